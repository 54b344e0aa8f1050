"""The composition root: wires the command line, the desk and the window."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.cli.commands import run
from diptych.ingest.hidden_word import HIDDEN_COMMAND
from diptych.model.faults import Cancelled, Fault
from diptych.model.translation import catalogue, speak, wanted
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.cli.windows import Picture
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.server import Location
    from diptych.workflow.desk import Desk
    from diptych.workflow.settings import SettingsFile

FAULT = 1
BUG = 3


class QtWindows:
    """Opens and draws the real window; Qt is imported only when it is needed."""

    def open(self, library: Location, desk: Callable[[], Desk], *, language_chosen: bool) -> int:
        """Open the window as it was left; return the exit status."""
        from diptych.ui.application import open_window

        return open_window(desk, _settings(library), language_chosen=language_chosen)

    def open_pair(
        self,
        library: Location,
        desk: Callable[[], Desk],
        first: str,
        second: str | None,
        *,
        language_chosen: bool,
    ) -> int:
        """Open the window on one or two references; return the exit status."""
        from diptych.ui.application import open_files

        files = Path(first), Path(second) if second else None
        return open_files(desk, _settings(library), *files, language_chosen=language_chosen)

    def draw(
        self, comparison: Comparison | None, notebook: Notebook, target: Path, picture: Picture
    ) -> None:
        """Write the window of a pair, or of none, as a PNG."""
        from diptych.ui.palette import Scheme
        from diptych.ui.picture import render

        render(
            comparison,
            target,
            picture.size,
            picture.scale,
            Scheme(picture.scheme),
            picture.direction,
            picture.lens,
            view=picture.view,
            notebook=notebook,
            find=picture.find,
            trouble=picture.trouble,
            step=picture.step,
            works=picture.works,
            lesson=picture.lesson,
        )


def _settings(library: Location) -> SettingsFile:
    from diptych.workflow.settings import SettingsFile, settings_location

    return SettingsFile(settings_location(library))


def main() -> int:
    """Run the program; return the exit status: 0 done, 1 a fault, 2 wrong usage, 3 a bug."""
    if sys.argv[1:2] == [HIDDEN_COMMAND]:
        # A frozen program starts itself to have foreign files read; see diptych.ingest.sandbox.
        from diptych.ingest.worker import serve

        serve(sys.argv[2:])
        return 0
    speak(catalogue(resource("i18n"), wanted()))
    try:
        return run(sys.argv[1:], QtWindows())
    except Fault as fault:
        _complain(fault.said)
        return FAULT
    except (Cancelled, KeyboardInterrupt):
        _complain("Stopped; nothing was changed.")
        return FAULT
    except BrokenPipeError:
        sys.stderr.close()  # whoever read the output has gone; there is nobody to tell
        return FAULT
    except Exception as error:  # noqa: BLE001 - the last door: a bug is told, not thrown at a user
        from diptych.ui.bug_log import bug_sentence, usual_log, write_bug

        write_bug(error, usual_log())
        _complain(bug_sentence(usual_log()))
        return BUG


def _complain(sentence: str) -> None:
    from diptych.cli.printing import complain

    complain(sentence)


if __name__ == "__main__":
    sys.exit(main())

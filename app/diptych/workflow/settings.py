"""What is kept between two starts of the window: one small file of settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from diptych.model.composed import composed
from diptych.model.faults import Fault
from diptych.model.server import Server
from diptych.workflow.home import home
from diptych.workflow.places import usual_library
from diptych.workflow.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from diptych.model.server import Location

SCHEMA: Final = "diptych.settings/1"
_FAMILY: Final = "diptych.settings/"


def settings_location(library: Location) -> Path:
    """Return where the settings lie: where such files belong, or beside a file named otherwise.

    So a library on a stick or a share brings its settings along.
    """
    if isinstance(library, Server) or library == usual_library():
        return home().settings / "settings.json"
    return library.with_name(f"{library.name}.settings.json")


class SettingsFile:
    """Reads and writes settings as JSON; what they mean is the window's business."""

    def __init__(self, location: Path) -> None:
        self.location = location
        self._foreign = False

    def recall(self) -> tuple[Mapping[str, object], str]:
        """Return the settings that were kept last, and a sentence to tell (`""` for none).

        A file that is no settings file is put aside; one of a later version stays as it is, and is
        not written over. In both cases, as on the first start, there are no settings.
        """
        try:
            text = self.location.read_text(encoding="utf-8")
            record = json.loads(text)
        except FileNotFoundError:
            return {}, ""
        except OSError as error:
            return {}, composed(
                "The settings in {file} cannot be read ({why}).",
                file=str(self.location),
                why=error.strerror or str(error),
            )
        except (ValueError, RecursionError):
            return {}, self._put_aside()
        schema = record.get("schema") if isinstance(record, dict) else None
        if schema == SCHEMA:
            return record, ""
        if isinstance(schema, str) and schema.startswith(_FAMILY):
            self._foreign = True
            return {}, composed(
                "The settings in {file} are of a later version of Diptych; they are left alone, "
                "and this window keeps none.",
                file=str(self.location),
            )
        return {}, self._put_aside()

    def keep(self, record: Mapping[str, object]) -> None:
        """Write settings in the place of those before, whole or not at all.

        Raises:
            Fault: when the file cannot be written.
        """
        if self._foreign:
            return
        text = json.dumps({"schema": SCHEMA, **record}, ensure_ascii=False, indent=1)
        try:
            self.location.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Fault(
                "{folder} cannot be made ({why}), so how the window stands is not kept; everything "
                "else is.",
                folder=self.location.parent,
                why=error.strerror,
            ) from error
        write_whole(self.location, f"{text}\n".encode())

    def _put_aside(self) -> str:
        aside = self.location.with_name(f"{self.location.name}.damaged")
        try:
            self.location.replace(aside)
        except OSError:
            return composed(
                "The settings in {file} are damaged; the usual ones are used.",
                file=str(self.location),
            )
        return composed(
            "The settings were damaged, so the usual ones are used; the file is kept as {file}.",
            file=str(aside),
        )

"""A whole lesson, from import to report: run as a program of its own that may use no network.

    python -m e2e.lesson FOLDER FIRST SECOND PAGE

FIRST and SECOND are a pair of texts and PAGE is a saved web page; all that is made lands in FOLDER.
"""

from __future__ import annotations

import os
import resource
import sys
from importlib import import_module
from pathlib import Path

_network = import_module("e2e.no_network")

MEMORY = "memory"
"""The file that tells how many kilobytes of memory were taken at the most."""
_REPORTS = ("pdf", "html", "docx", "md", "csv", "json")


def command(*words: str | Path) -> None:
    """Carry out one command of the program.

    Raises:
        SystemExit: when it fails.
    """
    from diptych.__main__ import main

    sys.argv = ["diptych", *map(str, words)]
    status = main()
    if status:
        raise SystemExit(f"diptych {' '.join(sys.argv[1:])}: {status}")


def prepare(folder: Path, first: str, second: str, page: str) -> None:
    """Import, look around, compare, and print: what is done without a window."""
    command("import", first, second, page)
    command("list")
    command("search", "people")
    command("related", "1")
    command("compare", first, second, "--keep")
    for form in _REPORTS:
        command("compare", "1", "2", "--format", form, "-o", folder / f"report.{form}")
    command("worksheet", "1", "2", "-o", folder / "worksheet.pdf")
    command("library", "backup")
    command("library", "check")


def teach(folder: Path) -> None:
    """Work on the pair in the window, and show it to a class."""
    from PySide6.QtCore import QEventLoop, QTimer

    from diptych.model.progress import Silent
    from diptych.ui.application import application
    from diptych.ui.state import WindowState
    from diptych.ui.window import MainWindow
    from diptych.workflow.comparing import Comparer
    from diptych.workflow.desk import Desk
    from diptych.workflow.places import library_location

    def rest(milliseconds: int = 200) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    app = application()
    desk = Desk(library_location(), Comparer())
    window = MainWindow(lambda: desk, WindowState(), folder / "bugs.log")
    window.show()
    pair = desk.first_pair(Silent())
    window.show_comparison(pair, desk.notebook(pair))
    for action in window.commands.lenses.values():
        action.trigger()
        window.commands.next.trigger()
        window.commands.keep.trigger()
        rest()
    window.commands.questions.trigger()
    window.questions.view.asked.emit("What happened?")
    while not window.questions.view.cards and not window.questions.view.told:
        rest()
    while window.errands.jobs.busy:
        rest()
    window.commands.escape.trigger()
    window.commands.demo.trigger()
    in_demo = window.commands.in_demo
    for _step in range(40):
        in_demo.demo_onward.trigger()
        rest(20)
    in_demo.demo_leave.trigger()
    window.close()
    desk.close()
    app.processEvents()


def share(folder: Path) -> None:
    """Hand the pair to the class, take work back, and give it to other programs."""
    command("pack", "create", folder / "task.diptych", "1", "2", "--with-key")
    command("pack", "create", folder / "work.diptych", "1", "2", "--purpose", "work")
    command("pack", "open", folder / "task.diptych", "--library", folder / "student.sqlite")
    command("pack", "open", folder / "work.diptych", "--library", folder / "teacher.sqlite")
    for ending in ("jsonld", "qdpx", "qdc", "bib"):
        command("exchange", "export", "1", "2", "-o", folder / f"pair.{ending}")


def lesson(arguments: list[str]) -> None:
    """Go through all of it without a network."""
    folder = Path(arguments[0])
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["DIPTYCH_LIBRARY"] = str(folder / "library.sqlite")
    _network.forbid()
    prepare(folder, *arguments[1:])
    teach(folder)
    share(folder)
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    (folder / MEMORY).write_text(str(kilobytes), encoding="utf-8")


if __name__ == "__main__":
    lesson(sys.argv[1:])

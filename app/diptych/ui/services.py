"""What the window asks of the rest of the program; the composition root hands it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from diptych.analysis.theme_sets import GivenTheme
    from diptych.model.answer import Answered
    from diptych.model.comparison import Comparison
    from diptych.model.lesson import Lesson
    from diptych.model.notebook import Notebook
    from diptych.model.progress import Progress
    from diptych.model.revision import Change
    from diptych.report.order import Order
    from diptych.workflow.attempts import Attempts
    from diptych.workflow.exchanging import Exchange
    from diptych.workflow.sharing.desk_sharing import Sharing
    from diptych.workflow.shelf import Shelf


class Settings(Protocol):
    """Keeps how the window stands between two starts, as JSON values."""

    def recall(self) -> tuple[Mapping[str, object], str]:
        """Return what was kept last (at first nothing), and a sentence to tell or `""`."""

    def keep(self, record: Mapping[str, object]) -> None:
        """Keep this in the place of what was kept before.

        Raises:
            Fault: when it cannot be kept.
        """


class Services(Protocol):
    """The long work behind the window's commands. All of it runs on a worker thread.

    Each method raises `Fault` when a person can mend what went wrong, and lets `Cancelled` from
    `progress.report` pass.
    """

    @property
    def shelf(self) -> Shelf:
        """What can be done with the library as a whole; asking for it does nothing yet."""

    @property
    def sharing(self) -> Sharing:
        """What is handed to others as a file; asking for it does nothing yet."""

    @property
    def exchange(self) -> Exchange:
        """What comes from other programs; asking for it does nothing yet."""

    def first_pair(self, progress: Progress) -> Comparison:
        """Return the pair that was open last, or the sample pair on the first start."""

    def compare_files(self, first: Path, second: Path, progress: Progress) -> Comparison:
        """Import two files and return what the analysis says of them."""

    def notebook(self, comparison: Comparison) -> Notebook:
        """Return what the reader did with this pair; an empty notebook on the first time."""

    def keep_notebook(self, comparison: Comparison, notebook: Notebook) -> None:
        """Store what the reader did with this pair in the place of what was stored before.

        Called after each change; the window's close calls it on the UI thread.
        """

    def lesson(self, comparison: Comparison) -> Lesson:
        """Return what was prepared with this pair; an empty lesson where nothing was."""

    def keep_lesson(self, comparison: Comparison, lesson: Lesson) -> None:
        """Store what was prepared with this pair in the place of what was stored before."""

    @property
    def attempts(self) -> Attempts:
        """How the reader's attempts stand; asking for it does nothing yet."""

    def answers(
        self, comparison: Comparison, questions: Sequence[str], progress: Progress
    ) -> tuple[Answered, ...]:
        """Return what both articles say to each question, in order."""

    def write_report(
        self, comparison: Comparison, target: Path, order: Order, progress: Progress
    ) -> None:
        """Write the report of a comparison and its stored notebook, or a worksheet, to `target`."""

    def report_pages(
        self, comparison: Comparison, order: Order, progress: Progress, resolution: int
    ) -> tuple[bytes, ...]:
        """Return the pages of what is ordered as PNG, with so many pixels an inch."""

    def report_pdf(self, comparison: Comparison, order: Order, progress: Progress) -> bytes:
        """Return what is ordered as the PDF that shows it before it is written."""

    def revise(self, comparison: Comparison, progress: Progress) -> tuple[Change, ...]:
        """Return the changes from the first article to the second, as versions of one text."""

    # Short work, which the window may ask for at once.

    def theme_sets(self) -> tuple[str, ...]:
        """Return the names of all sets of themes, the reader's own first."""

    def theme_set(self, name: str) -> tuple[GivenTheme, ...]:
        """Return the themes of a set."""

    def forget_theme_set(self, name: str) -> None:
        """Remove a set that was kept; themes that came from it stay where they are."""

    def keep_theme_set(self, name: str, themes: Sequence[GivenTheme]) -> None:
        """Store a set of themes in the place of an earlier one of that name."""

"""Let two dozen students hand in work on the pair of the dam, so that a picture shows a class.

usage: class_works.py LIBRARY

The library holds both articles as 1 and 2. Who marks what follows from the numbers of student and
sentence; nothing is drawn by lot.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from diptych.model.notebook import Anchor, Mark, Notebook
from diptych.model.pack import Student
from diptych.model.progress import Silent
from diptych.model.text import Side
from diptych.model.work import Work
from diptych.workflow.comparing import Comparer
from diptych.workflow.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison

_STUDENTS: Final = 24
_DRAWN: Final = {Side.A: (3, 24, 9, 0, 16, 12, 5, 20), Side.B: (22, 6, 0, 13, 18, 2, 11, 8)}
"""How many students mark the first, second, … sentence below each headline."""


def main(library: str) -> int:
    """Keep the works with the pair; return the exit status."""
    desk = Desk(Path(library), Comparer())
    try:
        comparison = desk.compare("1", "2", Silent())
        first, second = (article.digest for article in comparison.articles)
        for number in range(_STUDENTS):
            notebook = Notebook(marks=tuple(_marks(comparison, number)))
            work = Work(Student(f"student-{number:02}"), notebook)
            desk.library.classroom.keep_work(first, second, work)
    finally:
        desk.close()
    return 0


def _marks(comparison: Comparison, number: int) -> Iterator[Mark]:
    for side, shares in _DRAWN.items():
        article, sentences = comparison.article(side), comparison.sentences_on(side)[1:]
        for place, (share, span) in enumerate(zip(shares, sentences, strict=False)):
            # Each sentence begins with another student, so that no two mark the same.
            if (number + 5 * place) % _STUDENTS < share:
                anchor = Anchor(article.digest, span, span.of(article.text))
                yield Mark(f"mark-{side}-{place}", anchor, "what matters")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Do to the pair of the dam what a reader would, so that pictures show the matrix at work.

usage: readers_work.py LIBRARY

The library holds both articles as 1 and 2. Quotes are named by the words that they begin and
end with.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from diptych.model.notebook import (
    Anchor,
    Conclusion,
    Judgement,
    MatrixCell,
    Notebook,
    Question,
    Ruling,
)
from diptych.model.progress import Silent
from diptych.model.text import Article, Span
from diptych.workflow.comparing import Comparer
from diptych.workflow.desk import Desk

_OWN_ROW: Final = "Who pays?"
_KEPT: Final = (
    ("Court ruling", 0, "Its heart is", "come after.", "the reason, in the court’s own words"),
    ("Court ruling", 1, "cancelled the licence", "into chaos.", ""),
    ("Dam", 0, "it was the pride", "exporter of power.", ""),
    ("Dam", 1, "strands $880m", "already been spent.", "a sum that A never names"),
    ("River", 0, "The river was here", "republic still", ""),
    ("River", 1, "If a river can", "refuse a mine?", "a lawyer who advised Hydrocorp"),
    (_OWN_ROW, 0, "My grandmother is happy", "is happy", ""),
    (_OWN_ROW, 1, "The poorest will pay", "always do", "said by the chamber of commerce"),
)
_CONCLUSION: Final = Conclusion(
    claim="Both report one ruling; A asks what the river is owed, B who is owed money for it.",
    evidence="A begins with a woman who listens to the river (A, ¶ 1), B with the largest foreign "
    "investment in the country’s history (B, ¶ 1).",
    reasoning="Whoever is met first in a text is whose loss the rest of it weighs.",
)
_QUESTION: Final = Question(
    "question-1", "Who is quoted first on each side?", "Tamang in A, the company’s director in B."
)


def main(library: str) -> int:
    """Keep the work with the pair; return the exit status."""
    desk = Desk(Path(library), Comparer())
    try:
        comparison = desk.compare("1", "2", Silent())
        rows = {theme.name: theme.id for theme in comparison.themes}
        cells = tuple(
            MatrixCell(f"cell-{number}", rows.get(row, row), anchor, comment)
            for number, (row, side, first, last, comment) in enumerate(_KEPT, 1)
            for anchor in (_anchor(comparison.articles[side], first, last),)
        )
        doubtful = next(one for one in comparison.contrasts if one.kind.value == "certainty")
        ruling = Judgement(doubtful.id, Ruling.OVERRULED, "too few words to tell")
        desk.keep_notebook(
            comparison,
            Notebook(
                cells=cells,
                rows=(_OWN_ROW,),
                judgements=(ruling,),
                conclusion=_CONCLUSION,
                questions=(_QUESTION,),
            ),
        )
    finally:
        desk.close()
    return 0


def _anchor(article: Article, first: str, last: str) -> Anchor:
    start = _index(article.text, first, 0)
    span = Span(start, _index(article.text, last, start) + len(last))
    return Anchor(article.digest, span, span.of(article.text))


def _index(text: str, words: str, start: int) -> int:
    place = text.find(words, start)
    if place < 0:
        raise SystemExit(f"{words!r} stands no longer in the article; see tests/data/pairs/dam.")
    return place


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

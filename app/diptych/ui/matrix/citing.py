"""How a conclusion refers to a kept quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.text import Side
from diptych.report.quoting import place
from diptych.ui.matrix.conclusion import Citation

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Anchor, Notebook


def citation(comparison: Comparison, anchor: Anchor) -> str:
    """Return the reference of anchored words, as `(A, ¶ 3)`; `""` where they stand no more."""
    for side in Side:
        article = comparison.article(side)
        if anchor.fits(article):
            return f"({side}, {place(article, anchor.span)})"
    return ""


def citations(comparison: Comparison, notebook: Notebook) -> tuple[Citation, ...]:
    """Return every kept quote once, in the order of the matrix."""
    anchors = dict.fromkeys(cell.anchor for cell in notebook.cells)
    made = (Citation(anchor.quote, citation(comparison, anchor)) for anchor in anchors)
    return tuple(one for one in made if one.words)

"""Sentences about anchors whose words do not stand where they should."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.model.notebook import Anchor, Notebook
    from diptych.model.text import Article

_SHOWN = 60
"""Code points of a quote that a sentence shows."""


def orphans(notebook: Notebook, articles: Sequence[Article]) -> Iterator[str]:
    """Yield a sentence for each anchor of a notebook that fits none of the articles."""
    known = {article.digest: article for article in articles}
    for anchor in _anchors(notebook):
        article = known.get(anchor.digest)
        if article is None:
            yield _("{quote} stands in another article; it is kept without a place.").format(
                quote=quoted(anchor.quote)
            )
        elif not anchor.fits(article):
            yield _(
                "{quote} does not stand at its place in “{title}”; it is kept without one."
            ).format(quote=quoted(anchor.quote), title=article.title)


def quoted(words: str) -> str:
    """Return words in quotation marks on one line, shortened where they are many."""
    line = " ".join(words.split())
    if not line:
        return _("A passage")
    return f"“{line}”" if len(line) <= _SHOWN else f"“{line[:_SHOWN].rstrip()} …”"


def _anchors(notebook: Notebook) -> Iterator[Anchor]:
    yield from (mark.anchor for mark in notebook.marks)
    yield from (cell.anchor for cell in notebook.cells)
    for link in notebook.links:
        yield from (link.a, link.b)
    for theme in notebook.themes:
        yield from theme.passages

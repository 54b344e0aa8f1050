"""What a project of REFI-QDA has no place for, said in sentences."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from diptych.interchange.annotations.orphans import quoted
from diptych.interchange.qda.names import HUES, writable
from diptych.interchange.qda.theme_text import is_lossless
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.model.notebook import Mark, Notebook
    from diptych.model.text import Article


def hue_of(theme: str, marks: Sequence[Mark]) -> int | None:
    """Return the colour that all marks of a theme have, none where they differ or have none."""
    hues = {mark.hue for mark in marks if mark.theme == theme}
    hue = next(iter(hues)) if len(hues) == 1 else None
    return hue if theme and hue is not None and hue < len(HUES) else None


def going_out(notebook: Notebook, articles: Sequence[Article]) -> Iterator[str]:
    """Yield a sentence for each thing of a notebook that a project cannot carry."""
    yield from _without_place(notebook, articles)
    yield from _looks(notebook.marks)
    for theme in notebook.themes:
        if not is_lossless(theme):
            yield _(
                "What you changed of the theme “{name}” (hidden, merged or renamed, or words on"
                " several lines) has no place in the format."
            ).format(name=theme.name or theme.id)
    for change in notebook.aliases:
        yield _("What you said of the name “{name}” has no place in the format.").format(
            name=change.alias or change.name or change.actor
        )
    if any(text != writable(text) for text in _texts(notebook)):
        yield _("Characters that XML cannot hold were left out of your words.")


def _without_place(notebook: Notebook, articles: Sequence[Article]) -> Iterator[str]:
    anchored = [
        *((_("mark"), mark.anchor) for mark in notebook.marks),
        *((_("kept quote"), cell.anchor) for cell in notebook.cells),
        *((_("link"), end) for link in notebook.links for end in (link.a, link.b)),
        *((_("passage"), one) for theme in notebook.themes if theme.own for one in theme.passages),
    ]
    for what, anchor in anchored:
        if not any(anchor.fits(article) for article in articles):
            yield _("A {what} on {quote} does not stand in the articles any more.").format(
                what=what, quote=quoted(anchor.quote)
            )


def _looks(marks: Sequence[Mark]) -> Iterator[str]:
    for mark in marks:
        if mark.pattern or mark.hue != hue_of(mark.theme, marks):
            yield _("The look of the mark on {quote} has no place in the format.").format(
                quote=quoted(mark.anchor.quote)
            )


def _texts(notebook: Notebook) -> Iterator[str]:
    for mark in notebook.marks:
        yield from (mark.id, mark.theme, mark.note)
    for cell in notebook.cells:
        yield from (cell.id, cell.row, cell.comment)
    for link in notebook.links:
        yield from (link.id, link.note)
    for theme in notebook.themes:
        words = theme.words
        lists = (words.terms, words.phrases, words.examples) if words else ()
        yield from (theme.id, theme.name, *(text for one in lists for text in one))
    for note in notebook.notes:
        yield from (note.id, note.about, note.text)
    for comment in notebook.comments:
        yield from (comment.id, comment.about, comment.text)
    for said in notebook.judgements:
        yield from (said.about, said.reason)
    for asked in notebook.questions:
        yield from (asked.id, asked.text, asked.answer)
    concluded = notebook.conclusion
    yield from (concluded.question, concluded.claim, concluded.evidence, concluded.reasoning)
    yield from notebook.rows


def not_read(other: Sequence[tuple[str, int]]) -> Iterator[str]:
    """Yield a sentence for each kind of thing in a project that Diptych has nothing for."""
    for kind, number in sorted(Counter(dict(other)).items()):
        yield _("{number} × {kind} has no counterpart in Diptych and was left out.").format(
            number=number, kind=kind
        )

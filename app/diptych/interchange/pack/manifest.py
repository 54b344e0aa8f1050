"""What a pack says about itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from diptych.interchange.pack import layout
from diptych.interchange.pack.refusing import UPDATE, BadPack
from diptych.model.invisible import without_invisible
from diptych.model.pack import Purpose, Student
from diptych.model.plain_values import Reader

if TYPE_CHECKING:
    from collections.abc import Mapping

_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class _Member:
    """What a member has to be."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class _Pair:
    """The articles of a pair by their digests."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class _Said:
    """The parts of a manifest that are read one by one."""

    purpose: Purpose
    articles: tuple[str, ...]
    pairs: tuple[_Pair, ...]
    title: str = ""
    student: Student | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack holds: articles and pairs by digest, and what each member has to be."""

    purpose: Purpose
    title: str
    student: Student | None
    articles: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    members: Mapping[str, _Member]


def manifest_of(record: object) -> Manifest:
    """Return what the manifest of a pack says.

    Raises:
        BadPack: when it says what no pack does, or asks for a newer program.
    """
    if not isinstance(record, dict) or record.get("format") != layout.FORMAT:
        raise BadPack("it is no pack")
    _refuse_newer(record.get("min_reader"))
    reader = Reader({"Student": Student}, layout.LONGEST_NAME)
    try:
        said = reader.value(_Said, record)
        listed = cast("dict[str, object]", record.get("members"))
        members = {name: reader.value(_Member, one) for name, one in listed.items()}
    except (ValueError, AttributeError) as error:
        raise BadPack("what it says about itself cannot be read") from error
    _check(said)
    pairs = tuple((one.first, one.second) for one in said.pairs)
    return Manifest(said.purpose, said.title, said.student, said.articles, pairs, members)


def _refuse_newer(least: object) -> None:
    if type(least) is not int or least < 1:
        raise BadPack("it does not say which program can read it")
    if least > layout.VERSION:
        raise BadPack("it was made for a newer Diptych", UPDATE)


def _check(said: _Said) -> None:
    ends = {digest for pair in said.pairs for digest in (pair.first, pair.second)}
    whole = (
        all(map(_DIGEST.fullmatch, said.articles))
        and len(set(said.articles)) == len(said.articles)
        and len(said.pairs) <= layout.MOST_PAIRS
        and len({(one.first, one.second) for one in said.pairs}) == len(said.pairs)
        and all(one.first != one.second for one in said.pairs)
        and ends <= set(said.articles)
    )
    if not whole:
        raise BadPack("its pairs and articles do not go together")
    student = said.student
    if (student is None) != (said.purpose is Purpose.TASK):
        raise BadPack("it does not say whose work it is")
    if student is not None and not layout.STUDENT_KEY.fullmatch(student.key):
        raise BadPack("the student's key in it is none")
    for name in (said.title, student.name if student else ""):
        if without_invisible(name)[1] or any(not char.isprintable() for char in name):
            raise BadPack("its title or the student's name has characters that nobody can see")

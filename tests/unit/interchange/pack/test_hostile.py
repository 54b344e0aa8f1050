"""Packs that are built to harm, damaged or not ours are refused with one sentence."""

from __future__ import annotations

import hashlib
import io
import json
import struct
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.files.zips import zipped
from tests.making.packs import honest, members, packed, repacked
from tests.ui.pair import ferry

from diptych.interchange.annotations.files import lines
from diptych.interchange.annotations.writing import annotations_of
from diptych.interchange.pack.reading import read_pack
from diptych.interchange.pack.writing import pack_bytes
from diptych.model.faults import Fault
from diptych.model.notebook import Notebook, OwnTheme, ThemeWords
from diptych.model.pack import Pack, PackedArticle, Purpose
from diptych.model.plain_values import plain
from diptych.model.text import Article, Metadata, Role, SourceLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LISTED, _LOCAL = b"PK\x01\x02", b"PK\x03\x04"
_NOTES = "pairs/1/annotations.jsonl"
_LESSON = "pairs/1/lesson.json"
_MARKS = "pairs/1/comparison.json"


def refusal(raw: bytes) -> str:
    """Return the sentence with which a pack is refused."""
    with pytest.raises(Fault) as told:
        read_pack(raw, "class.diptych")
    sentence = str(told.value)
    assert sentence.startswith("“class.diptych” was not opened because ")
    assert "nothing was changed, so " in sentence
    assert sentence.count(". ") == 0
    return sentence


def test_an_honest_pack_is_read() -> None:
    """What the others are made of is read, or their refusal would say nothing."""
    assert read_pack(repacked(honest()), "class.diptych").title == "Two ferries"


def _archive(write: Callable[[zipfile.ZipFile, str, bytes], None]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in honest().items():
            write(archive, name, content)
    return target.getvalue()


def _linked(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name)
    info.external_attr = (0o120777 if name == _NOTES else 0o100644) << 16
    archive.writestr(info, "/etc/passwd" if name == _NOTES else content)


def _odd(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_LZMA
    archive.writestr(name, content, compress_type=kind)


def _in_list(name: str, at: int, value: bytes) -> bytes:
    """Return a pack whose list says something else of a member."""
    raw = repacked(honest())
    place = raw.index(name.encode(), raw.index(_LISTED)) - 46 + at
    return raw[:place] + value + raw[place + len(value) :]


def _overlapping() -> bytes:
    raw = repacked(honest())
    second = raw.index(_LISTED, raw.index(_LISTED) + 4)
    return raw[: second + 42] + struct.pack("<I", 0) + raw[second + 46 :]


def _twins() -> bytes:
    raw = repacked({**honest(), "pairs/1/lesson.jsoX": b"{}"})
    return raw.replace(b"pairs/1/lesson.jsoX", b"pairs/1/lesson.json")


def _nested() -> bytes:
    inner = zipped({"blank": bytes(50_000_000)})
    return repacked({**honest(), "articles/inner.zip": inner})


ARCHIVES: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "no pack"),
    "a text": (lambda: b"Dear all,\nhere is the pack.", "no pack"),
    "another zip": (lambda: zipped({"a.txt": "x"}), "no pack"),
    "packed first member": (lambda: zipped(honest()), "no pack"),
    "something before it": (lambda: b"MZ" + repacked(honest()), "no pack"),
    "half of it": (lambda: pack_bytes(packed())[:3000], "missing"),
    "a bomb": (lambda: repacked({**honest(), _LESSON: b" " * 4_900_000}), "far more"),
    "nested": (_nested, "no pack does"),
    "overlapping": (_overlapping, "overlap"),
    "lying size": (lambda: _in_list(_LESSON, 24, struct.pack("<I", 10)), "one of its parts"),
    "bad sum": (lambda: _in_list(_LESSON, 16, bytes(4)), "damaged"),
    "encrypted": (lambda: _in_list(_LESSON, 8, b"\x01\x00"), "password"),
    "packed oddly": (lambda: _archive(_odd), "packed in a way"),
    "a link": (lambda: _archive(_linked), "leads out"),
    "a parent": (lambda: repacked({**honest(), "pairs/../../up.json": b"{}"}), "leads out"),
    "absolute": (lambda: repacked({**honest(), "/etc/cron.d/x": b"x"}), "leads out"),
    "a drive": (lambda: repacked({**honest(), "C:x": b"x"}), "leads out"),
    "backslashes": (lambda: repacked({**honest(), "..\\up.json": b"x"}), "leads out"),
    "NUL": (
        lambda: repacked({**honest(), "shownX.json": b"x"}).replace(b"shownX", b"shown\x00"),
        "leads out",
    ),
    "a device": (lambda: repacked({**honest(), "CON": b"x"}), "no pack does"),
    "capitals": (lambda: repacked({**honest(), "MANIFEST.json": b"{}"}), "no pack does"),
    "a folder": (lambda: repacked({**honest(), "pairs/1/": b""}), "no pack does"),
    "twins": (_twins, "same name"),
    "700 members": (
        lambda: repacked({**honest(), **{f"articles/{at:064x}.json": b"{}" for at in range(700)}}),
        "more parts",
    ),
    "a pair too many": (lambda: repacked({**honest(), "pairs/7/lesson.json": b"{}"}), "not as a"),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_an_archive_that_lies_is_refused(name: str) -> None:
    """Whatever is wrong with the list, the names or the sizes is found before anything is read."""
    make, why = ARCHIVES[name]
    assert why in refusal(make())


def _unlist(said: dict[str, Any]) -> None:
    del said["members"][_LESSON]


def _listed_only(said: dict[str, Any]) -> None:
    said["members"]["pairs/2/lesson.json"] = said["members"][_LESSON]


def _other_digest(said: dict[str, Any]) -> None:
    said["members"][_LESSON]["sha256"] = "0" * 64


MANIFESTS: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "unlisted": (_unlist, "not what it says"),
    "listed and not there": (_listed_only, "not what it says"),
    "another digest": (_other_digest, "not the one that was put"),
    "newer": (lambda said: said.update(min_reader=2), "newer Diptych"),
    "no reader": (lambda said: said.pop("min_reader"), "which program"),
    "a truth for a reader": (lambda said: said.update(min_reader=True), "which program"),
    "another format": (lambda said: said.update(format="zip"), "no pack"),
    "another purpose": (lambda said: said.update(purpose="virus"), "says about itself"),
    "members as a list": (lambda said: said.update(members=[]), "says about itself"),
    "a title without end": (lambda said: said.update(title="x" * 301), "says about itself"),
    "a title turned round": (lambda said: said.update(title="\u202etxt.exe"), "nobody can see"),
    "a title of two lines": (lambda said: said.update(title="a\nb"), "nobody can see"),
    "nobody's work": (lambda said: said.update(purpose="work"), "whose work"),
    "a path for a student": (
        lambda said: said.update(purpose="work", student={"key": "../../x"}),
        "student's key",
    ),
    "one article twice": (
        lambda said: said.update(articles=said["articles"] + said["articles"][:1]),
        "go together",
    ),
    "a pair of one": (
        lambda said: said.update(pairs=[{"first": said["articles"][0]} | {"second": "x"}]),
        "go together",
    ),
    "an article by a name": (lambda said: said.update(articles=["../up"]), "go together"),
    "an article too many": (
        lambda said: said.update(articles=[*said["articles"], "f" * 64]),
        "missing",
    ),
}


@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_that_lies_is_refused(name: str) -> None:
    """What a pack says about itself has to be so."""
    change, why = MANIFESTS[name]
    assert why in refusal(repacked(honest(), change))


def _article(change: Callable[[dict[str, Any]], object]) -> dict[str, bytes]:
    parts = honest()
    name = next(one for one in parts if one.startswith("articles/"))
    record = json.loads(parts[name])
    change(record)
    return {**parts, name: json.dumps(record).encode()}


def _left_out(count: int) -> Iterator[dict[str, object]]:
    """Yield lines so different that they shrink like honest ones."""
    for at in range(count):
        words = hashlib.sha256(str(at).encode()).hexdigest()
        yield {"number": at, "text": words, "keep": False, "role": "other", "reason": ""}


def _two_in_one() -> bytes:
    """Return a pack with an article of which one line is two, under its right digest."""
    kept = SourceLine(1, "The boat is late.", keep=True, role=Role.BODY, reason="prose")
    article = Article((kept,), Metadata(source="boat.txt"))
    pack = Pack(Purpose.TASK, (PackedArticle(article.digest, article.metadata, article),), ())
    parts = members(pack_bytes(pack))
    two = Article((replace(kept, text="The boat\nis late."),), article.metadata)
    content = json.dumps(plain(two)).encode()
    del parts[f"articles/{article.digest}.json"]
    parts[f"articles/{two.digest}.json"] = content
    return repacked(parts, lambda said: said.update(articles=[two.digest]))


def _marks(change: Callable[[dict[str, Any]], object]) -> dict[str, bytes]:
    parts = honest()
    record = json.loads(parts[_MARKS])
    change(record)
    return {**parts, _MARKS: json.dumps(record).encode()}


def _with(name: str, content: bytes) -> Callable[[], dict[str, bytes]]:
    return lambda: {**honest(), name: content}


def _beyond_the_text(name: str) -> Callable[[], dict[str, bytes]]:
    """Return a maker of members in which a place lies far behind the end of a text."""

    def make() -> dict[str, bytes]:
        parts = honest()
        lines = parts[name].split(b"\n")
        first = json.loads(lines[0])
        place = first["target"]["selector"][-1]
        place["end"] = place["start"] + 10**9
        return {**parts, name: b"\n".join([json.dumps(first).encode(), *lines[1:]])}

    return make


def _steps(count: int) -> list[dict[str, str]]:
    """Return many steps of a demo."""
    names = (hashlib.sha256(str(at).encode()).hexdigest() for at in range(count))
    return [{"id": name, "kind": "mark"} for name in names]


def _endless_theme() -> OwnTheme:
    """Return a theme with more words than anybody would look for."""
    words = (hashlib.sha256(str(at).encode()).hexdigest() for at in range(4000))
    return OwnTheme("own-1", "all", ThemeWords(terms=tuple(words)))


def _lines(notebook: Notebook) -> bytes:
    """Return a notebook as a pack has it."""
    return lines(annotations_of(notebook, ferry().articles))


MEMBERS: dict[str, tuple[Callable[[], dict[str, bytes]], str]] = {
    "another text": (
        lambda: _article(lambda record: record["lines"][0].update(text="Lies!")),
        "not the one that it says",
    ),
    "lines of another kind": (lambda: _article(lambda one: one.update(lines=[3])), "not as a pack"),
    "more lines than an article has": (
        lambda: _article(lambda one: one["lines"].extend(_left_out(20_000))),
        "not as a pack",
    ),
    "a fact that is none": (
        lambda: _article(lambda one: one["metadata"].update(title={"value": 3, "known": "found"})),
        "not as a pack",
    ),
    "half a character": (
        lambda: _article(lambda one: one["metadata"].update(source="\ud800")),
        "cannot be read",
    ),
    "fields twice": (_with(_LESSON, b'{"steps": [], "steps": []}'), "twice"),
    "NaN": (_with(_LESSON, b'{"steps": NaN}'), "cannot be read"),
    "infinity": (_with(_LESSON, b'{"steps": 1e999}'), "cannot be read"),
    "5,000 deep": (_with(_LESSON, b"[" * 5000 + b"]" * 5000), "nested"),
    "5,000 objects deep": (_with(_LESSON, b'{"a":' * 5000 + b"1" + b"}" * 5000), "nested"),
    "no JSON": (_with(_LESSON, b"steps: []"), "cannot be read"),
    "another encoding": (_with(_LESSON, '{"steps": []}'.encode("utf-16")), "cannot be read"),
    "a lesson in a list": (_with(_LESSON, b"[]"), "not as a pack"),
    "a key in the lesson": (_with(_LESSON, b'{"key": {}}'), "not as a pack"),
    "endless time": (
        _with(_LESSON, b'{"steps": [{"id": "s", "kind": "mark", "seconds": 99999999}]}'),
        "not as a pack",
    ),
    "time before now": (
        _with(_LESSON, b'{"steps": [{"id": "s", "kind": "mark", "seconds": -1}]}'),
        "not as a pack",
    ),
    "endless steps": (
        _with(_LESSON, json.dumps({"steps": _steps(501)}).encode()),
        "not as a pack",
    ),
    "marks without end": (_with(_LESSON, b'{"attempt": {"marks_first": 99999}}'), "not as a pack"),
    "words without end": (
        lambda: {**honest(), _NOTES: _lines(Notebook(themes=(_endless_theme(),)))},
        "not as a pack",
    ),
    "annotations of others": (_with(_NOTES, b'{"type": "Annotation"}'), "not as a pack"),
    "a list of annotations": (_with(_NOTES, b"[]"), "not as a pack"),
    "a place behind the end": (_beyond_the_text(_NOTES), "not as a pack"),
    "a key behind the end": (_beyond_the_text("pairs/1/key.jsonl"), "not as a pack"),
    "no comparison": (_with(_MARKS, b"{}"), "not as a pack"),
    "a score in words": (
        lambda: _marks(lambda one: one["links"][0].update(score="high")),
        "not as a pack",
    ),
    "a theme that runs on": (
        lambda: _marks(lambda one: one["themes"][0]["passages"][0].update(span=[0, 10**9])),
        "not as a pack",
    ),
    "a sentence that runs on": (
        lambda: _marks(lambda one: one["articles"][0].update(sentences=[[0, 10**9]])),
        "not as a pack",
    ),
    "a name in a list": (
        lambda: _marks(lambda one: one["actors"][0].update(name=["x"])),
        "not as a pack",
    ),
}


@pytest.mark.parametrize("name", MEMBERS)
def test_a_member_that_lies_is_refused(name: str) -> None:
    """Right digests help nobody: every part is looked at."""
    make, why = MEMBERS[name]
    assert why in refusal(repacked(make()))


def test_a_line_that_is_several_is_refused() -> None:
    """Every place in the window counts on a line being one paragraph."""
    assert "not as a pack" in refusal(_two_in_one())


def test_a_name_that_deceives_is_shown_for_what_it_is() -> None:
    """The sentence does not turn round with the name of the file."""
    with pytest.raises(Fault, match=r"⟨U\+202E⟩"):
        read_pack(b"", "class\u202ehcytpid.exe")

"""XML from strangers: what a parser could be made to do by it does not happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.ingest.formats.parts import xml_of
from diptych.untrusted.hardened_xml import attribute, words_in
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from pathlib import Path

LAUGHS = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))


def why(text: str | bytes) -> Refusal:
    with pytest.raises(Unreadable) as caught:
        xml_of(text.encode() if isinstance(text, str) else text)
    return caught.value.refusal


def test_words_and_attributes_are_read() -> None:
    """Comments and instructions are no words; names count without their namespaces."""
    root = xml_of(b'<?xml version="1.0"?><a xmlns:n="urn:n" n:k="v">one<!-- x --><?y z?> two</a>')
    assert words_in(root) == "one two"
    assert attribute(root, "k") == "v"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings(encoding: str) -> None:
    """A byte order mark counts, then UTF-8, then what is stated."""
    text = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?><a>brücke</a>'
    assert words_in(xml_of(text.encode(encoding))) == "brücke"


@pytest.mark.parametrize(
    "declared",
    [
        f'<!ENTITY a0 "lol">{LAUGHS}',
        f'<!ENTITY a9 "{"x" * 100_000}">',
        '<!ENTITY a9 SYSTEM "file:///etc/hostname">',
        '<!ENTITY a9 SYSTEM "http://127.0.0.1:9/">',
        '<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;',
        "<!ELEMENT a ANY>",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_declarations_are_refused_unread(declared: str, encoding: str) -> None:
    """Laughs, quadratic entities and entities from elsewhere: whoever declares any is refused."""
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [{declared}]><a k="&a9;">&a9;</a>'
    )
    assert why(text.encode(encoding)) is Refusal.DECLARES


def test_a_type_from_elsewhere_is_not_looked_up(tmp_path: Path) -> None:
    """A document type that only names itself changes nothing, and its address is not opened."""
    (tmp_path / "a.dtd").write_text('<!ENTITY a "read">', encoding="utf-8")
    named = f'<!DOCTYPE a PUBLIC "-//A//B" "{(tmp_path / "a.dtd").as_uri()}"><a>words</a>'
    assert words_in(xml_of(named.encode())) == "words"
    assert why(named.replace("words", "&a;")) is Refusal.DAMAGED


def test_elements_inside_each_other_without_end() -> None:
    """Depth is bounded, so that no walk through the tree can be made to fall."""
    assert why("<a>" * 5_000 + "</a>" * 5_000) is Refusal.NESTED
    assert words_in(xml_of(("<a>" * 200 + "x" + "</a>" * 200).encode())) == "x"


@pytest.mark.parametrize("text", ["", "words", "<a>", "<a></b>", "<a>\x00</b>", b"\xff\xfe\x00"])
def test_what_is_no_xml(text: str | bytes) -> None:
    """Anything else is damaged."""
    assert why(text) is Refusal.DAMAGED

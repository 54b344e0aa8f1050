"""OpenDocument texts: what a reader of the last version sees, and what each piece is."""

from __future__ import annotations

import pytest
from tests.files.opendocument import fact, h, items, note, odt, p, parts, table
from tests.files.zips import zipped

from diptych.ingest.formats.odt import read
from diptych.ingest.importer import read_bytes
from diptych.model.text import Known, Role
from diptych.untrusted.refusal import Refusal, Unreadable

FIRST = (
    "Los pastores de la sierra bajan cada otoño con sus rebaños, y desde hace tres años bajan dos"
    " semanas más tarde, dijo la presidenta de la cooperativa."
)
LAST = (
    "La cooperativa quiere decidir en la primavera si los rebaños se quedan en la sierra todo el"
    " año, como antes de la carretera."
)


def words(content: str, styles: str = "") -> list[str]:
    """Return the words of what stands between two long paragraphs."""
    raw = odt(p(FIRST) + content + p(LAST), styles=styles)
    first, *found, last = (line.text for line in read(raw, None).lines)
    assert (first, last) == (FIRST, LAST)
    return found


def test_a_text_is_read_with_its_parts() -> None:
    """Title, subhead, list, table, quotation and text are kept as what they are."""
    body = (
        p("Los rebaños bajan tarde", "Title")
        + p(FIRST + note("Datos de la cooperativa.") + " Nadie lo esperaba.")
        + h("Por qué")
        + items("pan", "queso")
        + table(("Año", "Rebaños"), ("2020", "41"))
        + p("Los rebaños en 2020", "Illustration")
        + p("Nos vamos porque no queda hierba.", "Quotations")
        + p(LAST)
    )
    stated = fact("dc:title", "Plantilla") + fact("meta:initial-creator", "Ana Ruiz")
    article = read_bytes(odt(body, facts=stated), "sierra.odt")
    assert [(one.role, one.text) for one in article.lines if one.keep] == [
        (Role.HEADLINE, "Los rebaños bajan tarde"),
        (Role.BODY, f"{FIRST} Nadie lo esperaba."),
        (Role.SUBHEAD, "Por qué"),
        (Role.BODY, "pan"),
        (Role.BODY, "queso"),
        (Role.BODY, "Año | Rebaños"),
        (Role.BODY, "2020 | 41"),
        (Role.QUOTATION, "Nos vamos porque no queda hierba."),
        (Role.BODY, LAST),
    ]
    assert [one.text for one in article.left_out] == [
        "Datos de la cooperativa.",
        "Los rebaños en 2020",
    ]
    facts = article.metadata
    assert (facts.author.value, facts.author.known) == ("Ana Ruiz", Known.GUESSED)
    assert facts.language.value == "es"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('Nadie<text:s text:c="1000000000"/>lo<text:tab/>esperaba', "Nadie lo esperaba"),
        ("Nadie<text:line-break/>lo esperaba", "Nadie lo esperaba"),
        ("Na<text:span>die <text:a>lo</text:a></text:span> esperaba", "Nadie lo esperaba"),
        (
            (
                "Nadie<office:annotation><dc:creator>X</dc:creator><text:p>nota</text:p>"
                "</office:annotation> lo<office:annotation-end/> esperaba"
            ),
            "Nadie lo esperaba",
        ),
        ('Nadie <text:span text:style-name="T1">no </text:span>lo esperaba', "Nadie lo esperaba"),
        ('Nadie <text:change text:change-id="c1"/>lo esperaba', "Nadie lo esperaba"),
    ],
)
def test_words_of_a_paragraph(content: str, text: str) -> None:
    """Spans are joined; comments and hidden words are not there, links are words."""
    hidden = (
        '<style:style style:name="T1" style:family="text"><style:text-properties'
        ' text:display="none"/></style:style>'
    )
    assert words(p(content), hidden) == [text]


def test_what_was_deleted_is_kept_apart_and_not_read() -> None:
    """The deletions of tracked changes stand at the top of a text."""
    deletion = f"<text:deletion>{p('borrado por completo')}</text:deletion>"
    region = f"<text:changed-region>{deletion}</text:changed-region>"
    assert words(f"<text:tracked-changes>{region}</text:tracked-changes>") == []


def test_boxes_sections_and_contents() -> None:
    """A box follows the paragraph it hangs on; a table of contents is left out."""
    box = (
        f"<draw:frame><draw:text-box>{p('La caja cuenta otra cosa.')}</draw:text-box></draw:frame>"
    )
    section = f"<text:section>{p('Una sección más de la sierra.')}</text:section>"
    assert words(p(f"{box}Antes de la caja.") + section) == [
        "Antes de la caja.",
        "La caja cuenta otra cosa.",
        "Una sección más de la sierra.",
    ]
    entries = f"<text:index-body>{p('Por qué 3')}</text:index-body>"
    index = f"<text:table-of-content>{entries}</text:table-of-content>"
    left_out = [one for one in read(odt(index + p(FIRST) + p(LAST)), None).lines if not one.keep]
    assert [(one.role, one.text) for one in left_out] == [(Role.NAVIGATION, "Por qué 3")]


def test_a_style_of_a_single_paragraph_goes_back_to_a_known_one() -> None:
    """What a writer changed by hand is named P1 and comes from a style with a name."""
    own = '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
    raw = odt(p(FIRST) + p("No queda hierba.", "P1") + p(LAST), styles=own)
    assert read(raw, None).lines[1].role is Role.QUOTATION


def test_repeated_cells_do_not_swell() -> None:
    """A cell that is said to stand there a billion times stands there once."""
    row = table(("uno", "dos")).replace(
        "<table:table-cell>", '<table:table-cell table:number-columns-repeated="1000000000">'
    )
    assert words(row) == ["uno | dos"]


def test_a_text_with_a_password() -> None:
    """The parts of an encrypted text are noise; its list of parts says why."""
    raw = odt(p(FIRST), manifest='<manifest:encryption-data manifest:checksum="x"/>')
    with pytest.raises(Unreadable) as caught:
        read(raw, None)
    assert caught.value.refusal is Refusal.ENCRYPTED


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><a>&a;</a>', Refusal.DECLARES),
        ("<a>" * 400 + "</a>" * 400, Refusal.NESTED),
        ("\x00\x01", Refusal.DAMAGED),
        (" " * 40_000_000, Refusal.TOO_BIG),
    ],
)
def test_hostile_contents(content: str, why: Refusal) -> None:
    """Each has its reason."""
    with pytest.raises(Unreadable) as caught:
        read(zipped({**parts(p(FIRST)), "content.xml": content}), None)
    assert caught.value.refusal is why

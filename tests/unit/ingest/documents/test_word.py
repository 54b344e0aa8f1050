"""Word documents: what a reader of the last version sees, and what each piece is."""

from __future__ import annotations

import pytest
from tests.files.word import core, docx, footnotes, paragraph, parts, run, table
from tests.files.zips import zipped

from diptych.ingest.formats.docx import read
from diptych.ingest.importer import read_bytes
from diptych.model.faults import Fault
from diptych.model.text import Known, Role
from diptych.untrusted.refusal import Refusal, Unreadable

FIRST = (
    "Die Fischer am See zählen jeden Morgen die Netze, und seit drei Jahren zählen sie weniger"
    " Fische als Netze, sagte die Vorsitzende der Genossenschaft."
)
LAST = (
    "Im Herbst will die Genossenschaft entscheiden, ob sie das Fischen für ein Jahr ruhen lässt,"
    " damit sich der See erholt."
)


def lines(body: str, notes: str = "") -> list[tuple[bool, Role, str]]:
    """Return the lines between two long paragraphs: whether kept, as what, and the words."""
    raw = docx(paragraph(FIRST) + body + paragraph(LAST), notes=notes)
    found = [(line.keep, line.role, line.text) for line in read(raw, None).lines]
    assert (found[0][2], found[-1][2]) == (FIRST, LAST)
    return found[1:-1]


def words(body: str) -> str:
    """Return the words of a paragraph among others."""
    (line,) = lines(body)
    return line[2]


def test_a_document_is_read_with_its_parts() -> None:
    """Title, standfirst, subhead, table, quotation and text are kept as what they are."""
    body = (
        paragraph("Der See wird stiller", style="Titel")
        + paragraph("Wer hinausfährt, kommt oft mit leeren Händen zurück.", style="Untertitel")
        + paragraph("Der See wird stiller\t1", style="Verzeichnis1")
        + paragraph(run(FIRST), '<w:r><w:footnoteReference w:id="1"/></w:r>', run(" So ist es."))
        + paragraph("Warum", style="berschrift1")
        + table(("Jahr", "Fang"), ("2020", "40 Tonnen"), ("2023", "11 Tonnen"))
        + paragraph("Tabelle 1: der Fang", style="Beschriftung")
        + paragraph("Wir haben nichts anderes gelernt.", style="Zitat")
        + paragraph(LAST)
    )
    raw = docx(
        body,
        notes=footnotes(n1="Zahlen der Genossenschaft."),
        properties=core(title="Vorlage 7", creator="M. Huber", language="de-AT"),
    )
    article = read_bytes(raw, "see.docx")
    assert [(one.role, one.text) for one in article.lines if one.keep] == [
        (Role.HEADLINE, "Der See wird stiller"),
        (Role.STANDFIRST, "Wer hinausfährt, kommt oft mit leeren Händen zurück."),
        (Role.BODY, f"{FIRST} So ist es."),
        (Role.SUBHEAD, "Warum"),
        (Role.BODY, "Jahr | Fang"),
        (Role.BODY, "2020 | 40 Tonnen"),
        (Role.BODY, "2023 | 11 Tonnen"),
        (Role.QUOTATION, "Wir haben nichts anderes gelernt."),
        (Role.BODY, LAST),
    ]
    assert [one.text for one in article.left_out] == [
        "Der See wird stiller 1",
        "Zahlen der Genossenschaft.",
        "Tabelle 1: der Fang",
    ]
    facts = article.metadata
    assert facts.title.value == "Der See wird stiller"
    assert (facts.author.value, facts.author.known) == ("M. Huber", Known.GUESSED)
    assert facts.language.value == "de-AT"
    assert facts.published.known is Known.MISSING


def test_a_note_stands_behind_its_paragraph_and_leaves_no_trace_in_it() -> None:
    """A quote from the text is never cut by the number of a note; the note can be restored."""
    body = paragraph(run(LAST[:40]), '<w:r><w:footnoteReference w:id="2"/></w:r>', run(LAST[40:]))
    found = lines(body, footnotes(n2="Protokoll der Sitzung."))
    assert found == [(True, Role.BODY, LAST), (False, Role.OTHER, "Protokoll der Sitzung.")]


def test_a_note_is_read_once() -> None:
    """A thousand references to one note do not make a thousand notes."""
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    found = lines(paragraph(run(FIRST), reference * 1000), footnotes(n2="Protokoll."))
    assert len(found) == 2


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("Das Was") + run("ser steigt."), "Das Wasser steigt."),
        (run("Das\tWasser\nsteigt."), "Das Wasser steigt."),
        ("<w:r><w:t>See</w:t><w:noBreakHyphen/><w:t>Ufer</w:t></w:r>", "See-Ufer"),
        ("<w:r><w:t>Was</w:t><w:softHyphen/><w:t>ser\u00adstand</w:t></w:r>", "Wasserstand"),
        (
            run("Es ist ") + '<w:del w:id="1"><w:r><w:delText>kalt</w:delText></w:r></w:del>'
            f'<w:ins w:id="2">{run("warm")}</w:ins>',
            "Es ist warm",
        ),
        (
            (
                f'<w:moveFrom w:id="1">{run("hier ")}</w:moveFrom>{run("dort ")}'
                f'<w:moveTo w:id="2">{run("hier")}</w:moveTo>'
            ),
            "dort hier",
        ),
        (run("Zu ") + f'<w:hyperlink r:id="rId9">{run("sehen")}</w:hyperlink>', "Zu sehen"),
        (
            (
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"'
                f'</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("Ziel")}'
            ),
            "Ziel",
        ),
        (
            f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Im Feld')}</w:sdtContent></w:sdt>",
            "Im Feld",
        ),
        (run("Man sieht") + run(" nichts", "<w:vanish/>"), "Man sieht"),
        (run("Man sieht") + run(" alles", '<w:vanish w:val="0"/>'), "Man sieht alles"),
    ],
)
def test_words_of_a_paragraph(inner: str, text: str) -> None:
    """Runs are joined; what was deleted, moved away or hidden is not there, links are words."""
    assert words(f"<w:p>{inner}</w:p>") == text


def test_an_empty_line_parts_a_paragraph() -> None:
    """Two line breaks look like a new paragraph and are read as one."""
    found = lines(paragraph(f"{FIRST}\n\n{LAST}\nSo."))
    assert [text for _, _, text in found] == [FIRST, f"{LAST} So."]


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    """A tracked deletion of a paragraph's end joins it with the next."""
    deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    body = paragraph("Der See steigt ", properties=deleted) + paragraph("und fällt wieder.")
    assert words(body) == "Der See steigt und fällt wieder."


def test_a_text_box_is_read_once() -> None:
    """A box is stored twice, for new programs and for old ones."""
    inner = f"<w:txbxContent>{paragraph('Der Kasten erzählt von früher.')}</w:txbxContent>"
    box = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{inner}'
        f"</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inner}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    found = lines(paragraph(run(FIRST), f"<w:r>{box}</w:r>"))
    assert [text for _, _, text in found] == [FIRST, "Der Kasten erzählt von früher."]


def test_cells_with_several_paragraphs_stay_paragraphs() -> None:
    """A table that only lays out a page does not glue its columns."""
    body = table((paragraph(FIRST) + paragraph(LAST), "Rand"))
    assert [text for _, _, text in lines(body)] == [FIRST, LAST, "Rand"]


def test_a_deleted_row_is_gone() -> None:
    """Rows that were deleted while changes were tracked are no text."""
    body = table(("Jahr", "Fang"), ("2020", "40")).replace(
        "<w:tr>", '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>', 1
    )
    assert [text for _, _, text in lines(body)] == ["2020 | 40"]


@pytest.mark.parametrize("style", ["Abschnitt", "berschrift1"])
def test_a_heading_by_its_style_or_its_parents(style: str) -> None:
    """A style of one's own that is based on a heading makes headings."""
    body = paragraph("Der See", style="Titel") + paragraph(FIRST) + paragraph("Warum", style=style)
    article = read(docx(body + paragraph(LAST)), None)
    assert [line.role for line in article.lines if line.text == "Warum"] == [Role.SUBHEAD]


def test_a_heading_opens_a_document_without_a_title() -> None:
    """Many write their title as a heading."""
    raw = docx(paragraph("Der See", style="berschrift1") + paragraph(FIRST) + paragraph(LAST))
    assert read(raw, None).lines[0].role is Role.HEADLINE


def test_what_only_looks_like_a_title_is_judged_by_its_words() -> None:
    """Author and date are often set like titles; a heading below them belongs to the text."""
    raw = docx(
        paragraph("Der See wird stiller", style="Titel")
        + paragraph("von Maria Huber", style="Titel")
        + paragraph("Am Morgen", style="berschrift1")
        + paragraph(FIRST)
        + paragraph(LAST)
    )
    found = [(line.keep, line.role) for line in read(raw, None).lines]
    assert found[:3] == [(True, Role.HEADLINE), (False, Role.BYLINE), (True, Role.SUBHEAD)]


def test_words_above_the_only_heading_leave_it_the_headline() -> None:
    """The name of a paper that stands above it takes nothing from it."""
    top = paragraph("Gemeindeblatt Nr. 7")
    body = paragraph(FIRST) + paragraph(LAST)
    only = read(docx(top + paragraph("Der See", style="berschrift1") + body), None)
    assert [line.text for line in only.lines if line.role is Role.HEADLINE] == ["Der See"]


def test_bullets_that_were_typed_are_taken_off() -> None:
    """An item is an item, whether the program or the writer made its bullet."""
    assert lines(paragraph("• Netze flicken")) == [(True, Role.BODY, "Netze flicken")]


def test_styles_that_are_based_on_each_other_in_a_circle() -> None:
    """Nobody waits for the end of a circle."""
    assert words(paragraph("Der See steigt und fällt wieder.", style="Kreis"))


def test_nothing_outside_is_looked_up() -> None:
    """A document whose text would stand elsewhere has none."""
    members = parts(paragraph(FIRST))
    members["_rels/.rels"] = str(members["_rels/.rels"]).replace(
        'Target="word/document.xml"', 'TargetMode="External" Target="http://127.0.0.1:9/word.xml"'
    )
    with pytest.raises(Unreadable) as caught:
        read(zipped(members), None)
    assert caught.value.refusal is Refusal.DAMAGED


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("word/document.xml", " " * 40_000_000, Refusal.TOO_BIG),
        ("word/document.xml", "<w:document", Refusal.DAMAGED),
        ("word/styles.xml", '<!DOCTYPE a [<!ENTITY a "b">]><a/>', Refusal.DECLARES),
        ("word/document.xml", "<a>" * 400 + "</a>" * 400, Refusal.NESTED),
    ],
)
def test_hostile_parts(name: str, content: str, why: Refusal) -> None:
    """Each has its reason, and the importer its sentence."""
    raw = zipped({**parts(paragraph(FIRST)), name: content})
    with pytest.raises(Unreadable) as caught:
        read(raw, None)
    assert caught.value.refusal is why
    with pytest.raises(Fault, match=r"“see\.docx” is a Word document .* nothing was changed, so"):
        read_bytes(raw, "see.docx")


def test_a_document_with_a_password() -> None:
    """Office hides it in a container of another kind."""
    raw = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    hidden = raw + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    with pytest.raises(Fault, match="an Office document with a password"):
        read_bytes(hidden, "see.docx")
    with pytest.raises(Fault, match="an old Microsoft Office document"):
        read_bytes(raw, "see.doc")

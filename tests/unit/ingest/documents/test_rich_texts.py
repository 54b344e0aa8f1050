r"""Rich texts: words in old code pages and new letters, notes, tables, and what would hang."""

from __future__ import annotations

import pytest
from tests.files.richtext import par, row, rtf

from diptych.ingest.formats.rich.preparing import prepared
from diptych.ingest.formats.rtf import read
from diptych.ingest.importer import read_bytes
from diptych.model.text import Known, Role

FIRST = (
    "Les apiculteurs de la vallée déplacent leurs ruches chaque printemps, et depuis trois ans ils"
    " les déplacent deux fois, dit la présidente du syndicat."
)
LAST = (
    "Le syndicat décidera en automne si les ruches restent dans la vallée pendant toute l’année,"
    " comme avant les nouveaux vergers."
)


def words(body: str) -> list[str]:
    """Return the words of what stands between two long paragraphs."""
    found = [line.text for line in read(rtf(par(FIRST) + body + par(LAST)), None).lines]
    assert (found[0], found[-1]) == (FIRST, LAST)
    return found[1:-1]


def test_a_rich_text_is_read_with_its_parts() -> None:
    """Title, subhead, items, table, quotation and text are kept as what they are."""
    body = (
        par("Les ruches voyagent", 2)
        + par(f"{FIRST}{{\\footnote \\pard\\plain \\chftn Chiffres du syndicat.}} Rien ne change.")
        + par("Pourquoi", 1)
        + par("{\\listtext\\pard\\plain \\'b7\\tab}miel")
        + row("Année", "Ruches")
        + row("2020", "41")
        + par("Les ruches en 2020", 4)
        + par("Nous partons avec les fleurs.", 3)
        + par(LAST)
    )
    facts = "{\\title Mod\\'e8le}{\\author Ana\\'efs Roux}{\\operator x}"
    article = read_bytes(rtf(body, facts=facts), "ruches.rtf")
    assert [(one.role, one.text) for one in article.lines if one.keep] == [
        (Role.HEADLINE, "Les ruches voyagent"),
        (Role.BODY, f"{FIRST} Rien ne change."),
        (Role.SUBHEAD, "Pourquoi"),
        (Role.BODY, "miel"),
        (Role.BODY, "Année | Ruches"),
        (Role.BODY, "2020 | 41"),
        (Role.QUOTATION, "Nous partons avec les fleurs."),
        (Role.BODY, LAST),
    ]
    assert [one.text for one in article.left_out] == ["Chiffres du syndicat.", "Les ruches en 2020"]
    stated = article.metadata
    assert (stated.author.value, stated.author.known) == ("Anaïs Roux", Known.GUESSED)
    assert stated.language.value == "fr"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("caf\\'e9 \\u233?t\\u233 ?", "café été"),
        ("{\\f1 \\'cc\\'ee\\'f1\\'f2} et pont", "Мост et pont"),
        ("signe \\u-10179?\\u-8704?", "signe 😀"),
        ("\\uc2\\u1052\\'cc\\'cc\\uc1\\u1086?", "Мо"),
        ("a\\emdash b\\rquote c\\~d\\_e\\-f", "a—b’c d-ef"),
        ("accolades \\{ \\} et \\\\", "accolades { } et \\"),
        ('{\\field{\\*\\fldinst HYPERLINK "http://a.example"}{\\fldrslt le lien}}', "le lien"),
        ("oui{\\deleted  non}{\\v  cach\\'e9} vraiment", "oui vraiment"),
        ("oui \\deleted non \\deleted0 vraiment", "oui vraiment"),
        ("une\\line ligne", "une ligne"),
        ("une{\\*\\inconnu secret}{\\pict\\pngblip 89504e47} image", "une image"),
        ("avant{\\bin9 }}}}}}}}} apres", "avant apres"),
    ],
)
def test_words_of_a_paragraph(content: str, text: str) -> None:
    """Code pages, letters by number, signs, links; nothing hidden, deleted or embedded."""
    (found,) = words(par(content))
    assert " ".join(found.split()) == text


def test_bytes_beyond_ascii_are_in_the_code_page() -> None:
    """Some programs write letters as they are."""
    raw = rtf(par("X" * 9), page="1251").replace(
        b"X" * 9, "Пчёлы летят над рекой.".encode("cp1251")
    )
    assert read(raw, None).lines[0].text == "Пчёлы летят над рекой."


def test_a_text_box_follows_its_paragraph() -> None:
    """A box is a drawing that holds paragraphs, and is stored a second time for old programs."""
    inner = "{\\shptxt \\pard\\plain La bo\\'eete raconte autre chose.\\par}"
    box = (
        f"{{\\shp{{\\*\\shpinst{{\\sp{{\\sn x}}{{\\sv 1}}}}{inner}}}{{\\shprslt\\pard non\\par}}}}"
    )
    assert words(par(f"{box}Avant la boite.")) == [
        "Avant la boite.",
        "La boîte raconte autre chose.",
    ]


def test_a_note_that_is_marked_as_not_everybodys() -> None:
    r"""Some programs write `\*` before a note, which others take for something to pass over."""
    noted = par(f"{FIRST}{{\\super\\chftn}}{{\\*\\footnote\\chftn {{\\pard Source.\\par}}}}")
    assert words(noted) == [FIRST, "Source."]


def test_cells_end_their_paragraphs() -> None:
    """A row stays a row where each cell ends its paragraph, and is cut where one has several."""
    ended = (
        "{\\trowd\\cellx1\\cellx2 {\\pard\\intbl a\\par}\\cell {\\pard\\intbl b\\par}\\cell\\row}"
    )
    assert words(ended) == ["a | b"]
    assert words(ended.replace("b\\par", "b\\par c\\par")) == ["a", "b", "c"]


def test_a_picture_takes_no_time() -> None:
    """Megabytes of digits are passed over at once; what is left is what shows words."""
    picture = f"{{\\pict\\pngblip {'0123456789abcdef' * 100_000}}}"
    raw = rtf(par(FIRST) + picture + par(LAST))
    assert len(prepared(raw).text) < 3000
    assert [line.text for line in read(raw, None).lines] == [FIRST, LAST]


@pytest.mark.parametrize(
    "body",
    [
        "{" * 200_000,
        "}" * 200_000,
        "{" * 100_000 + "}" * 100_000,
        "{\\field{\\*\\fldinst{" * 60_000,
        "{\\footnote " * 50_000,
        "\\u99999999999 \\u-99999 \\uc \\uc-1 \\bin-5 \\bin99999999 x",
        "{\\fonttbl{\\f5\\fcharset78 Osaka;}}\\f5 \\'83\\'65",
        "\\ansicpg0 \\ansicpg99999 \\'ff",
        "\\",
        "\\'",
        "{\\*",
    ],
)
def test_what_is_built_to_harm_ends(body: str) -> None:
    """Braces without end, numbers that are no letters, fonts that nobody knows: words remain."""
    opening = par(FIRST) + par(LAST)
    raw = rtf(opening)[:-2] + body.encode() + b"}"
    assert [line.text for line in read(raw, None).lines][:2] == [FIRST, LAST]

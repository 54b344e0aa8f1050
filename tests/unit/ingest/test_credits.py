"""Lines around an article that say who wrote, published or sent it, in many orders."""

from __future__ import annotations

import pytest

from diptych.ingest.credit_lines import credit_in
from diptych.ingest.importer import read_text
from diptych.ingest.menus import is_menu, is_section_label
from diptych.model.text import Article, Known, Role

TITLE = "Lighthouse keeper wins back her lamp"
BODY = """The last lighthouse keeper of the coast may light her lamp again, a court said on Monday.

The lamp was put out by the harbour office in the spring, because ships no longer need the light.

"A coast without a light is a room without a window," the keeper said outside the court house.

The harbour office said that it will pay for the oil of the lamp until the end of the decade.
"""


def page(before: str = "", between: str = "", behind: str = "") -> Article:
    return read_text(f"{before}\n\n{TITLE}\n{between}\n\n{BODY}\n{behind}", "page.txt")


def facts(article: Article) -> tuple[str | None, str | None, str | None]:
    metadata = article.metadata
    return metadata.author.value, metadata.publisher.value, metadata.published.value


DAY = "2021-05-04"


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("Ada Brook, Coastal Affairs Correspondent", ("Ada Brook", None, None)),
        ("Harbour Gazette, May 4, 2021", (None, "Harbour Gazette", DAY)),
        ("OPINION | By Ada Brook", ("Ada Brook", None, None)),
        ("Coast Review | By Ada Brook | May 4, 2021", ("Ada Brook", "Coast Review", DAY)),
        ("Ada Brook and Imre Szabo\n4 May 2021", ("Ada Brook and Imre Szabo", None, DAY)),
        ("Ada Brook and agencies", ("Ada Brook", None, None)),
        ("Tuesday 4 May 2021 The Lantern", (None, "The Lantern", DAY)),
        ("By Ada Brook, The Northern Sailor", ("Ada Brook", "The Northern Sailor", None)),
        ("Posted by Ada Brook on 4 May 2021 | 12 comments", ("Ada Brook", None, DAY)),
        ("The Harbour Courier\nAda Brook\n4 May 2021", ("Ada Brook", "The Harbour Courier", DAY)),
        ("Ada Brook\nHarbour correspondent", ("Ada Brook", None, None)),
        ("Words: Ada Brook", ("Ada Brook", None, None)),
        ("Ada Brook", ("Ada Brook", None, None)),
        ("Staff report\n4 May 2021", (None, None, DAY)),
        ("۴ مئی ۲۰۲۱", (None, None, DAY)),
    ],
)
def test_credits_below_the_headline(
    between: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    """Each gives its facts, is left out, and leaves headline and text alone."""
    article = page(between=between)
    assert facts(article) == expected
    assert article.title == TITLE
    assert len(article.paragraphs) == 5


def test_a_name_that_the_text_speaks_of_is_no_author() -> None:
    """A caption below the headline names whom the story is about."""
    text = f"{TITLE}\n\nMarit Lund\n\n{BODY}\nMarit Lund has kept the lamp for forty years.\n"
    assert read_text(text, "page.txt").metadata.author.known is Known.MISSING


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("Ada Brook, Harbour Notes, 4 May 2021", ("Ada Brook", "Harbour Notes", DAY)),
        ("(Reporting by Ada Brook; editing by I. Szabo)", ("Ada Brook", None, None)),
        ("Additional reporting by Ada Brook in Oslo", (None, None, None)),
        ("Copyright Harbour Ledger 2021. All rights reserved.", (None, "Harbour Ledger", None)),
    ],
)
def test_credits_behind_the_text(
    behind: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    """What signs the text is read and left out."""
    article = page(behind=behind)
    assert facts(article) == expected
    assert behind not in article.text


@pytest.mark.parametrize(
    "before",
    [
        "The Harbour Voice\nTuesday, 4 May 2021", "NEWS  SPORT  WHAT'S ON  JOBS  MOTORS",
        "WORLD AFFAIRS | DISPATCH\nHOME > NEWS > COAST", "OPINION", "LONG READ", "Comment | Arts",
        "Ada Brook", "The Coast Blog\nSixty winters of salt, one post at a time",
    ],
)  # fmt: skip
def test_what_stands_above_a_headline_does_not_take_its_place(before: str) -> None:
    """Mastheads, menus, sections and straplines are neither title nor text."""
    article = page(before, "By Ada Brook")
    assert article.title == TITLE
    assert article.text.startswith(f"{TITLE}\nThe last lighthouse keeper")


def test_a_line_below_the_headline_is_a_standfirst() -> None:
    """A second headline above the credits stays, as what it is."""
    article = page(between="Court sides with the coast against its harbour office\n4 May 2021")
    assert [one.role for one in article.paragraphs][:2] == [Role.HEADLINE, Role.STANDFIRST]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("HomesResidents to vote on tower at the mole", "Residents to vote on tower at the mole"),
        ("Tower at the mole comes nearerHomes", "Tower at the mole comes nearer"),
        ("SolarMole to show a tower at the mole", "SolarMole to show a tower at the mole"),
    ],
)
def test_a_section_glued_to_the_headline_is_no_part_of_the_title(line: str, title: str) -> None:
    """The line is the headline and stays; its title is without the section."""
    article = read_text(f"{line}\n\nBy Ada Brook\n\n{BODY}", "page.txt")
    assert article.title == title
    assert line in article.text


def test_a_name_with_two_capitals_is_no_glued_section() -> None:
    """What the text says too is a name."""
    line = "WorldTower to rise at the mole"
    article = read_text(f"{line}\n\n{BODY}\nThe keeper of WorldTower will live there.", "page.txt")
    assert article.title == line


def test_a_stated_title_is_the_headline_where_there_is_no_other() -> None:
    """The subject of a letter is not only known but shown."""
    article = read_text(f"Subject: {TITLE}\nDate: 4 May 2021\n\n{BODY}", "letter.txt")
    assert article.title == TITLE
    assert TITLE in article.text


RELEASE = f"""PRESS RELEASE

{TITLE}

Coastal Lights Foundation
4 May 2021

{BODY}
ENDS

Notes to editors

For further information please contact the press office on 01632 960411.

The foundation looks after eleven lighthouses on three coasts and is paid for by its members.
"""


def test_a_press_release_is_left_without_its_form() -> None:
    """Its sender is the publisher, and what stands behind its end is no text."""
    article = read_text(RELEASE, "release.txt")
    assert facts(article) == (None, "Coastal Lights Foundation", DAY)
    assert article.text == f"{TITLE}\n{BODY.strip()}".replace("\n\n", "\n")


def test_a_wire_release_names_its_source_and_its_day() -> None:
    """Dateline and source line are read; what it says of its sender is left out."""
    text = (
        f"{TITLE}\n\nPORT BELL, Ohio, May 4, 2021 -- {BODY}\nAbout Coastal Lights\n\n"
        "Coastal Lights is a foundation that looks after eleven lighthouses on three coasts.\n\n"
        "SOURCE Coastal Lights\n"
    )
    article = read_text(text, "release.txt")
    assert facts(article) == (None, "Coastal Lights", DAY)
    assert article.metadata.published.known is Known.GUESSED
    assert article.text.endswith("until the end of the decade.")


@pytest.mark.parametrize(
    "line",
    [
        "Ukraine Strikes Back", "Keeper, lamp and harbour", "Why the lamp went out", "Key Points",
        "The lamp, the keeper and the harbour office", "On 4 May 2021 the lamp went out",
        "Judge Orders Review", "News of the lamp spread along the coast.",
    ],
)  # fmt: skip
def test_other_short_lines_are_no_credits(line: str) -> None:
    """Subheads and headlines are not taken for names."""
    assert credit_in(line) is None


def test_menus_and_sections_are_told_from_sentences() -> None:
    """Words that name sections only count where a line has nothing else."""
    assert is_section_label("HEALTH")
    assert not is_section_label("HEALTH MINISTER RESIGNS")
    assert not is_section_label("Health")
    assert is_menu("Home > News > Health")
    assert not is_menu("Salt, oil and wick | how a lamp is lit")

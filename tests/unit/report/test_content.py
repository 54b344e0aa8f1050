"""What a report says, whatever it is printed as."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from diptych.analysis.by_hand.work import with_readers_work
from diptych.model.comparison import Link, LinkKind, SameStory, Verdict
from diptych.model.marks import link_id, voice_id, wording_id
from diptych.model.notebook import (
    AliasChange,
    Anchor,
    Conclusion,
    Judgement,
    MatrixCell,
    Note,
    Notebook,
    OwnLink,
    OwnTheme,
    Question,
    Ruling,
)
from diptych.model.text import Side, Span
from diptych.report.blocks import plain
from diptych.report.content import report_content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison

Tree = dict[str, Any]


def content(comparison: Comparison, notebook: Notebook | None = None) -> Tree:
    """Return the report as it comes out of JSON."""
    report = report_content(comparison, notebook or Notebook())
    tree: Tree = json.loads(json.dumps(plain(report)))
    return tree


def nodes(value: object) -> Iterator[Tree]:
    """Yield every dictionary of the tree, from the top."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def said(value: object) -> str:
    """Return all words in a part of the tree."""
    if isinstance(value, str):
        return value
    inner = value.values() if isinstance(value, dict) else value
    return " ".join(map(said, inner)) if isinstance(inner, (list, type({}.values()))) else ""


def section(tree: Tree, name: str) -> Tree:
    """Return the section of that id."""
    found: Tree = next(one for one in tree["sections"] if one["id"] == name)
    return found


def quoted(tree: Tree) -> Iterator[tuple[Side, str]]:
    """Yield every stretch of quoted words with its side, gaps left out."""
    for node in nodes(tree):
        if node.get("kind") == "quote":
            kept = "".join("\0" if one["gap"] else one["text"] for one in node["pieces"])
            yield from ((Side(node["side"]), stretch) for stretch in kept.split("\0") if stretch)
        elif node.get("style") == "quoted":
            yield Side(node["side"]), node["text"]


def test_every_quote_stands_word_for_word_in_its_article(
    pool_pair: Comparison, dam_pair: Comparison
) -> None:
    """A reader can find each quoted stretch in the article it is said to come from."""
    for pair in (pool_pair, dam_pair):
        found = list(quoted(content(pair)))
        assert len(found) > 5
        for side, words in found:
            assert words in pair.article(side).text


def test_the_argument_comes_first_and_its_limits_last(pool_pair: Comparison) -> None:
    """The report is one argument, then what it rests on, then its limits."""
    order = [one["id"] for one in content(pool_pair)["sections"]]
    assert order == [
        "argument",
        "openings",
        "contrasts",
        "portraits",
        "voices",
        "wording",
        "coverage",
        "themes",
        "links",
        "absences",
        "limits",
    ]


def test_facts_say_how_they_are_known(pool_pair: Comparison) -> None:
    """Missing facts are said to be missing, guesses to be guesses, dates are written out."""
    first, second = (dict(head["facts"]) for head in content(pool_pair)["heads"])
    assert first["Author"] == "not given in the text"
    assert first["Publisher"] == "The Quay (guessed by the program)"
    assert first["Published"] == "not given in the text"
    assert second["Published"] == "7 February 2024"
    assert pool_pair.article(Side.A).digest.startswith(first["Fingerprint"].removesuffix("…"))


def test_the_verdict_is_in_plain_words(pool_pair: Comparison) -> None:
    """Each verdict is a sentence of its own, without a figure."""
    sentences = {
        said(content(replace(pool_pair, same_story=SameStory(0.5, one)))["verdict"])
        for one in Verdict
    }
    assert len(sentences) == len(Verdict)
    assert not any(character.isdigit() for one in sentences for character in one)


def test_the_chart_says_in_words_what_its_bars_show(pool_pair: Comparison) -> None:
    """The text for those who don't see the chart names every theme with both shares."""
    shown = section(content(pool_pair), "coverage")
    chart = next(node for node in nodes(shown) if node.get("kind") == "chart")
    assert "The closure of the pool: A 21 %, B 17 %" in chart["alt"]
    assert "Consultation: A 13 %, B under 1 %" in chart["alt"]


def test_absences_stand_beside_both_dates(pool_pair: Comparison, dam_pair: Comparison) -> None:
    """An article cannot speak of what came after it, so silence and dates belong together."""
    told = said(section(content(pool_pair), "absences"))
    assert "Not found in B." in told
    assert "The date of A is not known; B is dated 7 February 2024." in told
    assert "Swimmers criticised the decision." in told
    earlier = replace(dam_pair, absences=(replace(dam_pair.absences[0], published_earlier=True),))
    assert "B was published earlier" in said(section(content(earlier), "absences"))


def test_overruled_marks_leave_the_body_and_are_named_at_the_end(pool_pair: Comparison) -> None:
    """What the reader does not accept is no part of the argument, and not hidden either."""
    notebook = Notebook(
        judgements=(
            Judgement("certainty", Ruling.OVERRULED, "one is a quotation"),
            Judgement("consultation", Ruling.OVERRULED),
            Judgement(link_id(pool_pair.links[0]), Ruling.OVERRULED),
            Judgement("naming-arkwright", Ruling.KEPT),
        )
    )
    tree = content(pool_pair, notebook)
    body = said([one for one in tree["sections"] if one["id"] != "limits"])
    end = said(section(tree, "limits"))
    assert "B hedges more often than A." not in body
    assert "1. The same in other words" not in body
    assert "2. The same subject" in body
    assert "Consultation" not in said(section(tree, "themes"))
    assert "B hedges more often than A." in end
    assert "one is a quotation" in end
    assert "the theme “Consultation”" in end.replace("The theme", "the theme")


def test_the_readers_own_work_is_in_it(pool_pair: Comparison) -> None:
    """Conclusion, kept quotes and notes stand in the report as the reader's."""
    kept = "£14.2 million"
    start = pool_pair.article(Side.B).text.index(kept)
    anchor = Anchor(pool_pair.article(Side.B).digest, Span(start, start + len(kept)), kept)
    lost = replace(anchor, span=Span(0, len(kept)))
    tree = content(
        pool_pair,
        Notebook(
            cells=(MatrixCell("1", "closure", anchor, "a bill"), MatrixCell("2", "closure", lost)),
            notes=(Note("n", "closure", "Who announced it?"),),
            conclusion=Conclusion(question="Whose loss?", claim="A tells a theft, B a bill."),
        ),
    )
    first_page = said(section(tree, "argument"))
    assert "Whose loss?" in first_page
    assert "The reader’s conclusion" in first_page
    assert "A tells a theft, B a bill." in first_page
    assert kept in first_page
    assert "a bill" in said(section(tree, "matrix"))
    assert "no longer stand in the article" in said(section(tree, "matrix"))
    assert "Who announced it?" in said(section(tree, "themes"))


def test_a_cap_says_how_many_more_there_are(pool_pair: Comparison) -> None:
    """Three hundred links are not printed, and the report says how many it leaves out."""
    one = pool_pair.links[0]
    many = tuple(
        Link(one.a, Span(place, place + 40), 0.6 + place / 1000, LinkKind.RELATED, (), ())
        for place in range(300)
    )
    links = section(content(replace(pool_pair, links=many)), "links")
    tables = [block for block in links["blocks"] if block["kind"] == "facing"]
    assert len(tables) == 30
    assert "270 more pairs of passages are not printed here." in said(links)
    assert "300. " in said(links), "the surest stand there, under the number of their ribbon"


def test_two_strangers_get_a_short_honest_report(strangers: Comparison) -> None:
    """Nothing in common is said in one sentence; no empty section follows."""
    tree = content(strangers)
    assert [one["id"] for one in tree["sections"]] == ["argument", "openings", "limits"]
    assert "Nothing was found that both articles speak of" in said(section(tree, "argument"))
    assert tree["verdict"][0]["text"] == "The two articles tell different stories."


def test_text_from_right_to_left_keeps_its_direction(dam_pair: Comparison) -> None:
    """Each side tells its language and direction, so that every format can set it."""
    urdu, english = content(dam_pair)["heads"]
    assert (urdu["language"], urdu["right_to_left"]) == ("ur", True)
    assert (english["language"], english["right_to_left"]) == ("en", False)


def test_no_note_of_the_reader_is_left_out(pool_pair: Comparison) -> None:
    """Notes on words, voices and overruled marks stand at the end, with what they are about."""
    word, voice, link = pool_pair.wording[0], pool_pair.voices[0], pool_pair.links[0]
    abouts = (wording_id(word), voice_id(voice), link_id(link), "consultation", "gone-7")
    notebook = Notebook(
        notes=tuple(
            Note(f"note-{place}", one, f"Remark {place}.") for place, one in enumerate(abouts)
        ),
        judgements=(Judgement(link_id(link), Ruling.OVERRULED),),
    )
    tree = content(pool_pair, notebook)
    other = said(section(tree, "notes"))
    assert "The wording “stolen” (A): " in other
    for place in (0, 1, 2, 4):
        assert f"Remark {place}." in other
    assert "Remark 3." not in other
    assert "Remark 3." in said(section(tree, "themes"))


def test_the_readers_links_questions_and_changes_are_told(pool_pair: Comparison) -> None:
    """A link says who tied it and why; questions stand with answers; changes are named."""
    one, other = (
        Anchor(article.digest, Span(0, 4), article.text[:4]) for article in pool_pair.articles
    )
    actor, theme = pool_pair.actors[0], pool_pair.themes[0]
    notebook = Notebook(
        links=(OwnLink("own-link-1", one, other, "Both begin so."),),
        rows=("Who pays?",),
        questions=(Question("question-1", "Who is heard?", "Swimmers."), Question("q-2", "When?")),
        themes=(OwnTheme(theme.id, theme.name, hidden=True),),
        aliases=(AliasChange("", actor.id, actor.id, "The one"),),
    )
    read = with_readers_work(pool_pair, notebook)
    tree = content(read, notebook)
    linked = said(section(tree, "links"))
    assert "Tied by the reader" in linked
    assert "Both begin so." in linked
    assert "Who is heard?" in said(section(tree, "questions"))
    assert "Swimmers." in said(section(tree, "questions"))
    assert "not answered yet" in said(section(tree, "questions"))
    assert "Who pays?" in said(section(tree, "matrix"))
    limits = said(section(tree, "limits"))
    assert f"The theme “{theme.name}” was put out of sight." in limits
    assert "is called The one." in limits

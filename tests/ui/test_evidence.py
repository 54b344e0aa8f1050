"""What the evidence panel says, and that an article's text cannot become markup."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from diptych.analysis.by_hand.contrasts import notice_of
from diptych.model.comparison import ActorKind, Comparison, SameStory, Settings, Verdict
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine, Span
from diptych.ui.commands import Commands
from diptych.ui.evidence.blocks import Block, Facing, Quote, Sheet, Text, Word
from diptych.ui.evidence.markup import Setting, block_html, sheet_html
from diptych.ui.evidence.panel import EvidencePanel
from diptych.ui.evidence.quoting import LONGEST, in_context, quote, quotes
from diptych.ui.evidence.whole import different_story_notice, whole_sheet
from diptych.ui.lenses.catalogue import Lens, lenses
from diptych.ui.lenses.names import LensName
from diptych.ui.palette import Scheme, tokens
from diptych.ui.viewpoint import viewpoint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

each_lens = pytest.mark.parametrize("lens", lenses(), ids=lambda lens: lens.name.value)


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[EvidencePanel]:
    """An empty panel."""
    around = QWidget()
    qtbot.addWidget(around)
    yield EvidencePanel(Setting(tokens(Scheme.DARK), 14), Commands(around), around)
    around.close()


def sheet_at(pair: Comparison, name: LensName, entry: str) -> Sheet:
    """Return the sheet of an entry of a lens."""
    lens = next(one for one in lenses() if one.name is name)
    return viewpoint(pair, lens).at(entry).sheet()


def said(blocks: tuple[Block, ...]) -> str:
    """Return all sentences of the program in blocks."""
    return " ".join(block.text for block in blocks if isinstance(block, Text))


@each_lens
def test_every_stop_quotes_an_article_and_says_why(ferry: Comparison, lens: Lens) -> None:
    """There is no mark without words of an article and a reason."""
    start = viewpoint(ferry, lens)
    for stop in start.view.stops:
        sheet = start.at(stop.id).sheet()
        assert any(isinstance(block, (Quote, Facing)) for block in sheet.blocks), stop
        assert said(sheet.blocks), stop
        assert sheet.title
        assert sheet.summary


@each_lens
def test_quotes_are_words_of_their_side(ferry: Comparison, lens: Lens) -> None:
    """A quote shows the words that stand at its span."""
    start = viewpoint(ferry, lens)
    for stop in start.view.stops:
        for block in start.at(stop.id).sheet().blocks:
            if isinstance(block, Quote):
                words = "".join(text for text, _ in block.pieces)
                assert ferry.quote(block.side, block.span).startswith(words.removesuffix("…"))


def test_a_link_shows_both_quotes_a_first_with_the_matching_words(ferry: Comparison) -> None:
    """Both passages face each other, the words that tie them picked out."""
    sheet = sheet_at(ferry, LensName.SHARED, "rescue-boat")
    first, second = (block for block in sheet.blocks[:2] if isinstance(block, Quote))
    assert (first.side, second.side) == (Side.A, Side.B)
    assert first.caption == "A · The Quay Courier"
    assert ("medical emergencies", True) in first.pieces
    assert ("emergencies", True) in second.pieces


def test_a_link_told_differently_says_how(ferry: Comparison) -> None:
    """The contrast about a theme stands with its links, as a sentence."""
    sheet = sheet_at(ferry, LensName.SHARED, "night-ferry")
    assert sheet.kind.endswith("told differently")
    assert "A speaks of the night ferry in its headline" in said(sheet.blocks)


def test_an_actor_has_both_portraits_face_to_face(ferry: Comparison) -> None:
    """Labels stand in one row by kind, A's words left and B's right."""
    sheet = sheet_at(ferry, LensName.ACTORS, "maren-dahl")
    (facing,) = (block for block in sheet.blocks if isinstance(block, Facing))
    rows = {title: ([w.text for w in a], [w.text for w in b]) for title, a, b in facing.rows}
    assert rows["Beside the name"] == (
        ["a former accountant"],
        ["the iron-fisted leader of the council"],
    )
    assert rows["Is done to"] == ([], ["asked"])


def test_the_whole_pair_leads_to_its_differences(ferry: Comparison) -> None:
    """With nothing selected the verdict, the notices and all contrasts can be read."""
    sheet = whole_sheet(ferry)
    assert sheet.title == "Both articles tell the same story."
    assert "no model for it is installed" in said(sheet.blocks)
    html = sheet_html(sheet, Setting(tokens(Scheme.LIGHT), 14))
    assert "go:actors:maren-dahl" in html
    assert "go:shared:night-ferry" in html


def test_a_pair_of_two_stories_has_a_notice(ferry: Comparison, strangers: Comparison) -> None:
    """Only a pair that does not tell one story gets the notice."""
    assert "do not seem to tell the same story" in different_story_notice(strangers)
    assert not different_story_notice(ferry)


def test_articles_in_two_languages_are_not_called_two_stories(strangers: Comparison) -> None:
    """That no word is shared says nothing then; title, notice and list say what is the case."""
    first, second = strangers.articles
    facts = replace(second.metadata, language=Fact("ur", Known.FOUND))
    pair = replace(strangers, articles=(first, replace(second, metadata=facts)))
    assert whole_sheet(pair).title == "The articles are in two languages."
    assert "for you to find" in different_story_notice(pair)
    assert "story" not in different_story_notice(pair)


def test_a_word_is_quoted_in_its_sentence(ferry: Comparison) -> None:
    """One word alone would say little."""
    word = ferry.wording[-1]
    made = in_context(ferry, word.side, word.span)
    assert len(made.span) > len(word.span)
    assert ("abandoned", True) in made.pieces


def test_a_sentence_is_quoted_once_with_all_its_words(ferry: Comparison) -> None:
    """Names and pronouns of one sentence do not repeat it; what is left is counted by places."""
    sentences = ferry.sentences_on(Side.A)
    first, second = sentences[2], sentences[3]
    words = [Span(one.start + at, one.start + at + 3) for one in (first, second) for at in (0, 8)]
    quoted, more = quotes(ferry, Side.A, words, 1)
    assert isinstance(quoted, Quote)
    assert quoted.span == first
    assert [strong for _, strong in quoted.pieces].count(True) == 2
    assert isinstance(more, Text)
    assert "2 more" in more.text


def test_a_long_quote_is_cut_between_words(ferry: Comparison) -> None:
    """A passage of many sentences does not fill the panel."""
    text = ferry.articles[0].text
    made = quote(ferry, Side.A, Span(0, len(text)))
    words = "".join(piece for piece, _ in made.pieces)
    assert words.endswith("…")
    assert len(words) <= LONGEST + 1
    assert text[len(words) - 1].isspace()


def hostile() -> Comparison:
    """Return a pair whose text and title are markup."""
    line = '<img src="file:///etc/hostname"><script>x()</script><a href="quote:A:0:1">& “b”</a>.'
    pages = tuple(
        Article(
            (SourceLine(1, f"{line} {side}", keep=True, role=Role.BODY, reason=""),), Metadata()
        )
        for side in Side
    )
    whole = tuple((Span(0, len(page.text)),) for page in pages)
    return Comparison(
        "by hand",
        Settings(),
        (pages[0], pages[1]),
        (whole[0], whole[1]),
        SameStory(1, Verdict.SAME),
    )


def test_an_article_cannot_write_markup_into_the_panel(panel: EvidencePanel) -> None:
    """Tags in a text are shown as they stand and lead nowhere."""
    pair = hostile()
    made = quote(pair, Side.A, Span(0, len(pair.articles[0].text)), (Span(2, 9),))
    panel.show_sheet(Sheet("<b>kind</b>", "<i>title</i>", (made,), ""))
    assert "<b>kind</b>" in panel.text()
    assert pair.articles[0].text in panel.text()
    assert panel.addresses() == [f"quote:A:0:{len(pair.articles[0].text)}"]


def test_quotes_and_lines_lead_back(qtbot: QtBot, panel: EvidencePanel, ferry: Comparison) -> None:
    """A click on a quote names its side and span, one on a difference its lens and entry."""
    panel.show_sheet(whole_sheet(ferry))
    lines = [address for address in panel.addresses() if address.startswith("go:")]
    with qtbot.waitSignal(panel.entry_chosen) as chosen:
        panel.follow(lines[0])
    assert chosen.args == ["actors", "maren-dahl"]
    quotes = [address for address in panel.addresses() if address.startswith("quote:")]
    with qtbot.waitSignal(panel.quote_chosen) as quoted:
        panel.follow(quotes[0])
    assert quoted.args is not None
    side, start, end = quoted.args
    assert "certainly" in ferry.quote(Side(side), Span(start, end))


def test_a_reason_given_for_many_words_is_said_once(ferry: Comparison) -> None:
    """The reasons of a link are read by kind, not word by word."""
    link = ferry.links[0]
    twice = replace(link, because=(*link.because, *link.because))
    sheet = sheet_at(replace(ferry, links=(twice,)), LensName.SHARED, "rescue-boat")
    assert sheet.summary.count("same words") == 1


def test_what_has_no_name_is_spoken_of(ferry: Comparison) -> None:
    """Only an actor with a name is named so many times."""
    assert "named 3 times in A" in sheet_at(ferry, LensName.ACTORS, "maren-dahl").kind
    actors = (replace(one, kind=ActorKind.GROUP) for one in ferry.actors)
    group = replace(ferry, actors=tuple(actors))
    assert "spoken of 3 times in A" in sheet_at(group, LensName.ACTORS, "maren-dahl").kind


def test_a_sheet_tells_what_was_left_out(ferry: Comparison) -> None:
    """Whose naming was compared before the reader changed who is meant is told with the actor."""
    notice = notice_of("Maren Dahl")
    changed = replace(ferry, notices=(notice,))
    assert notice in said(sheet_at(changed, LensName.ACTORS, "maren-dahl").blocks)
    assert notice not in said(sheet_at(changed, LensName.ACTORS, "nordlinje").blocks)


def test_a_word_that_stands_there_twice_is_listed_once() -> None:
    """Numbers behind it lead to its other places."""
    words = tuple(
        Word(Side.A, Span(at, at + 6), text) for at, text in ((0, "letter"), (9, "Letter"))
    )
    other = (Word(Side.B, Span(3, 6), "ask"),)
    block = Facing(("A", "B"), (("What is theirs", words, other),))
    made = block_html(block, Setting(tokens(Scheme.LIGHT), 14))
    assert made.casefold().count(">letter<") == 1
    assert re.findall(r'href="(quote:A:[^"]*)"', made) == ["quote:A:0:6", "quote:A:9:15"]
    assert ">2</a>" in made

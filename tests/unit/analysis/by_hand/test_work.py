"""The reader's themes, names and links are carried out on a comparison, by words alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diptych.analysis.by_hand.sets import set_of, themes_with_hits, with_set
from diptych.analysis.by_hand.terms import theme_hits
from diptych.analysis.by_hand.themes import hit_counts, theme_by_words
from diptych.analysis.by_hand.word_index import word_index
from diptych.analysis.by_hand.work import with_readers_work
from diptych.analysis.theme_sets import GivenTheme, read_theme_set, write_theme_set
from diptych.language.words import Stemmer, folded
from diptych.model.comparison import (
    Act,
    Actor,
    Comparison,
    Confidence,
    Contrast,
    ContrastKind,
    Evidence,
    Label,
    Link,
    LinkKind,
    Origin,
    Part,
    Portrait,
    SameStory,
    Settings,
    Theme,
    Verdict,
    Voice,
    VoiceKind,
)
from diptych.model.invisible import without_invisible
from diptych.model.notebook import (
    AliasChange,
    Anchor,
    Notebook,
    OwnLink,
    OwnTheme,
    ThemeWords,
)
from diptych.model.text import Article, Fact, Known, Metadata, Role, Side, SourceLine, Span

FIRST = (
    "Glass works close. The glassblowers of Lommen were told on Monday. "
    "Anna Roth, their foreman, refused to sign. Roth said she would sue. "
    "The owner negotiated with a buyer for weeks."
)
SECOND = (
    "A buyer for the kilns. Negotiations over the glass works are over, the owner says. "
    "Glassblower wages had risen. Mrs Roth’s lawyer was not there. Kilns cool slowly."
)


def article(text: str, language: str = "en") -> Article:
    """Return an article of one paragraph."""
    line = SourceLine(1, text, keep=True, role=Role.BODY, reason="prose")
    return Article((line,), Metadata(language=Fact(language, Known.FOUND)))


def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text in which every full stop ends one."""
    found: list[Span] = []
    start = 0
    while (end := text.find(". ", start)) >= 0:
        found.append(Span(start, end + 1))
        start = end + 2
    return (*found, Span(start, len(text)))


def at(side: Side, words: str) -> Span:
    """Return where words stand first."""
    text = FIRST if side is Side.A else SECOND
    return Span(text.index(words), text.index(words) + len(words))


def anchor(side: Side, words: str) -> Anchor:
    """Return an anchor on words."""
    text = FIRST if side is Side.A else SECOND
    return Anchor(article(text).digest, at(side, words), words)


def roth() -> Actor:
    """Return an actor whom B names by another name."""
    a, b = Side.A, Side.B
    return Actor(
        "anna-roth",
        "Anna Roth",
        ("Anna Roth", "Mrs Roth", "Roth"),
        (
            Portrait(
                (at(a, "Anna Roth"), Span(at(a, "Roth said").start, at(a, "Roth said").start + 4)),
                (Label(at(a, "their foreman"), "apposition"),),
                (
                    Act(at(a, "refused"), Part.AGENT, negated=False),
                    Act(at(a, "said"), Part.AGENT, negated=False),
                ),
            ),
            Portrait((at(b, "Mrs Roth’s"),), (Label(at(b, "lawyer"), "possession"),)),
        ),
    )


@pytest.fixture
def pair() -> Comparison:
    """A pair with one theme, one link, two actors, and a statement on each."""
    base = Comparison(
        "by hand",
        Settings(),
        (article(FIRST), article(SECOND)),
        (sentences(FIRST), sentences(SECOND)),
        SameStory(0.9, Verdict.SAME),
    )
    works = theme_by_words(base, "works", "Glass works", ThemeWords(("glass works",)))
    works = replace(works, origin=Origin.FOUND)
    owner = Actor("owner", "The owner", ("owner",), (Portrait((at(Side.A, "owner"),)), Portrait()))
    a, b = at(Side.A, "Glass works close."), at(Side.B, "A buyer for the kilns.")
    return replace(
        base,
        themes=(works,),
        links=(Link(a, b, 0.8, LinkKind.RELATED, (), ()),),
        actors=(roth(), owner),
        voices=(Voice(Side.A, "Roth", None, at(Side.A, "she would sue"), VoiceKind.INDIRECT),),
        contrasts=(
            Contrast(
                "naming-1",
                "Anna Roth",
                ContrastKind.NAMING,
                "A calls Anna Roth “their foreman”; B tells of her “lawyer”.",
                Confidence.STRONG,
                (
                    Evidence(Side.A, at(Side.A, "their foreman")),
                    Evidence(Side.B, at(Side.B, "lawyer")),
                ),
            ),
        ),
    )


def found(text: str, *terms: str, language: str = "en", phrases: tuple[str, ...] = ()) -> list[str]:
    """Return the words that some terms find in a text."""
    index = word_index(text, sentences(text), language=language)
    hits = theme_hits(index, ThemeWords(terms, phrases))
    return [span.of(text) for spans in hits.values() for span in spans]


def test_terms_are_found_in_any_inflection() -> None:
    """Plurals, possessives, forms of verbs and their nouns are one word; parts of words are not."""
    text = "Talks stopped. The talk’s end. He was talking. Chalk talkies remain."
    assert found(text, "talk") == ["Talks", "talk’s", "talking"]
    assert found("She negotiates. They negotiated. A negotiation.", "negotiate") == [
        "negotiates",
        "negotiated",
        "negotiation",
    ]
    assert found("Wo die Häuser stehen, steht ein Haus.", "Haus", language="de") == [
        "Häuser",
        "Haus",
    ]


def test_a_plus_joins_words_of_one_sentence() -> None:
    """Both must stand in it, in any order and anywhere; each is marked."""
    text = "Talks with the Taliban began. The Taliban left. Peace talks ended."
    assert found(text, "Taliban + talk") == ["Talks", "Taliban"]


def test_a_star_stands_for_any_ending() -> None:
    """So inflection is the reader's to say where the program knows none."""
    text = "Переговоры идут. О переговорах молчат. Мир близок."
    assert found(text, "переговор*", language="ru") == ["Переговоры", "переговорах"]


@pytest.mark.parametrize(
    ("text", "term", "words"),
    [
        ("和平谈判开始了. 他们离开了.", "谈判", "谈判"),
        ("ประชุมสันติภาพเริ่มแล้ว. จบ.", "สันติภาพ", "สันติภาพ"),
        ("مذاكراتُ السلام بدأت. انتهى.", "مذاكرات", "مذاكراتُ"),
        ("शांति वार्ता शुरू हुई. वे गए.", "वार्ता", "वार्ता"),
        ("Die Überfahrt begann. Ende.", "überfahrt", "Überfahrt"),
    ],
)
def test_terms_are_found_in_every_script(text: str, term: str, words: str) -> None:
    """With spaces between words or without, with accents and vowel signs or without."""
    assert found(text, term, language="xx") == [words]


def test_a_phrase_is_found_as_it_stands() -> None:
    """Capitals and the forms of apostrophes do not matter, other inflections do."""
    text = "Time will tell. Times will tell. It’s over. Its over."
    assert found(text, phrases=("time will tell", "It's over")) == ["Time will tell", "It’s over"]


@given(text=st.text(max_size=60), term=st.text(max_size=12))
@settings(max_examples=200, deadline=None)
def test_no_term_breaks_anything(text: str, term: str) -> None:
    """Whatever is typed, hits lie in their sentences, in order."""
    index = word_index(text, (Span(0, len(text)),), language="en")
    for spans in theme_hits(index, ThemeWords((term,), (term,), (term,))).values():
        assert spans == sorted(spans)
        assert all(Span(0, len(text)).contains(span) for span in spans)


@given(word=st.text(min_size=1, max_size=14))
@settings(max_examples=200, deadline=None)
def test_a_word_and_its_stem_are_stable(word: str) -> None:
    """Folding twice folds once more nothing; a stem is never longer than its word."""
    once = folded(word)
    assert folded(once) == once
    assert len(Stemmer("en").stem(once)) <= len(once) + 1


def test_without_work_nothing_changes(pair: Comparison) -> None:
    """What the program said is handed back itself; notes and marks change nothing in it."""
    assert with_readers_work(pair, Notebook()) is pair


def test_a_theme_of_ones_own_has_its_passages_and_its_links(pair: Comparison) -> None:
    """It says who made it; what stands on one side only is an absence on the other."""
    themes = (
        OwnTheme("own-theme-1", "Wages", ThemeWords(("wage",))),
        OwnTheme("own-theme-2", "Closing", ThemeWords(("close", "kiln"))),
    )
    now = with_readers_work(pair, Notebook(themes=themes))
    wages, closing = now.theme("own-theme-1"), now.theme("own-theme-2")
    assert wages is not None
    assert closing is not None
    assert (wages.origin, hit_counts(wages)) == (Origin.READER, (0, 1))
    assert [one.missing_from for one in now.absences if one.what == wages.id] == [Side.A]
    assert now.links[0].themes == (closing.id,)
    assert now.article(Side.B).text[closing.on(Side.B)[0].span.start :].startswith("A buyer")


def test_a_passage_belongs_to_its_theme_whatever_its_words(pair: Comparison) -> None:
    """Its sentence is in the theme; where its words are gone, it is passed over."""
    passage = anchor(Side.A, "refused to sign")
    lost = replace(passage, quote="agreed to sign")
    theme = OwnTheme("own-theme-1", "Refusal", ThemeWords(), (passage, lost))
    now = with_readers_work(pair, Notebook(themes=(theme,))).theme("own-theme-1")
    assert now is not None
    (only,) = now.passages
    assert only.span.of(FIRST) == "Anna Roth, their foreman, refused to sign."


def test_themes_are_renamed_merged_and_hidden(pair: Comparison) -> None:
    """A merged theme adds its passages; a circle of merges leaves all as they are."""
    wages = OwnTheme("own-theme-1", "Wages", ThemeWords(("wage",)))
    into = with_readers_work(pair, Notebook(themes=(replace(wages, merged_into="works"),)))
    works, before = into.theme("works"), pair.theme("works")
    assert works is not None
    assert before is not None
    assert len(works.on(Side.B)) == len(before.on(Side.B))
    assert len(works.on(Side.B)[0].span) > len(before.on(Side.B)[0].span)
    assert into.theme("own-theme-1") is None
    circle = Notebook(
        themes=(OwnTheme("works", merged_into="own-theme-1"), replace(wages, merged_into="works"))
    )
    assert len(with_readers_work(pair, circle).themes) == 2
    renamed = with_readers_work(pair, Notebook(themes=(OwnTheme("works", name="The plant"),)))
    assert renamed.themes == (replace(before, name="The plant"),)
    hidden = with_readers_work(pair, Notebook(themes=(OwnTheme("works", hidden=True),)))
    assert hidden.themes == ()


def test_other_words_make_other_passages(pair: Comparison) -> None:
    """A theme of the program goes by the reader's words from then on, and keeps its origin."""
    change = OwnTheme("works", words=ThemeWords(("buyer",)))
    theme = with_readers_work(pair, Notebook(themes=(change,))).themes[0]
    assert (theme.id, theme.name, theme.origin) == ("works", "Glass works", Origin.FOUND)
    assert {term.of(FIRST) for one in theme.on(Side.A) for term in one.terms} == {"buyer"}


def test_a_name_set_apart_takes_along_what_is_said_of_it(pair: Comparison) -> None:
    """Mentions, labels and acts go with the name they stand nearest to, and voices follow."""
    change = AliasChange("Roth", "anna-roth", "own-actor-1", "Miss Roth")
    now = with_readers_work(pair, Notebook(aliases=(change,)))
    left, other = now.actor("anna-roth"), now.actor("own-actor-1")
    assert left is not None
    assert other is not None
    assert [act.verb.of(FIRST) for act in left.on(Side.A).acts] == ["refused"]
    assert [act.verb.of(FIRST) for act in other.on(Side.A).acts] == ["said"]
    assert left.aliases == ("Anna Roth", "Mrs Roth")
    assert now.voices[0].source == "Miss Roth"
    assert now.contrasts == pair.contrasts


def test_a_statement_is_left_out_when_its_evidence_goes(pair: Comparison) -> None:
    """What B said of Mrs Roth says nothing of Anna Roth any more."""
    change = AliasChange("Mrs Roth", "anna-roth", "own-actor-1", "Mrs Roth")
    assert with_readers_work(pair, Notebook(aliases=(change,))).contrasts == ()


def test_the_programs_name_stays_a_name(pair: Comparison) -> None:
    """Whatever the reader calls an actor, what the program called it is still listed."""
    change = AliasChange("", "owner", "owner", "The proprietor")
    now = with_readers_work(pair, Notebook(aliases=(change,))).actor("owner")
    assert now is not None
    assert now.name == "The proprietor"
    assert "The owner" in now.aliases


def test_a_theme_of_one_side_has_what_is_linked_to_it(pair: Comparison) -> None:
    """Where the other side is silent, the passage that the program links to it is the nearest."""
    theme = OwnTheme("own-theme-1", "Closing", ThemeWords(("close",)))
    now = with_readers_work(pair, Notebook(themes=(theme,)))
    (absence,) = (one for one in now.absences if one.what == "own-theme-1")
    assert absence.missing_from is Side.B
    assert absence.nearest == pair.links[0].b
    alone = with_readers_work(replace(pair, links=()), Notebook(themes=(theme,)))
    assert next(one for one in alone.absences if one.what == "own-theme-1").nearest is None


def test_two_actors_become_one_and_bear_a_name(pair: Comparison) -> None:
    """Nothing that was said of either is lost; statements bear the new name."""
    changes = (
        AliasChange("", "owner", "anna-roth"),
        AliasChange("", "anna-roth", "anna-roth", "A. Roth"),
    )
    now = with_readers_work(pair, Notebook(aliases=changes))
    (one,) = now.actors
    assert (one.name, len(one.on(Side.A).mentions)) == ("A. Roth", 3)
    assert now.contrasts[0].statement.startswith("A calls A. Roth “")


def test_a_link_of_ones_own_stands_among_the_links(pair: Comparison) -> None:
    """It has the reader's id; one whose words are gone is not among them."""
    link = OwnLink("own-link-1", anchor(Side.A, "refused"), anchor(Side.B, "not there"))
    lost = replace(link, id="own-link-2", b=replace(link.b, quote="away"))
    now = with_readers_work(pair, Notebook(links=(link, lost)))
    assert [one.own for one in now.links] == ["", "own-link-1"]


def test_a_set_goes_to_another_pair_with_what_applies_there(pair: Comparison) -> None:
    """By way of its text; themes without a hit and those of other settings stay away."""
    own = OwnTheme("own-theme-4", "Wages", ThemeWords(("wage",), ("had risen",)))
    empty = OwnTheme("own-theme-5", "Not begun")
    notebook = Notebook(themes=(own, empty))
    now = with_readers_work(pair, notebook)
    saved = set_of((theme for theme in now.themes if theme.id in {own.id, empty.id}), notebook)
    assert [one.name for one in saved] == ["Wages"], "a set has what can be found"
    more = (
        GivenTheme("Snow", ("avalanche",)),
        GivenTheme("Elsewhere", ("buyer",), setting=("Lapland",)),
    )
    back = read_theme_set(write_theme_set((*saved, *more)))
    assert back == (*saved, *more)
    assert themes_with_hits(pair, back) == saved
    taken = with_set(pair, Notebook(), back)
    assert [(one.name, one.words) for one in taken.themes] == [("Wages", own.words)]
    assert with_set(pair, taken, back) == taken


def seen(words: str) -> str:
    """Return words without signs that nobody sees; a set is read without them."""
    return without_invisible(words)[0]


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(seen)


@given(
    themes=st.lists(
        st.builds(
            GivenTheme,
            name=WORDS,
            terms=st.lists(WORDS, min_size=1).map(tuple),
            examples=st.lists(WORDS).map(tuple),
        ),
        max_size=3,
    ).map(tuple)
)
def test_a_set_comes_back_equal_from_its_text(themes: tuple[GivenTheme, ...]) -> None:
    """Whatever signs its words have, as long as they can be seen."""
    assert read_theme_set(write_theme_set(themes)) == themes


def test_the_same_work_gives_the_same_comparison(pair: Comparison) -> None:
    """Nothing depends on what was computed before."""
    notebook = Notebook(
        themes=(OwnTheme("own-theme-1", "Wages", ThemeWords(("wage",))),),
        aliases=(AliasChange("Roth", "anna-roth", "own-actor-1", "Roth"),),
    )
    first: Comparison = with_readers_work(pair, notebook)
    assert with_readers_work(pair, notebook) == first
    assert all(isinstance(theme, Theme) for theme in first.themes)

"""A notebook goes out as Web Annotations and comes back equal; nothing is placed by guess."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making.any_notebooks import ANYTHING, PAIRS, article, fitting, notebooks, stray

from diptych.interchange.annotations.files import annotations_in, collection, lines
from diptych.interchange.annotations.reading import notebook_of
from diptych.interchange.annotations.writing import annotations_of
from diptych.model.faults import Fault
from diptych.model.notebook import (
    Anchor,
    Comment,
    Conclusion,
    Judgement,
    Mark,
    MatrixCell,
    Note,
    Notebook,
    OwnLink,
    OwnTheme,
    Ruling,
    ThemeWords,
)
from diptych.model.text import Article, Fact, Known, Metadata, Span

FERRY = article(
    "The ferry stays",
    "The island keeps its ferry. The mayor had fought for it for two winters.",
    "The ferry runs twice a day.",
    metadata=Metadata(address=Fact("https://island.example/ferry", Known.FOUND)),
)
BRIDGE = article("A bridge at last?", "A bridge would cost less, the engineers said in spring.")
PAIR = (FERRY, BRIDGE)


def anchor(one: Article, words: str) -> Anchor:
    """Return the anchor of words where they stand first."""
    start = one.text.index(words)
    return Anchor(one.digest, Span(start, start + len(words)), words)


@given(data=st.data(), pair=PAIRS)
@settings(max_examples=80)
def test_every_notebook_comes_back_equal(
    data: st.DataObject, pair: tuple[Article, Article]
) -> None:
    """Whatever stands in it, and whether or not its anchors still fit."""
    notebook = data.draw(notebooks(fitting(pair) | stray(pair)))
    made = annotations_of(notebook, pair)
    assert notebook_of(made, pair)[0] == notebook
    for file in (collection(made, data.draw(ANYTHING)), lines(made)):
        if made:
            assert notebook_of(annotations_in(file), pair)[0] == notebook


@given(data=st.data(), pair=PAIRS)
@settings(max_examples=50)
def test_without_quotes_the_words_come_from_the_articles(
    data: st.DataObject, pair: tuple[Article, Article]
) -> None:
    """Positions and digests are enough where the texts are at hand."""
    notebook = data.draw(notebooks(fitting(pair)))
    assert notebook_of(annotations_of(notebook, pair, quotes=False), pair) == (notebook, ())


def test_without_quotes_no_words_of_the_articles_are_given_along() -> None:
    """Neither as quotes nor as what stands around them, nor as examples of a theme."""
    words = "The mayor had fought for it for two winters."
    place = anchor(FERRY, words)
    theme = OwnTheme("own-theme-1", "effort", ThemeWords(examples=(words,)), (place,))
    notebook = Notebook(marks=(Mark("m1", place, "effort"),), themes=(theme,))
    made = annotations_of(notebook, PAIR, quotes=False)
    assert "winters" not in lines(made).decode()
    assert notebook_of(made, PAIR) == (notebook, ())


def test_an_orphan_stays_one_even_without_quotes() -> None:
    """What no longer stood at its place is not tied to the words that stand there now."""
    lost = Anchor(FERRY.digest, Span(0, 9), "The barge")
    made = annotations_of(Notebook(marks=(Mark("m1", lost, "x"),)), PAIR, quotes=False)
    back, told = notebook_of(made, PAIR)
    assert not back.marks[0].anchor.fits(FERRY)
    assert len(told) == 1


def test_what_does_not_fit_is_kept_and_told() -> None:
    """An anchor in another text, or at other words, comes in as it is, with a sentence each."""
    elsewhere = Anchor("0" * 64, Span(3, 8), "tides")
    moved = Anchor(FERRY.digest, Span(0, 10), "The bridge")
    notebook = Notebook(links=(OwnLink("own-link-1", elsewhere, moved),))
    back, told = notebook_of(annotations_of(notebook, PAIR), PAIR)
    assert back == notebook
    assert "another article" in told[0]
    assert "“The bridge” does not stand at its place" in told[1]


def test_annotations_speak_the_standard() -> None:
    """Each has a context, an id, a type, a motivation and a target; words stand in selectors."""
    notebook = Notebook(
        marks=(Mark("m1", anchor(FERRY, "fought"), "effort", "a war word"),),
        comments=(Comment("c1", "m1", "Well seen."),),
    )
    mark, comment = annotations_of(notebook, PAIR)
    assert mark["type"] == "Annotation"
    assert mark["motivation"] == "tagging"
    target = mark["target"]
    assert isinstance(target, dict)
    quote, position = target["selector"]
    assert quote["exact"] == "fought"
    assert (quote["prefix"] + "fought" + quote["suffix"]) in FERRY.text
    assert FERRY.text[position["start"] : position["end"]] == "fought"
    assert comment["target"] == mark["id"]
    assert mark["@context"] == comment["@context"]


def test_the_same_notebook_gives_the_same_file() -> None:
    """Nothing in it is from a clock or drawn; another notebook has other ids."""
    one = Notebook(notes=(Note("n1", "", "Who paid?"),))
    other = Notebook(notes=(Note("n1", "", "Who paid for it?"),))
    assert collection(annotations_of(one, PAIR), "x") == collection(annotations_of(one, PAIR), "x")
    assert annotations_of(one, PAIR)[0]["id"] != annotations_of(other, PAIR)[0]["id"]


def foreign(exact: str, **more: object) -> dict[str, object]:
    """Return an annotation as a reader of web pages makes it."""
    selectors = [
        {"type": "RangeSelector", "refinedBy": {"type": "FragmentSelector", "value": "p2"}},
        {"type": "TextQuoteSelector", "exact": exact, **more},
    ]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://notes.example/a/1",
        "type": "Annotation",
        "motivation": ["commenting"],
        "body": [
            {"type": "TextualBody", "value": "Says who?", "purpose": "commenting"},
            {"type": "TextualBody", "value": "voices", "purpose": "tagging"},
        ],
        "target": [{"source": "https://island.example/ferry#top", "selector": selectors}],
    }


def test_annotations_of_other_programs_become_marks() -> None:
    """Where their words stand at exactly one place, however the page broke its lines."""
    back, told = notebook_of([foreign("had\n      fought")], PAIR)
    (mark,) = back.marks
    assert (mark.theme, mark.note) == ("voices", "Says who?")
    assert mark.anchor == anchor(FERRY, "had fought")
    assert told == ()


def test_what_stands_around_tells_two_places_apart() -> None:
    """A prefix or suffix decides; without one nothing is chosen, and a sentence says so."""
    back, told = notebook_of([foreign("ferry", suffix=" runs twice")], PAIR)
    assert back.marks[0].anchor.span.start == FERRY.text.index("ferry runs")
    assert told == ()
    back, told = notebook_of([foreign("ferry")], PAIR)
    assert back == Notebook()
    assert "more than one place" in told[0]


@pytest.mark.parametrize(
    ("exact", "around"),
    [("submarine", {}), ("A bridge", {}), ("fought", {"prefix": "the mayor never "})],
)
def test_what_stands_nowhere_is_told(exact: str, around: dict[str, object]) -> None:
    """Words of no article, of the other article than it names, or with other words around."""
    back, told = notebook_of([foreign(exact, **around)], PAIR)
    assert back == Notebook()
    assert exact in told[0]


def test_remarks_on_a_whole_page_become_notes() -> None:
    """With their text, and with ids of their own even where two say the same."""
    remark: dict[str, object] = {
        "type": "Annotation",
        "bodyValue": "Compare the dates.",
        "target": "https://island.example/ferry",
    }
    back, told = notebook_of([remark, remark], PAIR)
    assert [one.text for one in back.notes] == ["Compare the dates."] * 2
    assert len({one.id for one in back.notes}) == 2
    assert told == ()


def test_an_edited_annotation_of_ours_says_what_it_says_now() -> None:
    """The standard's words are read, not a copy beside them that nobody else would change."""
    (made,) = annotations_of(Notebook(marks=(Mark("m1", anchor(FERRY, "fought"), "effort"),)), PAIR)
    text = json.dumps(made).replace('"effort"', '"quarrel"')
    back, _told = notebook_of([json.loads(text)], PAIR)
    assert back.marks[0].theme == "quarrel"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


FULL = Notebook(
    marks=(Mark("m1", anchor(FERRY, "fought"), "effort", "a war word", 3, "wave"),),
    cells=(MatrixCell("c1", "theme-1", anchor(BRIDGE, "engineers")),),
    links=(OwnLink("own-link-1", anchor(FERRY, "mayor"), anchor(BRIDGE, "engineers")),),
    themes=(OwnTheme("own-theme-1", "cost", ThemeWords(("cost less",), ("cost",), ("would",))),),
    judgements=(Judgement("m1", Ruling.KEPT, "yes"),),
    conclusion=Conclusion(claim="Both count."),
)


@given(data=st.data(), value=JSON)
@settings(max_examples=200)
def test_damaged_annotations_are_told_of(data: st.DataObject, value: object) -> None:
    """Whatever stands in the place of a part, the others are read."""
    made = list(annotations_of(FULL, PAIR))
    damaged = data.draw(st.sampled_from(made))
    damaged[data.draw(st.sampled_from(sorted(damaged)))] = value
    back, _told = notebook_of([*made, foreign("runs twice")], PAIR)
    kept = annotations_of(replace(back, marks=back.marks[:-1]), PAIR)
    assert len(kept) >= len(made) - 1
    assert back.marks[-1].theme == "voices"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{}",
        b"[1, 2]",
        b"\xff\xfe",
        b'{"target": NaN}',
        b'{"target": "a", "target": "b"}',
        b"[" * 100_000,
        b'{"first": ' * 3000 + b"{}" + b"}" * 3000,
    ],
)
def test_a_file_without_annotations_is_refused(raw: bytes) -> None:
    """With one sentence, whatever is in the way."""
    with pytest.raises(Fault):
        annotations_in(raw)

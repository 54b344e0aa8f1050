"""What each step puts before a class: hidden at first, then with its evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ui.pair import bare, ferry

from diptych.classroom.boards import Board, Facing, Subject, Words
from diptych.classroom.composing import board
from diptych.classroom.matter import Matter, Room
from diptych.classroom.steps import drafted
from diptych.model.lesson import Step, StepKind
from diptych.model.notebook import Judgement, Notebook, Question, Ruling
from diptych.model.text import Article, Metadata, Role, Side

PAIR = ferry()
MATTER = Matter(PAIR)


def shown(step: Step, matter: Matter = MATTER) -> str:
    """Return all that a step comes to show."""
    made = board(step, matter)
    return "\n".join((*made.spoken(0), *made.hidden()))


def named(kind: StepKind, about: str = "") -> Step:
    """Return a step of a kind."""
    return Step("x", kind, about=about)


def test_headlines_stand_alone_with_their_sources() -> None:
    """Both headlines, outlet and date where they are known, and nothing to reveal."""
    made = board(named(StepKind.HEADLINES), MATTER)
    text = "\n".join(made.spoken(0))
    assert "Harbour council votes to end the night ferry" in text
    assert "The Quay Courier · 11 March 2021" in text
    assert not made.covered


def test_hidden_sources_stay_hidden_on_every_step() -> None:
    """Where a lesson hides them, no step tells the outlet of any side."""
    for step in drafted(PAIR, Notebook()):
        text = shown(step, replace(MATTER, sources=False))
        assert "Quay Courier" not in text
        assert "Island Voice" not in text


def test_an_article_without_a_headline_says_so() -> None:
    """A title that is known beside the text stands in; without one that is said."""
    lines = tuple(
        replace(line, role=Role.BODY) if line.role is Role.HEADLINE else line
        for line in PAIR.articles[0].lines
    )
    known = Article(lines, PAIR.articles[0].metadata)
    unknown = Article(lines, Metadata())
    for article, words in ((known, known.title), (unknown, "has no headline")):
        pair = replace(PAIR, articles=(article, PAIR.articles[1]))
        assert words in shown(named(StepKind.HEADLINES), Matter(pair))


def test_openings_come_after_the_prediction() -> None:
    """How both go on is hidden until it is revealed."""
    made = board(named(StepKind.PREDICT), MATTER)
    first = "The council of Port Ellory voted on Tuesday"
    assert first not in "\n".join(made.spoken(0))
    assert first in "\n".join(made.spoken(1))


def test_shared_themes_are_revealed_one_by_one() -> None:
    """Each reveal adds one theme with its number, and what is left is counted."""
    made = board(named(StepKind.SHARED), MATTER)
    subjects = [part for one in made.covered for part in one.parts if isinstance(part, Subject)]
    assert [one.number for one in subjects] == list(range(1, len(subjects) + 1))
    assert len(subjects) == sum(theme.shared for theme in PAIR.themes)
    assert str(len(subjects)) in made.waits(0)
    assert made.waits(len(subjects)) == ""
    assert [part for part in made.parts(2) if isinstance(part, Subject)] == subjects[:2]


def test_more_themes_than_keys_are_counted() -> None:
    """Nine themes have a key; how many more there are is said."""
    theme = next(one for one in PAIR.themes if one.shared)
    many = tuple(replace(theme, id=f"t{n}", name=f"Theme {n}") for n in range(12))
    made = board(named(StepKind.SHARED), Matter(replace(PAIR, themes=many)))
    assert len(made.covered) == 9
    assert "and 3 more subjects" in "\n".join(made.hidden())


def test_a_theme_shows_words_of_both_sides() -> None:
    """The quotes are the articles' own, and stand under the article they are from."""
    theme = next(one for one in PAIR.themes if one.shared)
    (covered,) = board(named(StepKind.SHARED, theme.id), MATTER).covered
    (facing,) = covered.parts
    assert isinstance(facing, Facing)
    for side in Side:
        for one in facing.on(side).excerpts:
            assert one.side is side
            assert one.span.of(PAIR.article(side).text).split()[0] in one.text


def test_a_contrast_shows_quotes_first_and_then_what_the_program_says() -> None:
    """The statement is the last thing revealed, and rests on quotes that stand above it."""
    contrast = PAIR.contrasts[0]
    made = board(named(StepKind.CONTRAST, contrast.id), MATTER)
    assert len(made.covered) == 2
    assert contrast.statement not in "\n".join(made.spoken(1))
    assert contrast.statement in "\n".join(made.spoken(2))
    (facing,) = made.covered[0].parts
    assert isinstance(facing, Facing)
    quoted = [one.span for side in Side for one in facing.on(side).excerpts]
    evidence = [piece.span for piece in contrast.evidence]
    assert all(any(span.overlaps(one) for one in evidence) for span in quoted)


def test_less_room_means_fewer_quotes_and_says_how_many_more() -> None:
    """What there is no room for is counted, not dropped in silence."""
    for contrast in PAIR.contrasts:
        small = Matter(PAIR, room=Room(1, 60))
        (facing,) = board(named(StepKind.CONTRAST, contrast.id), small).covered[0].parts
        assert isinstance(facing, Facing)
        for side in Side:
            column = facing.on(side)
            sentences = {
                next((one for one in PAIR.sentences_on(side) if one.contains(span)), span)
                for span in contrast.on(side)
            }
            left = len(sentences) - len(column.excerpts)
            assert len(column.excerpts) <= 1
            if left and column.excerpts:
                assert str(left) in column.remarks[0]


def test_a_silence_is_no_denial() -> None:
    """A theme of one side alone shows its words there, and `not found` here."""
    absence = next(one for one in PAIR.absences if PAIR.theme(one.what))
    text = shown(named(StepKind.CONTRAST, absence.what))
    assert f"Not found in {absence.missing_from}. That is not a denial." in text


def test_the_concept_names_each_kind_of_framing_once() -> None:
    """Every kind that was found is named in plain words, with words of the pair."""
    made = board(named(StepKind.CONCEPT), MATTER)
    leads = [part.lead for one in made.covered for part in one.parts if isinstance(part, Words)]
    names = [lead for lead in leads if lead]
    assert len(names) == len(set(names)) == len(made.covered)
    assert any(isinstance(part, Facing) for one in made.covered for part in one.parts)


@pytest.mark.parametrize("kind", StepKind)
@pytest.mark.parametrize("about", ["", "gone"])
def test_any_step_of_any_pair_has_something_to_show(kind: StepKind, about: str) -> None:
    """Nothing found is said in words; what a step was about may have gone."""
    made = board(Step("x", kind, text="Our own words", about=about), Matter(bare()))
    assert isinstance(made, Board)
    assert "Our own words" in "\n".join(made.spoken(0))


def test_a_question_of_the_teachers_is_asked() -> None:
    """The last question comes from the notebook, else it is one that always fits."""
    notebook = Notebook(questions=(Question("q", "Who was not asked?"),))
    asked = shown(named(StepKind.QUESTION, "q"), Matter(PAIR, notebook))
    assert "Who was not asked?" in asked
    assert "Which word" in shown(named(StepKind.QUESTION))


def test_titles_and_words_of_the_teacher_come_first() -> None:
    """They stand in the place of the program's, and the evidence stays."""
    own = Step("x", StepKind.SHARED, title="Our themes", text="Shout them out!")
    made = board(own, MATTER)
    assert (made.title, made.task) == ("Our themes", "Shout them out!")
    assert made.covered == board(named(StepKind.SHARED), MATTER).covered


def test_an_overruled_contrast_that_is_still_a_step_says_so() -> None:
    """The class sees that the teacher does not accept it."""
    contrast = PAIR.contrasts[0]
    notebook = Notebook().with_judgement(Judgement(contrast.id, Ruling.OVERRULED))
    text = shown(named(StepKind.CONTRAST, contrast.id), Matter(PAIR, notebook))
    assert "Overruled by you." in text

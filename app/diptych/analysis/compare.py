"""Puts the parts of the analysis together: two readings in, one comparison out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.analysis.absences import absences
from diptych.analysis.certainty import certainty
from diptych.analysis.contrasts import contrasts
from diptych.analysis.frame_contrasts import frame_contrasts
from diptych.analysis.links import links
from diptych.analysis.loaded import loaded
from diptych.analysis.loaded_sentences import heard_sentences
from diptych.analysis.method import METHOD
from diptych.analysis.pairing import story_and_scores
from diptych.analysis.portraits import portraits
from diptych.analysis.suggestions import with_suggestions
from diptych.analysis.terms import searchable
from diptych.analysis.themes import found_themes, given_themes
from diptych.analysis.tones import with_tones
from diptych.analysis.voices import voices
from diptych.analysis.wording import distancing
from diptych.language.actors import find_actors
from diptych.language.things import find_things
from diptych.model.comparison import Comparison, Settings, Verdict
from diptych.model.composed import composed
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.analysis.prototypes import Prototypes
    from diptych.analysis.scoring import LinkModel
    from diptych.analysis.theme_sets import GivenTheme
    from diptych.analysis.tones import Judge
    from diptych.language.frequencies import Frequencies
    from diptych.language.reading import Reading
    from diptych.model.comparison import Contrast
    from diptych.model.composed import Composed
    from diptych.model.progress import Progress
    from diptych.model.text import Span


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the analysis knows beforehand; all of it ships in the resources.

    `general_nouns` are nouns that name no subject by themselves.
    """

    frequencies: Frequencies
    link_model: LinkModel
    general_nouns: frozenset[str]
    given_themes: tuple[GivenTheme, ...]
    prototypes: Prototypes
    tone: Judge


def compare(
    readings: tuple[Reading, Reading],
    settings: Settings,
    knowledge: Knowledge,
    progress: Progress,
) -> Comparison:
    """Return everything the analysis says of a pair.

    Raises:
        Cancelled: when the person asked to stop.
    """
    progress.report(_("Finding actors"), 0.0)
    mentioned = find_actors(readings)
    portrayed = portraits(readings, mentioned)
    progress.report(_("Weighing tones"), 0.1)
    heard = [heard_sentences(reading, knowledge.prototypes) for reading in readings]
    actors = with_tones(readings, mentioned, portrayed, knowledge.tone, heard)
    progress.report(_("Finding themes"), 0.2)
    words = [searchable(reading) for reading in readings]
    given = given_themes(readings, words, knowledge.given_themes)
    found = found_themes(readings, words, knowledge.frequencies, knowledge.general_nouns, given)
    progress.report(_("Linking passages"), 0.4)
    story, scores = story_and_scores(readings, knowledge.frequencies, knowledge.link_model)
    if story.verdict is not Verdict.DIFFERENT:
        things = find_things(readings, mentioned, knowledge.general_nouns)
        actors = (*actors, *portraits(readings, things))
    linked = links(readings, scores, story.verdict, (*given, *found))
    themes = with_suggestions((*given, *found), linked)
    progress.report(_("Weighing words"), 0.7)
    speaking = tuple(voice for side in readings for voice in voices(side, mentioned))
    wording = tuple(
        mark
        for side, sentences in zip(readings, heard, strict=True)
        for mark in sorted(
            (
                *distancing(side),
                *loaded(side, sentences, knowledge.prototypes),
                *certainty(side),
            ),
            key=lambda one: one.span,
        )
    )
    progress.report(_("Setting sides against each other"), 0.9)
    set_against: tuple[Contrast, ...] = ()
    if story.verdict is not Verdict.DIFFERENT:
        set_against = (
            *contrasts(readings, actors, themes, speaking, wording),
            *frame_contrasts(readings, knowledge.prototypes),
        )
    return Comparison(
        method=METHOD,
        settings=settings,
        articles=(readings[0].article, readings[1].article),
        sentences=(_spans(readings[0]), _spans(readings[1])),
        same_story=story,
        themes=themes,
        links=linked,
        actors=actors,
        voices=speaking,
        wording=wording,
        contrasts=set_against,
        absences=absences(readings, themes, actors, scores),
        notices=_notices(readings),
    )


def _spans(reading: Reading) -> tuple[Span, ...]:
    return tuple(sentence.span for sentence in reading.sentences)


def _notices(readings: Sequence[Reading]) -> tuple[str, ...]:
    """Return a sentence for each side whose language has no model."""
    return tuple(_notice(reading) for reading in readings if not reading.parsed)


def _notice(reading: Reading) -> Composed:
    if not reading.language:
        return composed(
            "Article {side} is in a language (not told) that has no model here, so actors, links "
            "by meaning and wording are not marked; themes by their words and shared wording are.",
            side=reading.side,
        )
    return composed(
        "Article {side} is in a language ({language}) that has no model here, so actors, links "
        "by meaning and wording are not marked; themes by their words and shared wording are.",
        side=reading.side,
        language=reading.language,
    )

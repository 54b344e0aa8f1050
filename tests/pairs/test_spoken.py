"""Whatever is said of a pair of our own can be said in another language, whole."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from diptych.model.composed import Composed
from diptych.model.spoken import spoken
from diptych.model.text import Side
from diptych.model.translation import catalogue, gettext, ngettext, speaking
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.model.comparison import Comparison

    from .annotations import Told

_language = import_module("making.pseudo_language")
_PUNCTUATION = frozenset({"{first}; {second}.", "{names}, {name}", "{number} %"})
"""Templates with nothing in them that a language could say otherwise."""


def sentences(comparison: Comparison) -> Iterator[str]:
    """Yield every sentence that the analysis composed or has ready."""
    for link in comparison.links:
        yield from (why.reason for why in link.because)
    yield from (mark.rule for mark in comparison.wording)
    yield from (one.statement for one in comparison.contrasts)
    yield from comparison.notices


def parts(sentence: Composed) -> Iterator[Composed]:
    """Yield a sentence and every part of it that is composed itself."""
    yield sentence
    for value in sentence.values.values():
        if isinstance(value, Composed):
            yield from parts(value)


def words_of(comparison: Comparison) -> str:
    """Return the words of articles, themes and actors, which nobody translates."""
    names = [theme.name for theme in comparison.themes]
    names += [actor.name for actor in comparison.actors]
    texts = [comparison.article(side).text for side in Side]
    sources = [voice.source for voice in comparison.voices]
    return " | ".join(" ".join(one.split()) for one in (*texts, *names, *sources)).casefold()


def test_every_sentence_is_said_in_a_language_that_nobody_speaks(told: tuple[Told, ...]) -> None:
    """It stands in that language's brackets from end to end, so that no template is missing."""
    with speaking(_language.pseudo_language()):
        english = {
            one
            for pair in told
            for one in sentences(pair.comparison)
            if not (spoken(one).startswith("⟦") and spoken(one).endswith("⟧"))
        }
    assert english == set()


def test_what_goes_into_a_sentence_is_not_english_of_ours(told: tuple[Told, ...]) -> None:
    """Plain values are words of the articles, names, sides and figures; all else is composed."""
    strange = set()
    for pair in told:
        known = words_of(pair.comparison)
        for sentence in sentences(pair.comparison):
            for part in parts(sentence) if isinstance(sentence, Composed) else ():
                strange |= {
                    str(value)
                    for value in part.values.values()
                    if not isinstance(value, Composed | int | Side)
                    and not value.rstrip(" %").isdecimal()
                    and value.replace("”", "").replace("“", "").casefold() not in known
                }
    assert strange == set()


def test_every_sentence_is_said_in_german(told: tuple[Told, ...]) -> None:
    """Every template that the pairs need is translated."""
    used = [
        part
        for pair in told
        for sentence in sentences(pair.comparison)
        for part in parts(sentence if isinstance(sentence, Composed) else Composed(sentence, {}))
    ]
    assert len({part.template for part in used}) > len(_PUNCTUATION)
    with speaking(catalogue(resource("i18n"), ("de",))):
        missing = {
            part.template
            for part in used
            if part.template not in _PUNCTUATION
            and (
                ngettext(part.template, part.many, 2) == part.many
                if part.many
                else gettext(part.template) == part.template
            )
        }
    assert missing == set()

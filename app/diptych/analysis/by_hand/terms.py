"""Where the words of a reader's theme stand in an article, without a parser or a model."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from diptych.analysis.by_hand.word_index import words_of
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diptych.analysis.by_hand.word_index import WordIndex
    from diptych.model.own import ThemeWords

ANY_ENDING: Final = "*"
"""At the end of a word of a term it stands for any ending, in every language."""
_ALIKE: Final = ("'’‘ʼ", '"“”„', "-‐‑–—")
"""Signs that keyboards have in one form and articles in many."""

Hits = dict[int, list[Span]]
"""For each sentence by number, the words that put it there."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One word of a term: its stem, or the letters that it begins with."""

    stem: str
    opening: str = ""


def theme_hits(index: WordIndex, words: ThemeWords) -> Hits:
    """Return the sentences that belong to a theme, each with the spans of its words in order."""
    found: dict[int, set[Span]] = defaultdict(set)
    for term in words.terms:
        _gather(found, _term_hits(index, term))
    for wording in (*words.phrases, *words.examples):
        _gather(found, _by_sentence(index, _literal(index.text, wording)))
    return {number: sorted(found[number]) for number in sorted(found)}


def _gather(found: dict[int, set[Span]], more: Mapping[int, Iterable[Span]]) -> None:
    for number, spans in more.items():
        found[number].update(spans)


def _term_hits(index: WordIndex, term: str) -> Mapping[int, set[Span]]:
    runs = [_run_hits(index, run) for run in term.split("+") if run.strip()]
    if not runs:
        return {}
    common = set(runs[0]).intersection(*runs[1:])
    return {number: {span for run in runs for span in run[number]} for number in common}


def _by_sentence(index: WordIndex, spans: Iterable[Span]) -> dict[int, set[Span]]:
    """Sort spans into sentences; what runs over several belongs to each of them, cut there."""
    found: dict[int, set[Span]] = defaultdict(set)
    for span in spans:
        first, last = index.sentence_at(span.start), index.sentence_at(max(span.end - 1, 0))
        for number in range(first, last + 1):
            sentence = index.sentences[number] if index.sentences else span
            start, end = max(sentence.start, span.start), min(sentence.end, span.end)
            if start < end:
                found[number].add(Span(start, end))
    return found


def _run_hits(index: WordIndex, run: str) -> dict[int, set[Span]]:
    """Return where words stand in a row in one sentence, in any inflection, by sentences."""
    found: dict[int, set[Span]] = defaultdict(set)
    wanted = _wanted(run, language=index.language)
    if not wanted:
        return found
    first, *rest = wanted
    places = index.starting(first.opening) if first.opening else index.places.get(first.stem, ())
    homes, total = index.sentence_of, len(index.sentence_of)
    for place in places:
        last = place + len(rest)
        if last >= total or homes[place] != homes[last]:
            continue
        if all(_fits(one, place + step, index) for step, one in enumerate(rest, 1)):
            found[homes[place]].add(index.span(place, last))
    return found


def _fits(wanted: _Wanted, place: int, index: WordIndex) -> bool:
    if wanted.opening:
        return index.words.forms[place].startswith(wanted.opening)
    return index.words.stems[place] == wanted.stem


def _wanted(run: str, *, language: str) -> Sequence[_Wanted]:
    made: list[_Wanted] = []
    for part in run.split():
        words = words_of(part, language=language)
        made += [_Wanted(one) for one in words.stems]
        if part.endswith(ANY_ENDING) and words.forms:
            made[-1] = _Wanted("", opening=words.forms[-1])
    return made


def _literal(text: str, wording: str) -> list[Span]:
    """Return where a wording stands word for word, whatever its capitals and kinds of quotes."""
    parts = wording.split()
    if not parts:
        return []
    pattern = r"\s+".join("".join(map(_sign, part)) for part in parts)
    begins = r"(?<!\w)" if parts[0][0].isalnum() and parts[0][0].isascii() else ""
    ends = r"(?!\w)" if parts[-1][-1].isalnum() and parts[-1][-1].isascii() else ""
    found = re.finditer(f"{begins}{pattern}{ends}", text, re.IGNORECASE)
    return [Span(*one.span()) for one in found]


def _sign(sign: str) -> str:
    alike = next((signs for signs in _ALIKE if sign in signs), "")
    return f"[{re.escape(alike)}]" if alike else re.escape(sign)

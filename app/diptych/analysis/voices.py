"""Who is quoted or cited in an article, for what, and by which words one sees it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.analysis.lexicon import Lexicon, lexicon
from diptych.analysis.quotation import Quotation, quotations
from diptych.analysis.quoting import LONG, Quoting, is_work, set_off, words_in
from diptych.analysis.ranges import Ranges
from diptych.analysis.speakers import Speaker, Speakers
from diptych.analysis.speech import Attribution, attributions
from diptych.analysis.tree import Tree
from diptych.analysis.turns import answers
from diptych.model.comparison import Voice, VoiceKind
from diptych.model.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from diptych.analysis.quoting import Introduction
    from diptych.language.reading import MentionedActor, Reading

MOSTLY = 0.6
"""From this share of its letters in quotation marks on, what is given counts as quoted."""
HALF = 0.5
"""From this share on, what somebody calls something is given by the quotation alone."""
WIDE = 0x2E80
"""From this code point on, scripts write words without spaces between them."""
TAIL = 120
"""How many code points may tell, behind the words of a paragraph, who says them."""
FEWEST = 2
"""Fewer words than this are no clause that somebody said."""
ENOUGH = 3
"""Fewer words than this, as the object of a verb of speech, tell nothing that was said."""


def voices(reading: Reading, actors: Sequence[MentionedActor]) -> tuple[Voice, ...]:
    """Return everybody quoted or cited, in text order of what they say.

    Words given in pieces (`“Yes,” she said, “we will.”`) are one voice a piece with the same
    cue. The content of a direct voice leaves out the outer marks. Voices may stand inside others:
    what X says that Y said. Without a parser there are only quotations, and nobody is named.
    """
    paragraphs = [paragraph.span for paragraph in reading.article.paragraphs]
    quotes = quotations(reading.text, paragraphs)
    if not reading.parsed or not reading.sentences:
        words = lexicon("voices")
        return tuple(
            Voice(reading.side, "", None, quote.inner, VoiceKind.DIRECT)
            for quote in quotes
            if quote.closed and speaks(reading.text, quote, words)
        )
    return _Finder(reading, actors, quotes).found()


def speaks(text: str, quote: Quotation, words: Lexicon) -> bool:
    """Whether a quotation that nothing introduces is still somebody's words: by its length."""
    inner = quote.inner.of(text)
    letters = sum(mark.isalpha() for mark in inner)
    wide = sum(ord(mark) >= WIDE for mark in inner)
    enough = words_in(inner) >= LONG or wide > letters / 2 >= LONG
    return enough and not is_work(text, quote, words)


class _Finder:
    """Finds the voices of one parsed article."""

    def __init__(
        self, reading: Reading, actors: Sequence[MentionedActor], quotes: Sequence[Quotation]
    ) -> None:
        self._reading = reading
        self._text = reading.text
        self._words = lexicon("voices")
        self._quotes = quotes
        self._outer = Ranges(quote.outer for quote in quotes)
        self._trees = [Tree(sentence) for sentence in reading.sentences]
        self._quoting = Quoting(reading, self._trees, quotes, self._words)
        self._introductions = [self._quoting.introduction(quote) for quote in quotes]
        self._introducing: dict[int, list[int]] = {}
        for one in self._introductions:
            if one is not None and one.speaker is not None:
                self._introducing.setdefault(one.sentence, []).append(one.speaker)
        self._speakers = Speakers(reading, actors)
        self._turns = [
            Voice(reading.side, turn.speaker, turn.label, turn.words, VoiceKind.DIRECT)
            for turn in answers(reading, actors)
        ]

    def found(self) -> tuple[Voice, ...]:
        cited = self._cited()
        quoted = list(self._quoted(cited))
        best: dict[Span, Voice] = {}
        for voice in self._turns + [one for one in cited + quoted if not self._is_hearsay(one)]:
            kept = best.get(voice.content)
            if kept is None or (not kept.source and voice.source):
                best[voice.content] = voice
        return tuple(sorted(_outermost(best.values()), key=_place))

    def _is_hearsay(self, voice: Voice) -> bool:
        """Whether somebody quoted gives words of nobody in particular (they told me that …)."""
        if voice.source or voice.cue is None:
            return False
        spoken = [turn.content for turn in self._turns]
        quoted = self._outer.around(voice.cue) is not None
        return quoted or any(turn.contains(voice.cue) for turn in spoken)

    def _cited(self) -> list[Voice]:
        """Return what the parses attribute, stretched to the whole of quotations it touches."""
        found: list[Voice] = []
        for index, tree in enumerate(self._trees):
            for head in self._introducing.get(index, ()):
                self._speakers.name(index, tree, head)
            for attribution in attributions(tree, self._words):
                nested = self._outer.around(attribution.cue) is not None
                speaker = self._speakers.name(index, tree, attribution.speaker, quoted=nested)
                found.extend(self._pieces(attribution, speaker))
        return found

    def _pieces(self, attribution: Attribution, speaker: Speaker) -> Iterator[Voice]:
        place = self._outer.around(attribution.cue)
        around = None if place is None else self._quotes[place]
        for given in attribution.contents:
            content = self._behind(given, speaker.span)
            stretched = self._stretched(content, attribution.cue, speaker)
            whole = self._ended(stretched) if around is None else _within(stretched, around.inner)
            if whole is None:
                continue
            kind = attribution.kind
            share = self._share_quoted(whole)
            if attribution.naming and share >= HALF:
                continue  # the quotation itself is the voice
            if around is None and share >= MOSTLY:
                kind = VoiceKind.DIRECT
            indirect = attribution.topic and kind is not VoiceKind.DIRECT
            if indirect or words_in(whole.of(self._text)) < self._fewest(attribution, kind):
                continue
            yield Voice(
                self._reading.side,
                speaker.name,
                speaker.span,
                self._unmarked(whole),
                kind,
                attribution.cue,
            )

    def _behind(self, content: Span, named: Span | None) -> Span:
        """Return the content without the speaker’s name where it begins with that."""
        if named is None or not named.start <= content.start < named.end < content.end:
            return content
        start = named.end
        while start < content.end - 1 and not self._text[start].isalnum():
            start += 1
        return Span(start, content.end)

    def _fewest(self, attribution: Attribution, kind: VoiceKind) -> int:
        """Return how many words are enough: a mere noun or two tell nothing that was said."""
        return ENOUGH if attribution.about and kind is VoiceKind.PARAPHRASE else FEWEST

    def _ended(self, content: Span) -> Span:
        """Return the content without what stands behind a quotation that ends in a comma.

        Behind that comma it is told who speaks.
        """
        for quote in (self._quotes[at] for at in self._outer.touching(content)):
            last = quote.inner.of(self._text)[-1:]
            opens = content.start >= quote.outer.start
            if opens and last in {",", "?", "!"} and quote.outer.end < content.end:
                return Span(content.start, quote.outer.end)
        return content

    def _stretched(self, content: Span, cue: Span, speaker: Speaker) -> Span:
        """Return the content with the whole of each quotation that it shares much with."""
        for at in self._outer.touching(content):
            outer = self._quotes[at].outer
            if outer.overlaps(cue) or (speaker.span and outer.overlaps(speaker.span)):
                continue
            shared = min(outer.end, content.end) - max(outer.start, content.start)
            if shared > 0.4 * min(len(outer), len(content)):
                content = Span(min(outer.start, content.start), max(outer.end, content.end))
        return content

    def _share_quoted(self, content: Span) -> float:
        shared = sum(
            min(outer.end, content.end) - max(outer.start, content.start)
            for outer in (self._quotes[at].outer for at in self._outer.touching(content))
        )
        return shared / max(1, len(content))

    def _unmarked(self, content: Span) -> Span:
        """Return the words alone where the content is just one quotation."""
        start, end = content.start, content.end
        while start < end and not self._text[start].isalnum():
            start += 1
        for quote in (self._quotes[at] for at in self._outer.touching(content)):
            if quote.outer.contains(Span(start, end)) and content.contains(quote.inner):
                return quote.inner
        return content

    def _quoted(self, cited: Sequence[Voice]) -> Iterator[Voice]:
        """Yield the quotations that no parse has attributed, and paragraphs set off as such."""
        previous: Voice | None = None
        covered = self._covered(cited)
        for at, quote in enumerate(self._quotes):
            covering = covered.get(at)
            if covering is not None:
                previous = covering
                continue
            voice = self._direct(quote, self._introductions[at], previous)
            if voice is not None:
                previous = voice
                yield voice
        for block in set_off(self._reading):
            if not self._outer.touching(block):
                yield self._block(block)

    def _covered(self, cited: Sequence[Voice]) -> dict[int, Voice]:
        """Return for each quotation the first voice whose content holds most of it, if any."""
        found: dict[int, Voice] = {}
        for voice in cited:
            for at in self._outer.touching(voice.content):
                outer = self._quotes[at].outer
                inside = voice.cue is not None and outer.contains(voice.cue)
                if not inside and _covers(voice.content, self._quotes[at].inner):
                    found.setdefault(at, voice)
        return found

    def _direct(
        self, quote: Quotation, introduction: Introduction | None, previous: Voice | None
    ) -> Voice | None:
        long = speaks(self._text, quote, self._words)
        if introduction is not None and (long or not is_work(self._text, quote, self._words)):
            tree = self._trees[introduction.sentence]
            speaker = self._speakers.name(introduction.sentence, tree, introduction.speaker)
            voice = Voice(
                self._reading.side, speaker.name, speaker.span, quote.inner, VoiceKind.DIRECT
            )
            return replace(voice, cue=introduction.cue)
        if not long:
            return None
        voice = Voice(self._reading.side, "", None, quote.inner, VoiceKind.DIRECT)
        if previous is None or not self._carried_on(quote, previous):
            return voice
        return replace(
            voice,
            source=previous.source,
            source_span=previous.source_span,
            cue=previous.cue,
        )

    def _carried_on(self, quote: Quotation, previous: Voice) -> bool:
        """Whether a quotation that nothing introduces goes on with the voice before it.

        In the same paragraph, or as a paragraph of its own behind one that ends with what that
        voice says and who says it.
        """
        between = self._text[previous.content.end : quote.outer.start]
        if "\n" not in between:
            return True
        behind = self._text[quote.outer.end : quote.outer.end + 1]
        tail, gap, other = between.partition("\n")
        if other or not gap or behind not in {"", "\n"} or previous.kind is not VoiceKind.DIRECT:
            return False
        return not any(mark in tail.rstrip(" .”\"’'") for mark in ".!?") and len(tail) <= TAIL

    def _block(self, paragraph: Span) -> Voice:
        introduction = self._quoting.block(paragraph)
        voice = Voice(self._reading.side, "", None, paragraph, VoiceKind.DIRECT)
        if introduction is None:
            return voice
        tree = self._trees[introduction.sentence]
        speaker = self._speakers.name(introduction.sentence, tree, introduction.speaker)
        return replace(voice, source=speaker.name, source_span=speaker.span, cue=introduction.cue)


def _place(voice: Voice) -> tuple[int, int, int]:
    return voice.content.start, voice.content.end, voice.cue.start if voice.cue else 0


def _outermost(voices: Collection[Voice]) -> Iterator[Voice]:
    """Yield the voices but for those that repeat inside what the same source says anyway."""
    for voice in voices:
        if not any(
            other.source == voice.source
            and len(other.content) > len(voice.content)
            and other.content.contains(voice.content)
            for other in voices
        ):
            yield voice


def _within(span: Span, limits: Span) -> Span | None:
    start, end = max(span.start, limits.start), min(span.end, limits.end)
    return Span(start, end) if start < end else None


def _covers(content: Span, quote: Span) -> bool:
    shared = min(content.end, quote.end) - max(content.start, quote.start)
    return shared > 0.5 * len(quote)

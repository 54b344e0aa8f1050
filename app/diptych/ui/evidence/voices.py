"""The sheet for somebody's quoted or cited words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Comparison, ContrastKind, Voice, VoiceKind
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.evidence.blocks import Block, Heading, Quote, Sheet, Text
from diptych.ui.evidence.contrasts import statements
from diptych.ui.evidence.quoting import quote
from diptych.ui.lenses.voices import source_name, voice_at, voices_view, words_of
from diptych.ui.names import counted, side_name

if TYPE_CHECKING:
    from diptych.ui.lenses.view import Stop

_KINDS = {
    VoiceKind.DIRECT: later("quoted word for word"),
    VoiceKind.INDIRECT: later("cited in the writer’s sentence"),
    VoiceKind.PARAPHRASE: later("retold in the writer’s words"),
}
_OTHERS = 4


def voice_sheet(comparison: Comparison, stop: Stop) -> Sheet:
    """Return one quotation, what introduces it, and the same source on both sides."""
    voice = voice_at(comparison, stop.id)
    entry = voices_view(comparison).entry(stop.entry)
    hue = entry.style.hue if entry else 0
    kind = _("{kind} in {side}").format(kind=_first_up(_(_KINDS[voice.kind])), side=voice.side)
    amount = counted(words_of(comparison, voice), "{number} word", "{number} words")
    reason = _reason(comparison, voice)
    about = [one for one in comparison.contrasts if one.kind is ContrastKind.VOICES]
    return Sheet(
        kind=f"{kind} · {amount}",
        title=source_name(voice),
        blocks=(
            quote(comparison, voice.side, voice.content, hue=hue),
            Heading(_("Why it is marked")),
            Text(reason),
            *_others(comparison, voice),
            *statements(about),
        ),
        summary=f"{kind}, {amount}. {reason}",
    )


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


def _reason(comparison: Comparison, voice: Voice) -> str:
    source = comparison.quote(voice.side, voice.source_span) if voice.source_span else ""
    cue = comparison.quote(voice.side, voice.cue) if voice.cue else ""
    if source and cue:
        return _("“{source}” names the speaker and “{cue}” introduces the words.").format(
            source=source, cue=cue
        )
    if cue:
        return _("“{cue}” introduces the words; the text names no speaker.").format(cue=cue)
    if source:
        return _("“{source}” names the speaker; quotation marks set the words apart.").format(
            source=source
        )
    return _("Quotation marks set the words apart; the text names no speaker.")


def _others(comparison: Comparison, voice: Voice) -> tuple[Block, ...]:
    same = [
        one
        for one in comparison.voices
        if one is not voice and one.source.casefold() == voice.source.casefold()
    ]
    if not same:
        return ()
    same.sort(key=lambda one: (one.side, one.content))
    rest = len(same) - _OTHERS
    more = (Text(_("and {number} more").format(number=rest), muted=True),) if rest > 0 else ()
    return (
        Heading(_("More from this source, {shares}").format(shares=_shares(comparison, voice))),
        *(_quoted(comparison, one) for one in same[:_OTHERS]),
        *more,
    )


def _quoted(comparison: Comparison, voice: Voice) -> Quote:
    caption = f"{side_name(comparison, voice.side)} · {_(_KINDS[voice.kind])}"
    return quote(comparison, voice.side, voice.content, caption=caption)


def _shares(comparison: Comparison, voice: Voice) -> str:
    sums = [
        sum(
            words_of(comparison, one)
            for one in comparison.voices
            if one.side is side and one.source.casefold() == voice.source.casefold()
        )
        for side in Side
    ]
    return _("{a} in A, {b} in B").format(
        a=counted(sums[0], "{number} word", "{number} words"), b=sums[1]
    )

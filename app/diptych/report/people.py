"""Who appears: the portraits of shared actors, and the voices that are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Actor, Part
from diptych.model.spoken import spoken_value
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report import phrases
from diptych.report.blocks import Bar, Block, Chart, Facing, Heading, Paragraph, Row, Run, Section
from diptych.report.notes import notes_on
from diptych.report.quoting import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.comparison import Act, Comparison, Voice
    from diptych.model.notebook import Notebook
    from diptych.model.text import Span

ACTORS = 8
"""The most actors whose portraits are printed."""
WORDS = 12
"""The most labels or verbs in one cell."""
VOICES = 12
"""The most voices of one side."""
SPEAKERS = 10
"""The most voices in the chart."""
_BAR_NAME = 60
"""The most characters of a name beside its bars."""

Cell = tuple[Paragraph, ...]


def portraits(comparison: Comparison, notebook: Notebook) -> Section | None:
    """Return how each side names, describes and lets act the actors that both name."""
    shared = [actor for actor in comparison.actors if actor.shared and _says_something(actor)]
    if not shared:
        return None
    blocks: list[Block] = []
    for actor in shared[:ACTORS]:
        blocks += [
            Heading(phrases.short(actor.name, phrases.LONGEST_NAME)),
            _portrait(comparison, actor),
        ]
        blocks += notes_on(notebook, actor.id)
    rest = phrases.more(
        len(shared) - ACTORS,
        "{number} more actor is not printed here.",
        "{number} more actors are not printed here.",
    )
    blocks += [Paragraph((Run(rest),), "small")] if rest else []
    return Section("portraits", _("Portraits"), tuple(blocks))


def voices(comparison: Comparison) -> Section | None:
    """Return who speaks on each side, and in how many words; none where nobody does."""
    if not comparison.voices:
        return None
    row = Row("", _voices(comparison, Side.A), _voices(comparison, Side.B))
    table = Facing((_("Heard in A"), _("Heard in B")), (row,))
    return Section("voices", _("Who speaks"), (_heard(comparison), table))


def _heard(comparison: Comparison) -> Chart:
    """Return how many words each source has on each side, those with the most first."""
    sizes: dict[str, list[int]] = {}
    for voice in comparison.voices:
        both = sizes.setdefault(voice.source, [0, 0])
        both[list(Side).index(voice.side)] += _words(comparison, [voice])
    most = sorted(sizes, key=lambda source: -sum(sizes[source]))
    bars = tuple(_bar(source, sizes[source]) for source in most[:SPEAKERS])
    told = "; ".join(f"{bar.name}: A {bar.labels[0]}, B {bar.labels[1]}" for bar in bars)
    totals = [sum(size[side] for size in sizes.values()) for side in range(len(Side))]
    caption = _("How many words each one has. In all: {first} in A, {second} in B.").format(
        first=_spoken(totals[0]), second=_spoken(totals[1])
    )
    rest = phrases.more(
        len(most) - len(bars),
        "{number} more voice is not drawn here.",
        "{number} more voices are not drawn here.",
    )
    return Chart(
        f"{caption} {rest}".strip(),
        bars,
        _("Bar chart, two bars for each voice. {told}.").format(told=told),
        of=_("Who speaks"),
        measure=_("Words"),
    )


def _bar(source: str, sizes: Sequence[int]) -> Bar:
    a, b = sizes
    name = phrases.short(source, _BAR_NAME) or _("Somebody unnamed")
    return Bar(name, (a, b), (_spoken(a), _spoken(b)))


def _spoken(size: int) -> str:
    return phrases.figure(size, "{number} word", "{number} words")


def _says_something(actor: Actor) -> bool:
    return any(actor.on(side).labels or actor.on(side).acts for side in Side)


def _portrait(comparison: Comparison, actor: Actor) -> Facing:
    parts = (
        (_("Mentioned"), _named),
        (_("Described as"), _described),
        (_("Does"), _does),
        (_("Is done to"), _suffers),
    )
    rows = (
        Row(label, part(comparison, actor, Side.A), part(comparison, actor, Side.B))
        for label, part in parts
    )
    return Facing(
        (_("In A"), _("In B")),
        tuple(row for row in rows if row.a or row.b),
        corner=_("Portrait"),
        whole=True,
    )


def _named(_comparison: Comparison, actor: Actor, side: Side) -> Cell:
    return (
        Paragraph(
            (Run(phrases.figure(len(actor.on(side).mentions), "{number} time", "{number} times")),)
        ),
    )


def _described(comparison: Comparison, actor: Actor, side: Side) -> Cell:
    return word_list(comparison, side, [("", label.span) for label in actor.on(side).labels])


def _does(comparison: Comparison, actor: Actor, side: Side) -> Cell:
    return _acts(comparison, actor, side, Part.AGENT)


def _suffers(comparison: Comparison, actor: Actor, side: Side) -> Cell:
    return _acts(comparison, actor, side, Part.PATIENT)


def _acts(comparison: Comparison, actor: Actor, side: Side, role: Part) -> Cell:
    acts = [act for act in actor.on(side).acts if act.role is role]
    return word_list(comparison, side, [(_denial(act), act.verb) for act in acts])


def _denial(act: Act) -> str:
    return _("not") + " " if act.negated else ""


def word_list(comparison: Comparison, side: Side, found: Sequence[tuple[str, Span]]) -> Cell:
    """Return the words, each once with how often it stands there; empty for none."""
    seen: dict[tuple[str, str], list[Run]] = {}
    for before, span in found:
        run = words(comparison, side, span)
        seen.setdefault((before, run.text.casefold()), []).append(run)
    runs: list[Run] = []
    for (before, _words_there), same in list(seen.items())[:WORDS]:
        runs += [Run(", ")] if runs else []
        runs += [Run(before, "muted")] if before else []
        runs.append(same[0])
        runs += [Run(f" ×{len(same)}", "muted")] if len(same) > 1 else []
    if len(seen) > WORDS:
        runs.append(Run(_(" and {number} more").format(number=len(seen) - WORDS), "muted"))
    return (Paragraph(tuple(runs)),) if runs else ()


def _voices(comparison: Comparison, side: Side) -> Cell:
    by_source: dict[str, list[Voice]] = {}
    for voice in comparison.voices:
        if voice.side is side:
            by_source.setdefault(voice.source, []).append(voice)
    sizes = {name: _words(comparison, heard) for name, heard in by_source.items()}
    names = sorted(by_source, key=lambda name: -sizes[name])
    lines = [_voice(name, sizes[name], by_source[name]) for name in names[:VOICES]]
    rest = phrases.more(
        len(names) - VOICES,
        "{number} more voice is not printed here.",
        "{number} more voices are not printed here.",
    )
    if rest:
        lines.append(Paragraph((Run(rest, "muted"),), "small"))
    return tuple(lines) or (
        Paragraph((Run(_("Nobody was found to be quoted or cited."), "muted"),)),
    )


def _words(comparison: Comparison, heard: Sequence[Voice]) -> int:
    return sum(len(comparison.quote(voice.side, voice.content).split()) for voice in heard)


def _voice(name: str, size: int, heard: Sequence[Voice]) -> Paragraph:
    kinds = phrases.joined(sorted({spoken_value(voice.kind.value) for voice in heard}))
    told = _("{words} in {places} ({kinds})").format(
        words=_spoken(size),
        places=phrases.figure(len(heard), "{number} place", "{number} places"),
        kinds=kinds,
    )
    return Paragraph(
        (
            Run(phrases.short(name, phrases.LONGEST_NAME) or _("Somebody unnamed"), "strong"),
            Run(f" {told}"),
        )
    )

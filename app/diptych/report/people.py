"""Who appears: the portraits of shared actors, and the voices that are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import Actor, Part
from diptych.model.text import Side
from diptych.report import phrases
from diptych.report.blocks import Block, Facing, Heading, Paragraph, Row, Run, Section
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
    rest = phrases.more(len(shared) - ACTORS, "actor")
    blocks += [Paragraph((Run(rest),), "small")] if rest else []
    return Section("portraits", "Portraits", tuple(blocks))


def voices(comparison: Comparison) -> Section | None:
    """Return who speaks on each side, and in how many words; none where nobody does."""
    if not comparison.voices:
        return None
    row = Row("", _voices(comparison, Side.A), _voices(comparison, Side.B))
    return Section("voices", "Who speaks", (Facing(("Heard in A", "Heard in B"), (row,)),))


def _says_something(actor: Actor) -> bool:
    return any(actor.on(side).labels or actor.on(side).acts for side in Side)


def _portrait(comparison: Comparison, actor: Actor) -> Facing:
    parts = (
        ("Mentioned", _named),
        ("Described as", _described),
        ("Does", _does),
        ("Is done to", _suffers),
    )
    rows = (
        Row(label, part(comparison, actor, Side.A), part(comparison, actor, Side.B))
        for label, part in parts
    )
    return Facing(
        ("In A", "In B"),
        tuple(row for row in rows if row.a or row.b),
        corner="Portrait",
        whole=True,
    )


def _named(_: Comparison, actor: Actor, side: Side) -> Cell:
    return (Paragraph((Run(phrases.count(len(actor.on(side).mentions), "time")),)),)


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
    return "not " if act.negated else ""


def word_list(comparison: Comparison, side: Side, found: Sequence[tuple[str, Span]]) -> Cell:
    """Return the words, each once with how often it stands there; empty for none."""
    seen: dict[tuple[str, str], list[Run]] = {}
    for before, span in found:
        run = words(comparison, side, span)
        seen.setdefault((before, run.text.casefold()), []).append(run)
    runs: list[Run] = []
    for (before, _), same in list(seen.items())[:WORDS]:
        runs += [Run(", ")] if runs else []
        runs += [Run(before, "muted")] if before else []
        runs.append(same[0])
        runs += [Run(f" ×{len(same)}", "muted")] if len(same) > 1 else []
    if len(seen) > WORDS:
        runs.append(Run(f" and {len(seen) - WORDS} more", "muted"))
    return (Paragraph(tuple(runs)),) if runs else ()


def _voices(comparison: Comparison, side: Side) -> Cell:
    by_source: dict[str, list[Voice]] = {}
    for voice in comparison.voices:
        if voice.side is side:
            by_source.setdefault(voice.source, []).append(voice)
    sizes = {name: _words(comparison, heard) for name, heard in by_source.items()}
    names = sorted(by_source, key=lambda name: -sizes[name])
    lines = [_voice(name, sizes[name], by_source[name]) for name in names[:VOICES]]
    rest = phrases.more(len(names) - VOICES, "voice")
    if rest:
        lines.append(Paragraph((Run(rest, "muted"),), "small"))
    return tuple(lines) or (Paragraph((Run("Nobody was found to be quoted or cited.", "muted"),)),)


def _words(comparison: Comparison, heard: Sequence[Voice]) -> int:
    return sum(len(comparison.quote(voice.side, voice.content).split()) for voice in heard)


def _voice(name: str, size: int, heard: Sequence[Voice]) -> Paragraph:
    kinds = phrases.joined(sorted({voice.kind.value for voice in heard}))
    told = f" {phrases.count(size, 'word')} in {phrases.count(len(heard), 'place')} ({kinds})"
    return Paragraph(
        (Run(phrases.short(name, phrases.LONGEST_NAME) or "Somebody unnamed", "strong"), Run(told))
    )

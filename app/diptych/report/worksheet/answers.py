"""What the key says where a worksheet leaves room to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.comparison import ActorKind
from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report import phrases, summary
from diptych.report.blocks import Bullets
from diptych.report.worksheet.sheet import Lines

if TYPE_CHECKING:
    from diptych.model.comparison import Actor, Comparison
    from diptych.model.notebook import Notebook

_SILENT = 6
"""The most people who are named as not heard."""


def open_answer() -> Lines:
    """Return that there is no one answer."""
    return Lines(_("Open: any answer that gives its reasons."), 0)


def nothing_found() -> Lines:
    """Return that the program has no answer."""
    return Lines(_("The program found nothing here. Did you?"), 0)


def guessed() -> Lines:
    """Return what counts about a prediction."""
    return Lines(_("Open: it only counts that it was written before reading."), 0)


def not_heard(comparison: Comparison) -> Lines:
    """Return who is spoken of and never quoted or cited, those first that are named most."""
    heard = {voice.source.casefold() for voice in comparison.voices}
    silent = [
        actor
        for actor in comparison.actors
        if actor.kind is not ActorKind.THING
        and heard.isdisjoint({actor.name.casefold(), *map(str.casefold, actor.aliases)})
    ]
    names = [
        phrases.short(actor.name, phrases.LONGEST_NAME) for actor in sorted(silent, key=_rarity)
    ]
    if not names:
        return open_answer()
    return Lines(
        _("Spoken of, but not quoted or cited: {names}.").format(
            names=phrases.joined(names[:_SILENT])
        ),
        0,
    )


def concluded(comparison: Comparison) -> tuple[Lines, ...]:
    """Return what the program would say, as one answer among others."""
    said = ["".join(run.text for run in summary.in_short(comparison).line)]
    for block in summary.clearest(comparison):
        if isinstance(block, Bullets):
            said += ["".join(run.text for run in item) for item in block.items]
    return (Lines(_("Open. The program itself says:"), 0), *(Lines(one, 0) for one in said))


def asked(notebook: Notebook, usual: str) -> tuple[Lines, ...]:
    """Return the questions, each with the answer that stands in the notebook."""
    told: list[Lines] = []
    for one in notebook.questions:
        if one.text.strip():
            told.append(Lines(one.text, 0))
            told.append(Lines(one.answer, 0) if one.answer.strip() else open_answer())
    return tuple(told) or (Lines(usual, 0), open_answer())


def _rarity(actor: Actor) -> int:
    return -sum(len(actor.on(side).mentions) for side in Side)

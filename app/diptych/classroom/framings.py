"""The kinds of framing in plain words: what a class looks for, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.model.comparison import ContrastKind
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from diptych.model.comparison import Contrast

WHOLE = "the whole"
"""What a contrast is about that concerns both articles as a whole."""


@dataclass(frozen=True, slots=True)
class Framing:
    """A means of telling things one way or another: its name, and what it is."""

    name: str
    meaning: str


def framing(kind: ContrastKind) -> Framing:
    """Return what a class calls a kind of contrast."""
    return {
        ContrastKind.NAMING: Framing(
            _("Naming"), _("Which words an article chooses for the same person or thing.")
        ),
        ContrastKind.AGENCY: Framing(
            _("Who acts"), _("Who does something in the sentences, and to whom things are done.")
        ),
        ContrastKind.TONE: Framing(
            _("Tone"), _("Whether the words around somebody sound warm or cold.")
        ),
        ContrastKind.CERTAINTY: Framing(
            _("Certainty"), _("How sure an article sounds: “clearly”, or “perhaps”.")
        ),
        ContrastKind.VOICES: Framing(
            _("Voices"), _("Who gets a word in, and how many words each of them gets.")
        ),
        ContrastKind.FRAME: Framing(
            _("Frame"), _("As what a thing is told: a danger, a chance, a question of money.")
        ),
        ContrastKind.PLACEMENT: Framing(
            _("Placement"), _("What comes first, and what comes late or only in passing.")
        ),
    }[kind]


def selection() -> Framing:
    """Return what a class calls telling some things and leaving out others."""
    return Framing(_("Selection"), _("What an article tells, and what it does not mention."))


def heading(contrast: Contrast) -> str:
    """Return what a contrast is about, without telling how the sides differ."""
    name = framing(contrast.kind).name
    if contrast.about == WHOLE:
        return name
    return _("{kind}: {about}").format(kind=name, about=contrast.about)


def question(contrast: Contrast) -> str:
    """Return what a class asks of both articles before it sees the quotes."""
    return {
        ContrastKind.NAMING: _("Which words does each article choose?"),
        ContrastKind.AGENCY: _("Who acts in each article, and who is acted on?"),
        ContrastKind.TONE: _("How does each article sound when it speaks of this?"),
        ContrastKind.CERTAINTY: _("How sure does each article sound, and by which words?"),
        ContrastKind.VOICES: _("Who is quoted in each article, and how much?"),
        ContrastKind.FRAME: _("As what does each article tell this?"),
        ContrastKind.PLACEMENT: _("What comes first in each article, and what comes late?"),
    }[contrast.kind]

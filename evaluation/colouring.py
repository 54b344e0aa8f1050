"""The words that the program marks as colouring what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.analysis.loaded import loaded
from diptych.analysis.loaded_sentences import heard_sentences
from diptych.analysis.wording import distancing

if TYPE_CHECKING:
    from diptych.analysis.prototypes import Prototypes
    from diptych.language.reading import Reading
    from diptych.model.comparison import Wording


def colouring(reading: Reading, prototypes: Prototypes) -> tuple[Wording, ...]:
    """Return the loaded and the distancing words of an article, in text order."""
    heard = heard_sentences(reading, prototypes)
    marks = (*loaded(reading, heard, prototypes), *distancing(reading))
    return tuple(sorted(marks, key=lambda mark: mark.span))

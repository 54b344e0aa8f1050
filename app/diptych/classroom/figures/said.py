"""What the figures of a class mean, in plain words and with caution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.translation import decimal, ngettext
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterator

_HARDLY, _PARTLY, _WELL = 0.2, 0.667, 0.8
"""From Krippendorff's own advice: below .667 conclude nothing, below .8 only tentatively."""


def alpha_said(alpha: float | None) -> str:
    """Return one sentence on how far the class agrees."""
    if alpha is None:
        return _(
            "How far the class agrees cannot be told: that takes two students and sentences that"
            " some marked and others did not."
        )
    if alpha < 0:
        degree = _("The students chose the same sentences less often than by chance.")
    elif alpha < _HARDLY:
        degree = _("The students chose the same sentences hardly more often than by chance.")
    elif alpha < _PARTLY:
        degree = _("The students agree in part on which sentences matter.")
    elif alpha < _WELL:
        degree = _("The students agree rather well on which sentences matter.")
    else:
        degree = _("The students agree well on which sentences matter.")
    return f"{degree} (α = {figure(alpha)})"


def figure(alpha: float | None) -> str:
    """Return alpha with two places, a dash where there is none."""
    return "–" if alpha is None else decimal(alpha, 2).replace("-", "−")


def caution() -> Iterator[str]:
    """Yield what to keep in mind with these figures."""
    yield _(
        "α (Krippendorff's alpha) is 1 where all marked the same sentences, 0 where they agree as"
        " often as by chance, and below 0 where they agree less. A sentence counts as chosen where"
        " a student marked, kept or linked something in it."
    )
    yield _(
        "It says how alike the students chose, and not who chose well: a class can agree on what is"
        " wrong. With few students or few marks it changes a lot with each of them."
    )


def students_said(count: int) -> str:
    """Return how many students there are."""
    return ngettext("{count} student", "{count} students", count).format(count=count)

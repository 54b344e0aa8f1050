"""A comparison and a notebook as a worksheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.report import summary
from diptych.report.rulings import without_overruled
from diptych.report.worksheet import tasks
from diptych.report.worksheet.sheet import Sheet

if TYPE_CHECKING:
    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Notebook
    from diptych.report.worksheet.variant import Variant


def worksheet(comparison: Comparison, notebook: Notebook, variant: Variant) -> Sheet:
    """Return the worksheet of a pair; what was overruled is neither given nor an answer.

    Pure: the same comparison, notebook and variant give the same worksheet.
    """
    kept = without_overruled(comparison, notebook)
    return Sheet(
        title=_("Comparing two articles"),
        variant=variant,
        heads=(summary.head(kept, Side.A), summary.head(kept, Side.B)),
        tasks=(
            tasks.prediction(kept, variant),
            tasks.h_chart(kept, variant),
            tasks.inference(kept, variant),
            tasks.words_that_work(kept, variant),
            tasks.who_speaks(kept, variant),
            tasks.checking(kept, variant),
            tasks.claim(kept, variant),
            tasks.exit_question(notebook, variant),
        ),
    )

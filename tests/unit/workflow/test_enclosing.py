"""A report carries its comparison with it, and whoever gets it can go on where it ended."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest
from tests.making.notebooks import full
from tests.ui.pair import ferry

from diptych.analysis.method import METHOD
from diptych.model.faults import Fault
from diptych.model.notebook import Notebook
from diptych.report.options import Form, ReportOptions
from diptych.workflow.comparing import Comparer
from diptych.workflow.desk import Desk
from diptych.workflow.reporting import report_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from diptych.model.comparison import Comparison


@pytest.fixture
def pair() -> Comparison:
    """A comparison as this program makes them."""
    return replace(ferry(), method=METHOD)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk with nothing on it."""
    made = Desk(tmp_path / "library.sqlite", Comparer())
    yield made
    made.close()


def test_a_report_brings_its_comparison(desk: Desk, pair: Comparison, tmp_path: Path) -> None:
    """Articles, comparison and the reader's work come out of the PDF as they went in."""
    file = tmp_path / "report.pdf"
    file.write_bytes(report_bytes(pair, full(pair), Form.PDF, ReportOptions(embed=True)))
    opened = desk.sharing.open(file)
    assert opened.pairs == ((pair.articles[0].digest, pair.articles[1].digest),)
    assert desk.notebook(pair) == full(pair)


def test_the_same_report_has_the_same_bytes(pair: Comparison) -> None:
    """What is inside makes no difference to that."""
    options = ReportOptions(embed=True)
    first, second = (report_bytes(pair, full(pair), Form.PDF, options) for _ in range(2))
    assert first == second


def test_other_forms_carry_nothing(pair: Comparison) -> None:
    """Only a PDF has room for a file inside."""
    made = [
        report_bytes(pair, Notebook(), Form.HTML, ReportOptions(embed=embed))
        for embed in (True, False)
    ]
    assert made[0] == made[1]


@pytest.mark.parametrize("kind", ["plain", "broken", "another file inside"])
def test_a_pdf_without_a_comparison_is_refused(
    kind: str, desk: Desk, pair: Comparison, tmp_path: Path
) -> None:
    """One sentence says so, and the library stays as it was."""
    made = report_bytes(pair, Notebook(), Form.PDF)
    if kind == "broken":
        made = b"%PDF-1.7\n" + b"\x00 nonsense " * 40
    elif kind == "another file inside":
        with pikepdf.open(io.BytesIO(made)) as document:
            document.attachments["virus.exe"] = b"MZ\x90"
            changed = io.BytesIO()
            document.save(changed)
        made = changed.getvalue()
    file = tmp_path / "report.pdf"
    file.write_bytes(made)
    with pytest.raises(Fault, match=r"was not opened because .* nothing was changed"):
        desk.sharing.open(file)
    assert desk.library.pairs() == ()

"""The PDF as a reader chose it: large, grey, in full, with a file inside."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import page
import pdfua
import pikepdf
import pytest
from PIL import Image, ImageChops

from diptych.model.notebook import Notebook
from diptych.report.options import Part, ReportOptions
from diptych.report.pdf import comparison_pages, comparison_pdf
from diptych.report.typesetting import Enclosed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from diptych.model.comparison import Comparison


def set_sizes(made: bytes) -> Iterator[tuple[float, int]]:
    """Yield the size of each run of glyphs in points, and how many bytes it has."""
    with pikepdf.open(io.BytesIO(made)) as document:
        for leaf in document.pages:
            size = 0.0
            for command in pikepdf.parse_content_stream(leaf):
                if str(command.operator) == "Tf":
                    size = float(command.operands[1])
                elif str(command.operator) == "TJ":
                    runs = command.operands[0]
                    yield size, sum(len(bytes(r)) for r in runs if isinstance(r, pikepdf.String))


@pytest.mark.parametrize(
    "options",
    [
        ReportOptions(large=True),
        ReportOptions(grey=True, paper="us-letter"),
        ReportOptions(parts=frozenset(Part), name="Ada", group="9b"),
    ],
    ids=["large", "grey", "in full"],
)
def test_no_choice_makes_it_less_accessible(
    options: ReportOptions, dam_pair: Comparison, tmp_path: Path
) -> None:
    """Both checkers have nothing to say whatever a reader chose; the bytes stay the same."""
    made = comparison_pdf(dam_pair, Notebook(), options)
    assert made == comparison_pdf(dam_pair, Notebook(), options)
    file = tmp_path / "report.pdf"
    file.write_bytes(made)
    assert pdfua.validate(str(file)).findings == ()
    assert page.validate_pdf(file).is_compliant


def test_a_file_inside_makes_it_no_less_accessible(dam_pair: Comparison, tmp_path: Path) -> None:
    """It keeps to PDF/UA as well as to PDF/A."""
    file = tmp_path / "report.pdf"
    inside = Enclosed("comparison.diptych", b"PK", "application/x-pack")
    file.write_bytes(comparison_pdf(dam_pair, Notebook(), ReportOptions(), inside))
    assert pdfua.validate(str(file)).findings == ()
    for profile in ("ua1", "3a"):
        assert page.validate_pdf(file, profile=profile).is_compliant


def test_large_print_is_large(pool_pair: Comparison) -> None:
    """Most letters of a large print are 16 points tall or more, none below 12."""
    made = comparison_pdf(pool_pair, Notebook(), ReportOptions(large=True))
    sizes = sorted(size for size, letters in set_sizes(made) for _ in range(letters))
    assert sizes[0] >= 12
    assert sizes[len(sizes) // 2] >= 14


def test_a_grey_report_has_no_colour(pool_pair: Comparison) -> None:
    """Nothing on its pages is painted in a colour; sides differ by letter, line and pattern."""
    options = ReportOptions(grey=True)
    for picture in comparison_pages(pool_pair, Notebook(), options, 40):
        with Image.open(io.BytesIO(picture)) as image:
            red, green, blue = image.convert("RGB").split()
            for one, other in ((red, green), (green, blue)):
                assert not any(ImageChops.difference(one, other).histogram()[20:])


@pytest.mark.parametrize("date", ["2026-01-31", ""])
def test_a_pack_can_be_inside(date: str, pool_pair: Comparison) -> None:
    """Who takes the file out has it byte for byte; a date of today is never needed."""
    inside = Enclosed("comparison.diptych", bytes(range(256)), "application/x-pack")
    options = ReportOptions(date=date)
    made = comparison_pdf(pool_pair, Notebook(), options, inside)
    assert made == comparison_pdf(pool_pair, Notebook(), options, inside)
    with pikepdf.open(io.BytesIO(made)) as document:
        found = document.attachments["comparison.diptych"].get_file()
        assert found.read_bytes() == bytes(range(256))
        assert found.mime_type == "application/x-pack"
        with document.open_metadata() as about:
            assert about.pdfa_status == "3A"
        dated = str(document.docinfo["/CreationDate"]).removeprefix("D:")[:8]
        assert dated == (date.replace("-", "") or "19800101")

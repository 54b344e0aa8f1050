"""A teacher's comments stand in the report of the work that they are on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.making.notebooks import full
from tests.ui.pair import ferry

from diptych.model.lesson import CONCLUSION, Comment
from diptych.model.notebook import Notebook
from diptych.report.content import report_content
from diptych.report.options import USUAL, Part, ReportOptions

if TYPE_CHECKING:
    from diptych.report.blocks import Section


def section(notebook: Notebook, options: ReportOptions | None = None) -> Section | None:
    """Return the section with the comments, if there is one."""
    found = report_content(ferry(), notebook, options).sections
    return next((one for one in found if one.id == "comments"), None)


def test_each_comment_stands_with_what_it_is_about() -> None:
    """On the conclusion, a kept quote, an overruled mark, and something that is gone."""
    work = full(ferry())
    about = (CONCLUSION, work.cells[0].id, work.judgements[0].about, "gone")
    written = tuple(Comment(f"k{at}", one, f"Comment {at}.") for at, one in enumerate(about))
    told = section(replace(work, comments=written))
    assert told is not None
    words = str(told)
    for comment in written:
        assert comment.text in words
    assert work.cells[0].anchor.quote[:40] in words
    assert "taken out since" in words


def test_there_is_no_section_without_comments_or_when_notes_are_left_out() -> None:
    """Nothing is said of what is not there."""
    assert section(Notebook()) is None
    work = Notebook(comments=(Comment("k", CONCLUSION, "Hm."),))
    assert section(work, ReportOptions(parts=USUAL - {Part.NOTES})) is None

"""The benchmarks still run; what they take is for `make bench` to say, never for a test."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from benchmarks.__main__ import NAMES, RESULTS, main, rows
from benchmarks.rows import Bound, Row, row_of, table, with_table
from benchmarks.texts import long_pair
from benchmarks.webpages import web_pages


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_each_benchmark_runs(name: str) -> None:
    """On the least work, each yields rows with figures."""
    found = list(rows(name, tiny=True))
    assert found
    assert all(row.ours > 0 and (row.theirs is None or row.theirs > 0) for row in found)


def test_the_results_have_a_place_for_the_table() -> None:
    """The table is written between its markers, and what people wrote stays."""
    text = RESULTS.read_text(encoding="utf-8")
    written = with_table(text, "| a table |")
    assert "| a table |" in written
    assert written.startswith(text.split("<!-- table")[0])
    assert written.endswith(text.split("end of table -->")[1])


def test_a_missed_bound_is_told() -> None:
    """Who reads the table sees which bounds do not hold."""
    row = Row("work", 3.0, "a peer", 2.0, (Bound("ratio", 1.3), Bound("ours", 4.0)), (2.5, 2.0))
    assert row.missed() == [Bound("ratio", 1.3)]
    shown = table([row])
    assert shown.count("**missed**") == 1
    assert "1.50" in shown
    assert row_of(json.loads(json.dumps(asdict(row)))) == row


def test_texts_and_pages_are_the_same_every_time() -> None:
    """What is measured today is what was measured before, and as long as was asked for."""
    assert long_pair(900) == long_pair(900)
    assert [len(text.split()) // 100 for text in long_pair(6_000)] == [60, 60]
    assert web_pages(2) == web_pages(2)


def test_an_unknown_benchmark_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong name says which there are."""
    with pytest.raises(SystemExit):
        main(["speed"])
    assert "comparing" in capsys.readouterr().err
    assert Path(RESULTS).is_file()

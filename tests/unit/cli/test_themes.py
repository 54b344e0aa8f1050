"""Themes of a reader's set are looked for too, and kept with the pair where that is kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Run

SET = """
[[theme]]
name = "Who comes to help"
terms = ["crew"]

[[theme]]
name = "Avalanches"
terms = ["avalanche"]
"""


def own(printed: str) -> list[str]:
    """Return the names of the reader's themes in a record."""
    return [theme["name"] for theme in json.loads(printed)["themes"] if theme["origin"] == "reader"]


def test_themes_of_a_file_are_looked_for(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    """Those with a hit are in the record; nothing is kept, no library is made."""
    chosen = tmp_path / "crews.toml"
    chosen.write_text(SET, encoding="utf-8")
    status, out, err = run("compare", *pair, "--themes", chosen)
    assert (status, err, own(out)) == (0, "", ["Who comes to help"])
    assert not (tmp_path / "library.sqlite").exists()


def test_with_keep_the_themes_stay_with_the_pair(
    run: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    """The pair of the library has them from then on, also without naming the set."""
    chosen = tmp_path / "crews.toml"
    chosen.write_text(SET, encoding="utf-8")
    run("compare", *pair, "--themes", chosen, "--keep")
    assert own(run("compare", 1, 2)[1]) == ["Who comes to help"]


def test_no_such_set_is_one_sentence(run: Run, pair: tuple[Path, Path], tmp_path: Path) -> None:
    """By name and by file; nothing is printed."""
    status, out, err = run("compare", *pair, "--themes", "crews")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert "no set of themes called “crews”" in err
    broken = tmp_path / "broken.toml"
    broken.write_text("[[theme]]\nname = 3 4\n", encoding="utf-8")
    status, out, err = run("compare", *pair, "--themes", broken)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert "broken.toml" in err

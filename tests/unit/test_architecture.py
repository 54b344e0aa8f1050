"""The direction of imports holds, covers every module, and would be seen to break."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import grimp
import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
ROOTS = {"diptych": "app", "diptych_db": "db", "diptych_resources": "resources"}
"""Each package of ours and the folder it stands in."""

ONE_PLANT_EACH = {
    "direction": ("diptych.model", "import diptych.workflow"),
    "resources": ("diptych_resources", "import diptych.model.text"),
    "library": ("diptych_db", "import diptych.language"),
    "qt": ("diptych.workflow", "from PySide6.QtCore import QObject"),
    "sql": ("diptych.workflow", "import sqlite3"),
    "spacy": ("diptych.analysis", "import spacy"),
    "onnx": ("diptych.analysis", "from tokenizers import Tokenizer"),
    "raters": ("diptych.workflow", "import raters"),
    "rapidfuzz": ("diptych.analysis", "import rapidfuzz"),
    "words": ("diptych.analysis", "import snowballstemmer"),
    "revisions": ("diptych.ingest", "import diff_match_patch"),
    "typst": ("diptych.ui", "import typst"),
    "decoding": ("diptych.report", "import charset_normalizer"),
    "httpx": ("diptych.workflow", "import httpx"),
    "trafilatura": ("diptych.ingest", "import trafilatura"),
    "pdf": ("diptych.ingest", "import pypdfium2"),
    "lxml": ("diptych.workflow", "from lxml import etree"),
    "striprtf": ("diptych.ingest", "from striprtf import striprtf"),
    "nh3": ("diptych.ui", "import nh3"),
}
"""For each contract, an import that breaks it and the package in which it is planted."""


def contracts() -> list[Mapping[str, Any]]:
    """Return the contracts as pyproject.toml states them."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        stated = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    assert isinstance(stated, list)
    return stated


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """Return a folder with a copy of our code, in which a test may plant what it likes."""
    for package, folder in ROOTS.items():
        for source in (ROOT / folder / package).rglob("*.py"):
            target = tmp_path / source.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    """Run the import linter on one contract over the packages in `folder`."""
    return subprocess.run(
        [
            *(
                sys.executable,
                "-c",
                "from importlinter.cli import lint_imports_command as run; run()",
            ),
            *("--no-cache", "--contract", contract),
        ],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(str(folder / s) for s in ROOTS.values())},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_contract_has_a_planted_violation() -> None:
    """No contract stands in the configuration that was never seen to fail."""
    assert {contract["id"] for contract in contracts()} == set(ONE_PLANT_EACH)


@pytest.mark.parametrize("contract", contracts(), ids=lambda contract: str(contract["id"]))
def test_a_contract_holds_and_breaks_when_violated(
    contract: Mapping[str, Any], copied: Path
) -> None:
    """A contract is kept by the code as it is, and reported by name once an import breaks it."""
    untouched = lint(copied, contract["id"])
    assert f"{contract['name']} KEPT" in untouched.stdout, untouched.stdout

    package, statement = ONE_PLANT_EACH[contract["id"]]
    place = copied / ROOTS[package.split(".")[0]] / package.replace(".", "/")
    (place / "planted.py").write_text(f"{statement}\n", encoding="utf-8")
    violated = lint(copied, contract["id"])
    assert violated.returncode == 1
    assert f"{contract['name']} BROKEN" in violated.stdout
    assert f"{package}.planted" in violated.stdout


def test_every_module_stands_in_a_layer() -> None:
    """The layers leave no module out, so that none escapes the direction of imports."""
    direction = next(one for one in contracts() if one["id"] == "direction")
    named = {
        module.strip(" ()") for layer in direction["layers"] for module in layer.split("|")
    } | {"diptych_resources"}
    stray = [
        module
        for module in grimp.build_graph(*ROOTS, cache_dir=None).modules
        if module != "diptych"
        and not any(module == layer or module.startswith(f"{layer}.") for layer in named)
    ]
    assert stray == []


def test_the_words_of_the_field_rest_on_the_standard_library() -> None:
    """Nothing that has to be installed is needed to speak of articles and comparisons."""
    graph = grimp.build_graph("diptych", include_external_packages=True, cache_dir=None)
    model = {"diptych.model"} | graph.find_descendants("diptych.model")
    imported = {
        name for module in model for name in graph.find_modules_directly_imported_by(module)
    }
    assert imported - model <= sys.stdlib_module_names

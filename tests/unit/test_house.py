"""The house is in order: small files, pinned dependencies, nothing left over, true documents."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
THIS = Path(__file__).relative_to(ROOT).as_posix()
PINNED = ("requirements/runtime.txt", "requirements/development.txt")


@cache
def tracked() -> dict[str, str]:
    """Return every text file that the project keeps, by its path from the top."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    texts = {}
    for name in filter(None, listed.stdout.split("\0")):
        content = (ROOT / name).read_bytes() if (ROOT / name).is_file() else b"\0"
        if b"\0" not in content:
            texts[name] = content.decode()
    return texts


def documents() -> dict[str, str]:
    """Return the documents that people read."""
    return {
        name: text
        for name, text in tracked().items()
        if name.endswith(".md") and not name.startswith("resources/")
    }


def python_files() -> dict[str, str]:
    """Return our Python files."""
    return {name: text for name, text in tracked().items() if name.endswith(".py")}


def function_lengths() -> Iterator[tuple[int, str]]:
    """Yield the lines of each function's body, docstring not counted, and where it stands."""
    for name, text in python_files().items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = node.body[ast.get_docstring(node) is not None :]
                lines = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
                yield lines, f"{name}: {node.name}"


def found(pattern: str, texts: dict[str, str]) -> list[str]:
    """Return where a pattern occurs, this file not counted."""
    return [
        f"{name}:{text.count(chr(10), 0, hit.start()) + 1}: {hit[0]}"
        for name, text in texts.items()
        if name != THIS
        for hit in re.finditer(pattern, text, re.MULTILINE)
    ]


def test_files_and_functions_stay_small() -> None:
    """No file is over 450 lines and no function over 60; half of them stay far below."""
    sizes = {name: text.count("\n") for name, text in python_files().items()}
    lengths = list(function_lengths())
    assert [name for name, lines in sizes.items() if lines > 450] == []
    assert [place for lines, place in lengths if lines > 60] == []
    assert statistics.median(sizes.values()) < 130
    assert statistics.median(lines for lines, _ in lengths) < 10


def test_nothing_is_left_for_later() -> None:
    """Work that is not done stands in the issues, not in the files."""
    assert found(r"\b(TODO|FIXME|XXX|HACK)\b", tracked()) == []


def test_every_silenced_check_has_its_reason() -> None:
    """Whoever silences a check says why on the same line."""
    silenced = r"#\s*(noqa(: *[A-Z0-9, ]+)?|type: *ignore(\[[^\]]*\])?)\s*$"
    assert found(silenced, python_files()) == []


def test_no_file_names_a_place_on_one_machine() -> None:
    """What a clone holds works anywhere: no registry, no home folder, no path of this clone."""
    registry = (
        r"--(extra-)?index-url|--find-links|--trusted-host|pythonhosted\.org|pypi\.org/simple"
    )
    home = r"(?<![\w.>)/-])/(root|home|Users)/\w+"
    assert found(registry, tracked()) == []
    assert found(home, tracked()) == []
    if len(ROOT.parts) > 2:
        assert found(rf"(?<![\w.]){re.escape(str(ROOT))}\b", tracked()) == []


@pytest.mark.parametrize(
    "name",
    [*PINNED, *(f"requirements/{one}.txt" for one in ("benchmarks", "packaging", "postgresql"))],
)
def test_requirements_are_pinned_with_hashes(name: str) -> None:
    """Each dependency is one version, and its files are known by their hashes."""
    requirements = re.sub(r"\\\n", " ", tracked()[name])
    lines = [line for line in requirements.splitlines() if line and not re.match(r"\s*#", line)]
    assert lines
    assert [line for line in lines if not re.match(r"[\w.-]+==[^ ]+ .*--hash=sha256:", line)] == []


def test_development_pins_agree_with_runtime_pins() -> None:
    """Who develops runs the versions that users run."""
    runtime, development = (
        set(re.findall(r"^[\w.-]+==[^ ]+", tracked()[name], re.MULTILINE)) for name in PINNED
    )
    assert runtime < development


def test_every_dependency_is_explained() -> None:
    """docs/dependencies.md has a section for each dependency of pyproject.toml and no other."""
    stated = tomllib.loads(tracked()["pyproject.toml"])["project"]["dependencies"]
    names = [re.split(r"[<>=~! ;\[]", line)[0] for line in stated]
    assert re.findall(r"^### (\S+)", tracked()["docs/dependencies.md"], re.MULTILINE) == names


def test_documents_name_targets_that_exist() -> None:
    """Every `make` target that a document names stands in the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", tracked()["Makefile"], re.MULTILINE))
    named = {
        target
        for text in documents().values()
        for target in re.findall(r"^ *make ([a-z]+)|`make ([a-z]+)", text, re.MULTILINE)
        for target in filter(None, target)
    }
    assert {"run", "test", "setup", "lint"} <= named
    assert named <= targets


def test_documents_name_files_that_exist() -> None:
    """Every path of the project that a document names is there."""
    top = {name.split("/")[0] for name in tracked() if "/" in name}
    named = {
        (name, path)
        for name, text in documents().items()
        for path in re.findall(r"`([\w.-]+/[\w./-]*)`", text)
        if path.split("/")[0] in top
    }
    assert [(name, path) for name, path in sorted(named) if not (ROOT / path).exists()] == []


def test_documents_name_modules_that_exist() -> None:
    """Every module of ours that a document names is there, as `diptych.ui` or as `ui.jobs`."""
    layers = "ui|cli|workflow|ingest|analysis|report|language|model"
    named = {
        (name, module)
        for name, text in documents().items()
        for module in re.findall(rf"`((?:diptych\.|(?:{layers})\.)[a-z_.]+)(?:\.[A-Z]\w*)?`", text)
    }
    missing = []
    for name, module in sorted(named):
        place = ROOT / "app/diptych" / module.removeprefix("diptych.").replace(".", "/")
        if not (place.is_dir() or place.with_suffix(".py").is_file()):
            missing.append((name, module))
    assert named
    assert missing == []


def test_links_between_documents_lead_somewhere() -> None:
    """Every relative link of a document leads to a file."""
    broken = [
        (name, target)
        for name, text in documents().items()
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
        if not (ROOT / name).parent.joinpath(target).exists()
    ]
    assert broken == []


def helped(*command: str) -> str:
    """Return what `diptych` prints when it is asked for help."""
    asked = [sys.executable, "-m", "diptych", *command, "--help"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout


def test_the_readme_tells_the_command_line() -> None:
    """The README's table names each command that there is, and no option that there is not."""
    prose = tracked()["README.md"].partition("## The command line")[2]
    general = helped()
    commands = set(re.findall(r"^    ([a-z]+) ", general, re.MULTILINE))
    assert set(re.findall(r"^\| `diptych ([a-z]+)", prose, re.MULTILINE)) == commands

    told = {command: helped(command) for command in sorted(commands)}
    deeper = [
        helped(command, action)
        for command, text in told.items()
        for action in re.findall(r"^    ([a-z]+) ", text, re.MULTILINE)
    ]
    options = re.findall(r"--[a-z]+", "".join((general, *told.values(), *deeper)))
    assert set(re.findall(r"--[a-z]+", prose)) <= set(options) | {"--help"}

"""Measure: `python -m benchmarks [NAME…]`.

Prints one table; with all benchmarks run, writes it into `benchmarks/RESULTS.md` too.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.rows import Row, row_of, table, with_table
from diptych.workflow.comparing import MATRICES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

RESULTS = Path(__file__).with_name("RESULTS.md")
NAMES = ("comparing", "reading_page", "whole_window", "starting", "importing", "reporting")
"""The benchmarks, in the order of the table. Each has `rows(tiny=…)` that yields its rows."""


def rows(name: str, *, tiny: bool = False) -> Iterator[Row]:
    """Run one benchmark here; with `tiny`, on the least work that shows that it runs."""
    found: Iterator[Row] = import_module(f"benchmarks.{name}").rows(tiny=tiny)
    return found


def main(arguments: Sequence[str]) -> int:
    """Run the benchmarks that are named, or all; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--tiny", action="store_true", help="the least work, to see that all runs")
    parser.add_argument("--lines", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args(arguments)
    if unknown := sorted(set(wanted.names) - set(NAMES)):
        parser.error(f"there is no benchmark {unknown[0]}; there are {', '.join(NAMES)}")
    if wanted.lines:
        for row in rows(wanted.names[0], tiny=wanted.tiny):
            print(json.dumps(asdict(row)), flush=True)
        return 0
    found = [row for name in wanted.names or NAMES for row in _apart(name, tiny=wanted.tiny)]
    shown = table(found)
    print(shown)
    if not wanted.names and not wanted.tiny:
        text = RESULTS.read_text(encoding="utf-8")
        RESULTS.write_text(with_table(text, shown), encoding="utf-8")
    return 0


def _apart(name: str, *, tiny: bool) -> Iterator[Row]:
    """Run one benchmark in a process of its own, so that none finds what another has warmed up."""
    command = [sys.executable, "-m", "benchmarks", name, "--lines", *(["--tiny"] if tiny else [])]
    with subprocess.Popen(  # noqa: S603 - our own module
        command, env={**os.environ, **MATRICES}, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        for line in running.stdout:
            row = row_of(json.loads(line))
            print(f"  {row.work}: {row.ours:.4f} s", file=sys.stderr, flush=True)
            yield row
    if running.returncode:
        raise SystemExit(f"the benchmark {name} failed")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

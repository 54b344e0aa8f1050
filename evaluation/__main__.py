"""Predictions for a data set: `python -m evaluation TASK INPUT.jsonl OUTPUT.jsonl`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from evaluation.readings import Readings
from evaluation.rows import read_rows, write_rows
from evaluation.tasks import TASKS, WAITING, task


def main() -> int:
    """Run the shipped analysis over the rows of the input; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("input", type=Path)
    parser.add_argument("output", type=Path)
    wanted = parser.parse_args()
    if wanted.task in WAITING:
        print(f"{wanted.task}: {WAITING[wanted.task]}.", file=sys.stderr)
        return 1
    rows = read_rows(wanted.input)
    found = task(wanted.task).predictions(rows, wanted.input.parent, Readings())
    write_rows(wanted.output, found)
    return 0


if __name__ == "__main__":
    sys.exit(main())

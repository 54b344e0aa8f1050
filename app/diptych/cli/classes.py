"""The command that shows what a class did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.classroom.figures.said import alpha_said, students_said
from diptych.cli.printing import complain, say
from diptych.model.progress import Silent
from diptych.workflow.classes import class_of_folder, write_class

if TYPE_CHECKING:
    from argparse import Namespace

    from diptych.workflow.desk import Desk


def show_class(typed: Namespace, desk: Desk) -> int:
    """Write what a class did to a file, and print the shortest account of it."""
    shown, left_out = class_of_folder(desk, typed.folder, typed.key, Silent(), named=typed.names)
    write_class(shown, typed.target, typed.paper)
    say(f"{typed.target}  ({students_said(len(shown.members))})")
    say(alpha_said(shown.alpha))
    for sentence in left_out:
        complain(sentence)
    return 0

"""What the window calls students, and the files that it writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from diptych.classroom.naming import names_of
from diptych.interchange.pack.layout import SUFFIX
from diptych.model.invisible import shown
from diptych.model.translation import gettext as _
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.model.pack import Student
    from diptych.model.work import Work
    from diptych.workflow.sharing.for_class import OwnPart

_LONGEST: Final = 60
_NO_NAME: Final = re.compile(r'[\\/:*?"<>|\s]+')
"""What no system takes in the name of a file."""
_PARTS: Final = {
    "question": later("Question: {words}"),
    "guiding": later("Question above the conclusion: {words}"),
    "theme": later("Theme: {words}"),
    "row": later("Row of the matrix: {words}"),
    "names": later("What you said about names: {words}"),
}
"""How the parts of a teacher's own work are called, by their kind."""


def student_name(student: Student) -> str:
    """Return a student's name, or a stand-in by which two without a name are told apart."""
    return student.name or _("Student {key}").format(key=student.key[:4])


def called_in(works: Sequence[Work]) -> dict[str, str]:
    """Return by their keys what the students of some works are called, no two of them alike."""
    students = [one.student for one in works]
    names = names_of(students)
    return {one.key: names.get(one.key) or student_name(one) for one in students}


def part_words(part: OwnPart) -> str:
    """Return what a part of a teacher's notebook is called where it is chosen for a class."""
    return _(_PARTS[part.kind.value]).format(words=shown(part.words))


def file_name(*parts: str) -> str:
    """Return a name for a pack that every system takes."""
    words = "-".join(filter(None, (_NO_NAME.sub("-", part).strip("-.") for part in parts)))
    return f"{words[:_LONGEST].rstrip('-.') or 'diptych'}{SUFFIX}"

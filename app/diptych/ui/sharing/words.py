"""What the window calls students, and the files that it writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from diptych.interchange.pack.layout import SUFFIX
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from diptych.model.pack import Student

_LONGEST: Final = 60
_NO_NAME: Final = re.compile(r'[\\/:*?"<>|\s]+')
"""What no system takes in the name of a file."""


def student_name(student: Student) -> str:
    """Return a student's name, or a stand-in by which two without a name are told apart."""
    return student.name or _("Student {key}").format(key=student.key[:4])


def file_name(*parts: str) -> str:
    """Return a name for a pack that every system takes."""
    words = "-".join(filter(None, (_NO_NAME.sub("-", part).strip("-.") for part in parts)))
    return f"{words[:_LONGEST].rstrip('-.') or 'diptych'}{SUFFIX}"

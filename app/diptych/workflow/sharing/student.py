"""Who works with this library: one person, or several who take turns at one computer.

Everybody has a key that was drawn once, and a name if one was given. What whoever is not at work
did with the pairs is put aside under their key.
"""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING

from diptych.model.faults import Fault
from diptych.model.notebook import Notebook
from diptych.model.notebook_record import notebook_of, notebook_record
from diptych.model.pack import Student
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from diptych_db.library import Library

_KEY, _NAME, _EVERYBODY = "student key", "student name", "students"
_LONG = 8
"""Random bytes of a key: enough that no two students of a school share one."""

Digests = tuple[str, str]


def own_student(library: Library) -> Student:
    """Return who works with this library; their key is drawn on the first time.

    It tells works apart and says nothing of a person.
    """
    key = library.remembered(_KEY)
    if key is None:
        key = _drawn()
        library.remember(_KEY, key)
    return Student(key, library.remembered(_NAME) or "")


def everybody(library: Library) -> tuple[Student, ...]:
    """Return all who have handed in from this library or said who they are, in that order."""
    known = json.loads(library.remembered(_EVERYBODY) or "[]")
    return tuple(Student(str(key), str(name)) for key, name in known)


def hand_in_as(
    library: Library, name: str, pairs: Collection[Digests], *, renamed: bool = False
) -> Student:
    """Return who hands in what lies open on some pairs under a name; they work here from now on.

    Another name is another person with a key of their own, so that nobody's work takes the place
    of somebody else's; unless it is said that whoever works here is only `renamed`.

    Raises:
        Fault: when other work of that person on one of the pairs is put aside here.
    """
    me, known = own_student(library), everybody(library)
    met = bool(me.name) or me.key in {one.key for one in known}
    if renamed or not met or same_name(me.name, name):
        now = Student(me.key, name)
        _be(library, now)
        _put_aside(library, now, pairs)
        return now
    found = next((one for one in known if same_name(one.name, name)), None)
    now = Student(found.key if found else _drawn(), name)
    aside = _aside(library, now.key)
    if any(pair in aside and aside[pair][0] != library.notebook(*pair) for pair in pairs):
        raise Fault(
            "What lies open was not done by {name}, whose own work on it is put aside on this "
            "computer; nothing was written, so choose {name} under “Who works here” first, or "
            "write another name.",
            name=name or _("whoever gave no name"),
        )
    _change(library, me, now, staying=pairs)
    _put_aside(library, now, pairs)
    return now


def work_as(library: Library, chosen: Student) -> None:
    """Put what was done with all pairs aside, and bring back what somebody else did with them.

    A person without a key is a new one, and begins with what the tasks brought.
    """
    me = own_student(library)
    now = chosen if chosen.key else Student(_drawn(), chosen.name)
    if now.key != me.key:
        _change(library, me, now)


def put_aside(library: Library, key: str, pair: Digests) -> Notebook | None:
    """Return what somebody who is not at work here did with a pair, if anything lies here."""
    found = _aside(library, key).get(pair)
    return found[0] if found else None


def keep_aside(library: Library, key: str, pair: Digests, notebook: Notebook) -> None:
    """Store another notebook of somebody who is not at work here."""
    aside = _aside(library, key)
    _keep(library, key, {**aside, pair: (notebook, aside[pair][1] if pair in aside else {})})


def task_notebook(library: Library, pair: Digests) -> Notebook:
    """Return the notebook that the last task on a pair brought; an empty one where none did."""
    told = library.remembered(_of_task(pair))
    return notebook_of(json.loads(told)) if told else Notebook()


def remember_task(library: Library, pair: Digests, notebook: Notebook) -> None:
    """Remember what a task brought, for whoever begins with it later."""
    library.remember(_of_task(pair), json.dumps(notebook_record(notebook)))


def same_name(first: str, second: str) -> bool:
    """Whether two names are one but for capitals and spaces."""
    return first.casefold().split() == second.casefold().split()


def _drawn() -> str:
    return secrets.token_hex(_LONG)


def _be(library: Library, now: Student) -> None:
    _note(library, now)
    library.remember(_KEY, now.key)
    library.remember(_NAME, now.name)


def _change(
    library: Library, me: Student, now: Student, *, staying: Collection[Digests] = ()
) -> None:
    """Put one person's work aside and bring back another's, except on the pairs that stay.

    What lies open of those is the other's; the first one's is what they handed in of it.
    """
    handed_in = {pair for pair in _aside(library, me.key) if pair in staying}
    _put_aside(library, me, {*_pairs(library), *_aside(library, me.key)} - handed_in)
    _note(library, me)
    _be(library, now)
    theirs = _aside(library, now.key)
    for pair in dict.fromkeys((*_pairs(library), *theirs)):
        if pair not in staying:
            notebook, progress = theirs.get(pair) or (task_notebook(library, pair), {})
            library.keep_notebook(*pair, notebook)
            library.classroom.keep_progress(*pair, progress)


def _note(library: Library, student: Student) -> None:
    names = {one.key: one.name for one in everybody(library)} | {student.key: student.name}
    library.remember(_EVERYBODY, json.dumps([*names.items()]))


Aside = dict[Digests, tuple[Notebook, dict[str, object]]]


def _pairs(library: Library) -> Iterator[Digests]:
    """Yield each pair on which something may have been done."""
    yield from library.pairs()
    yield from ((first, second) for first, second, _done in library.classroom.every_progress())


def _put_aside(library: Library, student: Student, pairs: Iterable[Digests]) -> None:
    """Store what lies open on these pairs under the key of whoever did it."""
    classroom = library.classroom
    done = {pair: (library.notebook(*pair), classroom.progress(*pair)) for pair in sorted(pairs)}
    _keep(library, student.key, {**_aside(library, student.key), **done})


def _keep(library: Library, key: str, done: Mapping[Digests, tuple[Notebook, object]]) -> None:
    rows = [
        [*pair, notebook_record(notebook), progress] for pair, (notebook, progress) in done.items()
    ]
    library.remember(_of(key), json.dumps(rows))


def _aside(library: Library, key: str) -> Aside:
    rows = json.loads(library.remembered(_of(key)) or "[]")
    return {(a, b): (notebook_of(notebook), progress) for a, b, notebook, progress in rows}


def _of(key: str) -> str:
    return f"work of {key}"


def _of_task(pair: Digests) -> str:
    return f"notebook of a task: {pair[0]} {pair[1]}"

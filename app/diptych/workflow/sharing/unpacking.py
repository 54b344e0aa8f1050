"""A pack into the library: what is new comes in, and nobody's own work is replaced."""

from __future__ import annotations

import hashlib
import itertools
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.interchange.pack.reading import read_pack
from diptych.model.composed import composed
from diptych.model.faults import Fault
from diptych.model.invisible import shown
from diptych.model.lesson import Lesson
from diptych.model.lesson_record import lesson_record
from diptych.model.notebook import Notebook
from diptych.model.pack import Purpose
from diptych.model.translation import gettext as _
from diptych.model.translation import later, ngettext
from diptych.model.work import Work
from diptych.workflow.importing import shelve
from diptych.workflow.sharing.student import (
    everybody,
    keep_aside,
    own_student,
    put_aside,
    remember_task,
    task_notebook,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from diptych.model.pack import Pack, PackedArticle, PackedPair, Student
    from diptych.model.text import Article
    from diptych.workflow.desk import Desk
    from diptych_db.library import ArticleEntry, Library

_LONGEST_NAME = 60
"""Code points of the name that a collection gets from a title."""
_NOT_OF = {
    Purpose.TASK: later(
        "“{name}” is no task of a student; nothing of it was stored, so open it by itself if you "
        "want it."
    ),
    Purpose.WORK: later(
        "“{name}” is no work of a student; nothing of it was stored, so open it by itself if you "
        "want it."
    ),
    Purpose.COMMENTS: later(
        "“{name}” is no comments of a student; nothing of it was stored, so open it by itself if "
        "you want it."
    ),
}
"""What is said of a pack that was made for something else."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What became of a pack.

    `pairs` are the digests of its pairs. `told` are sentences on what was kept as it is.
    """

    purpose: Purpose
    title: str
    student: Student | None
    articles: tuple[ArticleEntry, ...]
    pairs: tuple[tuple[str, str], ...]
    told: tuple[str, ...] = ()


def unpack(desk: Desk, raw: bytes, name: str, only: Purpose | None = None) -> Unpacked:
    """Put what is in a pack into the library; `only` packs of one purpose, where that is given.

    Of a task the articles, comparisons, lessons and notebooks come in, except where the reader has
    begun a notebook or prepared a lesson already. A work goes to the works that were handed in,
    comments to the reader's own notebook.

    Raises:
        Fault: when it cannot be opened, an article is missing whose text it does not bring, or the
            comments are on somebody else's work; then nothing was changed.
    """
    library = desk.library
    pack = read_pack(raw, name, _at_home(library))
    if only and pack.purpose is not only:
        raise Fault(_NOT_OF[only], name=shown(name))
    _refuse_missing(library, pack)
    if pack.purpose is Purpose.COMMENTS:
        _refuse_others(library, pack)
    shelve(library, [one.article for one in pack.articles if one.article])
    told = [sentence for pair in pack.pairs for sentence in _take_in(desk, pack, pair)]
    entries = tuple(filter(None, (library.entry(one.digest) for one in pack.articles)))
    if pack.purpose is Purpose.TASK and len(pack.pairs) > 1:
        _gather(library, pack.title, entries)
    return Unpacked(
        purpose=pack.purpose,
        title=pack.title,
        student=pack.student,
        articles=entries,
        pairs=tuple((one.first, one.second) for one in pack.pairs),
        told=tuple(told),
    )


def _at_home(library: Library) -> Callable[[str], Article | None]:
    def find(digest: str) -> Article | None:
        entry = library.entry(digest)
        return library.article(entry.id) if entry else None

    return find


def _refuse_missing(library: Library, pack: Pack) -> None:
    """Refuse a pack that needs texts which are neither in it nor in the library."""
    missing = [one for one in pack.articles if not one.article and not library.entry(one.digest)]
    if not missing:
        return
    first, *others = (_called(one) for one in missing)
    names = first
    for one in others:
        names = composed("{names} and {last}", names=names, last=one)
    if pack.purpose is Purpose.WORK:
        # The teacher has them in another version, or works in another library than last week.
        raise Fault(
            "This work was done on {names} in a form that your library does not have; nothing was "
            "changed, so open the task again as you gave it to the class, and then the work.",
            names=names,
        )
    if not others:
        raise Fault(
            "This pack needs the article {name}, which is not in your library; nothing was "
            "changed, so import what is missing first, exactly as it was shared, and open the pack "
            "again.",
            name=first,
        )
    raise Fault(
        "This pack needs the articles {names}, which are not in your library; nothing was changed, "
        "so import what is missing first, exactly as it was shared, and open the pack again.",
        names=names,
    )


def _gather(library: Library, title: str, entries: Iterable[ArticleEntry]) -> None:
    """Put the articles of a set into a collection, by which they are found again."""
    from diptych_db.values import GroupKind

    name = " ".join(title[:_LONGEST_NAME].split())
    if name:
        library.groups.keep(GroupKind.COLLECTION, name, [one.id for one in entries])


def _called(one: PackedArticle) -> str:
    facts = one.metadata
    known = [shown(fact.value) for fact in (facts.publisher, facts.published) if fact.value]
    behind = f" ({', '.join(known)})" if known else ""
    title = shown(facts.title.value or one.digest[:8])
    return composed("“{title}”{behind}", title=title, behind=behind)


def _refuse_others(library: Library, pack: Pack) -> None:
    here = {own_student(library).key, *(one.key for one in everybody(library))}
    if pack.student and pack.student.key not in here:
        if not pack.student.name:
            raise Fault(
                "These comments are on the work of somebody else and not on what was done in this "
                "library; nothing was changed, so open them where the work was handed in."
            )
        raise Fault(
            "These comments are on the work of “{name}” and not on what was done in this library; "
            "nothing was changed, so open them where the work was handed in.",
            name=pack.student.name,
        )


def _take_in(desk: Desk, pack: Pack, pair: PackedPair) -> Iterator[str]:
    """Store what belongs to a pair; yield a sentence for everything that was kept instead."""
    library, digests = desk.library, (pair.first, pair.second)
    match pack.purpose:
        case Purpose.TASK:
            yield from _take_task(desk, pair)
        case Purpose.WORK:
            assert pack.student
            yield from _replaced(library, digests, pack.student)
            library.classroom.keep_work(*digests, Work(pack.student, pair.notebook))
        case Purpose.COMMENTS:
            assert pack.student
            yield from _take_comments(library, pair, pack.student)


def _take_comments(library: Library, pair: PackedPair, student: Student) -> Iterator[str]:
    """Put comments to the work that they are on, whoever of this library did it."""
    digests, comments = (pair.first, pair.second), pair.notebook.comments
    if student.key == own_student(library).key:
        mine = library.notebook(*digests)
        library.keep_notebook(*digests, replace(mine, comments=comments))
        return
    theirs = put_aside(library, student.key, digests) or Notebook()
    keep_aside(library, student.key, digests, replace(theirs, comments=comments))
    yield _(
        "These are comments on the work of {name}: whoever that is finds them after choosing the "
        "name under “Who works here”."
    ).format(name=student.name or student.key)


def _replaced(library: Library, digests: tuple[str, str], student: Student) -> Iterator[str]:
    """Say so where the earlier work of a student goes who bore another name."""
    for work in library.classroom.works(*digests):
        before = work.student
        if before.key == student.key and before.name != student.name:
            yield _(
                "It took the place of the work of {name}, which came from the same library."
            ).format(name=before.name or before.key)


def _take_task(desk: Desk, pair: PackedPair) -> Iterator[str]:
    library, digests = desk.library, (pair.first, pair.second)
    if pair.comparison:
        desk.keep_unless_known(pair.comparison)
    yield from _take_notebook(library, digests, pair.notebook)
    lesson = library.classroom.lesson(*digests)
    if lesson in {Lesson(), pair.lesson} or _brought(library, digests) == _digest(lesson):
        library.classroom.keep_lesson(*digests, pair.lesson)
        library.remember(_memory(digests), _digest(pair.lesson))
    else:
        yield _("The lesson that you prepared with this pair was kept.")


def _take_notebook(library: Library, digests: tuple[str, str], brought: Notebook) -> Iterator[str]:
    """Begin with the notebook of a task, or add its new questions to one that was begun."""
    mine, before = library.notebook(*digests), task_notebook(library, digests)
    remember_task(library, digests, brought)
    if mine in {Notebook(), before}:
        library.keep_notebook(*digests, brought)
        return
    known = {one.text.strip() for one in mine.questions}
    taken = {one.id for one in mine.questions}
    new = [
        replace(one, id=next(free for free in _ids(one.id) if free not in taken))
        for one in brought.questions
        if one.text.strip() not in known
    ]
    if new:
        library.keep_notebook(*digests, replace(mine, questions=(*mine.questions, *new)))
        yield ngettext(
            "{count} new question came in; all that you did with this pair was kept.",
            "{count} new questions came in; all that you did with this pair was kept.",
            len(new),
        ).format(count=len(new))
    elif mine != brought:
        yield _("Your own notebook on this pair was kept; the one of the pack was left out.")


def _ids(name: str) -> Iterator[str]:
    """Yield an id, then others like it."""
    yield name
    yield from (f"{name}-again-{number}" for number in itertools.count(1))


def _brought(library: Library, digests: tuple[str, str]) -> str:
    """Return the digest of the lesson that the last task on a pair brought: it is nobody's own."""
    return library.remembered(_memory(digests)) or ""


def _memory(digests: tuple[str, str]) -> str:
    return f"lesson of a task: {digests[0]} {digests[1]}"


def _digest(lesson: Lesson) -> str:
    return hashlib.sha256(json.dumps(lesson_record(lesson)).encode("ascii")).hexdigest()

"""What goes into a pack, by what it is for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.classroom.fading import faded
from diptych.interchange.pack.layout import LONGEST_NAME
from diptych.interchange.pack.writing import pack_bytes
from diptych.model.invisible import without_invisible
from diptych.model.lesson import Lesson
from diptych.model.notebook import Notebook
from diptych.model.pack import Pack, PackedArticle, PackedPair, Purpose, Student
from diptych.workflow.sharing.for_class import for_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.model.comparison import Comparison
    from diptych.model.lesson import Comment
    from diptych.model.text import Article
    from diptych.workflow.sharing.for_class import PartId


@dataclass(frozen=True, slots=True)
class TaskOrder:
    """What a teacher wants in a task.

    Without `texts` the others need the articles themselves. With `key` the teacher's own notebook
    goes along, to compare with, and the notes to the steps; without it only the places of the marks
    that an attempt is compared with do, if the teacher chose that. `steps` are those of the demo.
    With `fade`, help grows less from pair to pair. `parts` of the teacher's notebook go to the
    class, the usual ones of each pair where none were chosen.
    """

    title: str = ""
    texts: bool = True
    key: bool = False
    steps: bool = True
    fade: bool = False
    parts: frozenset[PartId] | None = None


@dataclass(frozen=True, slots=True)
class SharedPair:
    """A pair as it lies in the library, with all that belongs to it."""

    comparison: Comparison
    notebook: Notebook
    lesson: Lesson


def pack_of(comparison: Comparison, notebook: Notebook, lesson: Lesson) -> bytes:
    """Return a pair with a whole notebook as a pack that anybody can open and go on with.

    Raises:
        Fault: when it would be larger than a pack may be.
    """
    pair = _pair(SharedPair(comparison, notebook, lesson), notebook, lesson, texts=True)
    articles = _articles([comparison], texts=True)
    return pack_bytes(Pack(Purpose.TASK, articles, (pair,), _title("", [comparison])))


def task_bytes(pairs: Sequence[SharedPair], singles: Iterable[Article], order: TaskOrder) -> bytes:
    """Return a task for others: the pairs, and articles that stand in none of them.

    Of the teacher's notebook goes what the class works with (`for_class`): questions without
    answers, themes, names and rows. The rest is the key.

    Raises:
        Fault: when it would be larger than a pack may be.
    """
    comparisons = [one.comparison for one in pairs]
    packed = tuple(
        _pair(one, for_class(one.notebook, order.parts), lesson, texts=order.texts)
        for one, lesson in zip(pairs, _lessons(pairs, order), strict=True)
    )
    articles = _articles(comparisons, texts=order.texts, more=singles)
    pack = Pack(Purpose.TASK, articles, packed, _title(order.title, comparisons))
    return _written(pack, comparisons)


def work_bytes(pairs: Sequence[SharedPair], student: Student, *, texts: bool, title: str) -> bytes:
    """Return what a student did with these pairs, for the teacher.

    Raises:
        Fault: when it would be larger than a pack may be.
    """
    comparisons = [one.comparison for one in pairs]
    packed = tuple(
        replace(_pair(one, one.notebook, Lesson(), texts=texts), comparison=None) for one in pairs
    )
    articles = _articles(comparisons, texts=texts)
    named = Student(student.key, tidy(student.name))
    return _written(
        Pack(Purpose.WORK, articles, packed, _title(title, comparisons), named), comparisons
    )


def comments_bytes(
    comparison: Comparison, student: Student, comments: Sequence[Comment], title: str
) -> bytes:
    """Return what a teacher wrote to a student's work, for that student."""
    first, second = comparison.articles
    notebook = Notebook(comments=tuple(comments))
    pair = PackedPair(first.digest, second.digest, notebook, Lesson())
    articles = _articles([comparison], texts=False)
    pack = Pack(Purpose.COMMENTS, articles, (pair,), _title(title, [comparison]), student)
    return _written(pack, [comparison])


def tidy(name: str) -> str:
    """Return a title or a name as a pack may have it: one line that can be seen."""
    line = " ".join(without_invisible(name)[0].split())
    return "".join(char for char in line if char.isprintable())[:LONGEST_NAME]


def _lessons(pairs: Sequence[SharedPair], order: TaskOrder) -> Iterator[Lesson]:
    for place, one in enumerate(pairs):
        lesson = replace(one.lesson, key=_key(one, order))
        if not order.steps:
            lesson = replace(lesson, steps=())
        elif not order.key:
            # What stands there is meant for whoever stands before the class.
            lesson = replace(lesson, steps=tuple(replace(s, notes="") for s in lesson.steps))
        if order.fade:
            attempt = replace(lesson.attempt, guidance=faded(place, len(pairs)))
            lesson = replace(lesson, attempt=attempt)
        yield lesson


def _key(one: SharedPair, order: TaskOrder) -> Notebook | None:
    if order.key:
        return one.notebook
    if one.lesson.key is None:
        return None
    return Notebook(marks=tuple(replace(mark, note="") for mark in one.lesson.key.marks))


def _pair(one: SharedPair, notebook: Notebook, lesson: Lesson, *, texts: bool) -> PackedPair:
    first, second = one.comparison.articles
    return PackedPair(
        first.digest, second.digest, notebook, lesson, one.comparison if texts else None
    )


def _articles(
    comparisons: Iterable[Comparison], *, texts: bool, more: Iterable[Article] = ()
) -> tuple[PackedArticle, ...]:
    """Return each article once, in the order in which they come."""
    every = [*(article for one in comparisons for article in one.articles), *more]
    found = {one.digest: one for one in every}
    return tuple(
        PackedArticle(one.digest, one.metadata, one if texts else None) for one in found.values()
    )


def _title(title: str, comparisons: Sequence[Comparison]) -> str:
    """Return the title, or the titles of the first pair where there is none."""
    if not title and comparisons:
        title = " | ".join(article.title for article in comparisons[0].articles)
    return tidy(title)


def _written(pack: Pack, comparisons: Iterable[Comparison]) -> bytes:
    return pack_bytes(pack, [article for one in comparisons for article in one.articles])

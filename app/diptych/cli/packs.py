"""The commands that share by file: pack create and pack open."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from diptych.cli.printing import listed, print_json, say
from diptych.model.faults import Fault
from diptych.model.lesson import Lesson
from diptych.model.notebook import Notebook
from diptych.model.pack import Purpose
from diptych.model.plain_values import plain
from diptych.model.progress import Silent
from diptych.workflow.sharing.packing import SharedPair, TaskOrder, task_bytes, tidy, work_bytes
from diptych.workflow.sharing.student import hand_in_as, own_student
from diptych.workflow.writing import write_whole

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from diptych.model.text import Article
    from diptych.workflow.desk import Desk
    from diptych.workflow.sharing.unpacking import Unpacked

Pair = tuple[str, str]
"""Two references."""

_SAID = {
    Purpose.TASK: "A task",
    Purpose.WORK: "The work of",
    Purpose.COMMENTS: "Comments on the work of",
}


def pack(typed: Namespace, desk: Desk) -> int:
    """Carry out one of the commands about packs; return the exit status."""
    if typed.action == "create":
        _create(typed, desk)
    else:
        _print(desk.sharing.open(typed.file), as_json=typed.json)
    return 0


def _create(typed: Namespace, desk: Desk) -> None:
    articles = {reference: desk.article(reference) for reference in typed.references}
    chosen = _pairs(desk, list(articles.items()))
    pairs = [_shared(desk, pair) for pair in chosen]
    if typed.purpose == Purpose.WORK:
        write_whole(typed.target, _work(typed, desk, chosen, pairs))
    else:
        paired = {reference for pair in chosen for reference in pair}
        singles = [article for name, article in articles.items() if name not in paired]
        order = TaskOrder(
            typed.title, texts=not typed.without_text, key=typed.with_key, fade=typed.fade
        )
        write_whole(typed.target, task_bytes(pairs, singles, order))
    say(f"{typed.target}  ({_counted(len(pairs), 'pair')}, {_counted(len(articles), 'article')})")


def _pairs(desk: Desk, articles: Sequence[tuple[str, Article]]) -> list[Pair]:
    """Return the pairs that are meant: the two, or those kept in the library, or neighbours."""
    references = [reference for reference, _ in articles]
    if len(references) > 2:  # noqa: PLR2004 - two are a pair whether it was kept or not
        by_digest = {article.digest: reference for reference, article in articles}
        kept = [
            (by_digest[first], by_digest[second])
            for first, second in desk.library.pairs()
            if first in by_digest and second in by_digest
        ]
        if kept:
            return sorted(kept, key=lambda pair: [references.index(one) for one in pair])
    return list(pairwise(references))


def _shared(desk: Desk, pair: Pair) -> SharedPair:
    comparison = desk.compare(*pair, Silent())
    if all(map(desk.in_library, pair)):
        return SharedPair(comparison, desk.notebook(comparison), desk.lesson(comparison))
    return SharedPair(comparison, Notebook(), Lesson())


def _work(
    typed: Namespace, desk: Desk, chosen: Sequence[Pair], pairs: Sequence[SharedPair]
) -> bytes:
    if not pairs or not all(desk.in_library(one) for pair in chosen for one in pair):
        raise Fault(
            "A work is what was done with a pair of the library; nothing was written, so name two "
            "articles by their ids (`diptych list`)."
        )
    name = own_student(desk.library).name if typed.name is None else tidy(typed.name)
    digests = [(a.digest, b.digest) for a, b in (one.comparison.articles for one in pairs)]
    student = hand_in_as(desk.library, name, digests)
    return work_bytes(pairs, student, texts=not typed.without_text, title=typed.title)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _print(opened: Unpacked, *, as_json: bool) -> None:
    if as_json:
        print_json(_record(opened))
        return
    for line in _lines(opened):
        say(line)


def _record(opened: Unpacked) -> dict[str, object]:
    return {
        "purpose": opened.purpose.value,
        "title": opened.title,
        "student": plain(opened.student),
        "articles": [listed(one) for one in opened.articles],
        "pairs": [list(pair) for pair in opened.pairs],
        "kept": list(opened.told),
    }


def _lines(opened: Unpacked) -> Iterator[str]:
    whose = ""
    if opened.student:
        whose = f" {opened.student.name or f'student {opened.student.key}'}"
    yield f"{_SAID[opened.purpose]}{whose}: {opened.title or 'untitled'}"
    ids = {one.digest: one.id for one in opened.articles}
    for one in opened.articles:
        yield f"{one.id:5}  {one.title or 'Untitled article'}"
    for first, second in opened.pairs:
        yield f"       pair {ids.get(first, '?')} and {ids.get(second, '?')}"
    yield from opened.told

"""Pairs that are shared together: a collection of the library, with all pairs in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.model.faults import Fault
from diptych.model.translation import gettext as _
from diptych.workflow.sharing.packing import SharedPair, task_bytes

if TYPE_CHECKING:
    from diptych.model.progress import Progress
    from diptych.workflow.desk import Desk
    from diptych.workflow.sharing.packing import TaskOrder
    from diptych_db.library import ArticleEntry


@dataclass(frozen=True, slots=True)
class PairSet:
    """A collection, the pairs in it, and its articles that stand in none of these."""

    name: str
    pairs: tuple[tuple[ArticleEntry, ArticleEntry], ...]
    singles: tuple[ArticleEntry, ...]


def sets_of(desk: Desk) -> tuple[PairSet, ...]:
    """Return the collections that have at least one pair in them, by the alphabet."""
    from diptych_db.values import GroupKind

    groups = [one for one in desk.library.groups.all() if one.kind is GroupKind.COLLECTION]
    if not groups:
        return ()
    contents = desk.shelf.contents()
    made = []
    for group in groups:
        # Pairs come the latest first; a class works through them from the first.
        pairs = [one for one in contents.pairs if {end.id for end in one} <= group.articles]
        paired = {end.id for one in pairs for end in one}
        alone = (one for one in contents.articles if one.id in group.articles - paired)
        if pairs:
            made.append(PairSet(group.name, tuple(reversed(pairs)), tuple(alone)))
    return tuple(made)


def set_bytes(desk: Desk, name: str, order: TaskOrder, progress: Progress) -> bytes:
    """Return a task with all pairs of a collection; it is called as the order says, or as that.

    Raises:
        Fault: when there is no such collection with pairs, or it is larger than a pack may be.
    """
    found = next((one for one in sets_of(desk) if one.name == name), None)
    if found is None:
        raise Fault(
            "There is no pair in a collection “{name}” any more; nothing was written, so choose "
            "another one.",
            name=name,
        )
    shared = []
    for at, (first, second) in enumerate(found.pairs):
        progress.report(_("Gathering the pairs"), at / len(found.pairs))
        comparison = desk.compare(first.digest, second.digest, progress)
        lesson, notebook = desk.lesson(comparison), desk.notebook(comparison)
        shared.append(SharedPair(comparison, notebook, lesson))
    singles = [desk.library.article(one.id) for one in found.singles]
    return task_bytes(shared, singles, replace(order, title=order.title or name))

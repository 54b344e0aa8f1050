"""The part of the library's door for collections and tags: what articles are put into."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from diptych.model.composed import composed
from diptych.model.faults import Fault
from diptych_db.group_tables import GroupRow, MemberRow
from diptych_db.schema import ArticleRow
from diptych_db.values import Group, GroupKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection

_LONGEST = 80


class Groups:
    """Collections and tags. Names that differ in capitals only are one; the first one stays.

    Each call is one transaction of the library that this belongs to.
    """

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Connection]],
        writing: Callable[[], AbstractContextManager[Connection]],
    ) -> None:
        self._reading = reading
        self._writing = writing

    def all(self) -> tuple[Group, ...]:
        """Return every group with the ids of its articles, collections first, by the alphabet."""
        with self._reading() as connection:
            members: dict[int, set[int]] = {}
            for row in connection.execute(select(MemberRow.group_id, MemberRow.article_id)):
                members.setdefault(row.group_id, set()).add(row.article_id)
            rows = connection.execute(
                select(GroupRow.id, GroupRow.kind, GroupRow.name).order_by(
                    GroupRow.kind, GroupRow.folded
                )
            )
            return tuple(
                Group(GroupKind(row.kind), row.name, frozenset(members.get(row.id, ())))
                for row in rows
            )

    def members(self, kind: GroupKind, name: str) -> frozenset[int]:
        """Return the ids of the articles in a group, those in the trash among them.

        Raises:
            Fault: when there is none of that name.
        """
        with self._reading() as connection:
            group = _found(connection, kind, name)
            if group is None:
                raise Fault(
                    "There is no {kind} “{name}” in the library; nothing was changed, so name one "
                    "that the window lists.",
                    kind=composed(kind.value),
                    name=name,
                )
            ids = select(MemberRow.article_id).where(MemberRow.group_id == group)
            return frozenset(connection.execute(ids).scalars())

    def keep(self, kind: GroupKind, name: str, articles: Iterable[int] = ()) -> None:
        """Put articles into a group, which is made where it is not there yet.

        Raises:
            Fault: when that is no name.
        """
        with self._writing() as connection:
            group = _made(connection, kind, name)
            wanted = ArticleRow.id.in_(list(articles))
            here = connection.execute(select(ArticleRow.id).where(wanted)).scalars()
            _put(connection, group, here)

    def put(self, article_id: int, wanted: Mapping[GroupKind, Iterable[str]]) -> None:
        """Let an article be in the groups of these names, and in no other of these kinds.

        A tag that no article has any more is gone; a collection stays.

        Raises:
            Fault: when there is no such article, or one of them is no name.
        """
        with self._writing() as connection:
            _look_for_article(connection, article_id)
            for kind, names in wanted.items():
                of_kind = select(GroupRow.id).where(GroupRow.kind == kind.value)
                mine = MemberRow.article_id == article_id
                connection.execute(delete(MemberRow).where(mine, MemberRow.group_id.in_(of_kind)))
                for name in names:
                    _put(connection, _made(connection, kind, name), [article_id])
            _drop_bare_tags(connection)

    def rename(self, kind: GroupKind, name: str, new: str) -> None:
        """Give a group another name.

        Raises:
            Fault: when it is not there, the name is none, or another group of that kind has it.
        """
        with self._writing() as connection:
            group = _found(connection, kind, name)
            if group is None:
                raise Fault(
                    "There is no {kind} “{name}” any more; nothing was changed, so choose another.",
                    kind=composed(kind.value),
                    name=name,
                )
            tidy = _tidy(new)
            if _found(connection, kind, tidy) not in {None, group}:
                raise Fault(
                    "There is a {kind} “{name}” already; nothing was changed, so choose another "
                    "name.",
                    kind=composed(kind.value),
                    name=tidy,
                )
            values = {"name": tidy, "folded": tidy.casefold()}
            connection.execute(update(GroupRow).where(GroupRow.id == group).values(values))

    def remove(self, kind: GroupKind, name: str) -> None:
        """Take a group away; its articles stay in the library."""
        with self._writing() as connection:
            group = _found(connection, kind, name)
            connection.execute(delete(GroupRow).where(GroupRow.id == group))


def _tidy(name: str) -> str:
    words = " ".join(unicodedata.normalize("NFC", name).split())
    if not words or len(words) > _LONGEST:
        raise Fault(
            "A collection or tag has a name of 1 to {most} characters; nothing was changed, so "
            "write another.",
            most=_LONGEST,
        )
    return words


def _found(connection: Connection, kind: GroupKind, name: str) -> int | None:
    folded = " ".join(unicodedata.normalize("NFC", name).split()).casefold()
    return connection.execute(
        select(GroupRow.id).where(GroupRow.kind == kind.value, GroupRow.folded == folded)
    ).scalar_one_or_none()


def _made(connection: Connection, kind: GroupKind, name: str) -> int:
    tidy = _tidy(name)
    known = _found(connection, kind, tidy)
    if known is not None:
        return known
    row = {"kind": kind.value, "name": tidy, "folded": tidy.casefold()}
    return connection.execute(insert(GroupRow).values(row).returning(GroupRow.id)).scalar_one()


def _put(connection: Connection, group: int, articles: Iterable[int]) -> None:
    in_group = select(MemberRow.article_id).where(MemberRow.group_id == group)
    new = dict.fromkeys(articles).keys() - set(connection.execute(in_group).scalars())
    if new:
        rows = [{"group_id": group, "article_id": article} for article in sorted(new)]
        connection.execute(insert(MemberRow), rows)


def _look_for_article(connection: Connection, article_id: int) -> None:
    found = connection.execute(select(ArticleRow.id).where(ArticleRow.id == article_id)).first()
    if found is None:
        raise Fault(
            "There is no article {article} in the library; nothing was changed.",
            article=str(article_id),
        )


def _drop_bare_tags(connection: Connection) -> None:
    bare = ~select(MemberRow.group_id).where(MemberRow.group_id == GroupRow.id).exists()
    connection.execute(delete(GroupRow).where(GroupRow.kind == GroupKind.TAG.value, bare))

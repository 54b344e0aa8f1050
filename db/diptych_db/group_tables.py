"""The tables of the groups that articles are put into: collections and tags."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from diptych_db.schema import Base


class GroupRow(Base):
    """A collection or a tag; `folded` is its name without capitals, so that none is there twice."""

    __tablename__ = "article_group"
    __table_args__ = (UniqueConstraint("kind", "folded"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    folded: Mapped[str]


class MemberRow(Base):
    """That an article is in a group."""

    __tablename__ = "group_member"
    __table_args__ = (Index(None, "article_id"), {"sqlite_with_rowid": False})

    group_id: Mapped[int] = mapped_column(
        ForeignKey("article_group.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    article_id: Mapped[int] = mapped_column(
        ForeignKey("article.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )

"""The tables of what a teacher prepares with a pair and what a class hands in."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from diptych_db.schema import Base, PartOfNotebook


class CommentRow(PartOfNotebook, Base):
    """What a teacher wrote to a reader's work; `key` is the comment's id."""

    __tablename__ = "comment"

    key: Mapped[str]
    about: Mapped[str]
    text: Mapped[str]


class LessonRow(Base):
    """What a teacher prepared with a pair, as its record in JSON."""

    __tablename__ = "lesson"
    __table_args__ = (UniqueConstraint("first", "second"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[str]
    second: Mapped[str]
    record: Mapped[str]


class ProgressRow(Base):
    """How far the reader came with a pair before the program showed what it found, as JSON."""

    __tablename__ = "progress"
    __table_args__ = (UniqueConstraint("first", "second"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[str]
    second: Mapped[str]
    record: Mapped[str]


class WorkRow(Base):
    """A student's returned work on a pair: the notebook's record, and the teacher's comments."""

    __tablename__ = "work"
    __table_args__ = (UniqueConstraint("first", "second", "student"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[str]
    second: Mapped[str]
    student: Mapped[str]
    name: Mapped[str]
    notebook: Mapped[str]
    comments: Mapped[str]

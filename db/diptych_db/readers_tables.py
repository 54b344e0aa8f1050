"""The tables of what a reader adds to a pair and changes in it, and of sets of themes."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from diptych_db.schema import Base, PartOfNotebook


class MatrixRowRow(PartOfNotebook, Base):
    """A row of the matrix that the reader added."""

    __tablename__ = "matrix_row"

    name: Mapped[str]


class OwnLinkRow(PartOfNotebook, Base):
    """Words of A and of B that the reader tied together; `key` is the link's id."""

    __tablename__ = "own_link"

    key: Mapped[str]
    a_digest: Mapped[str]
    a_start: Mapped[int]
    a_end: Mapped[int]
    a_quote: Mapped[str]
    b_digest: Mapped[str]
    b_start: Mapped[int]
    b_end: Mapped[int]
    b_quote: Mapped[str]
    note: Mapped[str]


class OwnThemeRow(PartOfNotebook, Base):
    """A theme of the reader's, or a change to one of the program's.

    `words` are three lists (terms, phrases, examples) as JSON, none where the program's stay;
    `passages` a list of anchors as JSON.
    """

    __tablename__ = "own_theme"

    key: Mapped[str]
    name: Mapped[str]
    words: Mapped[str | None]
    passages: Mapped[str]
    hidden: Mapped[bool]
    merged_into: Mapped[str]


class AliasChangeRow(PartOfNotebook, Base):
    """A name that the reader gave to another actor."""

    __tablename__ = "alias_change"

    alias: Mapped[str]
    actor: Mapped[str]
    target: Mapped[str]
    name: Mapped[str]


class QuestionRow(PartOfNotebook, Base):
    """A teacher's question on a pair, and the answer."""

    __tablename__ = "question"

    key: Mapped[str]
    text: Mapped[str]
    answer: Mapped[str]


class ThemeSetRow(Base):
    """A set of themes for other pairs, as the TOML that a person can read and write."""

    __tablename__ = "theme_set"

    name: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[str]

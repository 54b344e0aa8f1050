"""What a reader adds to a pair and changes in it, as rows and back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from diptych.model.notebook import (
    AliasChange,
    Anchor,
    Comment,
    Notebook,
    OwnLink,
    OwnTheme,
    Question,
    ThemeWords,
)
from diptych.model.text import Span
from diptych_db.class_tables import CommentRow
from diptych_db.readers_tables import (
    AliasChangeRow,
    MatrixRowRow,
    OwnLinkRow,
    OwnThemeRow,
    QuestionRow,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from diptych_db.schema import Base

Values = dict[str, str | int | None]


def rows_of(notebook: Notebook) -> dict[type[Base], list[Values]]:
    """Return what stands in each table, in order; pair and position are not among it."""
    return {
        MatrixRowRow: [{"name": name} for name in notebook.rows],
        OwnLinkRow: [_link(link) for link in notebook.links],
        OwnThemeRow: [_theme(theme) for theme in notebook.themes],
        AliasChangeRow: [
            {"alias": one.alias, "actor": one.actor, "target": one.target, "name": one.name}
            for one in notebook.aliases
        ],
        QuestionRow: [
            {"key": one.id, "text": one.text, "answer": one.answer} for one in notebook.questions
        ],
        CommentRow: [
            {"key": one.id, "about": one.about, "text": one.text} for one in notebook.comments
        ],
    }


def rows(connection: Connection, pair_id: int) -> tuple[str, ...]:
    """Return the names of the rows that the reader added to the matrix."""
    return tuple(name for (name,) in _parts(connection, pair_id, MatrixRowRow, "name"))


def links(connection: Connection, pair_id: int) -> tuple[OwnLink, ...]:
    """Return the reader's links."""
    ends = [f"{side}_{part}" for side in "ab" for part in ("digest", "start", "end", "quote")]
    found = _parts(connection, pair_id, OwnLinkRow, "key", *ends, "note")
    return tuple(
        OwnLink(row[0], _read_anchor(row[1:5]), _read_anchor(row[5:9]), row[9]) for row in found
    )


def themes(connection: Connection, pair_id: int) -> tuple[OwnTheme, ...]:
    """Return the reader's themes.

    Raises:
        ValueError: when words or passages are no such lists.
    """
    parts = ("key", "name", "words", "passages", "hidden", "merged_into")
    return tuple(_read_theme(row) for row in _parts(connection, pair_id, OwnThemeRow, *parts))


def aliases(connection: Connection, pair_id: int) -> tuple[AliasChange, ...]:
    """Return what the reader said about names."""
    parts = ("alias", "actor", "target", "name")
    return tuple(AliasChange(*row) for row in _parts(connection, pair_id, AliasChangeRow, *parts))


def questions(connection: Connection, pair_id: int) -> tuple[Question, ...]:
    """Return the teacher's questions with their answers."""
    found = _parts(connection, pair_id, QuestionRow, "key", "text", "answer")
    return tuple(Question(*row) for row in found)


def comments(connection: Connection, pair_id: int) -> tuple[Comment, ...]:
    """Return what a teacher wrote to the reader's work."""
    found = _parts(connection, pair_id, CommentRow, "key", "about", "text")
    return tuple(Comment(*row) for row in found)


def _parts(
    connection: Connection, pair_id: int, table: type[Base], *names: str
) -> list[tuple[Any, ...]]:
    of_pair = table.__table__.c
    found = connection.execute(
        select(*(of_pair[name] for name in names))
        .where(of_pair.pair_id == pair_id)
        .order_by(of_pair.position)
    )
    return [tuple(row) for row in found]


def _link(link: OwnLink) -> Values:
    ends: Values = {}
    for side, anchor in (("a", link.a), ("b", link.b)):
        ends[f"{side}_digest"] = anchor.digest
        ends[f"{side}_start"] = anchor.span.start
        ends[f"{side}_end"] = anchor.span.end
        ends[f"{side}_quote"] = anchor.quote
    return {"key": link.id, **ends, "note": link.note}


def _read_anchor(values: Sequence[Any]) -> Anchor:
    digest, start, end, quote = values
    return Anchor(digest, Span(start, end), quote)


def _theme(theme: OwnTheme) -> Values:
    words = theme.words
    lists = None if words is None else [words.terms, words.phrases, words.examples]
    anchors = [[one.digest, one.span.start, one.span.end, one.quote] for one in theme.passages]
    return {
        "key": theme.id,
        "name": theme.name,
        # JSON escapes what UTF-8 cannot hold.
        "words": None if lists is None else json.dumps(lists),
        "passages": json.dumps(anchors),
        "hidden": theme.hidden,
        "merged_into": theme.merged_into,
    }


def _read_theme(row: Sequence[Any]) -> OwnTheme:
    key, name, words, passages, hidden, merged_into = row
    try:
        lists = None if words is None else ThemeWords(*map(_texts, json.loads(words)))
        anchors = tuple(_read_anchor(one) for one in json.loads(passages))
    except (TypeError, LookupError, ArithmeticError, RecursionError) as error:
        raise ValueError("no words of a theme") from error
    return OwnTheme(key, name, lists, anchors, bool(hidden), merged_into)


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(str(one) for one in values)

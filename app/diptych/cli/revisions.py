"""The command about two versions of one article: diff."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from diptych.cli.printing import print_json, say
from diptych.model.revision import Change, ChangeKind
from diptych.model.text import Article, Metadata
from diptych.workflow.revising import revise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.model.text import Span

SCHEMA = "diptych.diff/1"

_MARKS = {
    ChangeKind.EQUAL: ("", ""),
    ChangeKind.DELETED: ("[-", "-]"),
    ChangeKind.INSERTED: ("{+", "+}"),
    ChangeKind.MOVED: ("{>", "<}"),
}


def diff(old: Article, new: Article, *, as_json: bool) -> int:
    """Print what changed from one version of an article to another.

    Raises:
        Fault: when both have the same text.
    """
    changes = revise(old, new)
    if as_json:
        print_json(_record(old, new, changes))
    else:
        say("\n\n".join(_changed_paragraphs(old, new, changes)))
    return 0


def _record(old: Article, new: Article, changes: Iterable[Change]) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "articles": [_article(old), _article(new)],
        "changes": [
            {"kind": change.kind.value, "old": _pair(change.old), "new": _pair(change.new)}
            for change in changes
        ],
    }


def _article(article: Article) -> dict[str, object]:
    facts = {name: article.metadata.fact(name).value for name in Metadata.FACTS}
    return {
        "digest": article.digest,
        **facts,
        "source": article.metadata.source,
        "text": article.text,
    }


def _pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _changed_paragraphs(old: Article, new: Article, changes: Iterable[Change]) -> Iterator[str]:
    """Yield each paragraph in which something changed, with marks around what did."""
    paragraph: list[tuple[ChangeKind, str]] = []
    for kind, words in _lines(old, new, changes):
        if words == "\n":
            yield from _marked(paragraph)
            paragraph = []
        else:
            paragraph.append((kind, words))
    yield from _marked(paragraph)


def _lines(
    old: Article, new: Article, changes: Iterable[Change]
) -> Iterator[tuple[ChangeKind, str]]:
    """Yield each change's words, line by line, and each line break by itself."""
    for change in changes:
        words = change.words(old.text, new.text)
        for at_break, run in groupby(words, "\n".__eq__):
            text = "".join(run)
            yield from ((change.kind, part) for part in (text if at_break else [text]))


def _marked(paragraph: list[tuple[ChangeKind, str]]) -> Iterator[str]:
    if any(kind is not ChangeKind.EQUAL for kind, _ in paragraph):
        yield "".join(f"{_MARKS[kind][0]}{words}{_MARKS[kind][1]}" for kind, words in paragraph)

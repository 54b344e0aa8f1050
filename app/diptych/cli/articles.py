"""The commands about single articles: clean, list, show, edit, review, delete, undelete."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from diptych.cli.imports import PIPE
from diptych.cli.printing import facts, listed, print_entries, print_json, say
from diptych.ingest.importer import read_file
from diptych.ingest.pasting import piped
from diptych.model.faults import Fault
from diptych.workflow.finding import filed_under, related, search

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from diptych.model.text import Article
    from diptych.workflow.desk import Desk
    from diptych.workflow.finding import Wanted
    from diptych_db.library import ArticleEntry


def clean(file: Path, *, as_json: bool) -> int:
    """Print every source line of a file, or of what comes in on standard input (`-`)."""
    article = piped(sys.stdin.buffer) if str(file) == PIPE else read_file(file)
    _print_lines(article, as_json=as_json)
    return 0


def list_articles(desk: Desk, wanted: Wanted, *, as_json: bool, trash: bool) -> int:
    """Print the articles of the library or of its trash that are in these groups, oldest first."""
    library = desk.library
    entries = library.trashed() if trash else library.entries()
    print_entries(filed_under(library, entries, wanted), as_json=as_json)
    return 0


def find(desk: Desk, words: str, wanted: Wanted, *, as_json: bool) -> int:
    """Print the articles in these groups that have all of these words, the best first."""
    print_entries(search(desk.library, words, wanted), as_json=as_json)
    return 0


def relate(desk: Desk, reference: str, *, as_json: bool) -> int:
    """Print the articles that speak of the same things as one."""
    print_entries(related(desk.library, entry_of(desk, reference).id), as_json=as_json)
    return 0


def show(desk: Desk, reference: str, *, as_json: bool, page: bool) -> int:
    """Print one article of the library with its text, or the very page that it was fetched as."""
    entry = entry_of(desk, reference)
    if page:
        return _print_page(desk, entry)
    article = desk.library.article(entry.id)
    if as_json:
        print_json({**listed(entry), **facts(article), "text": article.text})
    else:
        say(article.text)
    return 0


def edit(desk: Desk, reference: str, changes: Mapping[str, str], *, as_json: bool) -> int:
    """Change what is known of an article, and print what is known now."""
    entry = entry_of(desk, reference)
    article = desk.describe(entry.id, changes)
    if as_json:
        print_json({"id": entry.id, "digest": article.digest, **facts(article)})
        return 0
    for name in article.metadata.FACTS:
        fact = article.metadata.fact(name)
        say(f"{name:10} {fact.value or '—'}  ({fact.known.value})")
    return 0


def review(desk: Desk, reference: str, keep: Mapping[int, bool], *, as_json: bool) -> int:
    """Restore and drop lines of an article, and print every source line with its verdict."""
    entry = entry_of(desk, reference)
    article = desk.library.article(entry.id)
    if keep:
        article = desk.review(entry.id, keep)
    _print_lines(article, as_json=as_json)
    return 0


def delete(desk: Desk, reference: str) -> int:
    """Put an article into the trash."""
    entry = entry_of(desk, reference)
    desk.library.trash(entry.id)
    say(f"{entry.id:5}  {entry.title or 'Untitled article'}  (in the trash; `diptych undelete`)")
    return 0


def undelete(desk: Desk, reference: str) -> int:
    """Take an article out of the trash."""
    entry = desk.library.entry(reference, trashed=True)
    if entry is None:
        raise Fault(
            "There is no article {reference} in the trash of {location}; nothing was changed, so "
            "look at `diptych list --trash`.",
            reference=reference,
            location=desk.location,
        )
    desk.library.take_back(entry.id)
    print_entries((entry,), as_json=False)
    return 0


def entry_of(desk: Desk, reference: str) -> ArticleEntry:
    """Return the article of the library that a reference names.

    Raises:
        Fault: when there is none.
    """
    entry = desk.library.entry(reference)
    if entry is None:
        raise Fault(
            "There is no article {reference} in the library {location}; nothing was changed, so "
            "look at `diptych list`.",
            reference=reference,
            location=desk.location,
        )
    return entry


def _print_page(desk: Desk, entry: ArticleEntry) -> int:
    page = desk.library.page(entry.id)
    if page is None:
        raise Fault(
            "Article {article} was not fetched by its address, so there is no page of it; look "
            "at its lines with `diptych review`.",
            article=str(entry.id),
        )
    if sys.stdout.isatty():
        say(page.body.decode("utf-8", "replace"))
        return 0
    sys.stdout.flush()
    sys.stdout.buffer.write(page.body)
    return 0


def _print_lines(article: Article, *, as_json: bool) -> None:
    if as_json:
        print_json({**facts(article), "lines": _lines(article)})
        return
    for line in article.lines:
        verdict = "keep" if line.keep else "drop"
        doubt = "" if line.sure else " (please look)"
        turned = " (decided otherwise by the reader)" if line.turned else ""
        say(
            f"{verdict} {line.number:5} {line.role:11} {line.text[:80]}"
            f"  [{line.reason}{doubt}{turned}]"
        )


def _lines(article: Article) -> list[dict[str, object]]:
    return [
        {
            "n": line.number,
            "text": line.text,
            "keep": line.keep,
            "role": line.role.value,
            "reason": line.reason,
            "sure": line.sure,
            "turned": line.turned,
        }
        for line in article.lines
    ]

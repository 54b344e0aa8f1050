"""The commands about single articles: clean, import, list, show."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from diptych.ingest.importer import read_file
from diptych.model.faults import Fault
from diptych.model.text import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from diptych.model.text import Article
    from diptych.workflow.desk import Desk
    from diptych_db.library import ArticleEntry


def clean(file: Path, *, as_json: bool) -> int:
    """Print every source line of a file with its verdict."""
    article = read_file(file)
    if as_json:
        _print_json(
            {
                **_facts(article),
                "lines": [
                    {
                        "n": line.number,
                        "text": line.text,
                        "keep": line.keep,
                        "role": line.role.value,
                        "reason": line.reason,
                        "sure": line.sure,
                    }
                    for line in article.lines
                ],
            }
        )
        return 0
    for line in article.lines:
        verdict = "keep" if line.keep else "drop"
        doubt = "" if line.sure else " (please look)"
        print(f"{verdict} {line.number:5} {line.role:11} {line.text[:80]}  [{line.reason}{doubt}]")
    return 0


def import_files(desk: Desk, files: Iterable[Path], *, as_json: bool) -> int:
    """Put files into the library; a bad one is told and does not stop the rest."""
    status = 0
    done: list[dict[str, object]] = []
    for file in files:
        try:
            article = read_file(file)
            entry = desk.library.add(article)
        except Fault as fault:
            print(fault, file=sys.stderr)
            status = 1
            continue
        done.append({**_listed(entry), "left_out": len(article.left_out), "new": entry.new})
        if not as_json:
            print(_imported(entry, article))
    if as_json:
        _print_json(done)
    return status


def list_articles(desk: Desk, *, as_json: bool) -> int:
    """Print the articles of the library, oldest first."""
    entries = desk.library.entries()
    if as_json:
        _print_json([_listed(entry) for entry in entries])
        return 0
    for entry in entries:
        known = [part for part in (entry.author, entry.publisher, entry.published) if part]
        print(f"{entry.id:5}  {entry.title or 'Untitled article'}  {' · '.join(known)}".rstrip())
    return 0


def show(desk: Desk, reference: str, *, as_json: bool) -> int:
    """Print one article of the library with its text."""
    entry = desk.library.entry(reference)
    if entry is None:
        raise Fault(
            f"There is no article {reference} in the library {desk.location}; nothing was "
            "changed, so look at `diptych list`."
        )
    article = desk.library.article(entry.id)
    if as_json:
        _print_json({**_listed(entry), "text": article.text})
    else:
        print(article.text)
    return 0


def _facts(article: Article) -> dict[str, object]:
    facts = {name: article.metadata.fact(name) for name in Metadata.FACTS}
    return {
        **{name: fact.value for name, fact in facts.items()},
        "source": article.metadata.source,
        "known": {name: fact.known.value for name, fact in facts.items()},
    }


def _listed(entry: ArticleEntry) -> dict[str, object]:
    return {
        "id": entry.id,
        "digest": entry.digest,
        "title": entry.title,
        "author": entry.author,
        "publisher": entry.publisher,
        "published": entry.published,
    }


def _imported(entry: ArticleEntry, article: Article) -> str:
    left_out = len(article.left_out)
    lines = "nothing left out" if not left_out else f"{left_out} lines left out"
    again = "" if entry.new else "; the library had it already"
    return f"{entry.id:5}  {article.title}  ({lines}{again})"


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))

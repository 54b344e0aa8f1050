"""What several commands print in the same form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from diptych.model.text import Metadata

if TYPE_CHECKING:
    from diptych.model.text import Article
    from diptych_db.library import ArticleEntry


def print_json(value: object) -> None:
    """Print a value as JSON that a person can read, too."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def facts(article: Article) -> dict[str, object]:
    """Return what is known of an article, and how."""
    known = {name: article.metadata.fact(name) for name in Metadata.FACTS}
    return {
        **{name: fact.value for name, fact in known.items()},
        "source": article.metadata.source,
        "known": {name: fact.known.value for name, fact in known.items()},
    }


def listed(entry: ArticleEntry) -> dict[str, object]:
    """Return an entry as every list gives it."""
    return {
        "id": entry.id,
        "digest": entry.digest,
        "title": entry.title,
        "author": entry.author,
        "publisher": entry.publisher,
        "published": entry.published,
    }


def print_entries(entries: tuple[ArticleEntry, ...], *, as_json: bool) -> None:
    """Print entries, one a line."""
    if as_json:
        print_json([listed(entry) for entry in entries])
        return
    for entry in entries:
        known = [part for part in (entry.author, entry.publisher, entry.published) if part]
        print(f"{entry.id:5}  {entry.title or 'Untitled article'}  {' · '.join(known)}".rstrip())

"""What several commands print in the same form, and the one way by which anything is printed."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from diptych.model.invisible import INVISIBLE, shown
from diptych.model.spoken import spoken
from diptych.model.text import Metadata

if TYPE_CHECKING:
    from diptych.model.text import Article
    from diptych_db.library import ArticleEntry


def say(text: str) -> None:
    """Print lines; what a terminal would obey, or cannot be seen, is printed as a visible sign."""
    print(shown(text), flush=True)


def complain(text: str) -> None:
    """Print lines as `say` does, to standard error, a fault in the language that is spoken."""
    print(shown(spoken(text)), file=sys.stderr)


def print_json(value: object) -> None:
    """Print a value as JSON that a person can read, too; what cannot be seen stands as its code."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    print(INVISIBLE.sub(lambda found: json.dumps(found[0])[1:-1], written))


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
        say(f"{entry.id:5}  {entry.title or 'Untitled article'}  {' · '.join(known)}".rstrip())

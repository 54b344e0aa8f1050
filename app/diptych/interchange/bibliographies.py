"""The two sources as entries that programs for citations read: CSL-JSON, RIS, BibTeX."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from diptych.model.author_names import family_first, names_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from diptych.model.text import Article

_SPECIAL = re.compile(r"[\\{}$&#^_~%]")
_ESCAPED = {"\\": r"\textbackslash{}", "^": r"\^{}", "~": r"\~{}"}


def csl_json(articles: Iterable[Article]) -> bytes:
    """Return the articles as CSL-JSON."""
    records = [_csl(article) for article in articles]
    return json.dumps(records, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"


def ris(articles: Iterable[Article]) -> bytes:
    """Return the articles as RIS, in UTF-8, with the line ends that it wants."""
    made = [f"{tag}  - {' '.join(said.split())}" for one in articles for tag, said in _ris(one)]
    return "".join(f"{line}\r\n" for line in made).encode("utf-8", "replace")


def bibtex(articles: Sequence[Article]) -> bytes:
    """Return the articles as BibTeX, in UTF-8."""
    return "\n".join(_bibtex(article) for article in articles).encode("utf-8", "replace")


def _key(article: Article) -> str:
    """Return a key that the text alone decides."""
    return f"diptych{article.digest[:10]}"


def _people(article: Article) -> list[str]:
    return [family_first(name) for name in names_in(article.metadata.author.value or "")]


def _csl(article: Article) -> dict[str, object]:
    known = article.metadata
    record: dict[str, object] = {
        "id": _key(article),
        "type": "article-newspaper" if known.publisher.value else "webpage",
        "title": article.title,
    }
    said = {
        "container-title": known.publisher.value,
        "URL": known.address.value,
        "language": known.language.value,
    }
    record |= {name: value for name, value in said.items() if value}
    if people := _people(article):
        record["author"] = [_csl_name(person) for person in people]
    if known.published.value:
        parts = [int(part) for part in known.published.value.split("-") if part.isdecimal()]
        record["issued"] = {"date-parts": [parts]}
    return record


def _csl_name(person: str) -> dict[str, str]:
    family, comma, given = person.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": person}


def _ris(article: Article) -> Iterator[tuple[str, str]]:
    known = article.metadata
    yield "TY", "NEWS" if known.publisher.value else "ELEC"
    yield "TI", article.title
    yield from (("AU", person) for person in _people(article))
    if known.publisher.value:
        yield "T2", known.publisher.value
    if known.published.value:
        yield "DA", known.published.value.replace("-", "/")
        yield "PY", known.published.value[:4]
    if known.language.value:
        yield "LA", known.language.value
    if known.address.value:
        yield "UR", known.address.value
    yield "ER", ""


def _bibtex(article: Article) -> str:
    known = article.metadata
    said = {
        # Double braces keep every style from changing capitals.
        "title": f"{{{_tex(article.title)}}}",
        "author": " and ".join(_tex(person) for person in _people(article)),
        "journal": _tex(known.publisher.value or ""),
        "date": known.published.value or "",
        "year": (known.published.value or "")[:4],
        "url": _address(known.address.value or ""),
        "language": known.language.value or "",
    }
    kind = "article" if known.publisher.value else "misc"
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in said.items() if value)
    return f"@{kind}{{{_key(article)},\n{lines}}}\n"


def _tex(text: str) -> str:
    line = " ".join(text.split())
    return _SPECIAL.sub(lambda sign: _ESCAPED.get(sign[0], f"\\{sign[0]}"), line)


def _address(address: str) -> str:
    # A brace would end the field; in an address it is written as its code.
    return address.replace("{", "%7B").replace("}", "%7D")

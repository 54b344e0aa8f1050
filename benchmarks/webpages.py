"""Web pages such as newspapers serve: an article of real length in a great deal of other markup."""

from __future__ import annotations

import json
import random
from html import escape

from benchmarks.texts import long_pair

_SECTIONS = ("News", "Politics", "Business", "Sport", "Culture", "Travel", "Weather", "Opinion")
_TEASER = (
    "Council votes on bus lanes", "Ferry back after repairs", "Five ways to cook leeks",
    "Storm closes the coast road", "Museum buys a lost painting", "Rents rise for a tenth month",
    "Goalkeeper signs until summer", "Why the swifts come late", "School roof to be mended",
)  # fmt: skip


def web_pages(count: int, seed: int = 5) -> list[bytes]:
    """Return so many pages of 300 to 1,500 words in 60 to 150 kB of markup, in UTF-8."""
    chance = random.Random(seed)  # noqa: S311 - the same pages every time, nothing secret
    return [_page(chance, number).encode() for number in range(count)]


def _page(chance: random.Random, number: int) -> str:
    text = long_pair(chance.randrange(300, 1_500), seed=number)[number % 2]
    title, *paragraphs = text.strip().split("\n\n")
    title = f"{title}, part {number + 1}"
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": f"2021-{1 + number % 12:02}-{1 + number % 28:02}T08:00:00Z",
        "author": {"@type": "Person", "name": "Ines Harrow"},
        "publisher": {"@type": "Organization", "name": "The Harbour Post"},
    }
    scripts = "\n".join(_script(chance, at) for at in range(12))
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escape(title)} | The Harbour Post</title>
<meta property="og:title" content="{escape(title)}"><meta property="og:type" content="article">
<meta name="author" content="Ines Harrow"><link rel="canonical" href="https://harbour.example/{number}">
<script type="application/ld+json">{json.dumps(facts)}</script>
<style>{_style(chance)}</style>
{scripts}
</head><body class="article">
<header><a class="logo" href="/">The Harbour Post</a>{_menu("main-nav")}{_menu("sub-nav")}</header>
<div class="cookie-banner"><p>We and our partners use cookies to keep this site alive.</p>
<button>Accept</button></div>
<main><article class="story"><h1>{escape(title)}</h1>
<p class="byline">By <a rel="author" href="/ines">Ines Harrow</a></p>
<figure><img src="/p/{number}.jpg" alt=""><figcaption>The harbour on Monday.</figcaption></figure>
{_story(chance, paragraphs)}
<div class="share"><a href="#">Share</a><a href="#">Print</a></div></article>
<aside class="related"><h2>Related stories</h2>{_teasers(chance, 24)}</aside></main>
<section class="comments"><h2>Comments</h2>{_comments(chance)}</section>
<footer>{_menu("footer-nav")}<p>© 2021 Harbour Post Media. All rights reserved.</p></footer>
</body></html>
"""


def _story(chance: random.Random, paragraphs: list[str]) -> str:
    parts: list[str] = []
    for at, paragraph in enumerate(paragraphs):
        parts.append(f'<p class="para" data-id="{chance.randrange(10**9)}">{escape(paragraph)}</p>')
        if not (at + 1) % 4:
            parts.append('<div class="ad-slot" aria-hidden="true"><span>Advertisement</span></div>')
        if not (at + 1) % 6:
            parts.append(f'<div class="promo"><h3>Read more</h3>{_teasers(chance, 3)}</div>')
    return "\n".join(parts)


def _menu(name: str) -> str:
    items = "".join(
        f'<li class="item"><a class="link" href="/{one.lower()}">{one}</a><ul>'
        + "".join(f'<li><a href="/{one.lower()}/{at}">{one} {at}</a></li>' for at in range(6))
        + "</ul></li>"
        for one in _SECTIONS
    )
    return f'<nav class="{name}"><ul>{items}</ul></nav>'


def _teasers(chance: random.Random, count: int) -> str:
    return "".join(
        f'<div class="card"><a href="/{chance.randrange(10**6)}"><img src="/t.jpg" alt="">'
        f"<h4>{chance.choice(_TEASER)}</h4></a>"
        f"<time>{chance.randrange(1, 24)} hours ago</time></div>"
        for _ in range(count)
    )


def _comments(chance: random.Random) -> str:
    return "".join(
        f'<div class="comment" id="c{at}"><b>Reader {chance.randrange(999)}</b>'
        f"<p>I have lived here for {chance.randrange(2, 60)} years and never seen it.</p></div>"
        for at in range(chance.randrange(5, 40))
    )


def _style(chance: random.Random) -> str:
    return "\n".join(
        f".c{at}{{margin:{chance.randrange(40)}px;color:#{chance.randrange(16**6):06x}}}"
        for at in range(400)
    )


def _script(chance: random.Random, at: int) -> str:
    state = {f"key{one}": chance.randrange(10**9) for one in range(120)}
    return f"<script>window.__STATE{at}__ = {json.dumps(state)};</script>"

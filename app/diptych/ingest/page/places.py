"""The parts of a page that are hardly ever article, told by the markup around a piece."""

from __future__ import annotations

import re
from dataclasses import dataclass

from diptych.model.text import Role
from diptych.model.translation import later


@dataclass(frozen=True, slots=True)
class Place:
    """A part of a page and the role of what stands in it.

    A foreign one may name authors and dates, but never those of the article.
    """

    role: Role
    reason: str
    foreign: bool = False


_BY_TAG = {
    "nav": Place(Role.NAVIGATION, later("stands in the page's navigation"), foreign=True),
    "menu": Place(Role.NAVIGATION, later("stands in the page's navigation"), foreign=True),
    "search": Place(Role.NAVIGATION, later("stands in the page's search"), foreign=True),
    "aside": Place(Role.TEASER, later("stands beside the text")),
    "footer": Place(Role.NAVIGATION, later("stands in the foot of the page")),
    "form": Place(Role.NEWSLETTER, later("stands in a form")),
    "button": Place(Role.NAVIGATION, later("is a button"), foreign=True),
    "label": Place(Role.NAVIGATION, later("stands in a form")),
    "figcaption": Place(Role.LABEL, later("a caption")),
    "caption": Place(Role.LABEL, later("the caption of a table")),
}
_BY_NAME = tuple(
    (re.compile(rf"(?:^|[-_])(?:{words})s?(?:$|[-_])"), place)
    for words, place in (
        (
            "comment|disqus_thread|disqus|respond|replies",
            Place(Role.COMMENTS, later("stands among comments"), foreign=True),
        ),
        (
            "related|recommended|recommendation|recirc|teaser|trending|popular|promo|sidebar|widget",
            Place(Role.TEASER, later("stands among pointers to other stories")),
        ),
        ("share|sharing|social", Place(Role.SHARE, later("stands among ways to share"))),
        (
            "newsletter|subscribe|subscription|signup",
            Place(Role.NEWSLETTER, later("asks to subscribe")),
        ),
        ("breadcrumb|menu|navbar|pagination", Place(Role.NAVIGATION, later("leads elsewhere"))),
        (
            "advert|advertisement|sponsor|sponsored|ad",
            Place(Role.PROMO, later("stands in an advert")),
        ),
        ("cookie|gdpr|consent|copyright|legal", Place(Role.LEGAL, later("legal small print"))),
        ("byline|author", Place(Role.BYLINE, later("stands where the page names the author"))),
        ("author-bio|bio|about-author", Place(Role.BIO, later("stands in a note on the author"))),
        ("caption|credit", Place(Role.LABEL, later("a caption"))),
        ("tag|topic|category|categorie|keyword", Place(Role.LABEL, later("stands among topics"))),
    )
)


def place_of(way: tuple[str, ...]) -> Place | None:
    """Return the part of the page that a piece stands in by its way, if it is such a part."""
    # The outermost two are the page itself, whose classes tell of all parts at once.
    for step in reversed(way[2:]):
        tag, *names = step.split(".")
        if tag in _BY_TAG:
            return _BY_TAG[tag]
        for name in names:
            for pattern, place in _BY_NAME:
                if pattern.search(name):
                    return place
    return None

"""What the same words look like on disk changes no link."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from diptych.ingest.importer import read_text
from diptych.model.progress import Silent
from diptych.model.text import Side
from diptych.workflow.comparing import Comparer

if TYPE_CHECKING:
    from collections.abc import Callable

HARBOUR = """Café owners fight the new harbour road

The city of Montalto will build a four-lane road along its old harbour, said Mayor Inés Peña.

“Lorries will no longer crawl through our narrow streets,” she said. It costs 90 million euros.

Café owners on the quay fear for their guests and have collected 4,000 signatures against it.

The council votes on the road in March. Work would take two years.
"""

QUAY = """Montalto plans to move lorries out of the old town

Mayor Inés Peña wants a road along the harbour of Montalto for 90 million euros.

Lorries would leave the narrow streets of the old town. The council votes in March.

Opponents have handed in 4,000 signatures. “The quay is our heart,” says café owner Joan Mir.
"""

FURNITURE = """
Share this article

Read more: Ten beaches to visit this summer

Sign up for our newsletter
"""


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    """One comparer with its models."""
    return Comparer()


def straight(text: str) -> str:
    """Return the text as a typewriter has its quotation marks."""
    return text.replace("“", '"').replace("”", '"').replace("’", "'")


def links(comparer: Comparer, first: str, second: str) -> list[tuple[str, str]]:
    """Return the words of all links, in one spelling."""
    articles = (read_text(first, "first.txt"), read_text(second, "second.txt"))
    found = comparer.compare(*articles, Silent())
    return [
        (straight(found.quote(Side.A, link.a)), straight(found.quote(Side.B, link.b)))
        for link in found.links
    ]


@pytest.mark.parametrize(
    "change",
    [
        straight,
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text + FURNITURE,
    ],
    ids=["straight marks", "decomposed letters", "other line ends", "furniture below"],
)
def test_the_same_words_in_another_dress_give_the_same_links(
    comparer: Comparer, change: Callable[[str], str]
) -> None:
    """Marks, letters, line ends and furniture of one file do not matter."""
    plain = links(comparer, HARBOUR, QUAY)
    assert plain
    assert links(comparer, change(HARBOUR), QUAY) == plain


def test_swapped_sides_give_the_same_links_the_other_way_round(comparer: Comparer) -> None:
    """A to B or B to A: the same pairs."""
    there = links(comparer, HARBOUR, QUAY)
    back = links(comparer, QUAY, HARBOUR)
    assert sorted((a, b) for b, a in back) == sorted(there)

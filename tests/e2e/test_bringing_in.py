"""The real program on a real screen: bring a page in, mend it, compare it, find it again."""

from __future__ import annotations

import sys
import time
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from diptych_db.library import Library

if TYPE_CHECKING:
    from pathlib import Path

_screens = import_module("e2e.screens")
until, running, hands, PATIENCE = (
    _screens.until,
    _screens.running,
    _screens.hands,
    _screens.PATIENCE,
)

pytestmark = pytest.mark.verify
"""Keys are typed with pauses, for which a machine with much else to do has no patience."""

PAGE = """<!DOCTYPE html><html lang="en"><head><title>The mill will open again</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
<article><h1>The mill will open again</h1>
<p>The old mill on the river will grind again from June, its new owners said on Monday at noon.</p>
<p>They bought it from the parish, which had no use for it, and they paid in silver coins.</p>
<p>A wheel of oak is being built by hand in the yard behind the church, and it is nearly done.</p>
<p>Share this story</p>
</article><footer><p>Copyright of the Valley Post. All rights reserved.</p></footer></body></html>
"""
MILL = "The mill will open again"


def text_of(place: Path, title: str) -> str:
    """Return the text of an article as it is stored now, `""` where there is none yet."""
    with Library.open(place) as library:
        found = [one.id for one in library.entries() if one.title == title]
        return library.article(found[0]).text if found else ""


def author_of(place: Path, title: str) -> str:
    """Return the author as it is stored now, `""` for none."""
    with Library.open(place) as library:
        return next((one.author or "" for one in library.entries() if one.title == title), "")


def test_a_page_is_brought_in_reviewed_mended_and_compared(
    screen: dict[str, str], tmp_path: Path
) -> None:
    """By keys alone; after quitting and starting again, all of it is there."""
    place, page = tmp_path / "library.sqlite", tmp_path / "mill.html"
    page.write_text(PAGE, encoding="utf-8")
    command = [sys.executable, "-m", "diptych", "--library", str(place)]

    def shown(name: str) -> str:
        found: str = until(lambda: hands(screen, "search", "--onlyvisible", "--name", name))
        number = found.splitlines()[-1]
        hands(screen, "windowfocus", "--sync", number)
        time.sleep(1)  # a window that has just come takes no keys for a moment
        return number

    def press(*keys: str) -> None:
        for key in keys:
            hands(screen, "key", key)
            time.sleep(1)  # reading the library between two keys takes its time

    def write(words: str) -> None:
        hands(screen, "type", words)
        time.sleep(1)  # a field that completes what is typed needs a moment

    with running(*command, env=screen, cwd=tmp_path) as program:
        shown("Next Kim Jong-un")
        press("ctrl+o")
        until(lambda: hands(screen, "search", "--onlyvisible", "--name", "Open articles"))
        time.sleep(2)
        write(page.name)
        press("Return")
        before = until(lambda: text_of(place, MILL))
        shown("Next Kim Jong-un")
        press("ctrl+r", "space", "Escape")
        after = until(lambda: _other(text_of(place, MILL), before))
        assert len(after) > len(before)
        press("ctrl+i")
        write("Ada Okoro")
        press("Return")
        assert until(lambda: author_of(place, MILL)) == "Ada Okoro"
        press("Down", "Return", "space")
        shown(MILL)
        press("ctrl+q")
        assert program.wait(timeout=PATIENCE) == 0
    with running(*command, env=screen) as program:
        shown(MILL)
        press("ctrl+q")
        assert program.wait(timeout=PATIENCE) == 0
    with Library.open(place) as library:
        assert len(library.entries()) == 3
        assert not library.check()
    assert text_of(place, MILL) == after
    assert author_of(place, MILL) == "Ada Okoro"


def _other(now: str, before: str) -> str:
    return now if now != before else ""

"""The whole window on a long pair: what a person waits for after a key was pressed.

100,000 words in both articles together, with 2,500 links and as many coloured words a side or less:
5,000 marks in each of two lenses. What is timed goes from the command to the frame that shows what
came of it: list, pages, hinge, rulers and evidence.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import cycle, pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from benchmarks.measuring import cpu, in_turns
from benchmarks.rows import Bound, Row
from benchmarks.texts import long_pair
from diptych.ingest.importer import read_text
from diptych.model.comparison import (
    Comparison,
    Link,
    LinkKind,
    Origin,
    Passage,
    SameStory,
    Settings,
    Theme,
    Verdict,
    Wording,
)
from diptych.model.lesson import Lesson
from diptych.model.text import Side, Span
from diptych.ui.application import application
from diptych.ui.lenses.names import LensName
from diptych.ui.state import WindowState
from diptych.ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAction

    from diptych.model.notebook import Notebook
    from diptych.model.text import Article
    from diptych.ui.services import Services

ROUNDS = 9
ENOUGH = 6
"""Times that events are handled until nothing is left to do: one page may wait for the other."""
LENS, FREEZE = 0.05, 0.5
"""Seconds: what changing the lens may take, and what may be done without a thread of its own."""


class _Nobody:
    """Services that keep nothing."""

    def lesson(self, _comparison: Comparison) -> Lesson:
        return Lesson()

    def keep_notebook(self, _comparison: Comparison, _notebook: Notebook) -> None:
        """Keep nothing."""


def rows(*, tiny: bool) -> Iterator[Row]:
    """Measure each thing that a person does again and again; the first time is left out."""
    words, marks = (600, 30) if tiny else (100_000, 5_000)
    rounds = 1 if tiny else ROUNDS
    app = application()
    window = MainWindow(_nobody, WindowState(), Path("benchmark.log"))
    window.show()
    window.show_comparison(_pair(words // 2, marks // 2))
    app.processEvents()
    with_all = f"{words:,} words with {marks:,} marks"
    for what, work, bound in _works(window):
        seen = partial(_seen, work)
        seen()
        seen()
        (own,) = in_turns([seen], rounds, cpu)
        yield Row(f"{what}, {with_all}", own, bounds=(Bound("ours", bound),) if bound else ())
    # The last work, the longest of all: how long nothing else is answered meanwhile.
    still = median(_standstill(work) for _ in range(rounds))
    yield Row(f"stand still meanwhile, {with_all}", still, bounds=(Bound("ours", FREEZE),))
    window.close()


def _nobody() -> Services:
    return _Nobody()  # type: ignore[return-value]  # nothing else of them is asked for here


def _seen(work: Callable[[], object]) -> None:
    work()
    for _ in range(ENOUGH):
        QCoreApplication.processEvents()


def _standstill(work: Callable[[], object]) -> float:
    """Return the longest time between two ticks of a timer that ticks whenever it is let."""
    ticks = [cpu()]
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: ticks.append(cpu()))
    timer.start()
    _seen(work)
    timer.stop()
    return max(later - earlier for earlier, later in pairwise([*ticks, cpu()]))


def _works(window: MainWindow) -> Iterator[tuple[str, Callable[[], object], float | None]]:
    """Yield what is done, how, and how long it may take where that is all one standstill."""
    c = window.commands
    yield "change the lens", _turns(c.lenses[LensName.WORDING], c.lenses[LensName.SHARED]), LENS
    yield "go to the next place", c.next.trigger, LENS
    yield "keep a quote", c.keep.trigger, FREEZE
    yield "find a word", _turns(partial(window.finder.look_for, "said"), window.finder.stop), FREEZE
    yield "change the colours", c.switch.trigger, FREEZE
    yield "change the size of text", _turns(c.bigger, c.smaller), None


def _turns(*works: QAction | Callable[[], object]) -> Callable[[], None]:
    turns = cycle(works)

    def do() -> None:
        work = next(turns)
        if callable(work):
            work()
        else:
            work.trigger()

    return do


def _pair(words: int, links: int) -> Comparison:
    """Return a pair of so many words a side, with links and coloured words spread over it."""
    first, second = (
        read_text(text, f"{name}.txt") for text, name in zip(long_pair(words), "ab", strict=True)
    )
    sentences = (_sentences(first), _sentences(second))
    step = max(1, min(map(len, sentences)) // links)
    tied = tuple(
        Link(a, b, 0.9 - 0.3 * (number % 2), LinkKind.PARAPHRASE, ("theme",), ())
        for number, (a, b) in enumerate(
            zip(sentences[0][::step], sentences[1][::step], strict=False)
        )
    )[:links]
    passages = tuple(Passage(side, link.on(side), (), 0.8) for side in Side for link in tied)
    theme = Theme("theme", "A theme", Origin.FOUND, ("theme",), (0.5, 0.5), passages)
    return Comparison(
        method="benchmark",
        settings=Settings(),
        articles=(first, second),
        sentences=sentences,
        same_story=SameStory(0.9, Verdict.SAME),
        themes=(theme,),
        links=tied,
        wording=tuple(
            one
            for side, article in zip(Side, (first, second), strict=True)
            for one in _wordings(side, article, links)
        ),
    )


def _sentences(article: Article) -> tuple[Span, ...]:
    found = re.finditer(r"[^.\n]{20,}\.", article.text)
    return tuple(Span(*one.span()) for one in found)


def _wordings(side: Side, article: Article, count: int) -> Iterator[Wording]:
    kinds = cycle(("loaded", "distancing", "hedge", "booster"))
    words = [one.span() for one in re.finditer(r"\b\w{6,}\b", article.text)]
    for place in words[:: max(1, len(words) // count)][:count]:
        yield Wording(side, Span(*place), next(kinds), "a long word", 0.8)

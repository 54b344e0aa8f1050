"""F5: a pair before a class, by keys alone, in type that is read from the last row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from diptych.model.lesson import Attempt, Guidance, Lesson, Step, StepKind
from diptych.model.notebook import Judgement, Notebook, Ruling
from diptych.model.text import Side
from diptych.ui.demo.board_view import Veil
from diptych.ui.demo.prose import Prose
from diptych.ui.demo.show import Show, numbered
from diptych.ui.lenses.catalogue import lenses
from diptych.ui.palette import Scheme, tokens
from diptych.ui.state import WindowState
from diptych.ui.viewpoint import viewpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot
    from tests.ui.conftest import Scene

    from diptych.model.comparison import Comparison
    from diptych.ui.demo.class_window import ClassWindow
    from diptych.ui.window import MainWindow

LEAST = 32
"""24 points on a screen of 96 dots an inch."""
SIZES = ((1024, 768), (1920, 1080))


@dataclass
class Lectern:
    """The demo of a window, and the keys that a teacher presses."""

    window: MainWindow
    qtbot: QtBot

    @property
    def wall(self) -> ClassWindow:
        """The class's window."""
        assert self.window.demo.window is not None
        return self.window.demo.window

    @property
    def show(self) -> Show:
        """What is seen."""
        assert self.window.demo.show is not None
        return self.window.demo.show

    @property
    def kind(self) -> StepKind:
        """What kind of step shows."""
        return self.show.step.kind

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            if isinstance(key, str):
                QTest.keyClicks(self.wall, key)
            else:
                QTest.keyClick(self.wall, key)

    def until(self, found: Callable[[], object]) -> None:
        """Wait for something."""
        self.qtbot.waitUntil(lambda: bool(found()))

    def words(self) -> str:
        """Return the words that are on the wall, pages not counted."""
        return "\n".join(one.text() for one in self.wall.findChildren(Prose) if one.isVisible())

    def fit(self, size: tuple[int, int]) -> None:
        """Make the wall of that size."""
        self.wall.setWindowState(Qt.WindowState.WindowNoState)
        self.wall.resize(*size)
        self.qtbot.wait(80)


def begun(window: MainWindow, qtbot: QtBot) -> Lectern:
    """Begin the demo of the pair that is open."""
    made = Lectern(window, qtbot)
    window.commands.demo.trigger()
    made.until(lambda: made.wall.isActiveWindow() and made.words())
    return made


@pytest.fixture
def lectern(qtbot: QtBot, opened: Scene) -> Iterator[Lectern]:
    """Begin the demo of the ferry pair."""
    yield begun(opened.window, qtbot)
    opened.window.demo.leave()


def test_it_fills_the_screen_and_esc_leaves(lectern: Lectern) -> None:
    """F5 takes the whole screen; Esc gives it back, and the place is remembered."""
    assert lectern.wall.isFullScreen()
    lectern.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    demo = lectern.window.demo
    lectern.press(Qt.Key.Key_Escape)
    assert demo.window is None
    assert lectern.window.isVisible()
    lectern.window.commands.demo.trigger()
    assert lectern.show.now.step == 2


def test_arrows_step_and_clickers_reveal_first(lectern: Lectern) -> None:
    """Arrows lead from step to step; what a clicker sends reveals what is hidden, then goes on."""
    lectern.press(Qt.Key.Key_Right)
    assert lectern.show.now.step == 1
    lectern.press(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert lectern.show.now.step == 0
    lectern.press(Qt.Key.Key_PageDown, Qt.Key.Key_Space)
    assert (lectern.show.now.step, lectern.show.revealed) == (1, 1)
    lectern.press(Qt.Key.Key_PageDown)
    assert lectern.kind is StepKind.MARK
    lectern.press(Qt.Key.Key_PageUp)
    assert lectern.show.now.step == 1
    lectern.press(Qt.Key.Key_End)
    assert lectern.show.step.id == "question"
    lectern.press(Qt.Key.Key_Right)
    assert lectern.show.now.step == len(lectern.show.steps) - 1


def test_what_is_hidden_is_announced_and_revealed(lectern: Lectern, ferry: Comparison) -> None:
    """The class reads how much is hidden and by which key; each press shows one thing more."""
    lectern.press(*[Qt.Key.Key_Right] * 3)
    shared = [theme.name for theme in ferry.themes if theme.shared]
    lectern.until(lambda: lectern.wall.findChildren(Veil))
    assert f"{len(shared)} subjects are hidden · press R" in lectern.words()
    assert shared[0] not in lectern.words()
    lectern.press("r")
    lectern.until(lambda: shared[0] in lectern.words())
    assert shared[1] not in lectern.words()
    assert shared[0] in lectern.wall.accessibleDescription()
    QTest.keyClick(lectern.wall, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    lectern.until(lambda: shared[0] not in lectern.words())


def test_what_was_revealed_last_is_in_view(lectern: Lectern) -> None:
    """A board that is higher than the wall scrolls by itself, and back by keys."""
    lectern.fit((640, 480))
    steps = [step.kind for step in lectern.show.steps]
    lectern.show.go(steps.index(StepKind.CONCEPT))
    while lectern.show.board().waits(lectern.show.revealed):
        lectern.show.reveal()
    bar = lectern.wall.board.verticalScrollBar()
    lectern.until(lambda: 0 < bar.value() == bar.maximum())
    lectern.press(*[Qt.Key.Key_Up] * 40)
    assert bar.value() == 0
    lectern.press(Qt.Key.Key_Down)
    assert bar.value() > 0


@pytest.mark.parametrize("size", SIZES)
def test_every_letter_has_24_points(lectern: Lectern, size: tuple[int, int]) -> None:
    """On no step, whatever is revealed, is anything set smaller, or cut off."""
    lectern.fit(size)
    for step in range(len(lectern.show.steps)):
        lectern.show.go(step)
        while lectern.show.board().waits(lectern.show.revealed):
            lectern.show.reveal()
        lectern.qtbot.wait(20)
        for prose in lectern.wall.findChildren(Prose):
            if prose.isVisible():
                assert min(sizes_in(prose.document)) >= LEAST, prose.text()
                assert prose.height() >= prose.heightForWidth(prose.width()), prose.text()
        assert lectern.wall.look().words().pixelSize() >= LEAST


@pytest.mark.parametrize("size", SIZES)
def test_pages_have_24_points_too(lectern: Lectern, size: tuple[int, int]) -> None:
    """Headline, source and text of both articles, and smaller is not possible."""
    lectern.fit(size)
    lectern.press("a", *["-"] * 12)
    for page in lectern.wall.pages.pair.pages:
        assert page.isVisible()
        assert min(sizes_in(page.document())) >= LEAST


def sizes_in(document: object) -> list[int]:
    """Return the size of every piece of a document, in pixels."""
    sizes = []
    block = document.begin()  # type: ignore[attr-defined]  # a QTextDocument
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            sizes.append(fragments.fragment().charFormat().font().pixelSize())
            fragments += 1
        block = block.next()
    return [size for size in sizes if size > 0] or [LEAST]


def test_size_grows_and_shrinks_by_keys(lectern: Lectern) -> None:
    """Plus and minus change all type; the steps go on fitting the width."""
    usual = lectern.wall.look().pixels
    lectern.press("+", "+")
    assert lectern.wall.look().pixels > usual
    lectern.press("-", "-")
    assert lectern.wall.look().pixels == usual


def test_themes_by_number_on_the_pages(lectern: Lectern, ferry: Comparison) -> None:
    """A number shows where its theme stands; the same number again, its next place."""
    shared = [theme for theme in ferry.themes if theme.shared]
    lectern.press("2")
    lectern.until(lectern.wall.pages.isVisible)
    assert shared[1].name in lectern.words()
    marked = {mark.side for page in lectern.wall.pages.pair.pages for mark in page.marks}
    assert marked == set(Side)
    lectern.press("9")
    assert shared[1].name in lectern.words()
    lectern.press("a")
    lectern.until(lambda: not lectern.wall.pages.isVisible())


def test_lenses_one_after_the_other(lectern: Lectern) -> None:
    """L goes through all lenses and back to the step; numbers are those of the lens."""
    seen = []
    for _ in range(5):
        lectern.press("l")
        looking = lectern.show.now.looking
        assert looking is not None
        seen.append(looking.lens.name.value)
    assert seen == ["shared", "actors", "wording", "voices", "only"]
    lectern.press("l")
    assert lectern.show.now.looking is None
    lectern.press("l", "l", "1")
    looking = lectern.show.now.looking
    assert looking is not None
    assert looking.entry is not None
    assert looking.entry.name in lectern.words()


def test_a_number_passes_over_what_was_overruled(lectern: Lectern, ferry: Comparison) -> None:
    """A rejected link is not put before a class while its theme has another place."""
    links = tuple(replace(one, themes=("night-ferry",)) for one in ferry.links)
    looking = viewpoint(replace(ferry, links=links), lenses()[0])
    places = [one.id for one in looking.view.stops if one.entry == "night-ferry"]
    rejected = tuple(Judgement(one, Ruling.OVERRULED) for one in places[:-1])
    for judged, first in (((), places[0]), (rejected, places[-1])):
        with_rulings = looking.with_notebook(Notebook(judgements=judged))
        show = Show(with_rulings, Lesson(), lectern.show.steps, lectern.window)
        number = [one.id for one in numbered(with_rulings)].index("night-ferry") + 1
        show.look_for(number)
        assert show.now.looking is not None
        assert show.now.looking.stop is not None
        assert show.now.looking.stop.id == first


def test_marks_can_be_hidden(lectern: Lectern) -> None:
    """H leaves the bare text on the pages, and brings the marks back."""
    lectern.press("1", "h")
    assert not any(page.marks for page in lectern.wall.pages.pair.pages)
    lectern.press("h")
    assert any(page.marks for page in lectern.wall.pages.pair.pages)


def test_silent_marking_shows_bare_pages(lectern: Lectern) -> None:
    """Both articles stand there in full, without a mark of the program."""
    lectern.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    lectern.until(lectern.wall.pages.isVisible)
    first, second = lectern.wall.pages.pair.pages
    assert "Harbour council" in first.toPlainText()
    assert "Last boat home" in second.toPlainText()
    assert not first.marks
    assert not second.marks


def test_sides_are_swapped_and_one_page_stands_alone(lectern: Lectern) -> None:
    """Tab exchanges the sides; with one page in view it turns to the other."""
    lectern.press("a")
    lectern.until(lectern.wall.pages.isVisible)
    first, second = lectern.wall.pages.pair.pages

    def left_of(page: object, other: object) -> bool:
        origin = lectern.wall.rect().topLeft()
        return bool(page.mapTo(lectern.wall, origin).x() < other.mapTo(lectern.wall, origin).x())  # type: ignore[attr-defined]  # widgets

    lectern.until(lambda: left_of(first, second))
    lectern.press(Qt.Key.Key_Tab)
    lectern.until(lambda: left_of(second, first))
    lectern.press("o")
    lectern.until(lambda: first.isVisible() and not second.isVisible())
    lectern.press(Qt.Key.Key_Tab)
    lectern.until(lambda: second.isVisible() and not first.isVisible())
    lectern.press("o")
    lectern.until(lambda: first.isVisible() and second.isVisible())


def grabbed(lectern: Lectern) -> QImage:
    """Return the wall as a picture."""
    return lectern.wall.grab().toImage()


def test_the_black_screen_is_black(lectern: Lectern) -> None:
    """B shows nothing at all, and again shows what was there."""
    before = grabbed(lectern)
    lectern.press("b")
    image = grabbed(lectern)
    colours = {image.pixel(x, y) & 0xFFFFFF for x in range(0, 800, 7) for y in range(0, 600, 7)}
    assert colours == {0}
    lectern.press("b")
    lectern.until(lambda: grabbed(lectern) == before)


def test_the_spotlight_dims_all_but_one_piece(lectern: Lectern) -> None:
    """S dims; arrows move the light from piece to piece; S again lights everything."""
    before = grabbed(lectern)
    lectern.press("s", Qt.Key.Key_Down)
    lectern.qtbot.wait(60)
    lit = lectern.wall.board.pieces[lectern.show.now.spot]
    spot = lit.mapTo(lectern.wall, lit.rect().center())
    corner = lectern.wall.rect().bottomLeft()
    dimmed = grabbed(lectern)
    assert dimmed.pixel(spot) == before.pixel(spot)
    assert lectern.show.now.spot == 0
    lectern.press(Qt.Key.Key_Down)
    assert lectern.show.now.spot == 1
    assert dimmed != before
    lectern.press("s")
    lectern.until(lambda: grabbed(lectern) == before)
    assert before.rect().contains(corner)


def test_the_last_question_at_any_time(lectern: Lectern) -> None:
    """Q shows it, and Q goes back to the step."""
    lectern.press("q")
    lectern.until(lambda: "Before you go" in lectern.words())
    lectern.press("q")
    lectern.until(lambda: "Two headlines" in lectern.words())


def test_the_keys_are_told_in_the_demo(lectern: Lectern) -> None:
    """F1 lists every key of the demo from the first one on, and F1 or Esc goes back."""
    for back in (Qt.Key.Key_F1, Qt.Key.Key_Escape):
        lectern.press(Qt.Key.Key_F1)
        lectern.until(lambda: "Reveal what is hidden" in lectern.words())
        lectern.press(back)
        lectern.until(lambda: "Two headlines" in lectern.words())


def test_the_keys_begin_at_the_beginning(lectern: Lectern) -> None:
    """What a step has revealed already does not move the list of keys to its end."""
    lectern.press(Qt.Key.Key_Right, "r", Qt.Key.Key_F1)
    lectern.until(lambda: "Reveal what is hidden" in lectern.words())
    bar = lectern.wall.board.verticalScrollBar()
    lectern.until(lambda: bar.maximum() > 0)
    assert bar.value() == 0


def test_colours_are_switched_by_a_key(lectern: Lectern) -> None:
    """D makes the wall dark, and the window with it."""
    lectern.press("d")
    dark = tokens(Scheme.DARK).background
    assert grabbed(lectern).pixelColor(3, 3).name() == dark
    assert lectern.window.state().scheme is Scheme.DARK


def test_changed_keys_hold_in_the_demo(
    qtbot: QtBot, scene: Callable[[WindowState], Scene], ferry: Comparison
) -> None:
    """Keys of the demo are the teacher's to change; the veil names the new one."""
    window = scene(WindowState(keys={"demo_reveal": ("V",)})).window
    window.show_comparison(ferry)
    made = begun(window, qtbot)
    made.press(Qt.Key.Key_Right)
    made.until(lambda: "press V" in made.words())
    made.press("r")
    assert made.show.revealed == 0
    made.press("v")
    assert made.show.revealed == 1
    window.demo.leave()


def test_nothing_hidden_from_a_student_is_shown(
    scene: Callable[[WindowState], Scene], ferry: Comparison
) -> None:
    """While an attempt hides what was found, there is no demo of it either."""
    made = scene(WindowState())
    made.services.prepared = Lesson(attempt=Attempt(Guidance.NONE, marks_first=2))
    made.window.show_comparison(ferry)
    made.window.commands.demo.trigger()
    assert made.window.demo.window is None
    assert made.window.message.isVisible()


def test_prepared_steps_are_shown(
    qtbot: QtBot, scene: Callable[[WindowState], Scene], ferry: Comparison
) -> None:
    """The teacher's own words stand on the wall, notes only in the presenter's view."""
    made = scene(WindowState())
    step = Step("mine", StepKind.TEXT, title="Welcome", text="Who takes the ferry?", notes="Smile")
    made.services.prepared = replace(Lesson(), steps=(step,))
    made.window.show_comparison(ferry)
    lectern = begun(made.window, qtbot)
    assert "Who takes the ferry?" in lectern.words()
    assert "Smile" not in lectern.words()
    lectern.press("p")
    presenter = made.window.demo.presenter
    assert presenter is not None
    assert "Smile" in presenter.notes.toPlainText()
    made.window.demo.leave()


def test_a_pair_of_which_nothing_is_said(
    qtbot: QtBot, scene: Callable[[WindowState], Scene], bare: Comparison
) -> None:
    """Every step says what was not found, and every key still does no harm."""
    made = scene(WindowState())
    made.services.pair = bare
    made.window.show_comparison(bare)
    lectern = begun(made.window, qtbot)
    for _ in lectern.show.steps:
        lectern.press("r", "r", "1", "l", "l", "h", "s", Qt.Key.Key_Down, "s", Qt.Key.Key_Right)
    lectern.press(Qt.Key.Key_Escape)
    assert made.window.demo.window is None

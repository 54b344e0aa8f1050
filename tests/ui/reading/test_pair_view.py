"""Two pages together: selection, links, places, sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from diptych.model.text import Article, Side, Span
from diptych.ui.marks import MarkStyle, PageMark, Pattern, Tie
from diptych.ui.palette import Scheme, tokens
from diptych.ui.reading.pair_view import PairView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from diptych.ui.reading.page import Page


def _numbered(article: Article, number: int) -> Span:
    words = f"Paragraph {number} of"
    start = article.text.index(words)
    return Span(start, start + len(words))


def _heights(pair: PairView, a: Span, b: Span) -> tuple[float, float]:
    """Return where two passages begin, from 0 (top of the view) to 1 (bottom)."""
    first, second = pair.pages
    return (
        first.seen(a).top / first.viewport().height(),
        second.seen(b).top / second.viewport().height(),
    )


def _scroll(page: Page, share: float) -> None:
    bar = page.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))


@pytest.mark.parametrize(("group", "numbers"), [(0, (10, 5)), (1, (30, 20)), (2, (50, 35))])
def test_selecting_brings_both_partners_into_view(
    pair: PairView, first: Article, second: Article, group: int, numbers: tuple[int, int]
) -> None:
    """Both passages stand side by side, a good third down the view."""
    pair.select(f"group {group}")
    heights = _heights(pair, _numbered(first, numbers[0]), _numbered(second, numbers[1]))
    assert heights == pytest.approx((0.36, 0.36), abs=0.01)


def test_selecting_without_scrolling_moves_nothing(pair: PairView) -> None:
    """The reader's place is kept when asked for."""
    pair.select("group 1", scroll=False)
    assert pair.position() == (0, 0)


def test_what_is_selected_before_the_first_show_is_in_view_after_it(
    qtbot: QtBot, first: Article, second: Article
) -> None:
    """A window may be filled before it has a size."""
    shown = PairView(tokens(Scheme.DARK))
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    shown.show_articles(first, second)
    style = MarkStyle(0, Pattern.DOT)
    a, b = _numbered(first, 40), _numbered(second, 30)
    shown.set_marks([], [Tie("late", a, b, style, contrast=False, label="1")])
    shown.select("late")
    with qtbot.waitExposed(shown):
        shown.show()
    assert _heights(shown, a, b) == pytest.approx((0.36, 0.36), abs=0.02)


def test_a_clicked_mark_stays_and_its_partner_comes_beside_it(
    pair: PairView, first: Article, second: Article
) -> None:
    """Nothing jumps away from under the pointer."""
    pair.mark_activated.connect(pair.select)
    page = pair.pages[0]
    a, b = _numbered(first, 30), _numbered(second, 20)
    pair.set_linked(False)
    bar = page.verticalScrollBar()
    bar.setValue(round(page.reach(a).top - 420))
    before = bar.value()
    cursor = page.document().find("Paragraph 30 of")
    cursor.setPosition(cursor.selectionStart() + 4)
    point = page.cursorRect(cursor).center()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert bar.value() == before
    heights = _heights(pair, a, b)
    assert heights[0] == pytest.approx(heights[1], abs=0.01)


@pytest.mark.parametrize("leader", [0, 1])
def test_linked_pages_reach_both_ends_together(pair: PairView, leader: int) -> None:
    """The end of one is the end of the other, and so with the beginning."""
    _scroll(pair.pages[leader], 1.0)
    assert pair.position() == (1.0, 1.0)
    _scroll(pair.pages[leader], 0.0)
    assert pair.position() == (0.0, 0.0)


def test_linked_pages_bring_partners_beside_each_other(
    pair: PairView, first: Article, second: Article
) -> None:
    """Scrolling one page to a tied passage brings its partner to the same height."""
    page = pair.pages[0]
    a, b = _numbered(first, 30), _numbered(second, 20)
    bar = page.verticalScrollBar()
    bar.setValue(round(page.reach(a).middle - 0.4 * page.viewport().height()))
    heights = _heights(pair, a, b)
    assert heights[0] == pytest.approx(heights[1], abs=0.01)


def test_a_page_moves_its_partner_and_is_not_moved_back(pair: PairView) -> None:
    """There is no echo: the page a reader scrolls stays where it was put."""
    page = pair.pages[1]
    for share in (0.13, 0.5, 0.77, 0.31):
        _scroll(page, share)
        assert page.verticalScrollBar().value() == round(page.verticalScrollBar().maximum() * share)


def test_parted_pages_scroll_alone(pair: PairView) -> None:
    """The link can be switched off and on."""
    pair.set_linked(False)
    _scroll(pair.pages[0], 0.5)
    assert pair.position()[1] == 0
    pair.set_linked(True)
    _scroll(pair.pages[0], 1.0)
    assert pair.position()[1] == 1


def test_pages_are_linked_without_any_tie(view: PairView, first: Article, second: Article) -> None:
    """With nothing aligned the pages still go from beginning to end together."""
    view.show_articles(first, second)
    _scroll(view.pages[0], 0.5)
    assert view.position()[1] == pytest.approx(0.5, abs=0.01)


def test_after_a_selection_against_the_order_the_pages_do_not_jump(
    view: PairView, first: Article, second: Article
) -> None:
    """A small scroll moves the other page a little, however far off its place it was put."""
    style = MarkStyle(0, Pattern.SOLID)
    view.show_articles(first, second)
    spans = [(_numbered(first, a), _numbered(second, b)) for a, b in ((10, 10), (30, 20), (50, 5))]
    ties = [
        Tie(f"g{n}", a, b, style, contrast=False, label=str(n)) for n, (a, b) in enumerate(spans)
    ]
    view.set_marks([], ties)
    view.select("g2")
    bars = [page.verticalScrollBar() for page in view.pages]
    before = bars[1].value()
    bars[0].setValue(bars[0].value() + 20)
    assert abs(bars[1].value() - before) < 0.15 * bars[1].maximum()


def test_more_room_moves_no_page_that_nobody_scrolled(qtbot: QtBot, pair: PairView) -> None:
    """One page stands at its end, the other was put elsewhere; a message goes, and both grow."""
    pair.set_linked(False)
    _scroll(pair.pages[1], 1.0)
    pair.set_linked(True)
    pair.resize(pair.width(), pair.height() + 60)
    qtbot.wait(400)
    first, second = pair.position()
    assert first == 0
    assert second > 0.95


def test_the_place_can_be_kept_and_restored(
    pair: PairView, first: Article, second: Article
) -> None:
    """Both pages come back to where they stood, each for itself."""
    pair.select("group 2")
    place = pair.position()
    pair.show_articles(first, second)
    assert pair.position() == (0, 0)
    pair.restore_position(place)
    assert pair.position() == pytest.approx(place, abs=0.001)


def test_resizing_keeps_what_is_read_in_view(
    pair: PairView, first: Article, second: Article, qtbot: QtBot
) -> None:
    """After a change of size and of text size the selected passages are still there."""
    pair.select("group 1")
    a, b = _numbered(first, 30), _numbered(second, 20)
    with qtbot.waitSignals([page.laid_out for page in pair.pages]):
        pair.resize(820, 620)
    assert all(0 < height < 0.9 for height in _heights(pair, a, b))
    pair.set_text_size(26)
    assert all(0 < height < 0.9 for height in _heights(pair, a, b))
    pair.set_compact(True)
    assert all(0 < height < 0.9 for height in _heights(pair, a, b))


def test_a_ribbon_names_its_group(pair: PairView, qtbot: QtBot) -> None:
    """A click on the ribbon between two passages activates what they belong to."""
    pair.select("group 1")
    pair.grab()
    point = QPoint(pair.hinge.width() // 2, int(pair.hinge.height() * 0.36) + 14)
    with qtbot.waitSignal(pair.mark_activated) as heard:
        QTest.mouseClick(pair.hinge, Qt.MouseButton.LeftButton, pos=point)
    assert heard.args == ["group 1"]


def test_an_interface_from_the_right_has_the_first_page_on_the_right(
    pair: PairView, first: Article, qtbot: QtBot
) -> None:
    """Pages change places, and the hinge still ties the right passages."""
    first_page, second_page = pair.pages
    with qtbot.waitSignals([page.laid_out for page in pair.pages]):
        pair.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pair.select("group 1")
    assert first_page.mapTo(pair, QPoint()).x() > second_page.mapTo(pair, QPoint()).x()
    bar = first_page.verticalScrollBar()
    pair.set_linked(False)
    bar.setValue(bar.value() - 200)
    pair.grab()
    reach = first_page.seen(_numbered(first, 30))
    near_first = QPointF(
        pair.hinge.width() - 2, reach.middle + first_page.mapTo(pair, QPoint()).y()
    )
    tie = pair.hinge.tie_at(near_first - QPointF(0, pair.hinge.y()))
    assert tie is not None
    assert tie.group == "group 1"


def test_a_selected_mark_is_stronger_and_the_others_step_back(
    pair: PairView, first: Article
) -> None:
    """A group's words are darkest when selected, and faintest while another group is."""

    def darkness() -> float:
        page = pair.pages[0]
        image = page.viewport().grab().toImage()
        reach = page.seen(_numbered(first, 10))
        rows = range(int(reach.top), int(reach.bottom) + 4)
        return sum(
            255 - image.pixelColor(x, y).red() for y in rows for x in range(image.width() // 2)
        )

    pair.select("group 0")
    strong = darkness()
    pair.select(None)
    quiet = darkness()
    pair.select("group 2", scroll=False)
    dimmed = darkness()
    assert strong > quiet > dimmed


def test_a_ruler_scrolls_and_names_ticks(pair: PairView) -> None:
    """A click far down goes far down; a click on a tick activates its group."""
    ruler = pair.rulers[0]
    heard: list[str] = []
    pair.mark_activated.connect(heard.append)
    low = QPoint(ruler.width() // 2, ruler.height() - 12)
    QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=low)
    assert pair.position()[0] > 0.95
    assert heard == []
    for y in range(30, ruler.height() - 60, 2):
        QTest.mouseClick(ruler, Qt.MouseButton.LeftButton, pos=QPoint(ruler.width() // 2, y))
    assert list(dict.fromkeys(heard)) == ["group 0", "group 1", "group 2"]


def test_parts_have_names_for_a_screen_reader(pair: PairView, first: Article) -> None:
    """Pages, hinge and rulers say what they are."""
    assert pair.pages[0].accessibleName() == f"Article A: {first.title}"
    assert pair.hinge.accessibleName()
    assert pair.hinge.accessibleDescription() == "3 links"
    assert [ruler.accessibleName() for ruler in pair.rulers] == [
        "Overview of article A",
        "Overview of article B",
    ]


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("paragraphs", [0, 1, 900])
def test_any_length_in_any_colours(
    view: PairView, make_article: Callable[..., Article], scheme: Scheme, paragraphs: int
) -> None:
    """Nothing, one line and very much can be shown, selected, scrolled and painted."""
    texts = ["Word 😀 and more words. " * 6 for _ in range(paragraphs)]
    article = make_article(*texts)
    view.show_articles(article, article)
    view.set_tokens(tokens(scheme))
    span = Span(0, min(4, len(article.text)))
    style = MarkStyle(9, Pattern.WAVE)
    marks = [PageMark("g", side, span, style) for side in Side]
    view.set_marks(marks, [Tie("g", span, span, style, contrast=True, label="1")])
    view.select("g")
    _scroll(view.pages[0], 1.0)
    assert not view.grab().isNull()


def test_five_hundred_ties_and_all_patterns(
    view: PairView, first: Article, second: Article
) -> None:
    """Many overlapping marks and crossing ties are painted, and one among them can be selected."""
    marks: list[PageMark] = []
    ties: list[Tie] = []
    for number in range(500):
        style = MarkStyle(number, list(Pattern)[number % len(Pattern)])
        a = Span(number * 20, number * 20 + 90)
        b = Span((499 - number) * 15, (499 - number) * 15 + 70)
        marks += [
            PageMark(str(number), side, s, style) for side, s in zip(Side, (a, b), strict=True)
        ]
        ties.append(Tie(str(number), a, b, style, contrast=number % 3 == 0, label=str(number)))
    view.show_articles(first, second)
    view.set_marks(marks, ties)
    assert not view.grab().isNull()
    view.select("250")
    heights = _heights(view, ties[250].a, ties[250].b)
    assert heights == pytest.approx((0.36, 0.36), abs=0.01)
    _scroll(view.pages[1], 1.0)
    assert view.position() == (1.0, 1.0)
    view.set_marks([], [])
    assert not view.grab().isNull()


def test_what_was_left_comes_back_whatever_the_height(qtbot: QtBot, pair: PairView) -> None:
    """The line at the top of either page is the same in a view that is less high."""
    pair.restore_position((0.4, 0.6))
    left = pair.left_at()
    above = [page.verticalScrollBar().value() for page in pair.pages]
    pair.restore_position((0.0, 0.0))
    pair.resize(pair.width(), pair.height() - 250)
    qtbot.waitUntil(lambda: all(page.viewport().height() < 500 for page in pair.pages))
    pair.return_to(left)
    now = [page.verticalScrollBar().value() for page in pair.pages]
    assert now == pytest.approx(above, abs=2)

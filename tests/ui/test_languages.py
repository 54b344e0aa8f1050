"""The window in a language that nobody speaks: nothing forgotten, nothing cut off, mirrored."""

from __future__ import annotations

import dataclasses
import re
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from diptych.analysis.by_hand.contrasts import notice_of
from diptych.model.composed import composed
from diptych.model.translation import speaking
from diptych.ui.lenses.names import LensName
from diptych.ui.reading.page import Page
from diptych.ui.reading.spoken import PaintedList
from diptych.ui.state import MatrixPlace, WindowState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.ui.conftest import Scene

    from diptych.model.comparison import Comparison
    from diptych.ui.window import MainWindow

_language = import_module("making.pseudo_language")
_IN_BRACKETS = re.compile(r"⟦[^⟦⟧]*⟧")
_KEYS = re.compile(
    r"\b(?:(?:Ctrl|Alt|Shift|Meta)\+)*(?:F\d+|Return|Enter|Del|Esc|Backspace|Home|End|Up|Down|Left|Right|PgUp|PgDown|Tab|Space)\b|\b(?:(?:Ctrl|Alt|Shift|Meta)\+)+\S"
)
_MARKUP = re.compile(r"<\w[^<>]*>|&\w+;")
_NAMES = frozenset(
    {
        *("a", "b", "diptych", "opendyslexic", "en", "toml", "pdf", "https"),
        *("apa", "mla", "chicago", "letter", "english", "deutsch"),
    }
)


@pytest.fixture(autouse=True)
def _nobodys() -> Iterator[None]:
    """Speak the language that nobody speaks."""
    with speaking(_language.pseudo_language()):
        yield


def texts_in(value: object) -> Iterator[str]:
    """Yield every text that a value of the model holds."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_in(one)
    elif dataclasses.is_dataclass(value):
        for part in dataclasses.fields(value):
            yield from texts_in(getattr(value, part.name))


def plain(text: str) -> str:
    """Return text without markup."""
    if not _MARKUP.search(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


def forgotten(text: str, data: str) -> str:
    """Return the words of `text` that stand neither in brackets nor in the articles."""
    left = plain(text)
    while _IN_BRACKETS.search(left):
        left = _IN_BRACKETS.sub("|", left)
    # Of words that were cut to fit, the closing bracket is gone.
    left = _KEYS.sub("|", left.split("⟦")[0])
    stretches = re.split(r"[^\w \t’'-]+|\d+", left)
    words = (" ".join(one.split()).casefold().strip("’'- ") for one in stretches)
    return "; ".join(one for one in words if re.search("[a-z]{2}", one) and not _known(one, data))


def _known(words: str, data: str) -> bool:
    return words in data or words in _NAMES


def menu_texts(menu: QMenu) -> Iterator[str]:
    """Yield what stands in a menu and in the menus in it."""
    for action in menu.actions():
        inner = action.menu()
        yield action.text().replace("&", "")
        if isinstance(inner, QMenu):
            yield from menu_texts(inner)


def _menu_behind(button: QToolButton) -> Iterator[str]:
    menu: QMenu | None = button.menu()
    return menu_texts(menu) if menu is not None else iter(())


def list_texts(shown: QListWidget) -> Iterator[str]:
    """Yield the lines of a list, as they are seen, pointed at and heard."""
    for row in range(shown.count()):
        item = shown.item(row)
        for role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            yield str(item.data(role) or "")


def own_texts(widget: QWidget) -> Iterator[str]:
    """Yield what a widget says by itself."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    match widget:
        case QLabel():
            yield widget.text()
        case QToolButton():
            yield from (widget.text(), *_menu_behind(widget))
        case QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(number) for number in range(widget.count()))
        case QListWidget():
            yield from list_texts(widget)
        case QTextBrowser() if not isinstance(widget, Page):
            yield widget.toPlainText()
        case PaintedList():
            for number in range(widget.spoken_count()):
                said = widget.spoken(number)
                yield from (said.name, said.description)


def all_texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield the class of every visible widget and what it says."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible() and not widget.objectName().startswith("qt_"):
            for text in own_texts(widget):
                yield type(widget).__name__, text
    for action in window.findChildren(QAction):
        if action.objectName():
            yield "QAction", action.text()
            yield "QAction", action.toolTip()


def assert_all_translated(window: MainWindow, data: str) -> None:
    """Fail with every text that stands without brackets."""
    found = {
        (kind, text, left) for kind, text in all_texts(window) if (left := forgotten(text, data))
    }
    assert "\n".join(f"{kind}: {text} ({left})" for kind, text, left in sorted(found)) == ""


def data_of(comparison: Comparison) -> str:
    """Return everything that the articles and the statements about them say."""
    return " | ".join(" ".join(text.split()) for text in texts_in(comparison)).casefold()


def test_the_empty_window_is_translated(scene: Callable[[WindowState], Scene]) -> None:
    """What stands there while nothing is open is in the language, menus and keys included."""
    window = scene(WindowState()).window
    assert_all_translated(window, "")


@pytest.mark.parametrize("lens", list(LensName))
def test_every_lens_is_translated(opened: Scene, ferry: Comparison, lens: LensName) -> None:
    """The list, the evidence for each thing, and what a screen reader hears are in the language."""
    window = opened.window
    data = data_of(ferry)
    window.go(lens, None)
    assert_all_translated(window, data)
    now = window.viewpoint
    assert now is not None
    for stop in now.view.stops[:4]:
        window.go(lens, stop.id)
        assert_all_translated(window, data)


@pytest.mark.parametrize("lens", list(LensName))
def test_what_the_analysis_says_is_translated(
    scene: Callable[[WindowState], Scene], ferry: Comparison, lens: LensName
) -> None:
    """Statements, rules, reasons and notices: in list, evidence and for a screen reader."""
    window = scene(WindowState()).window
    window.show_comparison(said_by_the_analysis(ferry))
    data = data_of(without_sentences(ferry))
    window.go(lens, None)
    assert_all_translated(window, data)
    now = window.viewpoint
    assert now is not None
    for stop in now.view.stops:
        window.go(lens, stop.id)
        assert_all_translated(window, data)


def said_by_the_analysis(comparison: Comparison) -> Comparison:
    """Return it with sentences as the analysis composes them in the place of those by hand."""
    quote = composed("“{words}”", words="the ferry")
    statement = composed("A calls {name} {first}; B: {second}.", name="x", first=quote, second="y")
    return dataclasses.replace(
        comparison,
        links=tuple(
            dataclasses.replace(
                link,
                because=tuple(
                    dataclasses.replace(why, reason="the same word") for why in link.because
                ),
            )
            for link in comparison.links
        ),
        wording=tuple(
            dataclasses.replace(one, rule=composed("“{word}” judges what it tells", word="ferry"))
            for one in comparison.wording
        ),
        contrasts=tuple(
            dataclasses.replace(one, statement=statement) for one in comparison.contrasts
        ),
        notices=(notice_of("x"),),
    )


def without_sentences(comparison: Comparison) -> Comparison:
    """Return it without anything that the analysis says in its own words."""
    return dataclasses.replace(
        comparison,
        links=tuple(dataclasses.replace(link, because=()) for link in comparison.links),
        wording=tuple(dataclasses.replace(one, rule="") for one in comparison.wording),
        contrasts=tuple(dataclasses.replace(one, statement="") for one in comparison.contrasts),
        notices=(),
    )


def test_the_readers_work_is_translated(
    scene: Callable[[WindowState], Scene], ferry: Comparison
) -> None:
    """What is kept and overruled stands in matrix, history and lists in the language."""
    window = scene(WindowState(matrix=MatrixPlace.BELOW)).window
    window.show_comparison(ferry)
    now = window.viewpoint
    assert now is not None
    window.go(LensName.SHARED, now.view.stops[0].id)
    window.commands.keep.trigger()
    window.commands.overrule.trigger()
    window.commands.history.trigger()
    assert_all_translated(window, data_of(ferry))
    window.commands.put_aside.trigger()
    assert_all_translated(window, data_of(ferry))


@pytest.mark.parametrize(
    "name",
    ["keys", "comfort", "quick", "find", "theme_new", "theme_sets", "first_steps", "library"],
)
def test_pages_and_cards_are_translated(opened: Scene, ferry: Comparison, name: str) -> None:
    """Whatever a command opens is in the language."""
    getattr(opened.window.commands, name).trigger()
    QCoreApplication.processEvents()
    assert_all_translated(opened.window, data_of(ferry))


@pytest.mark.parametrize("name", ["export", "facts", "review", "address"])
def test_what_is_opened_on_articles_of_the_library_is_translated(
    qtbot: QtBot, opened: Scene, ferry: Comparison, name: str
) -> None:
    """The preview with its choices, the facts, the lines of a page, and what is fetched."""
    window = opened.window
    opened.services.desk.keep(ferry)
    getattr(window.commands, name).trigger()
    qtbot.waitUntil(lambda: not window.errands.jobs.busy)
    QCoreApplication.processEvents()
    assert_all_translated(window, data_of(ferry))


def test_the_question_of_fetching_is_translated(opened: Scene, ferry: Comparison) -> None:
    """It names the address, which is nobody's word."""
    window = opened.window
    window.commands.address.trigger()
    window.importing.address.offer("https://news.example/ferry", allowed=True)
    assert_all_translated(window, data_of(ferry) + "https://news.example/ferry")


def test_results_of_an_import_are_translated(
    qtbot: QtBot, opened: Scene, ferry: Comparison, tmp_path: Path
) -> None:
    """Each file has a line that says what became of it."""
    window = opened.window
    texts = {
        "one.txt": "The bridge is closed\n\nThe old bridge over the Mern was closed on Monday.\n",
        "two.txt": "A road reopens\n\nThe road along the Mern was opened again on Friday.\n",
        "three.txt": "Rain is coming\n\nRain is expected along the whole of the Mern on Sunday.\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    window.importing.take([tmp_path / name for name in texts])
    qtbot.waitUntil(window.importing.card.isVisible)
    qtbot.waitUntil(lambda: not window.bookshelf.busy)
    words = " | ".join((*texts, *texts.values(), str(tmp_path)))
    assert_all_translated(window, f"{data_of(ferry)} | {' '.join(words.split())}".casefold())

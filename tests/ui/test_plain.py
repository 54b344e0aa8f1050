"""Nothing that an article says is markup to the window, and nothing that it names is fetched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import Qt as QtOfText
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QListWidget, QTextBrowser

from diptych.model.text import Fact, Known
from diptych.ui.plain import plain_tip, with_stand_ins

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Scene

    from diptych.model.comparison import Comparison

HARM = '<img src="{address}"><b>Ferry</b> \u202eyrref\x1b[31m\u200b'


def hostile(comparison: Comparison, address: str) -> Comparison:
    """Return the pair with a title and an author that want a file and turn the writing round."""
    first, second = comparison.articles
    words = Fact(HARM.format(address=address), Known.FOUND)
    facts = replace(first.metadata, title=words, author=words, publisher=words)
    return replace(comparison, articles=(first.with_metadata(facts), second))


def test_a_title_is_shown_as_it_stands(opened: Scene, ferry: Comparison, tmp_path: Path) -> None:
    """No label takes it for markup, and what could deceive in it is a sign."""
    picture = tmp_path / "picture.png"
    window = opened.window
    window.show_comparison(hostile(ferry, picture.as_uri()))
    assert "<b>Ferry</b>" in window.windowTitle()
    assert "⟨U+202E⟩" in window.windowTitle()
    assert not set("\u202e\x1b\u200b") & set(window.windowTitle())
    for label in window.findChildren(QLabel):
        told = label.text()
        guesses = label.textFormat() is Qt.TextFormat.AutoText
        assert not (guesses and QtOfText.mightBeRichText(told))
        assert not set("\u202e\x1b\u200b") & set(told)


def test_tooltips_show_words_and_no_markup(opened: Scene, ferry: Comparison) -> None:
    """A tooltip of a list that would be taken for markup has it escaped."""
    window = opened.window
    window.show_comparison(hostile(ferry, "file:///x.png"))
    for shown in window.findChildren(QListWidget):
        for row in range(shown.count()):
            assert "<img" not in shown.item(row).toolTip()
    assert plain_tip("An <b>odd</b> name") == "<span>An &lt;b&gt;odd&lt;/b&gt; name</span>"
    assert plain_tip("1 < 2, said A & B") == "1 < 2, said A & B"
    assert QtOfText.mightBeRichText(plain_tip("<b>x</b>"))


def test_pages_and_sheets_fetch_nothing(opened: Scene, ferry: Comparison, tmp_path: Path) -> None:
    """Whatever is asked of them, pages and the evidence give no file's content."""
    buried = tmp_path / "buried.txt"
    buried.write_text("nobody may read this", encoding="utf-8")
    window = opened.window
    window.show_comparison(hostile(ferry, buried.as_uri()))
    browsers = window.findChildren(QTextBrowser)
    assert browsers
    for browser in browsers:
        for kind in QTextDocument.ResourceType:
            found = browser.loadResource(kind.value, QUrl(buried.as_uri()))
            assert not isinstance(found, str | bytes) or not found
        before = browser.toPlainText()
        assert not browser.openLinks()
        assert "nobody may read this" not in before
        assert not set("\u202e\x1b\u200b") & set(before)


def test_stand_ins_are_as_long_as_what_they_stand_for() -> None:
    """Marks stay where they are: the text keeps its length in Qt's units."""
    for text in ("a\u202eb", "a\U000e0041b", "a\x1bb", "e" + "\u0301" * 30, "plain 🙂"):
        stands = with_stand_ins(text)
        assert len(stands.encode("utf-16-le")) == len(text.encode("utf-16-le", "surrogatepass"))
    assert with_stand_ins("plain 🙂 می\u200cخواهم") == "plain 🙂 می\u200cخواهم"

"""What cannot be seen is taken out or made visible, and what a language needs is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.model.invisible import shown, without_invisible


@pytest.mark.parametrize(
    "text",
    [
        "Ein Fährmann wartete; naïve cafés",
        "می\u200cخواهم",
        "क्\u200dष",
        "שלום\u200f (עולם)\u200e",
        "❤\ufe0f\u200d🔥 and 1\ufe0f\u20e3",
        "葛\U000e0100城市",
        "Việt Nam, ά, שָׁלוֹם",
        "tab\tand line\nend",
    ],
)
def test_what_writing_needs_stays(text: str) -> None:
    """Joiners, direction marks, variants and accents of real words are no deceit."""
    assert without_invisible(text) == (text, 0)
    assert shown(text) == text


@pytest.mark.parametrize(
    ("text", "bare", "visible"),
    [
        ("\x1b[31mred", "[31mred", "⟨U+001B⟩[31mred"),
        ("\x9b31mred", "31mred", "⟨U+009B⟩31mred"),
        ("safe\u202egpj.exe", "safegpj.exe", "safe⟨U+202E⟩gpj.exe"),
        ("pay\u200bpal", "paypal", "pay⟨U+200B⟩pal"),
        ("a" + "\U000e0041" * 900, "a", "a⟨U+E0041⟩⟨U+E0041⟩⟨898 more⟩"),
        ("\u3164name", "name", "⟨U+3164⟩name"),
        ("half \ud83d", "half ", "half ⟨U+D83D⟩"),
        ("🙂" + "\ufe0f\U000e0101\U000e0102", "🙂\ufe0f", "🙂\ufe0f⟨U+E0101⟩⟨U+E0102⟩"),
        ("e" + "\u0301" * 10_000, "e" + "\u0301" * 8, None),
    ],
)
def test_what_deceives_is_taken_out_or_seen(text: str, bare: str, visible: str | None) -> None:
    """Each such character is counted where it is removed, and has a sign where it is shown."""
    found, count = without_invisible(text)
    assert (found, count) == (bare, len(text) - len(bare))
    if visible is not None:
        assert shown(text) == visible


def test_a_line_cannot_be_written_over() -> None:
    """A terminal that goes back to the beginning of a line hides what stood there."""
    assert shown("kept\rmade up\r\nnext") == "kept⟨U+000D⟩made up\r\nnext"


@given(st.text())
def test_what_is_shown_has_nothing_left_to_hide(text: str) -> None:
    """Signs themselves are plain, and the rest of the text is untouched."""
    assert without_invisible(shown(text))[1] == 0
    if without_invisible(text)[1] == 0 and not set(text) & set("\r\v\f"):
        assert shown(text) == text

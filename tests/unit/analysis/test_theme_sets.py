"""Theme sets are read as they are written, and nonsense is refused."""

from __future__ import annotations

import pytest

from diptych.analysis.theme_sets import read_theme_set
from diptych_resources import resource


def test_a_set_is_read_in_its_order() -> None:
    """Name, terms and setting come as they stand."""
    text = '[[theme]]\nname = "Rain"\nterms = ["heavy rain"]\nsetting = ["Wales"]\n'
    (theme,) = read_theme_set(text)
    assert (theme.name, theme.terms, theme.setting) == ("Rain", ("heavy rain",), ("Wales",))


@pytest.mark.parametrize("text", ["", "theme = 3", "[[theme]]\nname='x'", "\x00", "[theme]\na=1"])
def test_what_is_no_set_is_refused(text: str) -> None:
    """Damaged TOML and missing keys give one kind of error."""
    with pytest.raises(ValueError, match="no theme set"):
        read_theme_set(text)


def test_the_set_that_ships_is_sound() -> None:
    """Every theme has a name of its own and terms."""
    themes = read_theme_set(resource("themes", "starter.toml").read_text(encoding="utf-8"))
    assert len({theme.name for theme in themes}) == len(themes)
    assert all(theme.terms for theme in themes)

"""The frozen program holds what it needs, and no more."""

from __future__ import annotations

import pytest
from tests.unit.packaging.freezing import module

trimming = module("trimming")

QT = "PySide6/Qt"


def places(entries: list[tuple[str, str, str]]) -> list[str]:
    return [place for place, _, _ in entries]


@pytest.mark.parametrize(
    ("place", "stays"),
    [
        (f"{QT}/plugins/platforms/libqxcb.so", True),
        (f"{QT}/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        (f"{QT}/plugins/platforms/libqeglfs.so", False),
        (f"{QT}/plugins/platformthemes/libqgtk3.so", False),
        (f"{QT}/plugins/imageformats/libqsvg.so", True),
        (f"{QT}/translations/qtbase_de.qm", True),
        (f"{QT}/translations/qtbase_fr.qm", False),
        (f"{QT}/translations/qt_de.qm", False),
        ("babel/locale-data/root.dat", True),
        ("babel/locale-data/ro.dat", False),
        ("babel/locale-data/en_GB.dat", False),
        ("diptych-0.1.0.dist-info/METADATA", True),
        ("diptych-0.1.0.dist-info/direct_url.json", False),
        ("diptych_resources/i18n/de/LC_MESSAGES/diptych.mo", True),
    ],
)
def test_what_is_used_stays(place: str, *, stays: bool) -> None:
    """Plugins for a desktop, the languages that are spoken, and nothing that names this machine."""
    entry = (place, "/from/" + place, "BINARY")
    assert trimming.trimmed([entry], ["de"], links=True) == ([entry] if stays else [])


def test_links_go_where_sticks_have_none() -> None:
    """They are kept only where the system cannot do without."""
    link = ("libQt6Gui.so.6", f"{QT}/lib/libQt6Gui.so.6", "SYMLINK")
    assert trimming.trimmed([link], ["de"], links=False) == []
    assert trimming.trimmed([link], ["de"], links=True) == [link]


def test_the_languages_are_those_of_the_catalogues() -> None:
    """Whoever adds a catalogue needs to say nothing here."""
    mo = "diptych_resources/i18n/{}/LC_MESSAGES/diptych.mo"
    assert trimming.languages_of([mo.format("de"), mo.format("pt_BR"), "a/i18n/x.pot"]) == [
        "de",
        "pt",
    ]


def test_a_library_stays_while_something_needs_it() -> None:
    """Also over others; what only a plugin asked for that is gone goes with it."""
    needs = {
        "plugins/a.so": ["libone.so.1", "libc.so.6"],
        "libone.so.1": ["libtwo.so.2", "libX11.so.6"],
        "libgtk.so.3": ["libtwo.so.2"],
    }
    names = ["plugins/a.so", "libone.so.1", "libtwo.so.2", "libgtk.so.3", "libX11.so.6"]
    names += ["libpython3.11.so.1.0", "numpy.libs/libblas.so"]
    kept = trimming.with_needed_libraries(
        [(name, name, "BINARY") for name in names], lambda file: needs.get(file, [])
    )
    assert sorted(places(kept)) == sorted(
        {
            "plugins/a.so",
            "libone.so.1",
            "libtwo.so.2",
            "libpython3.11.so.1.0",
            "numpy.libs/libblas.so",
        }
    )

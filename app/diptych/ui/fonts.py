"""The bundled fonts: what they are called, and how they get into the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLoggingCategory
from PySide6.QtGui import QFontDatabase

from diptych_resources import resource

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

READING: Final = "Source Serif 4"
INTERFACE: Final = "Atkinson Hyperlegible Next"
DYSLEXIC: Final = "OpenDyslexic"
ARABIC: Final = "Noto Naskh Arabic"
URDU: Final = "Noto Nastaliq Urdu"
OTHER_SCRIPTS: Final = (ARABIC, "Noto Serif Devanagari", "Noto Sans SC")
"""What stands in where a font has no letters of a script: Arabic, Hindi and Chinese."""

_INSTALLED = "diptych_fonts_installed"
_OF_THE_INTERFACE = "Atkinson"


def install_interface_font() -> None:
    """Register the font of buttons and menus, which a window cannot show without."""
    _install([file for file in _files() if file.name.startswith(_OF_THE_INTERFACE)])


def install_fonts() -> None:
    """Register every bundled font with the running application; a second call does nothing.

    Needs a QGuiApplication. A font file that Qt refuses is passed over: text then falls back to
    a font of the system.
    """
    # Qt tells of each font without the letters of Hindi that it has none, though another stands in.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    from PySide6.QtGui import QFont

    installed = _install(_files())
    _settle_nastaliq([file for file in installed if "Nastaliq" in file.name])
    if installed:
        for family in (READING, INTERFACE, DYSLEXIC):
            QFont.removeSubstitutions(family)
            QFont.insertSubstitutions(family, OTHER_SCRIPTS)


def _files() -> list[Traversable]:
    found = resource("fonts").iterdir()
    fonts = (file for file in found if file.name.endswith((".ttf", ".otf")))
    return sorted(fonts, key=lambda file: file.name)


def _install(files: list[Traversable]) -> list[Traversable]:
    """Register those of the files that are not yet, and return them."""
    application = QCoreApplication.instance()
    if application is None:
        return []
    before = application.property(_INSTALLED) or []
    new = [file for file in files if file.name not in before]
    for file in new:
        _register(file)
    application.setProperty(_INSTALLED, [*before, *(file.name for file in new)])
    return new


def _register(file: Traversable) -> None:
    QFontDatabase.addApplicationFontFromData(file.read_bytes())


def _settle_nastaliq(files: list[Traversable]) -> None:
    """Shape one word in Nastaliq, then register it again.

    The first font engine that Qt makes for Nastaliq in a process sets the letters of a word on
    one level instead of on a slope; registering the file again discards that engine.
    """
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QFont, QImage, QPainter

    if not files:
        return
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setFont(QFont(URDU))
    painter.drawText(QRectF(0, 0, 900, 90), Qt.AlignmentFlag.AlignLeft, "پاکستان")
    painter.end()
    for file in files:
        _register(file)

"""The bundled fonts: what they are called, and how they get into the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLoggingCategory, QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter

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


def install_fonts() -> None:
    """Register every bundled font with the running application; a second call does nothing.

    Needs a QGuiApplication. A font file that Qt refuses is passed over: text then falls back to
    a font of the system.
    """
    application = QCoreApplication.instance()
    if application is None or application.property(_INSTALLED):
        return
    files = sorted(
        (file for file in resource("fonts").iterdir() if file.name.endswith((".ttf", ".otf"))),
        key=lambda file: file.name,
    )
    for file in files:
        _register(file)
    _settle_nastaliq([file for file in files if "Nastaliq" in file.name])
    # Qt tells of each font without the letters of Hindi that it has none, though another stands in.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    for family in (READING, INTERFACE, DYSLEXIC):
        QFont.insertSubstitutions(family, OTHER_SCRIPTS)
    application.setProperty(_INSTALLED, True)


def _register(file: Traversable) -> None:
    QFontDatabase.addApplicationFontFromData(file.read_bytes())


def _settle_nastaliq(files: list[Traversable]) -> None:
    """Shape one word in Nastaliq, then register it again.

    The first font engine that Qt makes for Nastaliq in a process sets the letters of a word on
    one level instead of on a slope; registering the file again discards that engine.
    """
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setFont(QFont(URDU))
    painter.drawText(QRectF(0, 0, 900, 90), Qt.AlignmentFlag.AlignLeft, "پاکستان")
    painter.end()
    for file in files:
        _register(file)

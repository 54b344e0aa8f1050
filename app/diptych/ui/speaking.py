"""The language of the window: the one that was chosen, or the system's; Qt's own texts follow."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from diptych.model.translation import CHOICE, catalogue, speak, spoken_language
from diptych_resources import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_NAME = "diptych_words_of_qt"


def follow_system() -> None:
    """Speak the first language of the system that there is, unless one was chosen.

    Windows and macOS tell their language to Qt and not to the environment.
    """
    if not os.environ.get(CHOICE) and not _asked_by_locale():
        speak(catalogue(resource("i18n"), QLocale.system().uiLanguages()))


def let_qt_follow(app: QApplication) -> None:
    """Let Qt's own buttons and menus speak the language of the window, and run in its direction."""
    language = spoken_language()
    for former in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(former)
        former.deleteLater()
    words = QTranslator(app)
    words.setObjectName(_NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{language}", folder):
        app.installTranslator(words)
    app.setLayoutDirection(QLocale(language).textDirection())


def _asked_by_locale() -> bool:
    return any(os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))

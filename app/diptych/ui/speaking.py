"""The language of the window: the one that was chosen, or the system's; Qt's own texts follow."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from diptych.model.translation import CHOICE, catalogue, languages, speak, spoken_language
from diptych_resources import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_NAME = "diptych_words_of_qt"


def speak_kept(language: str) -> None:
    """Speak the language that was chosen for the window; for `""` the system's.

    What the environment variable names goes before. Windows and macOS tell their language to Qt
    and not to the environment.
    """
    if os.environ.get(CHOICE):
        return
    if language:
        speak(catalogue(resource("i18n"), (language,)))
    elif not _asked_by_locale():
        speak(catalogue(resource("i18n"), QLocale.system().uiLanguages()))


def language_names() -> dict[str, str]:
    """Return the languages that there are by their codes, each in its own words."""
    own = {code: QLocale(code).nativeLanguageName() for code in languages(resource("i18n"))}
    # Qt calls it American English.
    return {**own, "en": "English"}


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

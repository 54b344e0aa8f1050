"""The language that window and report speak: texts looked up in the catalogue that was chosen.

Texts are written in English where they are shown, inside `_("…")`, and looked up there and then,
so that nothing is translated before a language is chosen. What is chosen holds for the work that
is going on and for what that starts (a context variable): a report can be written in one language
while the window speaks another.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import GNUTranslations, NullTranslations
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from importlib.resources.abc import Traversable

DOMAIN: Final = "diptych"
SOURCE: Final = "en"
"""The language that the texts are written in; it needs no catalogue."""
CHOICE: Final = "DIPTYCH_LANGUAGE"
"""The environment variable that chooses a language, before those of the system."""
_SYSTEM: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")

_spoken: Final[ContextVar[NullTranslations]] = ContextVar("spoken", default=NullTranslations())  # noqa: B039 - without a catalogue it holds nothing


def gettext(text: str) -> str:
    """Return `text` in the language that is spoken, or as it stands where that has no words."""
    # Behind the empty text a catalogue keeps what it says of itself.
    return _spoken.get().gettext(text) if text else ""


def ngettext(one: str, many: str, number: int) -> str:
    """Return the text for one thing or for many, as the language counts."""
    return _spoken.get().ngettext(one, many, number)


def pgettext(context: str, text: str) -> str:
    """Return `text` where the same English word means something else elsewhere."""
    return _spoken.get().pgettext(context, text)


def grouped(number: int) -> str:
    """Return a number with its thousands set apart as the language does: `1,204`, `1.204`."""
    return f"{number:,}".replace(",", pgettext("between thousands", ","))


def decimal(number: float, places: int) -> str:
    """Return a number with so many places behind the sign that the language has: `0.5`, `0,5`."""
    return f"{number:.{places}f}".replace(".", pgettext("before decimals", "."))


def later(text: str) -> str:
    """Return `text` as it stands: it is translated where it is shown, but found here."""
    return text


def spoken_language() -> str:
    """Return the code of the language that is spoken, such as `de`."""
    return _spoken.get().info().get("language", SOURCE)


def catalogue(folder: Traversable, languages: Sequence[str]) -> NullTranslations:
    """Return the first catalogue below `folder` in one of these languages, wanted most first.

    A language is named as locales are: `de`, `de_AT`, `de-AT`, `de_AT.UTF-8`. Where English comes
    first, or no catalogue is there, the texts stay as they are written.
    """
    for language in languages:
        code = language.split(".")[0].split("@")[0].replace("-", "_")
        for name in (code, code.split("_")[0]):
            if name in {SOURCE, "C", "POSIX"}:
                return NullTranslations()
            file = folder.joinpath(name, "LC_MESSAGES", f"{DOMAIN}.mo")
            if name.replace("_", "").isalnum() and file.is_file():
                with file.open("rb") as opened:
                    return GNUTranslations(opened)
    return NullTranslations()


def languages(folder: Traversable) -> tuple[str, ...]:
    """Return the codes of the languages that can be spoken: English, then those below `folder`."""
    found = (one.name for one in folder.iterdir() if one.joinpath("LC_MESSAGES").is_dir())
    return (SOURCE, *sorted(found))


def wanted(environment: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the languages that the environment asks for, wanted most first."""
    stated = os.environ if environment is None else environment
    if stated.get(CHOICE):
        return (stated[CHOICE],)
    named = [name for name in _SYSTEM if stated.get(name)]
    # LANGUAGE lists languages, but means nothing where the locale is the plain one.
    plain = next((stated[name] for name in named if name != "LANGUAGE"), "C") in {"C", "C.UTF-8"}
    if not named or plain:
        return ()
    return tuple(filter(None, stated[named[0]].split(":")))


def speak(words: NullTranslations) -> None:
    """Speak a language from now on."""
    _spoken.set(words)


@contextmanager
def speaking(words: NullTranslations) -> Iterator[None]:
    """Speak a language for a while."""
    before = _spoken.set(words)
    try:
        yield
    finally:
        _spoken.reset(before)

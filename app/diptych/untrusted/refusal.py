"""Why a file of somebody else is not read."""

from __future__ import annotations

from enum import StrEnum

from diptych.model.translation import later


class Refusal(StrEnum):
    """What a reader of files says instead of what is in one."""

    EMPTY = "empty"
    NO_PAGE = "no page"
    NESTED = "nested"
    TOO_LONG = "too long"
    TOO_BIG = "too big"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    SCANNED = "scanned"
    UNKNOWN_LETTERS = "unknown letters"
    TOO_MANY_PAGES = "too many pages"
    UNSAFE = "unsafe"
    NO_PART = "no part"
    CUT_OFF = "cut off"
    NO_MEMBER = "no member"
    BAD_MEMBER = "bad member"
    LYING_SIZE = "lying size"
    PACKED_ODDLY = "packed oddly"
    TOO_MANY = "too many"
    TWINS = "twins"
    STRAY_NAME = "stray name"
    OVERLAP = "overlap"
    DECLARES = "declares"
    DRM = "drm"
    NO_RECORD = "no record"
    SAID_TWICE = "said twice"

    @property
    def why(self) -> str:
        """What is wrong with the file, as the part of a sentence; a few need a whole one."""
        return _WHY.get(self, later("it is damaged"))


class Unreadable(Exception):  # noqa: N818 - what the file is, and no error of the program
    """A file that cannot be read; `refusal` says why."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal


_WHY = {
    Refusal.EMPTY: later("there is nothing in it"),
    Refusal.NO_PAGE: later("there is no page in it"),
    Refusal.NESTED: later("its elements are nested too deeply or one of them is too long"),
    Refusal.TOO_BIG: later("it unpacks to far more than an article has"),
    Refusal.DAMAGED: later("it is damaged"),
    Refusal.ENCRYPTED: later("it is locked with a password"),
    Refusal.UNSAFE: later("it is built in a way that only harmful files are"),
    Refusal.CUT_OFF: later("its end or the list of its parts is missing"),
    Refusal.NO_MEMBER: later("one of the parts that it names is missing"),
    Refusal.BAD_MEMBER: later("one of its parts is damaged"),
    Refusal.LYING_SIZE: later("one of its parts is not as long as the file says"),
    Refusal.PACKED_ODDLY: later("one of its parts is packed in a way that no document is"),
    Refusal.TOO_MANY: later("it has more parts than a document has"),
    Refusal.TWINS: later("two of its parts have the same name"),
    Refusal.STRAY_NAME: later("the name of one of its parts leads out of the file"),
    Refusal.OVERLAP: later("its parts overlap, as only in files that are built to harm"),
    Refusal.NO_RECORD: later("one of its parts cannot be read"),
    Refusal.SAID_TWICE: later(
        "one of its parts says the same thing twice, and perhaps differently"
    ),
    Refusal.DECLARES: later(
        "one of its parts declares entities, as only files that are built to harm do"
    ),
}

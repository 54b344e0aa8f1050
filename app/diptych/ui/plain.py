"""Words of articles are shown as they stand: nothing in them is markup, and nothing is fetched.

Qt takes what looks like HTML for HTML, in labels and in tooltips, and would fetch the pictures it
names from the computer's own files.
"""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt

from diptych.model.invisible import INVISIBLE, shown

_STAND_IN = "\ufffd"
_BEYOND_ONE_UNIT = "\uffff"


def plain_tip(words: str) -> str:
    """Return words as a tooltip that shows them as they stand."""
    return f"<span>{escape(words)}</span>" if Qt.mightBeRichText(words) else words


def escaped(words: str) -> str:
    """Return words for a widget that shows markup; what cannot be seen is a sign."""
    return escape(shown(words))


def with_stand_ins(text: str) -> str:
    """Return a text of the same length in UTF-16 in which nothing can hide or turn words round.

    The texts of articles have no such characters unless a library came from somewhere else.
    """
    return INVISIBLE.sub(lambda found: _STAND_IN * (1 + (found[0] > _BEYOND_ONE_UNIT)), text)

"""Characters that cannot be seen but make a reader see other words than the analysis reads."""

from __future__ import annotations

import re

# Control characters, reordering of writing direction, zero-width and tag characters, lone
# surrogates. They are taken out of the text rather than flagged, so that what is shown, searched,
# quoted and compared is the same. Joiners (U+200C, U+200D) and direction marks (U+200E, U+200F,
# U+061C) stay: Persian, Hindi, Arabic and Hebrew need them and they reorder nothing by themselves.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060-\u2064\u2066-\u206f\u202a-\u202e\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)


def without_invisible(text: str) -> tuple[str, int]:
    """Return the text without them, and how many were taken out."""
    return _INVISIBLE.subn("", text)

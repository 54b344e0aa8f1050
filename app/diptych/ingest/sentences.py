"""Small questions about how a line of prose is built."""

from __future__ import annotations

SENTENCE_ENDS = frozenset(".!?…。！？।؟۔։")
_CLOSERS = "\"'”’“»«›)]）】」』*_ \u200e\u200f"


def ends_sentence(text: str) -> bool:
    """Whether the line ends as a sentence does, closing quotation marks and brackets aside."""
    return text[-40:].rstrip(_CLOSERS)[-1:] in SENTENCE_ENDS


def breaks_off(text: str) -> bool:
    """Whether the line ends in an ellipsis, as the opening of a story told elsewhere does."""
    return text[-10:].rstrip(_CLOSERS).endswith(("...", "…"))

"""What is kept of a text so that the same text, or a version of it, is known again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trace:
    """A text's fingerprint and sketch.

    `fingerprint` is the SHA-256 of its words, in 64 hexadecimal digits, and the same for two texts
    that differ in nothing but spaces, punctuation and capitals. `sketch` holds the smallest hashes
    (0 to 2^63-1, in rising order, each once) of its shingles: the more of them two texts share,
    the more wording they share. A short text has few, and one without a word none.
    """

    fingerprint: str
    sketch: tuple[int, ...]

"""How a pack is laid out: the names of its members, its limits, its version.

`mimetype`                    what the file is; first, not compressed, so that others see it
`manifest.json`               purpose, title, student, articles, pairs; each member's digest, size
`articles/DIGEST.json`        facts about an article, and its source lines unless the text stays
`pairs/N/annotations.jsonl`   the notebook of a pair, one Web Annotation a line
`pairs/N/lesson.json`         what a teacher prepared with it
`pairs/N/key.jsonl`           the teacher's own notebook, as annotations
`pairs/N/comparison.json`     what the program found, where both texts are there
"""

from __future__ import annotations

import re
from typing import Final

from diptych.untrusted.archive import ArchiveLimits

MEDIA_TYPE: Final = "application/vnd.diptych.pack+zip"
SUFFIX: Final = ".diptych"
FORMAT: Final = "diptych.pack"
VERSION: Final = 1
"""The version of the layout that is written, and the newest that is read."""

PACKED: Final = 20_000_000
"""Bytes that a pack may have."""
LIMITS: Final = ArchiveLimits(listed=500, member=5_000_000, total=60_000_000, ratio=100)
LONGEST_NAME: Final = 300
"""Code points of a title, or of a student's name."""
MOST_PAIRS: Final = 100

MIMETYPE: Final = "mimetype"
MANIFEST: Final = "manifest.json"
NAMES: Final = re.compile(
    r"mimetype|manifest\.json|articles/[0-9a-f]{64}\.json"
    r"|pairs/[1-9][0-9]{0,2}/(?:annotations\.jsonl|key\.jsonl|lesson\.json|comparison\.json)"
)
"""What a member may be called, wholly."""
STUDENT_KEY: Final = re.compile(r"[0-9a-z-]{1,64}")
ANNOTATIONS, KEY, LESSON, COMPARISON = (
    "annotations.jsonl",
    "key.jsonl",
    "lesson.json",
    "comparison.json",
)
PARTS: Final = (ANNOTATIONS, KEY, LESSON, COMPARISON)


def article_member(digest: str) -> str:
    """Return the name of the member that holds an article."""
    return f"articles/{digest}.json"


def pair_member(number: int, part: str) -> str:
    """Return the name of a part of a pair; pairs are counted from 1."""
    return f"pairs/{number}/{part}"

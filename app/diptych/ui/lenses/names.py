"""What the lenses are called."""

from __future__ import annotations

from enum import StrEnum


class LensName(StrEnum):
    """The lenses, as the command line names them."""

    SHARED = "shared"
    ACTORS = "actors"
    WORDING = "wording"
    VOICES = "voices"
    ONLY = "only"

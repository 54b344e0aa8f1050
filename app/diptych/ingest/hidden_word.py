"""The word with which a frozen program starts itself to have foreign files read."""

from __future__ import annotations

from typing import Final

HIDDEN_COMMAND: Final = "--read-foreign-bytes"
"""What it is started with when it shall be the child and no window."""

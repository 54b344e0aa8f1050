"""What a person or a school lets the program do beyond this computer."""

from __future__ import annotations

from enum import StrEnum


class Fetching(StrEnum):
    """Whether pages may be fetched by their address, each time after a question."""

    ON = "on"
    OFF = "off"
    """Nothing is fetched at all, as a school may want it."""
    PRIVATE = "private"
    """Pages may be fetched from machines of this network, too."""

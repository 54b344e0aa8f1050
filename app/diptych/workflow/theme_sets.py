"""The sets of themes that ship."""

from __future__ import annotations

import hashlib

from diptych_resources import resource


def theme_set_text(name: str) -> str:
    """Return the TOML of a theme set that ships."""
    if not name:
        return "theme = []\n"
    return resource("themes", f"{name}.toml").read_text(encoding="utf-8")


def theme_set_digest(name: str) -> str:
    """Return the SHA-256 of a theme set: another wording of it makes another comparison."""
    return hashlib.sha256(theme_set_text(name).encode("utf-8")).hexdigest()

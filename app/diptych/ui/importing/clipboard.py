"""What was copied, as far as an article can be made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from diptych.ui.opening import dropped_files

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True)
class Clip:
    """Files, an address, or an article as plain text and as HTML; each may be missing."""

    files: tuple[Path, ...] = ()
    address: str = ""
    text: str = ""
    html: str = ""


def clip() -> Clip:
    """Return what the clipboard holds."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()
    if data is None:  # an empty clipboard has none, whatever Qt's stubs say
        return Clip()
    files = dropped_files(data)
    if files:
        return Clip(files)
    text = data.text() if data.hasText() else ""
    html = data.html() if data.hasHtml() else ""
    words = text.split()
    if len(words) == 1 and words[0].lower().startswith(("http://", "https://")):
        return Clip(address=words[0])
    return Clip(text=text if text.strip() else "", html=html)

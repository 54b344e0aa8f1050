"""The pages of a printed report as pictures, each made when it is looked at."""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2  # type: ignore[import-untyped]  # the package brings no types

_POINTS = 72
"""Points of an inch."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels row by row, four bytes each: blue, green, red, unused; `stride` bytes a row."""

    width: int
    height: int
    stride: int
    pixels: bytes


class Pages:
    """A PDF of our own making, opened. It belongs to one thread: PDFium knows no other."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._document)

    def inches(self, number: int) -> tuple[float, float]:
        """Return the width and the height of a page, counted from 0."""
        width, height = self._document.get_page_size(number)
        return width / _POINTS, height / _POINTS

    def picture(self, number: int, resolution: float) -> Picture:
        """Return a page, counted from 0, with so many pixels an inch."""
        page = self._document[number]
        bitmap = page.render(scale=resolution / _POINTS, prefer_bgrx=True)
        made = Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        bitmap.close()
        page.close()
        return made

    def close(self) -> None:
        """Give back what the document holds."""
        self._document.close()

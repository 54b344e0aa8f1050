"""Write a picture in another form, which its name tells; WebP takes a fifth of PNG.

usage: smaller.py FROM TO
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QImage, QImageWriter

_QUALITY = 88
"""Of 100; below this, thin underlines begin to blur."""


def main(source: str, target: str) -> int:
    """Write `source` as `target`; return the exit status."""
    writer = QImageWriter(target)
    writer.setQuality(_QUALITY)
    return 0 if writer.write(QImage(source)) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

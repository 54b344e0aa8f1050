"""Cuts Noto Sans SC down to the characters of everyday Chinese, simplified and traditional.

The whole font has some 10 MB, a third of which are characters that hardly anybody writes. What
stays are the standards GB 2312 and the first level of Big5, with punctuation and wide forms.

usage: chinese.py NotoSansSC_400Regular.ttf TARGET.ttf

The font comes from the npm package @expo-google-fonts/noto-sans-sc; fontTools has to be installed.
"""

from __future__ import annotations

import sys
from itertools import product

from fontTools.subset import main as subset

_GB_ROWS = range(0xA1, 0xF8)
_BIG5_ROWS = range(0xA4, 0xC7)
_CELLS = range(0x40, 0xFF)
_MORE = "U+0020-007E,U+2010-2027,U+3000-303F,U+FF00-FFEF"


def characters(codec: str, rows: range) -> set[str]:
    """Return what a two-byte standard writes in some of its rows."""
    pairs = (bytes(pair) for pair in product(rows, _CELLS))
    return set("".join(pair.decode(codec, "ignore") for pair in pairs))


def run(source: str, target: str) -> None:
    """Write the smaller font."""
    kept = characters("gb2312", _GB_ROWS) | characters("big5", _BIG5_ROWS)
    subset(
        [
            source,
            f"--text={''.join(sorted(kept))}",
            f"--unicodes={_MORE}",
            "--layout-features=ccmp,kern,locl,vert",
            "--no-hinting",
            f"--output-file={target}",
        ]
    )


if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2])

"""What has to be known of scripts where Unicode's own properties are not at hand."""

from __future__ import annotations

from typing import Final

UNSPACED: Final = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""The scripts that set no spaces between words, as they stand in brackets of an expression: Thai,
Lao, Burmese, Khmer, kana, and Chinese characters. Indexes and traces in libraries rest on them."""

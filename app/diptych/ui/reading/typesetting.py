"""An article becomes a document: its paragraphs, and the lines only the page has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor

from diptych.model.text import Article, Role
from diptych.ui.plain import with_stand_ins
from diptych.ui.reading.offsets import Insertion, PageOffsets
from diptych.ui.reading.source_line import SEPARATOR, left_out_part, source_parts
from diptych.ui.reading.typography import HEADLINE, SOURCE_LINE, setting_of

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlockFormat, QTextDocument

    from diptych.ui.reading.typography import Setting, Typography

# QTextCursor.insertText makes blocks of these; each gives way to one unit of the same length.
_STAND_INS = str.maketrans(
    {"\r": "\u2028", "\n": "\u2028", "\u2029": "\u2028", "\ufdd0": " ", "\ufdd1": " "}
    | {"\ufffc": "\ufffd", "\0": "\ufffd"}
)

_SHORT = 32
"""So many characters of a fact fit even a narrow column."""

_Run = tuple[str, "QTextCharFormat"]


@dataclass(frozen=True, slots=True)
class _Block:
    """One block of the document; `at` is set for a block that is no part of the text."""

    runs: tuple[_Run, ...]
    format: QTextBlockFormat
    at: int | None = None

    def insertion(self) -> Insertion | None:
        """Return how this block shifts what follows it."""
        if self.at is None:
            return None
        return Insertion(self.at, sum(utf16_length(text) for text, _ in self.runs) + 1)


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units Qt needs for `text`."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def typeset(document: QTextDocument, article: Article, typography: Typography) -> PageOffsets:
    """Fill an empty `document` with the article and return where its code points stand in it.

    A source line follows the headline; an article whose text has none gets its title and the
    source line on top.
    """
    blocks = _blocks(article, typography)
    document.setDefaultFont(typography.body)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, block in enumerate(blocks):
        _insert(cursor, block, first=number == 0)
    cursor.endEditBlock()
    insertions = (block.insertion() for block in blocks)
    return PageOffsets(article.text, [piece for piece in insertions if piece is not None])


def _insert(cursor: QTextCursor, block: _Block, *, first: bool) -> None:
    words = block.runs[0][1]
    if first:
        cursor.setBlockFormat(block.format)
        cursor.setBlockCharFormat(words)
    else:
        cursor.insertBlock(block.format, words)
    for text, shown in block.runs:
        cursor.insertText(text.translate(_STAND_INS), shown)


def _blocks(article: Article, typography: Typography) -> list[_Block]:
    blocks: list[_Block] = []
    looks = {role: _look(setting_of(role), typography) for role in Role}
    headline = next((p for p in article.paragraphs if p.role is Role.HEADLINE), None)
    if headline is None:
        blocks += [_title(article, typography), _source(article, typography, at=0)]
    for paragraph in article.paragraphs:
        words, shape = looks[paragraph.role]
        text = with_stand_ins(paragraph.span.of(article.text))
        blocks.append(_Block(((text, words),), shape))
        if paragraph is headline:
            blocks.append(_source(article, typography, at=paragraph.span.end + 1))
    return blocks


def _look(setting: Setting, typography: Typography) -> tuple[QTextCharFormat, QTextBlockFormat]:
    return typography.words(setting), typography.paragraph(setting)


def _title(article: Article, typography: Typography) -> _Block:
    known = article.metadata.title.value is not None
    shown = typography.words(HEADLINE, italic=not known)
    title = " ".join(article.title.split())
    return _Block(((title, shown),), typography.paragraph(HEADLINE, foreign=True), at=0)


def _source(article: Article, typography: Typography, *, at: int) -> _Block:
    plain = typography.words(SOURCE_LINE)
    missing = typography.words(SOURCE_LINE, italic=True)
    runs: list[_Run] = []
    left_out = left_out_part(len(article.left_out))
    for part in (*source_parts(article.metadata), *filter(None, [left_out])):
        if runs:
            runs.append((SEPARATOR, plain))
        text = with_stand_ins(_together(part.text))
        text = _isolated(text) if typography.right_to_left else text
        runs.append((text, _asking(plain if part.known else missing, part.about)))
    return _Block(tuple(runs), typography.paragraph(SOURCE_LINE, foreign=True), at=at)


def _asking(shown: QTextCharFormat, about: str) -> QTextCharFormat:
    """Return the look of words that a click asks more about."""
    made = QTextCharFormat(shown)
    made.setAnchor(True)
    made.setAnchorHref(about)
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return made


def _together(text: str) -> str:
    """Keep a short fact on one line."""
    return text.replace(" ", "\u00a0") if len(text) <= _SHORT else text


def _isolated(text: str) -> str:
    """Keep words of one direction together inside a line of the other."""
    return f"\u2068{text}\u2069"

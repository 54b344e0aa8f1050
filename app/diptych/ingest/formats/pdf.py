"""PDF: pdfium reads letters and their places, pypdf tells why a file does not open.

Both parse foreign bytes and run in the child process only.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # the package brings no types
from pypdfium2 import raw as pdfium

from diptych.ingest.draft import Draft, draft_of
from diptych.ingest.opening import MOST_CHARACTERS
from diptych.ingest.page.matching import key_of
from diptych.ingest.sheets.from_right import in_order, runs_from_right
from diptych.ingest.sheets.glyphs import BREAK, MARKS, SOFT_BREAK, Glyph, fragments_of
from diptych.ingest.sheets.reading import Sheet, blocks_of
from diptych.ingest.sheets.scrambled import is_scrambled
from diptych.model.text import Fact, Known, Metadata
from diptych.model.translation import later
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_PAGES = 200
_BOLD = 600
_BOLD_NAME = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_LONGEST_FONT_NAME = 128
_UPRIGHT = 0.99
"""A letter whose turn has a smaller cosine stands in no line."""
_MOST_UNKNOWN = 0.1
_MOST_ASKED = 200
_BELOW, _ABOVE = 0.22, 0.78
"""How far letters reach below and above their line, in sizes of their font."""
_RAISED = 0.2
"""How far the figure of a note's mark stands above its line, in sizes of its font."""
_PICTURED = 0.4
"""A picture over so much of a page, and no letters on it, make it a scanned one."""
_NO_TITLE = re.compile(
    r"(?:microsoft word|untitled|unbenannt|sans titre|document|layout|slide|scan|print)\b"
    r"|.{0,200}\.(?:docx?|pdf|indd|odt|rtf|tex|txt|qxd|pages|html?|dvi|ps)$",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"admin|user|owner|default|unknown|microsoft|adobe|author|windows|scanner", re.IGNORECASE
)
_DATE = re.compile(r"D:([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONGEST_FACT = 300
_BROKEN = (ValueError, TypeError, AttributeError, AssertionError, NotImplementedError, OSError)
"""How pypdf breaks on what it finds in a damaged file, beside its own errors."""
_NO_WORDS = later("its letters came out of the file in an order that makes no words")
_OPENING = 20
"""So many paragraphs at the start may bear out what the file states."""


def read(raw: bytes, part: int | None) -> Draft:  # noqa: ARG001 - a PDF is one whole
    """Read a PDF; an empty password opens it or none does.

    Raises:
        Unreadable: when it is damaged, needs a password, has too many pages, or no letters.
    """
    document = _opened(raw)
    if len(document) > MOST_PAGES:
        raise Unreadable(Refusal.TOO_MANY_PAGES)
    sheets = _sheets(document)
    pictures = _pictures(document, sheets)
    if pictures and not any(sheet.fragments for sheet in sheets):
        raise Unreadable(Refusal.SCANNED)
    stated = _stated(document)
    blocks = blocks_of(sheets, stated.title.value)
    opening = key_of(" ".join(block.text for block in blocks[:_OPENING]))
    draft = draft_of(blocks, _weighed(stated, opening))
    if is_scrambled("\n".join(line.text for line in draft.lines)):
        draft = _scrambled(draft)
    doubtful = pictures and draft.lines
    return _with_doubt(draft, pictures, len(sheets)) if doubtful else draft


def _scrambled(draft: Draft) -> Draft:
    """Say with every line that its words may be none."""
    lines = (
        replace(line, reason=f"{line.reason}; {_NO_WORDS}", sure=False) for line in draft.lines
    )
    return replace(draft, lines=tuple(lines))


def _with_doubt(draft: Draft, pictures: int, pages: int) -> Draft:
    """Say with the first line that pages are missing whose text nobody recognised."""
    first, *others = draft.lines
    said = f"{first.reason}; {pictures} of {pages} pages are pictures without text"
    return replace(draft, lines=(replace(first, reason=said, sure=False), *others))


def _opened(raw: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == pdfium.FPDF_ERR_PASSWORD or _is_locked(raw)
        raise Unreadable(Refusal.ENCRYPTED if locked else Refusal.DAMAGED) from error


def _is_locked(raw: bytes) -> bool:
    """Whether pypdf finds a lock on a file that pdfium does not open: by other means than words."""
    import pypdf

    try:
        return pypdf.PdfReader(BytesIO(raw)).is_encrypted
    except pypdf.errors.DependencyError:
        return True
    except (pypdf.errors.PyPdfError, LookupError, RecursionError, *_BROKEN):
        return False


def _sheets(document: pypdfium2.PdfDocument) -> tuple[Sheet, ...]:
    sheets: list[Sheet] = []
    letters = 0
    for page in document:
        text = page.get_textpage()
        letters += text.count_chars()
        if letters > MOST_CHARACTERS:
            raise Unreadable(Refusal.TOO_LONG)
        sheets.append(_sheet(page, text))
        text.close()
        page.close()
    return tuple(sheets)


def _sheet(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> Sheet:
    letters = _Letters(page, text)
    glyphs = list(_glyphs(letters, text))
    fragments = tuple(fragments_of(in_order(glyphs) if runs_from_right(glyphs) else glyphs))
    if letters.unknown > _MOST_UNKNOWN * max(1, text.count_chars()):
        raise Unreadable(Refusal.UNKNOWN_LETTERS)
    return Sheet(letters.width, letters.height, fragments, "".join(letters.turned))


def _glyphs(letters: _Letters, text: pypdfium2.PdfTextPage) -> Iterator[Glyph]:
    """Yield the letters that lie on the page and stand upright, in the order of the file."""
    raw = text.raw
    for at in range(text.count_chars()):
        char = chr(pdfium.FPDFText_GetUnicode(raw, at))
        if char.isspace():
            letters.end_word()
            yield Glyph(BREAK if char in "\r\n" else " ", 0, 0, 0, 0)
        elif place := letters.place(at, char):
            yield Glyph(char, *place, letters.bold)


def _direction(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> int:
    """Return by how many degrees most lines are turned, to the left and in quarters."""
    count = text.count_chars()
    matrix = pdfium.FS_MATRIX()
    turns: Counter[int] = Counter()
    for at in range(0, count, max(1, count // _MOST_ASKED)):
        if pdfium.FPDFText_GetMatrix(text.raw, at, matrix) and (matrix.a or matrix.b):
            turns[round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360] += 1
    turn: int = turns.most_common(1)[0][0] if turns else page.get_rotation()
    return turn


class _Letters:
    """Asks pdfium about one letter after the other; what holds for a word is asked once for it.

    Places are such as they are when the page is turned so that most of its lines are upright.
    """

    def __init__(self, page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> None:
        self._raw = text.raw
        self._cropped = page.get_cropbox()
        self._turn = _direction(page, text)
        left, bottom, right, top = self._cropped
        sides = (right - left, top - bottom)
        self.width, self.height = reversed(sides) if self._turn in {90, 270} else sides
        self.unknown = 0
        self.turned: list[str] = []
        self._box = pdfium.FS_RECTF()
        self._numbers = [ctypes.c_double() for _ in range(4)]
        self._opens = True
        self._font_box = (0.0, 0.0)
        self._size = 0.0
        self._line = 0.0
        self._edges = (0.0, 0.0)
        self.bold = False

    def place(self, at: int, char: str) -> tuple[float, float, float, float] | None:
        """Return left, right, bottom and top of a letter as the page is shown.

        It is as high as its font's size says, since the fonts' own boxes differ. None for what has
        no place, lies outside of the page or is turned.
        """
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._raw, at, box)
        if self._opens or self._left_line(box.bottom, box.top):
            self._begin(at)
        self._opens = False
        if not self._size:
            self.turned.append(char)
            return None
        self.unknown += _says_nothing(char)
        one, _ = self._shown(box.left, box.bottom)
        other, _ = self._shown(box.right, box.top)
        left, right = min(one, other), max(one, other)
        bottom, top = self._edges
        if char in MARKS and (mark := self._mark(at)):
            bottom, top = mark
        inside = right > 0 and top > 0 and left < self.width and bottom < self.height
        return (left, right, bottom, top) if inside else None

    def end_word(self) -> None:
        """Take note that a space or a line's end stands here."""
        self._opens = True
        if self.turned and self.turned[-1] != " ":
            self.turned.append(" ")

    def _left_line(self, bottom: float, top: float) -> bool:
        """Whether a letter's own box is another than that of the letters before it."""
        return self._turn != 0 or (bottom, top) != self._font_box

    def _begin(self, at: int) -> None:
        """Ask what holds for a letter and those that follow it in the same font and line."""
        self._font_box = (self._box.bottom, self._box.top)
        self._size = self._upright_size(at)
        self.bold = self._is_bold(at)
        x, y = self._numbers[:2]
        pdfium.FPDFText_GetCharOrigin(self._raw, at, x, y)
        _, self._line = self._shown(x.value, y.value)
        self._edges = (self._line - _BELOW * self._size, self._line + _ABOVE * self._size)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page lies when the page is shown, which may be turned."""
        left, bottom, right, top = self._cropped
        if not self._turn:
            return x - left, y - bottom
        by_turn = {90: (y - bottom, right - x), 180: (right - x, top - y)}
        return by_turn.get(self._turn) or (top - y, x - left)

    def _mark(self, at: int) -> tuple[float, float] | None:
        """Return lower and upper edge of a figure that its font draws small and raised."""
        left, right, bottom, top = self._numbers
        pdfium.FPDFText_GetCharBox(self._raw, at, left, right, bottom, top)
        one, other = self._shown(left.value, bottom.value), self._shown(right.value, top.value)
        lower, upper = min(one[1], other[1]), max(one[1], other[1])
        return (lower, upper) if lower - self._line > _RAISED * self._size else None

    def _upright_size(self, at: int) -> float:
        """Return the size of a letter's font in points, 0 where the letter does not stand upright.

        The size that the file names is scaled and turned by a matrix, which has the last word.
        """
        matrix = pdfium.FS_MATRIX()
        if not pdfium.FPDFText_GetMatrix(self._raw, at, matrix):
            return 0.0
        turn = math.radians(self._turn)
        along = matrix.a * math.cos(turn) + matrix.b * math.sin(turn)
        upright = along > _UPRIGHT * math.hypot(matrix.a, matrix.b)
        size: float = pdfium.FPDFText_GetFontSize(self._raw, at)
        return size * math.hypot(matrix.c, matrix.d) if upright else 0.0

    def _is_bold(self, at: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._raw, at) >= _BOLD:
            return True
        name = ctypes.create_string_buffer(_LONGEST_FONT_NAME)
        flags = ctypes.c_int()
        pdfium.FPDFText_GetFontInfo(self._raw, at, name, _LONGEST_FONT_NAME, flags)
        return bool(_BOLD_NAME.search(name.value))


def _says_nothing(char: str) -> bool:
    """Whether a letter's code is none of a letter, as where a font does not say what it shows."""
    unknown = char in "\x00\ufffd" or "\ue000" <= char <= "\uf8ff"
    return unknown or (char < " " and char != SOFT_BREAK)


def _pictures(document: pypdfium2.PdfDocument, sheets: Sequence[Sheet]) -> int:
    """Return how many pages have no letters, and a picture over much of them."""
    return sum(
        not sheet.fragments and _is_pictured(document[number])
        for number, sheet in enumerate(sheets)
    )


def _is_pictured(page: pypdfium2.PdfPage) -> bool:
    width, height = page.get_size()
    for picture in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = picture.get_bounds()
        if (right - left) * (top - bottom) >= _PICTURED * width * height:
            return True
    return False


def _stated(document: pypdfium2.PdfDocument) -> Metadata:
    """Return what the file states of itself; a title such as "Layout 1" states nothing."""
    said = document.get_metadata_dict()
    title, author = (" ".join(said.get(name, "").split()) for name in ("Title", "Author"))
    made = _DATE.match(said.get("CreationDate", ""))
    return Metadata(
        title=_guess("" if _NO_TITLE.match(title) else title),
        author=_guess("" if _NO_AUTHOR.search(author) or " " not in author else author),
        published=_guess("-".join(made.groups()) if made else ""),
        language=_language(document),
    )


def _guess(value: str) -> Fact:
    return Fact(value, Known.GUESSED) if value and len(value) <= _LONGEST_FACT else Fact()


def _language(document: pypdfium2.PdfDocument) -> Fact:
    units = (ctypes.c_ushort * _LONGEST_FACT)()
    pdfium.FPDFCatalog_GetLanguage(document, units, ctypes.sizeof(units))
    value = "".join(map(chr, units)).partition("\0")[0]
    return Fact(value, Known.FOUND) if _LANGUAGE.fullmatch(value) else Fact()


def _weighed(stated: Metadata, opening: str) -> Metadata:
    """Call found what the file states and its first paragraphs say too; the rest stays a guess."""

    def weighed(fact: Fact) -> Fact:
        key = key_of(fact.value or "")
        return Fact(fact.value, Known.FOUND) if key and key in opening else fact

    return replace(stated, title=weighed(stated.title), author=weighed(stated.author))

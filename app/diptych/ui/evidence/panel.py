"""The evidence panel: one sheet, whose quotes lead to their places in the articles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from diptych.model.text import Side, Span
from diptych.model.translation import gettext as _
from diptych.ui.dragging import far_enough
from diptych.ui.evidence.markup import Setting, sheet_html
from diptych.ui.lenses.names import LensName
from diptych.ui.notebook.name_drag import DraggedName, drag_name
from diptych.ui.notebook.own_work import OwnWork

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent

    from diptych.ui.commands import Commands
    from diptych.ui.evidence.blocks import Sheet

MARGIN = 16
_END, _WITHIN = 4, 6
"""Pixels behind the sheet, and between its words and the line that shows the focus."""
_ACTS = frozenset({"keep", "drop", "overrule", "restore"})


class _Browser(QTextBrowser):
    """Shows our own HTML and fetches nothing, whatever an address in it says."""

    pulled = Signal(str)
    """The address behind words that are being dragged away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed: tuple[QPoint, str] | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        point = event.position().toPoint()
        address = self.anchorAt(point)
        pulled = address.startswith(("quote:", "alias:"))
        self._pressed = (point, address) if pulled else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if self._pressed is None or not held:
            super().mouseMoveEvent(event)
        elif far_enough(self._pressed[0], event.position().toPoint()):
            address, self._pressed = self._pressed[1], None
            self.pulled.emit(address)

    def show_markup(self, markup: str) -> None:
        """Show markup from its top, laid out once where it needs a scroll bar as what was there.

        Left alone, Qt lays it out without the bar first, each time.
        """
        policies = Qt.ScrollBarPolicy
        stays = self.verticalScrollBar().isVisible()
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOn if stays else policies.ScrollBarAlwaysOff
        )
        self.setHtml(markup)
        self.setVerticalScrollBarPolicy(policies.ScrollBarAsNeeded)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        return b""


class EvidencePanel(QWidget):
    """Shows one sheet."""

    quote_chosen = Signal(str, int, int)
    """Side, and the span in code points."""
    entry_chosen = Signal(str, str)
    """Lens and entry."""

    alias_chosen = Signal(str, str)
    """An actor by id, and one of its names."""

    quote_pulled = Signal(str, int, int)
    """Side and span of a quote that is being dragged away."""
    acted = Signal(str, str)
    """`keep`, `drop`, `overrule` or `restore`, and the rest of the address that was clicked."""

    def __init__(self, setting: Setting, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._setting = setting
        self._sheet: Sheet | None = None
        self._browser = _Browser(self)
        self._browser.setObjectName("sheet")
        self._browser.setAccessibleName(_("Evidence"))
        self._browser.setFrameShape(QFrame.Shape.NoFrame)
        self._browser.setOpenLinks(False)
        self._browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._browser.viewport().setAcceptDrops(False)
        self._browser.document().setDocumentMargin(_WITHIN)
        self._browser.anchorClicked.connect(self._follow)
        self._browser.pulled.connect(self._pull)
        self.own = OwnWork(setting.tokens, commands, self)
        layout = self._parts = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.addWidget(self._browser, 1)
        layout.addWidget(self.own)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Begin on the other side when the window does."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._turn()
            self._render()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show `sheet` from its top."""
        self._sheet = sheet
        self._render()

    def update_sheet(self, sheet: Sheet) -> None:
        """Show another state of the same sheet; what is in view stays."""
        bar = self._browser.verticalScrollBar()
        value = bar.value()
        self.show_sheet(sheet)
        bar.setValue(value)

    def set_setting(self, setting: Setting) -> None:
        """Set the sheet in other colours or another size."""
        self._setting = setting
        self.own.look.set_tokens(setting.tokens)
        palette = self._browser.palette()
        palette.setColor(QPalette.ColorRole.Link, setting.tokens.ink)
        self._browser.setPalette(palette)
        self._render()

    def text(self) -> str:
        """Return what the panel says."""
        return self._browser.toPlainText()

    def addresses(self) -> list[str]:
        """Return the addresses behind quotes and lines, in order."""
        found: dict[str, None] = {}
        block = self._browser.document().begin()
        while block.isValid():
            for piece in block.textFormats():
                if piece.format.isAnchor():
                    found[piece.format.anchorHref()] = None
            block = block.next()
        return list(found)

    def follow(self, address: str) -> None:
        """Do what a click on `address` does."""
        self._follow(QUrl(address))

    def _turn(self) -> None:
        """Leave room at the edge where lines begin."""
        right = self.isRightToLeft()
        start, end = MARGIN - _WITHIN, _END
        self._parts.setContentsMargins(end if right else start, start, start if right else end, 0)
        self.own.end_before_edge(right_to_left=right)

    def _render(self) -> None:
        if self._sheet is not None:
            setting = replace(self._setting, right_to_left=self.isRightToLeft())
            self._browser.show_markup(sheet_html(self._sheet, setting))

    def _pull(self, address: str) -> None:
        if address.startswith("alias:"):
            _, actor, alias = (unquote(part) for part in address.split(":"))
            drag_name(self, DraggedName(actor, alias), alias)
            return
        _, side, start, end = address.split(":")
        self.quote_pulled.emit(side, int(start), int(end))

    def _follow(self, url: QUrl) -> None:
        kind, _, rest = url.toString(QUrl.ComponentFormattingOption.FullyEncoded).partition(":")
        parts = rest.split(":")
        if kind == "quote":
            span = Span(int(parts[1]), int(parts[2]))
            self.quote_chosen.emit(Side(parts[0]).value, span.start, span.end)
        elif kind == "go":
            self.entry_chosen.emit(LensName(parts[0]).value, unquote(parts[1]))
        elif kind == "alias":
            self.alias_chosen.emit(unquote(parts[0]), unquote(parts[1]))
        elif kind in _ACTS:
            self.acted.emit(kind, rest)

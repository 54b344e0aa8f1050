"""The list on the left: the pair as a whole, then a lens's entries with a bar for each side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from diptych.model.comparison import Verdict
from diptych.model.languages import parted_by_language
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.entry_lines import ID, EntryLines
from diptych.ui.entry_painter import ENTRY, EntryPainter
from diptych.ui.lenses.shared import OWN_SIGN
from diptych.ui.notebook.drawer import Drawer
from diptych.ui.plain import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from diptych.ui.lenses.view import Entry
    from diptych.ui.palette import Tokens
    from diptych.ui.viewpoint import Viewpoint

WHOLE = later("The whole pair")
_VERDICTS = {
    Verdict.SAME: later("same story"),
    Verdict.RELATED: later("related stories"),
    Verdict.DIFFERENT: later("different stories"),
}
_AROUND = 4
_UNLIMITED = 2**24 - 1
"""What Qt takes for no limit of a size."""
_ROOMY = 26
"""A height, in sizes of text, from which the key has a place."""


class EntryList(QWidget):
    """Lists what a lens found; choosing a line selects it."""

    chosen = Signal(str)
    """The id of an entry, `""` for the pair as a whole."""
    menu_asked = Signal(str, QPoint)
    """The id of an entry, and where on the screen a menu for it is to open."""
    name_dropped = Signal(object, str)
    """A `DraggedName`, and the id of the entry that it was dropped on."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._nothing = QLabel(self)
        self._nothing.setObjectName("muted")
        self._nothing.setWordWrap(True)
        self._key = QLabel(self)
        self._key.setObjectName("muted")
        self._key.setWordWrap(True)
        self._shown: list[tuple[str, str]] = []
        self._painter = EntryPainter(tokens, self)
        self.drawer = Drawer(tokens, self)
        self.drawer.turned.connect(self._show_key)
        self._list = self._new_list()
        self._lay_out()

    def show_view(self, viewpoint: Viewpoint) -> None:
        """Fill the list for a lens."""
        with QSignalBlocker(self._list):
            self._list.clear()
            self._list.setAccessibleName(viewpoint.lens.heading)
            self._add_whole(viewpoint)
            section = ""
            for entry in viewpoint.entries():
                if entry.section != section:
                    section = entry.section
                    self._add_section(section)
                self._add(entry)
        self._shown = [(entry.id, entry.name) for entry in viewpoint.view.entries]
        self._heading.setText(viewpoint.lens.heading)
        self._nothing.setText("" if viewpoint.view.entries else viewpoint.lens.nothing)
        self._nothing.setVisible(not viewpoint.view.entries)
        # What is said of an empty list stands below its one line, and not at the end of the window.
        one = self._list.sizeHintForRow(0) + 2 * _AROUND
        self._list.setMaximumHeight(_UNLIMITED if viewpoint.view.entries else one)
        self._key.setText(_key(viewpoint))
        self._show_key()
        self.select(viewpoint)

    def update_view(self, viewpoint: Viewpoint) -> None:
        """Show another state of the same lines."""
        entries = {entry.id: entry for entry in viewpoint.entries()}
        names = [(entry.id, entry.name) for entry in entries.values()]
        if names != self._shown:
            value = self._list.verticalScrollBar().value()
            self.show_view(viewpoint)
            self._list.verticalScrollBar().setValue(value)
            return
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(ID) in entries:
                _describe(item, entries[item.data(ID)])

    def select(self, viewpoint: Viewpoint) -> None:
        """Make the line of the current entry current, without a signal."""
        wanted = viewpoint.stop.entry if viewpoint.stop else ""
        with QSignalBlocker(self._list):
            for row in range(self._list.count()):
                item = self._list.item(row)
                if item.data(ID) == wanted:
                    self._list.setCurrentItem(item)
                    self._list.scrollToItem(item)

    def set_tokens(self, tokens: Tokens) -> None:
        """Wear other colours."""
        self._painter.tokens = tokens
        self.drawer.set_tokens(tokens)
        self._list.viewport().update()

    def set_pixels(self, pixels: int) -> None:
        """Set the text in another size."""
        self._painter.pixels = pixels
        self._show_key()
        self._list.doItemsLayout()

    def set_swapped(self, swapped: bool) -> None:  # noqa: FBT001 - the switch itself
        """Let the bars stand as the pages do."""
        self._painter.swapped = swapped
        self._list.viewport().update()

    def ask_menu(self) -> None:
        """Ask for the menu of the current line."""
        self._list.ask_menu()

    def names(self) -> list[str]:
        """Return the lines as a person reads them, headings included."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the room of the key to the list where both are tight."""
        super().resizeEvent(event)
        self._show_key()

    def _show_key(self) -> None:
        roomy = self.height() > _ROOMY * self._painter.pixels and self.drawer.isHidden()
        self._key.setVisible(roomy and bool(self._key.text()))

    def _fit(self, width: int) -> None:
        if width != self._painter.width:
            self._painter.width = width
            self._list.scheduleDelayedItemsLayout()

    def _new_list(self) -> EntryLines:
        made = EntryLines(self)
        made.setItemDelegate(self._painter)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.setMouseTracking(True)
        made.setUniformItemSizes(False)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        made.resized.connect(self._fit)
        # A scroll bar that comes or goes takes room after the last resize.
        made.verticalScrollBar().rangeChanged.connect(
            lambda: QTimer.singleShot(0, made, lambda: self._fit(made.viewport().width()))
        )
        made.menu_asked.connect(self.menu_asked)
        made.name_dropped.connect(self.name_dropped)
        made.currentItemChanged.connect(self._choose)
        made.itemClicked.connect(self._choose)
        return made

    def _lay_out(self) -> None:
        self._heading.setContentsMargins(10, 0, 10, 2)
        self._nothing.setContentsMargins(10, 0, 10, 0)
        self._key.setContentsMargins(10, 4, 10, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 14, 4, 10)
        layout.setSpacing(4)
        layout.addWidget(self._heading)
        layout.addWidget(self._list, 3)
        layout.addWidget(self._nothing)
        layout.addStretch(0)
        layout.addWidget(self._key)
        layout.addWidget(self.drawer, 4)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(ID) is not None:
            self.chosen.emit(item.data(ID))

    def _add_whole(self, viewpoint: Viewpoint) -> None:
        item = QListWidgetItem(_(WHOLE))
        item.setData(ID, "")
        pair = viewpoint.comparison
        told = _("two languages") if parted_by_language(pair) else ""
        item.setData(ENTRY, told or _(_VERDICTS[pair.same_story.verdict]))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{_(WHOLE)}, {item.data(ENTRY)}")
        self._list.addItem(item)

    def _add_section(self, name: str) -> None:
        item = QListWidgetItem(name)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.addItem(item)

    def _add(self, entry: Entry) -> None:
        item = QListWidgetItem(entry.name)
        item.setData(ID, entry.id)
        item.setToolTip(plain_tip(entry.name))
        _describe(item, entry)
        self._list.addItem(item)


def _describe(item: QListWidgetItem, entry: Entry) -> None:
    a, b = entry.figures
    item.setData(ENTRY, entry)
    spoken = f"{entry.name}, {entry.note}; A {a.text}, B {b.text}"
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)


def _key(viewpoint: Viewpoint) -> str:
    """Return what the signs on the hinge mean, where there are any."""
    ties = {(tie.contrast, tie.label[-1:]) for tie in viewpoint.view.ties}
    ends = {end for _contrast, end in ties}
    signs = []
    if any(not contrast for contrast, _end in ties):
        signs.append(_("● speak of the same thing"))
    if any(contrast and end != "≈" for contrast, end in ties):
        signs.append(_("◆ the same, told differently"))
    if "?" in ends:
        signs.append(_("? no more than possible"))
    if OWN_SIGN in ends:
        signs.append(_("{sign} tied by you").format(sign=OWN_SIGN))
    if "≈" in ends:
        signs.append(_("≈ the nearest, not the same"))
    return "\n".join(signs) if viewpoint.view.stops and signs else ""

"""The teacher's own view: what shows, what is hidden, what comes next, notes and time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from diptych.model.translation import gettext as _
from diptych.ui.command import plain
from diptych.ui.command_set import keys_of
from diptych.ui.demo.show import numbered
from diptych.ui.demo.wording import heading
from diptych.ui.fonts import READING
from diptych.ui.palette import tokens
from diptych.ui.plain import escaped, plain_tip
from diptych.ui.style import stylesheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction, QCloseEvent

    from diptych.ui.demo.commands import DemoCommands
    from diptych.ui.demo.show import Show
    from diptych.ui.palette import Scheme

_PIXELS: Final = 17
_PRESSING: Final = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_WALKING: Final = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class _Button(QPushButton):
    """Is pressed by Space and Return, though these are keys of the demo too."""

    def event(self, event: QEvent) -> bool:
        asked = event.type() is QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() in _PRESSING | _WALKING:
            event.accept()
            return True
        return super().event(event)


class PresenterView(QWidget):
    """Stands on the second screen, or beside; the keys of the demo work here too."""

    closed = Signal()

    def __init__(self, show: Show, commands: DemoCommands, scheme: Scheme) -> None:
        super().__init__()
        self._show, self._commands = show, commands
        self.setWindowTitle(_("Presenter’s view · Diptych"))
        self.setObjectName("root")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.place = _label("large", self)
        self.time = _label("large", self)
        self.seen = _browser(_("What the class sees"), self)
        self.hidden = _browser(_("Still hidden"), self)
        self.coming = _browser(_("Next step"), self)
        self.notes = _browser(_("Your notes"), self)
        self._captions: dict[QWidget, QLabel] = {}
        self._lay_out()
        self.addActions(commands.all)
        show.changed.connect(self.show_now)
        self.dress(scheme)

    def dress(self, scheme: Scheme) -> None:
        """Wear other colours."""
        worn = tokens(scheme)
        self.setStyleSheet(
            stylesheet(worn, _PIXELS)
            + f"QWidget#root {{ background: {worn.background}; }}"
            + f"QTextBrowser {{ background: {worn.paper}; border: 2px solid {worn.line};"
            f" border-radius: 8px; padding: 8px; font-family: '{READING}'; }}"
            f"QTextBrowser:focus {{ border-color: {worn.accent}; }}"
        )
        self.show_now()

    def tell_time(self, shown: str, *, over: bool) -> None:
        """Show the time that is left."""
        usual = self._show.step.seconds
        given = f"({usual // 60}:{usual % 60:02})" if usual else ""
        self.time.setText(_("Time is up") if over else shown or given)

    def show_now(self) -> None:
        """Say again what shows and what comes."""
        show, now = self._show, self._show.now
        place = _("Step {place} of {number}").format(place=now.step + 1, number=len(show.steps))
        black = _("black screen")
        self.place.setText(f"{place} · {black}" if now.blank else place)
        title, task = heading(show)
        lines = () if now.looking is not None else show.board().spoken(show.revealed)
        _fill(self.seen, lines or (title, task))
        listed = now.looking is not None
        self._captions[self.hidden].setText(_("Keys of this lens") if listed else _("Still hidden"))
        _fill(self.hidden, self._hidden())
        after = show.next_step
        coming = show.board_of(after).spoken(99) if after else (_("This was the last step."),)
        _fill(self.coming, coming)
        notes = show.step.notes.strip()
        _fill(self.notes, notes.splitlines() if notes else (_("No notes to this step."),))

    def _hidden(self) -> tuple[str, ...]:
        """Return what the keys lead to on the pages, else what the step still hides."""
        show = self._show
        looking = show.now.looking
        if looking is not None:
            listed = numbered(looking)[: len(self._commands.numbers)]
            return tuple(f"{number} {one.name}" for number, one in enumerate(listed, 1))
        lines = show.board().hidden(show.revealed)
        return lines or (_("Nothing is hidden."),)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.place, 1)
        top.addWidget(self.time)
        grid = QGridLayout()
        grid.setSpacing(10)
        for part, row, column in (
            (self.seen, 0, 0),
            (self.coming, 0, 1),
            (self.hidden, 2, 0),
            (self.notes, 2, 1),
        ):
            caption = self._captions[part] = _label("heading", self)
            caption.setText(part.accessibleName())
            grid.addWidget(caption, row, column)
            grid.addWidget(part, row + 1, column)
            grid.setRowStretch(row + 1, 1)
            grid.setColumnStretch(column, 1)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.addLayout(top)
        layout.addLayout(grid, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        c, row = self._commands, QHBoxLayout()
        row.setSpacing(6)
        chosen = (
            (c.demo_previous, _("Back")),
            (c.demo_next, _("Next")),
            (c.demo_reveal, _("Reveal")),
            (c.demo_timer, _("Timer")),
            (c.demo_blank, _("Black")),
            (c.demo_screens, _("Screens")),
            (c.demo_leave, _("Leave")),
        )
        for action, words in chosen:
            row.addWidget(_button(action, words, self))
        row.addStretch(1)
        return row

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Say that it is closed."""
        super().closeEvent(event)
        self.closed.emit()


def _label(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _browser(name: str, parent: QWidget) -> QTextBrowser:
    made = QTextBrowser(parent)
    made.setAccessibleName(name)
    made.setOpenLinks(False)
    made.setTabChangesFocus(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def _button(action: QAction, words: str, parent: QWidget) -> _Button:
    keys = keys_of(action).split(_(" or "))[0]
    made = _Button(f"{words} ({keys})" if keys else words, parent)
    made.setToolTip(plain_tip(plain(action.text())))
    made.setAccessibleDescription(plain(action.text()))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(lambda _checked=False: action.trigger())
    return made


def _fill(browser: QTextBrowser, lines: Iterable[str]) -> None:
    first, *rest = (*lines, "")
    body = "".join(f'<p style="margin:0 0 6px 0">{escaped(one)}</p>' for one in rest if one)
    browser.setHtml(f'<p style="margin:0 0 8px 0; font-weight:600">{escaped(first)}</p>{body}')

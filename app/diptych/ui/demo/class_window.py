"""What hangs on the wall: the window that a class sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QCursor, QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget

from diptych.model.translation import gettext as _
from diptych.ui.announcing import announce
from diptych.ui.command_set import keys_of
from diptych.ui.demo.board_view import BoardView
from diptych.ui.demo.dots import Dots
from diptych.ui.demo.looks import PERCENTS, Look, body_pixels
from diptych.ui.demo.pages import Pages
from diptych.ui.demo.parts import Parts
from diptych.ui.demo.prose import Ink, Prose
from diptych.ui.demo.spotlight import Spotlight, on_screen
from diptych.ui.demo.wording import heading, hint, said
from diptych.ui.palette import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QHideEvent, QPaintEvent, QResizeEvent, QShowEvent

    from diptych.ui.demo.commands import DemoCommands
    from diptych.ui.demo.show import Show
    from diptych.ui.palette import Scheme

_RESTED: Final = 40
"""Milliseconds without a change of size after which everything is set anew."""
_FOLLOWS: Final = 40
"""Milliseconds from one look at the pointer to the next, while the spotlight is on."""
_STILL: Final = 6
"""Pixels that a pointer may tremble by."""
_TITLE: Final = 1.3


class ClassWindow(QWidget):
    """Shows what `show` says, in type of 24 points at least."""

    closed = Signal()

    def __init__(self, show: Show, commands: DemoCommands, scheme: Scheme) -> None:
        super().__init__()
        self._show, self._commands = show, commands
        self._tokens = tokens(scheme)
        self._time = ("", False)
        self._said: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.board = BoardView(self)
        self.pages = Pages(self._tokens, self)
        self._head = QWidget(self)
        self._dots = Dots(self)
        self._foot = QVBoxLayout()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.pages)
        self._stack.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lines = QVBoxLayout(self)
        # A long word must not make the window wider than the wall.
        self._lines.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._lines.addWidget(self._head)
        self._lines.addWidget(self._stack, 1)
        self._lines.addWidget(self._dots)
        self._light = Spotlight(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_RESTED)
        self._rest.timeout.connect(self.show_now)
        self._pointer = QPoint()
        self._following = QTimer(self)
        self._following.setInterval(_FOLLOWS)
        self._following.timeout.connect(self._follow)
        self.addActions(commands.all)
        show.changed.connect(self.show_now)
        self.pages.pair.mark_activated.connect(show.look_at)
        for page in self.pages.pair.pages:
            page.scrolled.connect(self._shine)

    # What is shown

    def look(self) -> Look:
        """Return colours and size for the window as it is."""
        percent = PERCENTS[self._show.now.size]
        return Look(self._tokens, body_pixels(self.height(), self.logicalDpiY(), percent))

    def dress(self, scheme: Scheme) -> None:
        """Wear other colours."""
        self._tokens = tokens(scheme)
        self.show_now()

    def tell_time(self, shown: str, *, over: bool) -> None:
        """Show the time that is left, `""` for none."""
        if (shown, over) != self._time:
            self._time = (shown, over)
            if over:
                announce(self, _("The time is up."))
            self._show_head(self.look())

    def show_now(self) -> None:
        """Set everything anew."""
        if not self.isVisible():
            return
        now = self._show.now
        for part in (self._head, self._stack, self._dots):
            part.setVisible(not now.blank)
        look = self.look()
        self._space(look)
        self._show_head(look)
        self._dots.tell(now.step, len(self._show.steps), look)
        self._lines.activate()
        if self._show.pages:
            self._show_pages(look)
        else:
            self._show_board(look)
        lit = now.spotlight and not now.blank
        self._light.setVisible(lit)
        self._light.raise_()
        if lit and not self._following.isActive():
            self._following.start()
        elif not lit:
            self._following.stop()
        self.update()
        self._tell()
        QTimer.singleShot(0, self, self._shine)

    def finish(self) -> None:
        """Set everything anew now if a change of size is still waiting for it."""
        self._rest.stop()
        self.show_now()
        for page in self.pages.pair.pages:
            page.finish_layout()

    def _space(self, look: Look) -> None:
        around = look.em(0.8)
        self._lines.setContentsMargins(around, look.em(0.5), around, look.em(0.35))
        self._lines.setSpacing(look.em(0.35))

    def _show_head(self, look: Look) -> None:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.em(0.8))
        lines = QVBoxLayout()
        lines.setSpacing(look.em(0.1))
        title, task = heading(self._show)
        for words, font, colour in (
            (title, look.words(_TITLE, strong=True), look.tokens.ink),
            (task, look.words(), look.tokens.muted),
        ):
            if words:
                lines.addWidget(Prose(((words, False),), font, Ink(colour), parent=head))
        row.addLayout(lines, 1)
        if self._time[0]:
            row.addWidget(self._timer(look), 0, Qt.AlignmentFlag.AlignTop)
        self._lines.replaceWidget(self._head, head)
        self._head.deleteLater()
        self._head = head
        head.setVisible(not self._show.now.blank)

    def _timer(self, look: Look) -> Prose:
        shown, over = self._time
        colour = look.tokens.accent if over else look.tokens.ink
        words = _("Time is up") if over else shown
        made = Prose(((words, False),), look.words(_TITLE, strong=True), Ink(colour))
        made.keep_width(made.sizeHint().width() + 4)
        made.setAccessibleName(_("Timer: {time}").format(time=words))
        return made

    def _show_board(self, look: Look) -> None:
        show = self._show
        self._stack.setCurrentWidget(self.board)
        parts = Parts(show.viewpoint.comparison, look, swapped=show.now.swapped, bare=show.now.bare)
        asked = hint(keys_of(self._commands.demo_reveal))
        self.board.show_board(show.board, show.revealed, parts, look, asked)

    def _show_pages(self, look: Look) -> None:
        show, now = self._show, self._show.now
        self._stack.setCurrentWidget(self.pages)
        self.pages.set_look(look, now.alone, swapped=now.swapped)
        self.pages.show_pair(show.viewpoint.comparison, sources=show.sources)
        self.pages.show_marks(now.looking, bare=now.bare)

    def _tell(self) -> None:
        """Say what is new to whoever listens."""
        lines = said(self._show, keys_of(self._commands.demo_reveal))
        if lines != self._said:
            fresh = [line for line in lines if line not in self._said] or lines
            self._said = lines
            place = f"{self._show.now.step + 1}/{len(self._show.steps)}"
            self.setWindowTitle(_("Demo {place} · Diptych").format(place=place))
            self.setAccessibleName(lines[0])
            self.setAccessibleDescription(" ".join(lines[1:]))
            announce(self, " ".join(fresh))

    # The spotlight

    def pieces(self) -> Sequence[QWidget]:
        """Return what the spotlight may be moved to by keys."""
        return () if self._show.pages else self.board.pieces

    def _shine(self) -> None:
        if not self._show.now.spotlight or not self.isVisible():
            return
        self._light.setGeometry(self.rect())
        self._light.light(self._lit(QCursor.pos()), self._tokens.background)

    def _lit(self, at: QPoint) -> list[QRect]:
        now, pieces = self._show.now, self.pieces()
        if self._show.pages:
            return self.pages.lit(at, now.looking)
        if 0 <= now.spot < len(pieces):
            return [on_screen(pieces[now.spot])]
        return [box for box in map(on_screen, pieces) if box.contains(at)][:1]

    # Keys and the pointer

    def move_by(self, lines: int) -> None:
        """Move the spotlight from piece to piece while it is on, else what is seen by lines."""
        now, pieces = self._show.now, self.pieces()
        if now.spotlight and pieces:
            self._pointer = QCursor.pos()
            spot = max(0, min(len(pieces) - 1, now.spot + lines))
            self._show.point_at(spot)
            self.board.ensureWidgetVisible(self.board.pieces[spot])
        elif self._show.pages:
            self.pages.move_by(lines)
        else:
            self.board.move_by(lines)

    def _follow(self) -> None:
        """Let the spotlight follow the pointer, once that has moved away from where it was."""
        at = QCursor.pos()
        if self._show.now.spot >= 0 and (at - self._pointer).manhattanLength() > _STILL:
            self._show.point_at(-1)
        if self._show.now.spot < 0:
            self._pointer = at
        self._shine()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click goes on, as a clicker does."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._show.onward()

    # Qt's events

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a small projector."""
        return QSize(1024, 768)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Show what there is to show."""
        super().showEvent(event)
        self._rest.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the pointer no longer."""
        super().hideEvent(event)
        self._following.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set everything anew once the size has come to rest."""
        super().resizeEvent(event)
        self._light.setGeometry(self.rect())
        self._rest.start()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the ground; black where the screen is blank."""
        painter = QPainter(self)
        blank = self._show.now.blank
        painter.fillRect(self.rect(), QColor("black" if blank else self._tokens.background))
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Say that it is closed, whoever closed it."""
        super().closeEvent(event)
        self.closed.emit()

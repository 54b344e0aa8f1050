"""F5: a pair before a class."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from diptych.classroom.steps import steps_of
from diptych.model.faults import Fault
from diptych.model.lesson import Lesson
from diptych.ui.command import plain
from diptych.ui.command_set import keys_of
from diptych.ui.commands import connect
from diptych.ui.demo.class_window import ClassWindow
from diptych.ui.demo.countdown import Countdown
from diptych.ui.demo.presenter import PresenterView
from diptych.ui.demo.screens import fill, screens_for, stand
from diptych.ui.demo.show import Show
from diptych.ui.palette import Scheme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from diptych.model.lesson import Step
    from diptych.ui.demo.commands import DemoCommands
    from diptych.ui.demo.editing import StepsEditing
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage

_TICK = 200
"""Milliseconds from one look at the clock to the next."""


class Demo(QObject):
    """Opens the class's window and the teacher's, and has the keys of both do what they say."""

    def __init__(self, stage: Stage, services: Services) -> None:
        super().__init__(stage)
        self._stage, self._services = stage, services
        self._clock: Callable[[], float] = time.monotonic
        self.commands: DemoCommands = stage.commands.in_demo
        self.show: Show | None = None
        self.window: ClassWindow | None = None
        self.presenter: PresenterView | None = None
        self._swapped = False
        self._countdown = Countdown()
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK)
        self._ticking.timeout.connect(self._tick)
        self._left_at: tuple[tuple[str, str], int] = (("", ""), 0)
        self._connect()
        connect(stage.commands.demo, self.start)
        connect(stage.commands.demo_steps, self._edit)
        stage.opening.connect(self.leave)
        stage.closing.connect(self.leave)

    @cached_property
    def editing(self) -> StepsEditing:
        """The steps, as a teacher wants them."""
        from diptych.ui.demo.editing import StepsEditing

        return StepsEditing(self._stage, self._services, self)

    def set_clock(self, clock: Callable[[], float]) -> None:
        """Take another clock than the computer's; both tell seconds."""
        self._clock = clock

    # From beginning to end

    def start(self) -> None:
        """Show the steps of the open pair, from where they were left."""
        if self.window is not None:
            self.window.activateWindow()
            return
        show = self.prepare()
        if show is None:
            return
        self._place()
        if self._left_at[0] == self._pair(show):
            show.go(self._left_at[1])

    def _edit(self) -> None:
        # It is made here, and not with the demo, which most people show as it is.
        self.editing.toggle()

    def start_at(self, step: int) -> None:
        """Show a step to the class."""
        self.start()
        if self.show is not None:
            self.show.go(step)

    def take_steps(self, steps: tuple[Step, ...]) -> None:
        """Go on with other steps, where a class is looking."""
        if self.show is not None:
            self.show.take_steps(steps)

    def prepare(self) -> Show | None:
        """Make the class's window, not yet on any screen; none where nothing may be shown."""
        now = self._stage.viewpoint
        if now is None:
            return None
        if self._stage.veil:
            self._stage.message.say(self._stage.veil)
            return None
        lesson = self._lesson()
        steps = steps_of(lesson, now.comparison, now.notebook)
        show = self.show = Show(now, lesson, steps, self)
        show.keys = self._keys
        show.stepped.connect(self._stop_time)
        self.commands.change_keys(self._stage.state.keys)
        self.window = ClassWindow(show, self.commands, self._stage.state.scheme)
        self.window.closed.connect(self.leave)
        return show

    def leave(self) -> None:
        """Close both windows; where the class was is remembered."""
        show, window, presenter = self.show, self.window, self.presenter
        self.show = self.window = self.presenter = None
        self._stop_time()
        if show is None or window is None:
            return
        self._left_at = (self._pair(show), show.now.step)
        for one in (window, presenter):
            if one is not None:
                one.closed.disconnect()
                one.close()
                one.deleteLater()
        show.deleteLater()
        self._stage.window.activateWindow()

    def _pair(self, show: Show) -> tuple[str, str]:
        first, second = show.viewpoint.comparison.articles
        return first.digest, second.digest

    def _lesson(self) -> Lesson:
        now = self._stage.viewpoint
        assert now is not None, "something is open"
        try:
            return self._services.lesson(now.base)
        except Fault as fault:
            self._stage.message.say(fault.spoken())
            return Lesson()

    # Screens

    def _place(self) -> None:
        """Put both windows on the screens that there are."""
        if self.window is None:
            return
        for_class, for_teacher = screens_for(self._stage.window.screen(), swapped=self._swapped)
        if for_teacher is not None:
            stand(self._presenter(), for_teacher)
        fill(self.window, for_class)
        self.window.activateWindow()
        self.window.setFocus()

    def _presenter(self) -> PresenterView:
        if self.presenter is None:
            assert self.show is not None, "a demo is shown"
            self.presenter = PresenterView(self.show, self.commands, self._stage.state.scheme)
            self.presenter.closed.connect(self._forget_presenter)
            self._tick()
        return self.presenter

    def _forget_presenter(self) -> None:
        if self.presenter is not None:
            self.presenter.deleteLater()
        self.presenter = None

    def _toggle_presenter(self) -> None:
        if self.presenter is not None:
            self.presenter.close()
        else:
            presenter = self._presenter()
            presenter.resize(960, 640)
            presenter.show()
            presenter.activateWindow()

    def _swap_screens(self) -> None:
        self._swapped = not self._swapped
        self._place()

    # Time

    def _toggle_time(self) -> None:
        if self.show is not None:
            given = self.show.step.seconds
            self._countdown = self._countdown.toggled(self._clock(), given)
            self._run_time()

    def _add_minute(self) -> None:
        self._countdown = self._countdown.longer(self._clock())
        self._run_time()

    def _run_time(self) -> None:
        self._tick()
        if self._countdown.since is not None:
            self._ticking.start()

    def _stop_time(self) -> None:
        self._countdown = Countdown()
        self._ticking.stop()
        self._tick()

    def _tick(self) -> None:
        clock = self._clock()
        shown, over = self._countdown.shown(clock), self._countdown.over(clock)
        for one in (self.window, self.presenter):
            if one is not None:
                one.tell_time(shown, over=over)
        if over or self._countdown.since is None:
            self._ticking.stop()

    # What the keys do

    def _connect(self) -> None:
        c = self.commands
        deeds: tuple[tuple[QAction, Callable[[Show], None]], ...] = (
            (c.demo_next, lambda show: show.move(1)),
            (c.demo_previous, lambda show: show.move(-1)),
            (c.demo_onward, lambda show: show.onward()),
            (c.demo_first, lambda show: show.go(0)),
            (c.demo_last, lambda show: show.go(len(show.steps) - 1)),
            (c.demo_reveal, lambda show: show.reveal()),
            (c.demo_cover, lambda show: show.cover()),
            (c.demo_question, lambda show: show.ask()),
            (c.demo_articles, lambda show: show.show_articles()),
            (c.demo_lens, lambda show: show.next_lens()),
            (c.demo_all, lambda show: show.look_at_all()),
            (c.demo_bare, lambda show: show.hide_marks()),
            (c.demo_one, lambda show: show.one_page()),
            (c.demo_swap, lambda show: show.swap()),
            (c.demo_spotlight, lambda show: show.spotlight()),
            (c.demo_blank, lambda show: show.blank()),
            (c.demo_bigger, lambda show: show.resize(1)),
            (c.demo_smaller, lambda show: show.resize(-1)),
            (c.demo_keys, lambda show: show.show_keys()),
        )
        for action, deed in deeds:
            connect(action, lambda deed=deed: self._do(deed))  # type: ignore[misc]  # it is called with nothing
        for number, action in enumerate(c.numbers, 1):
            connect(action, lambda number=number: self._do(lambda show: show.look_for(number)))  # type: ignore[misc]  # it is called with nothing
        connect(c.demo_down, lambda: self._scroll(1))
        connect(c.demo_up, lambda: self._scroll(-1))
        connect(c.demo_timer, self._toggle_time)
        connect(c.demo_minute, self._add_minute)
        connect(c.demo_colours, self._switch_colours)
        connect(c.demo_presenter, self._toggle_presenter)
        connect(c.demo_screens, self._swap_screens)
        connect(c.demo_leave, self._go_back)

    def _go_back(self) -> None:
        if self.show is not None and self.show.now.help:
            self.show.show_keys()
        else:
            self.leave()

    def _do(self, deed: Callable[[Show], None]) -> None:
        if self.show is not None:
            deed(self.show)

    def _scroll(self, lines: int) -> None:
        if self.window is not None:
            self.window.move_by(lines)

    def _switch_colours(self) -> None:
        dark = self._stage.dark
        scheme = Scheme.LIGHT if dark else Scheme.DARK
        self._stage.set(scheme=scheme, follow_system=False)
        for one in (self.window, self.presenter):
            if one is not None:
                one.dress(scheme)

    def _keys(self) -> tuple[str, ...]:
        return tuple(
            f"{keys_of(action)}   {plain(action.text())}"
            for action in self.commands.all
            if action.shortcuts()
        )

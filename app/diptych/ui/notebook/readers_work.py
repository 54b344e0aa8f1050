"""Carries out what the reader does with what is selected, and keeps it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QObject, Signal

from diptych.model.lesson import CONCLUSION
from diptych.model.spoken import quoted
from diptych.model.text import Side, Span
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.report.quoting import place
from diptych.ui.announcing import announce
from diptych.ui.commands import connect
from diptych.ui.dragging import Dragged, drag
from diptych.ui.lenses.own import mark_of
from diptych.ui.names import shortened
from diptych.ui.notebook import changes
from diptych.ui.notebook.autosave import Autosave
from diptych.ui.notebook.history import History
from diptych.ui.notebook.subject import Subject, anchor_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.model.notebook import Anchor, Notebook
    from diptych.ui.commands import Commands
    from diptych.ui.evidence.panel import EvidencePanel
    from diptych.ui.services import Services
    from diptych.ui.viewpoint import Viewpoint

KEEP, TAKE_OUT = later("Keep in matrix"), later("Take out of matrix")
OVERRULE, RESTORE = later("Overrule"), later("Restore")
REMOVE, UNLINK = later("Remove mark"), later("Remove link")
NOTE = later("Note")
_LISTED = 40
"""Characters of a quote or a note that the list of changes shows."""


class ReadersWork(QObject):
    """Owns the history of the notebook, and fills the fields below the evidence."""

    changed = Signal(object)
    """The notebook, whenever it is another one."""

    def __init__(
        self,
        services: Services,
        log: Path,
        commands: Commands,
        panel: EvidencePanel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.history = History(self)
        self.autosave = Autosave(services, log, self)
        self._commands = commands
        self._panel = panel
        self._comparison: Comparison | None = None
        self._subject = Subject()
        self._connect()
        self._offer_history()
        for action in (commands.keep, commands.overrule, commands.note):
            action.setEnabled(False)

    def open(self, comparison: Comparison, notebook: Notebook) -> None:
        """Begin with the notebook of a pair."""
        self._comparison = comparison
        self.history.start(notebook)
        self._offer_history()

    def show(self, viewpoint: Viewpoint) -> None:
        """Act on what is selected from now on."""
        subject = viewpoint.subject()
        if subject.about != self._subject.about:
            self._panel.own.forget_note()
        self._subject = subject
        self._fill()

    # What the reader does

    def keep(self) -> None:
        """Keep the quotes of what is selected, or take them out where all of them are kept."""
        now, subject = self.history.notebook, self._subject
        cells = [changes.cell_of(now, subject.row, anchor) for anchor in subject.anchors]
        if all(cells):
            after = changes.without_cells(now, (cell.id for cell in cells if cell))
            self.history.change(_(TAKE_OUT), after, to=_first(subject.anchors))
        else:
            after = changes.kept(now, subject.row, subject.anchors)
            self.history.change(_(KEEP), after, to=_first(subject.anchors))

    def keep_quote(self, side: Side, span: Span) -> None:
        """Keep one quote in the row of what is selected, or take it out."""
        assert self._comparison is not None, "a quote is of something open"
        anchor = anchor_at(self._comparison, side, span)
        self.keep_anchor(anchor, self._subject.row)

    def keep_anchor(self, anchor: Anchor, row: str) -> bool:
        """Keep one anchored quote in a row, or take it out; return whether it is kept now."""
        now = self.history.notebook
        cell = changes.cell_of(now, row, anchor)
        if cell is None:
            after = changes.kept(now, row, (anchor,))
            self.history.change(_(KEEP), after, to=_first((anchor,)))
        else:
            after = changes.without_cells(now, (cell.id,))
            self.history.change(_(TAKE_OUT), after, to=_first((anchor,)))
        return cell is None

    def overrule(self, about: str) -> None:
        """Overrule a mark, or restore it where it is overruled."""
        now = self.history.notebook
        if mark_of(now, about) is not None:
            self.history.change(_(REMOVE), changes.without_mark(now, about))
        elif any(link.id == about for link in now.links):
            self.history.change(_(UNLINK), changes.without_link(now, about))
        else:
            what = _first(self._subject.anchors) if about == self._subject.about else ""
            if now.overruled(about):
                self.history.change(_(RESTORE), changes.restored(now, about), to=what)
            else:
                self.history.change(_(OVERRULE), changes.overruled(now, about), to=what)

    def mark(self, anchor: Anchor, theme: str) -> str:
        """Mark words as the reader's own; return the id of the mark."""
        after = changes.marked(self.history.notebook, anchor, theme)
        self.history.change(_("Mark"), after, to=_first((anchor,)))
        return self.history.notebook.marks[-1].id

    def link(self, a: Anchor, b: Anchor) -> str:
        """Tie words of A and of B together; return the id of the link."""
        after = changes.linked(self.history.notebook, a, b)
        self.history.change(_("Link"), after, to=_first((a, b)))
        links = self.history.notebook.links
        return next(link.id for link in links if (link.a, link.b) == (a, b))

    def write_theme(self, text: str, stretch: int) -> None:
        """Take down the theme of the mark that is selected."""
        now = self.history.notebook
        mark = mark_of(now, self._subject.about)
        if mark is not None:
            after = changes.with_mark(now, replace(mark, theme=" ".join(text.split())))
            self.history.change(
                _("Name a theme"),
                after,
                writing=f"theme {mark.id} {stretch}",
            )

    def dress(self, hue: int | None, pattern: str) -> None:
        """Give the mark that is selected a colour and a line of its own."""
        now = self.history.notebook
        mark = mark_of(now, self._subject.about)
        if mark is not None:
            after = changes.with_mark(now, replace(mark, hue=hue, pattern=pattern))
            self.history.change(_("Colour and line of a mark"), after)

    def write_note(self, text: str, stretch: int) -> None:
        """Take down the note on what is selected."""
        about = self._subject.about
        after = changes.with_note(self.history.notebook, about, text)
        writing, what = f"note {about} {stretch}", shortened(text, _LISTED)
        self.history.change(_(NOTE), after, writing=writing, to=what)

    def write_reason(self, text: str, stretch: int) -> None:
        """Take down why the reader overruled what is selected."""
        about = self._subject.about
        after = changes.with_reason(self.history.notebook, about, text)
        self.history.change(
            _("Give a reason"),
            after,
            writing=f"reason {about} {stretch}",
        )

    # Behind the scenes

    def _connect(self) -> None:
        c, stack = self._commands, self.history.stack
        connect(c.keep, self.keep)
        connect(c.overrule, lambda: self.overrule(self._subject.about))
        connect(c.undo, lambda: self._go_back(stack.undoText(), _("undone"), stack.undo))
        connect(c.redo, lambda: self._go_back(stack.redoText(), _("done again"), stack.redo))
        stack.indexChanged.connect(self._offer_history)
        self.history.changed.connect(self._take)
        self._panel.acted.connect(self._act)
        self._panel.quote_pulled.connect(self._drag)
        self._panel.own.note_written.connect(self.write_note)
        self._panel.own.reason_written.connect(self.write_reason)
        self._panel.own.theme_written.connect(self.write_theme)
        self._panel.own.look.chosen.connect(self.dress)

    def _go_back(self, what: str, how: str, move: Callable[[], None]) -> None:
        move()
        announce(self._panel, f"{what}: {how}")

    def _drag(self, side: str, start: int, end: int) -> None:
        assert self._comparison is not None, "a quote is of something open"
        anchor = anchor_at(self._comparison, Side(side), Span(start, end))
        where = place(self._comparison.article(Side(side)), anchor.span)
        drag(self._panel, Dragged(anchor), f"{quoted(anchor.quote)} ({side}, {where})")

    def _act(self, verb: str, rest: str) -> None:
        if verb in {"overrule", "restore"}:
            self.overrule(unquote(rest))
            return
        side, start, end = rest.split(":")
        self.keep_quote(Side(side), Span(int(start), int(end)))

    def _take(self, notebook: Notebook) -> None:
        assert self._comparison is not None, "a notebook is of something open"
        self.autosave.put(self._comparison, notebook)
        self._fill()
        self.changed.emit(notebook)

    def _fill(self) -> None:
        now, subject, c = self.history.notebook, self._subject, self._commands
        ruled = bool(subject.about) and now.overruled(subject.about)
        own = mark_of(now, subject.about)
        self._panel.own.show_work(
            mark=own,
            overruled=ruled,
            reason=changes.reason_for(now, subject.about) if ruled else "",
            note=changes.note_on(now, subject.about),
            comments=[text for about, text in self._answers(now) if about == subject.about],
        )
        kept = bool(subject.anchors) and all(
            changes.cell_of(now, subject.row, anchor) for anchor in subject.anchors
        )
        c.keep.setEnabled(bool(subject.anchors))
        c.overrule.setEnabled(bool(subject.about))
        c.note.setEnabled(self._comparison is not None)
        c.rename(c.keep, _(TAKE_OUT if kept else KEEP))
        c.rename(c.overrule, _(self._ruling_offered()))

    @staticmethod
    def _answers(now: Notebook) -> Iterator[tuple[str, str]]:
        """Yield what a teacher wrote, by what is selected where it is shown."""
        shown = {one.id: one.about for one in now.notes}
        for comment in now.comments:
            # The conclusion and the notes on nothing belong to the whole pair.
            about = "" if comment.about == CONCLUSION else comment.about
            yield shown.get(about, about), comment.text

    def _ruling_offered(self) -> str:
        now, about = self.history.notebook, self._subject.about
        if mark_of(now, about) is not None:
            return REMOVE
        if any(link.id == about for link in now.links):
            return UNLINK
        return RESTORE if about and now.overruled(about) else OVERRULE

    def _offer_history(self) -> None:
        c, stack = self._commands, self.history.stack
        c.undo.setEnabled(stack.canUndo())
        c.redo.setEnabled(stack.canRedo())
        c.rename(c.undo, _("Undo {change}").format(change=stack.undoText()).strip())
        c.rename(c.redo, _("Redo {change}").format(change=stack.redoText()).strip())


def _first(anchors: Sequence[Anchor]) -> str:
    """Return how the list of changes quotes what was chosen."""
    return quoted(shortened(anchors[0].quote, _LISTED)) if anchors else ""

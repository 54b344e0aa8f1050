"""Tying words of one article to words of the other, by mouse or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from diptych.model.text import Side
from diptych.model.translation import gettext as _
from diptych.ui.commands import connect
from diptych.ui.features.words import NOTHING_SELECTED
from diptych.ui.lenses.names import LensName
from diptych.ui.marks import MarkStyle, PageMark, Pattern
from diptych.ui.names import shortened

if TYPE_CHECKING:
    from diptych.model.notebook import Anchor
    from diptych.ui.finding.finder import Finder
    from diptych.ui.notebook.readers_work import ReadersWork
    from diptych.ui.stage import Stage

BEGUN: Final = "begun-link"
_STYLE: Final = MarkStyle(4, Pattern.DOUBLE)
_LONGEST: Final = 60


class Linking(QObject):
    """Remembers the words that a link begins with until those on the other side are chosen."""

    def __init__(self, stage: Stage, own: ReadersWork, finder: Finder) -> None:
        super().__init__(stage)
        self._stage = stage
        self._own = own
        self._finder = finder
        self.begun: Anchor | None = None
        connect(stage.commands.link_from, self._begin)
        connect(stage.commands.link_to, self._end)
        stage.opening.connect(self._forget)
        stage.leaves.insert(0, self._leave)

    def _begin(self) -> None:
        words = self._stage.body.pair.selected()
        if words is None:
            self._stage.message.mention(_(NOTHING_SELECTED))
            return
        self.begun = words
        side = self._side(words)
        self._paint(words)
        keys = self._stage.commands.link_to.shortcut().toString()
        self._stage.message.say(
            _(
                "A link begins at “{words}”. Select words in {side}, then choose Link "
                "to here ({keys}). Esc lets go of it."
            ).format(words=shortened(words.quote, _LONGEST), side=side.other, keys=keys)
        )

    def _end(self) -> None:
        words = self._stage.body.pair.selected()
        begun = self.begun or self._across(words)
        if words is None or begun is None:
            self._stage.message.mention(_("Choose Link from here on words of one article first."))
            return
        if begun.digest == words.digest:
            side = self._side(words)
            self._stage.message.say(
                _("Both ends are in {side}. Select words in {other} for the other end.").format(
                    side=side, other=side.other
                )
            )
            return
        a, b = (begun, words) if self._side(begun) is Side.A else (words, begun)
        self._forget()
        self._stage.message.clear()
        self._stage.body.pair.clear_selection()
        self._finder.stop()
        link = self._own.link(a, b)
        self._stage.after_work(lambda: self._stage.go(LensName.SHARED, link))

    def _across(self, words: Anchor | None) -> Anchor | None:
        """Return what is selected on the other page, where both have a selection."""
        found = (page.selected() for page in self._stage.body.pair.pages)
        return next((one for one in found if one and words and one.digest != words.digest), None)

    def _side(self, words: Anchor) -> Side:
        now = self._stage.viewpoint
        assert now is not None, "words are of something open"
        return next(side for side in Side if now.comparison.article(side).digest == words.digest)

    def _paint(self, words: Anchor) -> None:
        now = self._stage.viewpoint
        assert now is not None, "words are of something open"
        mark = PageMark(BEGUN, self._side(words), words.span, _STYLE, _("Your link begins here"))
        self._stage.body.paint(now, mark)

    def _leave(self) -> bool:
        begun = self.begun is not None
        self._forget()
        if begun and self._stage.viewpoint is not None:
            self._stage.message.clear()
            self._stage.body.paint(self._stage.viewpoint)
        return begun

    def _forget(self) -> None:
        self.begun = None

"""Articles are put into collections and get tags; one of these is shown alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from diptych.model.translation import gettext as _
from diptych.ui.library.group_card import GroupCard
from diptych.ui.library.group_words import groups_of, quoted
from diptych.ui.library.words import short_title, title_of
from diptych.ui.palette import tokens
from diptych_db.values import GroupKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from diptych.ui.errands import Errands
    from diptych.ui.library.group_bar import GroupBar
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState
    from diptych_db.library import ArticleEntry, Group

    Filed = Mapping[GroupKind, Sequence[str]]


class Grouping(QObject):
    """Holds the groups as they were read last, and changes them; each change can be undone."""

    changed = Signal()
    """What is stored has changed and is to be read again."""

    def __init__(self, stage: Stage, errands: Errands, services: Services, bar: GroupBar) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._services = services
        self._bar = bar
        self._entry: ArticleEntry | None = None
        self.groups: tuple[Group, ...] = ()
        self.card = GroupCard(tokens(stage.state.scheme), stage.window)
        self.card.saved.connect(self._file)
        bar.renamed.connect(self._rename)
        bar.remove_asked.connect(self._remove)
        stage.cards.append(self.card.leave)
        stage.dressed.connect(self._dress)
        self._dress(stage.state)

    def take(self, groups: tuple[Group, ...], here: Collection[int]) -> None:
        """Take in what was read: the groups, and the ids of the articles that are listed."""
        self.groups = groups
        self._bar.show_groups(groups, here)

    def shows(self, *entries: ArticleEntry) -> bool:
        """Whether one of these articles is in the group that is shown alone, if one is."""
        chosen = self._bar.chosen
        return chosen is None or any(entry.id in chosen.articles for entry in entries)

    def words_of(self, entry: ArticleEntry, kind: GroupKind | None = None) -> str:
        """Return the groups that an article is in, `""` for none."""
        return " · ".join(groups_of(entry.id, self.groups, kind))

    def nothing(self) -> str:
        """Say that there is nothing in the group that is shown, `""` where all are."""
        chosen = self._bar.chosen
        if chosen is None:
            return ""
        return _("Nothing of this is in the {group}.").format(
            group=quoted(chosen.kind, chosen.name)
        )

    def ask(self, entry: ArticleEntry) -> None:
        """Open the card for an article."""
        self._entry = entry
        self.card.offer(title_of(entry), entry.id, self.groups)

    def _file(self, filed: object) -> None:
        entry = self._entry
        if entry is None:
            return
        wanted = cast("Filed", filed)
        before: Filed = {
            kind: [
                group.name
                for group in self.groups
                if group.kind is kind and entry.id in group.articles
            ]
            for kind in GroupKind
        }
        if all(set(before[kind]) == set(wanted[kind]) for kind in GroupKind):
            return
        title, shelf = short_title(entry), self._services.shelf
        self._do(
            lambda: shelf.groups.put(entry.id, wanted),
            _("“{title}” is filed.").format(title=title),
            lambda: shelf.groups.put(entry.id, before),
        )

    def _rename(self, new: str) -> None:
        group, shelf = self._bar.chosen, self._services.shelf
        if group is None:
            return

        def called(name: str, before: str) -> None:
            shelf.groups.rename(group.kind, before, name)
            self._bar.follow(name)

        told = _("The {group} is now called “{name}”.").format(
            group=quoted(group.kind, group.name), name=" ".join(new.split())
        )
        self._do(lambda: called(new, group.name), told, lambda: called(group.name, new))

    def _remove(self) -> None:
        group, shelf = self._bar.chosen, self._services.shelf
        if group is None:
            return
        self._do(
            lambda: shelf.groups.remove(group.kind, group.name),
            _("The {group} is gone; its articles stay.").format(
                group=quoted(group.kind, group.name)
            ),
            lambda: shelf.groups.keep(group.kind, group.name, group.articles),
        )

    def _dress(self, state: WindowState) -> None:
        self.card.set_tokens(tokens(state.scheme))
        self.card.set_text_size(state.text_size)

    def _do(self, change: Callable[[], None], told: str, back: Callable[[], None]) -> None:
        def undo() -> None:
            self._errands.run(_("Taking back"), lambda _progress: back(), undone)

        def undone(_nothing: object) -> None:
            self._stage.message.mention(_("It is as it was before."))
            self.changed.emit()

        def done(_nothing: object) -> None:
            self._stage.message.say(told, _("Undo"), undo)
            self.changed.emit()

        self._errands.run(_("Filing"), lambda _progress: change(), done)

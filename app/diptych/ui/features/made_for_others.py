"""The features that share by file: what goes to others, and what comes from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.ui.features.made import FeaturedWindow
from diptych.ui.lazily import lazily
from diptych.ui.opening import is_foreign, is_pack, with_packs_of_folders

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from diptych.model.comparison import Comparison
    from diptych.ui.exchange.feature import Exchanging
    from diptych.ui.sharing.comments import Comments
    from diptych.ui.sharing.giving import Giving
    from diptych.ui.sharing.opening import Packs
    from diptych.ui.sharing.persons import Persons
    from diptych.ui.sharing.works import Works
    from diptych.ui.together.feature import ClassTogether


class SharingWindow(FeaturedWindow):
    """A window that others can be given something from, and that opens what they give."""

    @lazily("share", "hand_in")
    def giving(self) -> Giving:
        """Tasks, and one's own work."""
        from diptych.ui.sharing.giving import Giving

        return Giving(
            self.stage,
            self.errands,
            self._services,
            own=self.own,
            attempting=self.attempting,
            target=self._target,
        )

    @lazily("works", "send_comments")
    def works(self) -> Works:
        """What was handed in."""
        from diptych.ui.sharing.works import Works

        made = Works(self.stage, self.errands, self.attempting, self._services, self._target)
        self._insert(made.view)
        return made

    @lazily("together")
    def together(self) -> ClassTogether:
        """What a class did."""
        from diptych.ui.together.feature import ClassTogether

        made = ClassTogether(
            self.stage, self.errands, self.attempting, self._services, self._target
        )
        self._insert(made.view)
        return made

    @lazily("persons")
    def persons(self) -> Persons:
        """Who takes turns at this computer."""
        from diptych.ui.sharing.persons import Persons

        def whole() -> Comparison | None:
            return self.attempting.whole if self.stage.viewpoint else None

        return Persons(self.stage, self._services, whole, self.store_work)

    @lazily("export_marks", "import_marks")
    def exchanging(self) -> Exchanging:
        """Formats of other programs."""
        from diptych.ui.exchange.feature import Exchanging

        return Exchanging(
            self.stage,
            self.errands,
            self._services,
            own=self.own,
            attempting=self.attempting,
            choose=self._choose,
            target=self._target,
        )

    @lazily("comments")
    def comments(self) -> Comments:
        """What a teacher wrote."""
        from diptych.ui.sharing.comments import Comments

        return Comments(self.stage, self.own)

    @lazily()
    def packs(self) -> Packs:
        """Files of others."""
        from diptych.ui.sharing.opening import Packs

        return Packs(
            self.stage,
            self.errands,
            self._services,
            own=self.own,
            works=lambda: self.works,
            together=lambda: self.together,
            comments=lambda: self.comments,
            listed=self._show_library,
        )

    def _bring_in(self, files: Sequence[Path]) -> None:
        """Open packs as what they are, and import the rest."""
        files = with_packs_of_folders(files)
        if packs := [one for one in files if is_pack(one)]:
            self.packs.take(packs)
        if foreign := [one for one in files if is_foreign(one)]:
            self.exchanging.take(foreign[0])
        if others := [one for one in files if not (is_pack(one) or is_foreign(one))]:
            super()._bring_in(others)

    def _show_library(self) -> None:
        self.bookshelf.show()
        self.bookshelf.refresh()

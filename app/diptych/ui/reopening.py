"""Changes to articles: the open pair, where it has them, comes back as it is then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diptych.ui.errands import Opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from diptych.model.progress import Progress
    from diptych.ui.errands import Errands
    from diptych.ui.services import Services
    from diptych.ui.stage import Stage
    from diptych.ui.viewpoint import Viewpoint


class Reopening(QObject):
    """Runs what changes articles of the library, off the UI thread."""

    def __init__(self, stage: Stage, errands: Errands, services: Services) -> None:
        super().__init__(stage)
        self._stage = stage
        self._errands = errands
        self._services = services

    def run(
        self,
        what: str,
        touched: Iterable[int],
        change: Callable[[], object],
        after: Callable[[bool], None],
    ) -> None:
        """Run `change`, which changes the articles with the ids `touched`.

        Then `after` is told on the UI thread whether the open pair was among them; it is on the
        pages again by then, where it was scrolled to.
        """
        now, ids = self._stage.viewpoint, set(touched)

        def work(progress: Progress) -> Opened | None:
            pair = self._ids(now)
            change()
            if now is None or pair is None or not ids.intersection(pair):
                return None
            comparison = self._services.shelf.compare_again(now.base, pair, progress)
            return Opened(comparison, self._services.notebook(comparison))

        def done(opened: object) -> None:
            if isinstance(opened, Opened) and self._stage.viewpoint is not None:
                position = self._stage.body.pair.left_at()
                self._stage.open(opened.comparison, opened.notebook)
                self._stage.body.pair.return_to(position)
            after(isinstance(opened, Opened))

        self._errands.run(what, work, done)

    def _ids(self, now: Viewpoint | None) -> tuple[int, int] | None:
        """Return the ids of the open pair, none where it is not in the library."""
        if now is None:
            return None
        entries = [self._services.shelf.entry(one.digest) for one in now.base.articles]
        first, second = entries
        return None if first is None or second is None else (first.id, second.id)

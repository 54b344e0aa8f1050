"""How the window looks: size of text, colours, and which of its parts are in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from diptych.ui.commands import connect
from diptych.ui.palette import Scheme
from diptych.ui.reading.comfort import PagesShown
from diptych.ui.state import MatrixPlace

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from diptych.ui.stage import Stage
    from diptych.ui.state import WindowState


def system_scheme() -> Scheme:
    """Return dark where the system asks for it, else light."""
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return Scheme.DARK if dark else Scheme.LIGHT


class Looks(QObject):
    """Turns commands into another state of the window, and shows that state on them."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        c = stage.commands
        connect(c.linked, lambda: stage.set(linked=c.linked.isChecked()))
        connect(c.bigger, lambda: stage.set(text_size=stage.state.next_size(1)))
        connect(c.smaller, lambda: stage.set(text_size=stage.state.next_size(-1)))
        connect(c.normal, lambda: stage.set(text_size=100))
        connect(c.switch, lambda: self._wear(Scheme.LIGHT if stage.dark else Scheme.DARK))
        connect(c.contrast, self._toggle_contrast)
        connect(c.panel, self._show_panel)
        connect(c.matrix, lambda: self._place_matrix(MatrixPlace.BELOW))
        connect(c.matrix_beside, lambda: self._place_matrix(MatrixPlace.BESIDE))
        connect(c.matrix_alone, lambda: self._place_matrix(MatrixPlace.ALONE))
        connect(c.system, self._follow_system)
        connect(c.swap, lambda: stage.set(swapped=c.swap.isChecked()))
        for shown, action in self._pages().items():
            action.triggered.connect(lambda _checked=False, shown=shown: self._show_pages(shown))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._take_system)
        stage.dressed.connect(self._tick)

    def _tick(self, state: WindowState) -> None:
        c = self._stage.commands
        c.change_keys(state.keys)
        c.linked.setChecked(state.linked)
        c.contrast.setChecked(state.scheme is Scheme.CONTRAST)
        c.matrix.setChecked(state.matrix is MatrixPlace.BELOW)
        c.matrix_beside.setChecked(state.matrix is MatrixPlace.BESIDE)
        c.matrix_alone.setChecked(state.matrix is MatrixPlace.ALONE)
        c.lenses[state.lens].setChecked(True)
        c.system.setChecked(state.follow_system)
        c.swap.setChecked(state.swapped)
        for shown, action in self._pages().items():
            action.setChecked(state.pages is shown)

    def _toggle_contrast(self) -> None:
        wanted = self._stage.commands.contrast.isChecked()
        self._wear(Scheme.CONTRAST if wanted else Scheme.LIGHT)

    def _wear(self, scheme: Scheme) -> None:
        self._stage.set(scheme=scheme, follow_system=False)

    def _follow_system(self) -> None:
        self._stage.set(follow_system=self._stage.commands.system.isChecked())
        self._take_system()

    def _take_system(self) -> None:
        if self._stage.state.follow_system:
            self._stage.set(scheme=system_scheme())

    def _pages(self) -> dict[PagesShown, QAction]:
        c = self._stage.commands
        return {
            PagesShown.FIRST: c.only_a,
            PagesShown.SECOND: c.only_b,
            PagesShown.STACKED: c.stacked,
        }

    def _show_pages(self, shown: PagesShown) -> None:
        now = self._stage.state.pages
        self._stage.show_pages()
        self._stage.set(pages=PagesShown.BOTH if now is shown else shown)

    def _show_panel(self) -> None:
        self._hold_pages()
        self._stage.show_panel(shown=self._stage.commands.panel.isChecked())

    def _hold_pages(self) -> None:
        """Keep what is selected in view when the pages get less room."""
        if self._stage.body.loaded:
            self._stage.body.pair.stay_with_selection()

    def _place_matrix(self, place: MatrixPlace) -> None:
        self._hold_pages()
        body, shown = self._stage.body, self._stage.state.matrix is place
        reading = body.loaded and any(page.hasFocus() for page in body.pair.pages)
        self._stage.set(matrix=MatrixPlace.HIDDEN if shown else place)
        if reading and self._stage.state.matrix is MatrixPlace.ALONE:
            # The pages have gone, and Qt would choose whatever button comes next.
            body.matrix.take_focus()

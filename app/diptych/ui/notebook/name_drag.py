"""A theme, an actor, or one name of an actor on its way to another line of the list."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FORMAT = "application/x-diptych-name"


@dataclass(frozen=True, slots=True)
class DraggedName:
    """An entry of the list, or the name `alias` of the actor that the entry is."""

    entry: str
    alias: str = ""


def name_data(dragged: DraggedName, words: str) -> QMimeData:
    """Return what is dragged; where only text is taken, that is `words`."""
    data = QMimeData()
    data.setText(words)
    record = json.dumps([dragged.entry, dragged.alias])
    data.setData(FORMAT, record.encode("utf-8", "replace"))
    return data


def dragged_name(data: QMimeData) -> DraggedName | None:
    """Return the name in `data`; none where there is none or it is malformed."""
    if not data.hasFormat(FORMAT):
        return None
    try:
        entry, alias = json.loads(bytes(data.data(FORMAT).data()))
    except (ValueError, TypeError, RecursionError):
        return None
    return DraggedName(str(entry), str(alias))


def drag_name(source: QWidget, dragged: DraggedName, words: str) -> None:
    """Let the person drag a name; the source may be gone when this returns."""
    moving = QDrag(source.window())
    moving.setMimeData(name_data(dragged, words))
    moving.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

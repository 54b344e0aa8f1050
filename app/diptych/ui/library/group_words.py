"""How the library calls collections and tags."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from diptych.model.invisible import shown
from diptych.model.translation import gettext as _
from diptych_db.values import GroupKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from diptych_db.library import Group


def called(kind: GroupKind, name: str) -> str:
    """Return how a list shows it: a tag behind its sign."""
    words = shown(" ".join(name.split()))
    return f"#{words}" if kind is GroupKind.TAG else words


def quoted(kind: GroupKind, name: str) -> str:
    """Return how a sentence names it: `collection “Year 9”`."""
    words = shown(" ".join(name.split()))
    if kind is GroupKind.TAG:
        return _("tag “{name}”").format(name=words)
    return _("collection “{name}”").format(name=words)


def same_name(one: str, other: str) -> bool:
    """Whether the library takes two names for one."""
    first, second = (
        " ".join(unicodedata.normalize("NFC", name).split()).casefold() for name in (one, other)
    )
    return first == second


def groups_of(entry_id: int, groups: Iterable[Group], kind: GroupKind | None = None) -> list[str]:
    """Return the groups that an article is in, as a list shows them."""
    return [
        called(group.kind, group.name)
        for group in groups
        if entry_id in group.articles and kind in {None, group.kind}
    ]

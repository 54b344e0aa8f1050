"""What is said of a line of a source, and of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from diptych.model.spoken import spoken_value
from diptych.model.spoken_reasons import spoken_reason
from diptych.model.text import Role
from diptych.model.translation import gettext as _
from diptych.model.translation import later
from diptych.ui.names import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diptych.model.text import SourceLine

_ROLES: Final = {
    Role.BYLINE: later("by-line"),
    Role.BIO: later("about the author"),
    Role.PROMO: later("advertising or an appeal"),
    Role.TEASER: later("pointer to another article"),
    Role.SHARE: later("buttons for sharing"),
    Role.COMMENTS: later("comments"),
    Role.LEGAL: later("legal note"),
    Role.BODY: later("text"),
    Role.SUBHEAD: later("heading within the text"),
    Role.STANDFIRST: later("introduction"),
}
UNSURE: Final = later("not sure, please look")


def role_words(role: Role) -> str:
    """Return what a role is called by people."""
    return _(_ROLES[role]) if role in _ROLES else spoken_value(role.value)


def note_on(line: SourceLine, *, keep: bool) -> str:
    """Return role and reason of a line, whether the program doubts it, and the reader's say."""
    parts = [role_words(line.role), spoken_reason(line.reason)]
    if line.role is Role.BODY or parts[1].casefold() in {"", parts[0].casefold()}:
        parts = [parts[1] or parts[0]]
    if not line.sure:
        parts.append(_(UNSURE))
    if line.turned is (keep is line.keep):
        parts.append(_("restored by you") if keep else _("dropped by you"))
    return " · ".join(parts)


def spoken_line(line: SourceLine, *, keep: bool) -> str:
    """Return how a screen reader reads a line."""
    verdict = _("kept") if keep else _("left out")
    return _("Line {number}, {verdict}: {words}. {note}").format(
        number=line.number, verdict=verdict, words=line.text, note=note_on(line, keep=keep)
    )


def summary(lines: Sequence[SourceLine], chosen: Mapping[int, bool]) -> str:
    """Return how many lines there are of each kind."""
    kept = sum(chosen.get(line.number, line.keep) for line in lines)
    unsure = sum(not line.sure for line in lines)
    parts = [
        _("{number} kept").format(number=kept),
        _("{number} left out").format(number=len(lines) - kept),
    ]
    parts += [_("{number} to look at").format(number=unsure)] * bool(unsure)
    total = counted(len(lines), "{number} line", "{number} lines")
    return f"{total}: {', '.join(parts)}."


def change_name(keeps: Iterable[bool]) -> str:
    """Return what was done, for the history: `Restore 2 lines and drop 1`."""
    decided = list(keeps)
    restored, dropped = sum(decided), len(decided) - sum(decided)
    parts = []
    if restored:
        parts.append(counted(restored, "restore {number} line", "restore {number} lines"))
    if dropped:
        parts.append(counted(dropped, "drop {number} line", "drop {number} lines"))
    told = _(" and ").join(parts)
    return f"{told[:1].upper()}{told[1:]}"

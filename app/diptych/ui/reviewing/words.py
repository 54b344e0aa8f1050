"""What is said of a line of a source, and of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from diptych.model.text import Role
from diptych.ui.names import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diptych.model.text import SourceLine

_ROLES: Final = {
    Role.BYLINE: "by-line",
    Role.BIO: "about the author",
    Role.PROMO: "advertising or an appeal",
    Role.TEASER: "pointer to another article",
    Role.SHARE: "buttons for sharing",
    Role.COMMENTS: "comments",
    Role.LEGAL: "legal note",
    Role.BODY: "text",
    Role.SUBHEAD: "heading within the text",
    Role.STANDFIRST: "introduction",
}
UNSURE: Final = "not sure, please look"


def role_words(role: Role) -> str:
    """Return what a role is called by people."""
    return _ROLES.get(role, role.value)


def note_on(line: SourceLine, *, keep: bool) -> str:
    """Return role and reason of a line, whether the program doubts it, and the reader's say."""
    parts = [role_words(line.role), line.reason]
    if line.role is Role.BODY or line.reason.casefold() in {"", parts[0].casefold()}:
        parts = [line.reason or parts[0]]
    if not line.sure:
        parts.append(UNSURE)
    if line.turned is (keep is line.keep):
        parts.append("restored by you" if keep else "dropped by you")
    return " · ".join(parts)


def spoken_line(line: SourceLine, *, keep: bool) -> str:
    """Return how a screen reader reads a line."""
    verdict = "kept" if keep else "left out"
    return f"Line {line.number}, {verdict}: {line.text}. {note_on(line, keep=keep)}"


def summary(lines: Sequence[SourceLine], chosen: Mapping[int, bool]) -> str:
    """Return how many lines there are of each kind."""
    kept = sum(chosen.get(line.number, line.keep) for line in lines)
    unsure = sum(not line.sure for line in lines)
    parts = [f"{kept} kept", f"{len(lines) - kept} left out"]
    parts += [f"{unsure} to look at"] * bool(unsure)
    total = counted(len(lines), "{number} line", "{number} lines")
    return f"{total}: {', '.join(parts)}."


def change_name(keeps: Iterable[bool]) -> str:
    """Return what was done, for the history: `Restore 2 lines and drop 1`."""
    decided = list(keeps)
    restored, dropped = sum(decided), len(decided) - sum(decided)
    parts = []
    if restored:
        parts.append(f"restore {counted(restored, '{number} line', '{number} lines')}")
    if dropped:
        parts.append(f"drop {counted(dropped, '{number} line', '{number} lines')}")
    told = " and ".join(parts)
    return f"{told[:1].upper()}{told[1:]}"

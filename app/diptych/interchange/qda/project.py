"""What a project of REFI-QDA holds of texts, as frozen values; all else in one is counted only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """A code, perhaps with others below it; one that is not `codable` is a folder of others."""

    guid: str
    name: str
    description: str = ""
    colour: str = ""
    codable: bool = True
    below: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """Code points `[start, end)` of a source's text, what they are coded with, and notes on them.

    Who coded them is the guid `user`, empty where it is not said.
    """

    guid: str
    source: str
    start: int
    end: int
    name: str = ""
    description: str = ""
    codes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    user: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A source of plain text; `facts` are the values of its variables by their names."""

    guid: str
    name: str
    text: str
    facts: tuple[tuple[str, str], ...] = ()
    codes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Memo:
    """A note of the project."""

    guid: str
    name: str
    text: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A link from one thing to another, by their guids."""

    guid: str
    origin: str
    target: str
    name: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A set of sources or notes, by their guids in order."""

    guid: str
    name: str
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """A project: `users` are names by guid, `other` how many things of a kind were not read."""

    name: str
    origin: str = ""
    users: tuple[tuple[str, str], ...] = ()
    codes: tuple[Code, ...] = ()
    sources: tuple[Source, ...] = ()
    selections: tuple[Selection, ...] = ()
    memos: tuple[Memo, ...] = ()
    ties: tuple[Tie, ...] = ()
    groups: tuple[Group, ...] = ()
    other: tuple[tuple[str, int], ...] = ()

    @property
    def ours(self) -> bool:
        """Whether Diptych wrote it."""
        return self.origin.startswith("Diptych")

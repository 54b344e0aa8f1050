"""Places that are no files, or not the files that they seem, and files that change or hide."""

from __future__ import annotations

import os
import socket
from contextlib import closing
from pathlib import Path

from tests.hostile.case import STORY


def pipe(folder: Path) -> Path:
    """Make a pipe into which nobody writes: whoever opens it waits for ever."""
    place = folder / "pipe.txt"
    os.mkfifo(place)
    return place


def device(_: Path) -> Path:
    """Name a device that gives bytes without end."""
    return Path("/dev/zero")


def folder_in_a_circle(folder: Path) -> Path:
    """Make a folder that holds a link to itself, and nothing else."""
    place = folder / "circle.txt"
    place.mkdir()
    (place / "again").symlink_to(place)
    return place


def talking_socket(folder: Path) -> Path:
    """Make a socket where a file should be."""
    place, before = folder / "s.txt", Path.cwd()
    os.chdir(folder)  # such a name may not be long
    try:
        with closing(socket.socket(socket.AF_UNIX)) as made:
            made.bind(place.name)
    finally:
        os.chdir(before)
    return place


def link_to_itself(folder: Path) -> Path:
    """Make a link that leads nowhere but back."""
    place = folder / "link.txt"
    place.symlink_to(place)
    return place


def link_to_a_pipe(folder: Path) -> Path:
    """Make a link that looks like a file and leads to a pipe."""
    place = folder / "linked.txt"
    place.symlink_to(pipe(folder))
    return place


def name_of_three_hundred(folder: Path) -> Path:
    """Name a file as no disk can hold it."""
    return folder / f"{'n' * 300}.txt"


def name_of_three_thousand_folders(folder: Path) -> Path:
    """Name a file deeper than any path goes."""
    return folder.joinpath(*["deep"] * 3_000, "story.txt")


def name_with_nul(folder: Path) -> Path:
    """Name a file as no system can."""
    return folder / "sto\0ry.txt"


def endless_file(folder: Path) -> Path:
    """Make a file that is said to be a terabyte long and takes no room."""
    place = folder / "endless.txt"
    with place.open("wb") as file:
        file.truncate(10**12)
    return place


def longest_name(folder: Path) -> Path:
    """Make a story under the longest name that a disk takes, with all that may stand in one."""
    start, end = "\x1b[2J\u202e", ".txt"
    filler = "n" * (255 - len(os.fsencode(start + end)))
    place = folder / f"{start}{filler}{end}"
    place.write_text(STORY, encoding="utf-8")
    return place


def name_of_no_letters(folder: Path) -> Path:
    """Make a story under a name of bytes that are no letters."""
    place = folder / os.fsdecode(b"\xff\xfe\n.txt")
    place.write_text(STORY, encoding="utf-8")
    return place


NONE = (
    pipe,
    device,
    talking_socket,
    link_to_itself,
    link_to_a_pipe,
    name_of_three_hundred,
    name_of_three_thousand_folders,
    name_with_nul,
    endless_file,
    folder_in_a_circle,
)
ODD = (longest_name, name_of_no_letters)

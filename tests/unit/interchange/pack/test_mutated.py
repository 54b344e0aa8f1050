"""Packs that were changed anywhere are read or refused, and never do anything else."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any

import pytest
from tests.making.changed_packs import packs

from diptych.interchange.pack.reading import read_pack
from diptych.interchange.pack.writing import pack_bytes
from diptych.model.faults import Fault


class Writing:
    """Notes which files are opened for writing while it is `on`."""

    def __init__(self) -> None:
        self.on = False
        self.files: list[object] = []

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Be told what the interpreter does."""
        writes = event == "open" and set(str(arguments[1])) & set("wax+")
        if self.on and (writes or event in {"os.mkdir", "os.rename", "os.symlink", "os.link"}):
            self.files.append(arguments[0])


@pytest.fixture(scope="module")
def writing() -> Writing:
    """Listen to everything that is written; a hook cannot be taken out again."""
    heard = Writing()
    sys.addaudithook(heard.hear)
    return heard


def try_all(seeds: range, writing: Writing) -> int:
    """Read changed packs; return how many could be read. What was read can be written again."""
    read = 0
    for raw in packs(seeds):
        writing.on = True
        try:
            with suppress(Fault):
                pack = read_pack(raw, "changed.diptych")
                assert read_pack(pack_bytes(pack), "again.diptych") == pack
                read += 1
        finally:
            writing.on = False
    assert writing.files == []
    return read


def test_changed_packs_are_read_or_refused(writing: Writing) -> None:
    """Some changes do no harm, most are found; nothing is ever written to any file."""
    read = try_all(range(250), writing)
    assert 0 < read < 200


@pytest.mark.verify
def test_many_changed_packs_are_read_or_refused(writing: Writing) -> None:
    """The same with three thousand others."""
    assert try_all(range(250, 3250), writing) > 0

"""The frozen program on a stick, in a computer that has nothing else."""

from __future__ import annotations

import os
import shutil

import pytest
from tests.frozen.computer import Computer, bare_system, can_be_bare, frozen_program

NOTHING = "there is no frozen program; `make package` makes one"


@pytest.fixture(scope="session")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Computer:
    """Return a computer with the program on a stick."""
    frozen = frozen_program()
    if frozen is None:
        pytest.skip(NOTHING)
    stick = tmp_path_factory.mktemp("stick") / frozen.name
    shutil.copytree(frozen, stick, symlinks=True, copy_function=_linked)
    root = bare_system(tmp_path_factory.mktemp("system")) if can_be_bare() else None
    home, desk = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("desk")
    return Computer(stick, home, desk, root)


def _linked(source: str, target: str) -> object:
    """Lay a file down once more without writing it again, where the disk allows it."""
    try:
        os.link(source, target)
    except OSError:
        return shutil.copy2(source, target)
    return target

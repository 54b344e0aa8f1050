"""The command that puts articles into the library: import."""

from __future__ import annotations

import sys
from gettext import NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.cli.printing import complain, listed, print_json, say
from diptych.ingest.addresses import is_address
from diptych.ingest.pasting import piped
from diptych.model.composed import composed
from diptych.model.faults import Cancelled, Fault
from diptych.model.invisible import shown
from diptych.model.progress import Silent
from diptych.model.translation import speaking
from diptych.workflow.fetching import import_address, question_about
from diptych.workflow.importing import Imported, import_paths, stored
from diptych.workflow.kin import catch_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from diptych.workflow.desk import Desk

PIPE = "-"
"""Means what another program hands over on standard input."""
_YES = ("y", "yes")


def import_sources(desk: Desk, sources: Sequence[str], *, as_json: bool, agreed: bool) -> int:
    """Put files, folders and pages into the library; a bad one is told and does not stop the rest.

    Args:
        desk: whose library it is.
        sources: paths and addresses, `-` among them for standard input.
        as_json: whether the results are printed as JSON.
        agreed: whether the person agreed beforehand that addresses are fetched.
    """
    status = 0
    done: list[dict[str, object]] = []
    bugs: list[Exception] = []
    try:
        for one in _results(desk, sources, agreed=agreed):
            status |= one.fault is not None
            bugs += [one.bug] if one.bug else []
            if one.fault:
                complain(one.fault)
            elif as_json:
                done.append(_record(one))
            else:
                say(_line(one))
    except (Cancelled, KeyboardInterrupt):
        complain("Stopped; the articles told by then are in the library.")
        status = 1
    if as_json:
        print_json(done)
    if bugs:
        raise bugs[0]
    return status


def _results(desk: Desk, sources: Sequence[str], *, agreed: bool) -> Iterator[Imported]:
    """Yield the results in the order of the sources; files between two addresses go together."""
    paths: list[Path] = []
    for source in sources:
        if source != PIPE and not is_address(source):
            paths.append(Path(source))
            continue
        yield from _of_files(desk, paths)
        paths = []
        if source == PIPE:
            yield from _of_pipe(desk)
        else:
            yield _of_address(desk, source, agreed=agreed)
    yield from _of_files(desk, paths)


def _of_files(desk: Desk, paths: Sequence[Path]) -> Iterator[Imported]:
    if paths:
        yield from import_paths(desk.library, paths, Silent())


def _of_pipe(desk: Desk) -> Iterator[Imported]:
    try:
        article = piped(sys.stdin.buffer)
    except Fault as fault:
        yield Imported(PIPE, fault=fault.said)
        return
    catch_up(desk.library, Silent())
    yield from stored(desk.library, [Imported(PIPE, article)])


def _of_address(desk: Desk, address: str, *, agreed: bool) -> Imported:
    if not (agreed or _agrees(address)):
        return Imported(
            address,
            fault=composed(
                "{address} was not fetched, because nobody agreed to it; nothing was changed, so "
                "answer yes, add --yes, or save the page from the browser and import the file.",
                address=address,
            ),
        )
    try:
        return import_address(desk.library, address, Silent())
    except Fault as fault:
        return Imported(address, fault=fault.said)


def _agrees(address: str) -> bool:
    """Ask the person at the terminal; where there is none, nobody agrees."""
    if not sys.stdin.isatty():
        return False
    # The terminal speaks English, whatever the window speaks.
    with speaking(NullTranslations()):
        question = shown(question_about(address))
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in _YES


def _record(one: Imported) -> dict[str, object]:
    assert one.entry
    assert one.article
    return {
        **listed(one.entry),
        "file": one.source,
        "left_out": len(one.article.left_out),
        "new": one.entry.new,
        "duplicates": [
            {**listed(other.entry), "kind": other.kin.value, "share": other.share}
            for other in one.duplicates
        ],
        "redirects": list(one.redirects),
    }


def _line(one: Imported) -> str:
    assert one.entry
    assert one.article
    count = len(one.article.left_out)
    parts = ["nothing left out" if not count else f"{count} line{'s' * (count > 1)} left out"]
    if not one.entry.new:
        parts.append("the library had it already")
    parts += [other.phrase for other in one.duplicates]
    if one.redirects:
        parts.append(f"led on from {' and '.join(one.redirects)} to {one.source}")
    return f"{one.entry.id:5}  {one.article.title}  ({'; '.join(parts)})"

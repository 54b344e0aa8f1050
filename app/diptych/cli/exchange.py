"""The commands that hand a pair to other programs and take work from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.cli.printing import complain, say
from diptych.ingest.opening import bytes_of
from diptych.model.faults import Fault
from diptych.model.notebook import Notebook
from diptych.model.progress import Silent
from diptych.workflow.exchanging import (
    INCOMING,
    Format,
    bring_marks,
    bring_project,
    format_of,
    outgoing,
)
from diptych.workflow.writing import write_whole

if TYPE_CHECKING:
    from argparse import Namespace

    from diptych.workflow.desk import Desk
    from diptych.workflow.exchanging import Arrived


def exchange(typed: Namespace, desk: Desk) -> int:
    """Carry out `exchange export` or `exchange import`; return the exit status."""
    if typed.action == "export":
        _export(typed, desk)
    else:
        _print(_import(typed, desk), desk)
    return 0


def _export(typed: Namespace, desk: Desk) -> None:
    wanted = format_of(typed.target)
    comparison = desk.compare(typed.first, typed.second, Silent())
    kept = all(map(desk.in_library, (typed.first, typed.second)))
    notebook = desk.notebook(comparison) if kept else Notebook()
    made = outgoing(comparison, notebook, wanted, quotes=not typed.without_quotes)
    write_whole(typed.target, made.data)
    for sentence in made.lost:
        complain(sentence)


def _import(typed: Namespace, desk: Desk) -> Arrived:
    wanted = format_of(typed.file, INCOMING)
    if wanted is Format.PROJECT and typed.first is None:
        return bring_project(
            desk, bytes_of(typed.file), tuple(typed.sources) if typed.sources else None
        )
    if typed.second is None:
        raise Fault(
            "{file} holds no articles; nothing was changed, so name the two that it is about "
            "behind it.",
            file=typed.file.name,
        )
    articles = (desk.article(typed.first), desk.article(typed.second))
    return bring_marks(desk, typed.file, articles)


def _print(arrived: Arrived, desk: Desk) -> None:
    for article in arrived.articles:
        entry = desk.library.entry(article.digest)
        say(f"{entry.id if entry else '?':5}  {article.title}")
    if arrived.pair is None:
        say("No pair: name the numbers of two sources with --sources to bring the work on them.")
    came = arrived.notebook
    counted = {
        "marks": len(came.marks),
        "kept quotes": len(came.cells),
        "links": len(came.links),
        "themes": len(came.themes),
        "notes": len(came.notes),
    }
    say("  ".join(f"{number} {what}" for what, number in counted.items() if number) or "no work")
    for sentence in arrived.lost:
        complain(sentence)

"""The commands that open no window, and what all of them need."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.analysis.by_hand.sets import with_set
from diptych.analysis.by_hand.work import with_readers_work
from diptych.cli import articles, packs, revisions
from diptych.cli.arguments import FACTS
from diptych.cli.care import library
from diptych.cli.classes import show_class
from diptych.cli.exchange import exchange
from diptych.cli.imports import import_sources
from diptych.cli.printing import complain, say
from diptych.cli.report_choices import chosen
from diptych.cli.windows import Picture
from diptych.model.faults import Fault
from diptych.model.notebook import Notebook
from diptych.model.progress import Silent
from diptych.model.record import comparison_record
from diptych.report.options import Form, ReportOptions
from diptych.report.worksheet.variant import Variant
from diptych.workflow.kin import revision_note
from diptych.workflow.reporting import report_bytes, write_worksheet
from diptych.workflow.writing import write_whole
from diptych_db.values import GroupKind

if TYPE_CHECKING:
    from argparse import Namespace

    from diptych.cli.windows import Windows
    from diptych.model.comparison import Comparison
    from diptych.model.lesson import Lesson
    from diptych.workflow.desk import Desk

OK = 0


def carry_out(typed: Namespace, desk: Desk, windows: Windows) -> int:  # noqa: PLR0911 - one return a command
    """Carry out a command that opens no window; return the exit status."""
    match typed.command:
        case "compare":
            return _compare(typed, desk)
        case "worksheet":
            return _worksheet(typed, desk)
        case "diff":
            versions = desk.article(typed.first), desk.article(typed.second)
            return revisions.diff(*versions, as_json=typed.json)
        case "render":
            return _render(typed, desk, windows)
        case "clean":
            return articles.clean(typed.file, as_json=typed.json)
        case "import":
            return import_sources(desk, typed.sources, as_json=typed.json, agreed=typed.yes)
        case "pack" | "exchange" | "class":
            return _with_others(typed, desk)
        case "library":
            return library(desk, typed.action, getattr(typed, "target", None))
        case _:
            return _on_article(typed, desk)


def _with_others(typed: Namespace, desk: Desk) -> int:
    match typed.command:
        case "pack":
            return packs.pack(typed, desk)
        case "exchange":
            return exchange(typed, desk)
        case _:
            return show_class(typed, desk)


def _on_article(typed: Namespace, desk: Desk) -> int:  # noqa: PLR0911 - one return a command
    match typed.command:
        case "list":
            return articles.list_articles(
                desk, _wanted(typed), as_json=typed.json, trash=typed.trash
            )
        case "search":
            return articles.find(desk, " ".join(typed.words), _wanted(typed), as_json=typed.json)
        case "related":
            return articles.relate(desk, typed.reference, as_json=typed.json)
        case "show":
            return articles.show(desk, typed.reference, as_json=typed.json, page=typed.page)
        case "edit":
            given = {name: getattr(typed, name) for name in FACTS}
            changes = {name: value for name, value in given.items() if value is not None}
            return articles.edit(desk, typed.reference, changes, as_json=typed.json)
        case "review":
            keep = {**dict.fromkeys(typed.restore, True), **dict.fromkeys(typed.drop, False)}
            return articles.review(desk, typed.reference, keep, as_json=typed.json)
        case "delete":
            return articles.delete(desk, typed.reference)
        case _:
            return articles.undelete(desk, typed.reference)


def _wanted(typed: Namespace) -> dict[GroupKind, list[str]]:
    return {kind: getattr(typed, kind.value) for kind in GroupKind}


def _compare(typed: Namespace, desk: Desk) -> int:
    comparison = desk.compare(typed.first, typed.second, Silent())
    if note := revision_note(*comparison.articles):
        complain(note)
    if typed.keep:
        desk.keep(comparison)
    notebook = _notebook(typed, desk, comparison)
    if typed.themes:
        notebook = with_set(comparison, notebook, desk.themes_named(typed.themes))
        if typed.keep:
            desk.keep_notebook(comparison, notebook)
    options = chosen(typed)
    if not options.date and all(map(desk.in_library, (typed.first, typed.second))):
        options = replace(options, date=desk.made_on(comparison))
    data = _written(comparison, notebook, typed.format, options)
    if typed.target is not None:
        write_whole(typed.target, data)
    elif sys.stdout.isatty():
        say(data.decode("utf-8").rstrip("\n"))
    else:
        sys.stdout.buffer.write(data)
    return OK


def _written(
    comparison: Comparison, notebook: Notebook, form: str, options: ReportOptions
) -> bytes:
    """Return what was asked for as the bytes of a file."""
    if form == "json":
        record = comparison_record(with_readers_work(comparison, notebook))
        return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    return report_bytes(comparison, notebook, Form(form), options)


def _worksheet(typed: Namespace, desk: Desk) -> int:
    comparison = desk.compare(typed.first, typed.second, Silent())
    notebook = _notebook(typed, desk, comparison)
    options = ReportOptions(paper=typed.paper, language=typed.language)
    write_worksheet(comparison, notebook, typed.target, Variant(typed.variant), options)
    return OK


def _notebook(typed: Namespace, desk: Desk, comparison: Comparison) -> Notebook:
    """Return the reader's notebook of a pair in the library; files alone have an empty one."""
    known = getattr(typed, "keep", False) or (
        desk.in_library(typed.first) and desk.in_library(typed.second)
    )
    return desk.notebook(comparison) if known else Notebook()


def _render(typed: Namespace, desk: Desk, windows: Windows) -> int:
    comparison, trouble = None, ""
    if typed.view == "error":
        trouble = _trouble(typed, desk)
    elif typed.view != "empty":
        comparison = desk.compare(typed.first, typed.second, Silent())
    notebook = Notebook() if comparison is None else _notebook(typed, desk, comparison)
    picture = Picture(
        typed.size,
        typed.scale,
        typed.scheme,
        typed.direction,
        typed.lens,
        typed.view,
        typed.find,
        trouble,
        typed.step,
        () if comparison is None or typed.view != "class" else desk.sharing.works(comparison),
        _lesson(typed, desk, comparison),
    )
    windows.draw(comparison, notebook, typed.target, picture)
    return OK


def _lesson(typed: Namespace, desk: Desk, comparison: Comparison | None) -> Lesson | None:
    """Return what was prepared with a pair of the library, where that shows."""
    if comparison is None or typed.view != "demo":
        return None
    kept = desk.in_library(typed.first) and desk.in_library(typed.second)
    return desk.lesson(comparison) if kept else None


def _trouble(typed: Namespace, desk: Desk) -> str:
    """Return what is said when a pair cannot be opened."""
    try:
        desk.compare(typed.first, typed.second, Silent())
    except Fault as fault:
        return fault.spoken()
    raise Fault(
        "Both articles can be opened, so there is no error to draw; nothing was written, and "
        "naming a file that cannot be read draws what the window says of it."
    )

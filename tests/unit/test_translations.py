"""The catalogues are those of the program as it is, and say the same as its texts."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

tool: Any = import_module("making.pseudo_language").tool()
CATALOGUES = list(tool.catalogues())
BY_LANGUAGE = pytest.mark.parametrize(
    ("file", "catalogue"), CATALOGUES, ids=[str(one.locale) for _file, one in CATALOGUES]
)
_PLACEHOLDERS = re.compile(r"\{+[^{}]*\}+")


def test_the_template_holds_every_text() -> None:
    """A text that was changed without `make translations` is found here."""
    assert tool.TEMPLATE.read_bytes() == tool.as_po(tool.template())


def test_no_text_hides_in_an_f_string() -> None:
    """What is inside an f-string is not collected on every Python: it stands before it."""
    hidden = [
        f"{file.name}:{call.lineno}"
        for file in tool.sources()
        for whole in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(whole, ast.JoinedStr)
        for call in ast.walk(whole)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in {"_", "ngettext", "counted", "composed", "composed_many", "Fault"}
        and any(isinstance(given, ast.Constant) for given in call.args)
    ]
    assert hidden == []


def test_no_composed_sentence_is_an_f_string() -> None:
    """Its template stands written out, so that it is collected and what went in is known."""
    composing = {"composed", "composed_many", "later", "Fault", "BadPack"}
    hidden = [
        f"{file.name}:{call.lineno}"
        for file in tool.sources()
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in composing
        and any(isinstance(given, ast.JoinedStr | ast.BinOp) for given in call.args)
    ]
    assert hidden == []


@BY_LANGUAGE
def test_what_is_read_is_what_was_written(file: Path, catalogue: Any) -> None:
    """The compiled catalogue is that of the words beside it."""
    assert file.with_suffix(".mo").read_bytes() == tool.as_mo(catalogue)


@BY_LANGUAGE
def test_hardly_a_text_is_missing(file: Path, catalogue: Any) -> None:  # noqa: ARG001 - the same rows for all
    """Nineteen of twenty texts are translated; the rest is shown in English."""
    texts = [message for message in catalogue if message.id]
    missing = [message.id for message in texts if not tool.said(message)]
    assert texts
    assert len(missing) <= len(texts) // 20, missing


@BY_LANGUAGE
def test_every_place_for_a_name_is_kept(file: Path, catalogue: Any) -> None:  # noqa: ARG001 - likewise
    """A translation has the placeholders of its text, no others, and ends in dots where that does.

    Only the text for one thing may say the number in words.
    """
    for message in catalogue:
        if not message.id or not tool.said(message):
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        said = message.string if isinstance(message.id, tuple) else (message.string,)
        for number, words in enumerate(said):
            wanted = set(_PLACEHOLDERS.findall(ids[min(number, len(ids) - 1)]))
            found = set(_PLACEHOLDERS.findall(words))
            spare = {"{number}"} if len(said) > 1 and number == 0 else set()
            assert found <= wanted <= found | spare, words
            assert words.endswith("…") == ids[0].endswith("…"), words


@BY_LANGUAGE
def test_all_that_the_analysis_says_is_translated(file: Path, catalogue: Any) -> None:  # noqa: ARG001 - likewise
    """No statement on a pair stands in English among the words of another language."""
    missing = [
        message.id
        for message in catalogue
        if any(place.startswith("diptych/analysis/") for place, _ in message.locations)
        and not tool.said(message)
    ]
    assert missing == []

"""The one door to typst: a content tree and the template in, a tagged PDF out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from diptych.model.spoken import quotation_marks
from diptych.model.translation import gettext as _
from diptych.report.characters import displayable
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from typst import PDFStandard

_SHARED = ("look.typ", "drawing.typ")
"""What several templates have in common."""
_UNDATED = "1980-01-01"
"""The date inside a PDF/A that has none: the first that a pack can hold, and never today's."""
_STANDARDS = ("PDF/UA", "PDF/A")
"""What an error names that is about a standard and not about the document."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file inside a PDF: its name, its bytes and its MIME type."""

    name: str
    data: bytes
    kind: str

    def inputs(self, date: str) -> dict[str, str]:
        """Return what the template asks for; `date` is the ISO 8601 date of the report, or `""`."""
        return {
            # A file that is handed over as such would have to be text.
            "enclosed": json.dumps(list(self.data), separators=(",", ":")),
            "enclosed-name": self.name,
            "enclosed-kind": self.kind,
            "enclosed-date": date or _UNDATED,
        }


def typeset(
    content: Mapping[str, Any],
    template: str = "report.typ",
    *,
    enclosed: Enclosed | None = None,
    date: str = "",
) -> bytes:
    """Return `content` as a tagged PDF, set by a template of the resources.

    With a file inside it is a PDF/A-3 too, in which `date` (ISO 8601) has to stand.

    The bundled fonts are enough for most scripts. Where a character has no glyph in them the
    computer's own fonts help out; where these lack it too, the PDF is tagged all the same but does
    not call itself PDF/UA, which forbids empty boxes, and says so on its last page.
    """
    from typst import TypstError

    safe = {**_displayable(content), "words": _words()}
    standards: list[PDFStandard] = ["ua-1", "a-3a"] if enclosed else ["ua-1"]
    more = enclosed.inputs(date) if enclosed else {}
    for with_system_fonts in (False, True):
        try:
            return _compile(
                template,
                _inputs({**safe, "incomplete": False}, more),
                standards,
                with_system_fonts=with_system_fonts,
            )
        except TypstError as error:
            if not any(name in error.message for name in _STANDARDS):
                raise
    last = _inputs({**safe, "incomplete": True}, more)
    return _compile(template, last, [], with_system_fonts=True)


def _files(template: str) -> Any:  # the stubs leave out that files may have names
    """Return the template as what is compiled, and the files that it may take from."""
    files = {name: resource("report", name).read_bytes() for name in _SHARED}
    return {**files, "main.typ": resource("report", template).read_bytes()}


def _inputs(content: Mapping[str, Any], more: Mapping[str, str]) -> dict[str, str]:
    return {"data": json.dumps(content, ensure_ascii=False), **more}


def typeset_pages(
    content: Mapping[str, Any], resolution: int, template: str = "report.typ"
) -> tuple[bytes, ...]:
    """Return `content` as pictures of its pages (PNG), with so many pixels an inch."""
    import typst

    safe = {**_displayable(content), "words": _words(), "incomplete": False}
    made: object = typst.compile(
        _files(template),
        font_paths=typst.Fonts(include_system_fonts=True, font_paths=[resource("fonts")]),
        sys_inputs=_inputs(safe, {}),
        format="png",
        ppi=resolution,
    )
    # One page comes alone, several in a list.
    pages = made if isinstance(made, list) else [made]
    return tuple(page for page in pages if isinstance(page, bytes))


def _compile(
    template: str,
    inputs: Mapping[str, str],
    standards: list[PDFStandard],
    *,
    with_system_fonts: bool,
) -> bytes:
    import typst

    fonts = typst.Fonts(include_system_fonts=with_system_fonts, font_paths=[resource("fonts")])
    made = typst.compile(
        _files(template),
        font_paths=fonts,
        ignore_system_fonts=not with_system_fonts,
        sys_inputs=dict(inputs),
        pdf_standards=standards,
        format="pdf",
    )
    assert isinstance(made, bytes)
    return made


def _words() -> dict[str, object]:
    """Return the words that stand in the templates themselves."""
    opening, closing = quotation_marks()
    return {
        "quote": opening,
        "unquote": closing,
        "page": _("{page} of {pages}"),
        "key": _("key"),
        "legend": _("How to read this report"),
        "signs": _(
            "A: solid lines. B: dashed lines. Underlined: the words for which a quote was chosen. "
            "¶ 4: the fourth paragraph. More: “About this report”."
        ),
        "boxes": _(
            "The fonts of this computer have no form for some characters of these articles; "
            "they are shown as empty boxes."
        ),
        "person": (_("Name"), _("Class"), _("Date")),
    }


def _displayable(value: Any) -> Any:
    """Return the tree with texts in which nothing can act on the text around it."""
    if isinstance(value, str):
        return displayable(value)
    if isinstance(value, dict):
        return {key: _displayable(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_displayable(inner) for inner in value]
    return value


def bibliography(entries: str, style: str) -> str:
    """Return the HTML of a bibliography: entries in Hayagriva's format, a style of typst's."""
    import typst

    source = f'#bibliography(bytes(sys.inputs.entries), style: "{style}", full: true, title: none)'
    made: object = typst.compile(
        source.encode("utf-8"),
        ignore_system_fonts=True,
        sys_inputs={"entries": entries},
        format="html",
    )
    assert isinstance(made, bytes)
    return made.decode("utf-8")

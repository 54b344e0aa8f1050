"""OpenDocument texts for tests, written part by part."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tests.files.zips import zipped

MIMETYPE = "application/vnd.oasis.opendocument.text"
_O = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    f'xmlns:{name}="{_O}:{name}:1.0"'
    for name in ("office", "text", "style", "table", "meta", "manifest")
) + (
    f' xmlns:draw="{_O}:drawing:1.0" xmlns:fo="{_O}:xsl-fo-compatible:1.0"'
    f' xmlns:svg="{_O}:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def p(content: str, style: str = "Text_20_body") -> str:
    """Return a paragraph; its content is markup."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def h(content: str, level: int = 1) -> str:
    """Return a heading; its content is markup."""
    style = f'text:style-name="Heading_20_{level}" text:outline-level="{level}"'
    return f"<text:h {style}>{content}</text:h>"


def note(content: str, kind: str = "footnote") -> str:
    """Return a note as it stands among the words."""
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p(content, 'Footnote')}</text:note-body></text:note>"
    )


def items(*contents: str) -> str:
    """Return a list."""
    inner = "".join(f"<text:list-item>{p(content)}</text:list-item>" for content in contents)
    return f"<text:list>{inner}</text:list>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table, its first row a heading."""
    cells = (
        "".join(f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in row) for row in rows
    )
    first, *others = (f"<table:table-row>{row}</table:table-row>" for row in cells)
    head = f"<table:table-header-rows>{first}</table:table-header-rows>"
    return f"<table:table>{head}{''.join(others)}</table:table>"


def odt(body: str, *, styles: str = "", facts: str = "", manifest: str = "") -> bytes:
    """Return a text with this body; `styles` are its automatic ones, `facts` its properties."""
    members = parts(body, styles=styles, facts=facts, manifest=manifest)
    return zipped(members, stored=("mimetype",))


def parts(
    body: str, *, styles: str = "", facts: str = "", manifest: str = ""
) -> dict[str, str | bytes]:
    """Return the parts of an OpenDocument text by their names."""
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    meta = (
        f"<office:document-meta {_NAMES}><office:meta>{facts}</office:meta></office:document-meta>"
    )
    return {
        "mimetype": MIMETYPE,
        "content.xml": f'<?xml version="1.0" encoding="UTF-8"?>\n{content}',
        "meta.xml": meta,
        "META-INF/manifest.xml": f"<manifest:manifest {_NAMES}>{manifest}</manifest:manifest>",
    }


def fact(name: str, value: str) -> str:
    """Return a property (`dc:title`)."""
    return f"<{name}>{escape(value)}</{name}>"

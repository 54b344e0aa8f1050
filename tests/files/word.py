"""Word documents for tests, written part by part."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tests.files.zips import zipped

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = {
    # The ids are those of a German Word; it keeps the English names.
    "Standard": '<w:name w:val="Normal"/>',
    "Titel": '<w:name w:val="Title"/><w:basedOn w:val="Standard"/>',
    "Untertitel": '<w:name w:val="Subtitle"/>',
    "berschrift1": '<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>',
    "Abschnitt": '<w:name w:val="Mein Abschnitt"/><w:basedOn w:val="berschrift1"/>',
    "Zitat": '<w:name w:val="Quote"/>',
    "Beschriftung": '<w:name w:val="caption"/>',
    "Verzeichnis1": '<w:name w:val="toc 1"/>',
    "Kreis": '<w:name w:val="a"/><w:basedOn w:val="Kreis2"/>',
    "Kreis2": '<w:name w:val="b"/><w:basedOn w:val="Kreis"/>',
}


def run(text: str, properties: str = "") -> str:
    r"""Return a run of words; a `\t` or `\n` in it is a tab or a line break."""
    inner = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(part, f'<w:t xml:space="preserve">{part}</w:t>')
        for part in _parted(escape(text))
    )
    return f"<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>"


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of runs; what is no markup becomes one."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inner = "".join(one if one.startswith(("<w:", "<mc:")) else run(one) for one in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of cells, each a text or paragraphs."""
    return (
        "<w:tbl>" + "".join(f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in rows) + "</w:tbl>"
    )


def footnotes(**texts: str) -> str:
    """Return the part of footnotes by their ids (`n1`)."""
    number = "<w:r><w:footnoteRef/></w:r>"
    inner = "".join(
        f'<w:footnote w:id="{key[1:]}">{paragraph(number, text)}</w:footnote>'
        for key, text in texts.items()
    )
    separator = f'<w:footnote w:type="separator" w:id="-1">{paragraph("nothing")}</w:footnote>'
    return f"<w:footnotes {_NAMES}>{separator}{inner}</w:footnotes>"


def core(**facts: str) -> str:
    """Return the part of properties (`title`, `creator`, `language`)."""
    inner = "".join(f"<dc:{name}>{escape(value)}</dc:{name}>" for name, value in facts.items())
    return (
        '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://'
        f'schemas.openxmlformats.org/package/2006/metadata/core-properties">{inner}</cp:coreProperties>'
    )


def docx(body: str, *, notes: str = "", properties: str = "", relations: str = "") -> bytes:
    """Return a Word document with this body (and with other relations of the document to parts)."""
    return zipped(parts(body, notes=notes, properties=properties, relations=relations))


def parts(
    body: str, *, notes: str = "", properties: str = "", relations: str = ""
) -> dict[str, str | bytes]:
    """Return the parts of a Word document by their names."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}" w:default="{int(key == "Standard")}">'
        f"{inner}</w:style>"
        for key, inner in _STYLES.items()
    )
    own = (
        _relation("1", f"{_OFFICE}/styles", "styles.xml")
        + _relation("2", f"{_OFFICE}/footnotes", "footnotes.xml") * bool(notes)
        + relations
    )
    top = _relation("1", f"{_OFFICE}/officeDocument", "word/document.xml") + _relation(
        "2", f"{_RELATIONS}/metadata/core-properties", "docProps/core.xml"
    )
    document = f"<w:document {_NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>"
    found = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations(top),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations(own),
        "word/styles.xml": f"<w:styles {_NAMES}>{styles}</w:styles>",
        "word/footnotes.xml": notes,
        "docProps/core.xml": properties,
    }
    return {
        name: f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n{content}'
        for name, content in found.items()
        if content
    }


def _relation(key: str, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{key}" Type="{kind}" Target="{target}"/>'


def _relations(inner: str) -> str:
    return f'<Relationships xmlns="{_RELATIONS}">{inner}</Relationships>'


def _cell(content: str) -> str:
    inner = content if content.startswith("<w:") else paragraph(content)
    return f"<w:tc><w:tcPr/>{inner}</w:tc>"


def _parted(text: str) -> list[str]:
    found = [""]
    for char in text:
        if char in "\t\n":
            found += [char, ""]
        else:
            found[-1] += char
    return [part for part in found if part]

"""Rich texts for tests."""

from __future__ import annotations

import re

_FONTS = "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Arial;}}"
_STYLES = (
    "{\\stylesheet{\\fs24 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 Title;}{\\s3 Quote;}"
    "{\\s4 caption;}{\\*\\cs10 Default Paragraph Font;}}"
)


def rtf(body: str, *, facts: str = "", page: str = "1252") -> bytes:
    r"""Return a rich text; its body is markup, letters beyond ASCII are written by their numbers.

    Args:
        body: paragraphs.
        facts: what it states (`{\title Harvest}`).
        page: the code page that bytes are in.
    """
    info = f"{{\\info{facts}}}" if facts else ""
    head = f"{{\\rtf1\\ansi\\ansicpg{page}\\deff0{_FONTS}{_STYLES}{info}"
    return f"{head}\n{_escaped(body)}\n}}".encode("ascii")


def par(content: str, style: int = 0) -> str:
    """Return a paragraph; its content is markup."""
    return f"\\pard\\plain\\s{style} {content}\\par\n"


def row(*cells: str) -> str:
    """Return a row of a table."""
    ends = "".join(f"\\cellx{1000 * at}" for at, _ in enumerate(cells, start=1))
    words = "".join(f"{cell}\\cell " for cell in cells)
    return f"\\trowd{ends}\\pard\\intbl {words}\\row\n"


def _escaped(text: str) -> str:
    return re.sub(r"[^\x00-\x7f]", lambda found: _by_number(found[0]), text)


def _by_number(char: str) -> str:
    units = char.encode("utf-16-le")
    codes = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in (0, 2)]
    return "".join(f"\\u{code}?" for code in codes[: len(units) // 2])

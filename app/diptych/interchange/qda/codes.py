"""The codes of a codebook as themes of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.interchange.qda.theme_text import theme_described
from diptych.model.own import OWN, OwnTheme

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.interchange.qda.project import Code


def themes_of_codes(codes: Iterable[Code]) -> tuple[OwnTheme, ...]:
    """Return a theme for each code that can be used, with the words that its description names."""
    usable = [code for code in _flat(codes) if code.codable and code.name]
    made = (
        theme_described(code.name, code.description, f"{OWN}code-{number}")
        for number, code in enumerate(usable, 1)
    )
    # The ids of the program's themes mean other themes in another pair.
    return tuple(
        theme if theme.own else OwnTheme(f"{OWN}code-{number}", theme.name, theme.words)
        for number, theme in enumerate(made, 1)
    )


def _flat(codes: Iterable[Code]) -> Iterator[Code]:
    waiting = [*codes][::-1]
    while waiting:
        code = waiting.pop()
        yield code
        waiting.extend(reversed(code.below))

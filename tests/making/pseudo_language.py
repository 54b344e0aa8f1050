"""A language that nobody speaks: English with accents, longer by two fifths, in brackets.

Whatever is shown without brackets was not translated; whatever is cut off would be so in languages
with longer words, too.
"""

from __future__ import annotations

import io
import re
from functools import cache
from gettext import GNUTranslations
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
OPEN, CLOSE = "⟦", "⟧"
_ACCENTED = str.maketrans("aceinosuyACEINOSUY", "áçéíñóšúýÁÇÉÍÑÓŠÚÝ")
_PLACEHOLDER = re.compile(r"(\{[^}]*\})")
_RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}"


def tool() -> ModuleType:
    """Return the program that collects the texts; it is run by hand and no package."""
    spec = spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pseudo(text: str) -> str:
    """Return a text as it is in that language."""
    parts = _PLACEHOLDER.split(text)
    said = "".join(
        part if number % 2 else part.translate(_ACCENTED) for number, part in enumerate(parts)
    )
    words = sum(len(part) for part in parts[::2])
    return f"{OPEN}{said}{'~' * (words * 2 // 5)}{CLOSE}"


@cache
def pseudo_language(*, right_to_left: bool = False) -> GNUTranslations:
    """Return the catalogue of that language, made of all texts of the program."""
    made = Catalog(locale="ar" if right_to_left else "de")
    first = _RIGHT_TO_LEFT if right_to_left else ""
    for message in tool().template():
        if not message.id:
            continue
        forms = message.id if isinstance(message.id, tuple) else (message.id,)
        said = [first + pseudo(form) for form in forms]
        if isinstance(message.id, tuple):
            said += said[-1:] * (made.num_plurals - len(said))
            made.add(message.id, tuple(said))
        else:
            made.add(message.id, said[0])
    out = io.BytesIO()
    write_mo(out, made)
    return GNUTranslations(io.BytesIO(out.getvalue()))

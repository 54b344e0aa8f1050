"""Collects the texts of the program into the template, and compiles the catalogues.

`make translations` runs it: texts that are new stand untranslated in every catalogue afterwards,
those that are gone are gone. Nothing of the outcome depends on where or when it is run.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

    from babel.messages.catalog import Message

ROOT: Final = Path(__file__).parents[1]
SOURCES: Final = (ROOT / "app" / "diptych", ROOT / "db" / "diptych_db")
CATALOGUES: Final = ROOT / "resources" / "diptych_resources" / "i18n"
TEMPLATE: Final = CATALOGUES / "diptych.pot"
_KEYWORDS: Final = {
    "_": None,
    "later": None,
    "Command": (1,),
    "ngettext": (1, 2),
    "counted": (2, 3),
    "more": (2, 3),
    "pgettext": ((1, "c"), 2),
    "composed": (1,),
    "composed_many": (1, 2),
    "Fault": (1,),
    "BadPack": (1,),
}
_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""A date of the header that says nothing: catalogues differ by what is in them alone."""


def template() -> Catalog:
    """Return every text of the program, module by module, each once."""
    made = Catalog(
        project="Diptych",
        copyright_holder="the authors of Diptych",
        msgid_bugs_address=" ",
        creation_date=_EPOCH,
        revision_date=_EPOCH,
        charset="utf-8",
        fuzzy=False,
    )
    made.header_comment = "# Texts of Diptych. `make translations` writes this file."
    for file in sources():
        place = "/".join(file.relative_to(ROOT).parts[1:])
        for _line, message, _comments, context in extract_from_file(
            "python", file, keywords=_KEYWORDS
        ):
            made.add(message, locations=[(place, 0)], context=context)
    return made


def sources() -> Iterator[Path]:
    """Yield every module whose texts are translated, folder by folder."""
    for folder in SOURCES:
        yield from sorted(folder.rglob("*.py"))


def as_po(catalogue: Catalog) -> bytes:
    """Return a catalogue or template as it is stored, with the modules of each text."""
    out = io.BytesIO()
    write_po(out, catalogue, width=100, include_lineno=False, ignore_obsolete=True)
    return out.getvalue()


def as_mo(catalogue: Catalog) -> bytes:
    """Return a catalogue as the program reads it; what is uncertain is left out."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def catalogues() -> Iterator[tuple[Path, Catalog]]:
    """Yield every catalogue that people write, with the file that it stands in."""
    for file in sorted(CATALOGUES.glob("*/LC_MESSAGES/diptych.po")):
        language = file.parts[-3]
        with file.open("rb") as opened:
            yield file, read_po(opened, locale=language)


def main() -> int:
    """Write template and catalogues anew; return the exit status."""
    texts = template()
    TEMPLATE.write_bytes(as_po(texts))
    sys.stdout.write(f"{len(texts)} texts\n")
    for file, catalogue in catalogues():
        catalogue.update(texts, no_fuzzy_matching=True, update_header_comment=False)
        catalogue.revision_date = catalogue.creation_date = _EPOCH
        file.write_bytes(as_po(catalogue))
        file.with_suffix(".mo").write_bytes(as_mo(catalogue))
        missing = sum(not said(one) for one in catalogue if one.id)
        sys.stdout.write(f"{catalogue.locale}: {missing} missing\n")
    return 0


def said(message: Message) -> bool:
    """Whether a text is translated, in each of its forms."""
    words = message.string
    return bool(words) and (isinstance(words, str) or all(words))


if __name__ == "__main__":
    sys.exit(main())

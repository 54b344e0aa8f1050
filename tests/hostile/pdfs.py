"""PDFs that are built to harm, or that hold no words to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.case import PARAGRAPHS, TITLE, Case
from tests.making import harmful_pdfs, pdfs

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hostile.case import Bait


def honest() -> bytes:
    """Return a PDF with the story."""
    return pdfs.one_column("\n\n".join((f"= {TITLE}", *PARAGRAPHS)))


def truncated(_: Bait) -> bytes:
    """Return the first half of a PDF."""
    raw = honest()
    return raw[: len(raw) // 2]


def encrypted(_: Bait) -> bytes:
    """Return a PDF that asks for a password."""
    return pdfs.encrypted(honest(), "sesame")


def scanned(_: Bait) -> bytes:
    """Return a PDF of a picture."""
    return pdfs.scanned()


def opening_something(bait: Bait) -> bytes:
    """Return a PDF that runs, fetches and opens things as soon as it is shown."""
    acts = (
        f"<</S/JavaScript/JS(app.launchURL\\('{bait.address}'\\))>>",
        f"<</S/URI/URI({bait.address})>>",
        f"<</S/Launch/F({bait.file})>>",
        f"<</S/GoToR/F<</FS/URL/F({bait.address})>>/D[0/Fit]>>",
        f"<</S/SubmitForm/F<</FS/URL/F({bait.address})>>>>",
    )
    chain = "".join(f"/A{at} {act}" for at, act in enumerate(acts))
    names = f"/OpenAction {acts[0]}/AA<</WC {acts[1]}/DP {acts[2]}>>{chain}"
    return harmful_pdfs.plain().replace(b"/Type/Catalog", b"/Type/Catalog" + names.encode(), 1)


def from_a_file(bait: Bait) -> bytes:
    """Return a PDF whose page lies in another file."""
    return harmful_pdfs.plain(b"", f"/F({bait.file})/FFilter/FlateDecode".encode())


def made(maker: Callable[[], bytes]) -> Callable[[Bait], bytes]:
    """Return a maker that needs no bait."""

    def harmful_pdf(_: Bait) -> bytes:
        return maker()

    return harmful_pdf


CASES = (
    Case(truncated, "half.pdf"),
    Case(encrypted, "secret.pdf", refused="password"),
    Case(scanned, "scan.pdf", refused="OCR"),
    Case(opening_something, "opens.pdf", reads="A short page about a mill"),
    Case(from_a_file, "elsewhere.pdf"),
    *(
        Case(made(maker), f"{maker.__name__}.pdf", slow=maker is harmful_pdfs.countless_lines)
        for maker in (
            harmful_pdfs.flate_bomb,
            harmful_pdfs.cyclic_tree,
            harmful_pdfs.pages_that_are_not_there,
            harmful_pdfs.forms_in_forms,
            harmful_pdfs.deeply_nested,
            harmful_pdfs.beyond_all_numbers,
            harmful_pdfs.countless_lines,
        )
    ),
    Case(made(harmful_pdfs.letters_without_meaning), "font.pdf", refused="which they are"),
)

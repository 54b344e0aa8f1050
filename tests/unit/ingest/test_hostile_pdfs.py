"""PDFs that are built to harm: the child may end, the program says one sentence and goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.making import harmful_pdfs as harmful

from diptych.ingest.foreign import read_foreign
from diptych.ingest.kinds import Kind
from diptych.ingest.sandbox import Limits, Sandbox
from diptych.model.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from diptych.model.text import Article


@pytest.fixture(scope="module")
def reader() -> Iterator[Sandbox]:
    """Return a child with little time, so that the tests need none."""
    sandbox = Sandbox("diptych.ingest.exchange:read", Limits(cpu=2, clock=4.0))
    yield sandbox
    sandbox.close()


def read(raw: bytes, reader: Sandbox) -> Article:
    return read_foreign(raw, Kind.PDF, "story.pdf", reader=reader)


@pytest.mark.parametrize(
    "made",
    [
        harmful.flate_bomb,
        harmful.cyclic_tree,
        harmful.pages_that_are_not_there,
        harmful.forms_in_forms,
        harmful.deeply_nested,
        harmful.beyond_all_numbers,
        harmful.countless_lines,
    ],
    ids=lambda made: made.__name__,
)
def test_a_harmful_pdf_gives_an_article_or_a_sentence(
    made: Callable[[], bytes], reader: Sandbox
) -> None:
    """Whatever becomes of it, the next file is read."""
    try:
        article = read(made(), reader)
    except Fault as fault:
        assert "nothing was changed" in str(fault)  # noqa: PT017 - an article is as good
    else:
        assert all(p.span.end <= len(article.text) for p in article.paragraphs)
    assert read(harmful.plain(), reader).text == "A short page about a mill"


def test_letters_without_meaning_are_refused(reader: Sandbox) -> None:
    """Such a page looks fine and copies as rubbish; the sentence says what helps."""
    with pytest.raises(Fault, match="without saying which they are"):
        read(harmful.letters_without_meaning(), reader)

"""Lines of an article are dropped and restored in the library, and the reader's work survives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.model.faults import Fault
from diptych.model.notebook import Anchor, Judgement, Mark, MatrixCell, Notebook, Ruling
from diptych.model.text import Article, Metadata, Role, SourceLine, Span
from diptych.workflow.comparing import Comparer
from diptych.workflow.desk import Desk
from diptych.workflow.importing import shelve
from diptych_db.library import ComparisonKey

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def made(*texts: str) -> Article:
    """Return an article of a headline and paragraphs, and a line of furniture behind each."""
    lines: list[SourceLine] = []
    for at, text in enumerate(texts):
        role = Role.BODY if at else Role.HEADLINE
        lines.append(SourceLine(2 * at + 1, text, keep=True, role=role, reason="prose"))
        ad = f"Subscribe {at}"
        lines.append(SourceLine(2 * at + 2, ad, keep=False, role=Role.PROMO, reason="an appeal"))
    return Article(tuple(lines), Metadata())


FIRST = made("Orchard sold", "A firm bought the orchard.", "Neighbours may object.")
SECOND = made("Old trees to go", "The trees come down in May.", "A school is planned.")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose library has two articles, and work on them on both sides."""
    opened = Desk(tmp_path / "library.sqlite", Comparer())
    shelve(opened.library, (FIRST, SECOND))
    opened.library.keep_notebook(FIRST.digest, SECOND.digest, work())
    opened.library.keep_notebook(SECOND.digest, FIRST.digest, Notebook(cells=work().cells))
    opened.library.remember_pair(FIRST.digest, SECOND.digest)
    yield opened
    opened.close()


def anchor(article: Article, words: str) -> Anchor:
    """Return an anchor on words of an article."""
    start = article.text.index(words)
    return Anchor(article.digest, Span(start, start + len(words)), words)


def work() -> Notebook:
    """Return marks on both articles, and a ruling on a word of the first."""
    may = FIRST.text.index("may")
    return Notebook(
        marks=(
            Mark("1", anchor(FIRST, "bought"), "money"),
            Mark("2", anchor(FIRST, "object"), "protest"),
            Mark("3", anchor(SECOND, "school"), "plans"),
        ),
        cells=(MatrixCell("4", "protest", anchor(FIRST, "Neighbours may")),),
        judgements=(Judgement(f"wording-hedge-A-{may}-{may + 3}", Ruling.OVERRULED),),
    )


def test_work_moves_with_its_words_in_every_pair(desk: Desk) -> None:
    """What stands in a dropped line stays listed; all else fits; the article keeps its id."""
    now = desk.review(1, {2: True, 3: False})
    assert now.text == "Orchard sold\nSubscribe 0\nNeighbours may object."
    assert [one.role for one in now.paragraphs] == [Role.HEADLINE, Role.BODY, Role.BODY]
    assert desk.library.article(1) == now
    notebook = desk.library.notebook(now.digest, SECOND.digest)
    assert [one.anchor.fits(now) for one in notebook.marks] == [False, True, False]
    assert notebook.marks[2].anchor.fits(SECOND)
    assert notebook.marks[0] == work().marks[0]
    (ruling,) = notebook.judgements
    assert ruling.about == f"wording-hedge-A-{now.text.index('may')}-{now.text.index('may') + 3}"
    other = desk.library.notebook(SECOND.digest, now.digest)
    assert other.cells[0].anchor.fits(now)
    assert desk.library.last_pair() == (now.digest, SECOND.digest)
    assert desk.library.check() == ()


def test_undoing_brings_back_all_of_it(desk: Desk) -> None:
    """Also after other choices in between."""
    for keep in ({3: False}, {2: True, 5: False}, {3: True, 5: True, 4: True}):
        desk.review(1, keep)
    assert desk.review(1, {2: False, 4: False}) == FIRST
    assert desk.library.notebook(FIRST.digest, SECOND.digest) == work()


def test_a_comparison_of_the_former_text_is_gone(desk: Desk) -> None:
    """It speaks of places in a text that is no more."""
    key = ComparisonKey(FIRST.digest, SECOND.digest, "m", "s", "t")
    desk.review(1, {3: False})
    assert desk.library.comparison(key, (FIRST, SECOND)) is None
    assert desk.library.entry(FIRST.digest) is None


def test_a_choice_that_makes_another_article_is_refused(desk: Desk) -> None:
    """One text has one place in the library, and nothing is changed."""
    twin = made("Orchard sold", "A firm bought the orchard.")
    shelve(desk.library, (twin,))
    with pytest.raises(Fault, match="article 3"):
        desk.review(1, {5: False})
    assert desk.library.article(1) == FIRST
    assert desk.library.notebook(FIRST.digest, SECOND.digest) == work()


def test_work_on_the_very_text_is_never_written_over(desk: Desk) -> None:
    """An empty notebook makes room; one with something in it does not, and all is as it was."""
    shorter = made("Orchard sold", "A firm bought the orchard.").digest
    desk.library.keep_notebook(shorter, SECOND.digest, Notebook())
    desk.review(1, {5: False})
    desk.library.keep_notebook(FIRST.digest, SECOND.digest, Notebook(rows=("mine",)))
    with pytest.raises(Fault, match="other work"):
        desk.review(1, {5: True})
    assert desk.library.article(1).digest == shorter
    assert len(desk.library.notebook(shorter, SECOND.digest).marks) == 3


def test_other_lines_are_no_choice_of_lines(desk: Desk) -> None:
    """An article that is no longer what the reader looked at is left alone."""
    with pytest.raises(Fault, match="open it again"):
        desk.replace_article(1, SECOND)
    assert desk.library.article(1) == FIRST

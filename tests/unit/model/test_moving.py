"""A reader's work follows when lines are dropped and restored: exactly, or not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from diptych.model.moving import Move, version_of
from diptych.model.notebook import (
    Anchor,
    Judgement,
    Mark,
    MatrixCell,
    Note,
    Notebook,
    OwnLink,
    OwnTheme,
    Ruling,
)
from diptych.model.text import Article, Metadata, Role, Side, SourceLine, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = ["Ferry", "sails", "e\u0301t\u00e9", "नाव", "", "船", "at noon", "𝔽oo bar"]
CHOICES = st.lists(st.lists(st.booleans(), min_size=6, max_size=6), min_size=1, max_size=5)


def article_of(texts: Sequence[str], keep: Sequence[bool]) -> Article:
    """Return an article of these lines."""
    return Article(
        tuple(
            SourceLine(number, text, kept, Role.BODY, "")
            for number, (text, kept) in enumerate(zip(texts, keep, strict=True), start=1)
        ),
        Metadata(),
    )


class Desk:
    """Chooses lines of one article again and again, and moves a notebook along."""

    def __init__(self, article: Article, notebook: Notebook) -> None:
        self.article = article
        self.notebook = notebook
        self._versions: dict[str, Article] = {}

    def choose(self, keep: Sequence[bool]) -> None:
        """Keep these lines from now on."""
        lines = self.article.lines
        chosen = replace(
            self.article,
            lines=tuple(line.kept_or_not(one) for line, one in zip(lines, keep, strict=True)),
        )
        self._versions.setdefault(self.article.digest, self.article)
        if chosen.digest != self.article.digest:
            move = Move(
                {digest: _version(one) for digest, one in self._versions.items()},
                self.article.digest,
                chosen.digest,
                _version(chosen),
            )
            self.notebook = move.notebook(self.notebook, Side.A)
        self.article = chosen


def _version(article: Article):  # type: ignore[no-untyped-def]  # noqa: ANN202 - as it is called
    return version_of(article.lines, [line.keep for line in article.lines])


@st.composite
def works(draw: st.DrawFn) -> tuple[Article, Notebook]:
    """Return an article and work of every kind on it."""
    texts = draw(st.lists(st.sampled_from(WORDS), min_size=6, max_size=6))
    article = article_of([f"{at} {text}" for at, text in enumerate(texts)], [True] * 6)

    def span() -> Span:
        start = draw(st.integers(0, len(article.text) - 1))
        return Span(start, draw(st.integers(start + 1, len(article.text))))

    def anchor() -> Anchor:
        place = span()
        return Anchor(article.digest, place, place.of(article.text))

    other = Anchor("b" * 64, Span(3, 9), "across")
    a, b, c = span(), span(), span()
    return article, Notebook(
        marks=(Mark("m", anchor(), "ships"),),
        cells=(MatrixCell("c", "row", anchor()), MatrixCell("d", "row", other)),
        links=(OwnLink("own-1", anchor(), other),),
        themes=(OwnTheme("own-2", passages=(anchor(), other)),),
        notes=(Note("n", f"voice-A-{a.start}-{a.end}", "who?"), Note("o", "row", "mine")),
        judgements=(
            Judgement(f"link-{b.start}-{b.end}-3-9", Ruling.OVERRULED),
            Judgement(f"wording-hedge-A-{c.start}-{c.end}", Ruling.KEPT),
            Judgement("wording-hedge-B-1-2", Ruling.KEPT),
        ),
    )


@given(works(), CHOICES)
def test_all_is_as_it_was_once_all_lines_are_back(
    work: tuple[Article, Notebook], choices: list[list[bool]]
) -> None:
    """Whatever was dropped and restored in between, the article and all work are the same."""
    article, notebook = work
    desk = Desk(article, notebook)
    for keep in choices:
        desk.choose(keep)
    desk.choose([True] * 6)
    assert desk.article == article
    assert desk.notebook == notebook


@given(works(), CHOICES)
def test_an_anchor_fits_wherever_its_very_words_are(
    work: tuple[Article, Notebook], choices: list[list[bool]]
) -> None:
    """It fits exactly when its lines, and no others between them, are in the text."""
    article, notebook = work
    desk = Desk(article, notebook)
    version = _version(article)
    (mark,) = notebook.marks
    first = version.line_at(mark.anchor.span.start)
    last = version.line_at(mark.anchor.span.end)
    for keep in choices:
        desk.choose(keep)
        (moved,) = desk.notebook.marks
        assert moved.anchor.fits(desk.article) is all(keep[first : last + 1])
        assert moved.anchor.quote == mark.anchor.quote


def test_a_mark_of_the_program_keeps_its_ruling_under_its_new_name() -> None:
    """One on a dropped line is set aside under a name that no other mark can have."""
    article = article_of(["Snow closes pass", "Lorries wait.", "It may thaw."], [True] * 3)
    thaw, wait = article.text.index("may"), article.text.index("wait")
    notebook = Notebook(
        judgements=(
            Judgement(f"wording-hedge-A-{thaw}-{thaw + 3}", Ruling.OVERRULED),
            Judgement(f"voice-A-{wait}-{wait + 4}", Ruling.OVERRULED),
        )
    )
    desk = Desk(article, notebook)
    desk.choose([True, False, True])
    moved = desk.article.text.index("may")
    assert [one.about for one in desk.notebook.judgements] == [
        f"wording-hedge-A-{moved}-{moved + 3}",
        f"voice-A-{wait}-{wait + 4}@{article.digest}",
    ]


def test_work_done_on_the_shorter_text_moves_to_the_longer_one() -> None:
    """Words that stand over a gap are orphaned when the gap is filled, and fit again after."""
    desk = Desk(article_of(["One.", "Two.", "Three."], [True, False, True]), Notebook())
    text = desk.article.text
    over = Anchor(desk.article.digest, Span(0, len(text)), text)
    last = Anchor(desk.article.digest, Span(5, 11), "Three.")
    desk.notebook = Notebook(marks=(Mark("1", over, ""), Mark("2", last, "")))
    desk.choose([True, True, True])
    assert [one.anchor.fits(desk.article) for one in desk.notebook.marks] == [False, True]
    desk.choose([True, False, True])
    assert [one.anchor for one in desk.notebook.marks] == [over, last]

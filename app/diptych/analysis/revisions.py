"""How one version of a text became another, word by word: the one adapter to diff-match-patch."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from diff_match_patch import diff_match_patch

from diptych.analysis.anchors import Stretch, anchors, shared_ends
from diptych.analysis.kin import named_after_kin
from diptych.analysis.pieces import Piece, paragraphs, words
from diptych.analysis.steps import Step, alike, in_order, merged, moves, piecewise
from diptych.model.revision import Change, ChangeKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AT_ONCE = 1_000_000
"""Pairs of pieces that one search may weigh: two stretches of a thousand pieces each."""
_ALTOGETHER = 10_000_000
"""Pairs of pieces that all searches for one revision may weigh: some ten seconds at worst."""
_ANCHOR = 5
"""Pieces that tie two long stretches together: three words and what stands between them."""
_KINDS = {
    diff_match_patch.DIFF_EQUAL: ChangeKind.EQUAL,
    diff_match_patch.DIFF_DELETE: ChangeKind.DELETED,
    diff_match_patch.DIFF_INSERT: ChangeKind.INSERTED,
}


def revisions(old: str, new: str) -> tuple[Change, ...]:
    """Return what became of each stretch of the old text, and what is new.

    Every code point of either text stands in exactly one change. The changes follow the new text,
    a deleted stretch before what stands in its place; in the order of their old places, they
    rebuild the old text. A paragraph that stands elsewhere is moved, and told where it is now, with
    what else changed in it. Long stretches that have little in common are deleted and inserted as
    a whole.
    """
    left = paragraphs(old)
    right = named_after_kin(left, paragraphs(new))
    return tuple(merged(in_order(_Revision(left, right).changes())))


def common_at_most(old: str, new: str) -> int:
    """Return a number of words that two texts have no more than in common; told faster."""
    before, after = (
        Counter(one.name for one in words(Piece(text, 0, text))) for text in (old, new)
    )
    return sum(count for name, count in (before & after).items() if not name.isspace())


class _Revision:
    """The changes from one list of paragraphs to another, in no special order."""

    def __init__(self, old: Sequence[Piece], new: Sequence[Piece]) -> None:
        self._work = _Work()
        steps = _Search(self._work, anchor=1, tidy=False).steps(old, new)
        self._happened = list(piecewise(steps, old, new))
        self._moves = moves(
            [before for _, before, after in self._happened if before and not after],
            [after for _, before, after in self._happened if after and not before],
        )

    def changes(self) -> Iterator[Change]:
        """Yield all changes, the moved paragraphs last."""
        arrived = set(self._moves.values())
        gone: list[Piece] = []
        come: list[Piece] = []
        for kind, before, after in self._happened:
            if before and after:
                yield from self._word_by_word(gone, come)
                gone, come = [], []
                yield from self._pair(kind, before, after)
            elif before and before not in self._moves:
                gone.append(before)
            elif after and after not in arrived:
                come.append(after)
        yield from self._word_by_word(gone, come)
        for before, after in self._moves.items():
            yield from self._pair(ChangeKind.MOVED, before, after)

    def _pair(self, kind: ChangeKind, old: Piece, new: Piece) -> Iterator[Change]:
        """Yield the changes from a paragraph to its version; `kind` befell the words of both."""
        if old.text.removesuffix("\n") == new.text.removesuffix("\n"):
            yield from alike(kind, old, new)
            return
        for change in self._word_by_word([old], [new]):
            yield replace(change, kind=kind) if change.kind is ChangeKind.EQUAL else change

    def _word_by_word(self, gone: Sequence[Piece], come: Sequence[Piece]) -> Iterator[Change]:
        """Yield the changes between paragraphs that stand in each other's place."""
        old, new = ([word for piece in side for word in words(piece)] for side in (gone, come))
        steps = _Search(self._work, anchor=_ANCHOR, tidy=True).steps(old, new)
        for kind, before, after in piecewise(steps, old, new):
            yield Change(kind, before and before.span, after and after.span)


class _Work:
    """What may still be spent on searches: a count and no clock, so the same on any machine."""

    def __init__(self) -> None:
        self._left = _ALTOGETHER

    def allows(self, pairs: int) -> bool:
        """Whether a search over so many pairs may be made; if so, it is paid for."""
        if pairs > min(_AT_ONCE, self._left):
            return False
        self._left -= pairs
        return True


class _Search:
    """Finds the steps from one list of pieces to another.

    Args:
        work: what may be spent.
        anchor: so many pieces in a row tie long lists together, if the row stands once in each.
        tidy: whether small coincidences between larger changes count as changed, too.
    """

    def __init__(self, work: _Work, *, anchor: int, tidy: bool) -> None:
        self._work = work
        self._anchor = anchor
        self._tidy = tidy
        self._differ = diff_match_patch()
        self._differ.Diff_Timeout = 0  # no clock

    def steps(self, old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[Step]:
        """Yield the steps by the names of pieces; their counts add up to the lists' lengths."""
        yield from self._steps([piece.name for piece in old], [piece.name for piece in new])

    def _steps(self, old: Sequence[str], new: Sequence[str]) -> Iterator[Step]:
        at_old = at_new = 0
        for tie in self._ties(old, new):
            yield from self._between(old[at_old : tie.old], new[at_new : tie.new])
            yield ChangeKind.EQUAL, tie.length
            at_old, at_new = tie.old + tie.length, tie.new + tie.length
        yield from self._between(old[at_old:], new[at_new:])

    def _ties(self, old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
        """Yield what cuts two lists into stretches that can be searched: nothing for short ones."""
        start, end = shared_ends(old, new)
        if (len(old) - start - end) * (len(new) - start - end) > _AT_ONCE:
            yield from anchors(old, new, self._anchor)

    def _between(self, old: Sequence[str], new: Sequence[str]) -> Iterator[Step]:
        """Yield the steps between two ties."""
        start, end = shared_ends(old, new)
        yield ChangeKind.EQUAL, start
        yield from self._searched(old[start : len(old) - end], new[start : len(new) - end])
        yield ChangeKind.EQUAL, end

    def _searched(self, old: Sequence[str], new: Sequence[str]) -> Iterator[Step]:
        if not (old and new and self._work.allows(len(old) * len(new))):
            yield ChangeKind.DELETED, len(old)
            yield ChangeKind.INSERTED, len(new)
            return
        signs = _Signs()
        found = self._differ.diff_main(signs.of(old), signs.of(new), checklines=False)
        if self._tidy:
            self._differ.diff_cleanupSemantic(found)
        for operation, stretch in found:
            yield _KINDS[operation], len(stretch)


class _Signs:
    """Gives each text a code point of its own, so that a differ of characters compares texts.

    They are given from the last one down. What may be searched at once (`_AT_ONCE`) has fewer
    texts than there are code points above the surrogates; the differ takes none of the first
    hundred thousands for a letter or a space, and so does not treat some texts as other than rest.
    """

    def __init__(self) -> None:
        self._given: dict[str, str] = {}

    def of(self, texts: Sequence[str]) -> str:
        """Return one sign a text."""
        return "".join(map(self._sign, texts))

    def _sign(self, text: str) -> str:
        return self._given.setdefault(text, chr(sys.maxunicode - len(self._given)))

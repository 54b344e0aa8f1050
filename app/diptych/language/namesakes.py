"""Whom a bare name means, of several actors who could be called so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.language.variants import JUNIOR, plain, same_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.language.clusters import Cluster
    from diptych.language.naming import Naming


def meant(candidates: Sequence[Cluster], naming: Naming) -> Cluster:
    """Return the actor a bare name means: the one its article names so far, last or far oftener."""
    candidates = _without_sons(candidates)
    if len(candidates) == 1:
        return candidates[0]
    here = [one for one in candidates if any(n.side is naming.side for n in one.namings)]
    pool = here or list(candidates)
    surname = [one for one in pool if any(plain(form)[-1] == naming.words[0] for form in one.forms)]
    pool = surname or pool

    def full(cluster: Cluster) -> int:
        return sum(len(one.words) > 1 or bool(one.title) for one in cluster.namings)

    ranked = sorted(pool, key=full, reverse=True)
    if len(ranked) == 1 or full(ranked[0]) >= 2 * full(ranked[1]) or not here:
        return ranked[0]

    def last(cluster: Cluster) -> tuple[int, int]:
        before = (
            one.place
            for one in cluster.namings
            if one.side is naming.side and one.place < naming.place and len(one.words) > 1
        )
        return max(before, default=(-1, -1))

    return max(ranked, key=last)


def _without_sons(candidates: Sequence[Cluster]) -> list[Cluster]:
    """Return the candidates but for a "Jr" whose father of the same name is among them."""
    elders = {form for one in candidates for form in one.forms if form[-1] not in JUNIOR}

    def is_son(cluster: Cluster) -> bool:
        juniors = [form for form in cluster.forms if form[-1] in JUNIOR]
        only = len(juniors) == sum(len(form) > 1 for form in cluster.forms)
        return only and any(same_person(plain(one), elder) for one in juniors for elder in elders)

    return [one for one in candidates if not is_son(one)] or list(candidates)

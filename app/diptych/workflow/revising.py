"""Tells how one version of an article became another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.workflow.twins import refuse_twins

if TYPE_CHECKING:
    from diptych.model.revision import Change
    from diptych.model.text import Article


def revise(old: Article, new: Article) -> tuple[Change, ...]:
    """Return the changes from one version of an article to another; spans are of their texts.

    Raises:
        Fault: when both have the same text.
    """
    from diptych.analysis.revisions import revisions

    refuse_twins(old, new)
    return revisions(old.text, new.text)

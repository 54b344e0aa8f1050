"""What is told of one file that was to be imported."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.model.spoken import quoted, spoken
from diptych.model.translation import gettext as _
from diptych.ui.library.words import short_title
from diptych.ui.names import counted, percent
from diptych.ui.reading.source_line import left_out_part

if TYPE_CHECKING:
    from diptych.model.text import Article
    from diptych.workflow.importing import Imported
    from diptych.workflow.kin import Duplicate
    from diptych_db.library import ArticleEntry


@dataclass(frozen=True, slots=True)
class Result:
    """One file: what became of it, and the chapters to choose from where it is a book."""

    imported: Imported
    chapters: tuple[str, ...] = ()

    @property
    def entry(self) -> ArticleEntry | None:
        """The article in the library, none where there is none."""
        return self.imported.entry

    @property
    def revised(self) -> Duplicate | None:
        """The article that this one is a version of, if one is."""
        told = (one for one in self.imported.duplicates if one.kin.value != "shared")
        return next(told, None)

    @property
    def title(self) -> str:
        """What the line is called: the article's title, else the file's name."""
        name = Path(self.imported.source).name or self.imported.source
        return short_title(self.entry) if self.entry else name

    @property
    def told(self) -> str:
        """One sentence on what became of it."""
        if self.chapters:
            return counted(
                len(self.chapters),
                "A book of {number} chapter: an article is one of them.",
                "A book of {number} chapters: an article is one of them.",
            )
        article = self.imported.article
        if self.entry is None or article is None:
            return spoken(self.imported.fault or "")
        told = [state_of(article)]
        if not self.entry.new:
            told = [_("the library had it already")]
        told += [_kin(one) for one in self.imported.duplicates]
        if self.imported.redirects:
            addresses = ", ".join(self.imported.redirects)
            told.append(_("led on from {addresses}").format(addresses=addresses))
        sentence = "; ".join(told)
        return f"{sentence[0].upper()}{sentence[1:]}."


def state_of(article: Article) -> str:
    """Return `7 lines left out` or `nothing left out`, and whether all the rest is doubtful."""
    part = left_out_part(len(article.left_out))
    told = part.text if part else _("nothing left out")
    if any(line.sure for line in article.lines if line.keep):
        return told
    return _("{told}, and none of it is sure: please look at its lines").format(told=told)


def _kin(one: Duplicate) -> str:
    title = quoted(short_title(one.entry))
    match one.kin.value:
        case "same":
            return _("the same as {title}, which was here before").format(title=title)
        case "revised":
            return _("a revised version of {title} ({share} shared)").format(
                title=title, share=percent(one.share)
            )
        case _:
            return _("shares {share} of its wording with {title}, as agency copy does").format(
                share=percent(one.share), title=title
            )


def summary(results: list[Result], *, stopped: bool) -> str:
    """Return one sentence on all of them."""
    good = sum(one.entry is not None for one in results)
    books = sum(bool(one.chapters) for one in results)
    bad = len(results) - good - books
    parts = [
        counted(good, "{number} article in the library", "{number} articles in the library"),
        counted(
            books,
            "{number} book to choose chapters from",
            "{number} books to choose chapters from",
        )
        if books
        else "",
        counted(bad, "{number} file not read", "{number} files not read") if bad else "",
    ]
    told = ", ".join(filter(None, parts))
    return _("Stopped: {told}.").format(told=told) if stopped else f"{told[0].upper()}{told[1:]}."

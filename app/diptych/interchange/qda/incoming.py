"""Two sources of a project as a pair, and what was done with them as a notebook."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.interchange.qda import losses, names
from diptych.interchange.qda.memos import memos_of
from diptych.interchange.qda.texts import SourceText
from diptych.interchange.qda.theme_text import theme_described
from diptych.model.anchor import Anchor
from diptych.model.faults import Fault
from diptych.model.notebook import Mark, MatrixCell, Notebook, OwnLink, OwnTheme
from diptych.model.own import OWN
from diptych.model.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.interchange.qda.project import Code, Project, Selection, Source, Tie
    from diptych.model.text import Article

_OURS = (names.MARKED, names.KEPT, names.OWN_ROWS, names.THEMES, names.FOUND)


@dataclass(frozen=True, slots=True)
class Brought:
    """What a project brought: two articles, the work on them, and what could not be carried."""

    articles: tuple[Article, Article]
    notebook: Notebook
    lost: tuple[str, ...]


def pair_in(project: Project) -> tuple[Source, Source] | None:
    """Return the sources that are A and B, none where the project does not say which."""
    known = {source.guid: source for source in project.sources}
    for group in project.groups:
        chosen = [known[one] for one in group.sources if one in known]
        if project.ours and group.name == names.PAIR and len(chosen) == len(group.sources) == 2:  # noqa: PLR2004 - a pair
            return chosen[0], chosen[1]
    if len(project.sources) == 2:  # noqa: PLR2004 - likewise
        return project.sources[0], project.sources[1]
    return None


def article_in(project: Project, source: Source) -> Article:
    """Return a source as an article.

    Raises:
        Fault: when there is no word in it.
    """
    article = SourceText(source, ours=project.ours).article
    if not article.text.strip():
        raise Fault(
            "There is no text in the source “{title}” of the project; nothing was changed, so "
            "choose another source.",
            title=article.title,
        )
    return article


def brought_in(project: Project, first: Source, second: Source) -> Brought:
    """Return two sources of a project as a pair with all that was done with them.

    Raises:
        Fault: when there is no word in one of them.
    """
    articles = (article_in(project, first), article_in(project, second))
    return _Incoming(project, first, second, articles).brought()


class _Incoming:
    def __init__(
        self, project: Project, first: Source, second: Source, articles: tuple[Article, Article]
    ) -> None:
        self._project = project
        self._articles = articles
        self._texts = {one.guid: SourceText(one, ours=project.ours) for one in (first, second)}
        self._codes = {code.guid: (folder, code) for folder, code in _flat(project)}
        self._memos = {memo.guid: memo for memo in project.memos}
        self._used: set[str] = set()
        self._taken: Counter[str] = Counter()
        self._lost: list[str] = []
        self._marks: list[Mark] = []
        self._cells: list[MatrixCell] = []
        self._passages: dict[str, list[Anchor]] = {}
        self._anchors: dict[str, Anchor] = {}

    def brought(self) -> Brought:
        ends = {end for tie in self._project.ties for end in (tie.origin, tie.target)}
        for selection in self._chosen():
            self._select(selection, linked=selection.guid in ends)
        links = tuple(self._links())
        written = memos_of(self._project, self._used)
        rows = [_row(code) for folder, code in self._codes.values() if folder == names.OWN_ROWS]
        notebook = Notebook(
            marks=tuple(self._marks),
            notes=written.notes,
            cells=tuple(self._cells),
            judgements=written.judgements,
            conclusion=written.conclusion,
            rows=tuple(rows),
            links=links,
            themes=tuple(self._themes()),
            questions=written.questions,
            comments=written.comments,
        )
        self._tell_of_sources()
        return Brought(self._articles, notebook, tuple(self._lost))

    def _chosen(self) -> Iterator[Selection]:
        """Yield the selections in the two texts; those that the program made are made again."""
        elsewhere = 0
        program = names.guid("user", names.PROGRAM)
        for selection in self._project.selections:
            if selection.source not in self._texts:
                elsewhere += 1
            elif not (self._project.ours and selection.user == program):
                yield selection
        if elsewhere:
            self._lost.append(
                _("{number} selections in other sources were left out.").format(number=elsewhere)
            )

    def _select(self, selection: Selection, *, linked: bool) -> None:
        text = self._texts[selection.source]
        span = text.span(selection.start, selection.end)
        if span is None:
            self._lost.append(
                _("A selection from {start} to {end} lies outside its text.").format(
                    start=selection.start, end=selection.end
                )
            )
            return
        anchor = Anchor(text.article.digest, span, span.of(text.article.text))
        self._anchors[selection.guid] = anchor
        note = self._said(selection.notes, selection.description)
        codes = [self._codes[one] for one in selection.codes if one in self._codes]
        for folder, code in codes:
            self._coded(selection, folder, code, anchor, note)
            note = ""
        if not codes and not (linked and not note):
            self._marks.append(Mark(self._id(selection, "mark"), anchor, "", note))

    def _coded(
        self, selection: Selection, folder: str, code: Code, anchor: Anchor, note: str
    ) -> None:
        if folder == names.THEMES:
            self._passages.setdefault(code.guid, []).append(anchor)
        elif folder in {names.KEPT, names.OWN_ROWS}:
            cell = MatrixCell(self._id(selection, "cell"), _row(code), anchor, note)
            self._cells.append(cell)
        elif folder != names.FOUND:
            colour = code.colour.upper()
            hue = names.HUES.index(colour) if colour in names.HUES else None
            name = code.name
            self._marks.append(Mark(self._id(selection, "mark"), anchor, name, note, hue))

    def _id(self, selection: Selection, kind: str) -> str:
        """Return the id that a thing had in a project of ours, a new one in others."""
        if self._project.ours and selection.name:
            return selection.name
        self._taken[kind] += 1
        return f"{kind}-{self._taken[kind]}"

    def _said(self, notes: tuple[str, ...], description: str = "") -> str:
        self._used.update(notes)
        texts = (self._memos[one].text for one in notes if one in self._memos)
        return "\n".join(filter(None, (*texts, description)))

    def _links(self) -> Iterator[OwnLink]:
        first, second = (article.digest for article in self._articles)
        for number, tie in enumerate(self._project.ties, 1):
            ends = [self._anchors.get(end) for end in (tie.origin, tie.target)]
            a, b = ends
            if a is None or b is None or not (self._project.ours or a.digest != b.digest):
                self._used.difference_update(tie.notes)
                self._lost.append(_("A link that ties no passage of A to one of B was left out."))
                continue
            if not self._project.ours and (a.digest, b.digest) == (second, first):
                a, b = b, a
            yield OwnLink(self._link_id(tie, number), a, b, self._said(tie.notes))

    def _link_id(self, tie: Tie, number: int) -> str:
        return tie.name if self._project.ours and tie.name else f"{OWN}link-{number}"

    def _themes(self) -> Iterator[OwnTheme]:
        for number, (folder, code) in enumerate(self._codes.values(), 1):
            if folder != names.THEMES:
                continue
            theme = theme_described(code.name, code.description, f"{OWN}theme-{number}")
            passages = tuple(self._passages.get(code.guid, ()))
            yield OwnTheme(theme.id, theme.name, theme.words, passages)

    def _tell_of_sources(self) -> None:
        self._lost.extend(losses.not_read(self._project.other))
        others = len(self._project.sources) - len(self._texts)
        if others:
            self._lost.append(_("{number} other sources were left out.").format(number=others))
        if any(source.codes for source in self._project.sources):
            self._lost.append(_("Codes of whole sources were left out."))
        left_out = sum(text.left_out for text in self._texts.values())
        if left_out:
            self._lost.append(
                _("{number} invisible characters were taken out of the texts.").format(
                    number=left_out
                )
            )


def _row(code: Code) -> str:
    return code.description or code.name


def _flat(project: Project) -> Iterator[tuple[str, Code]]:
    """Yield each codable code with the folder of ours that it lies in, if it lies in one."""
    waiting = [("", code) for code in reversed(project.codes)]
    while waiting:
        folder, code = waiting.pop()
        if code.codable:
            yield folder, code
        inside = code.name if project.ours and not code.codable and code.name in _OURS else folder
        waiting.extend((inside, below) for below in reversed(code.below))

"""A notebook on a pair as a project, and sentences about what a project has no place for."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from diptych.interchange.qda import losses, names
from diptych.interchange.qda.names import guid
from diptych.interchange.qda.project import Code, Group, Memo, Project, Selection, Source, Tie
from diptych.interchange.qda.theme_text import described
from diptych.model.lesson import CONCLUSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from diptych.model.comparison import Theme
    from diptych.model.notebook import Anchor, Mark, MatrixCell, Notebook, OwnLink, OwnTheme
    from diptych.model.text import Article


@dataclass(frozen=True, slots=True)
class Extras:
    """What is known of a pair beside its notebook.

    `themes` are those that the program found: their passages go along as codings of the program.
    `rows` are the names of matrix rows by their ids, `reader` is who marked.
    """

    themes: Sequence[Theme] = ()
    rows: Mapping[str, str] = field(default_factory=dict)
    reader: str = names.READER


def project_of(
    notebook: Notebook, articles: tuple[Article, Article], extras: Extras | None = None
) -> tuple[Project, tuple[str, ...]]:
    """Return a project with both texts and the reader's work, and what it could not carry.

    The same work gives the same project, down to every identifier.
    """
    made = _Outgoing(articles, extras or Extras()).project(notebook)
    return made, tuple(losses.going_out(notebook, articles))


class _Outgoing:
    def __init__(self, articles: tuple[Article, Article], extras: Extras) -> None:
        self._articles = articles
        self._extras = extras
        self._sources = {one.digest: guid("source", one.digest) for one in articles}
        self._reader = guid("user", extras.reader)
        self._selections: list[Selection] = []
        self._memos: list[Memo] = []
        self._ties: list[Tie] = []
        self._groups: list[Group] = []
        self._shades = 0
        self._names: set[str] = set()

    def project(self, notebook: Notebook) -> Project:
        codes = (
            self._folder(names.MARKED, self._marks(notebook.marks)),
            self._folder(names.THEMES, [self._theme(one) for one in notebook.themes if one.own]),
            self._folder(names.OWN_ROWS, map(self._own_row, notebook.rows)),
            self._folder(names.KEPT, self._cells(notebook)),
            self._folder(names.FOUND, [self._found(one) for one in self._extras.themes]),
        )
        for link in notebook.links:
            self._link(link)
        self._write_memos(notebook)
        program = guid("user", names.PROGRAM)
        sources = tuple(self._source(article) for article in self._articles)
        pair = Group(guid("set", names.PAIR), names.PAIR, tuple(one.guid for one in sources))
        return Project(
            name=names.writable(" / ".join(article.title for article in self._articles)),
            origin=names.ORIGIN,
            users=((self._reader, self._extras.reader), (program, names.PROGRAM)),
            codes=tuple(code for code in codes if code.below),
            sources=sources,
            selections=tuple(self._selections),
            memos=tuple(self._memos),
            ties=tuple(self._ties),
            groups=(pair, *self._groups),
        )

    def _source(self, article: Article) -> Source:
        known = article.metadata
        facts = [(names.FACTS[name], known.fact(name).value) for name in names.FACTS]
        return Source(
            self._sources[article.digest],
            names.file_name(article.title),
            article.text,
            tuple((name, names.writable(value)) for name, value in facts if value),
        )

    def _folder(self, name: str, below: Iterable[Code]) -> Code:
        return Code(guid("folder", name), name, codable=False, below=tuple(below))

    def _code(self, folder: str, key: str, name: str, description: str = "") -> Code:
        shade = names.SHADES[self._shades % len(names.SHADES)]
        self._shades += 1
        code, shown = guid("code", folder, key), self._unlike(names.writable(name))
        return Code(code, shown, names.writable(description), shade)

    def _unlike(self, name: str) -> str:
        """Return the name, with a number where another code has it: some programs allow one each.

        The marks' codes come first and keep theirs; all others say in words what they were.
        """
        numbered = (f"{name} ({number})" for number in itertools.count(2))
        free = next(one for one in itertools.chain([name], numbered) if one not in self._names)
        self._names.add(free)
        return free

    def _marks(self, marks: Sequence[Mark]) -> list[Code]:
        """Return a code for each theme that marks have, and select their words."""
        codes: dict[str, Code] = {}
        for mark in marks:
            if mark.theme and mark.theme not in codes:
                codes[mark.theme] = self._code(names.MARKED, mark.theme, mark.theme)
            hue = losses.hue_of(mark.theme, marks)
            if hue is not None:
                codes[mark.theme] = replace(codes[mark.theme], colour=names.HUES[hue])
            coded = (codes[mark.theme].guid,) if mark.theme else ()
            self._select(mark.anchor, "mark", mark.id, coded, mark.note)
        return list(codes.values())

    def _theme(self, theme: OwnTheme) -> Code:
        code = self._code(names.THEMES, theme.id, theme.name, described(theme))
        for number, passage in enumerate(theme.passages):
            self._select(passage, "passage", f"{theme.id} {number}", (code.guid,))
        return code

    def _own_row(self, row: str) -> Code:
        return self._code(names.OWN_ROWS, row, row, row)

    def _row(self, row: str) -> Code:
        # The name is for people; what the row is called in the notebook stands below it.
        return self._code(names.KEPT, row, self._extras.rows.get(row, row), row)

    def _cells(self, notebook: Notebook) -> list[Code]:
        found: dict[str, Code] = {}
        for cell in notebook.cells:
            own = cell.row in notebook.rows
            if not own and cell.row not in found:
                found[cell.row] = self._row(cell.row)
            folder = names.OWN_ROWS if own else names.KEPT
            self._keep(cell, guid("code", folder, cell.row))
        return list(found.values())

    def _keep(self, cell: MatrixCell, code: str) -> None:
        self._select(cell.anchor, "cell", cell.id, (code,), cell.comment)

    def _found(self, theme: Theme) -> Code:
        code = self._code(names.FOUND, theme.id, theme.name, theme.id)
        for number, passage in enumerate(theme.passages):
            article = self._articles[0 if passage.side == "A" else 1]
            made = Selection(
                guid("found", theme.id, number, article.digest),
                self._sources[article.digest],
                passage.span.start,
                passage.span.end,
                codes=(code.guid,),
                user=guid("user", names.PROGRAM),
            )
            self._selections.append(made)
        return code

    def _link(self, link: OwnLink) -> None:
        ends = [self._select(link.a, "link A", link.id), self._select(link.b, "link B", link.id)]
        if all(ends):
            notes = (self._memo("link", link.id, link.note),) if link.note else ()
            name = names.writable(link.id)
            self._ties.append(Tie(guid("tie", link.id), ends[0], ends[1], name, notes))

    def _select(
        self,
        anchor: Anchor,
        kind: str,
        key: str,
        codes: tuple[str, ...] = (),
        said: str = "",
    ) -> str:
        """Select the words of an anchor; return the selection's identifier, none if it is lost."""
        if not any(anchor.fits(article) for article in self._articles):
            return ""
        made = Selection(
            guid(kind, key, anchor.digest, anchor.span.start, anchor.span.end),
            self._sources[anchor.digest],
            anchor.span.start,
            anchor.span.end,
            name=names.writable(key),
            description=names.writable(said),
            codes=codes,
            user=self._reader,
        )
        self._selections.append(made)
        return made.guid

    def _memo(self, kind: str, key: str, text: str, about: str = "") -> str:
        """Write a note; its name is unlike that of all others, which some programs need."""
        made = Memo(
            guid("memo", kind, key),
            names.writable(f"{kind}: {key}"),
            names.writable(text),
            names.writable(about),
        )
        self._memos.append(made)
        return made.guid

    def _write_memos(self, notebook: Notebook) -> None:
        asked = notebook.questions
        self._group(
            names.QUESTIONS,
            [
                self._memo("question", one.id, f"{one.text}{names.BETWEEN}{one.answer}", one.text)
                for one in asked
            ],
        )
        self._group(
            names.NOTES,
            [self._memo("note", one.id, one.text, one.about) for one in notebook.notes],
        )
        self._group(
            names.RULINGS,
            [
                self._memo("ruling", one.about, one.reason, one.ruling.value)
                for one in notebook.judgements
            ],
        )
        said = notebook.conclusion
        parts = {
            "question": said.question,
            "claim": said.claim,
            "evidence": said.evidence,
            "reasoning": said.reasoning,
        }
        self._group(
            names.CONCLUSION,
            [self._memo(CONCLUSION, part, text) for part, text in parts.items() if text],
        )
        self._group(
            names.COMMENTS,
            [self._memo("comment", one.id, one.text, one.about) for one in notebook.comments],
        )

    def _group(self, name: str, memos: Sequence[str]) -> None:
        if memos:
            self._groups.append(Group(guid("set", name), name, notes=tuple(memos)))

"""A pair and a notebook go out as a REFI-QDA project and come back; what cannot is named."""

from __future__ import annotations

import io
import random
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making.any_notebooks import article, fitting, many

from diptych.interchange.qda.files import codebook_from, project_from, qdc, qdpx
from diptych.interchange.qda.incoming import Brought, brought_in, pair_in
from diptych.interchange.qda.outgoing import Extras, project_of
from diptych.model.comparison import Origin, Passage, Theme
from diptych.model.faults import Fault
from diptych.model.notebook import (
    AliasChange,
    Anchor,
    Comment,
    Conclusion,
    Judgement,
    Mark,
    MatrixCell,
    Note,
    Notebook,
    OwnLink,
    OwnTheme,
    Question,
    Ruling,
    ThemeWords,
)
from diptych.model.text import Article, Fact, Known, Metadata, Side, Span

WORDS = st.text("aäß漢𝄞 \n<&\"'", min_size=1, max_size=12)
LINE = st.text("aäß漢𝄞 <&\"'", max_size=12)
TEXTS = st.lists(st.text("aäß漢𝄞 .", min_size=1, max_size=20), min_size=1, max_size=3)


def pair(first: list[str], second: list[str]) -> tuple[Article, Article]:
    """Return two articles that differ."""
    return article("One", *first), article("Two", *second)


PAIRS = st.builds(pair, TEXTS, TEXTS)


def unique(prefix: str, values: tuple[object, ...]) -> tuple[object, ...]:
    """Return the values with ids that no other of them has."""
    return tuple(
        replace(one, id=f"{prefix}-{number}")  # type: ignore[type-var]  # all of them have an id
        for number, one in enumerate(values, 1)
    )


def carriable(pair: tuple[Article, Article]) -> st.SearchStrategy[Notebook]:
    """Return notebooks that a project can carry as a whole."""
    anchors = fitting(pair)
    hues = {name: number for number, name in enumerate("abc")}
    marks = st.builds(
        lambda anchor, theme, note: Mark("", anchor, theme, note, hues.get(theme)),
        anchors,
        st.sampled_from(["", "a", "b", "c", "Mine"]),
        LINE,
    )
    words = st.builds(
        ThemeWords, terms=many(LINE, 2), phrases=many(LINE, 2), examples=many(LINE, 2)
    )
    themes = st.builds(
        OwnTheme,
        id=st.just(""),
        name=LINE,
        words=words.map(lambda one: one or None),
        passages=many(anchors, 2),
    )
    judgements = st.builds(Judgement, WORDS, st.sampled_from(Ruling), WORDS)
    return st.builds(
        Notebook,
        marks=many(marks, 4).map(lambda all_of: unique("mark", all_of)),
        notes=many(st.builds(Note, st.just(""), WORDS, WORDS)).map(lambda ns: unique("note", ns)),
        cells=many(
            st.builds(MatrixCell, st.just(""), st.sampled_from(["theme-1", "Mine"]), anchors, LINE)
        ).map(lambda cells: unique("cell", cells)),
        judgements=st.lists(judgements, max_size=3, unique_by=lambda one: one.about).map(tuple),
        conclusion=st.builds(Conclusion, WORDS, WORDS, WORDS, WORDS),
        rows=st.sampled_from([(), ("Mine",), ("Mine", "Other")]),
        links=many(st.builds(OwnLink, st.just(""), anchors, anchors, LINE)).map(
            lambda links: unique("own-link", links)
        ),
        themes=many(themes).map(lambda all_of: unique("own-theme", all_of)),
        questions=many(st.builds(Question, st.just(""), WORDS, WORDS)).map(
            lambda asked: unique("question", asked)
        ),
        comments=many(st.builds(Comment, st.just(""), WORDS, WORDS)).map(
            lambda said: unique("comment", said)
        ),
    )


def back(raw: bytes) -> Brought:
    """Return what a file of two sources brings."""
    project = project_from(raw)
    sources = pair_in(project)
    assert sources is not None
    return brought_in(project, *sources)


@given(data=st.data(), pair=PAIRS)
@settings(max_examples=80)
def test_what_a_project_can_carry_comes_back_equal(
    data: st.DataObject, pair: tuple[Article, Article]
) -> None:
    """Texts and work are the same after out and in, nothing is told as lost, and twice is once."""
    notebook = data.draw(carriable(pair))
    project, lost = project_of(notebook, pair)
    raw = qdpx(project)
    brought = back(raw)
    assert [one.text for one in brought.articles] == [one.text for one in pair]
    cells = {cell.id: cell for cell in brought.notebook.cells}
    ordered = tuple(cells[cell.id] for cell in notebook.cells)
    assert replace(brought.notebook, cells=ordered) == by_text(notebook, pair)
    assert (lost, brought.lost) == ((), ())
    assert qdpx(project_of(notebook, pair)[0]) == raw


def by_text(notebook: Notebook, pair: tuple[Article, Article]) -> Notebook:
    """Return the notebook with marks and passages as a project holds them: text by text."""
    digests = [one.digest for one in pair]

    def place(anchor: Anchor) -> int:
        return digests.index(anchor.digest)

    return replace(
        notebook,
        marks=tuple(sorted(notebook.marks, key=lambda one: place(one.anchor))),
        themes=tuple(
            replace(one, passages=tuple(sorted(one.passages, key=place))) for one in notebook.themes
        ),
    )


TIDE = article(
    "The tide mill",
    "The mill ran at every ebb. 🌊 Nobody paid for it.",
    metadata=Metadata(
        title=Fact("The tide mill", Known.FOUND),
        author=Fact("A. Rowe", Known.FOUND),
        publisher=Fact("The Estuary", Known.READER),
        published=Fact("2021-03-04", Known.GUESSED),
    ),
)
WIND = article("The wind mill", "The wind is free, the miller said.")
BOTH = (TIDE, WIND)


def anchor(one: Article, words: str) -> Anchor:
    """Return the anchor of words where they stand first."""
    start = one.text.index(words)
    return Anchor(one.digest, Span(start, start + len(words)), words)


def test_what_a_project_cannot_carry_is_named() -> None:
    """One sentence for each thing, and all else is there."""
    lost_anchor = Anchor(TIDE.digest, Span(0, 4), "Gone")
    notebook = Notebook(
        marks=(
            Mark("m1", anchor(TIDE, "paid"), "money", hue=1),
            Mark("m2", anchor(WIND, "free"), "money", hue=2, pattern="wave"),
            Mark("m3", lost_anchor, "money"),
        ),
        themes=(OwnTheme("theme-1", hidden=True), OwnTheme("own-1", "ebb", merged_into="own-2")),
        aliases=(AliasChange("the miller", "actor-1", "actor-2"),),
        notes=(Note("n1", "", "a\x00b"),),
    )
    project, lost = project_of(notebook, BOTH)
    assert len(lost) == 7
    for words in ("“Gone”", "“paid”", "“free”", "“theme-1”", "“ebb”", "“the miller”", "XML"):
        assert any(words in sentence for sentence in lost), words
    brought = back(qdpx(project)).notebook
    assert [one.id for one in brought.marks] == ["m1", "m2"]
    assert brought.notes == (Note("n1", "", "ab"),)


def test_each_code_has_a_name_of_its_own() -> None:
    """A mark, a row and a theme may be called the same here; elsewhere one of them would vanish."""
    notebook = Notebook(
        marks=(Mark("m1", anchor(TIDE, "paid"), "Money"),),
        cells=(MatrixCell("c1", "theme-1", anchor(TIDE, "paid")),),
        rows=("Money",),
        themes=(OwnTheme("own-theme-1", "Money"),),
    )
    project, _lost = project_of(notebook, BOTH, Extras(rows={"theme-1": "Money"}))
    codes = [code.name for folder in project.codes for code in folder.below]
    assert len(set(codes)) == len(codes) == 4
    assert back(qdpx(project)).notebook == notebook


def test_facts_of_the_articles_go_along() -> None:
    """Author, publisher and date are variables of the source, and facts again."""
    brought = back(qdpx(project_of(Notebook(), BOTH)[0]))
    known = brought.articles[0].metadata
    assert [known.fact(name).value for name in ("title", "author", "publisher", "published")] == [
        "The tide mill",
        "A. Rowe",
        "The Estuary",
        "2021-03-04",
    ]


def test_names_are_unlike_each_other_and_fit_for_files() -> None:
    """Some programs make a file of each source, and none of two notes with one name."""
    odd = article("x", metadata=Metadata(title=Fact('Who pays? A/B: "now"', Known.FOUND)))
    notebook = Notebook(
        notes=(Note("1", "", "a"),),
        comments=(Comment("1", "", "b"),),
        questions=(Question("1", "Who?", "They."), Question("2", "Who?")),
    )
    raw = qdpx(project_of(notebook, (odd, WIND))[0])
    project = project_from(raw)
    assert project.sources[0].name == "Who pays A B now"
    memos = [memo.name for memo in project.memos]
    assert len(set(memos)) == len(memos) == 4
    brought = back(raw)
    assert brought.articles[0].title == 'Who pays? A/B: "now"'
    assert brought.articles[1].metadata.title == Fact()
    assert brought.notebook == notebook


def test_positions_count_code_points() -> None:
    """Words behind a sign beyond the basic plane are found where they stand; files have no BOM."""
    mark = Mark("m1", anchor(TIDE, "Nobody"), "money")
    raw = qdpx(project_of(Notebook(marks=(mark,)), BOTH)[0])
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        xml = archive.read("project.qde").decode("utf-8")
        text = archive.read(archive.namelist()[1])
    start = TIDE.text.index("Nobody")
    assert f'startPosition="{start}"' in xml
    assert text == TIDE.text.encode("utf-8")


def test_themes_of_the_program_go_out_and_are_no_marks_on_the_way_back() -> None:
    """Others see them as codes; whoever opens it in Diptych has them found anew."""
    passage = Passage(Side.A, anchor(TIDE, "Nobody paid for it.").span, (), 0.9)
    theme = Theme(
        id="theme-1",
        name="Money",
        origin=Origin.FOUND,
        terms=("paid",),
        coverage=(0.5, 0.0),
        passages=(passage,),
    )
    project, _lost = project_of(Notebook(), BOTH, Extras(themes=(theme,)))
    (folder,) = codebook_from(qdc(project))
    assert [code.name for code in folder.below] == ["Money"]
    assert len(project.selections) == 1
    assert back(qdpx(project)).notebook == Notebook()


FOREIGN = """<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Mills" origin="Some Program 9">
  <Users><User guid="{U}" name="Ada"/></Users>
  <CodeBook><Codes>
    <Code guid="C1" name="Energy" isCodable="true" color="#00ff00">
      <Code guid="C2" name="Wind" isCodable="true"/>
    </Code>
  </Codes></CodeBook>
  <Cases><Case guid="K1" name="North"/></Cases>
  <Sources>
    <TextSource guid="S1" name="Tide" plainTextPath="internal://one.txt">
      <PlainTextSelection guid="P1" startPosition="9" endPosition="13">
        <Coding guid="X1"><CodeRef targetGUID="C1"/><NoteRef targetGUID="N1"/></Coding>
        <Coding guid="X2"><CodeRef targetGUID="{c2}"/></Coding>
      </PlainTextSelection>
      <PlainTextSelection guid="P3" startPosition="900" endPosition="901"/>
    </TextSource>
    <TextSource guid="S2" name="Wind">
      <PlainTextContent>Air moves.</PlainTextContent>
      <PlainTextSelection guid="P2" startPosition="0" endPosition="3"/>
    </TextSource>
    <PDFSource guid="S3" name="Plan" path="internal://plan.pdf"/>
  </Sources>
  <Notes>
    <Note guid="N1" name="Why"><PlainTextContent>Check this.</PlainTextContent></Note>
    <Note guid="N2" name="Plan"><PlainTextContent>Ask Ada.</PlainTextContent></Note>
  </Notes>
  <Links><Link guid="L1" originGUID="P2" targetGUID="P1" direction="OneWay"/></Links>
</Project>
"""


def archive(members: dict[str, bytes]) -> bytes:
    """Return a zip archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return made.getvalue()


def test_a_project_of_another_program_comes_in() -> None:
    """With lines that end otherwise, a BOM, other capitals and braces; what is left out is told."""
    text = "\ufeffEbb.\r\n\r\nTide mills turn.\r\n".encode()
    brought = back(archive({"a.qde": FOREIGN.encode(), "Sources/ONE.txt": text}))
    tide, wind = brought.articles
    assert tide.text == "Ebb.\nTide mills turn."
    assert wind.text == "Air moves."
    energy, second = brought.notebook.marks
    assert (energy.theme, energy.note, energy.anchor.quote) == ("Energy", "Check this.", "ide ")
    assert (second.theme, second.note) == ("Wind", "")
    (link,) = brought.notebook.links
    assert (link.a.quote, link.b.quote) == ("ide ", "Air")
    assert [note.text for note in brought.notebook.notes] == ["Plan\nAsk Ada."]
    told = " ".join(brought.lost)
    assert "1 × PDFSource" in told
    assert "1 × Case" in told
    assert "900" in told


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"no archive",
        archive({"other.txt": b"x"}),
        archive({"project.qde": b"<Project"}),
        archive({"project.qde": b"<Other/>"}),
        archive({"project.qde": b"\xff\xfe<Project/>"}),
        archive({"project.qde": b'<!DOCTYPE p [<!ENTITY x "y">]><Project>&x;</Project>'}),
        archive({"project.qde": b"<Code>" * 1000}),
        archive({"../project.qde": FOREIGN.encode()}),
    ],
)
def test_what_is_no_project_is_refused(raw: bytes) -> None:
    """With one sentence."""
    with pytest.raises(Fault, match="nothing was changed"):
        project_from(raw)


def test_a_huge_file_that_no_source_asks_for_is_not_unpacked() -> None:
    """What lies beside a project stays where it is."""
    raw = archive({"project.qde": b"<Project/>", "sources/x.txt": b"0" * 40_000_000})
    assert project_from(raw).sources == ()


def test_mutated_projects_end_in_a_project_or_a_sentence() -> None:
    """Whatever a byte becomes, nothing else comes out."""
    notebook = Notebook(
        marks=(Mark("m1", anchor(TIDE, "Nobody"), "money", "note"),),
        links=(OwnLink("own-link-1", anchor(TIDE, "ebb"), anchor(WIND, "wind")),),
    )
    project, _lost = project_of(notebook, BOTH)
    whole = qdpx(project)
    with zipfile.ZipFile(io.BytesIO(whole)) as file:
        members = {name: file.read(name) for name in file.namelist()}
    draw = random.Random(7)  # noqa: S311 - changed bytes are no secrets
    for number in range(300):
        if number % 2:
            changed = bytearray(members["project.qde"])
            changed[draw.randrange(len(changed))] = draw.randrange(256)
            raw = archive({**members, "project.qde": bytes(changed)})
        else:
            spoiled = bytearray(whole)
            spoiled[draw.randrange(len(spoiled))] = draw.randrange(256)
            raw = bytes(spoiled)
        try:
            read = project_from(raw)
            sources = pair_in(read)
            if sources:
                brought_in(read, *sources)
        except Fault:
            continue


def test_an_empty_codebook_is_refused() -> None:
    """The format has no place for one, and a sentence says what to do."""
    with pytest.raises(Fault, match="codebook"):
        qdc(project_of(Notebook(), BOTH)[0])
    with pytest.raises(Fault, match="codebook"):
        codebook_from(b"<CodeBook")

"""Each adapter writes what the scorer of its data set reads, on rows made up for these tests."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from evaluation.readings import Readings
from evaluation.rows import Row, read_rows
from evaluation.tasks import DATA as SETS
from evaluation.tasks import TASKS, WAITING, task

ROOT = Path(__file__).parents[3]
DATA = ROOT / "tests/data/evaluation"
LINKING = ("aesop_align", "basil_pairs", "ecb_align")
FRAMES = {"conflict", "economic", "human_interest", "morality", "resolution"}


@pytest.fixture(scope="module")
def readings() -> Readings:
    """Return the reader that all tasks of these tests share."""
    return Readings()


def given(name: str) -> list[Row]:
    """Return the rows for a task; link sets have them in common."""
    source = "pairs" if name in LINKING else SETS.get(name, name)
    return list(read_rows(DATA / f"{source}_input.jsonl"))


def predicted(name: str, readings: Readings) -> list[Row]:
    """Return the predictions for them, as they come back from a file."""
    rows = task(name).predictions(given(name), DATA, readings)
    return [json.loads(json.dumps(row)) for row in rows]


def test_every_data_set_has_an_adapter() -> None:
    """What is named can be run, and nothing waits that is not named."""
    assert all(callable(task(name).predictions) for name in TASKS)
    assert set(WAITING) <= set(TASKS)
    with pytest.raises(KeyError):
        task("no_such_set")


@pytest.mark.parametrize("name", LINKING)
def test_links(name: str, readings: Readings) -> None:
    """What faces each other is shown, all else ranks below; other stories have no links."""
    same, other = predicted(name, readings)
    assert [row["pair_id"] for row in (same, other)] == ["ferry", "ferry-library"]
    scores = {(i, j): score for i, j, score in same["links"]}
    assert all(0 < score <= 1 for score in scores.values())
    assert all(i < 4 and j < 4 for i, j in scores)
    assert scores[1, 1] >= 0.5
    assert max(scores.get((1, j), 0) for j in (0, 2, 3)) < scores[1, 1]
    assert all(score < 0.5 for _, _, score in other["links"])
    assert 0 <= other["same_story"] < same["same_story"] <= 1


def test_sentences(readings: Readings) -> None:
    """Sentences are given as places in the whole text."""
    (row,) = predicted("seg_gum", readings)
    text = given("seg_gum")[0]["text"]
    assert [text[start:end] for start, end in row["sentences"]] == [
        "The fair opens",
        "Dr. Lund opened the fair at 9 a.m. on Monday.",
        "“Come in!” she called.",
        "It rained.",
    ]


def test_similarity(readings: Readings) -> None:
    """The likelier pair scores higher, and scores stay within 0 and 1."""
    near, far = (row["score"] for row in predicted("stsb", readings))
    assert 0 <= far < near <= 1


def test_voices(readings: Readings) -> None:
    """Spans stand in the row's own text, and the two halves of one saying are one attribution."""
    (row,) = predicted("polnear_attribution", readings)
    text = given("polnear_attribution")[0]["text"]
    said = [
        {part: [text[start:end] for start, end in spans] for part, spans in one.items()}
        for one in row["attributions"]
    ]
    halves = next(one for one in said if any("lost money" in words for words in one["content"]))
    assert len(halves["content"]) == 2
    assert "nobody wants to buy it" in halves["content"][1]
    indirect = next(one for one in said if "would close in June" in one["content"][0])
    assert indirect["source"][0] in "The owner, Carla Weiss"
    assert indirect["cue"] == ["said"]


def test_loaded_sentences(readings: Readings) -> None:
    """The sentence that rails scores above the one that reports; words stand in the text."""
    railing, reporting = predicted("babe_bias", readings)
    assert 0 <= reporting["score"] < railing["score"] <= 1
    assert railing["words"]
    assert all(word in given("babe_bias")[0]["text"] for word in railing["words"])


def test_bias_in_articles(readings: Readings) -> None:
    """There is one score a sentence, and spans are counted in their own sentence."""
    row, _ = predicted("basil_contrast", readings)
    sentences = given("basil_contrast")[0]["articles"][0]["sentences"]
    assert row["id"] == "fountain_1"
    assert len(row["bias"]) == len(row["lexical"]) == len(sentences)
    assert max(row["bias"]) == row["bias"][1] <= 1
    marked = {sentences[at][start:end] for at, start, end in row["lex_spans"]}
    assert "shameless" in marked


def test_feelings_about_somebody(readings: Readings) -> None:
    """The article that praises feels better about the person than the one that rails."""
    railing, praising = predicted("basil_contrast", readings)
    assert railing["feeling"]["Ida Falk"] < 0 < praising["feeling"]["Ida Falk"]


def test_frames(readings: Readings) -> None:
    """Every frame of the data set has a score."""
    (row,) = predicted("frames_nfc", readings)
    assert set(row["frames"]) == FRAMES
    assert all(0 <= score <= 1 for score in row["frames"].values())


def test_labels(readings: Readings) -> None:
    """Mentions of one actor share a cluster across the articles of an event."""
    first, second = (row["clusters"] for row in predicted("wcl50_labels", readings))
    hale, kenya, short = first
    assert hale == short != kenya
    assert second == [hale, kenya, hale]


@pytest.mark.parametrize("name", ["article_extraction", "article_extraction_text"])
def test_pages(readings: Readings, name: str) -> None:
    """The article is kept; what is never shown and what surrounds it is not."""
    (row,) = predicted(name, readings)
    assert "after four years of losses" in row["text"]
    assert "largest employer in the valley" in row["text"]
    assert "never shown" not in row["text"]
    assert "Subscribe" not in row["text"]


def test_command_line(tmp_path: Path) -> None:
    """`python -m evaluation TASK INPUT OUTPUT` writes a row for each row."""
    output = tmp_path / "out.jsonl"
    source = DATA / "seg_gum_input.jsonl"
    command = [sys.executable, "-m", "evaluation", "seg_gum", str(source), str(output)]
    subprocess.run(command, cwd=ROOT, check=True)
    assert [row["id"] for row in read_rows(output)] == ["fair"]

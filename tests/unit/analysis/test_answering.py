"""Questions in languages without a model are answered by their words, in any inflection."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from diptych.analysis.answering import MOST, Asked, by_words
from diptych.model.text import Side, Span


def asked(*sentences: str) -> Asked:
    """Return sentences as the lines of one text."""
    spans, start = [], 0
    for one in sentences:
        spans.append(Span(start, start + len(one)))
        start += len(one) + 1
    return Asked(Side.A, "\n".join(sentences), tuple(spans))


def told(question: str, language: str, *sentences: str) -> list[str]:
    """Return the sentences that answer a question."""
    text = asked(*sentences)
    return [answer.span.of(text.text) for answer in by_words(question, language, text)]


def test_a_french_question_finds_its_sentence() -> None:
    """Endings differ between question and sentence; little words do not count."""
    assert told(
        "Combien a coûté le pont ?",
        "fr",
        "La pluie est tombée toute la journée.",
        "Les ponts ont coûté vingt-huit millions.",
        "Le maire a souri.",
    ) == ["Les ponts ont coûté vingt-huit millions."]


def test_a_chinese_question_finds_its_sentence() -> None:
    """Without spaces between words, pairs of characters are compared."""
    assert told(
        "大桥的费用是多少?", "zh", "大桥的费用是两亿元。", "天气很好。", "市长没有来。"
    ) == ["大桥的费用是两亿元。"]


def test_what_nobody_speaks_of_is_not_found() -> None:
    """A question with no word in the text has no answer."""
    assert told("Wer hat das Spiel gewonnen?", "de", "Die Brücke ist fertig.") == []


@given(st.text(), st.lists(st.text(), max_size=6), st.sampled_from(["de", "ur", "zh", "", "xx"]))
def test_any_words_may_be_asked(question: str, sentences: list[str], language: str) -> None:
    """Whatever is asked of whatever text, answers are few and lie in it."""
    text = asked(*sentences)
    answers = by_words(question, language, text)
    assert len(answers) <= MOST
    assert {answer.span for answer in answers} <= set(text.spans)
    assert all(0 <= answer.score <= 1 for answer in answers)

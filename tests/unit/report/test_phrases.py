"""The small pieces of English in a report."""

from __future__ import annotations

import pytest

from diptych.model.text import Article, Fact, Known, Metadata, Role, SourceLine
from diptych.report import phrases
from diptych.report.language import Setting, setting_of


def test_counts_agree_with_their_nouns() -> None:
    """One link, two links, many links with a thousands separator; a cap of nothing is silent."""
    links = ("{number} link", "{number} links")
    assert phrases.counted(1, *links) == "one link"
    assert phrases.counted(12, *links) == "twelve links"
    assert phrases.counted(1204, *links) == "1,204 links"
    rest = ("{number} more theme is not printed.", "{number} more themes are not printed.")
    assert phrases.more(1, *rest) == "One more theme is not printed."
    assert phrases.more(30, *rest) == "30 more themes are not printed."
    assert phrases.more(0, *rest) == ""


def test_a_small_share_is_not_called_none() -> None:
    """What is there but small must not read as zero."""
    assert phrases.share(0.004) == "under 1 %"
    assert phrases.share(0) == "0 %"
    assert phrases.share(0.214) == "21 %"


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("یہ خبر ٹی وی پر آئی", None, Setting("ur", right_to_left=True)),
        ("هذا خبر من المدينة", None, Setting("ar", right_to_left=True)),
        ("این خبر از شهر پیش می‌آید", None, Setting("fa", right_to_left=True)),
        ("זו ידיעה מן העיר", None, Setting("he", right_to_left=True)),
        ("هذا خبر من المدينة", "ps", Setting("ps", right_to_left=True)),
        ("News of the town", "en-GB", Setting("en-GB", right_to_left=False)),
        ("News of the town", None, Setting("und", right_to_left=False)),
        ("", None, Setting("und", right_to_left=False)),
    ],
)
def test_direction_comes_from_the_letters(text: str, known: str | None, expected: Setting) -> None:
    """The known language wins; the direction is that of the letters themselves."""
    language = Fact(known, Known.FOUND) if known else Fact()
    line = SourceLine(1, text, keep=True, role=Role.BODY, reason="written for a test")
    assert setting_of(Article((line,), Metadata(language=language))) == expected

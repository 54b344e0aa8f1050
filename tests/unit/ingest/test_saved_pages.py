"""Pages as browsers save them: SingleFile, MHTML, web archives, in all sorts of encodings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.making.saved_pages import ADDRESS, mhtml, page, single_file, webarchive
from tests.making.stories import MILL, MILL_TITLE

from diptych.ingest.importer import read_bytes
from diptych.model.faults import Fault
from diptych.model.text import Article, Fact, Known

WHOLE = [MILL_TITLE, *MILL]
WESTERN = (
    "La roue du vieux moulin a tourné à nouveau samedi, après soixante années passées sans bruit.",
    "« On n’y croyait plus », a dit le meunier, qui est âgé de quatre-vingt-onze ans et pleure.",
    "Les pêcheurs, eux, craignent que le barrage n’empêche les truites de remonter vers l’été.",
)
JAPANESE = (
    "川沿いの古い水車が六十年ぶりに回り始め、土曜日の朝には二百人ほどの住民が橋の上に集まりました。",
    "水車を直したのは週末ごとに集まる有志で、ほとんどの人は大工道具を持ったことがありませんでした。",
    "釣り人たちは堰が魚の遡上を妨げると心配しており、役所は秋までに二つ目の魚道を求めています。",
)
CHINESE = (
    "河边的老水车停了六十年，上星期六又转了起来，大约两百名居民一早就聚集在桥上观看。",
    "修水车的是一群每个周末见面的志愿者，他们大多数人以前从来没有拿过木工的工具。",
    "钓鱼的人担心水坝会挡住鱼的去路，渔业部门要求在秋天以前再修一条鱼道，否则就要收回许可。",
)
URDU = (
    "دریا کے کنارے پرانی پن چکی ساٹھ سال کے بعد پھر چلنے لگی اور پل پر دو سو کے قریب لوگ جمع ہوئے۔",
    "پہیہ ان رضاکاروں نے بنایا جو ہر دوسرے ہفتے ملتے تھے اور جنہوں نے کبھی اوزار نہیں پکڑے تھے۔",
    "مچھیروں کو ڈر ہے کہ بند مچھلیوں کا راستہ روکے گا، اس لیے محکمے نے دوسری سیڑھی مانگی ہے۔",
)


def read(raw: bytes, name: str) -> Article:
    return read_bytes(raw, name)


def kept(article: Article) -> list[str]:
    return [line.text for line in article.lines if line.keep]


def test_a_page_saved_by_single_file_is_read_like_any_page() -> None:
    """Megabytes of pictures and styles in its attributes are no words of the page."""
    article = read(single_file().encode(), "page.html")
    assert kept(article) == WHOLE
    assert not any("base64" in line.text or "color" in line.text for line in article.lines)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_a_page_saved_as_mhtml(encoding: str) -> None:
    """The page is unwrapped; frames and styles beside it are no part of it."""
    article = read(mhtml(page().encode(), encoding=encoding), "page.mhtml")
    assert kept(article) == WHOLE
    assert not any("advertisement" in line.text for line in article.lines)
    assert article.metadata.address == Fact(ADDRESS, Known.FOUND)


@pytest.mark.parametrize("boundary", [None, "another than the one in the file"])
def test_an_mhtml_that_lost_its_boundary_is_read_all_the_same(boundary: str | None) -> None:
    """The parts show where they begin, whatever the head says or does not say."""
    raw = mhtml(page().encode(), boundary=None)
    if boundary:
        raw = raw.replace(b'type="text/html"', b'boundary="' + boundary.encode() + b'"', 1)
    assert kept(read(raw, "page.mht")) == WHOLE


def test_mhtml_in_windows_1252() -> None:
    """The encoding that the wrapping states is believed where the page itself states none."""
    content = page("Le moulin tourne", WESTERN, language="fr").encode("cp1252")
    article = read(mhtml(content, "windows-1252"), "page.mht")
    assert kept(article) == ["Le moulin tourne", *WESTERN]
    assert "guessed" not in article.lines[0].reason


def test_mhtml_without_a_page_is_refused() -> None:
    """A message with nothing but pictures has no text."""
    raw = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw==\r\n--x--\r\n"
    )
    with pytest.raises(Fault, match="no page in it"):
        read(raw, "page.mht")


@pytest.mark.parametrize("binary", [True, False])
def test_a_web_archive_of_either_kind(binary: bool) -> None:  # noqa: FBT001 - the two kinds
    """The main page is read, and frames beside it are not."""
    article = read(webarchive(page().encode(), binary=binary), "page.webarchive")
    assert kept(article) == WHOLE
    assert article.metadata.address == Fact(ADDRESS, Known.FOUND)


def test_a_web_archive_states_its_encoding() -> None:
    """Without it a page that says nothing would be guessed."""
    content = page("Le moulin tourne", WESTERN, language="fr").encode("cp1252")
    article = read(webarchive(content, charset="windows-1252"), "page.webarchive")
    assert kept(article) == ["Le moulin tourne", *WESTERN]


def test_a_web_archive_of_a_picture_is_refused() -> None:
    """What was saved is no page."""
    with pytest.raises(Fault, match="no page in it"):
        read(webarchive(b"\x89PNG", kind="image/png"), "page.webarchive")


@pytest.mark.parametrize(
    ("stated", "encoding", "language", "paragraphs"),
    [
        ("Shift_JIS", "cp932", "ja", JAPANESE),
        ("x-sjis", "cp932", "ja", JAPANESE),
        ("EUC-JP", "euc-jp", "ja", JAPANESE),
        ("gb2312", "gb18030", "zh", CHINESE),
        ("utf-8", "utf-8", "zh", CHINESE),
        ("utf-8", "utf-8", "ur", URDU),
        ("windows-1252", "cp1252", "fr", WESTERN),
    ],
)
def test_pages_of_other_scripts(
    stated: str, encoding: str, language: str, paragraphs: tuple[str, ...]
) -> None:
    """The encoding that a page states is the one that it is read in."""
    title = paragraphs[0][:14].strip()
    raw = page(title, paragraphs, f'<meta charset="{stated}">', language).encode(encoding)
    article = read(raw, "page.html")
    assert kept(article) == [title, *paragraphs]
    assert article.metadata.language.value == language
    assert "guessed" not in article.lines[0].reason


SAVED = (mhtml(page().encode()), webarchive(page().encode()), webarchive(b"<p>x", binary=False))


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(SAVED),
    st.lists(st.tuples(st.integers(0, 9_999), st.binary(max_size=8)), max_size=12),
    st.integers(0, 9_999),
)
def test_a_damaged_file_gives_an_article_or_a_sentence(
    raw: bytes, changes: list[tuple[int, bytes]], cut: int
) -> None:
    """Whatever is changed or cut off, nothing else than a Fault comes of it."""
    damaged = bytearray(raw)
    for at, change in changes:
        damaged[at : at + len(change)] = change
    try:
        article = read(bytes(damaged[: max(cut, 200)]), "page.mht")
    except Fault:
        return
    assert all(0 <= p.span.start < p.span.end <= len(article.text) for p in article.paragraphs)

"""The clipboard: its HTML gives structure, nothing in it acts, and its text is the way out."""

from __future__ import annotations

import pytest

from diptych.ingest.pasting import pasted
from diptych.model.faults import Fault
from diptych.model.text import Article, Role

HEADLINE = "Das Moor kommt zurück"
STORY = """\
Die Gemeinde hat die Gräben im alten Moor geschlossen, und das Wasser steigt nun jeden Winter höher.
Der Förster sagt, dass die Birken dort sterben werden und dass genau das der Plan gewesen sei.
Die Bauern am Rand fragen sich, wer für ihre nassen Wiesen bezahlt, und sie fragen es laut.
""".splitlines()
BODY = f"<h1>{HEADLINE}</h1>" + "".join(f"<p>{text}</p>" for text in STORY)
WHOLE = "\n".join((HEADLINE, *STORY))


def from_windows(
    selection: str, before: str = "<html><body>Kopf ", after: str = " Fuß</body>"
) -> str:
    """Return a selection as Windows hands it over, its place told in bytes."""
    head = (
        "Version:0.9\r\nStartHTML:0000000000\r\nEndHTML:0000000000\r\nStartFragment:{:010d}\r\n"
        "EndFragment:{:010d}\r\nSourceURL:https://moor.example/heute/7\r\n"
    )
    start = len(head.format(0, 0)) + len(before.encode())
    return head.format(start, start + len(selection.encode())) + before + selection + after


def kept(article: Article) -> list[tuple[Role, str]]:
    return [(line.role, line.text) for line in article.lines if line.keep]


def test_plain_text_is_cleaned_as_a_text_is() -> None:
    """Without HTML the text is all there is."""
    article = pasted("\n\n".join((HEADLINE, *STORY)))
    assert article.text == WHOLE
    assert article.metadata.source == "pasted"


def test_html_keeps_what_its_parts_are() -> None:
    """Headline, subhead, quotation and items come from the markup, captions are left out."""
    extra = (
        "<h2>Die Wiesen</h2><blockquote>Wir warten nicht.</blockquote><ul><li>Heu</li></ul>"
        f"<figure><img src=x><figcaption>Das Moor</figcaption></figure><p>{STORY[0]}</p>"
    )
    found = kept(pasted("", BODY + extra))
    assert found[0] == (Role.HEADLINE, HEADLINE)
    assert (Role.SUBHEAD, "Die Wiesen") in found
    assert (Role.QUOTATION, "Wir warten nicht.") in found
    assert (Role.BODY, "Heu") in found
    assert not any(text == "Das Moor" for _, text in found)


@pytest.mark.parametrize(
    "html",
    [
        from_windows(BODY),
        from_windows(f"<!--StartFragment-->{BODY}<!--EndFragment-->"),
        f"<html><body>\n<!--StartFragment-->{BODY}<!--EndFragment-->\n</body></html>",
        f"\ufeff{BODY}",
        BODY.encode("utf-16"),
        f"<meta charset='utf-8'>{BODY}".encode(),
    ],
)
def test_the_selection_is_cut_out_of_what_systems_put_around_it(html: str | bytes) -> None:
    """Heads and signs are no text, and nothing beside the selection is."""
    assert pasted("", html).text == WHOLE


def test_the_address_that_windows_tells_is_known() -> None:
    """A citation needs it; nothing else that looks like one is believed."""
    assert pasted("", from_windows(BODY)).metadata.address.value == "https://moor.example/heute/7"
    odd = from_windows(BODY).replace("https://moor.example/heute/7", "javascript:alert(1)       ")
    assert pasted("", odd).metadata.address.value is None


@pytest.mark.parametrize("place", ["0000000000", "9999999999", "-000000001", "abcdefghij"])
def test_places_that_lie(place: str) -> None:
    """A place that is none makes all of it the selection."""
    html = from_windows(BODY, "", "").replace("StartFragment:0", f"StartFragment:{place} ")
    assert STORY[1] in pasted("", html).text


@pytest.mark.parametrize(
    "harm",
    [
        "<script>harm</script><style>harm</style>",
        '<img src=x onerror="harm"><svg onload=harm><text>harm</text></svg>',
        '<iframe src="http://127.0.0.1:9/harm"></iframe><template><p>harm</p></template>',
        "<p hidden>harm</p><p style='color:red;display: none'>harm</p>",
        "<textarea>harm</textarea><select><option>harm</option></select>",
        "<!-- harm --><title>harm</title><noscript>harm</noscript>",
        "<a href='javascript:harm' onclick='harm'></a><math><mtext>harm</mtext></math>",
    ],
)
def test_nothing_hidden_is_read_and_nothing_runs(harm: str) -> None:
    """What a person who copied could not see leaves no trace."""
    article = pasted("", BODY + harm)
    assert article.text == WHOLE
    assert not any("harm" in line.text for line in article.lines)


def test_numbers_of_notes_leave_the_words() -> None:
    """A quote from an encyclopedia has no [1] in it."""
    noted = BODY.replace("Winter", "Winter<sup><a href='#cite_note-1'>[1]</a></sup>")
    assert pasted("", noted).text == WHOLE


def test_the_text_is_taken_where_the_html_shows_none() -> None:
    """A picture of a page that is copied with its text is read by the text."""
    text = "\n\n".join((HEADLINE, *STORY))
    assert pasted(text, "<img src='x.png'>").text == WHOLE
    assert pasted(text, "<div>" * 2_000).text == WHOLE


@pytest.mark.parametrize(("text", "html"), [("", ""), (" \n", "<p> </p>"), ("", "<div>" * 2_000)])
def test_a_clipboard_with_nothing_to_read(text: str, html: str) -> None:
    """One sentence says so."""
    with pytest.raises(Fault, match="nothing was changed"):
        pasted(text, html)

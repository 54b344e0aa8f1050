"""One page is fetched, within limits, from the open web alone; every failure has its sentence."""

from __future__ import annotations

import gzip
import ipaddress
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from diptych.ingest.addresses import is_public, place_of
from diptych.ingest.fetching import FetchLimits, fetch
from diptych.model.faults import Cancelled, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = (
    "<html><body><p>The lighthouse keeper retires – after forty years.</p></body></html>".encode()
)
SMALL = FetchLimits(size=100_000, seconds=60.0, silence=30.0)


@dataclass
class Site:
    """A server of our own, what it was asked, and how to make it wait no longer."""

    base: str = ""
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


def _plain(one: BaseHTTPRequestHandler, body: bytes, **headers: str) -> None:
    one.send_response(200)
    for name, value in {"Content_Type": "text/html; charset=UTF-8", **headers}.items():
        one.send_header(name.replace("_", "-"), value)
    one.end_headers()
    one.wfile.write(body)


def _moved(one: BaseHTTPRequestHandler, target: str) -> None:
    one.send_response(302)
    if target:
        one.send_header("Location", target)
    one.send_header("Set-Cookie", "seen=1; Path=/")
    one.end_headers()


def _answer(site: Site, one: BaseHTTPRequestHandler) -> None:  # noqa: C901, PLR0912 - a case each
    match one.path.split("?")[0].strip("/").split("/"):
        case ["page"]:
            _plain(one, PAGE, Set_Cookie="seen=2")
        case ["packed"]:
            _plain(one, gzip.compress(PAGE), Content_Encoding="gzip")
        case ["bomb"]:
            _plain(one, gzip.compress(bytes(30_000_000), 9), Content_Encoding="gzip")
        case ["half"]:
            _plain(one, gzip.compress(PAGE)[:-9], Content_Encoding="gzip")
        case ["rubble"]:
            _plain(one, b"no gzip", Content_Encoding="gzip")
        case ["unasked"]:
            _plain(one, PAGE, Content_Encoding="br")
        case ["short"]:
            _plain(one, PAGE, Content_Length=str(len(PAGE) + 10))
        case ["promised"]:
            _plain(one, b"", Content_Length="900000000")
        case ["endless"]:
            _plain(one, b"")
            while not site.over.is_set():
                one.wfile.write(bytes(50_000))
        case ["drip"]:
            one.send_response(200)
            one.end_headers()
            while not site.over.wait(0.1):
                one.wfile.write(b".")
                one.wfile.flush()
        case ["silent"]:
            site.over.wait(30)
        case ["hop", "0"]:
            _moved(one, "/page#behind")
        case ["hop", number]:
            _moved(one, f"/hop/{int(number) - 1}")
        case ["loop"]:
            _moved(one, "/loop")
        case ["to"]:
            _moved(one, one.path.partition("?")[2])
        case ["nowhere"]:
            _moved(one, "")
        case ["status", number]:
            one.send_response(int(number))
            one.end_headers()


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on this machine, which answers each path in its own way."""
    found = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
            with suppress(OSError):
                _answer(found, self)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as it is called there
            del format, args

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        found.base = f"http://127.0.0.1:{server.server_address[1]}"
        runner = threading.Thread(target=server.serve_forever, args=(0.02,))
        runner.start()
        yield found
        found.over.set()
        server.shutdown()
        runner.join()


def test_a_page_comes_as_it_is_with_one_bare_request(site: Site) -> None:
    """The bytes, the address and the kind are told; no cookie and no referrer are sent."""
    page = fetch(f"{site.base}/page?a=1#part", allowed_private=True)
    assert page.body == PAGE
    assert (page.address, page.redirects) == (f"{site.base}/page?a=1", ())
    assert (page.media_type, page.charset) == ("text/html", "utf-8")
    ((path, headers),) = site.asked
    assert path == "/page?a=1"
    assert headers["host"] == site.base.removeprefix("http://")
    assert set(headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_a_packed_page_is_unpacked(site: Site) -> None:
    """Servers may send less, and the page is the same."""
    assert fetch(f"{site.base}/packed", allowed_private=True).body == PAGE


def test_redirects_are_followed_and_told(site: Site) -> None:
    """Five are followed, with nothing that an answer asked to be sent along."""
    page = fetch(f"{site.base}/hop/4", allowed_private=True)
    assert page.address == f"{site.base}/page"
    assert page.redirects == tuple(f"{site.base}/hop/{number}" for number in (4, 3, 2, 1, 0))
    assert all("cookie" not in headers and "referer" not in headers for _, headers in site.asked)


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("bomb", "more than 0.1 MB"),
        ("promised", "more than 0.1 MB"),
        ("endless", "more than 0.1 MB"),
        ("half", "broke off"),
        ("short", "broke off"),
        ("rubble", "damaged"),
        ("unasked", "not asked for"),
        ("drip", "took more than 6 seconds"),
        ("silent", "did not answer|took more than 1 second"),
        ("loop", "leads on more than 5 times"),
        ("hop/9", "leads on more than 5 times"),
        ("nowhere", "leads on to nowhere"),
        ("to?ftp://example.org/a", "does not begin with http"),
        ("to?file:///etc/passwd", "does not begin with http"),
        ("to?http://user:secret@127.0.0.1/", "user name or a password"),
        ("to?http://[::1", "no address of a page"),
        ("status/401", "asks for a name"),
        ("status/404", "no such page"),
        ("status/500", r"an error \(500\)"),
    ],
)
def test_what_is_no_page_is_refused_with_a_sentence(site: Site, path: str, why: str) -> None:
    """Too large, too slow, broken or leading astray: one sentence, and nothing is kept."""
    limits = FetchLimits(size=100_000, seconds=6.0, silence=2.0)
    with pytest.raises(Fault, match=why) as fault:
        fetch(f"{site.base}/{path}", limits, allowed_private=True)
    assert "nothing was" in str(fault.value)
    assert "\n" not in str(fault.value)


def test_nobody_listens(site: Site) -> None:
    """A machine that does not answer at that port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(Fault, match="could not be reached"):
        fetch(f"http://127.0.0.1:{port}/", SMALL, allowed_private=True)
    assert site.asked == []


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"],  # noqa: S104 - asked for, not listened on
)
def test_machines_of_this_network_are_not_asked(site: Site, host: str) -> None:
    """Unless a setting allows it, and by whatever name they are called."""
    port = site.base.rpartition(":")[2]
    with pytest.raises(Fault, match=r"not on the open web|There is no way"):
        fetch(f"http://{host}:{port}/page", SMALL)
    assert site.asked == []


def test_a_name_is_looked_up_once_and_that_number_is_asked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that means another machine a moment later leads nobody there."""
    port = int(site.base.rpartition(":")[2])
    answers = iter(["127.0.0.1", "10.0.0.1"])

    def resolve(host: str, *_: object, **__: object) -> list[object]:
        number = next(answers) if host == "paper.example" else host
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    page = fetch(f"http://paper.example:{port}/page", SMALL, allowed_private=True)
    assert page.body == PAGE
    assert site.asked[0][1]["host"] == f"paper.example:{port}"


def test_a_redirect_into_this_network_is_not_followed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page on the open web may not send us to a machine at home."""
    port = int(site.base.rpartition(":")[2])
    real = socket.getaddrinfo

    def resolve(host: str, *others: Any, **named: Any) -> Any:
        return real("127.0.0.1" if host == "paper.example" else host, *others, **named)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    # The server of this test must pass for one on the open web, and nothing else may.
    own = ipaddress.ip_address("127.0.0.1")
    monkeypatch.setattr("diptych.ingest.addresses.is_public", lambda ip: ip == own)
    with pytest.raises(Fault, match=r"192\.168\.7\.7.* not on the open web"):
        fetch(f"http://paper.example:{port}/to?http://192.168.7.7/admin", SMALL)
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("::ffff:93.184.216.34", True),
        ("10.1.2.3", False),
        ("127.8.8.8", False),
        ("169.254.169.254", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - looked at, not listened on
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("fec0::1", False),
        ("ff02::1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
    ],
)
def test_which_numbers_are_on_the_open_web(number: str, public: bool) -> None:  # noqa: FBT001 - what is expected
    """Private, loopback, link-local, reserved and multicast ones are not, however written."""
    assert is_public(ipaddress.ip_address(number)) is public


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://user@example.org/",
        "http://example.org:22/",
        "http://example.org:99999/",
        "http://exa mple.org/",
        "http://example.org/\nHost: other",
        "http://[::1",
        "http://" + "a" * 70 + "é" * 70 + ".org/",
        "https://example.org/" + "a" * 3000,
        "example.org/story",
    ],
)
def test_what_is_no_address_of_a_page_is_refused(address: str) -> None:
    """Each with one sentence on one line."""
    with pytest.raises(Fault) as fault:
        place_of(address)
    assert "\n" not in str(fault.value)


def test_a_name_in_another_script_is_written_as_machines_do() -> None:
    """A host may be named in any script."""
    assert place_of("https://Bücher.example/a").host == "xn--bcher-kva.example"


def test_it_stops_when_it_is_told_to(site: Site) -> None:
    """Cancelling does not wait for a server that says nothing."""

    class Stop:
        def report(self, step: str, share: float) -> None:
            del share
            if site.asked:
                raise Cancelled(step)

    with pytest.raises(Cancelled):
        fetch(f"{site.base}/silent", allowed_private=True, progress=Stop())

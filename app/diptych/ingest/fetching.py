"""Fetches one page, and nothing else, when a person asked for it.

One request a step: no cookies, no credentials, no word on where it was asked from, no pictures,
styles or scripts. Every step of a redirect is looked at anew, and the connection goes to the very
number that was looked at.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

import httpx

from diptych.ingest.addresses import Place, checked_ip, led_to, place_of, shown
from diptych.model.composed import Composed, composed
from diptych.model.faults import Fault
from diptych.model.progress import Silent
from diptych.model.translation import gettext as _
from diptych.model.translation import later

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from diptych.model.progress import Progress

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OK = 200
_OFTEN = 0.05
"""Seconds between two looks whether the person asked to stop."""
_HEADERS = {
    "User-Agent": "Diptych (reads one page that a person asked for)",
    "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_STATUSES = {
    401: later("asks for a name and a password"),
    402: later("asks for payment"),
    403: later("does not give this page to programs"),
    404: later("has no such page"),
    410: later("has taken this page down"),
    429: later("was asked too often"),
    451: later("may not show this page for legal reasons"),
}


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """What fetching one page may take: bytes (unpacked, too), seconds in all and for one answer."""

    size: int = 20_000_000
    seconds: float = 30.0
    silence: float = 10.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came: `body` unpacked, `address` the one that gave it in the end.

    `redirects` are the addresses that led there, the one that was asked for first among them.
    `media_type` and `charset` are as the server says, in lower case, `""` where it says nothing.
    """

    body: bytes
    address: str
    redirects: tuple[str, ...]
    media_type: str
    charset: str


def fetch(
    address: str,
    limits: FetchLimits | None = None,
    *,
    allowed_private: bool = False,
    progress: Progress | None = None,
) -> Fetched:
    """Fetch the page at an address. The caller has asked the person.

    Args:
        address: the page's, `http://` or `https://`.
        limits: what it may take.
        allowed_private: whether machines of this network may be asked, which is a setting.
        progress: told of each step; what it raises stops the work at once.

    Raises:
        Fault: when it cannot be fetched; the sentence says why.
        Cancelled: when the person asked to stop.
    """
    limits, watch = limits or FetchLimits(), progress or Silent()
    errand = _Errand(place_of(address, allowed_private=allowed_private), limits, allowed_private)
    runner = Thread(target=errand.run, daemon=True)
    until = monotonic() + limits.seconds
    runner.start()
    try:
        while runner.is_alive():
            watch.report(*errand.told())
            runner.join(_OFTEN)
            if monotonic() > until and runner.is_alive():
                raise _fault(
                    errand.place,
                    composed("took more than {number} seconds", number=f"{limits.seconds:g}"),
                    composed("try again later"),
                )
    finally:
        errand.stop()
    return errand.result()


class _Errand:
    """The way to one page, step by step, on a thread of its own, so that it can be left at once."""

    def __init__(self, place: Place, limits: FetchLimits, allowed_private: bool) -> None:  # noqa: FBT001 - handed on
        self.place = place
        self._limits = limits
        self._allowed_private = allowed_private
        self._passed: list[str] = []
        self._received = 0
        self._stopped = False
        self._stream: object = None
        self._ended: Fetched | Exception | None = None

    def told(self) -> tuple[str, float]:
        """Return what is being done and which share (0-1) of the time or size it may be."""
        step = _("Following to {host}") if self._passed else _("Fetching from {host}")
        return step.format(host=self.place.host), min(0.9, self._received / self._limits.size)

    def stop(self) -> None:
        """Break off whatever is under way."""
        self._stopped = True
        _break_off(self._stream)

    def result(self) -> Fetched:
        """Return the page, or raise what stood in the way."""
        if isinstance(self._ended, Exception):
            raise self._ended
        assert self._ended is not None
        return self._ended

    def run(self) -> None:
        """Fetch, and keep what came of it for whoever waits."""
        try:
            self._ended = self._fetched()
        except httpx.HTTPError as error:
            self._ended = _fault(
                self.place, composed(_why(error)), composed("check the connection and try again")
            )
        except Exception as error:  # noqa: BLE001 - raised again where somebody waits for it
            self._ended = error

    def _fetched(self) -> Fetched:
        while True:
            ip = checked_ip(self.place, allowed_private=self._allowed_private)
            # A transport alone has no memory for cookies, no proxies, and follows nobody.
            with httpx.HTTPTransport(trust_env=False) as transport:
                response = transport.handle_request(self._request(ip))
                try:
                    if response.status_code not in _REDIRECTS:
                        return self._page(response)
                    self._follow(response)
                finally:
                    response.close()

    def _request(self, ip: str) -> httpx.Request:
        silence = self._limits.silence
        extensions = {
            "sni_hostname": self.place.host,
            "timeout": dict.fromkeys(("connect", "read", "write", "pool"), silence),
            "trace": self._trace,
        }
        url = httpx.URL(self.place.address).copy_with(host=ip)
        headers = {"Host": self.place.authority, **_HEADERS}
        return httpx.Request("GET", url, headers=headers, extensions=extensions)

    def _trace(self, event: str, seen: Mapping[str, object]) -> None:
        if event in {"connection.connect_tcp.complete", "connection.start_tls.complete"}:
            self._stream = seen.get("return_value")
        if self._stopped:
            raise httpx.ReadTimeout("nobody waits for it any more")

    def _follow(self, response: httpx.Response) -> None:
        self._passed.append(self.place.address)
        if len(self._passed) > self._limits.redirects:
            raise _fault(
                self.place,
                composed(
                    "leads on more than {number} times, the last time from here",
                    number=self._limits.redirects,
                ),
                composed("open it in the browser and save the page"),
            )
        target = response.headers.get("Location", "")
        if not target:
            raise _fault(self.place, composed("leads on to nowhere"), composed("check the address"))
        self.place = led_to(self.place, target, allowed_private=self._allowed_private)

    def _page(self, response: httpx.Response) -> Fetched:
        if response.status_code != _OK:
            known = _STATUSES.get(response.status_code)
            why = (
                composed(known)
                if known
                else composed("answered with an error ({number})", number=str(response.status_code))
            )
            raise _fault(self.place, why, composed("open it in the browser and save the page"))
        length = response.headers.get("Content-Length", "")
        if length.isdecimal() and int(length) > self._limits.size:
            raise self._too_large()
        body = b"".join(self._bounded(response))
        media_type, _, parameters = response.headers.get("Content-Type", "").partition(";")
        return Fetched(
            body,
            self.place.address,
            tuple(self._passed),
            media_type.strip().lower(),
            _charset(parameters),
        )

    def _bounded(self, response: httpx.Response) -> Iterator[bytes]:
        for piece in _unpacked(response, self._limits.size + 1, self.place):
            self._received += len(piece)
            if self._received > self._limits.size:
                raise self._too_large()
            if self._stopped:
                raise httpx.ReadTimeout("nobody waits for it any more")
            yield piece

    def _too_large(self) -> Fault:
        size = f"{self._limits.size / 1_000_000:g} MB"
        return _fault(
            self.place,
            composed("has more than {size}, which is more than a page", size=size),
            composed("check the address"),
        )


def _unpacked(response: httpx.Response, most: int, place: Place) -> Iterator[bytes]:
    """Yield what a server sends, a packed page unpacked a little at a time."""
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packing in {"identity", ""}:
        yield from response.iter_raw()
        return
    if packing not in {"gzip", "x-gzip"}:
        raise _fault(
            place,
            composed("sends its page packed in a way that was not asked for"),
            composed("open it in the browser and save the page"),
        )
    unpacking = zlib.decompressobj(wbits=31)
    try:
        for piece in response.iter_raw():
            yield unpacking.decompress(piece, most)
            if unpacking.unconsumed_tail:
                # So much came of one piece that the limit is passed already.
                return
    except zlib.error as error:
        raise _fault(
            place, composed("sent a page that is damaged"), composed("try again")
        ) from error
    if not unpacking.eof:
        raise _fault(place, composed("broke off in the middle of the page"), composed("try again"))


def _charset(parameters: str) -> str:
    for one in parameters.split(";"):
        name, _, value = one.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'").lower()
    return ""


def _break_off(stream: object) -> None:
    """Close a connection under whoever waits for it, where it is open."""
    close = getattr(stream, "close", None)
    if close:
        close()


def _why(error: httpx.HTTPError) -> str:
    if "CERTIFICATE" in str(error).upper():
        return later("could not show that it is who it says it is (its certificate is not valid)")
    if isinstance(error, httpx.TimeoutException):
        return later("did not answer in time")
    if isinstance(error, httpx.ConnectError):
        return later("could not be reached")
    return later("broke off in the middle of the page")


def _fault(place: Place, why: Composed, advice: Composed) -> Fault:
    return Fault(
        "{address} {why}; nothing was stored, so {advice}.",
        address=shown(place.address),
        why=why,
        advice=advice,
    )

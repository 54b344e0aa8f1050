"""Which addresses may be asked for a page: ones on the open web, looked at before each step."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from diptych.model.composed import composed
from diptych.model.faults import Fault

_PORTS = {"http": 80, "https": 443}
_FIRST_FREE_PORT = 1024
_LONGEST = 2000
_LONGEST_SHOWN = 100
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Place:
    """A page's address in parts; `host` is as machines write it, in ASCII and lower case."""

    address: str
    scheme: str
    host: str
    port: int

    @property
    def authority(self) -> str:
        """The host as a request names it, with the port where that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def is_address(text: str) -> bool:
    """Whether what somebody typed is meant as an address on the web and not as a file."""
    return text.strip().lower().startswith(("http://", "https://"))


def place_of(address: str, *, allowed_private: bool = False) -> Place:
    """Return the parts of an address that may be asked for a page.

    Raises:
        Fault: when it is no such address; the sentence says why.
    """
    address = address.strip()
    name = shown(address)
    if len(address) > _LONGEST or any(sign.isspace() or not sign.isprintable() for sign in address):
        raise _no_address(name)
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise _no_address(name) from error
    if parts.scheme not in _PORTS or not host:
        raise Fault(
            "{name} does not begin with http:// or https://; nothing was fetched or stored, so "
            "copy it anew from the browser.",
            name=name,
        )
    if parts.username is not None or parts.password is not None:
        raise Fault(
            "{name} holds a user name or a password; nothing was fetched or stored, so take that "
            "out, as pages are fetched unsigned.",
            name=name,
        )
    port = _PORTS[parts.scheme] if port is None else port
    if port not in _PORTS.values() and port < _FIRST_FREE_PORT and not allowed_private:
        raise Fault(
            "{name} names port {port}, which no web page has; nothing was fetched or stored, so "
            "check the address.",
            name=name,
            port=str(port),
        )
    bare = parts._replace(fragment="").geturl()
    return Place(bare, parts.scheme, _ascii(host, name), port)


def led_to(place: Place, target: str, *, allowed_private: bool = False) -> Place:
    """Return where a redirect from `place` leads.

    Raises:
        Fault: when that is no address which may be asked.
    """
    try:
        address = urljoin(place.address, target)
    except ValueError:
        address = target
    return place_of(address, allowed_private=allowed_private)


def checked_ip(place: Place, *, allowed_private: bool = False) -> str:
    """Return the number that a host's name stands for, after a look at all that it stands for.

    Whoever connects to that very number is where the look was, whatever the name means next.

    Raises:
        Fault: when the name is unknown, or stands for a machine that is not on the open web.
    """
    try:
        answers = socket.getaddrinfo(place.host, place.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Fault(
            "There is no way to “{host}”: the name is unknown, or this computer is offline; "
            "nothing was fetched or stored, so check the address and the connection.",
            host=place.host,
        ) from error
    found = [ipaddress.ip_address(str(answer[4][0]).split("%")[0]) for answer in answers]
    if not found or not (allowed_private or all(is_public(one) for one in found)):
        raise Fault(
            "“{host}” is a machine of this network and not on the open web, so it was not asked; "
            "nothing was fetched or stored, so save the page from the browser and open the file.",
            host=place.host,
        )
    return str(found[0])


def is_public(ip: IpAddress) -> bool:
    """Whether a number belongs to a machine on the open web, also inside another kind of number."""
    if isinstance(ip, ipaddress.IPv6Address):
        inner = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
        if ip in _NAT64:
            inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        if ip.is_site_local or not all(is_public(one) for one in inner if one):
            return False
        if ip.ipv4_mapped:
            return True
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def shown(address: str) -> str:
    """Return an address as it can stand in a sentence: on one line, printable, its end cut off."""
    plain = "".join(sign if sign.isprintable() else "\ufffd" for sign in address)
    short = plain if len(plain) <= _LONGEST_SHOWN else f"{plain[:_LONGEST_SHOWN]}…"
    return composed("“{words}”", words=short)


def _ascii(host: str, name: str) -> str:
    try:
        return host.lower() if host.isascii() else host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise _no_address(name) from error


def _no_address(name: str) -> Fault:
    return Fault(
        "{name} is no address of a page; nothing was fetched or stored, so copy it anew from the "
        "browser.",
        name=name,
    )

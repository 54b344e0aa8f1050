"""Saved web pages for tests: the page itself, and the files that browsers wrap around it."""

from __future__ import annotations

import base64
import plistlib
import quopri

from tests.making.stories import MILL, MILL_TITLE

ADDRESS = "https://quay.example.com/2023/04/18/mills"
PICTURE = base64.b64encode(bytes(range(256)) * 400).decode()


def page(
    title: str = MILL_TITLE,
    paragraphs: tuple[str, ...] = MILL,
    head: str = "",
    language: str = "en",
    attributes: str = "",
) -> str:
    """Return the page of a story with a menu and a footer around it."""
    story = "".join(f"<p{attributes}>{text}</p>\n" for text in paragraphs)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head>{head}<title>{title}</title></head>\n'
        f"<body><nav><a href='/'>Start</a> <a href='/all'>All</a></nav>\n<main><article><h1>{title}"
        f"</h1>\n{story}</article></main>\n<footer><p>Imprint</p></footer></body></html>\n"
    )


def single_file() -> str:
    """Return a page as SingleFile saves one: styles, fonts and pictures all in the page."""
    style = f"<style>:root{{--sf-img-0:url(data:image/png;base64,{PICTURE})}}</style>"
    head = (
        "<!--\n Page saved with SingleFile\n url: https://quay.example.com/2023/04/18/mills\n"
        " saved date: Tue Apr 18 2023 12:00:00 GMT+0200\n--><meta charset=utf-8>"
        f"{style}<style>p{{margin:0}}{'.a{color:red}' * 5000}</style>"
    )
    attributes = f' style="background:url(data:image/png;base64,{PICTURE[:20000]});color:black"'
    figure = f"<figure><img alt='' src=data:image/png;base64,{PICTURE}></figure>"
    whole = page(head=head, attributes=attributes)
    return whole.replace("</h1>", f"</h1>{figure}")


def mhtml(
    content: bytes,
    charset: str = "utf-8",
    *,
    boundary: str | None = "----MultipartBoundary--x----",
    encoding: str = "quoted-printable",
) -> bytes:
    """Return a page wrapped as browsers save it; without a boundary the head names none."""
    said = f'; boundary="{boundary}"' if boundary else ""
    mark = boundary or "----Boundary"
    packed = {
        "quoted-printable": quopri.encodestring(content),
        "base64": base64.encodebytes(content),
        "8bit": content,
    }[encoding]
    head = (
        "From: <Saved by a browser>\r\n"
        f"Snapshot-Content-Location: {ADDRESS}\r\n"
        "Subject: =?utf-8?Q?Mills=20on=20the=20lower=20river?=\r\n"
        "Date: Tue, 18 Apr 2023 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related; type="text/html"{said}\r\n\r\n\r\n'
        f"--{mark}\r\nContent-Type: text/html; charset={charset}\r\n"
        f"Content-Transfer-Encoding: {encoding}\r\nContent-Location: {ADDRESS}\r\n\r\n"
    )
    rest = (
        f"\r\n--{mark}\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        f"p {{ color: black }}\r\n--{mark}\r\nContent-Type: text/html\r\n\r\n"
        f"<html><body><p>A frame with an advertisement.</p></body></html>\r\n--{mark}--\r\n"
    )
    return head.encode() + packed + rest.encode()


def webarchive(
    content: bytes,
    *,
    binary: bool = True,
    charset: str = "UTF-8",
    kind: str = "text/html",
) -> bytes:
    """Return a page wrapped as Safari saves it."""
    main = {
        "WebResourceData": content,
        "WebResourceMIMEType": kind,
        "WebResourceTextEncodingName": charset,
        "WebResourceURL": ADDRESS,
        "WebResourceFrameName": "",
    }
    frame = {
        "WebMainResource": {
            "WebResourceData": b"<p>A frame with an advertisement.</p>",
            "WebResourceMIMEType": "text/html",
        }
    }
    return plistlib.dumps(
        {"WebMainResource": main, "WebSubframeArchives": [frame], "WebSubresources": []},
        fmt=plistlib.FMT_BINARY if binary else plistlib.FMT_XML,
    )

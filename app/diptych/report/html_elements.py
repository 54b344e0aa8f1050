"""Puts elements into an HTML page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def put(parent: Element, tag: str, text: str = "", cls: str = "", **attributes: str) -> Element:
    """Add an element at the end of another one, and return it."""
    if cls:
        attributes["class"] = cls
    made = ET.SubElement(parent, tag, attributes)
    if text:
        made.text = text
    return made

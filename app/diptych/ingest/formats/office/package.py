"""The parts of an Office document and how they are related; nothing outside of it is looked up."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from diptych.ingest.formats.parts import xml_of
from diptych.untrusted.hardened_xml import children
from diptych.untrusted.refusal import Refusal, Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from diptych.untrusted.archive import Archive


class Package:
    """An Office document as parts that name each other by what they are (`styles`)."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        top = self._related("")
        main = top.get("officeDocument")
        if main is None:
            raise Unreadable(Refusal.DAMAGED)
        self._main = main
        self._of_main = self._related(main)
        self._properties = top.get("core-properties")

    @property
    def main(self) -> Element:
        """The document itself."""
        return xml_of(self._archive.read(self._main))

    @property
    def properties(self) -> Element | None:
        """What the document states of itself, where it does."""
        return self._part(self._properties)

    def related(self, kind: str) -> Element | None:
        """Return the part that is so related to the document (`styles`), where it is there."""
        return self._part(self._of_main.get(kind))

    def _part(self, name: str | None) -> Element | None:
        raw = self._archive.read_if_there(name) if name else None
        return xml_of(raw) if raw else None

    def _related(self, part: str) -> Mapping[str, str]:
        """Return the names of the parts that a part is related to, by the last word of how.

        What is outside of the document (a template, a picture on the web) is passed over.
        """
        folder, name = posixpath.split(part)
        raw = self._archive.read_if_there(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, str] = {}
        for one in children(xml_of(raw), "Relationship") if raw else ():
            if one.get("TargetMode", "Internal").lower() == "internal":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
                found.setdefault(one.get("Type", "").rpartition("/")[2], target.lstrip("/"))
        return found

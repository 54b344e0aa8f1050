"""What a person wants written, as plain values that can be kept, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.model.translation import languages
from diptych.report.citation_style import Style
from diptych.report.options import Form, Part, ReportOptions
from diptych.report.order import Order
from diptych.report.worksheet.variant import Variant
from diptych_resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 200
"""The most characters of a name or class that are kept."""


def order_record(order: Order) -> dict[str, object]:
    """Return an order as JSON takes it, but without its date: it is not that of another day."""
    options = order.options
    return {
        "form": order.form,
        "worksheet": order.worksheet or "",
        "paper": options.paper,
        "style": options.style,
        "parts": sorted(options.parts),
        "large": options.large,
        "grey": options.grey,
        "embed": options.embed,
        "name": options.name,
        "group": options.group,
        "language": options.language,
    }


def order_of(record: Mapping[str, object]) -> Order:
    """Return the order that a record tells of.

    Raises:
        KeyError, TypeError, ValueError: when the record tells of none.
    """
    parts, worksheet = record["parts"], str(record["worksheet"])
    if not isinstance(parts, list):
        raise TypeError
    return Order(
        form=Form(str(record["form"])),
        worksheet=Variant(worksheet) if worksheet else None,
        options=ReportOptions(
            paper="us-letter" if record["paper"] == "us-letter" else "a4",
            style=Style(str(record["style"])),
            parts=frozenset(Part(str(part)) for part in parts),
            large=record["large"] is True,
            grey=record["grey"] is True,
            embed=record["embed"] is True,
            name=str(record["name"])[:_LONGEST],
            group=str(record["group"])[:_LONGEST],
            language=_language(record.get("language")),
        ),
    )


def _language(told: object) -> str:
    """Return a language that there is; another version may have had more of them."""
    return told if isinstance(told, str) and told in languages(resource("i18n")) else ""

"""Whether a pack can be read again: what would be refused there is not written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.interchange.pack.checking import TooManyWords
from diptych.interchange.pack.reading import read_pack
from diptych.model.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.model.text import Article


def prove(raw: bytes, at_home: Iterable[Article]) -> None:
    """See to it that whoever has the articles can open a pack.

    Raises:
        Fault: when a part of it is larger than what `read_pack` takes.
    """
    known = {one.digest: one for one in at_home}
    try:
        read_pack(raw, "", known.get)
    except Fault as fault:
        if any(isinstance(one, TooManyWords) for one in _causes(fault)):
            raise Fault(
                "The pack was not written because its themes have more words to look for than a "
                "pack may have (200,000 letters), and nobody could open it; shorten the words of "
                "your themes and try again."
            ) from fault
        raise Fault(
            "The pack was not written because a part of it is longer or has more entries than a "
            "pack may have, and nobody could open it; share fewer pairs at a time, or shorten what "
            "is very long, and try again."
        ) from fault


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause = error.__cause__
    while cause is not None:
        yield cause
        cause = cause.__cause__

"""Errors that are the input's, the library's or the environment's, and not ours."""

from __future__ import annotations

from diptych.model.composed import Composed, in_other_words
from diptych.model.spoken import spoken


class Fault(Exception):  # noqa: N818 - an exception that is no error of the program
    """Something that a person can mend.

    Its text is one sentence that says what happened, what was kept and what to do; window and
    terminal show it as it is spoken, logs and records as it stands.

    Args:
        template: the sentence in English, with `{name}` where a value goes; it is found for
            translation where it is written out. Without values it is taken as it stands.
        values: what goes in: a count is an `int`, a part in words of ours is composed itself,
            anything else stands as its text.
    """

    def __init__(self, template: str, **values: object) -> None:
        self.said: str = template
        """The sentence in English; it knows its parts."""
        if values:
            told = {
                name: value if isinstance(value, str | int) else str(value)
                for name, value in values.items()
            }
            self.said = Composed(template, told)
        super().__init__(str(self.said))

    def with_words(self, old: str, new: str) -> Fault:
        """Return the fault with other words wherever these stand in what went into it."""
        return Fault(in_other_words(self.said, old, new))

    def spoken(self) -> str:
        """Return the sentence in the language that is spoken."""
        return spoken(self.said)


class Cancelled(Exception):  # noqa: N818 - likewise: the person asked for it
    """Raised inside long work when the person asked it to stop."""

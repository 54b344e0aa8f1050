"""Errors that are the input's, the library's or the environment's, and not ours."""

from __future__ import annotations


class Fault(Exception):  # noqa: N818 - an exception that is no error of the program
    """Something that a person can mend.

    Its text is one sentence that says what happened, what was kept and what to do; it is shown as
    it stands, in the window or on standard error.
    """


class Cancelled(Exception):  # noqa: N818 - likewise: the person asked for it
    """Raised inside long work when the person asked it to stop."""

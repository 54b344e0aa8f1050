"""Eyes and hands of somebody who does not see the screen; run by the system's own Python.

Reads one request a line from standard input, as JSON, and answers each on standard output. A
request names what is to be done (`do`) and the thing it is done to: the first one on the screen
with the `role` whose name holds `name`; where it is not there yet, it is waited for.

find    answers with its name, description, text and states
press   does its first action
write   puts `words` into it
lines   answers with the names and descriptions of what stands in it
heard   waits until something holding `words` was announced, and answers with it
"""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import gi  # type: ignore[import-not-found]  # it belongs to the system's Python

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402 - see above

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

PATIENCE = float(os.environ.get("DIPTYCH_TEST_PATIENCE", "120"))
"""Seconds until something that must come is given up; less where somebody watches."""
PROGRAM = "Diptych"


class ScreenReader:
    """Finds things of the program by role and name, and listens to what it announces."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")

    def answer(self, request: dict[str, str]) -> Any:
        """Do what a request says; return what to tell about it."""
        kind = request["do"]
        if kind == "heard":
            return wait(lambda: self._heard(request["words"]))
        # A line of a list can be pressed before it is scrolled into view.
        ready = set() if request["role"] == "list item" else {"visible"}
        ready |= {"enabled"} if kind in {"press", "write"} else set()
        found = wait(lambda: find(request["role"], request["name"], ready))
        if kind == "press":
            # What opens a dialog answers only when that is closed.
            with suppress(GLib.Error):
                found.get_action_iface().do_action(0)
            return {}
        if kind == "write":
            found.get_editable_text_iface().set_text_contents(request["words"])
        if kind == "lines":
            return [about(child) for child in children(found)]
        return about(found)

    def _hear(self, event: Any) -> None:
        self.heard.append(str(event.any_data))

    def _heard(self, words: str) -> str | None:
        return next((said for said in self.heard if words in said), None)


def wait(found: Callable[[], Any]) -> Any:
    """Return what `found` finds, as soon as it finds something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            answer = found()
        except GLib.Error:
            answer = None  # what was looked at has gone meanwhile
        if answer:
            return answer
        time.sleep(0.1)
    raise TimeoutError


def find(role: str, name: str, ready: set[str]) -> Any:
    """Return the first thing with this role and these states whose name holds `name`."""
    desktop = Atspi.get_desktop(0)
    waiting = [
        program for program in children(desktop) if (program.get_name() or "").startswith(PROGRAM)
    ]
    while waiting:
        thing = waiting.pop(0)
        same = thing.get_role_name() == role and name in (thing.get_name() or "")
        if same and ready <= states(thing):
            return thing
        waiting += children(thing)
    return None


def children(thing: Any) -> list[Any]:
    """Return what stands in a thing, as it is now."""
    thing.clear_cache()
    found = [thing.get_child_at_index(number) for number in range(thing.get_child_count())]
    return [child for child in found if child is not None]


def states(thing: Any) -> set[str]:
    """Return the names of a thing's states."""
    return {state.value_nick for state in thing.get_state_set().get_states()}


def about(thing: Any) -> dict[str, Any]:
    """Return what can be said about a thing."""
    text = thing.get_text_iface()
    words = Atspi.Text.get_text(text, 0, -1) if text else ""
    return {
        "name": thing.get_name(),
        "description": thing.get_description(),
        "states": sorted(states(thing)),
        "text": words,
    }


def main() -> None:
    """Answer requests until there are no more."""
    Atspi.init()
    reader = ScreenReader()
    for line in sys.stdin:
        try:
            told = reader.answer(json.loads(line))
        except TimeoutError:
            told = {"never": json.loads(line), "heard": reader.heard[-5:]}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

"""Work in a child process: whatever goes wrong there ends the child and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diptych.ingest.foreign import read_foreign
from diptych.ingest.kinds import Kind
from diptych.ingest.sandbox import Ending, Limits, Overrun, Sandbox
from diptych.model.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORKS = """
import os, socket, subprocess, sys, time, urllib.request

def echoes(given): return given[::-1]
def asked(given): return {name: globals()[name] for name in globals()}[given.decode()](given)
def sleeps(given): time.sleep(600)
def spins(given):
    while True: pass
def eats(given): return bytes(3_000_000_000)
def dies(given): os._exit(3)
def crashes(given): os.abort()
def raises(given): raise ValueError("odd bytes")
def floods(given): return bytes(5_000_000)
def prints(given): print("noise"); return b"answer"
def number(given): return str(os.getpid()).encode()
def connects(given): socket.create_connection(("127.0.0.1", 9))
def fetches(given): urllib.request.urlopen("http://127.0.0.1:9/")
def starts(given): subprocess.run([sys.executable, "-c", ""])
def writes(given): open(given.decode(), "w")
def looks(given): return open("private.txt").read().encode()
def environment(given): return repr(sorted(os.environ)).encode()
"""
LIMITS = Limits(memory=700_000_000, cpu=2, clock=30.0, output=1_000_000)


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """A child that does the work whose name it is given."""
    (tmp_path / "works_for_test.py").write_text(WORKS, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    sandbox = Sandbox("works_for_test:asked", LIMITS)
    yield sandbox
    sandbox.close()


def ending(sandbox: Sandbox, work: bytes) -> Ending:
    with pytest.raises(Overrun) as caught:
        sandbox(work)
    return caught.value.ending


def test_bytes_go_in_and_come_back(asked: Sandbox) -> None:
    """What the work returns is what the caller gets, again and again, whatever is printed."""
    assert asked(b"echoes") == b"seohce"
    assert asked(b"prints") == b"answer"
    assert asked(b"echoes") == b"seohce"


def test_the_next_child_gets_ready_at_once(asked: Sandbox) -> None:
    """After a child had to be ended nobody waits for the next one to be started."""
    assert ending(asked, b"dies") is Ending.DIED
    assert asked._child  # noqa: SLF001 - nothing else shows when it was started
    assert asked._child.lives  # noqa: SLF001 - likewise
    assert asked(b"echoes") == b"seohce"


def test_the_child_is_kept_and_ended(asked: Sandbox) -> None:
    """One child does all the work; a new one is started after it was closed."""
    first = asked(b"number")
    assert asked(b"number") == first
    asked.close()
    assert asked(b"number") != first


@pytest.mark.parametrize("work", [b"dies", b"crashes", b"raises", b"floods"])
def test_a_child_that_fails_is_told_and_replaced(asked: Sandbox, work: bytes) -> None:
    """Death, a crash, an error or too long an answer ends in one known way."""
    assert ending(asked, work) is Ending.DIED
    assert asked(b"echoes") == b"seohce"


@pytest.mark.parametrize(("work", "how"), [(b"eats", Ending.MEMORY), (b"spins", Ending.TIME)])
def test_memory_and_processor_time_are_limited(asked: Sandbox, work: bytes, how: Ending) -> None:
    """More than is allowed is never given."""
    assert ending(asked, work) is how
    assert asked(b"echoes") == b"seohce"


def test_a_child_that_sleeps_is_woken_by_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Work that waits for ever is stopped by the clock."""
    (tmp_path / "works_for_test.py").write_text(WORKS, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    sandbox = Sandbox("works_for_test:sleeps", Limits(clock=0.3))
    assert ending(sandbox, b"") is Ending.TIME
    sandbox.close()


@pytest.mark.parametrize("work", [b"connects", b"fetches", b"starts", b"writes", b"looks"])
def test_the_child_reaches_nothing(
    asked: Sandbox, work: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No connection, no program, no file but its own modules: the attempt itself is refused."""
    folder = tmp_path.parent / f"{tmp_path.name}-outside"
    folder.mkdir()
    (folder / "private.txt").write_text("private", encoding="utf-8")
    monkeypatch.chdir(folder)
    with pytest.raises(Overrun) as caught:
        asked(work)
    assert "refused here" in str(caught.value.__cause__)
    assert not (folder / "writes").exists()


def test_the_child_knows_nothing_of_the_environment(
    asked: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names and secrets that stand in the environment are not handed on."""
    monkeypatch.setenv("SOME_SECRET", "x")
    assert b"SOME_SECRET" not in asked(b"environment")


@pytest.mark.parametrize("work", ["works_for_test:nowhere", "no_such_module:read"])
def test_work_that_is_not_there(work: str) -> None:
    """A child that cannot even begin is told like one that died."""
    assert ending(Sandbox(work), b"") is Ending.DIED


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("time.sleep(600)", "took too long"),
        ("os.abort()", "ended the process"),
        ("return b'not JSON'", "gave no answer"),
        ("return b'[]'", "gave no answer"),
        ("return b'{}'", "gave no answer"),
        ('return b\'{"encoding":null,"facts":{},"lines":[["a",1,"king","r",1]]}\'', "no answer"),
    ],
)
def test_a_page_whose_reader_fails_gives_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, said: str
) -> None:
    """Whatever the child says or does not say, the reader of the sentence knows what to do."""
    work = f"import os, time\ndef read(given):\n    {answer}\n"
    (tmp_path / "broken_reader.py").write_text(work, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    reader = Sandbox("broken_reader:read", Limits(clock=1.0))
    with pytest.raises(Fault, match=said) as caught:
        read_foreign(b"<html>", Kind.PAGE, "page.html", reader=reader)
    reader.close()
    assert "“page.html”" in str(caught.value)
    assert "nothing was changed" in str(caught.value)

"""Fuzz every parser of our own for a bounded time: `python -m tests.fuzz.run [NAME...]`.

FUZZ_SECONDS is the time for each, 20 unless set. What was found is kept in build/fuzzed/NAME, and
what was learnt in build/fuzzed/NAME/corpus, so that the next run goes on from there. The status is
1 as soon as one of them found something.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

KEPT = Path("build/fuzzed")
_LONGEST = 8_000
"""Bytes of a file that is tried; what is found on long ones is found on short ones sooner."""
_SLOW = 30
"""Seconds after which one file counts as endless; instrumented code is several times slower."""
_MEMORY = 2_048


def main(arguments: list[str]) -> int:
    """Fuzz the targets of these names, all if none is named, each in a process of its own."""
    if arguments[:1] == ["--one"]:
        _fuzz(arguments[1], arguments[2:])
        return 0
    seconds = os.environ.get("FUZZ_SECONDS", "20")
    found = [name for name in arguments or _names() if not _is_clean(name, seconds)]
    _say(f"Found something in: {', '.join(found)}; see {KEPT}." if found else "Nothing was found.")
    return 1 if found else 0


def _names() -> list[str]:
    from tests.fuzz.targets import targets

    return [target.name for target in targets()]


def _is_clean(name: str, seconds: str) -> bool:
    """Fuzz one target; print the end of what the fuzzer says, and more where it found something."""
    folder = KEPT / name
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.fuzz.run", "--one", name, str(corpus)]
    options = {
        "max_total_time": seconds,
        "max_len": _LONGEST,
        "timeout": _SLOW,
        "rss_limit_mb": _MEMORY,
        "artifact_prefix": f"{folder}{os.sep}",
        "print_final_stats": 1,
        "seed": 1,
    }
    told = (f"-{key}={value}" for key, value in options.items())
    done = subprocess.run(
        [*command, *told], check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    said = done.stdout.decode("utf-8", "replace").splitlines()
    runs = next((line.split()[-1] for line in said if "number_of_executed_units" in line), "no")
    _say(f"{name}: {runs} files tried")
    if done.returncode:
        _say("\n".join(said[-60:]))
    return done.returncode == 0


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - whoever runs it waits for this


def _fuzz(name: str, options: list[str]) -> None:
    atheris = import_module("atheris")  # it has no types, and is there only for `make fuzz`
    # Only what is imported here is watched; the seeds' builders need not be.
    with atheris.instrument_imports(include=["diptych"]):
        from tests.fuzz.targets import targets
    target = next(one for one in targets() if one.name == name)
    corpus = Path(options[0])
    for seed in target.seeds:
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
        target.tried(seed)
    atheris.Setup([sys.argv[0], *options], target.tried)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

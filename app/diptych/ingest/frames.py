"""Bytes of known length through a pipe."""

from __future__ import annotations

from typing import IO

_LENGTH = 8


class BrokenFrameError(Exception):
    """The pipe ended early or announced more than is accepted."""


def write_frame(pipe: IO[bytes], content: bytes) -> None:
    """Write one frame and send it off."""
    pipe.write(len(content).to_bytes(_LENGTH, "big"))
    pipe.write(content)
    pipe.flush()


def read_frame(pipe: IO[bytes], most: int) -> bytes:
    """Read one frame of at most so many bytes.

    Raises:
        BrokenFrameError: when it is longer, or the pipe ends before it does.
    """
    length = int.from_bytes(_exactly(pipe, _LENGTH), "big")
    if length > most:
        raise BrokenFrameError(f"{length} bytes were announced, {most} are accepted")
    return _exactly(pipe, length)


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    content = pipe.read(count)
    if len(content) < count:
        raise BrokenFrameError("the pipe ended early")
    return content

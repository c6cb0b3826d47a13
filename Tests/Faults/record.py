"""The record that recorder.c writes: what a server did to the files of a folder, and what left it, in one order."""

import re
import struct
from dataclasses import dataclass

from wire import Broken

# recorder.c has the same list; MARK is written by the drivers, between what servers do.
START, OPEN, WRITE, SYNC_BEGIN, SYNC_END, RENAME, UNLINK, MKDIR, TRUNCATE, SEND, UNKNOWN, MARK = range(1, 13)
# After these the folder may be another, or another part of it may be durable.
CHANGES = {OPEN, WRITE, SYNC_END, RENAME, UNLINK, MKDIR, TRUNCATE}
NAMES_AND_SIZES = {OPEN, RENAME, UNLINK, MKDIR, TRUNCATE}
WRITE_IS_DURABLE = 1
HEAD = struct.Struct("<IIQqq")

# A command's key, which stands in its text too, and so comes back in news and views.
KEY = re.compile(rb"key-[0-9a-z]+-[0-9a-z_]+-[0-9a-z]+-yek")


@dataclass(frozen=True)
class Step:
    """One step of the record. What `first` and `second` mean, recorder.c says."""

    kind: int
    file: int
    first: int
    second: int
    data: bytes


def read(path):
    """All steps. One that a killed server left unfinished can't be: each was written at once."""
    with open(path, "rb") as file:
        whole = file.read()
    steps, at = [], 0
    while at < len(whole):
        kind, count, file, first, second = HEAD.unpack_from(whole, at)
        at += HEAD.size
        steps.append(Step(kind, file, first, second, whole[at : at + count]))
        at += count
    unknown = {step.data.decode() for step in steps if step.kind == UNKNOWN}
    if unknown:
        raise Broken(f"The server made calls that recorder.c doesn't understand: {', '.join(sorted(unknown))}.")
    return steps


def mark(path, words):
    """Puts what the driver knows into the record, such as that staff were told of a session."""
    data = words.encode()
    with open(path, "ab", buffering=0) as file:
        file.write(HEAD.pack(MARK, len(data), 0, 0, 0) + data)

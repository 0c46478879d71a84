"""Disks as a power cut may leave them, rebuilt from the writes that a program made (recorded with strace).

What was synced is there.  Of what was written since, each sector of 512 bytes is there or is not, and a file that was
made, shortened or deleted may be so or not yet.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
CALLS = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat"
_LINE = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_FILE = re.compile(r"^\d+<((?:\\x[0-9a-f]{2})*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Event:
    """One step of the program: what it did to which file, or what it said."""

    call: str
    path: str = ""
    offset: int = 0
    data: bytes = b""


@dataclass(slots=True)
class File:
    """What of a file is safe, and what was done to it since."""

    there: bool = False
    safe: bytes = b""
    since: list[Event] = field(default_factory=list)


def record(command: list[str], env: dict[str, str], trace: Path) -> list[Event]:
    """Run a program to its end and return what it wrote and said."""
    tracer = ["strace", "-f", "-y", "-xx", "-s", "1000000", "-o", str(trace), "-e", f"trace={CALLS}"]
    subprocess.run([*tracer, sys.executable, *command], env=env, check=True, stdout=subprocess.DEVNULL)
    with trace.open(encoding="ascii") as lines:
        return [event for line in lines if (event := _read(line))]


def _read(line: str) -> Event | None:
    found = _LINE.match(line)
    if not found or int(found[3]) < 0:
        return None
    call, arguments = found[1], found[2]
    file, text = _FILE.match(arguments), _TEXT.search(arguments)
    path = _plain(file[1]).decode() if file else ""
    if call == "write" and arguments.startswith("1<"):
        return Event("said", data=_plain(text[1]) if text else b"")
    if call == "pwrite64" and text:
        return Event("write", path, int(arguments.rpartition(" ")[2]), _plain(text[1]))
    if call == "ftruncate":
        return Event("cut", path, int(arguments.rpartition(" ")[2]))
    if call in ("fsync", "fdatasync"):
        return Event("sync", path)
    if call == "openat" and text and "O_CREAT" in arguments:
        return Event("made", _plain(text[1]).decode())
    if call in ("unlink", "unlinkat") and text:
        return Event("gone", _plain(text[1]).decode())
    return None


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def disk_after(events: list[Event], journal: Path, chance: random.Random) -> dict[str, bytes]:
    """Return the files of the journal (suffix → content) as a power cut after `events` may leave them."""
    kept = chance.choice((0.0, 0.3, 0.7, 1.0))
    files: dict[str, File] = {}
    for event in events:
        if event.call == "sync" and event.path == str(journal.parent):
            files = {suffix: _entered(file) for suffix, file in files.items()}
        if not event.path.startswith(str(journal)) or event.path.endswith("-shm"):
            continue  # the shared memory is no file that outlives its programs: it is made anew
        file = files.setdefault(event.path.removeprefix(str(journal)), File())
        if event.call == "sync":
            there, content = _applied(file, 1.0, chance)
            files[event.path.removeprefix(str(journal))] = File(there, content)
        else:
            file.since.append(event)
    left = {suffix: _applied(file, kept, chance) for suffix, file in files.items()}
    return {suffix: content for suffix, (there, content) in left.items() if there}


def _entered(file: File) -> File:
    """Return the file after its folder was synced: made or deleted for good, its content as unsure as before."""
    names = [number for number, event in enumerate(file.since) if event.call in ("made", "gone")]
    if not names:
        return file
    last = file.since[names[-1]]
    if last.call == "gone":
        return File(since=file.since[names[-1] + 1 :])
    return File(True, file.safe, [event for event in file.since if event.call != "made"])


def _applied(file: File, kept: float, chance: random.Random) -> tuple[bool, bytes]:
    there, content = file.there, bytearray(file.safe)
    for event in file.since:
        if event.call == "write":
            for start in range(0, len(event.data), SECTOR):
                if chance.random() < kept:
                    _put(content, event.offset + start, event.data[start : start + SECTOR])
                    there = True
        elif chance.random() < kept:
            if event.call == "made":
                there = True
            elif event.call == "gone":
                there, content = False, bytearray()
            elif event.call == "cut":
                del content[event.offset :]
                content.extend(bytes(event.offset - len(content)))
    return there, bytes(content)


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data

"""The lock on a real desktop: no name on the screen, no key and no client text in memory, drafts there afterwards."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journal.core.clients import Client
from journal.core.interactions import Channel, Interaction
from journal.core.moments import EventTime
from journal.store import clients, encryption, interactions, keys
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.e2e.screen import Screen, missing, until

pytestmark = [
    pytest.mark.skipif(bool(missing()), reason=f"no desktop for tests here: {missing()} is missing"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read through /proc"),
]

PASSPHRASE = "horse battery 4711 staple"
CLIENT = "翡翠湾度假村XK9"
NOTE = "他女儿秋天入学QJ7，别再问预算"
DRAFT = "half written line zq17v"
ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")
"""How Python, Qt and the database keep text in memory."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with Screen(tmp_path) as made:
        yield made


def encrypted_journal(path: Path) -> bytes:
    now = time.time_ns() // 1_000_000
    key = encryption.create(path, PASSPHRASE, lambda: now)
    writer = Writer.open(path, lambda: now, key=key)
    with writer.operation(Op.CLIENT_ADD):
        client_id = clients.add(writer, Client(CLIENT))
        at = EventTime.of(now)
        interactions.add(writer, Interaction((client_id,), at, Channel.PHONE, text=NOTE))
    writer.close()
    return key


def secrets(key: bytes) -> dict[str, bytes]:
    found = {"key": key, "key as text": key.hex().encode(), "recovery code": keys.recovery_code(key).encode()}
    for name, text in (("passphrase", PASSPHRASE), ("client", CLIENT), ("note", NOTE), ("draft", DRAFT)):
        found |= {f"{name} in {encoding}": text.encode(encoding) for encoding in ENCODINGS}
    return found


def in_memory(pid: int, sought: dict[str, bytes]) -> set[str]:
    """Return which of the secrets lie anywhere in the memory of a process."""
    found = set()
    with (
        open(f"/proc/{pid}/maps", encoding="ascii", errors="replace") as maps,
        open(f"/proc/{pid}/mem", "rb") as memory,
    ):
        for line in maps:
            place, rights = line.split()[:2]
            if not rights.startswith("r") or "[vvar" in line or "[vsyscall]" in line:
                continue
            start, end = (int(number, 16) for number in place.split("-"))
            try:
                memory.seek(start)
                content = memory.read(end - start)
            except (OSError, ValueError, OverflowError):
                continue
            found |= {name for name, secret in sought.items() if secret in content}
    return found


def unlock(screen: Screen) -> None:
    screen("see", "Your journal is locked", "label")
    screen.write(PASSPHRASE)
    screen.keys("Return")
    screen("see", "Today")


def titles(screen: Screen) -> str:
    """Return the titles of all windows on the screen."""
    listed = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", ""], env=screen.env, capture_output=True, text=True
    )
    return "\n".join(
        subprocess.run(["xdotool", "getwindowname", window], env=screen.env, capture_output=True, text=True).stdout
        for window in listed.stdout.split()
    )


def drafts_of(screen: Screen, path: Path, key: bytes) -> dict[str, Any]:
    reader = Reader.open(path, key=key)
    try:
        return {name: json.loads(value) for name, value in reader.rows("SELECT key, value FROM drafts")}
    finally:
        reader.close()


def test_locked_the_program_knows_nothing_and_loses_nothing(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "a.cjournal"
    key = encrypted_journal(path)
    app = screen.start("--lang", "en", "--journal", str(path))
    unlock(screen)
    screen.keys("ctrl+2")
    screen("see", CLIENT)
    screen.keys("Down", "Return", "ctrl+n")
    screen.write(DRAFT)
    found = until(lambda: in_memory(app.pid, secrets(key)))
    assert {"key", "passphrase in utf-8"} & found  # the search finds what is there
    assert any(name.startswith("client") for name in found)
    screen.keys("ctrl+l")
    screen("see", "Your journal is locked", "label")
    assert app.poll() is None
    assert in_memory(app.pid, secrets(key)) == set()
    shown = "\n".join(str(name) for name in screen("names"))
    for text in (CLIENT, NOTE, DRAFT):
        assert text not in shown
        assert text not in titles(screen)
    assert b"passphrase" not in Path(f"/proc/{app.pid}/environ").read_bytes()
    assert DRAFT in json.dumps(drafts_of(screen, path, key), ensure_ascii=False)
    unlock(screen)
    screen.keys("ctrl+2")
    screen("see", CLIENT)
    screen.keys("Down", "Return", "ctrl+n")
    until(lambda: screen("read", "Text", "text") == DRAFT)
    screen.stop(app)
    assert "Traceback" not in (tmp_path / "app.log").read_text(errors="replace")
    assert os.path.exists(path)

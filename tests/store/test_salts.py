"""A new encrypted journal never begins as files of others do: one in some 2,000 did, and could not be opened."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from journal.store import encryption, opening, salts
from journal.store.reading import Reader
from tests.store.world import Clock

FOREIGN = [b"AbCdEfGhIjKlMnOp", b"PK\x03\x04" + bytes(range(128, 140)), b"MZ" + bytes(range(200, 214))]
NOISE = bytes(range(128, 144))


@pytest.mark.parametrize("head", FOREIGN)
def test_such_a_salt_is_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, head: bytes) -> None:
    drawn = iter([head, *FOREIGN, NOISE])
    monkeypatch.setattr(salts, "os", SimpleNamespace(urandom=lambda count: next(drawn)[:count]))
    monkeypatch.setattr("journal.store.keys.SCRYPT_N", 2**4)
    path = tmp_path / "a.cjournal"
    key = encryption.create(path, "horse battery staple", Clock())
    assert path.read_bytes()[:16] == NOISE
    assert opening.is_encrypted(path)
    Reader.open(path, key=key).close()


def test_noise_is_nobody_elses() -> None:
    assert all(salts.is_of_others(head) for head in (*FOREIGN, b"RIFF1234WEBPVP8 ", b"\0\0\0\x20ftypisom\0\0\2\0"))
    assert not any(salts.is_of_others(salts.fresh()) for _ in range(5_000))

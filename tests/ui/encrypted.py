"""Encrypted journals at a price that tests can pay, and the typing of passphrases; not a test itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journal.store import encryption, keys
from journal.ui.widgets.key_form import KeyForm

PASSPHRASE = "correct horse battery"


def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a guess cost a millisecond."""
    monkeypatch.setattr(keys, "SCRYPT_N", 2**4)


def encrypted(path: Path, now: Callable[[], int], passphrase: str = PASSPHRASE) -> bytes:
    """Encrypt a plain journal in its place and return its key."""
    key = encryption.convert(path, None, passphrase, now).key
    assert key is not None
    return key


def answer(qtbot: QtBot, form: KeyForm, passphrase: str) -> None:
    """Type a passphrase, press Enter and wait until it was tried."""
    form.passphrase.clear()
    QTest.keyClicks(form.passphrase.field, passphrase)
    form.passphrase.entered.emit()
    qtbot.waitUntil(lambda: not form.is_busy)

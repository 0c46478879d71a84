"""Settings of the window: typed, private, and never a reason not to start."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from journal import paths, settings
from journal.settings import Settings, resolve_language


def test_defaults_hold_before_anything_was_chosen(tmp_path: Path) -> None:
    fresh = Settings.load(tmp_path / "settings.json")
    assert [fresh.get(setting) for setting in settings.ALL] == [setting.default for setting in settings.ALL]
    assert not list(tmp_path.iterdir())


def test_a_choice_is_there_after_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "settings.json"
    first = Settings.load(file)
    first.set(settings.LANGUAGE, "zh_Hant")
    first.set(settings.CLOSE_TO_TRAY, True)
    first.set(settings.LAST_JOURNAL, "/家/客户 \U0001f4d3.cjournal")
    again = Settings.load(file)
    assert again.get(settings.LANGUAGE) == "zh_Hant"
    assert again.get(settings.CLOSE_TO_TRAY) is True
    assert again.get(settings.LAST_JOURNAL) == "/家/客户 \U0001f4d3.cjournal"
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600
        assert file.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"\xff\xfe\x00", b"null", b"[" * 100_000])
def test_a_damaged_file_is_set_aside(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(damage)
    loaded = Settings.load(file)
    assert loaded.get(settings.THEME) == "system"
    assert (tmp_path / "settings.json.broken").read_bytes() == damage
    loaded.set(settings.THEME, "dark")
    assert Settings.load(file).get(settings.THEME) == "dark"


@pytest.mark.parametrize("value", ["purple", 3, None, ["dark"], {"a": 1}, True])
def test_a_value_that_cannot_be_used_is_the_default(tmp_path: Path, value: object) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": value, "of a newer version": 7}))
    loaded = Settings.load(file)
    assert loaded.get(settings.THEME) == "system"
    loaded.set(settings.THEME, "light")
    assert json.loads(file.read_text())["of a newer version"] == 7


def test_what_is_no_choice_is_refused(tmp_path: Path) -> None:
    loaded = Settings.load(tmp_path / "settings.json")
    with pytest.raises(ValueError, match="theme"):
        loaded.set(settings.THEME, "purple")
    assert loaded.get(settings.THEME) == "system"


def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "settings.json"
    Settings.load(file).set(settings.THEME, "dark")

    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(paths.os, "fsync", refuse)  # type: ignore[attr-defined]
    with pytest.raises(OSError, match="No space"):
        Settings.load(file).set(settings.THEME, "light")
    monkeypatch.undo()
    assert Settings.load(file).get(settings.THEME) == "dark"
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.json"]


def test_keys_are_unique() -> None:
    assert len({setting.key for setting in settings.ALL}) == len(settings.ALL)


@pytest.mark.parametrize(
    ("chosen", "system", "language"),
    [
        ("system", "zh_CN", "zh_Hans"), ("system", "zh_SG", "zh_Hans"), ("system", "zh-Hans-HK", "zh_Hans"),
        ("system", "zh_TW", "zh_Hant"), ("system", "zh_HK", "zh_Hant"), ("system", "zh-MO", "zh_Hant"),
        ("system", "zh_Hant_CN", "zh_Hant"), ("system", "zh_TW.UTF-8", "zh_Hant"), ("system", "zh", "zh_Hans"),
        ("system", "en_HK", "en"), ("system", "C", "en"), ("system", "", "en"), ("system", "ja_JP", "en"),
        ("zh_Hant", "en_GB", "zh_Hant"), ("en", "zh_CN", "en"), ("nonsense", "zh_TW", "zh_Hant"),
    ],
)  # fmt: skip
def test_the_language_follows_the_choice_then_the_system(chosen: str, system: str, language: str) -> None:
    assert resolve_language(chosen, system) == language

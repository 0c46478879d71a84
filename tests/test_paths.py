"""Folders and files are the user's alone, and a write is whole or did not happen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from journal import paths

POSIX = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    return tmp_path


@POSIX
def test_folders_are_private_whatever_the_umask(home: Path) -> None:
    before = os.umask(0)
    try:
        folders = [paths.data_dir(), paths.config_dir(), paths.log_dir()]
    finally:
        os.umask(before)
    assert [mode(folder) for folder in folders] == [0o700] * 3
    assert all(folder.is_relative_to(home) for folder in folders)


@POSIX
def test_a_folder_that_was_open_to_others_is_closed(home: Path) -> None:
    folder = paths.data_dir()
    folder.chmod(0o755)
    assert mode(paths.data_dir()) == 0o700


def test_the_default_journal_lies_in_the_data_folder(home: Path) -> None:
    assert paths.default_journal() == paths.data_dir() / "journal.cjournal"
    assert not paths.default_journal().exists()


@POSIX
def test_the_umask_closes_new_files(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        paths.private_umask()
        (tmp_path / "new").write_bytes(b"")
    finally:
        os.umask(before)
    assert mode(tmp_path / "new") == 0o600


def test_writing_replaces_the_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "file"
    paths.write_private(file, b"old and long")
    paths.write_private(file, b"new\r\n\x00")
    assert file.read_bytes() == b"new\r\n\x00"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


@POSIX
def test_a_written_file_is_private_and_a_link_stays_one(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "real"
    real.parent.mkdir()
    real.write_bytes(b"old")
    real.chmod(0o644)
    link = tmp_path / "link"
    link.symlink_to(real)
    before = os.umask(0)
    try:
        paths.write_private(link, b"new")
    finally:
        os.umask(before)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert mode(real) == 0o600


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_refused_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    file = tmp_path / "file"
    paths.write_private(file, b"old")

    def refuse(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, step, refuse)
        with pytest.raises(OSError, match="No space"):
            paths.write_private(file, b"new")
    assert file.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_resources_are_found_in_a_checkout_and_frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.resource("pinyin", "table.txt").is_file()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("pinyin", "table.txt") == tmp_path / "resources" / "pinyin" / "table.txt"


def test_resources_of_a_wheel_lie_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "journal"
    (package / "_resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.resource("colours.toml") == package / "_resources" / "colours.toml"

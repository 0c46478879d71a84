"""Two versions of the program on one computer: the newer brings a journal up to date, the older refuses politely."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from journal import paths, settings
from journal.settings import Settings
from journal.store import backups, clients, opening
from journal.store.opening import FileState
from tests.cli.conftest import CommandLine
from tests.store import versions
from tests.store.stepping import LaterStep, program_with
from tests.store.world import open_writer

SAID = {
    "en": "was written by a newer version",
    "zh_Hans": "由更新的版本写成",
    "zh_Hant": "由較新的版本寫成",
}
COMMANDS = {
    "due": ("due", "--json"),
    "client list": ("client", "list"),
    "client add": ("client", "add", "海润传媒"),
    "log": ("log", versions.NAME, "改期"),
    "search": ("search", "改期"),
    "import": ("import", "{folder}/list.csv"),
    "export": ("export", "{folder}/out.csv"),
    "calendar": ("export", "{folder}/out.ics"),
    "backup": ("backup",),
}


@pytest.fixture
def newer(tmp_path: Path) -> CommandLine:
    """The command line on a journal of a later program."""
    folder = tmp_path / "later"
    folder.mkdir()
    return CommandLine(versions.newer(folder))


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_the_journal_of_a_newer_program_is_refused_in_one_sentence(
    newer: CommandLine, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "list.csv").write_text("Name\n仁泰医疗\n", encoding="utf-8")
    before = versions.bytes_of(tmp_path)
    for language, words in SAID.items():
        sentence = newer.fails(*(word.format(folder=tmp_path) for word in command), lang=language)
        assert words in sentence
        assert str(newer.journal) in sentence
    assert versions.bytes_of(tmp_path) == before


def test_a_check_says_so_too_and_the_newer_program_finds_all_as_it_was(newer: CommandLine) -> None:
    before = versions.bytes_of(newer.journal.parent)
    assert "newer version" in newer.run("check").output
    assert versions.bytes_of(newer.journal.parent) == before
    with program_with(LaterStep):
        writer = open_writer(newer.journal)
        assert [client.name for client in clients.every(writer)] == [versions.NAME]
        writer.close()


@pytest.mark.parametrize("version", versions.RELEASED, ids=[file.stem for file in versions.RELEASED])
def test_before_a_journal_is_brought_up_to_date_it_is_backed_up(version: Path, tmp_path: Path) -> None:
    """The backup is the old file with every row, and is opened by the new program as the journal itself was."""
    cj = CommandLine(versions.older(version, tmp_path))
    known = cj.json("client", "list")
    assert opening.inspect(cj.journal) is FileState.CURRENT
    [made] = backups.listing(paths.backup_dir(), cj.journal)
    assert made.reason == "migration"
    assert made.checked
    assert opening.inspect(made.path) is FileState.OLDER
    assert not list(tmp_path.glob("*-wal")) + list(tmp_path.glob("*-shm"))
    copy = tmp_path / "copy.cjournal"
    shutil.copyfile(made.path, copy)
    assert [row["name"] for row in CommandLine(copy).json("client", "list")] == [row["name"] for row in known]
    assert len(known) > 10


def test_a_backup_made_before_a_step_comes_back_by_the_command_for_it(tmp_path: Path) -> None:
    cj = CommandLine(versions.older(versions.RELEASED[-1], tmp_path))
    before = cj.json("client", "list")
    cj("client", "add", "只在新版本里")
    [made] = [one for one in backups.listing(paths.backup_dir(), cj.journal) if one.reason == "migration"]
    back = CommandLine(tmp_path / "back.cjournal")
    cj("restore", str(made.path), "--to", str(back.journal))
    assert [row["name"] for row in back.json("client", "list")] == [row["name"] for row in before]


def test_settings_survive_a_newer_and_then_an_older_program(tmp_path: Path) -> None:
    """What an earlier version wrote is read, what a later one wrote is kept when this one writes."""
    file = tmp_path / "settings.json"
    chosen: dict[str, object] = {"language": "zh_Hant", "theme": "dark", "last_journal": "/家/客户.cjournal"}
    later = {"of_a_later_version": {"a": [1, None, "字"]}, "lock_minutes": 7, "theme_of_later": True}
    file.write_text(json.dumps(chosen | later), encoding="utf-8")
    os.chmod(file, 0o600)
    loaded = Settings.load(file)
    assert loaded.get(settings.LANGUAGE) == "zh_Hant"
    assert loaded.get(settings.LAST_JOURNAL) == "/家/客户.cjournal"
    assert loaded.get(settings.LOCK_MINUTES) == settings.LOCK_MINUTES.default, "a choice that this version has not"
    loaded.set(settings.THEME, "light")
    assert json.loads(file.read_text(encoding="utf-8")) == chosen | later | {"theme": "light"}

"""The commands `backup` and `restore`, and the backup before an import."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal import paths
from journal.core.backup_plan import Reason
from journal.store import backups
from tests.cli.conftest import CommandLine

PASSPHRASE = "correct horse battery"


def test_a_backup_lies_in_the_folder_of_backups_and_comes_back(cj: CommandLine, tmp_path: Path) -> None:
    cj("client", "add", "兰庭酒店")
    made = cj.json("backup")
    file = Path(made["file"])
    assert file.parent == paths.backup_dir()
    assert made["size_bytes"] == file.stat().st_size
    assert (made["checked"], made["encrypted"], made["counts"]["clients"]) == (True, False, 1)
    assert made["at"].startswith("2027-02-01T")
    cj("client", "add", "仁泰医疗")
    new = tmp_path / "new.cjournal"
    back = cj.json("restore", str(file), "--to", str(new))
    assert (back["file"], back["counts"]["clients"]) == (str(new), 1)
    other = CommandLine(new)
    assert [one["name"] for one in other.json("client", "list")] == ["兰庭酒店"]


def test_a_folder_that_is_named_is_made_and_others_in_it_stay(cj: CommandLine, tmp_path: Path) -> None:
    cj("client", "add", "兰庭酒店")
    folder = tmp_path / "usb stick"
    for _ in range(30):
        said = cj("backup", str(folder))
    assert str(folder) in said
    assert "MB" in said
    assert len(backups.listing(folder)) == 30


def test_an_existing_target_is_left_alone(cj: CommandLine) -> None:
    cj("client", "add", "兰庭酒店")
    made = cj.json("backup")
    before = cj.journal.read_bytes()
    said = cj.fails("restore", made["file"], "--to", str(cj.journal))
    assert str(cj.journal) in said
    assert cj.journal.read_bytes() == before


def test_what_is_no_backup_is_said(cj: CommandLine, tmp_path: Path) -> None:
    assert "gone.cjournal" in cj.fails("restore", str(tmp_path / "gone.cjournal"), "--to", str(tmp_path / "a"))
    (tmp_path / "text").write_text("hello " * 999)
    assert "text" in cj.fails("restore", str(tmp_path / "text"), "--to", str(tmp_path / "a"))
    assert not (tmp_path / "a").exists()


def test_without_a_journal_there_is_nothing_to_back_up(cj: CommandLine, tmp_path: Path) -> None:
    assert "none.cjournal" in CommandLine(tmp_path / "none.cjournal").fails("backup")


@pytest.mark.parametrize("lang", ["en", "zh_Hans", "zh_Hant"])
def test_a_folder_that_cannot_be_made_is_said_with_what_to_do(cj: CommandLine, tmp_path: Path, lang: str) -> None:
    cj("client", "add", "兰庭酒店")
    (tmp_path / "file").touch()
    said = cj.fails("backup", str(tmp_path / "file" / "folder"), lang=lang)
    assert "`backup FOLDER`" in said


def test_an_encrypted_journal_is_backed_up_and_restored_with_its_passphrase(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE + "\n")
    secret.chmod(0o600)
    given = ("--passphrase-file", str(secret))
    cj = CommandLine(tmp_path / "encrypted.cjournal")
    cj(*given, "client", "add", "兰庭酒店")
    made = cj.json(*given, "backup")
    assert made["encrypted"] is True
    assert cj.fails("restore", made["file"], "--to", str(tmp_path / "new.cjournal"))
    new = CommandLine(tmp_path / "new.cjournal")
    cj(*given, "restore", made["file"], "--to", str(new.journal))
    assert [one["name"] for one in new.json(*given, "client", "list")] == ["兰庭酒店"]


def test_a_passphrase_that_is_given_is_that_of_the_restored_journal(cj: CommandLine, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE + "\n")
    secret.chmod(0o600)
    given = ("--passphrase-file", str(secret))
    cj("client", "add", "兰庭酒店")
    made = cj.json("backup")
    new = CommandLine(tmp_path / "new.cjournal")
    back = cj.json(*given, "restore", made["file"], "--to", str(new.journal))
    assert back["encrypted"] is True
    assert not new.journal.read_bytes().startswith(b"SQLite")
    for opened in (given, ("--recovery", back["recovery_code"])):
        assert [one["name"] for one in new.json(*opened, "client", "list")] == ["兰庭酒店"]


def test_before_an_import_there_is_a_backup_and_only_one_of_the_same(cj: CommandLine, tmp_path: Path) -> None:
    cj("client", "add", "兰庭酒店")
    table = tmp_path / "clients.csv"
    table.write_text("Name\n仁泰医疗\n", encoding="utf-8")
    cj("import", "--dry-run", str(table))
    assert backups.listing(paths.backup_dir()) == []
    cj("import", str(table))
    [made] = backups.listing(paths.backup_dir(), cj.journal)
    assert (made.reason, made.counts["clients"]) == (Reason.IMPORT, 1)
    cj("import", str(table))  # changes nothing, but who knew
    cj("import", str(table))
    assert len(backups.listing(paths.backup_dir(), cj.journal)) == 2


def test_an_import_that_makes_the_journal_needs_none(tmp_path: Path) -> None:
    table = tmp_path / "clients.csv"
    table.write_text("Name\n仁泰医疗\n", encoding="utf-8")
    CommandLine(tmp_path / "new.cjournal")("import", str(table))
    assert backups.listing(paths.backup_dir()) == []

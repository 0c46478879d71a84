"""`client erase`: says what would go, asks what becomes of shared entries, writes the data first, names the backups."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from journal.core.clients import Client
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.store import clients, erasing, interactions
from journal.store.erasing import Erasure, SharedRule
from journal.store.history import Op
from journal.store.writing import Writer
from tests.cli.conftest import CommandLine


@pytest.fixture
def two(cj: CommandLine) -> CommandLine:
    """Two clients, one with an entry of its own."""
    cj("client", "add", "兰庭酒店")
    cj("client", "add", "Maple Home")
    cj("log", "兰庭酒店", "昙花一现")
    return cj


def share(cj: CommandLine) -> None:
    writer = Writer.open(cj.journal, lambda: cj.now)
    with writer.operation(Op.INTERACTION_ADD):
        interactions.add(writer, Interaction((1, 2), EventTime.of(cj.now), text="both"))
    writer.close()


def test_without_yes_it_only_tells(two: CommandLine) -> None:
    sentence = two.fails("client", "erase", "兰庭")
    assert "兰庭酒店" in sentence
    assert "entries: 1" in sentence
    assert "--yes" in sentence
    assert len(two.json("client", "list")) == 2


def test_it_is_gone(two: CommandLine) -> None:
    assert "cannot be undone" in two("client", "erase", "兰庭酒店", "--yes")
    assert [row["name"] for row in two.json("client", "list")] == ["Maple Home"]
    assert "昙花".encode() not in two.journal.read_bytes()
    assert two.json("check")["ok"]


def test_shared_entries_need_a_word(two: CommandLine) -> None:
    share(two)
    assert "--shared" in two.fails("client", "erase", "兰庭酒店", "--yes")
    document = two.json("client", "erase", "兰庭酒店", "--yes", "--shared", "unlink")
    assert (document["counts"]["shared"], document["clean"], document["backups"]) == (1, True, [])
    assert two.json("client", "show", "Maple Home")["interactions"] == 1


def test_the_data_is_written_first(two: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "data.zip"
    two("client", "erase", "兰庭酒店", "--yes", "--data", str(path))
    with zipfile.ZipFile(path) as archive:
        assert "昙花一现" in archive.read("index.html").decode()


def test_what_cannot_be_written_stops_it(two: CommandLine, tmp_path: Path) -> None:
    two.fails("client", "erase", "兰庭酒店", "--yes", "--data", str(tmp_path / "no" / "data.zip"))
    assert len(two.json("client", "list")) == 2


def test_backups_that_hold_it_are_named(two: CommandLine) -> None:
    backup = two.json("backup")["file"]
    said = two("client", "erase", "兰庭酒店", "--yes", lang="zh_Hans")
    assert backup in said
    assert "仍有该客户" in said
    assert "其他文件夹里的备份和副本没有检查" in said
    two.at("2027-02-02T08:45+08:00")
    two("backup")
    assert two.json("client", "erase", "Maple Home", "--yes")["backups"]


def test_what_was_begun_elsewhere_is_finished(two: CommandLine) -> None:
    writer = Writer.open(two.journal, lambda: two.now)
    with writer.operation(Op.CLIENT_ADD):
        third = clients.add(writer, Client("Third"))
    Erasure(third, SharedRule.DELETE).step(writer)
    assert erasing.left_behind(writer) is not None
    writer.close()
    two("client", "erase", "兰庭酒店", "--yes")
    assert [row["name"] for row in two.json("client", "list")] == ["Maple Home"]

"""`--selfcheck` from source: nothing that is shipped can be missing without being named, a new resource included."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from journal import paths
from journal.selfcheck import resources
from journal.selfcheck.outcome import MissingError
from tests.tools import inventory

NAMES = inventory.text().split()
KINDS = sorted({(PurePosixPath(name).parent.as_posix(), PurePosixPath(name).suffix) for name in NAMES})
GONE = [
    "inventory.txt", "cli/en.toml", "i18n/client_journal_en.qm", "themes/tokens.toml", "calendar/tables.toml",
    "plans/zh_Hans.toml", "playbook/en/stance.md",
]  # fmt: skip


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the resources, which the program takes for its own; its files are links, so it costs nothing."""
    folder = tmp_path / "resources"
    shutil.copytree(inventory.FOLDER, folder, copy_function=os.symlink)
    monkeypatch.setattr(paths, "_resource_root", folder.resolve)
    return folder


def complaint(folder: Path) -> str:
    """What the check of the resources says is missing, or nothing."""
    try:
        resources.inventory(folder)
    except MissingError as error:
        return str(error)
    return ""


def test_the_inventory_names_every_file_that_is_shipped() -> None:
    said = (inventory.FOLDER / inventory.FILE).read_text(encoding="utf-8")
    assert said == inventory.text(), "write it anew: python -m tests.tools.inventory"


def test_every_resource_that_the_code_reads_is_in_it() -> None:
    read = {"themes", "icons", "help", "import", "papers", "packaging", "i18n", "cli", "demo", "subject", "pinyin"}
    assert read <= {folder for folder, _ in KINDS}


def test_what_is_whole_is_not_complained_of(copied: Path) -> None:
    assert complaint(copied) == ""


@pytest.mark.parametrize("one", KINDS, ids=str)
def test_whatever_goes_from_a_folder_is_named(copied: Path, one: tuple[str, str]) -> None:
    names = [name for name in NAMES if (PurePosixPath(name).parent.as_posix(), PurePosixPath(name).suffix) == one]
    for name in names:
        (copied / name).unlink()
    assert complaint(copied) == ", ".join(names)
    for name in names:
        (copied / name).write_bytes(b"")
    assert complaint(copied) == f"{names[0]} is empty"


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith(".toml")])
def test_a_table_that_was_cut_short_is_named(copied: Path, name: str) -> None:
    data = (copied / name).read_bytes()
    (copied / name).unlink()
    (copied / name).write_bytes(data[: len(data) // 2] + b'\n= "')
    assert complaint(copied).startswith(f"{name} is damaged")


@pytest.mark.parametrize("table", resources.WORD_TABLES)
def test_a_word_that_one_language_lacks_is_named(copied: Path, table: str) -> None:
    file = copied / table / "zh_Hant.toml"
    lines = file.read_text(encoding="utf-8").splitlines()
    place = next(i for i, line in enumerate(lines) if " = " in line and not line.startswith("#") and line[0].isalpha())
    key = lines[place].partition(" = ")[0].strip('"')
    file.unlink()
    file.write_text("\n".join(lines[:place] + lines[place + 1 :]), encoding="utf-8")
    with pytest.raises(MissingError, match=rf"{table}/zh_Hant\.toml: .*{key}"):
        resources.words(copied)


def test_it_goes_on_and_names_all_that_suffers(tmp_path: Path, home: Path, subprocess_env: dict[str, str]) -> None:
    """What lacks breaks more than itself: nothing ends with a traceback, and the exit code is 1."""
    shutil.copytree(inventory.FOLDER.parent / "journal", tmp_path / "journal", ignore=shutil.ignore_patterns("__py*"))
    shutil.copytree(inventory.FOLDER, tmp_path / "resources", copy_function=os.symlink)
    for name in GONE:
        (tmp_path / "resources" / name).unlink()
    env = subprocess_env | {"PYTHONPATH": str(tmp_path)}
    command = [sys.executable, "-P", "-m", "journal", "--lang", "en", "--selfcheck"]
    said = subprocess.run(command, env=env, cwd=home, capture_output=True, text=True, timeout=120)
    assert (said.returncode, said.stderr) == (1, "")
    lacking = {line.removeprefix("missing ").partition(":")[0] for line in said.stdout.splitlines()}
    assert {"resources", "words", "plans", "playbook", "calendar", "brief", "translation en", "theme"} <= lacking
    assert said.stdout.splitlines()[-1].startswith("Missing or broken: resources, words, ")
    assert not any((home / ".local" / "share").iterdir()), "nothing of the user's is touched"

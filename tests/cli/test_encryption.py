from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from journal.cli.root import root
from journal.cli.session import Surroundings
from journal.store import in_use, keys, opening
from tests.cli.conftest import CommandLine
from tests.store.converting import QUICK_N
from tests.store.test_in_use import elsewhere, put

FIRST, SECOND = "春节值班2027", "correct horse 电池"
posix = pytest.mark.skipif(os.name != "posix", reason="modes are those of POSIX")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Guesses that cost nothing."""
    monkeypatch.setattr(keys, "SCRYPT_N", QUICK_N)


def secret(folder: Path, text: str, name: str = "secret.txt", mode: int = 0o600) -> str:
    """Write a passphrase file and return its name."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return str(path)


@pytest.fixture
def first(tmp_path: Path) -> tuple[str, str]:
    """The option that gives the first passphrase."""
    return "--passphrase-file", secret(tmp_path, FIRST + "\n", "first.txt")


@pytest.fixture
def second(tmp_path: Path) -> tuple[str, str]:
    """The option that gives the second passphrase; its file comes from Windows."""
    return "--passphrase-file", secret(tmp_path, "\ufeff" + SECOND + "\r\nnot this\n", "second.txt")


def test_the_whole_way(known: CommandLine, first: tuple[str, str], second: tuple[str, str]) -> None:
    shown = known.json("client", "show", "兰庭")
    made = known.json(*first, "encrypt")
    assert made["encrypted"] is True
    assert opening.is_encrypted(known.journal)
    assert "--passphrase-file" in known.fails("client", "list")
    assert known.json(*first, "client", "show", "兰庭") == shown
    assert known.json("--recovery", made["recovery_code"], "client", "show", "兰庭") == shown
    assert known.json(*first, "check")["encrypted"] is True
    known(*first, "log", "兰庭", "written while encrypted")
    changed = known.json(*first, "passphrase", "--new-file", second[1])
    assert changed["recovery_code"] != made["recovery_code"]
    assert "does not open" in known.fails(*first, "due")
    assert "does not open" in known.fails("--recovery", made["recovery_code"], "due")
    assert known.json(*second, "client", "show", "兰庭")["interactions"] == shown["interactions"] + 1
    again = known.json("--recovery", changed["recovery_code"], "passphrase", "--new-file", first[1])
    assert known.json("--recovery", again["recovery_code"], "decrypt") == {
        "file": str(known.journal),
        "encrypted": False,
    }
    assert known.json("client", "show", "兰庭")["interactions"] == shown["interactions"] + 1
    assert known.json("check", "--full")["encrypted"] is False


def test_it_is_told_in_each_language(known: CommandLine, first: tuple[str, str]) -> None:
    said = known(*first, "encrypt", lang="zh_Hans")
    assert "恢复码" in said
    code = said.strip().rpartition("：")[2]
    assert len(keys.key_of(code)) == keys.KEY_BYTES
    assert "復原碼" in known("--recovery", code, "passphrase", "--new-file", first[1], lang="zh_Hant")
    assert "no passphrase any more" in known(*first, "decrypt")


def test_passphrases_come_from_standard_input(known: CommandLine) -> None:
    def run(given: str, *words: str) -> Any:
        call = ["--journal", str(known.journal), "--lang", "en", *words]
        return CliRunner().invoke(root, call, obj=Surroundings(lambda: known.now), input=given)

    assert run(FIRST + "\n", "--passphrase-file", "-", "encrypt").exit_code == 0
    assert run(FIRST, "--passphrase-file=-", "client", "list").exit_code == 0
    both = run(f"{FIRST}\n{SECOND}\n", "--passphrase-file", "-", "passphrase", "--new-file", "-")
    assert both.exit_code == 0
    assert run(SECOND + "\n", "--passphrase-file", "-", "decrypt").exit_code == 0
    empty = run("", "--passphrase-file", "-", "encrypt")
    assert (empty.exit_code, empty.stdout) == (1, "")
    assert "too short" in empty.stderr


def test_a_new_journal_is_encrypted_where_a_passphrase_is_given(cj: CommandLine, first: tuple[str, str]) -> None:
    cj(*first, "client", "add", "海润传媒")
    assert opening.is_encrypted(cj.journal)
    assert [row["name"] for row in cj.json(*first, "client", "list")] == ["海润传媒"]
    cj.fails("client", "list")


def test_reading_or_refusing_makes_no_journal(cj: CommandLine, first: tuple[str, str], tmp_path: Path) -> None:
    short = ("--passphrase-file", secret(tmp_path, "short"))
    code = ("--recovery", keys.recovery_code(bytes(32)))
    for call in (
        (*first, "client", "list"),
        (*first, "encrypt"),
        (*first, "decrypt"),
        (*first, "passphrase", "--new-file", first[1]),
        (*short, "client", "add", "甲"),
        (*code, "client", "add", "甲"),
    ):
        cj.fails(*call)
        assert not cj.journal.exists()


def test_a_file_that_holds_no_passphrase_says_nothing_of_what_is_in_it(known: CommandLine, tmp_path: Path) -> None:
    binary = tmp_path / "binary.txt"
    binary.write_bytes(b"\xff\xfe\x00 four words of nothing\n")
    binary.chmod(0o600)
    for name in (str(binary), str(tmp_path)):
        said = known.fails("--passphrase-file", name, "encrypt")
        assert name in said
        assert "nothing" not in said


def test_what_does_not_fit_is_said_calmly(known: CommandLine, first: tuple[str, str], second: tuple[str, str]) -> None:
    before = known.journal.read_bytes()
    assert "has no passphrase" in known.fails(*first, "client", "list")
    assert "has no passphrase" in known.fails("decrypt")
    assert "has no passphrase" in known.fails("passphrase", "--new-file", first[1])
    assert "has no passphrase" in known.fails(*first, "passphrase", "--new-file", second[1])
    assert "--passphrase-file" in known.fails("encrypt", code=2)
    assert "no-such" in known.fails("--passphrase-file", "no-such", "encrypt")
    assert "not both" in known.fails(*first, "--recovery", "x", "due", code=2)
    assert known.journal.read_bytes() == before
    code = known.json(*first, "encrypt")["recovery_code"]
    assert "already" in known.fails(*second, "encrypt")
    assert "--passphrase-file" in known.fails("decrypt")
    assert "--passphrase-file" in known.fails("passphrase", "--new-file", second[1])
    assert "slip" in known.fails("--recovery", code[:-1], "due")
    assert "口令" in known.fails(*second, "due", lang="zh_Hans")
    assert known.json(*first, "check")["ok"]


@posix
def test_a_passphrase_file_that_others_can_read_is_named_and_works(known: CommandLine, tmp_path: Path) -> None:
    file = secret(tmp_path, FIRST, mode=0o644)
    result = known.run("--passphrase-file", file, "encrypt", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["encrypted"]
    assert file in result.stderr
    assert result.stderr.count("\n") == 1


def test_plain_copies_of_earlier_versions_are_named(known: CommandLine, first: tuple[str, str]) -> None:
    copy = known.journal.with_name("week.before-version-2.cjournal")
    copy.write_bytes(known.journal.read_bytes())
    result = known.run(*first, "encrypt", "--json")
    assert json.loads(result.stdout)["plain_copies"] == [str(copy)]
    assert str(copy) in result.stderr


def test_other_commands_take_the_passphrase_too(known: CommandLine, first: tuple[str, str], tmp_path: Path) -> None:
    known(*first, "encrypt")
    sheet = tmp_path / "all.csv"
    rows = known.json(*first, "export", str(sheet))["rows"]
    for name in ("all.csv", "due.ics"):
        assert "not encrypted" in known(*first, "export", str(tmp_path / name))
    other = CommandLine(tmp_path / "other.cjournal")
    assert other.json(*first, "import", str(sheet), "--dry-run")["added"] == rows
    assert not other.journal.exists()
    assert other.json(*first, "import", str(sheet))["added"] == rows
    assert other.json(*first, "import", str(sheet), "--dry-run")["unchanged"] == rows
    assert opening.is_encrypted(other.journal)
    sample = tmp_path / "sample.cjournal"
    assert other.json(*first, "demo", str(sample))["counts"]["clients"] > 5
    assert opening.is_encrypted(sample)


SECRETS_OUT = """
import sys, traceback
from journal.cli import main
from journal.store import keys
keys.SCRYPT_N = 16
sys.exit(main())
"""


def test_no_secret_is_written_anywhere(
    known: CommandLine, first: tuple[str, str], subprocess_env: dict[str, str], home: Path, tmp_path: Path
) -> None:
    """Neither into what is said, nor beside the journal, nor into logs, settings or temporary files."""
    (home / "tmp").mkdir()
    env = subprocess_env | {"TMPDIR": str(home / "tmp")}
    passphrase = Path(first[1]).read_text(encoding="utf-8").strip()

    def call(*words: str) -> str:
        command = [sys.executable, "-c", SECRETS_OUT, "--journal", str(known.journal), *words]
        done = subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", timeout=60)
        return done.stdout + done.stderr

    code = json.loads(call(*first, "encrypt", "--json"))["recovery_code"]
    key = keys.key_of(code)
    told = call(*first, "client", "list") + call("--recovery", code, "due") + call("--recovery", code + "X", "due")
    told += call(*first, "nonsense") + call("--recovery", code, "log", "nobody", "x") + call(*first, "check", "--json")
    forms = [passphrase.encode(), code.encode(), code.replace("-", "").encode(), key, key.hex().encode()]
    assert [form for form in forms if form in told.encode()] == []
    files = [*home.rglob("*"), *(one for one in tmp_path.rglob("*") if str(one) != first[1])]
    content = {path: path.read_bytes() for path in files if path.is_file()}
    assert known.journal in content
    assert [path for path, data in content.items() if any(form in data for form in forms)] == []


def test_a_journal_that_another_computer_has_open_is_not_written_anew(
    known: CommandLine, first: tuple[str, str], second: tuple[str, str]
) -> None:
    sidecar = in_use.sidecar_of(known.journal)
    put(known.journal, elsewhere(beat=known.now))
    before = known.journal.read_bytes()
    assert "atelier" in known.fails(*first, "encrypt")
    assert known.journal.read_bytes() == before
    sidecar.unlink()
    known(*first, "encrypt")
    put(known.journal, elsewhere(beat=known.now))
    before = known.journal.read_bytes()
    assert "atelier" in known.fails(*first, "passphrase", "--new-file", second[1])
    assert "atelier" in known.fails(*first, "decrypt")
    assert known.journal.read_bytes() == before

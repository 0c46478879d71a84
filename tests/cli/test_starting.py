"""How the window is started from outside: files, wishes, and what of it is a command after all."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal import app
from journal.start_arguments import Start, Wish, file_named, read
from journal.store import encryption
from tests.cli.conftest import CommandLine

JOURNAL = Path("a b.cjournal")


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        ([], Start()),
        (["--journal", "a b.cjournal"], Start(JOURNAL)),
        (["--lang=en", "--journal=x"], Start(Path("x"), "en")),
        (["--in-tray"], Start(in_tray=True)),
        (["--locked", "7", "--journal", "x"], Start(Path("x"), locked=7)),
        (["a b.cjournal"], Start(JOURNAL, opened=True)),
        (["--lang", "zh_Hant", "A.CJOURNAL"], Start(Path("A.CJOURNAL"), "zh_Hant", opened=True)),
        (["file:///home/%E7%8E%8B/a%20b.cjournal"], Start(Path("/home/王/a b.cjournal"), opened=True)),
        (["file://localhost/x.cjournal"], Start(Path("/x.cjournal"), opened=True)),
        (["entry"], Start(wish=Wish.ENTRY)),
        (["quick"], Start(wish=Wish.QUICK)),
        (["--journal", "x", "--lang", "en", "quick"], Start(Path("x"), "en", wish=Wish.QUICK)),
    ],
)
def test_the_window_opens_when_no_command_is_given(arguments: list[str], start: Start) -> None:
    assert read(arguments) == start


@pytest.mark.parametrize(
    "arguments",
    [
        ["--lang", "fr"],
        ["--journal"],
        ["due"],
        ["--journal", "x", "due"],
        ["--version"],
        ["quick", "王敏 电话"],
        ["entry", "--help"],
        ["picture.png"],
        ["--journal", "x", "y.cjournal"],
        ["file://elsewhere/x.cjournal"],
        ["https://example.org/x.cjournal"],
        ["-x.cjournal"],
        [""],
    ],
)
def test_anything_else_is_for_the_commands(arguments: list[str]) -> None:
    assert read(arguments) is None


def test_only_a_journal_is_named_as_a_document() -> None:
    assert file_named("entries.csv") is None
    assert file_named("file:") is None
    assert file_named("file:///") is None


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """What the window was asked to do; it stays away."""
    calls: list[tuple[object, ...]] = []

    def main(journal: Path, lang: str, argv: list[str], key: bytes | None, *, opened: bool, wish: Wish | None) -> int:
        calls.append((journal, lang, argv, key, opened, wish))
        return 0

    monkeypatch.setattr(app, "main", main)
    return calls


def test_with_a_passphrase_the_window_gets_the_key(
    cj: CommandLine, opened: list[tuple[object, ...]], tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("rather a long one\n")
    secret.chmod(0o600)
    path = tmp_path / "locked.cjournal"
    encryption.create(path, "rather a long one", lambda: cj.now)
    key = encryption.unlock(path, "rather a long one")
    cj("--passphrase-file", str(secret), "--lang", "en", str(path))
    cj("--passphrase-file", str(secret), "--journal", str(path), "entry")
    assert opened == [(path, "en", [], key, True, None), (path, "en", ["entry"], key, False, Wish.ENTRY)]


def test_the_help_names_the_file_and_the_wishes(cj: CommandLine) -> None:
    told = cj("--help")
    assert "FILE.cjournal" in told
    assert "entry" in told
    assert "new entry" in cj("entry", "--help")


def test_an_unknown_word_is_still_wrong_use(cj: CommandLine, opened: list[tuple[object, ...]]) -> None:
    assert "entries" in cj.fails("entries", code=2)
    assert opened == []

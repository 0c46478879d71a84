"""The command line in this process, with a clock that tests set and the zone of the scenes."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from journal.cli.root import root
from journal.cli.session import Surroundings
from journal.core.moments import parse_due
from tests.cli import week

MONDAY = "2027-02-01T08:45+08:00"


class CommandLine:
    """Calls of the command line on one journal."""

    def __init__(self, journal: Path) -> None:
        self.journal = journal
        self.now = 0
        self.at(MONDAY)

    def at(self, when: str) -> CommandLine:
        """Set the clock to a time with its offset."""
        self.now = parse_due(when, 0).at
        return self

    def run(self, *arguments: str, lang: str = "en") -> Result:
        """Run a command and return what came of it."""
        call = ["--journal", str(self.journal), "--lang", lang, *arguments]
        result = CliRunner().invoke(root, call, obj=Surroundings(lambda: self.now))
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    def __call__(self, *arguments: str, lang: str = "en") -> str:
        """Run a command that must be carried out, and return what it says."""
        result = self.run(*arguments, lang=lang)
        assert (result.exit_code, result.stderr) == (0, ""), result.output
        return result.stdout

    def json(self, *arguments: str) -> Any:
        """Run a command that must be carried out, and return its document."""
        return json.loads(self(*arguments, "--json"))

    def fails(self, *arguments: str, lang: str = "en", code: int = 1) -> str:
        """Run a command that cannot be carried out, and return its one sentence."""
        result = self.run(*arguments, lang=lang)
        assert (result.exit_code, result.stdout) == (code, ""), result.output
        assert result.stderr.count("\n") == 1
        return result.stderr.strip()


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with the fixture block of the scenes in it, written once."""
    journal = tmp_path_factory.mktemp("week") / "week.cjournal"
    week.write(CommandLine(journal).at("2027-01-25T09:00+08:00"))
    return journal


@pytest.fixture
def shanghai(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The zone of the scenes."""
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def cj(tmp_path: Path, shanghai: None) -> CommandLine:
    """`cj` of the scenes: the command line on `week.cjournal`."""
    return CommandLine(tmp_path / "week.cjournal")


@pytest.fixture
def known(cj: CommandLine, written: Path) -> CommandLine:
    """The command line on a copy of the journal of the scenes."""
    shutil.copy(written, cj.journal)
    return cj

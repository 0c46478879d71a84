"""The command line as a process of its own: arguments, streams, exit codes, file modes, and what it does not import."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from journal import __version__
from tests import faked_clock


def call(env: dict[str, str], *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m journal`."""
    return subprocess.run(
        [sys.executable, "-m", "journal", *arguments],
        env=env | more,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )


def test_version(subprocess_env: dict[str, str]) -> None:
    done = call(subprocess_env, "--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"client-journal {__version__}\n", "")


def test_json_is_utf8_in_any_locale(subprocess_env: dict[str, str], home: Path) -> None:
    """Without --journal the user's own is made, private, in the folder of the desktop's data."""
    env = subprocess_env | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    assert call(env, "client", "add", "海润传媒").returncode == 0
    done = call(env, "client", "list", "--json")
    assert [row["name"] for row in json.loads(done.stdout)] == ["海润传媒"]
    journal = home / ".local/share/client-journal/journal.cjournal"
    assert stat.S_IMODE(journal.stat().st_mode) == 0o600
    assert stat.S_IMODE(journal.parent.stat().st_mode) == 0o700


def test_failures_have_their_exit_codes(subprocess_env: dict[str, str], tmp_path: Path) -> None:
    journal = ("--journal", str(tmp_path / "x.cjournal"))
    failed = call(subprocess_env, *journal, "due", "--json", LANG="zh_CN.UTF-8")
    assert (failed.returncode, failed.stdout) == (1, "")
    assert "还没有手记" in failed.stderr
    assert call(subprocess_env, *journal, "due", "--what").returncode == 2
    assert call(subprocess_env, "--lang", "fr", "due").returncode == 2


@pytest.mark.skipif(faked_clock.library() is None, reason="needs faketime")
def test_the_clock_is_that_of_the_system(subprocess_env: dict[str, str], tmp_path: Path) -> None:
    def at(moment: str, *arguments: str) -> str:
        clock = faked_clock.surroundings(FAKETIME=f"@{moment}")
        done = call(subprocess_env, "--journal", str(tmp_path / "week.cjournal"), *arguments, **clock)
        assert done.returncode == 0, done.stderr
        return done.stdout

    at("2027-02-01 10:00:00", "client", "add", "海润传媒")
    at("2027-02-01 10:04:00", "log", "hrcm", "LED屏装完", "--ended", "2027-02-01T10:02", "--callback")
    assert json.loads(at("2027-02-01 10:11:30", "due", "--json")) == []
    (row,) = json.loads(at("2027-02-01 10:12:30", "due", "--json"))
    assert row["due"] == "2027-02-01T10:12+08:00"
    assert 30 <= row["late_seconds"] < 60  # the clock goes on while the program starts


IMPORTED = """
import sys
from journal import cli
{before}
cli.main({arguments})
print([name for name in sys.modules if name.split(".")[0] in {watched}])
"""


def imported(env: dict[str, str], arguments: list[str], watched: set[str], before: str = "") -> str:
    """What of `watched` a call has imported, as it is printed."""
    code = IMPORTED.format(arguments=arguments, watched=watched, before=before)
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def test_asking_imports_neither_qt_nor_sqlite_utils_in_vain(subprocess_env: dict[str, str], tmp_path: Path) -> None:
    journal = str(tmp_path / "x.cjournal")
    call(subprocess_env, "--journal", journal, "client", "add", "甲")
    assert imported(subprocess_env, ["--journal", journal, "due"], {"PySide6", "shiboken6"}) == "[]"


def test_the_window_waits_for_nothing_of_the_command_line(subprocess_env: dict[str, str]) -> None:
    before = (
        "import types\n"
        "app = types.ModuleType('journal.app')\n"
        "app.main = lambda journal, lang, argv, *rest, **more: print(journal, lang, argv) or 0\n"
        "sys.modules['journal.app'] = app\n"
        "import journal\n"
        "journal.app = app"
    )
    watched = {"click", "sqlite_utils", "sqlcipher3"}
    assert imported(subprocess_env, ["--journal=x.cjournal", "--lang", "zh_Hans"], watched, before) == "[]"


def test_a_closed_pipe_is_no_crash(subprocess_env: dict[str, str], tmp_path: Path) -> None:
    journal = str(tmp_path / "x.cjournal")
    call(subprocess_env, "demo", journal)
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "journal", "--journal", journal, "due", "--all", "--json"]
    done = subprocess.run(command, env=subprocess_env, stdout=write, stderr=subprocess.PIPE, text=True, timeout=60)
    os.close(write)
    assert "Traceback" not in done.stderr

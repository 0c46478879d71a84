"""The program starts with the session where the user wants it, by a file that only the user's own desktop reads."""

from __future__ import annotations

import json
import os
import plistlib
import stat
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from journal.core.errors import Code, JournalError
from journal.desktop import autostart
from tests.e2e.screen import until

COMMAND = ["/opt/客户 手记/client-journal", "--in-tray", "--journal", '/home/王/50% "off" $HOME `x` \\ ~.cjournal']
SYSTEM_PYTHON = "/usr/bin/python3"
# Reads the file as desktops do (GLib), and runs it.
LAUNCH = """
import sys, gi
gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib
key = GLib.KeyFile()
key.load_from_file(sys.argv[1], GLib.KeyFileFlags.NONE)
info = Gio.DesktopAppInfo.new_from_keyfile(key)
info.launch([], None)
"""


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    monkeypatch.setattr(sys, "platform", "linux")
    return home / ".config" / "autostart" / "client-journal.desktop"


posix = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")


def test_it_is_off_until_it_is_switched_on_and_off_again(linux: Path) -> None:
    assert autostart.supported()
    assert not autostart.enabled()
    autostart.disable()
    autostart.enable(COMMAND)
    assert autostart.enabled()
    autostart.enable(["/usr/bin/client-journal"])
    assert "Exec=/usr/bin/client-journal\n" in linux.read_text(encoding="utf-8")
    assert [path.name for path in linux.parent.iterdir()] == [linux.name]
    autostart.disable()
    assert not autostart.enabled()
    assert not linux.exists()


def test_the_file_has_the_program_s_name_in_three_languages(linux: Path) -> None:
    autostart.enable(["client-journal"])
    lines = linux.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert {"Name=Client Journal", "Name[zh_CN]=客户手记", "Name[zh_TW]=客戶手記"} <= set(lines)
    assert not [line for line in lines if "@" in line.partition("=")[2]], "nothing of the template is left"


@posix
def test_the_file_is_for_its_owner_alone(linux: Path) -> None:
    autostart.enable(COMMAND)
    assert stat.S_IMODE(linux.stat().st_mode) == 0o600


@pytest.mark.skipif(
    bool(subprocess.run([SYSTEM_PYTHON, "-c", "import gi"], capture_output=True).returncode)
    if os.path.exists(SYSTEM_PYTHON)
    else True,
    reason="needs GLib for Python",
)
def test_a_desktop_starts_exactly_the_command(linux: Path, tmp_path: Path) -> None:
    program, said = tmp_path / "客户 $手记", tmp_path / "said.json"
    program.write_text(
        f"#!{sys.executable}\nimport json, os, sys\n"
        f"open('{said}.new', 'w').write(json.dumps(sys.argv[1:]))\nos.rename('{said}.new', '{said}')\n"
    )
    program.chmod(0o700)
    autostart.enable([str(program), *COMMAND[1:], "", "%f", "a\\n"])
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    subprocess.run([SYSTEM_PYTHON, "-c", LAUNCH, str(linux)], env=env, check=True, capture_output=True, timeout=120)
    until(said.exists)
    assert json.loads(said.read_text()) == [*COMMAND[1:], "", "%f", "a\\n"]


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_user_switched_off_elsewhere_is_off(linux: Path, line: str) -> None:
    autostart.enable(COMMAND)
    text = linux.read_text(encoding="utf-8").replace("X-GNOME-Autostart-enabled=true\n", "")
    linux.write_text(f"{text}{line}\n", encoding="utf-8")
    assert not autostart.enabled()
    autostart.enable(COMMAND)
    assert autostart.enabled()


def test_a_file_of_somebody_else_stays_as_it_is(linux: Path) -> None:
    linux.parent.mkdir(parents=True)
    linux.write_bytes(b"[Desktop Entry]\nExec=rm -rf \xff\n")
    assert not autostart.enabled()
    with pytest.raises(JournalError) as refused:
        autostart.enable(COMMAND)
    assert (refused.value.code, refused.value.facts["path"]) == (Code.AUTOSTART_FOREIGN, linux)
    autostart.disable()
    assert linux.read_bytes() == b"[Desktop Entry]\nExec=rm -rf \xff\n"


def test_the_folder_is_found_without_the_variable_too(linux: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for value in ("", "relative/is/not/allowed"):
        monkeypatch.setenv("XDG_CONFIG_HOME", value)
        autostart.enable(COMMAND)
        assert linux.is_file()
        autostart.disable()


def test_macos_gets_an_agent_of_its_own(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    file = home / "Library" / "LaunchAgents" / "client-journal.autostart.plist"
    assert autostart.supported()
    assert not autostart.enabled()
    autostart.enable(COMMAND)
    agent = plistlib.loads(file.read_bytes())
    assert agent["ProgramArguments"] == COMMAND
    assert agent["RunAtLoad"] is True
    assert agent["Label"] == file.stem, "launchd wants the file named after its label"
    assert autostart.enabled()
    file.write_bytes(plistlib.dumps({**agent, "Disabled": True}))
    assert not autostart.enabled()
    autostart.enable(COMMAND)
    autostart.disable()
    assert not file.exists()
    for foreign in (b"not a plist", plistlib.dumps({"Label": "other"}), plistlib.dumps(["a"])):
        file.write_bytes(foreign)
        assert not autostart.enabled()
        with pytest.raises(JournalError):
            autostart.enable(COMMAND)
        autostart.disable()
        assert file.read_bytes() == foreign


class Registry(ModuleType):
    """As much of winreg as is used, over a dictionary."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ, REG_BINARY = "user", 2, 1, 3

    def __init__(self) -> None:
        super().__init__("winreg")
        self.keys: dict[str, dict[str, Any]] = {}

    class Key:
        """An open key."""

        def __init__(self, values: dict[str, Any]) -> None:
            self.values = values

        def __enter__(self) -> Registry.Key:
            return self

        def __exit__(self, *_error: object) -> None:
            pass

    def CreateKeyEx(self, root: str, name: str) -> Key:  # noqa: N802
        assert root == "user"
        return Registry.Key(self.keys.setdefault(name, {}))

    def OpenKey(self, root: str, name: str, _reserved: int = 0, _access: int = 1) -> Key:  # noqa: N802
        assert root == "user"
        if name not in self.keys:
            raise FileNotFoundError(name)
        return Registry.Key(self.keys[name])

    def SetValueEx(self, key: Key, name: str, _reserved: int, kind: int, value: str) -> None:  # noqa: N802
        assert kind == self.REG_SZ
        key.values[name] = value

    def QueryValueEx(self, key: Key, name: str) -> tuple[Any, int]:  # noqa: N802
        if name not in key.values:
            raise FileNotFoundError(name)
        return key.values[name], self.REG_SZ

    def DeleteValue(self, key: Key, name: str) -> None:  # noqa: N802
        if name not in key.values:
            raise FileNotFoundError(name)
        del key.values[name]


def test_windows_gets_a_value_of_the_user_s_run_key(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", registry)
    assert autostart.supported()
    assert not autostart.enabled()
    autostart.disable()
    autostart.enable([r"C:\Program Files\Client Journal\client-journal-gui.exe", "--in-tray"])
    run, approved = registry.keys[autostart.RUN_KEY], registry.keys.setdefault(autostart.APPROVED_KEY, {})
    assert list(run.values()) == [r'"C:\Program Files\Client Journal\client-journal-gui.exe" --in-tray']
    assert autostart.enabled()
    (name,) = run
    approved[name] = bytes([2, *[0] * 11])
    assert autostart.enabled()
    approved[name] = bytes([3, *[0] * 11])
    assert not autostart.enabled(), "switched off in the Task Manager"
    autostart.enable(["x"])
    assert autostart.enabled()
    assert approved == {}
    autostart.disable()
    assert (run, autostart.enabled()) == ({}, False)

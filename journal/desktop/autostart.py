"""Starting with the user's session, in each system's own way; whether to is the user's, how to start the caller's."""

from __future__ import annotations

import os
import plistlib
import re
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final
from xml.parsers.expat import ExpatError

from journal import paths
from journal.core.errors import Code, JournalError

DESKTOP_FILE: Final = "client-journal.desktop"
MARK: Final = "X-ClientJournal-Autostart=true"
"""By this line we know a file as ours."""
LABEL: Final = "client-journal.autostart"
RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
"""Where the Task Manager notes what the user has switched off there."""
VALUE: Final = "ClientJournal"
BARE: Final = re.compile(r"[A-Za-z0-9_./:=+,@-]+")


def supported() -> bool:
    """Whether this system starts programs with the session in a way known here."""
    return sys.platform in ("win32", "darwin") or os.name == "posix"


def enabled() -> bool:
    """Whether the program will start with the session; False too where the user switched it off elsewhere."""
    if sys.platform == "win32":
        return _in_registry()
    if sys.platform == "darwin":
        agent = _agent()
        return agent is not None and agent.get("Label") == LABEL and not agent.get("Disabled", False)
    lines = _lines(_desktop_file())
    off = {"Hidden=true", "X-GNOME-Autostart-enabled=false"}
    return MARK in lines and not off & set(lines)


def enable(command: Sequence[str]) -> None:
    """Have `command` started with each session from now on.

    JournalError AUTOSTART_FOREIGN where a file that is not ours lies in the place; OSError where the disk refuses.
    """
    if sys.platform == "win32":
        _to_registry(subprocess.list2cmdline(command))
    elif sys.platform == "darwin":
        _write(_agent_file(), plistlib.dumps(_agent_of(command)), ours=_agent_is_ours())
    else:
        file = _desktop_file()
        _write(file, _entry(command).encode("utf-8"), ours=MARK in _lines(file))


def disable() -> None:
    """Start with the session no more; a file that is not ours stays.  OSError where the disk refuses."""
    if sys.platform == "win32":
        _out_of_registry()
    elif sys.platform == "darwin":
        if _agent_is_ours():
            _agent_file().unlink(missing_ok=True)
    elif MARK in _lines(_desktop_file()):
        _desktop_file().unlink(missing_ok=True)


def _write(file: Path, content: bytes, *, ours: bool) -> None:
    if not ours and os.path.lexists(file):
        raise JournalError(Code.AUTOSTART_FOREIGN, path=file)
    # Not a private folder: it is the desktop's, and others have their files in it.
    file.parent.mkdir(mode=paths.FOLDER_MODE, parents=True, exist_ok=True)
    paths.write_private(file, content)


# ---------- Linux: https://specifications.freedesktop.org/autostart-spec, desktop-entry-spec


def _desktop_file() -> Path:
    config = os.environ.get("XDG_CONFIG_HOME", "")
    folder = Path(config) if os.path.isabs(config) else Path.home() / ".config"
    return folder / "autostart" / DESKTOP_FILE


def _lines(file: Path) -> list[str]:
    try:
        return [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
    except (OSError, UnicodeDecodeError):
        return []


def _entry(command: Sequence[str]) -> str:
    template = paths.resource("packaging", "autostart.desktop").read_text(encoding="utf-8")
    # A path may hold what looks like a place in the template: the command comes last.
    filled = template.replace("@ICON@", _value(str(paths.resource("icons", "client-journal.svg"))))
    return filled.replace("@EXEC@", _value(" ".join(map(_argument, command))))


def _argument(text: str) -> str:
    """Return one argument of Exec: quoted where it needs to be, a percent sign doubled."""
    text = text.replace("%", "%%")
    if BARE.fullmatch(text):
        return text
    return '"' + re.sub(r'(["`$\\])', r"\\\1", text) + '"'


def _value(text: str) -> str:
    """Return a value of type string; the backslashes of an argument are escaped once more here, as the rules want."""
    return text.replace("\\", r"\\").replace("\n", r"\n").replace("\r", r"\r").replace("\t", r"\t")


# ---------- macOS: launchd.plist(5)


def _agent_file() -> Path:
    return Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"


def _agent() -> dict[str, Any] | None:
    try:
        agent = plistlib.loads(_agent_file().read_bytes())
    except (OSError, ValueError, ExpatError):
        return None
    return agent if isinstance(agent, dict) else None


def _agent_is_ours() -> bool:
    return (_agent() or {}).get("Label") == LABEL


def _agent_of(command: Sequence[str]) -> dict[str, object]:
    return {"Label": LABEL, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Interactive"}


# ---------- Windows: the Run key of the user


def _in_registry() -> bool:
    if sys.platform == "win32":
        import winreg

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            winreg.QueryValueEx(key, VALUE)
            return not _switched_off(winreg)
    return False


def _switched_off(registry: Any) -> bool:
    with suppress(OSError), registry.OpenKey(registry.HKEY_CURRENT_USER, APPROVED_KEY) as key:
        state, _kind = registry.QueryValueEx(key, VALUE)
        return isinstance(state, bytes) and bool(state[:1]) and bool(state[0] & 1)  # odd: off
    return False


def _to_registry(line: str) -> None:
    if sys.platform == "win32":
        import winreg

        with winreg.CreateKeyEx(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
            winreg.SetValueEx(key, VALUE, 0, winreg.REG_SZ, line)
        _forget(winreg, APPROVED_KEY)


def _out_of_registry() -> None:
    if sys.platform == "win32":
        import winreg

        for name in (RUN_KEY, APPROVED_KEY):
            _forget(winreg, name)


def _forget(registry: Any, name: str) -> None:
    with (
        suppress(FileNotFoundError),
        registry.OpenKey(registry.HKEY_CURRENT_USER, name, 0, registry.KEY_SET_VALUE) as key,
    ):
        registry.DeleteValue(key, VALUE)

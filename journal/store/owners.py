"""Which running program a sidecar file belongs to: computer, boot, process; what the file is for is not known here."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
MACHINE_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
PURPOSE = b"client-journal"
"""machine-id(5): never show the number itself, only what an application makes of it."""
_RETRIES = 10
_RETRY_SECONDS = 0.02
_STILL_ACTIVE = 259
_QUERY_LIMITED_INFORMATION = 0x1000


@dataclass(frozen=True, slots=True)
class Owner:
    """A program at one moment; `beat` is when it was last known to run, in UTC milliseconds."""

    machine: str
    host: str
    pid: int
    boot: str = ""
    started: str = ""
    """When the process began, as the system counts it: numbers of processes are used again."""
    role: str = ""
    beat: int = 0

    def is_here(self) -> bool:
        """Whether it ran on this computer, for this user; a computer that was renamed is still the same."""
        return self.machine == machine()

    def is_this_process(self) -> bool:
        """Whether it is the program that asks."""
        return self.is_here() and self.pid == os.getpid() and self.boot == boot() and self.started == started(self.pid)

    def lives(self) -> bool:
        """Whether it still runs; one of another computer is believed to."""
        if not self.is_here():
            return True
        if self.boot != boot():
            return False
        return runs(self.pid) and self.started in ("", started(self.pid))

    def at(self, beat: int) -> Owner:
        """Return the same with another moment."""
        return replace(self, beat=beat)


def this_process(role: str = "", beat: int = 0) -> Owner:
    """Return the program that asks."""
    return Owner(machine(), host(), os.getpid(), boot(), started(os.getpid()), role, beat)


def create(sidecar: Path, owner: Owner) -> bool:
    """Write the file where there is none; False where there is one.  OSError where the folder refuses."""
    try:
        handle = os.open(sidecar, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return False
    try:
        os.write(handle, _text(owner))
    finally:
        os.close(handle)
    return True


def write_over(sidecar: Path, owner: Owner) -> None:
    """Put the file in the place of another in one step, so that nobody reads half of it."""
    draft = sidecar.with_name(f".{sidecar.name}.{os.getpid()}.tmp")
    try:
        draft.unlink(missing_ok=True)
        create(draft, owner)
        os.replace(draft, sidecar)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def read(sidecar: Path) -> Owner | None:
    """Return whose file it is; None where it says nothing readable.  FileNotFoundError where there is none.

    A file that was made this very moment may still be empty: it gets a fifth of a second.
    """
    for _ in range(_RETRIES):
        text = sidecar.read_bytes()
        if text:
            return _parsed(text)
        time.sleep(_RETRY_SECONDS)
    return None


def host() -> str:
    """Return the name of this computer, for people."""
    # Not socket.gethostname: a module less before the first frame.
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "?")
    return os.uname().nodename


@cache
def machine() -> str:
    """Return what this computer is known by, for this user: it stays when the computer is renamed."""
    user = str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")
    own = _machine_id() or host()
    return hashlib.sha256(b"\0".join((PURPOSE, own.encode(), user.encode()))).hexdigest()[:16]


@cache
def boot() -> str:
    """Return what changes with each start of the system; "" where it does not say."""
    with suppress(OSError):
        return BOOT_ID.read_text(encoding="ascii").strip()
    return ""


def started(pid: int) -> str:
    """Return when a process began, in the system's own count; "" where it does not say."""
    with suppress(OSError, IndexError):
        # proc_pid_stat(5): field 22; the name in brackets before it may hold blanks.
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[19]
    return ""


def runs(pid: int) -> bool:
    """Whether a process of this number runs on this computer."""
    if pid <= 0:
        return False
    if sys.platform == "win32":
        return _runs_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _runs_on_windows(pid: int) -> bool:
    import ctypes  # late: Windows alone, where os.kill would end the process or reach its console

    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, pid)
    if not handle:
        return False
    try:
        code = ctypes.c_ulong()
        return bool(kernel.GetExitCodeProcess(handle, ctypes.byref(code))) and code.value == _STILL_ACTIVE
    finally:
        kernel.CloseHandle(handle)


def _machine_id() -> str:
    for place in MACHINE_IDS:
        with suppress(OSError):
            if found := place.read_text(encoding="utf-8", errors="replace").strip():
                return found
    if sys.platform == "win32":
        import winreg  # late: Windows alone

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as place:
            return str(winreg.QueryValueEx(place, "MachineGuid")[0])
    if sys.platform == "darwin":
        return _mac_id()
    return ""


def _mac_id() -> str:
    import ctypes  # late: macOS alone

    number = ctypes.create_string_buffer(16)
    patience = (ctypes.c_long * 2)(1, 0)
    with suppress(OSError, AttributeError):
        if ctypes.CDLL(None).gethostuuid(number, ctypes.byref(patience)) == 0:
            return number.raw.hex()
    return ""


def _text(owner: Owner) -> bytes:
    return json.dumps(asdict(owner)).encode("ascii")


def _parsed(text: bytes) -> Owner | None:
    try:
        found = json.loads(text)
        names = {name: str(found.get(name, "")) for name in ("machine", "host", "boot", "started", "role")}
        return Owner(**names, pid=int(found["pid"]), beat=int(found.get("beat", 0)))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None

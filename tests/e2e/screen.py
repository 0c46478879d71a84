"""A desktop of its own for end-to-end tests: X server, window manager, session bus, accessibility and a robot."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from tests import programs

ROBOT = Path(__file__).with_name("robot.py")
SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE = 60
"""Seconds for a thing to happen: a busy machine takes several times as long as one at rest."""
NEEDED = ("Xvfb", "openbox", "dbus-daemon", "xdotool")


def missing() -> str:
    """What this machine lacks for a desktop, or nothing."""
    lacking = [name for name in NEEDED if not shutil.which(name)]
    if not lacking:
        check = "import gi; gi.require_version('Atspi', '2.0')"
        if subprocess.run([SYSTEM_PYTHON, "-c", check], capture_output=True).returncode:
            lacking.append("gir1.2-atspi-2.0 with python3-gi")
    return ", ".join(lacking)


class Screen:
    """A virtual desktop; programs are started on it and pressed by name."""

    def __init__(self, home: Path, size: str = "1280x800x24") -> None:
        self.home = home
        self.size = size
        self._running: list[subprocess.Popen[Any]] = []

    def __enter__(self) -> Screen:
        display = self._start_x()
        self.env = {
            "PYTHONFAULTHANDLER": "1",  # a crash tells where in app.log
            **{
                key: value for key, value in os.environ.items() if key in ("PATH", "LANG", "LC_ALL", "PYTHONPATH", "TZ")
            },
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.home),
            "DISPLAY": f":{display}",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "PYTHONWARNINGS": "error",
        }
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
        self._spawn("openbox")
        self.robot = subprocess.Popen(
            [SYSTEM_PYTHON, "-W", "ignore", str(ROBOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={key: value for key, value in self.env.items() if key not in ("PYTHONPATH", "PYTHONWARNINGS")},
            text=True,
        )
        self._running.append(self.robot)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        programs.end(self._running)

    def start(self, *arguments: str, program: list[str] | None = None, **env: str) -> subprocess.Popen[Any]:
        """Start the app (from source, unless `program` is another) on this screen."""
        command = [*(program or [sys.executable, "-P", "-m", "journal"]), *arguments]
        log = open(self.home / "app.log", "ab")  # noqa: SIM115  (the child keeps it)
        process = subprocess.Popen(command, env={**self.env, **env}, stdout=log, stderr=log, cwd=self.home)
        log.close()
        self._running.append(process)
        return process

    def run(self, *arguments: str, program: list[str] | None = None, **env: str) -> subprocess.CompletedProcess[str]:
        """Run the command line beside the window."""
        command = [*(program or [sys.executable, "-P", "-m", "journal"]), *arguments]
        return subprocess.run(
            command, env={**self.env, **env}, capture_output=True, text=True, cwd=self.home, timeout=2 * PATIENCE
        )

    def stop(self, process: subprocess.Popen[Any], number: int = signal.SIGTERM) -> None:
        """End a program and wait for it."""
        process.send_signal(number)
        process.wait(PATIENCE)
        self._running.remove(process)

    def __call__(self, do: str, name: str | None = None, role: str | None = None, **further: Any) -> Any:
        """Give the robot a command: see, press, type, read, focus, gone, states, names."""
        assert self.robot.stdin
        assert self.robot.stdout
        command = {"do": do, "name": name, "role": role, **further}
        self.robot.stdin.write(json.dumps(command) + "\n")
        self.robot.stdin.flush()
        said = json.loads(self.robot.stdout.readline())
        if "error" in said:
            self.picture(self.home / "failed.png")
            log = (self.home / "app.log").read_text(errors="replace")[-2000:]
            raise AssertionError(f"{said['error']}\n{log}")
        return said["ok"]

    def keys(self, *keys: str) -> None:
        """Press keys as a person at the keyboard does (`ctrl+n`, `Return`)."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], env=self.env, check=True)

    def active(self, name: str, seconds: float = PATIENCE) -> None:
        """Wait until a window has the keyboard: keys that are pressed before go to another, or nowhere."""
        try:
            until(lambda: "active" in self("states", name, within=name, exact=True, seconds=seconds), seconds)
        except AssertionError:
            self.picture(self.home / "failed.png")
            raise

    def write(self, text: str) -> None:
        """Type Latin text."""
        subprocess.run(["xdotool", "type", "--delay", "15", text], env=self.env, check=True)

    def picture(self, path: Path) -> None:
        """Save what is on the screen, if this machine can."""
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(path)], env=self.env, check=False)

    def _start_x(self) -> int:
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", self.size, "-nolisten", "tcp"]
        process = subprocess.Popen(command, pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._running.append(process)
        os.close(write)
        with os.fdopen(read) as answer:
            return int(answer.readline())

    def _start_bus(self) -> str:
        command = ["dbus-daemon", "--session", "--print-address=1", "--nofork"]
        process = self._spawn(*command, stdout=subprocess.PIPE)
        assert process.stdout
        return str(process.stdout.readline().decode().strip())

    def _spawn(self, *command: str, stdout: int = subprocess.DEVNULL) -> subprocess.Popen[Any]:
        process = subprocess.Popen(list(command), env=self.env, stdout=stdout, stderr=subprocess.DEVNULL)
        self._running.append(process)
        return process


def until(question: Any, seconds: float = PATIENCE) -> Any:
    """Ask until the answer is true, and return it."""
    end = time.monotonic() + seconds
    while True:
        found = question()
        if found:
            return found
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.2)

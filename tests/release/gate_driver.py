"""A desktop in one Debian root on which the program of another is used by name; no step of the gate stands here."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import struct
import subprocess
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from tests import programs
from tests.release.gate_root import PERSON_ID, RUNTIME, Env, GateError, Root

ROBOT = Path(__file__).resolve().parent.parent / "e2e" / "robot.py"
DISPLAY = ":17"
SIZE = "1280x800x24"
BUS = f"unix:path={RUNTIME}/bus"
FRAME = "/tmp/frame"
CLOCK = "/tmp/clock"
PATIENCE = 40

T = TypeVar("T")


class Desk:
    """A virtual screen with a window manager, a session bus and accessibility, without any network."""

    def __init__(self, desk: Root, app: Root, pictures: Path) -> None:
        self.app = app
        self._desk = desk
        self._pictures = pictures
        self._taken = 0
        self._running: list[subprocess.Popen[Any]] = []
        self.log = app.at("/tmp/app.log")
        self.log.touch()
        self.env = {
            "DISPLAY": DISPLAY,
            "XDG_RUNTIME_DIR": RUNTIME,
            "DBUS_SESSION_BUS_ADDRESS": BUS,
            "XDG_SESSION_TYPE": "x11",
        }

    def __enter__(self) -> Desk:
        self._desk.at(FRAME).mkdir()
        os.chown(self._desk.at(FRAME), PERSON_ID, PERSON_ID)
        self._spawn("Xvfb", DISPLAY, "-screen", "0", SIZE, "-nolisten", "tcp", "-fbdir", FRAME)
        self._spawn("dbus-daemon", "--session", f"--address={BUS}", "--nofork")
        number = DISPLAY.removeprefix(":")
        until(self.app.at(f"/tmp/.X11-unix/X{number}").exists, "the virtual screen came up")
        until(self.app.at(f"{RUNTIME}/bus").exists, "the session bus came up")
        self._spawn("openbox")
        shutil.copyfile(ROBOT, self._desk.at("/tmp/robot.py"))
        command = self._desk.command("python3", "-W", "ignore", "/tmp/robot.py", person=True, env=self.env)
        self._robot = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._running.append(self._robot)
        self("names")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        programs.end(self._running)

    def start(self, *words: str, env: Env = None) -> subprocess.Popen[Any]:
        """Start a program of the app's root as the person does; what it says goes to the log."""
        surroundings = {**self.env, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", **(env or {})}
        with open(self.log, "ab") as log:
            command = self.app.command(*words, person=True, env=surroundings)
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self._running.append(process)
        return process

    def run(self, *words: str, seconds: float = 120, env: Env = None) -> subprocess.CompletedProcess[str]:
        """Run the command line as the person."""
        return self.app.run(*words, person=True, seconds=seconds, env={**self.env, **(env or {})})

    def must(self, *words: str, seconds: float = 120, env: Env = None) -> str:
        """Run the command line, which has to succeed, and return what it said."""
        return self.app.must(*words, person=True, seconds=seconds, env={**self.env, **(env or {})})

    def __call__(self, do: str, name: str | None = None, role: str | None = None, **further: Any) -> Any:
        """Give the robot a command: see, press, type, read, focus, gone, states, names; it waits for what it needs."""
        assert self._robot.stdin
        assert self._robot.stdout
        command = {"do": do, "name": name, "role": role, "seconds": PATIENCE, **further}
        self._robot.stdin.write(json.dumps(command) + "\n")
        self._robot.stdin.flush()
        said = json.loads(self._robot.stdout.readline() or '{"error": "the robot is gone"}')
        if "error" in said:
            self.picture("failed")
            raise GateError(f"{said['error']} {self.last_words()}")
        return said["ok"]

    def keys(self, *keys: str) -> None:
        """Press keys as a person at the keyboard does (`ctrl+n`, `Return`)."""
        self._desk.must("xdotool", "key", "--clearmodifiers", *keys, person=True, env=self.env)

    def window(self, process: subprocess.Popen[Any], seconds: float = 60) -> None:
        """Wait until a window of the program is on the screen, without the help of accessibility."""
        end = time.monotonic() + seconds
        words = ("xdotool", "search", "--onlyvisible", "--class", "client-journal|Client Journal")
        while self._desk.run(*words, person=True, env=self.env).returncode:
            if process.poll() is not None:
                raise GateError(f"the program ended with {process.returncode} before its window {self.last_words()}")
            if time.monotonic() > end:
                raise GateError(f"no window within {seconds:.0f} s {self.last_words()}")
            time.sleep(0.05)

    def close(self, title: str) -> None:
        """Close a dialog by its button, and wait until the keyboard is the window's again."""
        self("press", "Close", "push button", within=title, exact=True)
        until(lambda: self.active() not in ("", title), f"“{title}” was closed")

    def active(self) -> str:
        """The title of the window that has the keyboard; empty while none has it."""
        words = ("xdotool", "getactivewindow", "getwindowname")
        return self._desk.run(*words, person=True, env=self.env).stdout.strip()

    def picture(self, name: str) -> None:
        """Keep what is on the screen."""
        self._taken += 1
        frame = self._desk.at(FRAME) / "Xvfb_screen0"
        (self._pictures / f"{self._taken:02}-{name}.png").write_bytes(png(frame.read_bytes()))

    def brightness(self) -> float:
        """How bright the screen is at all, from 0 to 255."""
        pixels = (self._desk.at(FRAME) / "Xvfb_screen0").read_bytes()[
            -1_000_000::64
        ]  # one byte in 64 of the lower part
        return sum(pixels) / len(pixels)

    def quit(self, process: subprocess.Popen[Any], *keys: str) -> None:
        """Close the program by its keys; GateError if it does not end, or not well."""
        self.keys(*(keys or ("ctrl+q",)))
        self.ended(process)

    def ended(self, process: subprocess.Popen[Any], number: int | None = None) -> None:
        """Wait for the end of a program (sending it a signal first, if one is given)."""
        if number is not None:
            process.send_signal(number)
        try:
            code = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise GateError(f"the program does not end {self.last_words()}") from None
        self._running.remove(process)
        if code not in (0, -(number or 0)):
            raise GateError(f"the program ended with {code} {self.last_words()}")

    def clock(self, offset: float) -> dict[str, str]:
        """Surroundings of a program whose clock is so many seconds ahead; the next call moves it while it runs."""
        new = self.app.at(f"{CLOCK}.new")
        new.write_text(f"{offset:+.0f}\n", encoding="ascii")
        new.replace(self.app.at(CLOCK))
        library = self.app.at("/tmp/faketime.so")
        if not library.exists():
            shutil.copyfile(next(self._desk.at("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")), library)
        return self.clock_env()

    def clock_env(self) -> dict[str, str]:
        """Surroundings of a program that goes by the moved clock."""
        return {
            "LD_PRELOAD": "/tmp/faketime.so",
            "FAKETIME_TIMESTAMP_FILE": CLOCK,
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",  # else Python's threads wait with the wrong clock, some for ever
        }

    def last_words(self) -> str:
        """What the program said last, for whoever looks for a fault."""
        ends = [f"it ended with {one.returncode}" for one in self._running if one.poll() is not None]
        return f"[{'; '.join([*ends, 'it said'])}: {chr(10).join(self.said()[-20:]) or 'nothing'}]"

    def said(self) -> list[str]:
        """What the program said, without what Qt's bridge to screen readers remarks about questions of the newest."""
        lines = self.log.read_text(errors="replace").splitlines()
        return [line for line in lines if not line.startswith("qt.accessibility.atspi")]

    def _spawn(self, *words: str) -> None:
        command = self._desk.command(*words, person=True, env=self.env)
        self._running.append(
            subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        )


def until(question: Callable[[], T], what: str, seconds: float = PATIENCE) -> T:
    """Ask until the answer is true, and return it; GateError that it did not happen."""
    end = time.monotonic() + seconds
    while True:
        found = question()
        if found:
            return found
        if time.monotonic() > end:
            raise GateError(f"it did not happen within {seconds:.0f} s that {what}")
        time.sleep(0.1)


def exec_line(desktop_file: str, action: str = "") -> list[str]:
    """The words that a menu starts by the `Exec` of a desktop file (of one of its actions), without a file."""
    group = f"[Desktop Action {action}]" if action else "[Desktop Entry]"
    inside = False
    for line in desktop_file.splitlines():
        if line.startswith("["):
            inside = line.strip() == group
        elif inside and line.startswith("Exec="):
            return [word for word in shlex.split(line.removeprefix("Exec=")) if not word.startswith("%")]
    raise GateError(f"the desktop file has no Exec in {group}")


def png(dump: bytes) -> bytes:
    """A picture of an X window dump with four bytes a pixel, blue first, as Xvfb keeps it."""
    header = struct.unpack(">25I", dump[:100])
    size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
    start = size + colours * 12
    rows = bytearray()
    for y in range(height):
        row = dump[start + y * line : start + y * line + width * 4]
        pixels = bytearray(width * 3)
        pixels[0::3], pixels[1::3], pixels[2::3] = row[2::4], row[1::4], row[0::4]
        rows += b"\0" + pixels
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )

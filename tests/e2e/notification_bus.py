"""A session bus of its own with the scripted notification server on it, for tests that need no screen."""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

DAEMON = Path(__file__).with_name("notification_daemon.py")
LACKING = "" if shutil.which("dbus-daemon") else "dbus-daemon is missing"
CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen><servicedir>{services}</servicedir>
<policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy>
</busconfig>"""


class Daemon:
    """The scripted server as a process: what it was asked to show comes out, orders go in."""

    def __init__(self, env: dict[str, str], *options: str, meanwhile: Callable[[], None] | None = None) -> None:
        """`meanwhile` is called again and again while the server is waited for: Qt's events, for one."""
        self._meanwhile = meanwhile or _nothing
        command = [sys.executable, "-P", str(DAEMON), *options]
        self.process = subprocess.Popen(
            command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self._said: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.wait("ready")

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._said.put(json.loads(line))

    def wait(self, what: str, seconds: float = 60) -> dict[str, Any]:
        """Return the next fact of this kind, passing over others; AssertionError where none comes."""
        end = time.monotonic() + seconds
        while True:
            self._meanwhile()
            try:
                said = self._said.get(timeout=0.01)
            except queue.Empty:
                assert time.monotonic() < end, f"the server never said {what}"
                continue
            if what in said:
                return said

    def order(self, **order: object) -> None:
        """Have it do something, and wait until it has."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        self.wait("obeyed")

    def press(self, number: int, button: str = "default") -> None:
        """Press a button of the bubble `number`."""
        self.order(press=number, button=button)

    def end(self, number: int = signal.SIGTERM) -> None:
        """Let it die."""
        self.process.send_signal(number)
        self.process.wait(60)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


class Bus:
    """A session bus without any service; the tests start servers on it, or have the bus start one by itself."""

    def __init__(self, folder: Path, env: dict[str, str], meanwhile: Callable[[], None] | None = None) -> None:
        self._meanwhile = meanwhile
        self.folder, self._daemons = folder, list[Daemon]()
        self.services = folder / "services"
        self.services.mkdir()
        self.path = folder / "bus"
        config = folder / "bus.conf"
        config.write_text(CONFIG.format(path=self.path, services=self.services))
        self.env = env | {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.path}"}
        command = ["dbus-daemon", f"--config-file={config}", "--print-address=1", "--nofork"]
        self.process = subprocess.Popen(command, env=self.env, stdout=subprocess.PIPE)
        assert self.process.stdout
        self.process.stdout.readline()

    def __enter__(self) -> Bus:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for daemon in self._daemons:
            if daemon.process.poll() is None:
                daemon.end()
        if self.process.poll() is None:
            self.end()

    def server(self, *options: str) -> Daemon:
        """Start a scripted server."""
        daemon = Daemon(self.env, *options, meanwhile=self._meanwhile)
        self._daemons.append(daemon)
        return daemon

    def start_by_itself(self) -> None:
        """From now on the bus starts a server when a message is sent to one."""
        service = self.services / "test.service"
        line = f"/bin/sh -c 'sleep 3 | {sys.executable} -P {DAEMON} >{self.folder}/started.log'"
        service.write_text(f"[D-BUS Service]\nName=org.freedesktop.Notifications\nExec={line}\n")
        subprocess.run(
            ["dbus-send", "--session", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.ReloadConfig"],
            env=self.env,
            check=True,
        )

    def freeze(self, frozen: bool) -> None:
        """Stop the bus itself in its tracks, or let it go on."""
        os.kill(self.process.pid, signal.SIGSTOP if frozen else signal.SIGCONT)

    def end(self) -> None:
        """Let the bus die."""
        self.process.kill()
        self.process.wait(60)
        assert self.process.stdout
        self.process.stdout.close()


def _nothing() -> None:
    pass


needs_bus = pytest.mark.skipif(bool(LACKING), reason=f"needs a message bus: {LACKING}")

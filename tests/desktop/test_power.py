"""The hints of a real bus reach the program; the clock of the deadline goes on in sleep."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time

import pytest

from journal.desktop import power

# Prints what it hears until both have come, after telling that it listens.
PROGRAM = """
import os, sys
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
from PySide6.QtCore import QCoreApplication, QTimer
from journal.desktop.power import LOGIND, Power
from PySide6.QtDBus import QDBusConnection
import subprocess

app = QCoreApplication(sys.argv)
# Signals of logind are taken from the owner of its name alone.
assert QDBusConnection.systemBus().registerService(LOGIND)
power = Power()
heard = []

def note(what):
    heard.append(what)
    print(what, flush=True)
    if what == "locked":
        app.quit()

def slept():
    note("sleeps")

def locked():
    note("locked")

power.sleep_announced.connect(slept)
power.session_locked.connect(locked)

def tell():
    from PySide6.QtDBus import QDBusMessage
    bus = QDBusConnection.systemBus()
    woke = QDBusMessage.createSignal("/org/freedesktop/login1", LOGIND + ".Manager", "PrepareForSleep")
    woke.setArguments([False])
    bus.send(woke)
    sleep = QDBusMessage.createSignal("/org/freedesktop/login1", LOGIND + ".Manager", "PrepareForSleep")
    sleep.setArguments([True])
    bus.send(sleep)
    signal = ["dbus-send", "--session", "--type=signal", "/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged"]
    subprocess.run([*signal, "boolean:false"])
    subprocess.run([*signal, "boolean:true"])

QTimer.singleShot(100, tell)
QTimer.singleShot(10_000, app.quit)
app.exec()
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="needs a message bus")
def test_sleep_and_the_lock_screen_are_heard(subprocess_env: dict[str, str]) -> None:
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", PROGRAM],
        env=subprocess_env,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.split() == ["sleeps", "locked"], done.stderr


def test_the_clock_of_the_deadline_runs() -> None:
    before = power.boot_ms()
    time.sleep(0.02)
    assert 15 <= power.boot_ms() - before < 5_000

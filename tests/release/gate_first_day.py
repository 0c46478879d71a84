"""The first day with the package on a clean computer: installed, started, used by name, and what that took."""

from __future__ import annotations

import csv
import json
import shutil
import time
from pathlib import Path
from subprocess import Popen
from typing import Any

from tests.release import gate_packages
from tests.release.gate_driver import Desk, exec_line, until
from tests.release.gate_report import Report, megabytes
from tests.release.gate_root import HOME, PERSON_ID, Env, GateError, Root

DESKTOP_FILE = f"/usr/share/applications/{gate_packages.PACKAGE}.desktop"
PROGRAM = gate_packages.PACKAGE
JOURNAL = ".local/share/client-journal/journal.cjournal"
CLIENT = "海润传媒"
DELIVERED = 'LED屏装完，10分钟后回访 🧧\n=SUM(预算)*50% “繁體 鋪面” "quoted"'
CALLED = "整体满意，左下角一条亮线"
TEN_MINUTES = 605
DEB_LIMIT_MB = 55.0
INSTALLED_LIMIT_MB = 130.0


def install(root: Root, deb: Path, report: Report) -> None:
    """Install a package with its Depends alone, and measure the download apart from the unpacking."""
    inside = put(root, deb)
    size = megabytes(deb.stat().st_size)
    report.measure("package, MB", size)
    before = installed(root)
    began = time.monotonic()
    root.apt("update", network=True)
    report.measure("apt-get update, s", time.monotonic() - began)
    began = time.monotonic()
    root.apt("--download-only", "install", inside, network=True)
    report.measure("download of the Depends, s", time.monotonic() - began)
    archives = root.at("/var/cache/apt/archives").glob("*.deb")
    report.measure("download of the Depends, MB", megabytes(sum(file.stat().st_size for file in archives)))
    began = time.monotonic()
    root.apt("install", inside)  # without a network
    report.measure("install, s", time.monotonic() - began)
    report.measure("packages that came along", len(installed(root) - before) - 1)
    taken = sum(file.lstat().st_size for file in root.at("/usr/lib/client-journal").rglob("*") if file.is_file())
    report.measure("installed program, MB", megabytes(taken))
    if size > DEB_LIMIT_MB:
        raise GateError(f"the package has {size} MB, more than {DEB_LIMIT_MB:.0f}")
    if megabytes(taken) > INSTALLED_LIMIT_MB:
        raise GateError(f"the program takes {megabytes(taken)} MB, more than {INSTALLED_LIMIT_MB:.0f}")


def put(root: Root, deb: Path) -> str:
    """Copy a package into the root, and return the name by which apt-get installs it."""
    shutil.copyfile(deb, root.at("/root") / deb.name)
    return f"./{deb.name}"


def installed(root: Root) -> set[str]:
    """The names of the packages in the root."""
    return set(root.must("dpkg-query", "--show", "--showformat", "${Package}\n").split())


def selfcheck(root: Root, env: Env) -> None:
    """Let the program look at itself, as the person and with nothing but its Depends."""
    done = root.run(PROGRAM, "--selfcheck", person=True, env=env)
    if done.returncode:
        raise GateError(f"--selfcheck ended with {done.returncode}: {(done.stdout + done.stderr).strip()[-1500:]}")


def isolated(root: Root) -> None:
    """Make sure that programs of the person have no way out: no interface but the loop, no route, not even the loop."""
    lines = root.must("cat", "/proc/net/dev", person=True).splitlines()[2:]
    names = [line.split(":")[0].strip() for line in lines]
    routes = root.must("cat", "/proc/net/route", person=True).splitlines()[1:]
    if names != ["lo"] or routes:
        raise GateError(f"the program would have a network: {names}, {routes}")


def started(desk: Desk, report: Report, figure: str, *words: str, env: Env = None) -> Popen[Any]:
    """Start the program as the menu does, and measure until its window is there."""
    command = exec_line(desk.app.at(DESKTOP_FILE).read_text(encoding="utf-8"))
    began = time.monotonic()
    process = desk.start(*command, *words, env=env)
    desk.window(process)
    report.measure(figure, time.monotonic() - began)
    return process


def first_run(desk: Desk, client: str) -> None:
    """From the page of the first run to the page of the first client: now there is a journal."""
    desk("press", "Add a client", "push button")
    desk("type", "Name", "text", text=client)
    desk("press", "Save", "push button", exact=True)
    desk("see", f"Client added — {client}")
    until(desk.app.at(f"{HOME}/{JOURNAL}").exists, "the journal was made")


def write(desk: Desk, text: str, channel: str = "") -> None:
    """Write an interaction on the page of a client."""
    desk("press", "Log an interaction…", "push button")
    desk("type", "Text", "text", text=text)
    if channel:
        desk("press", channel, "check box", exact=True)
        if "checked" not in desk("states", "Call back in", "check box"):
            desk("press", "Call back in", "check box")
    if desk("read", "Text", "text") != text:
        raise GateError("the text in the field is not what was typed")
    desk("press", "Save", "push button", exact=True)
    desk("see", "Logged")


def callback(desk: Desk) -> None:
    """Let ten minutes pass: the card comes; log the call."""
    desk.clock(TEN_MINUTES)
    desk("see", "Called, log it", "push button", within="Call back")
    desk.picture("callback")
    state = dues(desk)[0]["state"]
    if state != "shown":
        raise GateError(f"the card is on the screen, and the journal says that it is {state}")
    desk("press", "Called, log it", "push button", within="Call back")
    desk("type", "Text", "text", text=CALLED)
    desk("press", "Save", "push button")
    until(lambda: not dues(desk), "the callback was done")


def menu_actions(desk: Desk) -> None:
    """Begin an entry and capture one quickly by the actions of the desktop file."""
    menu = desk.app.at(DESKTOP_FILE).read_text(encoding="utf-8")
    desk.ended(desk.start(*exec_line(menu, "new-entry")))
    desk("see", "Text", "text")
    desk.picture("new-entry")
    desk.keys("Escape")
    desk.ended(desk.start(*exec_line(menu, "quick-capture")))
    desk("type", "What happened?", "text", within="Quick capture", text=f"{CLIENT} 电话，排期确认")
    desk.picture("quick-capture")
    desk("press", "Save", "push button", within="Quick capture", exact=True)
    desk("gone", "What happened?", "text")
    until(lambda: desk.active() not in ("", "Quick capture"), "the quick capture closed")


def dues(desk: Desk) -> list[dict[str, Any]]:
    """What the command line says is due, beside the window and by the same clock."""
    said = desk.must(PROGRAM, "due", "--days", "7", "--json", env=desk.clock_env())
    found: list[dict[str, Any]] = json.loads(said)
    return found


def export(desk: Desk, file: str) -> set[str]:
    """Export everything from the window, and return the cells of the table."""
    desk.keys("ctrl+e")
    desk("press", "All clients", "radio button", within="Export to CSV")
    desk("type", "File", "text", within="Export to CSV", exact=True, text=file)
    desk("press", "Export", "push button", within="Export to CSV", exact=True)
    outside = desk.app.at(file)
    until(outside.exists, "the file was written")
    desk.picture("exported")
    desk.close("Export to CSV")
    if outside.stat().st_uid != PERSON_ID or outside.stat().st_mode & 0o077:
        raise GateError("the exported file can be read by others")
    with open(outside, encoding="utf-8-sig", newline="") as handle:
        return {cell for row in csv.reader(handle) for cell in row}


def whole(desk: Desk) -> dict[str, Any]:
    """What the full check says of the journal; GateError when it is not whole."""
    said: dict[str, Any] = json.loads(desk.must(PROGRAM, "check", "--full", "--json"))
    if said["ok"] is not True:
        raise GateError(f"the check found: {said['problems']}")
    return said


def lived(desk: Desk, report: Report) -> None:
    """The whole first day, each part a step of the report."""
    with report.step("no network for the program"):
        isolated(desk.app)
    with report.step("first start from the menu"):
        process = started(desk, report, "first window after the install, s", env=desk.clock(0))
        desk("see", "Add a client", "push button")
        desk.picture("first-run")
    with report.step("journal made, first client"):
        first_run(desk, CLIENT)
    with report.step("interaction in Chinese"):
        write(desk, DELIVERED, "Delivery")
        desk.picture("written")
    with report.step("callback comes due, is shown, is logged"):
        callback(desk)
    with report.step("export to CSV from the window"):
        cells = export(desk, f"{HOME}/导出.csv")
        lacking = [text for text in (DELIVERED, CALLED, CLIENT) if text not in cells]
        if lacking:
            raise GateError(f"the exported table lacks {lacking}")
    with report.step("closed by its keys; the journal is whole"):
        desk.quit(process)
        counts = whole(desk)["counts"]
        if (counts["clients"], counts["interactions"]) != (1, 2):
            raise GateError(f"the journal holds {counts}")
        if desk.said():
            raise GateError(f"the program stumbled {desk.last_words()}")
    with report.step("second start"):
        process = started(desk, report, "first window at the second start, s")
        desk("see", CLIENT)
    with report.step("the menu's further actions reach the running program"):
        menu_actions(desk)
        desk.quit(process)
        if whole(desk)["counts"]["interactions"] != 3:
            raise GateError("what was captured is not in the journal")

"""Upgrade over an open journal, an older program on a newer journal, removal and purge; the first day is elsewhere."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from subprocess import Popen
from typing import Any

from tests.e2e.window_words import Words
from tests.release.gate_driver import Desk, exec_line, until
from tests.release.gate_first_day import (
    CLIENT,
    DESKTOP_FILE,
    JOURNAL,
    PROGRAM,
    first_run,
    installed,
    put,
    started,
    whole,
    write,
)
from tests.release.gate_packages import PACKAGE, PROGRAM_FOLDER, Older, field
from tests.release.gate_report import Report
from tests.release.gate_root import HOME, PERSON_ID, GateError, Root

BEFORE, DURING = "旧版写下的第一条", "升级时仍开着，再记一条"
SETTINGS = ".config/client-journal/settings.json"
BACKUPS = ".local/share/client-journal/backups"
VERSION_AT = slice(60, 64)
"""Where a SQLite file tells the version of its schema."""
MUCH_LATER = 99
LAST_LANGUAGE = "zh_Hant"
DARK = 90
"""The mean of a dark picture's bytes is lower."""


def upgraded(desk: Desk, report: Report, older: Older, newer: Path) -> None:
    """From the older package to the newer one while the journal is open."""
    root = desk.app
    with report.step(f"installed, journal open: {older.name}"):
        root.apt("remove", PACKAGE)
        _empty_home(root)
        root.apt("install", put(root, older.deb))
        process = started(desk, report, "first window of the older version, s", "--lang", "en")
        first_run(desk, CLIENT)
        write(desk, BEFORE)
        dark(desk)
        desk.picture("older")
    before = schema(root)
    with report.step("upgrade while it runs"):
        inside = put(root, newer)
        began = time.monotonic()
        root.apt("install", inside)
        report.measure("upgrade, s", time.monotonic() - began)
        if version_of(root) != field(newer, "Version"):
            raise GateError(f"after the upgrade {version_of(root)} is installed")
    with report.step("the running one keeps working, and is closed"):
        complaint = kept_working(desk, process, older.same)
        if complaint:
            report.notes.append(f"{older.name} said after it was replaced while it ran: {complaint}")
            desk.log.write_text("")
    with report.step("the newer version: everything there, journal migrated with a backup, settings kept"):
        process = started(desk, report, "first window after the upgrade, s")
        taken_over(desk, process, before)
    if not older.same:
        report.measure("journal versions before and after the upgrade", f"{before}, {schema(root)}")


def kept_working(desk: Desk, process: Popen[Any], thorough: bool) -> str:
    """Write one more entry in the running program, visit its pages, choose a language, start the newer one, close it.

    What had not been used before the upgrade is asked of the program of today alone (`thorough`); of another the last
    word of complaint is returned: what was released cannot be mended.
    """
    desk("press", "Clients", "check box")
    desk.keys("ctrl+2")
    client_page(desk)
    write(desk, DURING)
    for page in ("Promises", "Crises", "Calendar", "Today"):
        desk("press", page, "check box", exact=True)
        until(partial(chosen, desk, page), f"{page} is shown")
    second = desk.start(*exec_line(desk.app.at(DESKTOP_FILE).read_text(encoding="utf-8")))
    desk.ended(second)  # it hands over to the running one, whichever version that is
    if thorough:
        desk.keys("ctrl+e")
        desk.close("Export to CSV")
        desk.keys("F1")
        desk("see", "Help", "dialog")
        desk.keys("Escape")
        until(lambda: desk.active() not in ("", "Help"), "the help was closed")
    desk("press", "Settings", "check box", exact=True)
    until(lambda: "focused" in desk("states", "Sections of the settings", "list"), "the settings are shown")
    desk.keys("Tab")
    desk.keys("End")  # LAST_LANGUAGE
    desk("see", "設定", "check box")
    desk.picture("upgraded-while-open")
    if thorough:
        desk("press", Words(LAST_LANGUAGE)("MainWindow", "Restart"), "push button", exact=True)
        until(partial(newer_runs, desk.app), "the newer program took the place of the one that ran")
        desk("see", "設定", "check box")
        until(desk.active, "its window has the keyboard")
    desk.quit(process)
    said = desk.said()
    if said and thorough:
        raise GateError(f"the older program stumbled after the upgrade {desk.last_words()}")
    return said[-1] if said else ""


def taken_over(desk: Desk, process: Popen[Any], before: int) -> None:
    """Look whether the newer version has taken over what the older one kept."""
    root = desk.app
    desk("see", "設定", "check box")
    desk.keys("ctrl+2")
    desk("see", CLIENT)
    desk.picture("newer")
    brightness = desk.brightness()
    if brightness > DARK:
        raise GateError(f"the window is not dark any more ({brightness})")
    shown = json.loads(desk.must(PROGRAM, "client", "show", CLIENT, "--json"))
    if shown["interactions"] != 2:
        raise GateError(f"of two entries {shown['interactions']} are there")
    desk.quit(process)
    whole(desk)
    if schema(root) < before:
        raise GateError(f"the journal has version {schema(root)}, {before} before")
    backups = list(root.at(f"{HOME}/{BACKUPS}").iterdir())
    if schema(root) > before and not backups:
        raise GateError("the journal was migrated without a backup")
    settings = json.loads(root.at(f"{HOME}/{SETTINGS}").read_text(encoding="utf-8"))
    if (settings.get("theme"), settings.get("language")) != ("dark", LAST_LANGUAGE):
        raise GateError(f"the settings did not survive: {settings}")


def refused(desk: Desk, report: Report, older: Older) -> None:
    """The older version on the journal of the newer one: one sentence, and the file as it was."""
    root = desk.app
    with report.step("the older version refuses the newer journal and leaves it as it is"):
        root.apt("install", "--allow-downgrades", put(root, older.deb))
        journal = _newer_for(desk, report)
        before = digest(root.at(journal))
        done = desk.run(PROGRAM, "--journal", journal, "--lang", "en", "client", "list")
        if done.returncode in (0, 70) or done.returncode < 0 or "newer version" not in done.stderr:
            raise GateError(f"the command line ended with {done.returncode}: {done.stderr.strip()[-600:]}")
        report.measure("exit code of the older version on the newer journal", done.returncode)
        report.notes.append(f"it said: {done.stderr.strip()}")
        process = desk.start(PROGRAM, "--journal", journal, "--lang", "en")
        desk("see", "newer Client Journal")
        desk.picture("refused")
        desk.ended(process, signal.SIGTERM)
        if digest(root.at(journal)) != before:
            raise GateError("the older version has changed the newer journal")


def removed(desk: Desk, report: Report, newer: Path) -> None:
    """Remove, purge and install again: nothing of the package stays, everything of the person does."""
    root = desk.app
    inside = put(root, newer)
    root.apt("install", inside)
    kept = tree(root)
    listed = root.must("dpkg", "--listfiles", PACKAGE).split("\n")
    files = [name for name in listed if name and not root.at(name).is_dir()]
    report.measure("files of the package", len(files))
    for word in ("remove", "purge"):
        with report.step(f"{word}: nothing of the package left, the journals untouched"):
            root.apt("install", inside)
            root.apt(word, PACKAGE)
            left = [name for name in files if root.at(name).is_symlink() or root.at(name).exists()]
            left += [name for name in listed if name.rstrip("/").endswith(f"/{PACKAGE}") and root.at(name).exists()]
            if left:
                raise GateError(f"left behind: {', '.join(left[:8])}")
            if tree(root) != kept:
                raise GateError("the files of the person are not what they were")
    if PACKAGE in installed(root):
        raise GateError("dpkg still knows the package after the purge")
    with report.step("installed again: the journal is there"):
        root.apt("install", inside)
        process = started(desk, report, "first window after installing again, s")
        desk.keys("ctrl+2")
        desk("see", CLIENT)
        desk.quit(process)
        whole(desk)


def newer_runs(root: Root) -> bool:
    """Whether a process runs that was started from the program as it is installed now."""
    installed_one = root.at(f"{PROGRAM_FOLDER}/{PACKAGE}").stat()
    for running in Path("/proc").glob("[0-9]*/exe"):
        with suppress(OSError):  # it has ended
            if os.path.samestat(running.stat(), installed_one):
                return True
    return False


def client_page(desk: Desk) -> None:
    """Open the page of the client from the list of clients."""
    desk("focus", CLIENT, "list item")
    desk.keys("Return")
    desk("see", "Log an interaction…", "push button")


def chosen(desk: Desk, page: str) -> bool:
    """Whether a page is the one that is shown."""
    return "checked" in desk("states", page, "check box", exact=True)


def dark(desk: Desk) -> None:
    """Choose the dark theme in the settings."""
    desk("press", "Settings", "check box", exact=True)
    until(lambda: "focused" in desk("states", "Sections of the settings", "list"), "the settings are shown")
    desk.keys("Tab")
    desk.keys("Tab")
    desk.keys("End")
    settings = desk.app.at(f"{HOME}/{SETTINGS}")
    until(lambda: settings.exists() and '"dark"' in settings.read_text(encoding="utf-8"), "the theme was chosen")


def schema(root: Root) -> int:
    """The version of the person's journal, as its file tells."""
    with open(root.at(f"{HOME}/{JOURNAL}"), "rb") as handle:
        return int.from_bytes(handle.read(100)[VERSION_AT], "big")


def version_of(root: Root) -> str:
    """The version that is installed."""
    return root.must("dpkg-query", "--show", "--showformat", "${Version}", PACKAGE)


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def tree(root: Root) -> dict[str, str]:
    """Every file of the person with its digest."""
    home = root.at(HOME)
    return {str(file.relative_to(home)): digest(file) for file in sorted(home.rglob("*")) if file.is_file()}


def _newer_for(desk: Desk, report: Report) -> str:
    """A journal that is too new for the older version: that of the newer one, or, if both are alike, one made so."""
    root = desk.app
    known = json.loads(
        root.must(PROGRAM, "--journal", "/tmp/known.cjournal", "client", "add", "A", "--json", person=True)
    )
    assert known
    with open(root.at("/tmp/known.cjournal"), "rb") as handle:
        older = int.from_bytes(handle.read(100)[VERSION_AT], "big")
    if older < schema(root):
        return f"{HOME}/{JOURNAL}"
    report.notes.append("both versions write the same journal, so a copy was given the version of a later one")
    copy = root.at(f"{HOME}/later.cjournal")
    raw = bytearray(root.at(f"{HOME}/{JOURNAL}").read_bytes())
    raw[VERSION_AT] = MUCH_LATER.to_bytes(4, "big")
    copy.write_bytes(bytes(raw))
    os.chown(copy, PERSON_ID, PERSON_ID)
    return f"{HOME}/later.cjournal"


def _empty_home(root: Root) -> None:
    """Put what the person has aside, so that the next start is a first one."""
    aside = f"aside-{len(list(root.at(HOME).glob('aside-*'))) + 1}"
    root.must("sh", "-c", f"mkdir {aside} && mv .local .config .cache *.csv {aside}/ 2>/dev/null; true", person=True)

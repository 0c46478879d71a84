"""Looks whether everything the program is made of is here and works, for support; nothing of the user's is touched."""

from __future__ import annotations

import datetime as dt
import os
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from journal import paths
from journal.core import colours, pinyin
from journal.core.clients import Client
from journal.core.errors import JournalError
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.demo import demo
from journal.exchange import csv_journal
from journal.store import clients, driver, interactions
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer

# Qt is imported inside the checks: that it cannot be loaded is one of the things to report.

Check = Callable[[], str]
"""Returns what it found, or raises one of FAULTS."""

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
HAN = {"simplified": "户记", "traditional": "戶記"}
IMAGE_FORMATS = {"gif", "ico", "jpeg", "svg", "webp"}
LINUX_PLUGINS = {
    "platforms": ("libqxcb.so", "libqoffscreen.so", "libqwayland*.so"),
    "platforminputcontexts": ("libibusplatforminputcontextplugin.so", "libcomposeplatforminputcontextplugin.so"),
    "platformthemes": ("libqxdgdesktopportal.so",),
    "wayland-shell-integration": ("libxdg-shell.so",),
}
WINDOW_PLUGINS = {"win32": "qwindows.dll", "darwin": "libqcocoa.dylib"}
CLIENT, TEXT = "海润传媒", '=SUM(预算)*50%\n“繁體” 🧧 "quoted"'


class MissingError(Exception):
    """Something that belongs to the program is not here."""


FAULTS = (MissingError, JournalError, ImportError, OSError, LookupError, ValueError, RuntimeError)


def run(language: str, say: Callable[[str], None]) -> int:
    """Tell line by line what is here and what is missing, at last in `language`; the exit code is 1 if anything is."""
    missing = []
    for name, check in _checks():
        try:
            found = check()
        except FAULTS as error:
            missing.append(name)
            say(f"missing {name}: {error or type(error).__name__}")
        else:
            say(f"ok {name} ({found})" if found else f"ok {name}")
    say(_verdict(language, missing))
    return 1 if missing else 0


def _checks() -> list[tuple[str, Check]]:
    return [
        ("resources", _resources),
        ("database", _database),
        ("journal", _journal),
        ("csv", _csv),
        ("sample", _sample),
        ("time", _time),
        ("window", _window),  # before what needs it
        *((f"translation {language}", partial(_translation, language)) for language in LANGUAGES),
        *((f"Qt translation {language}", partial(_qt_translation, language)) for language in LANGUAGES),
        ("icons", _icons),
        ("pictures", _pictures),
        ("theme", _theme),
        *((f"font {script}", partial(_font, script)) for script in HAN),
        ("plug-ins", _plugins),
        ("tray", _tray),
    ]


def _verdict(language: str, missing: list[str]) -> str:
    try:
        from PySide6.QtCore import QCoreApplication

        from journal.ui import language as languages

        application = QCoreApplication.instance()
        if application is not None:
            languages.install(application, language)
        if not missing:
            return QCoreApplication.translate("Selfcheck", "Everything the program needs is here.")
        sentence = QCoreApplication.translate("Selfcheck", "Missing or broken: {names}. Please install it again.")
    except ImportError:  # without Qt there are no translations either
        sentence = "Missing or broken: {names}. Please install it again."
    return sentence.format(names=", ".join(missing))


def _resources() -> str:
    read = [
        paths.resource(folder, f"{prefix}{language}.{suffix}")
        for folder, prefix, suffix in (("cli", "", "toml"), ("demo", "", "toml"), ("help", "", "md"))
        for language in LANGUAGES
    ]
    read += [paths.resource("themes", name) for name in ("app.qss", "tokens.toml")]
    read += [paths.resource("import", name) for name in ("characters.toml", "headings.toml")]
    for file in read:
        text = file.read_text(encoding="utf-8")
        if not text.strip():
            raise MissingError(f"{file.name} is empty")
        if file.suffix == ".toml":
            tomllib.loads(text)
    palette = colours.parse(paths.resource("colours.toml").read_text(encoding="utf-8"))
    if palette.find("藏青") is None:
        raise MissingError("colours.toml does not know 藏青")
    if pinyin.table().readings("海") != ("hai",):
        raise MissingError("the pinyin table cannot read 海")
    return f"{paths.resource()}"


def _database() -> str:
    connection = driver.connect(Path(":memory:"), writing=True)
    try:
        [sqlite] = connection.execute("SELECT sqlite_version()").fetchone()
        [cipher] = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    # Read from the table of modules: nobody but the store imports sqlite_utils.
    used = sys.modules["sqlite_utils.utils"].sqlite3
    if used is not sys.modules["sqlcipher3"]:
        raise MissingError(f"sqlite_utils does not use the journal's driver but {used.__name__}")
    return f"SQLite {sqlite}, SQLCipher {cipher}"


def _now() -> int:
    return time.time_ns() // 1_000_000


def _write(path: Path) -> None:
    writer = Writer.open(path, _now)
    try:
        with writer.operation(Op.CLIENT_ADD):
            client_id = clients.add(writer, Client(CLIENT))
            interactions.add(writer, Interaction((client_id,), EventTime.of(_now()), text=TEXT))
    finally:
        writer.close()


def _read(path: Path, query: str) -> None:
    """Look for the client and its entry; MissingError where either is not as it was written."""
    reader = Reader.open(path)
    try:
        found = clients.page(reader, query)
        if [row.name for row in found] != [CLIENT]:
            raise MissingError(f"a client is not found by “{query}”")
        texts = [entry.text for entry in interactions.timeline(reader, found[0].id)]
        if texts != [TEXT]:
            raise MissingError(f"an entry came back as {texts!r}")
    finally:
        reader.close()


def _journal() -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "check.cjournal"
        _write(path)
        _read(path, "hrcm")  # by the initials of its pinyin
    return ""


def _csv() -> str:
    with tempfile.TemporaryDirectory() as folder:
        first, file, second = (Path(folder) / name for name in ("1.cjournal", "journal.csv", "2.cjournal"))
        _write(first)
        reader = Reader.open(first)
        try:
            rows = csv_journal.export_journal(reader, file).total
        finally:
            reader.close()
        writer = Writer.open(second, _now)
        try:
            result = csv_journal.import_journal(writer, file)
        finally:
            writer.close()
        if result.errors or result.added != rows:
            raise MissingError(f"of {rows} rows {result.added} came back")
        _read(second, CLIENT)
    return f"{rows} rows"


def _sample() -> str:
    with tempfile.TemporaryDirectory() as folder:
        demo(Path(folder) / "sample.cjournal", _now())
    return ""


def _time() -> str:
    from dateutil import tz

    if tz.gettz("Asia/Shanghai") is None:
        raise MissingError("the table of time zones (Asia/Shanghai)")
    here = dt.datetime.now().astimezone()
    return f"{here.isoformat('T', 'seconds')} {here.tzname()}"


def _window() -> str:
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication

    import journal.ui.main_window  # noqa: F401  (every page with it)

    global _application
    _application = QApplication.instance() or QApplication(["client-journal"])
    return f"Qt {qVersion()}, {QApplication.platformName()}, Python {sys.version.partition(' ')[0]}"

"""Looks whether everything the program is made of is here and works, for support; nothing of the user's is touched."""

from __future__ import annotations

import datetime as dt
import os
import re
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from journal import paths
from journal.core import colours
from journal.core.clients import Client
from journal.core.errors import JournalError
from journal.core.interactions import Interaction
from journal.core.moments import EventTime, Moment
from journal.demo import demo
from journal.exchange import csv_journal
from journal.store import clients, driver, encryption, interactions
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# Qt is imported inside the checks: that it cannot be loaded is one of the things to report.

Check = Callable[[], str]
"""Returns what it found, or raises one of FAULTS."""

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
IMAGE_FORMATS = {"gif", "ico", "jpeg", "svg", "webp"}
PLUGINS: dict[str, dict[str, tuple[str, ...]]] = {
    "linux": {
        "platforms": ("libqxcb.so", "libqoffscreen.so", "libqwayland*.so"),
        "platforminputcontexts": ("libibusplatforminputcontextplugin.so", "libcomposeplatforminputcontextplugin.so"),
        "platformthemes": ("libqxdgdesktopportal.so",),
        "wayland-shell-integration": ("libxdg-shell.so",),
    },
    "win32": {"platforms": ("qwindows.dll",)},
    "darwin": {"platforms": ("libqcocoa.dylib",)},
}
FEASTS = {
    "spring_festival": "2027-02-06",
    "seollal": "2027-02-07",
    "tet": "2027-02-06",
    "qingming": "2027-04-05",
    "easter": "2027-03-28",
    "ortho_easter": "2027-05-02",
    "eid_fitr": "2027-03-09",
    "passover": "2027-04-22",
    "diwali": "2027-10-29",
    "thanksgiving": "2027-11-25",
}
"""One observance for each calendar, with its day in 2027: where a library or table is missing, one of them is."""
CLIENT, TEXT = "海润传媒", '=SUM(预算)*50%\n“繁體” 🧧 "quoted"'


class MissingError(Exception):
    """Something that belongs to the program is not here."""


FAULTS = (MissingError, JournalError, ImportError, OSError, LookupError, ValueError, RuntimeError)


def run(language: str, say: Callable[[str], None]) -> int:
    """Tell line by line what is here and what is missing, at last in `language`; the exit code is 1 if anything is."""
    kept: list[QApplication] = []
    missing = [name for name, check in _ground(kept) if not _holds(name, check, say)]
    if kept:
        missing += [name for name, check in _on_screen(kept[0]) if not _holds(name, check, say)]
    say(_verdict(language, kept, missing))
    return 1 if missing else 0


def _holds(name: str, check: Check, say: Callable[[str], None]) -> bool:
    try:
        found = check()
    except FAULTS as error:
        say(f"missing {name}: {error or type(error).__name__}")
        return False
    say(f"ok {name} ({found})" if found else f"ok {name}")
    return True


def _ground(kept: list[QApplication]) -> list[tuple[str, Check]]:
    """What needs no window; the last one makes one, and puts Qt's application into `kept`."""
    return [
        ("resources", _resources),
        ("database", _database),
        ("journal", _journal),
        ("encryption", _encryption),
        ("csv", _csv),
        ("sample", _sample),
        ("time", _time),
        ("calendar", _calendar),
        ("plug-ins", _plugins),
        ("window", partial(_window, kept)),
    ]


def _on_screen(application: QApplication) -> list[tuple[str, Check]]:
    """What needs Qt to run: without it Qt would end the program instead of answering."""
    return [
        *((f"translation {language}", partial(_translation, application, language)) for language in LANGUAGES),
        ("icons", _icons),
        ("pictures", _pictures),
        ("pdf", _pdf),
        ("theme", _theme),
        ("font zh_Hans", partial(_font, "SimplifiedChinese")),
        ("font zh_Hant", partial(_font, "TraditionalChinese")),
        ("tray", _tray),
        ("notifications", _notifications),
    ]


def _verdict(language: str, kept: list[QApplication], missing: list[str]) -> str:
    if not kept:  # without Qt there are no translations either
        return f"Missing or broken: {', '.join(missing)}. Please install the program again."
    from PySide6.QtCore import QCoreApplication

    from journal.ui import language as languages

    languages.install(kept[0], language)
    if not missing:
        return QCoreApplication.translate("Selfcheck", "Everything the program needs is here.")
    sentence = QCoreApplication.translate("Selfcheck", "Missing or broken: {names}. Please install the program again.")
    return sentence.format(names=", ".join(missing))


def _resources() -> str:
    read = [
        paths.resource(folder, f"{prefix}{language}.{suffix}")
        for folder, prefix, suffix in (
            ("cli", "", "toml"),
            ("demo", "", "toml"),
            ("help", "", "md"),
            ("subject", "", "toml"),
        )
        for language in LANGUAGES
    ]
    read += [paths.resource("themes", name) for name in ("app.qss", "tokens.toml")]
    read += [paths.resource("import", name) for name in ("characters.toml", "headings.toml")]
    read += [paths.resource("pinyin", "table.txt")]
    for file in read:
        text = file.read_text(encoding="utf-8")
        if not text.strip():
            raise MissingError(f"{file.name} is empty")
        if file.suffix == ".toml":
            tomllib.loads(text)
    palette = colours.parse(paths.resource("colours.toml").read_text(encoding="utf-8"))
    if palette.find("藏青") is None:
        raise MissingError("colours.toml does not know 藏青")
    return str(paths.resource())


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


def _write(path: Path, key: bytes | None = None) -> None:
    writer = Writer.open(path, _now, key=key)
    try:
        with writer.operation(Op.CLIENT_ADD):
            client_id = clients.add(writer, Client(CLIENT))
            interactions.add(writer, Interaction((client_id,), EventTime.of(_now()), text=TEXT))
    finally:
        writer.close()


def _read(path: Path, query: str, key: bytes | None = None) -> None:
    """Look for the client and its entry; MissingError where either is not as it was written."""
    reader = Reader.open(path, key=key)
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


def _encryption() -> str:
    """Make an encrypted journal, find its text nowhere in the file, open it by its passphrase, take that away."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "check.cjournal"
        started = time.perf_counter()
        _write(path, encryption.create(path, TEXT, _now))
        if CLIENT.encode() in path.read_bytes():
            raise MissingError("an encrypted journal can be read without its passphrase")
        key = encryption.unlock(path, TEXT)
        _read(path, CLIENT, key)
        encryption.convert(path, key, None, _now)
        _read(path, CLIENT)
    return f"{time.perf_counter() - started:.1f} s"


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
    here = dt.datetime.now().astimezone()
    return f"{here.isoformat('T', 'seconds')} {here.tzname()}"


def _window(kept: list[QApplication]) -> str:
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication

    import journal.ui.main_window  # noqa: F401  (every page comes with it)

    application = QApplication.instance() or QApplication(["client-journal"])
    assert isinstance(application, QApplication)
    kept.append(application)
    return f"Qt {qVersion()}, {application.platformName()}, Python {sys.version.partition(' ')[0]}"


def _translation(application: QApplication, language: str) -> str:
    from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

    from journal.ui import language as languages

    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = languages.OWN_FILE.format(language=language)
    for file, folder in ((own, str(paths.resource("i18n"))), (languages.QT_FILES[language], qt_folder)):
        if not QTranslator().load(file, folder):
            raise MissingError(str(Path(folder) / f"{file}.qm"))
    languages.install(application, language)
    if language == "en":
        words = QCoreApplication.translate("Dates", "%n day(s)", None, 2)
        if words != "2 days":
            raise MissingError(f"the plural of “day” is “{words}”")
        return words
    words = QCoreApplication.translate("App", "Client Journal")
    if words.isascii():
        raise MissingError("the program has no name")
    if QCoreApplication.translate("QPlatformTheme", "Cancel").isascii():
        raise MissingError("the buttons of Qt")
    return words


def _icons() -> str:
    from journal.ui import icons, labels

    names = {file.stem for file in paths.resource("icons").glob("*.svg")} | set(labels.CHANNEL_ICONS.values())
    for name in sorted(names | {icons.APP_ICON}):
        image = icons.pixmap(name, 24, None).toImage()
        if not any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)):
            raise MissingError(f"{name} is blank")
    return str(len(names))


def _pictures() -> str:
    from PySide6.QtGui import QImageReader

    known = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    if IMAGE_FORMATS - known:
        raise MissingError(", ".join(sorted(IMAGE_FORMATS - known)))
    return ", ".join(sorted(IMAGE_FORMATS))


def _pdf() -> str:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QPainter, QPdfWriter

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.drawText(500, 500, CLIENT)
    painter.end()
    if b"/FontFile" not in bytes(buffer.data().data()):
        raise MissingError("the letters of a page")
    return ""


def _theme() -> str:
    from journal.ui import theme

    sheets = [theme.style_sheet(theme.load(scheme)) for scheme in ("light", "dark")]
    wanted = {name for sheet in sheets for name in re.findall(r"theme:([\w.-]+)", sheet)}
    for scheme in ("light", "dark"):
        for name in sorted(wanted):
            if not paths.resource("themes", scheme, name).is_file():
                raise MissingError(f"{scheme}/{name}")
    return "light, dark"


def _font(script: str) -> str:
    from PySide6.QtGui import QFontDatabase

    families = QFontDatabase.families(QFontDatabase.WritingSystem[script])
    if not families:
        raise MissingError("no font with Chinese characters on this computer; install one, such as Noto Sans CJK")
    return families[0]


def _plugins() -> str:
    from PySide6.QtCore import QLibraryInfo

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    wanted = PLUGINS.get(sys.platform, {})
    for kind, names in wanted.items():
        for name in names:
            if not any(folder.joinpath(kind).glob(name)):
                raise MissingError(f"{kind}/{name}")
    return ", ".join(wanted)


def _calendar() -> str:
    from journal.core import observance_dates
    from journal.core.recurrence import first
    from journal.core.working_days import REGIONS, WorkingDays
    from journal.store import observances

    catalogue, tables = observances.catalogue(), observances.tables()
    for name, day in FEASTS.items():
        rule = catalogue[name].practices[0].rules[0]
        found = [str(one) for one in observance_dates.days(rule, 2027, tables)]
        if day not in found:
            raise MissingError(f"{name}: {found} instead of {day}")
    year = [dt.date(2026, 1, 1) + dt.timedelta(days=number) for number in range(365)]
    for region in REGIONS:
        if all(WorkingDays(region).is_working(day) for day in year if day.weekday() < 5):
            raise MissingError(f"days off of {region}")
    if first("FREQ=MONTHLY;BYDAY=2TU", Moment.date(dt.date(2027, 2, 1))) != Moment.date(dt.date(2027, 2, 9)):
        raise MissingError("recurrence")
    if not (observances.templates() and observances.words()):
        raise MissingError("words of greetings")
    return f"{len(catalogue)} observances, days off of {len(REGIONS)} regions"


def _notifications() -> str:
    from journal.desktop.notifications import look

    return look()


def _tray() -> str:
    from PySide6.QtWidgets import QSystemTrayIcon

    if not QSystemTrayIcon.isSystemTrayAvailable():
        return "none on this desktop, so reminders show in the window alone"
    return "with messages" if QSystemTrayIcon.supportsMessages() else "without messages"

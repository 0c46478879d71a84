"""Looks whether everything the program is made of is here and works, for support; nothing of the user's is touched.

Each subject is a module of its own, imported when its turn comes: that it cannot be is one of the things to report.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from journal import paths
from journal.selfcheck.outcome import FAULTS, LANGUAGES, Check

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

Subject = Callable[[], list[tuple[str, Check]]]
"""Returns the checks of a subject by name, or raises one of FAULTS where not even they can be loaded."""


def main(language: str) -> int:
    """Check this program, tell on stdout, and return the exit code."""
    paths.private_umask()
    if isinstance(sys.stdout, io.TextIOWrapper):  # Chinese names of fonts, whatever the terminal's own encoding
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    return run(language, print)


def run(language: str, say: Callable[[str], None]) -> int:
    """Tell line by line what is here and what is missing, at last in `language`; the exit code is 1 if anything is."""
    kept: list[QApplication] = []
    missing = []
    with tempfile.TemporaryDirectory(prefix="client-journal-") as folder:
        for subject, checks in _subjects(kept):
            try:
                found = checks()
            except FAULTS as error:
                _say_missing(subject, error, say)
                missing.append(subject)
                continue
            missing += [name for name, check in found if not _holds(name, check, Path(folder), say)]
    say(_verdict(language, kept, missing))
    return 1 if missing else 0


def _subjects(kept: list[QApplication]) -> Iterator[tuple[str, Subject]]:
    """All subjects; what needs Qt is left out where it does not run: it would end the program instead of answering."""
    yield "resources", _resources
    yield "database", _records
    yield "documents", _documents
    yield "calendar", _calendar
    yield "window", partial(_window, kept)
    if kept:
        yield "screen", partial(_on_screen, kept[0])


def _holds(name: str, check: Check, folder: Path, say: Callable[[str], None]) -> bool:
    try:
        found = check(folder)
    except FAULTS as error:
        _say_missing(name, error, say)
        return False
    say(f"ok {name} ({found})" if found else f"ok {name}")
    return True


def _say_missing(name: str, error: Exception, say: Callable[[str], None]) -> None:
    say(f"missing {name}: {error or type(error).__name__}")


def _resources() -> list[tuple[str, Check]]:
    from journal.selfcheck import resources

    return [
        ("resources", resources.inventory),
        ("words", resources.words),
        ("plans", resources.plans),
        ("playbook", resources.playbook),
        ("colours", resources.colours),
        ("capture", resources.capture),
        ("licences", resources.licences),
    ]


def _records() -> list[tuple[str, Check]]:
    from journal.selfcheck import records

    return [
        ("database", records.database),
        ("journal", records.journal),
        ("search", records.search),
        ("encryption", records.encryption),
        ("sample", records.sample),
        ("backup", records.backup),
    ]


def _documents() -> list[tuple[str, Check]]:
    from journal.selfcheck import documents

    return [
        ("csv", documents.csv),
        ("lists", documents.lists),
        ("calendar file", documents.calendar_file),
        ("brief", documents.brief),
        ("report", documents.report),
        ("data file", documents.data_file),
    ]


def _calendar() -> list[tuple[str, Check]]:
    from journal.selfcheck import calendar

    return [("time", calendar.clock), ("calendar", calendar.days), ("days off", calendar.names)]


def _window(kept: list[QApplication]) -> list[tuple[str, Check]]:
    from journal.selfcheck import window

    return [("plug-ins", window.plugins), ("libraries", window.libraries), ("window", partial(window.opened, kept))]


def _on_screen(application: QApplication) -> list[tuple[str, Check]]:
    from journal.selfcheck import screen

    return [
        *((f"translation {language}", partial(screen.translation, application, language)) for language in LANGUAGES),
        ("icons", screen.icons),
        ("pictures", screen.pictures),
        ("pdf", screen.pdf),
        ("print", screen.printer),
        ("theme", screen.themes),
        ("font zh_Hans", partial(screen.font, "SimplifiedChinese")),
        ("font zh_Hant", partial(screen.font, "TraditionalChinese")),
        ("tray", screen.tray),
        ("notifications", screen.notifications),
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

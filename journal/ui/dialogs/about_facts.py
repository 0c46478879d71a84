"""What support asks for first: versions and surroundings as lines of text, and where the user's files lie.

The lines hold no client data and no path: the name of a journal, or of a folder above it, may be that of a client.
"""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

import journal
from journal import licences, paths
from journal.settings import BACKUP_FOLDER
from journal.store import engine
from journal.store.opening import SCHEMA_VERSION
from journal.ui.context import Context

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Place:
    """Where something of the user lies."""

    name: str
    """As an identifier: `journal`, `backups`, `settings`, `log`."""
    words: str
    path: Path
    folder: Path
    """What a file manager can open."""


def places(context: Context) -> list[Place]:
    """Return where the files lie that this program keeps for the user."""
    file = context.reader.path
    backups = paths.backup_dir(context.settings.get(BACKUP_FOLDER))
    settings, log = paths.config_dir(), paths.log_dir()
    return [
        Place("journal", translate("About", "Journal"), file, file.parent),
        Place("backups", translate("About", "Backups"), backups, backups),
        Place("settings", translate("About", "Settings"), settings, settings),
        Place("log", translate("About", "Error log"), log, log),
    ]


def lines(context: Context) -> str:
    """Return versions and surroundings, a line each."""
    known = engine.versions()
    facts = [
        translate("About", "{name} {version} ({kind})").format(
            name=translate("About", "Client Journal"), version=journal.__version__, kind=_how_installed()
        ),
        translate("About", "Format of the journal: version {number}").format(number=SCHEMA_VERSION),
        f"Qt {qVersion()}, PySide6 {PySide6.__version__}, Python {platform.python_version()}",
        f"SQLite {known['sqlite']}, SQLCipher {known['sqlcipher']}, OpenSSL {known['openssl']}",
        f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()}, {platform.machine()}",
        f"{_window_system()}, {context.language}",
    ]
    return "\n".join(facts)


def _how_installed() -> str:
    if licences.is_frozen():
        return translate("About", "installed program")
    if (Path(journal.__file__).parent / "_resources").is_dir():
        return translate("About", "Python package")
    return translate("About", "from source")


def _window_system() -> str:
    """The platform of Qt, with the names of the desktop and of the input method, which are most often asked for."""
    names = [QGuiApplication.platformName()]
    if sys.platform.startswith("linux"):
        said = (os.environ.get(name, "") for name in ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_IM_MODULES"))
        names += filter(None, said)
    return ", ".join(names)

"""Settings of the window, kept in the config folder; what changes dues or records lives in the journal instead."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from journal import paths

SETTINGS_FILE = "settings.json"
BROKEN_SUFFIX = ".broken"
SYSTEM = "system"
TRADITIONAL_PLACES = frozenset({"TW", "HK", "MO"})

T = TypeVar("T", str, int, bool)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting: its key in the file, its value when nobody chose, and what it may be (anything if empty)."""

    key: str
    default: T
    choices: tuple[T, ...] = ()

    def accepts(self, value: object) -> bool:
        """Whether `value` has the type of this setting (True is no number) and is one of its choices."""
        return type(value) is type(self.default) and (not self.choices or value in self.choices)


LANGUAGE: Final = Setting("language", SYSTEM, (SYSTEM, "en", "zh_Hans", "zh_Hant"))
THEME: Final = Setting("theme", SYSTEM, (SYSTEM, "light", "dark"))
GEOMETRY: Final = Setting("geometry", "")  # base64 of QWidget.saveGeometry
LAST_JOURNAL: Final = Setting("last_journal", "")
CLIENT_SORT: Final = Setting("client_sort", "name", ("name", "last_contact", "tier"))
SHOW_LUNAR: Final = Setting("show_lunar", False)
"""Whether the calendar shows lunar days in English as well; in Chinese it always does."""
CALENDAR_VIEW: Final = Setting("calendar_view", "auto", ("auto", "month", "agenda"))
"""How the calendar is shown; auto: as the width of the window allows."""
LOCK_MINUTES: Final = Setting("lock_minutes", 10, (0, 1, 2, 5, 10, 15, 30, 60))
"""After so long without a touch an encrypted journal is locked; 0: never by itself."""
LOCK_WITH_SESSION: Final = Setting("lock_with_session", True)
"""Whether it is locked when the computer sleeps or its screen is locked."""
CLOSE_TO_TRAY: Final = Setting("close_to_tray", False)
"""Whether closing the window leaves the program in the tray, where there is one."""
CLOSING_ASKED: Final = Setting("closing_asked", False)
"""Whether the user was asked about that, and about starting with the session."""
SOUND: Final = Setting("sound", False)
"""Whether a reminder may be heard."""
PRESENTING_UNTIL: Final = Setting("presenting_until", 0)
"""Until when (UTC milliseconds) messages name nobody, because others can see the screen; 0: they may."""
BACKUP_FOLDER: Final = Setting("backup_folder", "")  # empty: that of paths.backup_dir
SYNC_FOLDER_TOLD: Final = Setting("sync_folder_told", "")
"""The journal of which the user was told that a sync service keeps its folder."""
ADVICE_HIDDEN: Final = Setting("advice_hidden", "")
"""Topics of the playbook, with spaces between them, of which nothing is shown beside a client any more."""
BACKUP_GB: Final = Setting("backup_gb", 5, (1, 2, 5, 10, 20, 50, 100))

# Every setting there is.
ALL: Final[tuple[Setting[Any], ...]] = (
    LANGUAGE,
    THEME,
    GEOMETRY,
    LAST_JOURNAL,
    CLIENT_SORT,
    SHOW_LUNAR,
    CALENDAR_VIEW,
    LOCK_MINUTES,
    LOCK_WITH_SESSION,
    CLOSE_TO_TRAY,
    CLOSING_ASKED,
    SOUND,
    PRESENTING_UNTIL,
    BACKUP_FOLDER,
    BACKUP_GB,
    SYNC_FOLDER_TOLD,
    ADVICE_HIDDEN,
)


class Settings:
    """The values of one settings file; a change is on disk when `set` returns."""

    def __init__(self, path: Path, values: dict[str, object]) -> None:
        self._path = path
        self._values = values

    @classmethod
    def load(cls, path: Path | None = None) -> Settings:
        """Read `path`, or the user's own file. A damaged one is set aside as `….broken` and the defaults hold."""
        file = path or paths.config_dir() / SETTINGS_FILE
        try:
            values = json.loads(file.read_bytes())
        except OSError:
            # Missing at the first start; or not readable now, then perhaps next time.
            return cls(file, {})
        except (ValueError, RecursionError):
            values = None
        if not isinstance(values, dict):
            with suppress(OSError):
                os.replace(file, file.with_name(file.name + BROKEN_SUFFIX))
            values = {}
        return cls(file, values)

    def get(self, setting: Setting[T]) -> T:
        """The chosen value, or the default where none was chosen or the file holds what this version cannot use."""
        value = self._values.get(setting.key)
        return value if setting.accepts(value) else setting.default  # type: ignore[return-value]  # accepts() checked

    def set(self, setting: Setting[T], value: T) -> None:
        """Choose `value` and save. ValueError for one that is no choice; OSError when the disk refuses.

        Keys of a newer version are kept. After an OSError the value holds until the app ends.
        """
        if not setting.accepts(value):
            raise ValueError(f"{setting.key}: {value!r}")
        if setting.key in self._values and self._values[setting.key] == value:
            return
        self._values[setting.key] = value
        paths.private_folder(self._path.parent)
        text = json.dumps(self._values, ensure_ascii=True, indent=2, sort_keys=True)
        paths.write_private(self._path, text.encode("ascii") + b"\n")


def resolve_language(setting: str, system_locale_name: str) -> str:
    """The language to show: the chosen one, or the system's (`zh_CN`, `zh-Hant-HK`, `en_GB`); English for others."""
    if setting in LANGUAGE.choices and setting != SYSTEM:
        return setting
    parts = system_locale_name.partition(".")[0].replace("-", "_").split("_")
    if parts[0].lower() != "zh":
        return "en"
    # A script that is named outweighs the place: zh_Hans_HK is Simplified.
    scripts = [part.title() for part in parts[1:] if len(part) == len("Hant")]
    if scripts:
        return "zh_Hant" if scripts[0] == "Hant" else "zh_Hans"
    return "zh_Hant" if TRADITIONAL_PLACES & {part.upper() for part in parts[1:]} else "zh_Hans"

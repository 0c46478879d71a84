"""Where files lie: the user's folders, the shipped resources and safe private writing; nothing here reads a clock."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

import appdirs

APP_FOLDER = "client-journal"
JOURNAL_FILE = "journal.cjournal"
BACKUP_FOLDER = "backups"
FOLDER_MODE = 0o700
FILE_MODE = 0o600


def data_dir() -> Path:
    """The folder of journals and backups, created with mode 0700."""
    return private_folder(Path(appdirs.user_data_dir(APP_FOLDER, appauthor=False)))


def config_dir() -> Path:
    """The folder of the window's settings, created with mode 0700."""
    return private_folder(Path(appdirs.user_config_dir(APP_FOLDER, appauthor=False)))


def backup_dir(chosen: str = "") -> Path:
    """The folder of backups: the one that was chosen, which is never made here, or our own, created with mode 0700."""
    return Path(chosen) if chosen else private_folder(data_dir() / BACKUP_FOLDER)


def log_dir() -> Path:
    """The folder of the local log, created with mode 0700."""
    return private_folder(Path(appdirs.user_log_dir(APP_FOLDER, appauthor=False)))


def default_journal() -> Path:
    """The journal that opens when none is named; the file need not exist yet."""
    return data_dir() / JOURNAL_FILE


def private_umask() -> None:
    """Let every file made from now on be readable by its owner alone; called once at start."""
    os.umask(0o077)


def private_folder(folder: Path) -> Path:
    """Create `folder` with its parents; the folder itself gets mode 0700 even where it existed with a wider one.

    OSError when it cannot be made.
    """
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    if os.name == "posix" and folder.stat().st_mode & 0o777 != FOLDER_MODE:
        # A folder owned by somebody else (a shared mount) cannot be changed; it is still usable.
        with suppress(PermissionError):
            folder.chmod(FOLDER_MODE)
    return folder


def resource(*parts: str) -> Path:
    """The shipped file or folder `parts`, wherever the app runs: frozen, installed as a wheel or in a checkout."""
    return _resource_root().joinpath(*parts)


def write_private(path: Path, data: bytes) -> None:
    """Replace `path` by `data` in one step: after a power cut the old or the new content is there, never a part.

    The file gets mode 0600. OSError when the disk refuses; then the old file is untouched and no temporary file stays.
    A symbolic link is followed, so that a settings file kept elsewhere stays a link.
    """
    target = path.resolve()
    # Not the tempfile module: it brings 20 others into the start of the app.
    temporary = target.with_name(f".{target.name}.{os.urandom(6).hex()}.tmp")
    try:
        with open(temporary, "xb", opener=partial(os.open, mode=FILE_MODE)) as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        # Some network mounts refuse to sync a folder; the file itself is on disk by then.
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _resource_root() -> Path:
    bundle = getattr(sys, "_MEIPASS", None)
    return Path(bundle) / "resources" if isinstance(bundle, str) else _unfrozen_root(__file__)


@cache
def _unfrozen_root(module: str) -> Path:
    package = Path(module).resolve().parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"

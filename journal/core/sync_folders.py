"""Which sync service keeps a folder, told from its path and the marks such services leave; no disk is read here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class _Service:
    name: str
    folders: tuple[str, ...] = ()
    """Names of its folder, in lower case."""
    beginnings: tuple[str, ...] = ()
    """How such names begin where an account or a company follows."""
    marks: tuple[str, ...] = ()
    """What lies in its folder."""


_SERVICES = (
    _Service("Dropbox", ("dropbox",), ("dropbox (", "dropbox-"), (".dropbox", ".dropbox.cache")),
    _Service("OneDrive", ("onedrive",), ("onedrive - ", "onedrive-")),
    _Service("iCloud Drive", ("iclouddrive", "icloud drive", "mobile documents", "com~apple~clouddocs")),
    _Service("坚果云 Nutstore", ("nutstore", "nutstore files", "坚果云", "我的坚果云", "堅果雲"), (), (".nutstore",)),
    _Service("Google Drive", ("google drive", "google 云端硬盘", "google 雲端硬碟"), ("googledrive-",)),
    _Service("Syncthing", ("syncthing",), (), (".stfolder",)),
    _Service("Nextcloud", ("nextcloud",), ("nextcloud-",), (".nextcloudsync.log",)),
    _Service("ownCloud", ("owncloud",), ("owncloud - ", "owncloud-"), (".owncloudsync.log",)),
    _Service("百度网盘", ("baidusyncdisk", "百度网盘同步空间")),
    _Service("WPS 云盘", ("wps云盘", "wpsdrive", "wps cloud files")),
    _Service("pCloud", ("pclouddrive", "pcloud drive", "pcloud sync")),
    _Service("MEGA", ("megasync", "mega sync")),
    _Service("Box", ("box sync",), ("box-box",)),
    _Service("Seafile", ("seafile",)),
    _Service("Resilio Sync", ("resilio sync",), (), (".sync/ID",)),
    _Service("Proton Drive", ("proton drive",), ("protondrive-",)),
    _Service("Yandex Disk", ("yandex.disk", "yandexdisk")),
)


def _none(_folder: PurePath, _mark: str) -> bool:
    return False


def service_of(path: PurePath, holds: Callable[[PurePath, str], bool] = _none) -> str | None:
    """Return the name of the service that keeps the folder of the file at `path`, or None.

    `holds(folder, mark)` tells whether something of that name lies in a folder.  The names are those the services give
    their folders by themselves, with an account or a company behind; a folder of another name is known by its marks.
    """
    folders = path.parents
    for folder in folders:
        name = folder.name.casefold()
        for service in _SERVICES:
            if name in service.folders or (service.beginnings and name.startswith(service.beginnings)):
                return service.name
    for folder in folders:
        for service in _SERVICES:
            if any(holds(folder, mark) for mark in service.marks):
                return service.name
    return None

"""Folders of sync services are known by name or by mark, and other folders are not taken for them."""

from __future__ import annotations

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from journal.core.sync_folders import service_of


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PurePosixPath("/home/mei/Dropbox/work/a.cjournal"), "Dropbox"),
        (PureWindowsPath(r"C:\Users\Mei\Dropbox (Agency)\a.cjournal"), "Dropbox"),
        (PureWindowsPath(r"C:\Users\Mei\OneDrive - Agency Ltd\Documents\a.cjournal"), "OneDrive"),
        (PurePosixPath("/Users/mei/Library/CloudStorage/OneDrive-Personal/a.cjournal"), "OneDrive"),
        (PurePosixPath("/Users/mei/Library/Mobile Documents/com~apple~CloudDocs/a.cjournal"), "iCloud Drive"),
        (PureWindowsPath(r"C:\Users\Mei\iCloudDrive\a.cjournal"), "iCloud Drive"),
        (PureWindowsPath(r"D:\我的坚果云\客户\a.cjournal"), "坚果云 Nutstore"),
        (PurePosixPath("/home/mei/Nutstore Files/a.cjournal"), "坚果云 Nutstore"),
        (PurePosixPath("/Users/mei/Library/CloudStorage/GoogleDrive-mei@x.org/My Drive/a.cjournal"), "Google Drive"),
        (PurePosixPath("/home/mei/.local/share/client-journal/journal.cjournal"), None),
        (PurePosixPath("/home/mei/boxes/megaphone/a.cjournal"), None),
    ],
)
def test_names(path: PurePath, service: str | None) -> None:
    assert service_of(path) == service


def test_marks_in_any_folder_above() -> None:
    def holds(folder: PurePath, mark: str) -> bool:
        return (folder, mark) == (PurePosixPath("/srv/shared"), ".stfolder")

    assert service_of(PurePosixPath("/srv/shared/team/a.cjournal"), holds) == "Syncthing"
    assert service_of(PurePosixPath("/srv/other/a.cjournal"), holds) is None

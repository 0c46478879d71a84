"""What the bundle and the disk image of macOS say, as far as it can be read elsewhere."""

from __future__ import annotations

import plistlib
import re
import runpy
import struct
import sys
from pathlib import Path

import pytest

import journal
from journal.start_arguments import LANGUAGES
from tests.release import icon_files, icons, macos

FOLDER = macos.SETTINGS.parent


def picture_size(png: bytes) -> tuple[int, int]:
    """Width and height that a PNG says."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_bundle_says_what_it_is() -> None:
    said = plistlib.loads(plistlib.dumps(macos.info_plist()))
    assert said["CFBundleShortVersionString"] == said["CFBundleVersion"] == journal.__version__
    assert said["LSMinimumSystemVersion"] == "14.0"
    assert said["NSHighResolutionCapable"] is True
    assert {name.replace("-", "_") for name in said["CFBundleLocalizations"]} == set(LANGUAGES)
    assert "LSUIElement" not in said, "it has a window and a menu"
    assert "LSBackgroundOnly" not in said


def test_its_names_are_made_of_what_apple_allows() -> None:
    for name in (macos.IDENTIFIER, macos.FILE_TYPE):
        assert re.fullmatch(r"[A-Za-z0-9.-]+", name)


def test_a_journal_is_its_document() -> None:
    said = macos.info_plist()
    [document], [kind] = said["CFBundleDocumentTypes"], said["UTExportedTypeDeclarations"]
    assert document["LSItemContentTypes"] == [kind["UTTypeIdentifier"]]
    assert kind["UTTypeTagSpecification"]["public.filename-extension"] == ["cjournal"]
    assert document["CFBundleTypeIconFile"] == kind["UTTypeIconFile"] == macos.FILE_ICON


@pytest.mark.parametrize(("version", "said"), [("1.2.3", "1.2.3"), ("1.2.0rc1", "1.2.0"), ("2.0", "2.0")])
def test_apple_takes_numbers_alone(version: str, said: str) -> None:
    assert macos.info_plist(version)["CFBundleVersion"] == said
    with pytest.raises(ValueError, match="does not begin"):
        macos.info_plist("next")


def test_an_icon_holds_every_size() -> None:
    content = icon_files.icns(icons.render)
    kind, length = struct.unpack(">4sI", content[:8])
    assert (kind, length) == (b"icns", len(content))
    found, place = {}, 8
    while place < len(content):
        name, length = struct.unpack(">4sI", content[place : place + 8])
        found[name] = picture_size(content[place + 8 : place + length])
        place += length
    assert found == {name: (size, size) for name, size in icon_files.ICNS_KINDS}


def test_the_runtime_is_opened_for_one_thing_alone() -> None:
    asked = plistlib.loads((FOLDER / "entitlements.plist").read_bytes())
    assert asked == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def test_the_image_shows_the_program_and_where_to_drag_it() -> None:
    said = runpy.run_path(str(macos.SETTINGS), {"defines": {"app": f"/somewhere/{macos.BUNDLE}"}})
    assert said["files"] == [f"/somewhere/{macos.BUNDLE}"]
    assert said["symlinks"] == {"Applications": "/Applications"}
    assert set(said["icon_locations"]) == {macos.BUNDLE, "Applications"}
    assert said["background"] is None
    (_, (width, height)), size = said["window_rect"], said["icon_size"]
    for x, y in said["icon_locations"].values():
        assert size / 2 <= x <= width - size / 2
        assert size / 2 <= y <= height - size / 2


def test_an_image_is_named_by_version_and_processor() -> None:
    assert macos.file_name("arm64", "1.2.3") == "client-journal-1.2.3-macos-arm64.dmg"


@pytest.mark.skipif(sys.platform == "darwin", reason="there it can be made")
def test_elsewhere_it_says_why_there_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert macos.main(["--bundle", str(tmp_path), "--out", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "A disk image is made on macOS alone: it needs hdiutil.\n"

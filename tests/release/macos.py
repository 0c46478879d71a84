"""What the bundle of macOS says of itself, and its disk image; `build.spec` makes the bundle.

`python -m tests.release.macos` makes the image of `dist/Client Journal.app`, on macOS alone.
"""

from __future__ import annotations

import argparse
import platform
import re
import sys
from pathlib import Path
from typing import Any, Final

import journal

ROOT: Final = Path(__file__).resolve().parents[2]
SETTINGS: Final = ROOT / "resources" / "packaging" / "macos" / "dmg.py"
NAME: Final = "Client Journal"
BUNDLE: Final = f"{NAME}.app"
IDENTIFIER: Final = "io.github.client-journal.ClientJournal"
"""With a hyphen, where Linux has an underscore: either system forbids what the other one asks for.

https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleidentifier
"""
FILE_TYPE: Final = "io.github.client-journal.journal"
FILE_ICON: Final = "journal-file.icns"
LEAST_SYSTEM: Final = "14.0"
"""What the wheels of Qt are made for."""
NOT_DONE: Final = 1


class NotMadeError(Exception):
    """One sentence on why there is no image."""


def info_plist(version: str = journal.__version__) -> dict[str, Any]:
    """Return what `Info.plist` says beyond what PyInstaller writes into it.

    https://developer.apple.com/documentation/bundleresources/information-property-list
    """
    found = re.match(r"\d+(\.\d+){0,2}", version)
    if found is None:
        raise ValueError(f"{version!r} does not begin with a number")
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleName": NAME,
        # Apple takes three numbers; what follows them (rc1) stands in the program.
        "CFBundleShortVersionString": found.group(),
        "CFBundleVersion": found.group(),
        "CFBundleDevelopmentRegion": "en",
        # Qt draws the window in these; macOS chooses the language of its own menus and dialogs among them.
        "CFBundleLocalizations": ["en", "zh-Hans", "zh-Hant"],
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": LEAST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The Client Journal authors, Apache License 2.0",
        "NSSupportsAutomaticGraphicsSwitching": True,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Client Journal file",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": FILE_ICON,
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [FILE_TYPE],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": FILE_TYPE,
                "UTTypeDescription": "Client Journal file",
                "UTTypeIconFile": FILE_ICON,
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["cjournal"],
                    "public.mime-type": ["application/vnd.client-journal"],
                },
            }
        ],
    }


def file_name(machine: str, version: str = journal.__version__) -> str:
    """Return the name of the image for a kind of processor, `arm64` or `x86_64`."""
    return f"client-journal-{version}-macos-{machine}.dmg"


def make(bundle: Path, output: Path) -> Path:
    """Write the disk image of a bundle, and return its path; NotMadeError says what lacks."""
    if sys.platform != "darwin":
        raise NotMadeError("A disk image is made on macOS alone: it needs hdiutil.")
    if not bundle.is_dir():
        raise NotMadeError(f"{bundle} is missing: run pyinstaller build.spec first.")
    import dmgbuild  # late: it is there on macOS alone

    output.parent.mkdir(parents=True, exist_ok=True)
    dmgbuild.build_dmg(str(output), NAME, settings_file=str(SETTINGS), defines={"app": str(bundle)})
    return output


def main(arguments: list[str] | None = None) -> int:
    """Make the image as the command line says; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.release.macos", description="Make the disk image.")
    parser.add_argument("--bundle", type=Path, default=ROOT / "dist" / BUNDLE, help="the bundle")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder for the image")
    options = parser.parse_args(arguments)
    try:
        made = make(options.bundle, options.out / file_name(platform.machine()))
    except NotMadeError as error:
        print(error, file=sys.stderr)
        return NOT_DONE
    print(f"{made}: {made.stat().st_size / 2**20:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

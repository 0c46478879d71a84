"""The installer for Windows and what its programs say of themselves; how it installs stands in
`resources/packaging/windows`.

`python -m tests.release.windows --bundle dist/client-journal` needs NSIS 3 (`makensis`) and runs on every system.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Final

import journal
from tests.release import icon_files, icons

ROOT: Final = Path(__file__).resolve().parents[2]
SCRIPT: Final = ROOT / "resources" / "packaging" / "windows" / "client-journal.nsi"
PUBLISHER: Final = "The Client Journal authors"
NAMES: Final = {"client-journal": "Client Journal, command line", "client-journal-gui": "Client Journal"}
"""The two programs of the bundle, and what the Task Manager shows for each."""
NOT_DONE: Final = 1
MAKE_SECONDS: Final = 1_200
USUAL_FOLDER: Final = Path("C:/Program Files (x86)/NSIS")


class NotMadeError(Exception):
    """One sentence on why there is no installer."""


def numbers(version: str) -> tuple[int, int, int, int]:
    """Return the four numbers that Windows wants for a version; what follows them (rc1) it cannot say."""
    found = re.match(r"\d+(\.\d+){0,2}", version)
    if found is None:
        raise ValueError(f"{version!r} does not begin with a number")
    parts = [int(part) for part in found.group().split(".")]
    one, two, three, *_ = [*parts, 0, 0]
    return one, two, three, 0


def version_resource(program: str, version: str = journal.__version__) -> str:
    """Return the text that PyInstaller makes the version resource of one program of.

    https://pyinstaller.org/en/stable/usage.html#capturing-windows-version-data
    """
    texts = {
        "CompanyName": PUBLISHER,
        "FileDescription": NAMES[program],
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": f"© {year()} {PUBLISHER}",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Client Journal",
        "ProductVersion": version,
    }
    said = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    four = numbers(version)
    # 0x40004: a program for Windows NT; 1: an application. 0x0409, 1200: English, in UTF-16.
    return (
        "VSVersionInfo(\n"
        f"  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0,"
        " date=(0, 0)),\n"
        f"  kids=[StringFileInfo([StringTable('040904B0', [{said}])]),"
        " VarFileInfo([VarStruct('Translation', [0x0409, 1200])])],\n"
        ")\n"
    )


def year() -> str:
    """Return the year of the copyright notice."""
    found = re.search(r"Copyright (\d{4})", (ROOT / "NOTICE").read_text(encoding="utf-8"))
    if found is None:
        raise NotMadeError("NOTICE names no year.")
    return found.group(1)


def file_name(version: str = journal.__version__) -> str:
    """Return the name of the installer."""
    return f"client-journal-{version}-setup.exe"


def compiler() -> str:
    """Return the command of NSIS; NotMadeError where it is not installed."""
    found = shutil.which("makensis") or shutil.which("makensis", path=str(USUAL_FOLDER))
    if found is None:
        raise NotMadeError("makensis is missing: install NSIS 3 (Debian: nsis).")
    return found


def make(bundle: Path, output: Path, version: str = journal.__version__, *, sign: str = "", target: str = "") -> Path:
    """Compile the installer of `bundle` into `output`, and return its path; every warning of NSIS is an error.

    `sign` is a command that signs the file whose name follows it, `target` another kind of stub than the usual one, a
    32-bit program that runs everywhere.  NotMadeError says what lacks.
    """
    missing = [name for name in NAMES if not (bundle / f"{name}.exe").is_file()]
    if missing or not (bundle / "_internal").is_dir():
        raise NotMadeError(
            f"{bundle} is no folder of the program for Windows: {', '.join(missing) or '_internal'} lacks."
        )
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        program, file = Path(folder) / "program.ico", Path(folder) / "file.ico"
        program.write_bytes(icon_files.ico(icons.render))
        file.write_bytes(icon_files.ico(partial(icons.render, source=icons.FILE)))
        given = {
            "VERSION": version, "NUMBERS": ".".join(map(str, numbers(version))), "BUNDLE": str(bundle.resolve()),
            "OUTPUT": str(output.resolve()), "PROGRAM_ICON": str(program), "FILE_ICON": str(file),
            "HOMEPAGE": journal.HOMEPAGE, "YEAR": year(), "SIGN": sign, "TARGET": target,
        }  # fmt: skip
        command = [compiler(), "-V2", "-WX", "-NOCD", "-INPUTCHARSET", "UTF8"]
        command += [f"-D{name}={text}" for name, text in given.items() if text]
        done = subprocess.run(
            [*command, str(SCRIPT)], cwd=SCRIPT.parent, capture_output=True, encoding="utf-8", errors="replace",
            timeout=MAKE_SECONDS, env={**os.environ, "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
    if done.returncode:
        raise NotMadeError("\n".join(["NSIS cannot make the installer:", done.stdout.strip(), done.stderr.strip()]))
    return output


def main(arguments: list[str] | None = None) -> int:
    """Make the installer as the command line says; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.release.windows", description="Make the Windows installer.")
    parser.add_argument("--bundle", type=Path, default=ROOT / "dist" / "client-journal", help="folder of the program")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder for the installer")
    parser.add_argument("--sign", default="", help="command that signs the file whose name follows it")
    options = parser.parse_args(arguments)
    try:
        made = make(options.bundle, options.out / file_name(), sign=options.sign)
    except NotMadeError as error:
        print(error, file=sys.stderr)
        return NOT_DONE
    print(f"{made}: {made.stat().st_size / 2**20:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

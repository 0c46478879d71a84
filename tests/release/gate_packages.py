"""The packages that the release gate installs: what a .deb says of itself, and an older one to upgrade from."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.release.gate_root import GateError

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = "client-journal"
PROGRAM_FOLDER = f"usr/lib/{PACKAGE}"
OLDER_VERSION = "0.0.1"
ARCHIVE_MARK = b"MEI\014\013\012\013\016"
ARCHIVE_END = 88
"""Bytes from the mark to the end of the archive."""
SHIFT = 4096
REPRODUCIBLE = {"SOURCE_DATE_EPOCH": "1767225600", "PYTHONHASHSEED": "0"}


def newest(folder: Path) -> Path:
    """The .deb that was written last in a folder; GateError where there is none."""
    found = sorted(folder.glob(f"{PACKAGE}_*.deb"), key=lambda file: file.stat().st_mtime)
    if not found:
        raise GateError(f"no .deb in {folder}: `python -m tests.release.packages deb` makes it, or name one with --deb")
    return found[-1]


def field(deb: Path, name: str) -> str:
    """A field of a package's control file; empty where it has none."""
    return _output("dpkg-deb", "--field", str(deb), name).strip()


@dataclass(frozen=True)
class Older:
    """A package to upgrade from; `same`: the program is that of the newer one, only called older."""

    name: str
    deb: Path
    same: bool


def olders(choice: str | None, deb: Path, cache: Path, place: Path) -> list[Older]:
    """The packages to upgrade from: the same program called older, and what was chosen, a file or a commit.

    A commit is built in a clone of its own and put into today's packaging, since early commits have none.
    """
    same = place / "same"
    same.mkdir()
    _output("dpkg-deb", "--extract", str(deb), str(same))
    program = same / PROGRAM_FOLDER / PACKAGE
    program.write_bytes(shifted(program.read_bytes()))
    packed = repackaged(deb, OLDER_VERSION, same, program.parent)
    found = [Older("the same program called older", packed, True)]
    if choice is None:
        return found
    if choice.endswith(".deb"):
        return [*found, Older(Path(choice).name, Path(choice).resolve(), False)]
    (place / "older").mkdir()
    packed = repackaged(deb, OLDER_VERSION, place / "older", built_at(choice, cache))
    return [*found, Older(f"the program of {choice}", packed, False)]


def repackaged(deb: Path, version: str, place: Path, bundle: Path | None = None) -> Path:
    """A copy of a package in the folder `place` with another version, and with another program if one is given."""
    target = place / f"{PACKAGE}_{version}_{field(deb, 'Architecture')}.deb"
    with tempfile.TemporaryDirectory(dir=place) as temporary:
        tree = Path(temporary) / "tree"
        _output("dpkg-deb", "--raw-extract", str(deb), str(tree))
        control = tree / "DEBIAN" / "control"
        control.write_text(with_version(control.read_text(encoding="utf-8"), version), encoding="utf-8")
        if bundle is not None:
            shutil.rmtree(tree / PROGRAM_FOLDER)
            shutil.copytree(bundle, tree / PROGRAM_FOLDER, symlinks=True)
            (tree / "DEBIAN" / "md5sums").unlink(missing_ok=True)
        _output("dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(tree), str(target))
    return target


def shifted(program: bytes) -> bytes:
    """A program of PyInstaller with its modules at other places of the file, as in another version of it.

    The modules lie in an archive at the end of the file; a mark behind them, followed by the length of the archive,
    leads to it.  ValueError where there is none.
    """
    mark = program.rindex(ARCHIVE_MARK)
    length = int.from_bytes(program[mark + len(ARCHIVE_MARK) :][:4], "big")
    start = mark + ARCHIVE_END - length
    return program[:start] + bytes(SHIFT) + program[start:]


def with_version(control: str, version: str) -> str:
    """A control file with another version."""
    lines = [f"Version: {version}" if line.startswith("Version:") else line for line in control.splitlines()]
    return "\n".join(lines) + "\n"


def built_at(commit: str, cache: Path) -> Path:
    """The folder of the frozen program of a commit; built once and kept in the cache."""
    full = _output("git", "-C", str(ROOT), "rev-parse", "--verify", f"{commit}^{{commit}}").strip()
    kept = cache / f"program-{full[:12]}"
    if kept.exists():
        return kept
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="older-", dir=cache) as temporary:
        clone, out = Path(temporary) / "clone", Path(temporary) / "out"
        _output("git", "clone", "--quiet", "--shared", "--no-checkout", str(ROOT), str(clone))
        _output("git", "-C", str(clone), "checkout", "--quiet", full)
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", str(out)]
        command += ["--workpath", f"{temporary}/work", "build.spec"]
        env = {**os.environ, **REPRODUCIBLE, "PYINSTALLER_CONFIG_DIR": f"{temporary}/config"}
        env["PYTHONPATH"] = str(clone)  # before a checkout that is installed as it lies
        done = subprocess.run(command, cwd=clone, env=env, capture_output=True, text=True)
        if done.returncode:
            raise GateError(f"the program of {commit} could not be built: {done.stderr[-1500:]}")
        (out / PACKAGE).rename(kept)
    return kept


def _output(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode:
        raise GateError(f"`{' '.join(words)}` ended with {done.returncode}: {done.stderr.strip()[-600:]}")
    return done.stdout

"""Builds the frozen app for the tests that look at it: once per run, and not at all while nothing of it has changed."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest  # late where it is used: packages are made by this too, where pytest is not installed

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = "client-journal.exe" if sys.platform == "win32" else "client-journal"
REPRODUCIBLE = {"SOURCE_DATE_EPOCH": "1767225600", "PYTHONHASHSEED": "0"}
BUILD_SECONDS = 600


def lacking() -> str:
    """What this machine lacks for a build, or nothing."""
    if importlib.util.find_spec("PyInstaller") is None:
        return "PyInstaller"
    tools = [name for name in ("objdump", "objcopy", "strip", "ldd") if not shutil.which(name)]
    return ", ".join(tools) if sys.platform.startswith("linux") else ""


def sources() -> Iterator[Path]:
    """Every file that a build reads from this checkout."""
    for folder in ("journal", "resources"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path
    alone = ("build.spec", "pyproject.toml", "LICENSE", "NOTICE", "THIRD_PARTY.md", "tests/release/linux_paths.py")
    yield from (ROOT / name for name in alone)


def state() -> str:
    """A name for what a build would be made of: the sources, the interpreter and everything that is installed."""
    found = hashlib.sha256(sys.version.encode())
    for path in sources():
        found.update(f"{path.relative_to(ROOT)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    for name in sorted(f"{each.name} {each.version}" for each in distributions()):
        found.update(name.encode())
    return found.hexdigest()[:16]


def build(into: Path, work: Path) -> Path:
    """Build the app into a new folder below `into`, and return that folder; skips where Python itself forbids it."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(into), "--workpath", str(work), str(ROOT / "build.spec")]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COVERAGE_", "PYTEST_"))}
    env = {**kept, **REPRODUCIBLE, "PYINSTALLER_CONFIG_DIR": str(work / "config")}
    done = subprocess.run(command, env=env, cwd=work, capture_output=True, text=True, timeout=BUILD_SECONDS)
    if "PythonLibraryNotFoundError" in done.stderr:
        import pytest

        pytest.skip(
            f"no frozen app: the shared library of Python {sys.version_info[0]}.{sys.version_info[1]} is missing"
        )
    assert done.returncode == 0, done.stderr[-4000:]
    return into / "client-journal"


@contextmanager
def alone(cache: Path) -> Iterator[None]:
    """Let one process of a test run build while the others wait for what it makes."""
    with open(cache / "lock", "w") as handle:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@functools.cache
def built(cache: Path) -> Path:
    """The program, built unless the folder `cache` holds it already in its present state."""
    if lacking():
        import pytest

        pytest.skip(f"no frozen app: {lacking()} is missing")
    with alone(cache):
        folder = cache / f"app-{state()}"
        if not folder.exists():
            for older in cache.glob("app-*"):
                shutil.rmtree(older)
            # In a folder of its own first: a build that is broken off must not look like one that is done.
            with tempfile.TemporaryDirectory(prefix="making-", dir=cache) as making:
                work = Path(making) / "work"
                work.mkdir()
                build(Path(making) / "dist", work)
                (Path(making) / "dist").rename(folder)
        return folder / "client-journal" / PROGRAM


def plain_environment(home: Path, **more: str) -> dict[str, str]:
    """The environment of a computer without Python and without a screen."""
    return {"PATH": os.defpath, "HOME": str(home), "LANG": "C.UTF-8", **more}


def cache_folder(config: pytest.Config, temporary: pytest.TempPathFactory) -> Path:
    """Where builds are kept between runs; a temporary folder where pytest keeps nothing."""
    cache = getattr(config, "cache", None)
    return Path(cache.mkdir("frozen")) if cache is not None else temporary.mktemp("frozen")

"""Wheel and sdist as somebody gets them: one from the other, installed into an empty environment and started."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

import journal
from tests import frozen
from tests.e2e.screen import until

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PYENV = Path.home() / ".pyenv" / "versions"
"""Read before a test gets a home of its own."""
SUPPORTED = (11, 12, 13, 14)
OF_ALL = ("tests/core/test_moments.py", "tests/test_paths.py", "tests/test_selfcheck.py")
"""Some of the tests, that need files of all kinds beside them."""
SKIPPED = {".git", ".ci", "__pycache__", "dist", "build"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with wheel and sdist of this checkout."""
    return hatch(ROOT, tmp_path_factory.mktemp("made"), "wheel", "sdist")


@pytest.fixture(scope="module")
def unpacked(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the sdist holds."""
    into = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(next(made.glob("*.tar.gz"))) as archive:
        archive.extractall(into, filter="data")
    return into / f"client_journal-{journal.__version__}"


def hatch(checkout: Path, into: Path, *targets: str) -> Path:
    """Build what `targets` name, without a network, and return the folder of it."""
    wanted = [word for target in targets for word in ("-t", target)]
    command = [sys.executable, "-m", "hatchling", "build", *wanted, "-d", str(into)]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return into


def content(wheel: Path) -> dict[str, int]:
    """Every file of a wheel with its checksum."""
    with zipfile.ZipFile(wheel) as archive:
        return {one.filename: one.CRC for one in archive.infolist()}


def environment(folder: Path, python: str, *packages: str) -> Path:
    """A new virtual environment with these packages and no others, not even pip; the folder of its commands."""
    subprocess.run([python, "-m", "venv", "--without-pip", str(folder)], check=True, timeout=60)
    commands = folder / ("Scripts" if sys.platform == "win32" else "bin")
    install = [sys.executable, "-m", "pip", "--python", str(commands / "python"), "install", "-q", *packages]
    done = subprocess.run(install, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    return commands


def call(commands: Path, home: Path, *arguments: str) -> str:
    """What the installed program says, which must end well."""
    command = [str(commands / "client-journal"), *arguments]
    env = plain(home)
    done = subprocess.run(command, env=env, cwd=home, capture_output=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def plain(home: Path) -> dict[str, str]:
    """The environment of a computer that knows nothing of this checkout; without a screen, and warnings are errors."""
    (home / "run").mkdir(mode=0o700, exist_ok=True)
    more = {"XDG_RUNTIME_DIR": str(home / "run"), "QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "error"}
    return frozen.plain_environment(home, **more)


def starts_and_works(commands: Path, home: Path) -> None:
    """The sample, what is due, and the window, which a second start finds."""
    call(commands, home, "--lang", "zh_Hans", "demo", "样例.cjournal")
    rows = json.loads(call(commands, home, "--journal", "样例.cjournal", "due", "--json"))
    assert rows
    start = [str(commands / "client-journal-gui"), "--journal", "样例.cjournal"]
    window = subprocess.Popen(start, env=plain(home), cwd=home, stderr=subprocess.PIPE)
    try:
        until(lambda: window.poll() is not None or any(home.rglob("client-journal-*.lock")))
        assert subprocess.run(start, env=plain(home), cwd=home, timeout=60).returncode == 0
        assert window.poll() is None
    finally:
        window.terminate()
        _, said = window.communicate(timeout=60)
    # The screen that is none says what it cannot do.
    assert [line for line in said.decode().splitlines() if not line.startswith("This plugin does not support")] == []


def test_the_sdist_gives_the_same_wheel(made: Path, unpacked: Path, tmp_path: Path) -> None:
    [one], [two] = made.glob("*.whl"), hatch(unpacked, tmp_path, "wheel").glob("*.whl")
    assert one.name == two.name
    assert content(one) == content(two)


def test_the_sdist_holds_all_that_the_tests_and_the_release_need(unpacked: Path) -> None:
    names = {
        path.relative_to(ROOT).as_posix()
        for folder in ("journal", "resources", "tests")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not SKIPPED & set(path.parts) and path.suffix not in (".pyc", ".orig")
    }
    names |= {"pyproject.toml", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "NOTICE", "THIRD_PARTY.md"}
    names |= {"build.spec", "run"}
    assert sorted(name for name in names if not (unpacked / name).is_file()) == []
    assert os.access(unpacked / "run", os.X_OK)
    assert [path for path in unpacked.rglob("*") if path.name in SKIPPED] == []
    top = {path.name for path in unpacked.iterdir()}
    assert top <= {"journal", "resources", "tests", "PKG-INFO", ".gitignore", ".github"} | names


def test_the_command_is_called_like_the_package() -> None:
    """So that `pipx run client-journal` needs no further word."""
    assert PROJECT["scripts"][PROJECT["name"]] == "journal.cli:main"


def test_the_wheel_starts_where_nothing_else_of_it_is(made: Path, home: Path, tmp_path: Path) -> None:
    """In an environment with nothing but the wheel; its dependencies are those of this run, so that it is quick."""
    [wheel] = made.glob("*.whl")
    commands = environment(tmp_path / "empty", sys.executable, "--no-deps", "--no-index", "--no-compile", str(wheel))
    [packages] = (tmp_path / "empty").glob("**/site-packages")
    assert {path.name.partition("-")[0] for path in packages.iterdir()} == {"journal", "client_journal"}
    (packages / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    code = "from pathlib import Path; from journal.selfcheck.resources import inventory; print(inventory(Path()))"
    said = subprocess.run([str(commands / "python"), "-c", code], cwd=home, env=plain(home), capture_output=True)
    assert said.stdout.decode().startswith(str(packages / "journal" / "_resources")), said.stderr
    starts_and_works(commands, home)


def pythons() -> list[str]:
    """The interpreters of this machine that the program supports, one of each version; a name alone may not run."""
    found = {sys.version_info[1]: sys.executable}
    for minor in SUPPORTED:
        for place in (shutil.which(f"python3.{minor}"), *map(str, PYENV.glob(f"3.{minor}.*/bin/python3"))):
            if minor not in found and place and runs(place, minor):
                found[minor] = place
    return [found[minor] for minor in sorted(found)]


def runs(python: str, minor: int) -> bool:
    """Whether an interpreter starts, and is of that version."""
    code = f"import sys, venv; sys.exit(sys.version_info[1] != {minor})"
    return subprocess.run([python, "-c", code], capture_output=True, check=False).returncode == 0


@pytest.mark.large
@pytest.mark.parametrize("python", pythons())
def test_the_wheel_brings_all_that_it_needs(made: Path, home: Path, tmp_path: Path, python: str) -> None:
    """As `pip install client-journal` does it: everything from the package index, nothing of this run."""
    commands = environment(tmp_path / "empty", python, str(next(made.glob("*.whl"))))
    assert call(commands, home, "--lang", "en", "--selfcheck").endswith("Everything the program needs is here.\n")
    starts_and_works(commands, home)


@pytest.mark.large
def test_the_tests_run_in_the_sdist(unpacked: Path, subprocess_env: dict[str, str]) -> None:
    env = subprocess_env | {"PYTHONPATH": str(unpacked)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *OF_ALL]
    said = subprocess.run(command, cwd=unpacked, env=env, capture_output=True, text=True, timeout=600)
    assert said.returncode == 0, said.stdout[-2000:]
    assert re.search(r"\d{2,3} passed", said.stdout)

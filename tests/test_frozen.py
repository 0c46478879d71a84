"""The frozen app: it is whole, small, alone, says when a piece of it is missing, and works as from source."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import journal
from tests import frozen
from tests.store import versions

MEGABYTES = 130
"""Of 2**20 bytes, as `du -m` counts."""
FOREIGN = {"pip", "setuptools", "tkinter", "_tkinter", "pytest", "hypothesis", "unittest", "ssl", "_ssl", "asyncio"}
SPARE = {
    "_bisect", "_ctypes", "_heapq", "_json", "_md5", "_pickle", "_queue", "_sha1", "_sha2", "_sha3",
    "_statistics", "_zoneinfo", "grp", "pyexpat", "termios",
}  # fmt: skip
"""What Python loads where it is there and has another way for, or what only other systems use."""
BORDERS = {"libadwaita.so", "libbradient.so"}
"""Draw the borders of windows on Wayland; either will do."""
KEPT_PLUGINS = {
    "platforms/libqxcb.so", "platforms/libqoffscreen.so", "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so", "platformthemes/libqxdgdesktopportal.so",
    "iconengines/libqsvgicon.so", "wayland-shell-integration/libxdg-shell.so",
}  # fmt: skip
FROM_THE_SYSTEM = {
    # The C library and what was made with it.
    "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0",
    "libresolv.so.2", "librt.so.1", "libutil.so.1", "libstdc++.so.6", "libgcc_s.so.1", "libz.so.1",
    # The screen, as it and its drivers are installed.
    "libEGL.so.1", "libGL.so.1", "libX11.so.6", "libX11-xcb.so.1", "libXau.so.6", "libXdmcp.so.6", "libxcb.so.1",
    "libwayland-client.so.0", "libwayland-cursor.so.0", "libwayland-egl.so.1",
    # The fonts and the bus of the desktop.
    "libexpat.so.1", "libfontconfig.so.1", "libfreetype.so.6", "libdbus-1.so.3",
}  # fmt: skip
linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="pruned on Linux alone")


@pytest.fixture(scope="session")
def program(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return frozen.built(frozen.cache_folder(pytestconfig, tmp_path_factory))


@pytest.fixture(scope="session")
def modules(program: Path) -> set[str]:
    """The names of all modules inside, those in the archive and those beside it."""
    viewer = [sys.executable, "-m", "PyInstaller.utils.cliutils.archive_viewer", "--list", "--recursive", "--brief"]
    listed = subprocess.run([*viewer, str(program)], capture_output=True, text=True, check=True, timeout=120).stdout
    inside = {line.strip().strip("',") for line in listed.splitlines()}
    return inside | {
        path.name.partition(".")[0] for path in program.parent.rglob("*") if path.suffix in (".so", ".pyd")
    }


@pytest.fixture
def copy(program: Path) -> Iterator[Path]:
    """A copy of the program from which something may be taken away; its files are links, so it costs nothing."""
    with tempfile.TemporaryDirectory(prefix="copy-", dir=program.parents[2]) as folder:
        other = Path(folder) / "app"
        shutil.copytree(program.parent, other, symlinks=True, copy_function=os.link)
        yield other / program.name


def call(program: Path, home: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run the program where there is neither Python nor a screen."""
    given = frozen.plain_environment(home, **env)
    return subprocess.run(
        [str(program), *arguments], env=given, cwd=home, capture_output=True, encoding="utf-8", timeout=120
    )


def test_it_says_its_version(program: Path, home: Path) -> None:
    said = call(program, home, "--version")
    assert (said.returncode, said.stdout) == (0, f"client-journal {journal.__version__}\n")


def test_everything_is_there_and_works(program: Path, home: Path) -> None:
    said = call(program, home, "--lang", "en", "--selfcheck")
    assert said.returncode == 0, said.stdout + said.stderr
    *checks, verdict = said.stdout.splitlines()
    assert verdict == "Everything the program needs is here."
    assert [line for line in checks if not line.startswith("ok ")] == []
    assert f"ok resources ({program.parent}" in said.stdout
    assert not any((home / ".local" / "share").iterdir()), "nothing of the user's is touched"


def test_the_check_is_the_same_from_source(program: Path, home: Path, subprocess_env: dict[str, str]) -> None:
    command = [sys.executable, "-P", "-m", "journal", "--lang", "zh_Hans", "--selfcheck"]
    said = subprocess.run(command, env=subprocess_env, cwd=home, capture_output=True, text=True, timeout=120)
    assert said.returncode == 0, said.stdout + said.stderr
    frozen_one = call(program, home, "--lang", "zh_Hans", "--selfcheck", LC_ALL="C")
    one, two = ([line.partition(" (")[0] for line in each.stdout.splitlines()] for each in (said, frozen_one))
    assert one == two
    assert "程序" in one[-1]


@pytest.mark.parametrize(
    ("piece", "said_first", "named"),
    [
        ("sqlcipher3/*.so", "database", "sqlcipher3"),
        pytest.param(
            "PySide6/Qt/plugins/platforms/libqoffscreen.so", "window", "platforms/offscreen", marks=linux_only
        ),
    ],
)
def test_a_missing_library_is_named(copy: Path, home: Path, piece: str, said_first: str, named: str) -> None:
    taken(copy, piece)
    assert named in missing(copy, home)[said_first]


def test_what_is_missing_is_named_whatever_it_is_and_all_at_once(copy: Path, home: Path) -> None:
    """A file of each folder of the resources, of Qt, and what Python loads when it is asked for."""
    folders = {path.parent for path in copy.parent.joinpath("_internal", "resources").rglob("*") if path.is_file()}
    resources = [sorted(path for path in folder.iterdir() if path.is_file())[0] for folder in sorted(folders)]
    assert len(resources) > 15
    for path in resources:
        path.unlink()
    pieces = [
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", "translation zh_Hans", "qtbase_zh_CN"),
        ("holidays/locale/zh_CN/LC_MESSAGES/HK.mo", "days off", "HK"),
        ("sqlite_utils-*.dist-info/METADATA", "licences", ""),
    ]
    if sys.platform.startswith("linux"):
        pieces += [
            ("PySide6/QtDBus.abi3.so", "libraries", "QtDBus"),
            ("PySide6/QtPrintSupport.abi3.so", "print", "QtPrintSupport"),
            ("PySide6/Qt/plugins/platforminputcontexts/libibus*.so", "plug-ins", "libibus"),
            ("PySide6/Qt/plugins/imageformats/libqwebp.so", "pictures", "webp"),
        ]
    for piece, _, _ in pieces:
        taken(copy, piece)
    said = missing(copy, home)
    names = {path.relative_to(copy.parent / "_internal" / "resources").as_posix() for path in resources}
    assert "inventory.txt" not in names, "the inventory is not the first of its folder"
    assert [name for name in names if name not in said["resources"]] == []
    assert [piece for piece, name, word in pieces if word not in said.get(name, f"no {piece}")] == []


@linux_only
@pytest.mark.large
def test_every_single_library_is_noticed(program: Path, copy: Path, home: Path) -> None:
    """Without any one of them the check fails, or the program does not even start; half an hour."""
    folder = copy.parent / "_internal"
    unnoticed = []
    for path in sorted(path for path in folder.rglob("*.so*") if not path.is_symlink()):
        kept = copy.parent.parent / "away"  # in its own folder Qt would find it under any name
        path.rename(kept)
        said = call(copy, home, "--lang", "en", "--selfcheck")
        if said.returncode == 0:
            unnoticed.append(path.relative_to(folder).as_posix())
        kept.rename(path)
    # Where this computer has the same library, the program goes on with that one.
    cache = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    names = [name.rpartition("/")[2] for name in unnoticed]
    assert [
        name for name in names if name.partition(".")[0] not in SPARE and name not in {*cache.split(), *BORDERS}
    ] == []


def taken(program: Path, piece: str) -> None:
    """Take a piece away from a copy of the program."""
    found = list(program.parent.joinpath("_internal").glob(piece))
    assert found, piece
    for path in found:
        path.unlink()


def missing(program: Path, home: Path) -> dict[str, str]:
    """What the check says is missing, each with the reason; it must say so to the end, and fail."""
    said = call(program, home, "--lang", "en", "--selfcheck")
    assert (said.returncode, said.stderr) == (1, ""), said.stdout
    *checks, verdict = said.stdout.splitlines()
    found = {name: why for name, _, why in (line[8:].partition(": ") for line in checks if line.startswith("missing "))}
    assert verdict == f"Missing or broken: {', '.join(found)}. Please install the program again."
    return found


def test_it_is_small(program: Path) -> None:
    files = [path for path in program.parent.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    assert size <= MEGABYTES * 2**20, f"{size / 2**20:.1f} MB in {len(files)} files"


def test_it_holds_our_modules_and_no_tools(modules: set[str]) -> None:
    folder = frozen.ROOT / "journal"
    ours = {
        ".".join(path.relative_to(folder.parent).with_suffix("").parts).removesuffix(".__init__")
        for path in folder.rglob("*.py")
        if path != folder / "__main__.py"  # that one is the program itself
    }
    assert ours - modules == set()
    assert {name.partition(".")[0] for name in modules} & FOREIGN == set()


@linux_only
def test_of_qt_it_holds_what_a_window_needs(program: Path) -> None:
    qt = program.parent / "_internal" / "PySide6" / "Qt"
    plugins = {path.relative_to(qt / "plugins").as_posix() for path in (qt / "plugins").rglob("*.so")}
    assert KEPT_PLUGINS - plugins == set()
    assert any(path.startswith("platforms/libqwayland") for path in plugins)
    assert not {path.partition("/")[0] for path in plugins} & {"tls", "generic", "networkinformation", "sqldrivers"}
    assert {path.name for path in (qt / "translations").iterdir()} == {
        "qtbase_en.qm", "qtbase_zh_CN.qm", "qtbase_zh_TW.qm",
    }  # fmt: skip


@linux_only
def test_every_library_finds_those_that_it_needs(program: Path) -> None:
    files = [path for path in program.parent.rglob("*") if ".so" in path.suffixes and not path.is_symlink()]
    assert files
    said = subprocess.run(
        ["ldd", str(program), *map(str, files)], capture_output=True, text=True, timeout=120, env={"LC_ALL": "C"}
    )
    assert [line.strip() for line in said.stdout.splitlines() if "not found" in line] == []
    assert [path for path in program.parent.rglob("*") if not path.exists()] == [], "links into nothing"


@linux_only
def test_no_library_is_looked_for_in_a_folder_of_the_machine_that_built_it(program: Path) -> None:
    files = [path for path in program.parent.rglob("*") if ".so" in path.suffixes and not path.is_symlink()]
    command = ["objdump", "-p", str(program), *map(str, files)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    found = {line.split()[1] for line in said.splitlines() if line.startswith(("  RPATH ", "  RUNPATH "))}
    assert found, "Qt's libraries find each other by it"
    assert [path for path in found if not all(one.startswith("$ORIGIN") for one in path.split(":"))] == []


@linux_only
def test_it_asks_the_system_only_for_what_every_desktop_has(program: Path) -> None:
    """And holds none of it: two of one library in one program quarrel."""
    files = [path for path in program.parent.rglob("*") if ".so" in path.suffixes and not path.is_symlink()]
    inside = {path.name for path in program.parent.rglob("*") if ".so" in path.suffixes}
    assert inside & FROM_THE_SYSTEM == set()
    command = ["objdump", "-p", str(program), *map(str, files)]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    asked = {line.split()[1] for line in said.splitlines() if line.startswith("  NEEDED ")}
    assert asked - inside - FROM_THE_SYSTEM == set()


def test_a_day_on_the_command_line(program: Path, home: Path) -> None:
    """The sample out as CSV and in again, all by the frozen program, in a folder with a Chinese name."""
    folder = home / "客户 手记"
    folder.mkdir()
    sample, file, other = (str(folder / name) for name in ("样例.cjournal", "导出.csv", "other.cjournal"))
    # The locale of a bare system: what is written is UTF-8 all the same.
    said = call(program, home, "--lang", "zh_Hans", "demo", sample, LANG="C", LC_ALL="C")
    assert said.returncode == 0, said.stderr
    assert "样例.cjournal" in said.stdout
    assert call(program, home, "--journal", sample, "export", file).returncode == 0
    with open(file, encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert "澄湖乳业" in {cell for row in rows for cell in row.values()}
    back = json.loads(call(program, home, "--journal", other, "import", file, "--json").stdout)
    assert (back["errors"], back["added"]) == ([], len(rows))


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("gb18030", "澄湖乳业"), ("big5hkscs", "鋪面"), ("cp932", "サクラ印刷"), ("cp1252", "Müller"), ("utf-16", "鋪面")],
)
def test_a_list_is_read_whatever_its_alphabet(program: Path, home: Path, encoding: str, name: str) -> None:
    """Python loads an encoding when it is asked for, so nothing else would miss it."""
    (home / "list.csv").write_text(f"Name,Notes\n{name},{name}\n", encoding=encoding)
    kept = ("--journal", str(home / "kept.cjournal"))
    said = call(program, home, *kept, "import", "list.csv", "--json")
    assert said.returncode == 0, said.stderr
    assert name in call(program, home, *kept, "client", "list", "--json").stdout


def test_the_journal_of_an_earlier_version_is_backed_up_and_brought_up_to_date(program: Path, home: Path) -> None:
    path = versions.older(versions.RELEASED[0], home)
    kept = ("--journal", str(path), "--lang", "zh_Hans")
    names = json.loads(call(program, home, *kept, "client", "list", "--json").stdout)
    assert len(names) > 10
    assert json.loads(call(program, home, *kept, "check", "--json").stdout)["ok"]
    [backup] = home.rglob("backups/*migration*.cjournal")
    again = json.loads(call(program, home, "--journal", str(backup), "client", "list", "--json").stdout)
    assert [row["name"] for row in again] == [row["name"] for row in names]


def test_the_journal_of_a_later_version_is_refused_and_left_as_it_is(program: Path, home: Path, tmp_path: Path) -> None:
    path = versions.newer(tmp_path)
    before = versions.bytes_of(tmp_path)
    said = call(program, home, "--journal", str(path), "--lang", "zh_Hant", "due")
    assert (said.returncode, said.stdout, said.stderr.count("\n")) == (1, "", 1)
    assert "由較新的版本寫成" in said.stderr
    assert versions.bytes_of(tmp_path) == before


def test_two_builds_are_equal(program: Path, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    if not pytestconfig.getoption("--large"):
        pytest.skip("a second build takes half a minute: --large")
    (tmp_path / "work").mkdir()
    other = frozen.build(tmp_path / "dist", tmp_path / "work")
    one, two = (
        {
            path.relative_to(folder).as_posix(): path.readlink()
            if path.is_symlink()
            else hashlib.sha256(path.read_bytes()).hexdigest()
            for path in folder.rglob("*")
            if path.is_symlink() or path.is_file()
        }
        for folder in (program.parent, other)
    )
    assert sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name)) == []

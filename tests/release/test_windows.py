"""The installer for Windows: it compiles, says who it is in three languages, and agrees with the program on names."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import journal
from journal.desktop import autostart
from tests.release import icon_files, icons, windows
from tests.release.test_macos import picture_size

SCRIPT = windows.SCRIPT.read_text(encoding="utf-8")
STRINGS = {file.stem: file.read_text(encoding="utf-8") for file in (windows.SCRIPT.parent / "strings").glob("*.nsh")}
needs_nsis = pytest.mark.skipif(shutil.which("makensis") is None, reason="needs NSIS")


def defined(name: str) -> str:
    """What the script calls `name`, with what is inside it filled in."""
    [value] = re.findall(rf'^!define {name} "([^"]*)"', SCRIPT, re.MULTILINE)
    return re.sub(r"\$\{(\w+)\}", lambda inner: defined(inner.group(1)), value)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder that looks like the program's, with a Chinese name in it."""
    folder = tmp_path / "client-journal"
    (folder / "_internal" / "resources").mkdir(parents=True)
    for name in windows.NAMES:
        (folder / f"{name}.exe").write_bytes(b"MZ")
    (folder / "_internal" / "resources" / "客户.txt").write_text("客户", encoding="utf-8")
    return folder


@needs_nsis
def test_it_compiles_without_a_warning(bundle: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert windows.main(["--bundle", str(bundle), "--out", str(tmp_path)]) == 0
    made = tmp_path / f"client-journal-{journal.__version__}-setup.exe"
    assert capsys.readouterr().out.startswith(f"{made}: ")
    content = made.read_bytes()
    assert content.startswith(b"MZ")
    assert journal.__version__.encode("utf-16-le") in content
    assert "The Client Journal authors".encode("utf-16-le") in content
    assert picture_size(content[content.index(b"\x89PNG") :])[0] in icon_files.ICO_SIZES, "it has the icon"


@needs_nsis
@pytest.mark.large
def test_two_of_one_program_are_equal(bundle: Path, tmp_path: Path) -> None:
    one, two = (windows.make(bundle, tmp_path / name / windows.file_name()) for name in "12")
    assert one.read_bytes() == two.read_bytes()


@needs_nsis
def test_it_says_what_nsis_did_not_like(bundle: Path, tmp_path: Path) -> None:
    with pytest.raises(windows.NotMadeError, match="NSIS cannot make the installer:\nwarning"):
        windows.make(bundle, tmp_path / "setup.exe")  # a name for which Windows loads whatever lies beside it


def test_a_folder_of_something_else_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert windows.main(["--bundle", str(tmp_path), "--out", str(tmp_path)]) == 1
    assert (
        "is no folder of the program for Windows: client-journal, client-journal-gui lacks." in capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("version", "said"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2", (1, 2, 0, 0)), ("1.2.3rc1", (1, 2, 3, 0)), ("2", (2, 0, 0, 0))],
)
def test_windows_wants_four_numbers(version: str, said: tuple[int, ...]) -> None:
    assert windows.numbers(version) == said


def test_a_version_without_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="does not begin"):
        windows.numbers("next")


@pytest.mark.parametrize("program", windows.NAMES)
def test_a_program_says_its_version(program: str) -> None:
    def told(*arguments: Any, **options: Any) -> Any:
        return options or arguments

    names = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    said = eval(windows.version_resource(program, "1.2.3rc1"), {"__builtins__": {}, **dict.fromkeys(names, told)})
    assert said["ffi"]["filevers"] == (1, 2, 3, 0)
    [[[_, texts]]], _ = said["kids"]
    assert dict(texts)["ProductVersion"] == "1.2.3rc1"
    assert dict(texts)["OriginalFilename"] == f"{program}.exe"


def test_an_icon_holds_every_size() -> None:
    content = icon_files.ico(icons.render)
    assert struct.unpack("<HHH", content[:6]) == (0, 1, len(icon_files.ICO_SIZES))
    sizes = []
    for place in range(6, 6 + 16 * len(icon_files.ICO_SIZES), 16):
        width, height, _, _, _, bits, length, offset = struct.unpack("<BBBBHHII", content[place : place + 16])
        sizes.append(picture_size(content[offset : offset + length]))
        assert (width or 256, height or 256, bits) == (*sizes[-1], 32)
    assert sizes == [(size, size) for size in icon_files.ICO_SIZES]
    assert offset + length == len(content)


def test_start_at_login_is_written_as_the_program_writes_it() -> None:
    assert (defined("RUN_KEY"), defined("APPROVED_KEY"), defined("RUN_VALUE")) == (
        autostart.RUN_KEY,
        autostart.APPROVED_KEY,
        autostart.VALUE,
    )
    program = rf"C:\Users\Lin\AppData\Local\Programs\Client Journal\{defined('WINDOW_EXE')}"
    [line] = re.findall(r"""WriteRegStr HKCU "\$\{RUN_KEY\}" "\$\{RUN_VALUE\}" '(.*)'""", SCRIPT)
    written = line.replace(r"$INSTDIR\${WINDOW_EXE}", program)
    assert written == subprocess.list2cmdline([program, "--in-tray"])


def test_messages_come_from_the_name_that_the_program_uses() -> None:
    source = (windows.ROOT / "journal" / "desktop" / "notify_windows.py").read_text(encoding="utf-8")
    [name] = re.findall(r'^APP_ID: Final = "(.+)"', source, re.MULTILINE)
    assert defined("MESSAGES_KEY") == rf"Software\Classes\AppUserModelId\{name}"


def test_every_text_stands_in_three_languages() -> None:
    assert set(STRINGS) == {"English", "SimpChinese", "TradChinese"}
    said = {
        language: dict(re.findall(r'^LangString (\w+) \$\{L\} "(.+)"$', text, re.M))
        for language, text in STRINGS.items()
    }
    assert said["English"].keys() == said["SimpChinese"].keys() == said["TradChinese"].keys()
    assert set(re.findall(r"\$\((\w+)\)", SCRIPT)) == set(said["English"]), "each is said, and none is missing"
    for language in ("SimpChinese", "TradChinese"):
        assert [name for name, text in said[language].items() if text.isascii()] == []
    assert all("$LOCALAPPDATA\\client-journal" in texts["journalsStay"] for texts in said.values())


def test_nothing_of_the_users_is_ever_removed() -> None:
    """Whole folders are deleted in one place alone, and that is the program's own."""
    removed = re.findall(r"^\s*RMDir /r (.+)$", SCRIPT, re.MULTILINE)
    assert set(removed) == {r'"$INSTDIR\${INSIDE}"', r'"$INSTDIR\${INSIDE}.old"'}
    assert "client-journal\\" not in SCRIPT.replace(r"client-journal-VERSION", ""), "the folder of the journals"


def test_no_administrator_is_asked_for_and_no_program_ended() -> None:
    assert "RequestExecutionLevel user" in SCRIPT
    code = re.sub(r"^;.*$", "", SCRIPT, flags=re.MULTILINE)
    assert not re.findall(r"HKLM|HKCR|taskkill|TerminateProcess|KillProc", code)
    assert "RmShutdown(i r1, i 0, p 0)" in code, "without force"


# ---------- Under Wine, where there is one


class Wine:
    """A Windows of its own, with nothing in it."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "drive_c" / "users"
        self._env = {
            **os.environ, "WINEPREFIX": str(folder), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "HOME": str(folder.parent), "USER": "lin",
        }  # fmt: skip
        self.run("wineboot", "-i")
        self.run("winecfg", "-v", "win10")
        [self.local] = self.home.glob("*/AppData/Local")
        self.program = self.local / "Programs" / "Client Journal"
        self.links = self.local.parent / "Roaming/Microsoft/Windows/Start Menu/Programs/Client Journal"

    def start(self, *command: object) -> subprocess.Popen[bytes]:
        line = ["xvfb-run", "-a", "wine", *map(str, command)]
        return subprocess.Popen(line, env=self._env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def run(self, *command: object) -> int:
        return self.start(*command).wait(120)

    def runs(self, program: Path) -> bool:
        """Whether a program runs: Wine calls each process by the file that it runs."""
        name = os.fsencode(program)
        return any(_command_of(process).startswith(name) for process in Path("/proc").glob("[0-9]*"))

    def close(self) -> None:
        """End what still runs in this Windows, and only that."""
        self.run("wineboot", "-k")

    def path(self, path: Path) -> str:
        """The name of a folder as Windows says it."""
        return "C:\\" + str(path.relative_to(self.home.parent)).replace("/", "\\")

    def value(self, key: str, name: str) -> str | None:
        """What the user's part of the registry says; None where it says nothing."""
        line = ["wine", "reg", "query", rf"HKCU\{key}", "/v", name]
        said = subprocess.run(line, env=self._env, capture_output=True, encoding="utf-8", errors="replace", timeout=60)
        found = re.search(r"REG_\w+\s+(.*)", said.stdout)
        return found.group(1).strip() if found else None


def _command_of(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait for something for half a minute at most."""
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.2)


@pytest.fixture
def wine(tmp_path: Path) -> Iterator[Wine]:
    if not all(map(shutil.which, ("wine", "xvfb-run", "makensis"))):
        pytest.skip("needs Wine, NSIS and a virtual screen")
    windows_here = Wine(tmp_path / "wine")
    yield windows_here
    windows_here.close()


@pytest.mark.large
def test_it_installs_upgrades_and_removes(wine: Wine, bundle: Path, tmp_path: Path) -> None:
    """Silently, in a Windows with nothing in it; the program is Wine's own notepad, which stays until it is closed."""
    for name in windows.NAMES:
        shutil.copy(wine.home.parent / "windows" / "system32" / "notepad.exe", bundle / f"{name}.exe")
    first, second = (
        windows.make(bundle, tmp_path / f"{version}-setup.exe", version, target="amd64-unicode")
        for version in ("0.1.0", "0.2.0rc1")
    )
    listed = defined("UNINSTALL_KEY")

    assert wine.run(first, "/S") == 0
    assert {path.name for path in wine.program.iterdir()} == {
        "_internal", "client-journal.exe", "client-journal-gui.exe", "client-journal.ico", "journal-file.ico",
        "uninstall.exe",
    }  # fmt: skip
    assert (wine.program / "_internal" / "resources" / "客户.txt").read_text(encoding="utf-8") == "客户"
    assert wine.value(listed, "DisplayVersion") == "0.1.0"
    assert wine.value(r"Software\Classes\.cjournal\OpenWithProgids", "ClientJournal.Journal") is not None
    assert wine.value(autostart.RUN_KEY, autostart.VALUE) is None, "nobody asked for it"
    assert {path.name for path in wine.links.iterdir()} == {"Client Journal.lnk", "Quick capture.lnk"}

    # An upgrade while the program runs and does not close: nothing has changed.
    (wine.program / "_internal" / "stale.txt").touch()
    running = wine.start(wine.program / "client-journal-gui.exe")
    wait_until(lambda: wine.runs(wine.program / "client-journal-gui.exe"))
    assert wine.run(second, "/S") == 3
    assert wine.value(listed, "DisplayVersion") == "0.1.0"
    assert (wine.program / "_internal" / "stale.txt").exists()
    wine.run("taskkill", "/im", "client-journal-gui.exe")
    running.wait(60)

    # One whose files cannot be written: the older ones are back.
    (wine.program / "journal-file.ico").unlink()
    (wine.program / "journal-file.ico").mkdir()
    assert wine.run(second, "/S") == 4
    assert (wine.program / "_internal" / "stale.txt").exists()
    assert not (wine.program / "_internal.old").exists()
    (wine.program / "journal-file.ico").rmdir()

    # One that works; start at login is added, and nothing old stays.
    assert wine.run(second, "/S", "/AUTOSTART") == 0
    assert wine.value(listed, "DisplayVersion") == "0.2.0rc1"
    assert not (wine.program / "_internal" / "stale.txt").exists()
    started = wine.value(autostart.RUN_KEY, autostart.VALUE)
    assert started is not None
    assert started.endswith(r'\Programs\Client Journal\client-journal-gui.exe" --in-tray')
    assert wine.run(first, "/S") == 0
    assert wine.value(autostart.RUN_KEY, autostart.VALUE) == started, "what was chosen is kept"

    # To another folder; then it is removed, and what is the user's stays.
    other = wine.local / "Elsewhere"
    assert wine.run(second, "/S", f"/D={wine.path(other)}") == 0
    own = [other / "mine.cjournal", wine.local / "client-journal" / "journal.cjournal"]
    for file in own:
        file.parent.mkdir(exist_ok=True)
        file.touch()
    assert not wine.program.exists()
    assert wine.run(other / "uninstall.exe", "/S", f"_?={wine.path(other)}") == 0
    assert all(file.exists() for file in own)
    assert not (other / "_internal").exists()
    for key, name in (
        (listed, "DisplayVersion"), (autostart.RUN_KEY, autostart.VALUE),
        (r"Software\Classes\.cjournal\OpenWithProgids", "ClientJournal.Journal"),
        (defined("MESSAGES_KEY"), "DisplayName"),
    ):  # fmt: skip
        assert wine.value(key, name) is None
    assert not wine.links.exists()

"""What a Linux desktop reads about the program: entries, pictures, kinds of files, manuals, completion."""

from __future__ import annotations

import configparser
import datetime as dt
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

import journal
from journal import start_arguments
from journal.store.driver import APPLICATION_ID
from tests.release import icons, linux_commands, linux_completion, linux_files, linux_manual
from tests.release.linux_files import APPSTREAM_ID, Edition

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="files for Linux")

EDITION = Edition("0.1.0", 1_767_225_600)
LANGUAGES = ("zh_CN", "zh_SG", "zh_TW", "zh_HK", "zh")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def tool(name: str) -> str:
    """The path of a program that not every machine has."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def said(*words: str | Path, **more: object) -> str:
    """What a program says; it has to succeed."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=60, **more)  # type: ignore[call-overload]
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("share")
    linux_files.lay_out(folder, EDITION)
    return folder


def entry(share: Path) -> configparser.ConfigParser:
    read = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(share / "applications" / "client-journal.desktop", encoding="utf-8")
    return read


# ---------- the entry in the menu


def test_entry_is_valid(share: Path) -> None:
    assert said(tool("desktop-file-validate"), share / "applications" / "client-journal.desktop") == ""


def test_entry_speaks_every_language_of_the_program(share: Path) -> None:
    read = entry(share)
    for section in read.sections():
        for key in ("Name", "GenericName", "Comment", "Keywords"):
            if key in read[section]:
                assert {f"{key}[{each}]" for each in LANGUAGES} <= set(read[section]), (section, key)


def test_actions_of_the_entry_are_what_the_program_understands(share: Path) -> None:
    read = entry(share)
    actions = [name for name in read["Desktop Entry"]["Actions"].split(";") if name]
    assert actions == ["new-entry", "quick-capture"]
    for action in actions:
        program, *arguments = read[f"Desktop Action {action}"]["Exec"].split()
        assert program == "client-journal"
        start = start_arguments.read(arguments)
        assert start is not None, arguments
        assert start.wish is not None, arguments


# ---------- what software centres show


def test_description_is_valid(tmp_path: Path) -> None:
    path = tmp_path / f"{APPSTREAM_ID}.metainfo.xml"
    path.write_text(linux_files.metainfo(EDITION, linux_files.changelog()), encoding="utf-8")
    said(tool("appstreamcli"), "validate", "--no-net", "--pedantic", path)


def test_description_names_this_version_and_those_of_the_changelog() -> None:
    text = "# Changelog\n\n## [Unreleased]\n\n- a\n\n## [0.0.9] - 2025-12-24\n\n- b\n"
    tree = ElementTree.fromstring(linux_files.metainfo(Edition(journal.__version__, EDITION.moment), text))
    found = [(one.get("version"), one.get("date")) for one in tree.iter("release")]
    assert found == [(journal.__version__, "2026-01-01"), ("0.0.9", "2025-12-24")]


def test_description_takes_the_date_of_a_release_from_the_changelog() -> None:
    tree = ElementTree.fromstring(linux_files.metainfo(EDITION, "## [0.1.0] - 2026-02-03\n"))
    assert [(one.get("version"), one.get("date")) for one in tree.iter("release")] == [("0.1.0", "2026-02-03")]


def test_description_is_written_in_every_language(share: Path) -> None:
    tree = ElementTree.parse(share / "metainfo" / f"{APPSTREAM_ID}.metainfo.xml").getroot()
    description = tree.find("description")
    assert description is not None
    for tag, parent in (("name", tree), ("summary", tree), ("p", description), ("li", description.find("ul"))):
        assert parent is not None
        spoken = [one.get(XML_LANG, "en") for one in parent.findall(tag)]
        assert all(spoken.count(each) == spoken.count("en") for each in ("zh-CN", "zh-SG", "zh-TW", "zh-HK")), tag


def test_description_and_entry_belong_together(share: Path) -> None:
    tree = ElementTree.parse(share / "metainfo" / f"{APPSTREAM_ID}.metainfo.xml").getroot()
    assert tree.findtext("launchable") == "client-journal.desktop"
    assert tree.findtext("provides/mediatype") == entry(share)["Desktop Entry"]["MimeType"].rstrip(";")
    assert tree.find("content_rating") is not None
    assert "@" not in ElementTree.tostring(tree, encoding="unicode")


# ---------- kinds of files and pictures


def test_journal_is_known_by_its_name_and_by_its_mark(share: Path) -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    tree = ElementTree.parse(share / "mime" / "packages" / "client-journal.xml").getroot()
    assert [one.get("pattern") for one in tree.iter(f"{space}glob")] == ["*.cjournal"]
    marks = {one.get("offset"): one.get("value") for one in tree.iter(f"{space}match")}
    assert marks["68"] == struct.pack(">i", APPLICATION_ID).decode("ascii")


def test_system_takes_the_kind_of_file(share: Path, tmp_path: Path) -> None:
    mime = shutil.copytree(share / "mime", tmp_path / "mime")
    said(tool("update-mime-database"), mime, env={"XDG_DATA_DIRS": str(tmp_path), "PATH": "/usr/bin:/bin"})
    assert "application/vnd.client-journal:*.cjournal" in (mime / "globs2").read_text(encoding="utf-8")


@pytest.mark.parametrize(("folder", "name"), [("apps", "client-journal"), ("mimetypes", linux_files.MIME_ICON)])
def test_pictures_have_the_size_that_their_folder_says(share: Path, folder: str, name: str) -> None:
    for size in linux_files.SIZES:
        data = (share / f"icons/hicolor/{size}x{size}/{folder}/{name}.png").read_bytes()
        assert struct.unpack(">II", data[16:24]) == (size, size)
    assert (share / f"icons/hicolor/scalable/{folder}/{name}.svg").is_file()


def test_picture_has_a_clear_ground_and_is_no_empty_sheet() -> None:
    from PySide6.QtGui import QImage

    image = QImage.fromData(icons.render(64))
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(32, 32).alpha() == 255


def test_picture_that_cannot_be_drawn_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        icons.render(0)


# ---------- the manual


@pytest.mark.parametrize("language", ["en", "zh_Hans", "zh_Hant"])
def test_manual_says_every_command_and_option(language: str) -> None:
    page = linux_manual.manual(language, "0.1.0", dt.date(2026, 1, 1)).replace(r"\-", "-")
    for deed in linux_commands.read(language).everything():
        if deed.path:
            assert f".SS {' '.join(deed.path)}\n" in page
        for switch in deed.switches:
            assert all(rf"\fB{name}\fR" in page for name in switch.names), switch


def test_manual_is_written_as_man_wants_it(tmp_path: Path) -> None:
    for language in linux_manual.FOLDERS:
        path = tmp_path / f"{language}.1"
        path.write_text(linux_manual.manual(language, "0.1.0", dt.date(2026, 1, 1)), encoding="utf-8")
        assert said(tool("mandoc"), "-T", "lint", "-W", "warning", path) == ""


# ---------- completion


def completed(shell: str, script: str, line: str, folder: Path) -> set[str]:
    """What a shell offers where Tab is pressed at the end of a line."""
    path = folder / "completion"
    path.write_text(script, encoding="utf-8")
    if shell == "fish":
        env = {"HOME": str(folder), "PATH": "/usr/bin:/bin"}
        lines = said(tool("fish"), "-N", "-c", f"source {path}; complete -C '{line}'", cwd=folder, env=env)
        return {offered.split("\t")[0] for offered in lines.splitlines()}
    words = " ".join(f"'{word}'" for word in line.split(" "))
    code = f"source {path}; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _client_journal 2>/dev/null"
    code += '; printf "%s\\n" "${COMPREPLY[@]}"'
    return set(filter(None, said(tool("bash"), "--norc", "-c", code, cwd=folder).splitlines()))


SHELLS = {"bash": linux_completion.bash, "fish": linux_completion.fish}


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("client-journal ex", {"export"}),
        ("client-journal client er", {"erase"}),
        ("client-journal --lang zh", {"zh_Hans", "zh_Hant"}),
        ("client-journal --lang en crisis st", {"stage"}),
        ("client-journal crisis stage 7 cont", {"contained"}),
        ("client-journal client add --tier k", {"key"}),
        ("client-journal check --f", {"--full"}),
    ],
)
def test_shell_completes(shell: str, typed: str, offered: set[str], tmp_path: Path) -> None:
    assert completed(shell, SHELLS[shell](), typed, tmp_path) == offered


def test_bash_offers_journals_and_folders_where_a_journal_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.cjournal").touch()
    (tmp_path / "mine.txt").touch()
    (tmp_path / "minefield").mkdir()
    for line in ("client-journal --journal mine", "client-journal mine"):
        assert completed("bash", linux_completion.bash(), line, tmp_path) == {"mine.cjournal", "minefield"}
    everything = completed("bash", linux_completion.bash(), "client-journal import mine", tmp_path)
    assert everything == {"mine.cjournal", "mine.txt", "minefield"}


def test_bash_offers_every_command(tmp_path: Path) -> None:
    commands = {deed.path[0] for deed in linux_commands.read().children}
    assert completed("bash", linux_completion.bash(), "client-journal ", tmp_path) == commands


def test_zsh_understands_its_script(tmp_path: Path) -> None:
    path = tmp_path / "_client-journal"
    path.write_text(linux_completion.zsh(), encoding="utf-8")
    assert said(tool("zsh"), "-n", path) == ""


# ---------- the changes


def test_changes_are_written_as_debian_wants_them(tmp_path: Path) -> None:
    path = tmp_path / "changelog"
    path.write_text(linux_files.debian_changelog(EDITION, linux_files.changelog()), encoding="utf-8")
    told = said(tool("dpkg-parsechangelog"), "-l", path, env={"PATH": "/usr/bin:/bin"})
    assert "Version: 0.1.0\n" in told
    assert "Date: Thu, 01 Jan 2026 00:00:00 +0000" in told
    changes = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(" -- ")]
    assert max(map(len, changes)) <= 80

"""Tests of what the release gate works out by itself; the gate is run for a release, not here."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
import zlib
from functools import partial
from pathlib import Path

import pytest

from tests.release import gate_driver, gate_first_day, gate_packages, gate_report, gate_root, gate_upgrade

DESKTOP_FILE = """[Desktop Entry]
Name=Client Journal
Exec=client-journal %f
Actions=entry;

[Desktop Action entry]
Name=New entry
Exec="client-journal" entry
"""

ARCHIVE = b"modules" + gate_packages.ARCHIVE_MARK + (7 + 88).to_bytes(4, "big") + bytes(76)
PROGRAM = b"\x7fELF code" + ARCHIVE + b"sections"


def test_only_the_main_part_of_debian_itself_is_taken_from_the_machines_sources() -> None:
    said = (
        "http://mirror.example/debian|bookworm|main\n"
        "http://mirror.example/debian|bookworm|contrib\n"
        "http://mirror.example/debian|bookworm-updates|main\n"
        "http://mirror.example/debian-security|bookworm-security|main\n"
        "http://mirror.example/debian-security|bookworm-security|main\n"
        "http://mirror.example/debian|trixie|main\n"
        "https://tools.example/apt|bookworm|main\n"
    )
    assert gate_root.sources(said) == [
        "deb http://mirror.example/debian bookworm main",
        "deb http://mirror.example/debian bookworm-updates main",
        "deb http://mirror.example/debian-security bookworm-security main",
    ]
    assert gate_root.sources("") == []


def test_a_root_that_is_fresh_is_not_made_again(tmp_path: Path) -> None:
    tar = tmp_path / "bare.tar"
    tar.write_bytes(b"made before")
    assert gate_root.cached_tar(tmp_path, "bare") == tar


def test_programs_of_the_person_have_no_network_and_a_plain_environment(tmp_path: Path) -> None:
    root = gate_root.Root(tmp_path / "root", tmp_path / "network")
    words = root.command("client-journal", person=True, env={"DISPLAY": ":1"})
    assert words[:2] == ["nsenter", f"--net={tmp_path / 'network'}"]
    assert f"--userspec={gate_root.PERSON_ID}:{gate_root.PERSON_ID}" in words
    assert words[words.index("/usr/bin/env") + 1] == "-i"
    assert words[-2:] == ["DISPLAY=:1", "client-journal"]
    assert f"HOME={gate_root.HOME}" in words
    assert root.command("apt-get", network=True)[0] == "chroot"


@pytest.mark.parametrize(("action", "words"), [("", ["client-journal"]), ("entry", ["client-journal", "entry"])])
def test_the_menu_starts_what_the_desktop_file_says(action: str, words: list[str]) -> None:
    assert gate_driver.exec_line(DESKTOP_FILE, action) == words


def test_a_desktop_file_without_the_action_is_a_fault() -> None:
    with pytest.raises(gate_root.GateError, match="quick"):
        gate_driver.exec_line(DESKTOP_FILE, "quick")


def test_a_window_dump_becomes_a_picture_of_the_same_colours() -> None:
    width, height, line = 2, 2, 12  # a line is longer than its pixels
    header = [100, 7, 2, 24, width, height, 0, 0, 32, 0, 32, 32, line, 4, 0, 0, 0, 0, 256, 1, 0, 0, 0, 0, 0]
    rows = b"".join(bytes(pixel) + b"\0" for pixel in [(1, 2, 3), (4, 5, 6)]) + b"pads"
    rows += b"".join(bytes(pixel) + b"\0" for pixel in [(7, 8, 9), (10, 11, 12)]) + b"pads"
    picture = gate_driver.png(struct.pack(">25I", *header) + bytes(12) + rows)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", picture[16:24]) == (width, height)
    at = picture.index(b"IDAT")
    size = struct.unpack(">I", picture[at - 4 : at])[0]
    pixels = zlib.decompress(picture[at + 4 : at + 4 + size])
    assert pixels == bytes([0, 3, 2, 1, 6, 5, 4, 0, 9, 8, 7, 12, 11, 10])


def test_waiting_ends_with_a_sentence() -> None:
    with pytest.raises(gate_root.GateError, match="that the sky fell"):
        gate_driver.until(bool, "the sky fell", seconds=0)
    assert gate_driver.until(partial(int, "7"), "it is seven") == 7


def test_a_step_that_fails_ends_the_gate_and_stands_in_the_report(tmp_path: Path) -> None:
    report = gate_report.Report()
    verdicts = [report.passed]
    with report.step("first"):
        pass
    verdicts.append(report.passed)
    with pytest.raises(gate_report.BrokenOffError), report.step("second"):
        raise gate_root.GateError("it is not so")
    report.measure("package, MB", 42.4242)
    assert [*verdicts, report.passed] == [False, True, False]
    assert "FAIL  second" in report.table()
    assert "it is not so" in report.table()
    report.write(tmp_path / "out" / "report.json")
    said = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert (said["passed"], [step["passed"] for step in said["steps"]]) == (False, [True, False])
    assert said["figures"] == {"package, MB": 42.42}


def test_only_the_version_of_a_control_file_changes() -> None:
    control = "Package: client-journal\nVersion: 1.2.3-1\nDescription: a journal\n Version: of it\n"
    assert gate_packages.with_version(control, "0.0.1") == control.replace("1.2.3-1", "0.0.1")


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is missing")
def test_an_older_package_is_made_of_the_newer_one(tmp_path: Path) -> None:
    newer = small_package(tmp_path)
    (tmp_path / "place").mkdir()
    only = gate_packages.olders(None, newer, tmp_path, tmp_path / "place")
    assert [older.same for older in only] == [True]
    assert gate_packages.field(only[0].deb, "Version") == gate_packages.OLDER_VERSION
    assert gate_packages.field(only[0].deb, "Depends") == "libc6"
    program = tmp_path / "bundle"
    program.mkdir()
    (program / "client-journal").write_text("another")
    other = gate_packages.repackaged(newer, "0.0.2", tmp_path, program)
    subprocess.run(["dpkg-deb", "--extract", str(other), str(tmp_path / "out")], check=True)
    folder = tmp_path / "out" / gate_packages.PROGRAM_FOLDER
    assert [(file.name, file.read_text()) for file in folder.iterdir()] == [("client-journal", "another")]


def test_in_a_shifted_program_the_modules_lie_elsewhere() -> None:
    assert gate_packages.shifted(PROGRAM) == b"\x7fELF code" + bytes(4096) + ARCHIVE + b"sections"
    with pytest.raises(ValueError, match="not found"):
        gate_packages.shifted(b"\x7fELF code")


def test_without_a_package_the_gate_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(gate_root.GateError, match=r"tests\.release\.packages"):
        gate_packages.newest(tmp_path)


def test_the_version_of_a_journal_is_read_from_its_file(tmp_path: Path) -> None:
    root = gate_root.Root(tmp_path, tmp_path / "network")
    file = root.at(f"{gate_root.HOME}/{gate_first_day.JOURNAL}")
    file.parent.mkdir(parents=True)
    file.write_bytes(bytes(60) + (7).to_bytes(4, "big") + bytes(200))
    assert gate_upgrade.schema(root) == 7


def test_files_of_the_person_are_compared_by_content(tmp_path: Path) -> None:
    root = gate_root.Root(tmp_path, tmp_path / "network")
    home = root.at(gate_root.HOME)
    home.mkdir(parents=True)
    (home / "a").write_text("one")
    before = gate_upgrade.tree(root)
    (home / "a").write_text("two")
    assert gate_upgrade.tree(root) != before
    assert list(before) == ["a"]


def small_package(folder: Path) -> Path:
    """A package with a program of one file."""
    tree = folder / "tree"
    (tree / "DEBIAN").mkdir(parents=True)
    control = "Package: client-journal\nVersion: 1.0-1\nArchitecture: amd64\nMaintainer: A <a@example.org>\n"
    (tree / "DEBIAN" / "control").write_text(control + "Depends: libc6\nDescription: a journal\n")
    (tree / gate_packages.PROGRAM_FOLDER).mkdir(parents=True)
    (tree / gate_packages.PROGRAM_FOLDER / "client-journal").write_bytes(PROGRAM)
    deb = folder / "client-journal_1.0_amd64.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(deb)], check=True)
    return deb

"""Libraries lose the folders of the machine that they were made on, and nothing else."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from tests.release import linux_paths
from tests.release.linux_paths import ENTRY, RPATH, RUNPATH, SEGMENT, without_build_folders

NEEDED, STRINGS_SIZE, NAME = 1, 10, 14
BASE = 0x10000
"""Where the library is loaded to: an address is no place in the file."""


def library(*paths: tuple[int, str], dynamic: bool = True) -> bytes:
    """The least that is a library: it asks for libz.so.1, is called libone.so, looks in the paths (tag, folders)."""
    texts, entries = b"\0", []
    for tag, text in ((NEEDED, "libz.so.1"), *paths, (NAME, "libone.so")):
        entries.append((tag, len(texts)))
        texts += text.encode() + b"\0"
    start = 64 + 2 * SEGMENT.size
    size = (len(entries) + 3) * ENTRY.size
    entries += [(linux_paths.STRINGS, BASE + start + size), (STRINGS_SIZE, len(texts)), (linux_paths.END, 0)]
    section = b"".join(ENTRY.pack(*one) for one in entries)
    whole = start + size + len(texts)
    header = linux_paths.HEADER + b"\1" + bytes(9)
    header += struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, SEGMENT.size, 2 if dynamic else 1, 64, 0, 0)
    loaded = SEGMENT.pack(linux_paths.LOADED, 4, 0, BASE, BASE, whole, whole, 4096)
    second = SEGMENT.pack(linux_paths.DYNAMIC, 4, start, BASE + start, BASE + start, size, size, 8)
    return header + loaded + second + section + texts


def asked(content: bytes, folder: Path) -> dict[str, str]:
    """What the system's own tool reads of the dynamic section, but for places and lengths."""
    tool = shutil.which("readelf")
    if tool is None:
        pytest.skip("readelf is not installed")
    path = folder / "libone.so"
    path.write_bytes(content)
    said = subprocess.run([tool, "--wide", "--dynamic", path], capture_output=True, text=True, check=True).stdout
    return dict(re.findall(r"\((NEEDED|SONAME|RPATH|RUNPATH)\).*\[(.*)\]", said))


@pytest.mark.parametrize("tag", [RPATH, RUNPATH])
@pytest.mark.parametrize("folders", ["/home/maker/python/lib", "$ORIGIN/../lib:/home/maker/python/lib"])
def test_a_folder_of_the_maker_is_taken_out(tmp_path: Path, tag: int, folders: str) -> None:
    made = library((tag, folders))
    assert folders in asked(made, tmp_path).values(), "else this proves nothing"
    changed = without_build_folders(made)
    assert asked(changed, tmp_path) == {"NEEDED": "libz.so.1", "SONAME": "libone.so"}
    assert b"maker" not in changed
    assert len(changed) == len(made), "everything else stays at its place"
    assert without_build_folders(changed) == changed


def test_both_kinds_are_taken_out(tmp_path: Path) -> None:
    changed = without_build_folders(library((RPATH, "/opt/maker"), (RUNPATH, "/opt/maker/lib")))
    assert asked(changed, tmp_path) == {"NEEDED": "libz.so.1", "SONAME": "libone.so"}


@pytest.mark.parametrize(
    "made",
    [library(), library((RUNPATH, "$ORIGIN")), library((RPATH, "$ORIGIN/../lib:$ORIGIN")), library(dynamic=False)],
)
def test_what_is_found_from_the_library_itself_stays(made: bytes) -> None:
    assert without_build_folders(made) == made


def test_the_end_of_the_text_stays_for_it_may_be_the_name_of_something_else() -> None:
    assert b"\0lib\0" in without_build_folders(library((RUNPATH, "/home/maker/lib")))


@pytest.mark.parametrize("content", [b"", b"#!/bin/sh\n", b"\x7fELF\x01\x01" + bytes(60)])
def test_what_is_no_library_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no ELF file"):
        without_build_folders(content)

"""What a frozen program leaves to the Linux it is installed on: the libraries it asks for, and how new they must be;
which packages bring them stands in `resources/packaging/linux/nfpm.yaml`."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

DEBIAN: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
}
"""Libraries of the system that the program asks for, and the packages of Debian that bring them."""
WITH_THE_C_LIBRARY: Final = re.compile(r"(lib(c|m|dl|pthread|rt|util|resolv)|ld-linux-x86-64)\.so\.\d+$")
WITH_OTHERS: Final = {
    "libgcc_s.so.1": "libstdc++.so.6",
    "libwayland-client.so.0": "libwayland-cursor.so.0",
}
"""Libraries that come with one of those above: its own package asks for theirs."""
GLIBC: Final = re.compile(r"\bGLIBC_(\d+)\.(\d+)")
ELF: Final = b"\x7fELF"


@dataclass(frozen=True, slots=True)
class Needs:
    """What a program asks of the system."""

    libraries: frozenset[str]
    """The names of libraries that it does not carry itself."""
    glibc: str
    """The oldest version of the C library that will do, such as 2.34."""


def needs(folder: Path) -> Needs:
    """What the programs and libraries below `folder` ask for and do not find there; needs `objdump`."""
    files = list(_binaries(folder))
    asked: set[str] = set()
    versions = {(2, 17)}  # the first for which Python's wheels are made
    for start in range(0, len(files), 40):
        command = ["objdump", "-p", *map(str, files[start : start + 40])]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        asked.update(re.findall(r"^ +NEEDED +(\S+)$", said, re.MULTILINE))
        versions.update((int(major), int(minor)) for major, minor in GLIBC.findall(said))
    carried = {path.name for path in folder.rglob("*.so*")}
    outside = {name for name in asked - carried if not WITH_THE_C_LIBRARY.match(name)}
    major, minor = max(versions)
    return Needs(frozenset(outside), f"{major}.{minor}")


def unnamed(libraries: Iterable[str], recipe: str) -> list[str]:
    """Which of the libraries neither list of `nfpm.yaml` (its text) names; a line for each."""
    lacking = []
    lines = {line.strip() for line in recipe.splitlines()}
    for library in sorted({WITH_OTHERS.get(each, each) for each in libraries}):
        if library not in DEBIAN:
            lacking.append(f"{library}: no package of Debian is known for it")
        elif f"- {DEBIAN[library]}" not in lines:
            lacking.append(f"{library}: the .deb does not ask for {DEBIAN[library]}")
        if f"- {library}()(64bit)" not in lines:
            lacking.append(f"{library}: the .rpm does not ask for it")
    return lacking


def _binaries(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as stream:
                if stream.read(4) == ELF:
                    yield path

"""Folders that a library of Linux names to look for others in, as far as they are those of the machine it was made on:
on another machine they do not exist, or belong to somebody else.  `build.spec` takes them out of what it bundles."""

from __future__ import annotations

import struct
from typing import Final

HEADER: Final = b"\x7fELF\x02\x01"
"""How a library of 64 bits begins whose numbers have the low byte first."""
SEGMENT: Final = struct.Struct("<IIQQQQQQ")
"""Kind, flags, offset in the file, address, physical address, size in the file, size in memory, alignment."""
ENTRY: Final = struct.Struct("<qQ")
"""Tag and value of an entry of the dynamic section."""
LOADED, DYNAMIC = 1, 2
END, STRINGS, RPATH, RUNPATH = 0, 5, 15, 29


def without_build_folders(library: bytes) -> bytes:
    """The library without its RPATH and RUNPATH where they name a folder by its whole path; else as it is.

    Tags and layout are those of the System V ABI ("Dynamic Linking").  ValueError where it is no ELF file of 64 bits.
    """
    if not library.startswith(HEADER):
        raise ValueError("no ELF file of 64 bits")
    segments = _segments(library)
    dynamic = next((one for one in segments if one[0] == DYNAMIC), None)
    if dynamic is None:
        return library
    start, size = dynamic[2], dynamic[5]
    entries = list(ENTRY.iter_unpack(library[start : start + size]))
    texts = next(_offset(segments, value) for tag, value in entries if tag == STRINGS)
    kept, names = [], []
    for tag, value in entries:
        name = library[texts + value : library.index(b"\0", texts + value)] if tag in (RPATH, RUNPATH) else b""
        if any(folder.startswith(b"/") for folder in name.split(b":")):
            names.append((texts + value, name))
        else:
            kept.append((tag, value))
    changed = bytearray(library)
    kept += [(END, 0)] * (len(entries) - len(kept))
    changed[start : start + size] = b"".join(ENTRY.pack(*one) for one in kept)
    for place, name in names:
        # What follows the last slash stays: linkers let a name of a symbol be the tail of another text.
        length = name.rindex(b"/") + 1
        changed[place : place + length] = bytes(length)
    return bytes(changed)


def _segments(library: bytes) -> list[tuple[int, ...]]:
    (start,) = struct.unpack_from("<Q", library, 32)
    size, count = struct.unpack_from("<HH", library, 54)
    return [SEGMENT.unpack_from(library, start + number * size) for number in range(count)]


def _offset(segments: list[tuple[int, ...]], address: int) -> int:
    """Where in the file lies what is loaded to an address."""
    for kind, _, offset, begin, _, size, _, _ in segments:
        if kind == LOADED and begin <= address < begin + size:
            return offset + address - begin
    raise ValueError(f"nothing of the file is loaded to {address:#x}")

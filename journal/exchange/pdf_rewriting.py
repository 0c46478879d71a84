"""A PDF as Qt writes it, made to say which characters its glyphs stand for; how a page looks is not here.

Qt fills the table by which text is copied and searched (`ToUnicode`) from the font: each glyph gets the first code
point below U+10000 that leads to it.  Fonts for Chinese use one glyph for 户 and for the radical ⼾, which comes first:
whoever copies or searches such a PDF finds the wrong characters, and rare ones beyond U+FFFF not at all.  Here the
table is written anew, and the time in the file becomes the one that is given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

Codes = Mapping[int, str]
"""Number of a glyph in a font of the file → the characters it stands for."""

_TYPE0 = re.compile(rb"/Subtype /Type0\b.*?/DescendantFonts \[(\d+) 0 R\].*?/ToUnicode (\d+) 0 R", re.DOTALL)
_DESCRIPTOR = re.compile(rb"/FontDescriptor (\d+) 0 R")
_CID_SET = re.compile(rb"/CIDSet (\d+) 0 R")
_RANGE = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:\[([^\]]*)\]|<([0-9A-Fa-f]+)>)")
_STREAM = re.compile(
    rb"(?P<head>.*?/Length )\d+(?P<middle>[^R]*?stream\n)(?P<data>.*)(?P<tail>\nendstream\s.*)", re.DOTALL
)
_INFO_TIME = re.compile(rb"(?<=Date \(D:)[^)]*")
_XMP_TIME = re.compile(rb'(?<=Date=")[^"]*(?=")')
_XREF = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY_BYTES = 20
_PER_BLOCK = 100
"""A CMap has at most so many lines in one block (Adobe technical note 5014)."""
_COMPATIBLE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]")
_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """One font inside a file, by the object that says what its glyphs stand for."""

    number: int
    size: int
    """How many glyphs it has, numbered from 1; 0 stands for what no font has."""
    codes: Codes
    """As Qt believes it."""


def fonts(pdf: bytes) -> list[EmbeddedFont]:
    """Return the fonts of a file in the order in which they were first used."""
    objects = _objects(pdf)
    found = []
    for number in sorted(objects):
        link = _TYPE0.search(objects[number])
        if link and b"begincmap" in objects.get(int(link[2]), b""):
            codes = dict(_codes(objects[int(link[2])]))
            found.append(EmbeddedFont(int(link[2]), _glyphs(objects, int(link[1])), codes))
    return found


def plain(codes: Codes) -> Codes:
    """Return codes with radicals and compatibility forms replaced by ordinary characters, where Unicode knows these."""
    return {glyph: _COMPATIBLE.sub(_ordinary, text) for glyph, text in codes.items()}


def rewritten(pdf: bytes, characters: Mapping[int, Codes], made: str) -> bytes:
    """Return the file with the codes of `characters` (by the number of the font's object), made at `made`.

    `made` is a time in UTC as `YYYYMMDDHHMMSS`.  ValueError where the file is not one of Qt's.
    """
    objects = _objects(pdf)
    for number, codes in characters.items():
        objects[number] = _with_stream(objects[number], _cmap(codes))
    info = int(_found(re.compile(rb"/Info (\d+) 0 R"), pdf)[1])
    objects[info] = _INFO_TIME.sub(f"{made}Z".encode(), objects[info])
    day, clock = (made[0:4], made[4:6], made[6:8]), (made[8:10], made[10:12], made[12:14])
    xmp = f"{'-'.join(day)}T{':'.join(clock)}+00:00".encode()
    for number, body in objects.items():
        if b"/Type /Metadata" in body:
            objects[number] = _with_stream(body, _XMP_TIME.sub(xmp, _found(_STREAM, body)["data"]))
    return _file(pdf, objects)


def _objects(pdf: bytes) -> dict[int, bytes]:
    """Return the objects of a file by number: everything from `N 0 obj` up to the next one."""
    start = int(_found(re.compile(rb"startxref\s+(\d+)"), pdf[-64:])[1])
    table = _found(_XREF, pdf, start)
    entries = [pdf[at : at + _ENTRY_BYTES] for at in range(table.end(), table.end() + int(table[1]) * _ENTRY_BYTES, 20)]
    offsets = {number: int(entry[:10]) for number, entry in enumerate(entries) if entry[17:18] == b"n"}
    order = sorted(offsets, key=offsets.__getitem__)
    ends = [*(offsets[number] for number in order[1:]), start]
    return {number: pdf[offsets[number] : end] for number, end in zip(order, ends)}


def _file(pdf: bytes, objects: Mapping[int, bytes]) -> bytes:
    """Return a file of `objects` with the head and the trailer of `pdf`."""
    head = pdf[: pdf.index(next(iter(objects.values()))[:32])]
    trailer = pdf[pdf.rindex(b"trailer") : pdf.rindex(b"startxref")]
    parts, offsets, at = [head], {}, len(head)
    for number, body in objects.items():
        offsets[number] = at
        parts.append(body)
        at += len(body)
    rows = [
        b"%010d 00000 n \n" % offsets[n] if n in offsets else b"0000000000 65535 f \n" for n in range(max(offsets) + 1)
    ]
    parts.append(b"xref\n0 %d\n%b%bstartxref\n%d\n%%%%EOF\n" % (len(rows), b"".join(rows), trailer, at))
    return b"".join(parts)


def _with_stream(body: bytes, data: bytes) -> bytes:
    found = _found(_STREAM, body)
    return b"%b%d%b%b%b" % (found["head"], len(data), found["middle"], data, found["tail"])


def _glyphs(objects: Mapping[int, bytes], font: int) -> int:
    """Return how many glyphs a font has besides the one for what is missing: it keeps a set of them, bit by bit."""
    descriptor = objects[int(_found(_DESCRIPTOR, objects[font])[1])]
    bits = _found(_STREAM, objects[int(_found(_CID_SET, descriptor)[1])])["data"]
    return sum(byte.bit_count() for byte in bits) - 1


def _codes(cmap: bytes) -> Iterator[tuple[int, str]]:
    for first, last, several, single in _RANGE.findall(cmap[cmap.index(b"endcodespacerange") :]):
        numbers = range(int(first, 16), int(last, 16) + 1)
        hexes: Iterable[bytes] = re.findall(rb"[0-9A-Fa-f]+", several) if several else [single] * len(numbers)
        for step, (number, digits) in enumerate(zip(numbers, hexes)):
            text = bytes.fromhex(digits.decode()).decode("utf-16-be", "replace")
            if text != "\0":
                yield number, text if several or not step else text[:-1] + chr(ord(text[-1]) + step)


def _cmap(codes: Codes) -> bytes:
    lines = [f"<{glyph:04X}> <{_hex(codes[glyph])}>\n" for glyph in sorted(codes)]
    blocks = (lines[at : at + _PER_BLOCK] for at in range(0, len(lines), _PER_BLOCK))
    return _CMAP.format(
        blocks="".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
    ).encode("ascii")


def _hex(text: str) -> str:
    return text.encode("utf-16-be", "replace").hex().upper()


def _ordinary(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found.group())


def _found(pattern: re.Pattern[bytes], data: bytes, start: int = 0) -> re.Match[bytes]:
    found = pattern.search(data, start)
    if found is None:
        raise ValueError(pattern.pattern)
    return found

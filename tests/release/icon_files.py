"""Icon files of Windows (.ico) and macOS (.icns) made of PNG pictures; how a picture is drawn is not said here."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Final

Render = Callable[[int], bytes]
"""Gives the PNG of a size in pixels."""
ICO_SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 256)
"""What Windows shows at 100 to 250 %; it scales the largest for the rest."""
ICNS_KINDS: Final = (
    (b"ic11", 32), (b"ic12", 64), (b"ic07", 128), (b"ic13", 256), (b"ic08", 256), (b"ic14", 512), (b"ic09", 512),
    (b"ic10", 1024),
)  # fmt: skip
"""Names of sizes, the doubled ones of high resolution among them; all hold PNG since OS X 10.7."""
HEADER: Final = struct.Struct("<HHH")
ENTRY: Final = struct.Struct("<BBBBHHII")
BLOCK: Final = struct.Struct(">4sI")


def ico(render: Render) -> bytes:
    """Return an icon file of Windows; a picture in it may be a whole PNG since Windows Vista.

    https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
    """
    pictures = [(size, render(size)) for size in ICO_SIZES]
    offset = HEADER.size + ENTRY.size * len(pictures)
    listed, content = HEADER.pack(0, 1, len(pictures)), b""
    for size, picture in pictures:
        # 256 does not fit into the byte and is written as 0.
        listed += ENTRY.pack(size % 256, size % 256, 0, 0, 1, 32, len(picture), offset + len(content))
        content += picture
    return listed + content


def icns(render: Render) -> bytes:
    """Return an icon file of macOS: blocks of a name, their length and a PNG."""
    blocks = b""
    for kind, size in ICNS_KINDS:
        picture = render(size)
        blocks += BLOCK.pack(kind, BLOCK.size + len(picture)) + picture
    return BLOCK.pack(b"icns", BLOCK.size + len(blocks)) + blocks

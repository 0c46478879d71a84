"""Identifiers that stay unique when journals of two machines are merged."""

from __future__ import annotations

import os

_MAX_MS = (1 << 48) - 1
_LAST_62 = (1 << 62) - 1


def uuid7(now_ms: int) -> str:
    """Return a version 7 UUID (RFC 9562, section 5.7) for the moment `now_ms`, in UTC milliseconds.

    The leading 48 bits are the time, so ids sort roughly by creation; the other 74 are random.
    """
    stamp = max(0, min(now_ms, _MAX_MS))
    chance = int.from_bytes(os.urandom(10), "big")
    value = (stamp << 80) | (0x7 << 76) | ((chance >> 68) << 64) | (0b10 << 62) | (chance & _LAST_62)
    # Not by the modules secrets and uuid: five others come with them into the start of the window.
    digits = f"{value:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

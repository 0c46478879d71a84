"""Identifiers that stay unique when journals of two machines are merged."""

from __future__ import annotations

import secrets
import uuid

_MAX_MS = (1 << 48) - 1


def uuid7(now_ms: int) -> str:
    """Return a version 7 UUID (RFC 9562, section 5.7) for the moment `now_ms`, in UTC milliseconds.

    The leading 48 bits are the time, so ids sort roughly by creation; the other 74 are random.
    """
    stamp = max(0, min(now_ms, _MAX_MS))
    value = (stamp << 80) | (0x7 << 76) | (secrets.randbits(12) << 64) | (0b10 << 62) | secrets.randbits(62)
    return str(uuid.UUID(int=value))

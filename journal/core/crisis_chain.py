"""The chain over the lines of a crisis log: what a line is as a record, its hash, and where a chain does not fit."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

Record = Mapping[str, str | int]

FIELDS = (
    "crisis", "number", "uuid", "kind", "at", "recorded", "text", "who", "source", "audience", "told", "inner",
    "corrects", "step", "previous",
)  # fmt: skip
"""What the hash of a line goes over, all of it."""


class Fault(StrEnum):
    """Why a line does not fit."""

    HASH = "hash"
    """It was changed after its hash was made."""
    PREVIOUS = "previous"
    """The line before it was changed, or is not the one that stood there."""
    NUMBER = "number"
    """A line is missing, doubled or in another place."""


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where a chain does not fit: the number that the line should have, and why."""

    number: int
    fault: Fault


def record(
    *,
    crisis: str,
    number: int,
    uuid: str,
    kind: str,
    at: str,
    recorded: int,
    text: str,
    previous: str,
    who: str = "",
    source: str = "",
    audience: str = "",
    told: str = "",
    inner: int = 0,
    corrects: str = "",
    step: str = "",
) -> Record:
    """Return a line as the record that is hashed: `crisis` and `uuid` name it, `at` is ISO 8601, `recorded` UTC ms."""
    return {
        "crisis": crisis, "number": number, "uuid": uuid, "kind": kind, "at": at, "recorded": recorded, "text": text,
        "who": who, "source": source, "audience": audience, "told": told, "inner": inner, "corrects": corrects,
        "step": step, "previous": previous,
    }  # fmt: skip


def canonical(line: Record) -> str:
    """Return the one way to write a record: JSON as by RFC 8785, keys in order, no space, nothing escaped in vain."""
    return json.dumps(dict(line), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(line: Record) -> str:
    """Return the SHA-256 (FIPS 180-4) of the canonical record as 64 hexadecimal digits."""
    # A lone surrogate has no bytes of its own in UTF-8; a file that was tampered with may bring one.
    return hashlib.sha256(canonical(line).encode("utf-8", "surrogatepass")).hexdigest()


def first_break(lines: Iterable[tuple[Record, str]]) -> Break | None:
    """Return where records, with the hashes that stand beside them, stop being one chain from number 1 on; else None.

    What it shows: a line was changed, taken out, put in or moved since the hashes were made.  What it cannot show: a
    chain that was made anew as a whole; that only a hash which somebody else holds does.
    """
    last = ""
    for number, (line, stated) in enumerate(lines, 1):
        if line.get("number") != number:
            return Break(number, Fault.NUMBER)
        if line.get("previous") != last:
            return Break(number, Fault.PREVIOUS)
        if set(line) != set(FIELDS) or digest(line) != stated:
            return Break(number, Fault.HASH)
        last = stated
    return None

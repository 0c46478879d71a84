"""What the check of a crisis report can find, and the check of the chain that both forms of the file share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from journal.core.crisis_chain import Fault, Record, first_break


class ReportFault(StrEnum):
    """Why a report does not stand as it was written."""

    CHANGED = "changed"
    """The line of the log was changed."""
    PREVIOUS = "previous"
    """The line before it was changed, or is not the one that stood there."""
    MISSING = "missing"
    """A line is missing, doubled or in another place."""
    READABLE = "readable"
    """What people read of the line is not what its record says."""
    AROUND = "around"
    """The text around the log was changed; the log itself stands."""


@dataclass(frozen=True, slots=True)
class Verified:
    """The report stands as it was written."""

    lines: int
    last: str
    """The hash of the last line, to be compared with one that somebody else holds."""


@dataclass(frozen=True, slots=True)
class Broken:
    """The first place that does not fit."""

    number: int | None
    """The number that the line of the log should have; None for the text around the log."""
    fault: ReportFault
    text_line: int
    """The line of the file, from 1; 0 where it cannot be known."""


_FAULTS = {
    Fault.HASH: ReportFault.CHANGED,
    Fault.PREVIOUS: ReportFault.PREVIOUS,
    Fault.NUMBER: ReportFault.MISSING,
}


def chain_broken(log: Sequence[tuple[Record, str] | None], text_lines: Sequence[int]) -> Broken | None:
    """Return where records stop being one chain of one crisis; None among them is what could not be read as one.

    `text_lines` say where in the file each of them stands.
    """
    sound: list[tuple[Record, str]] = []
    for line in log:
        if line is None or line[0].get("crisis") != (sound or [line])[0][0].get("crisis"):
            break
        sound.append(line)
    found = first_break(sound)
    if found is not None:
        return Broken(found.number, _FAULTS[found.fault], text_lines[found.number - 1])
    if len(sound) < len(log):
        return Broken(len(sound) + 1, ReportFault.CHANGED, text_lines[len(sound)])
    return None

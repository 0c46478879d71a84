"""The check of a crisis report that somebody holds as a file: does it stand as it was written?  Nothing is repaired."""

from __future__ import annotations

from pathlib import Path

from journal.core.errors import Code, JournalError
from journal.exchange import crisis_verify_csv, crisis_verify_text
from journal.exchange.crisis_verify_findings import Broken as Broken
from journal.exchange.crisis_verify_findings import ReportFault as ReportFault
from journal.exchange.crisis_verify_findings import Verified as Verified

MOST_BYTES = 64 << 20
"""No report is as long; what is longer is another file, perhaps a device that never ends."""
_BOM = "\ufeff"


def verify(path: Path) -> Verified | Broken:
    """Check a report written as text or as a table, in any language; line ends and a byte order mark are no change.

    What it shows: changes since the report was written.  A report that was made anew as a whole fits as well: that only
    an earlier hash shows, compared with `Verified.last` or found among its lines.  FILE_MISSING, FILE_UNREADABLE;
    NOT_A_CRISIS_REPORT for another file.
    """
    found = check(_read(path))
    if found is None:
        raise JournalError(Code.NOT_A_CRISIS_REPORT, path=str(path))
    return found


def check(data: bytes) -> Verified | Broken | None:
    """Check what stands in a file, as `verify` does; None where it is no report."""
    # Mail programs write CRLF and editors a mark: neither says that anybody changed the report.
    text = data.decode("utf-8", "surrogateescape").removeprefix(_BOM).replace("\r\n", "\n")
    # What is pasted into a line of the log may look like the other form: the beginning tells.
    if text.startswith('"') and crisis_verify_csv.recognised(text):
        return crisis_verify_csv.check(text)
    if crisis_verify_text.recognised(text):
        return crisis_verify_text.check(text)
    return crisis_verify_csv.check(text) if crisis_verify_csv.recognised(text) else None


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise JournalError(Code.FILE_MISSING, path=str(path)) from error
    except OSError as error:
        raise JournalError(Code.FILE_UNREADABLE, path=str(path)) from error
    if len(data) > MOST_BYTES:
        raise JournalError(Code.NOT_A_CRISIS_REPORT, path=str(path))
    return data

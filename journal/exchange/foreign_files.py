"""Files given to an import that cannot read them, told apart so that a sentence says what to do; none is read in."""

from __future__ import annotations

from pathlib import Path

from journal.exchange import crisis_report_csv, crisis_verify
from journal.exchange.importing import SourceProblem
from journal.store import opening

VCARD, CALENDAR = "vcard", "calendar_file"
_BEGINNINGS = {
    b"begin:vcard": VCARD,
    b"begin:vcalendar": CALENDAR,
    b"sqlite format 3": "journal_file",
    b"%pdf": "no_table",
}
_LOOKED_AT_BYTES = 64 * 1024
_MARK = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def refusal(path: Path, problem: SourceProblem | None) -> str:
    """Return the key of the sentence that says why a file is not imported; empty where it can be.

    `problem` is what `importing.look` found.
    """
    try:
        with open(path, "rb") as stream:
            head = stream.read(_LOOKED_AT_BYTES)
    except OSError:
        return problem or ""
    if head.removeprefix(_MARK).startswith(crisis_report_csv.rows([])[0].encode()):
        return "report_file"  # its columns could be taken for those of a list of entries
    return _kind(path, head) if problem is SourceProblem.NOTHING_KNOWN else problem or ""


def _kind(path: Path, head: bytes) -> str:
    begins = head.removeprefix(_MARK).lstrip()[:20].lower()
    for beginning, key in _BEGINNINGS.items():
        if begins.startswith(beginning):
            return key
    if path.suffix.casefold() == opening.JOURNAL_SUFFIX:
        return "journal_file"
    if b"\0" in head and not head.startswith(_UTF_16):
        return "no_table"
    return "report_file" if crisis_verify.check(head) is not None else SourceProblem.NOTHING_KNOWN

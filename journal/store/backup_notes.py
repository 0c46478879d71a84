"""What is known of backups without opening them: their names, the notes beside them; making them is in `backups`."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import time
from contextlib import suppress
from pathlib import Path

from journal.core import backup_plan
from journal.core.backup_plan import Backup, Reason

SUFFIX = ".cjournal"
PART = ".backup-{}.part"
_PART = re.compile(r"\.backup-[0-9a-f]{12}\.part(-journal)?")
_NOTE = re.compile(r"\.(?P<backup>.*\.cjournal)\.json")
_ABANDONED_SECONDS = 3600
"""A part that nobody has written to for so long was left by a program that was killed."""
_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(?P<stem>.*)-(?P<at>\d{8}T\d{6}Z)-(?P<reason>[a-z_]+)-(?P<identity>[0-9a-f]{8})(-\d+)?")
_LONGEST_STEM = 60


def listing(folder: Path, journal: Path | None = None, identity: str = "") -> list[Backup]:
    """Return the backups in `folder`, newest first, without opening any; none where the folder is not there.

    With `journal` or `identity` those of that journal alone: made where it lies, or of the same identity.
    """
    source = journal.resolve() if journal else None
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            if path.suffix == SUFFIX and not path.name.startswith(".") and path.is_file():
                with suppress(OSError):  # taken away this moment
                    found.append(_read(path))
    if source or identity:
        found = [one for one in found if _is_of(one, source, identity)]
    return sorted(found, key=backup_plan.age, reverse=True)


def free_name(folder: Path, made: Backup) -> Path:
    """Return a name that nothing in the folder has: journal, moment, reason, and what the journal is known by."""
    stamp = dt.datetime.fromtimestamp(made.at // 1000, dt.UTC).strftime(_STAMP)
    known_by = re.sub("[^0-9a-f]", "", made.identity)[-8:].rjust(8, "0")
    stem = made.source.stem[:_LONGEST_STEM] if made.source else "journal"
    name = f"{stem.lstrip('.')}-{stamp}-{made.reason}-{known_by}"
    path, number = folder / f"{name}{SUFFIX}", 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}{SUFFIX}"
    return path


def note_of(path: Path) -> Path:
    """Return where the facts of a backup are noted: beside it, hidden from view where names with a dot are."""
    return path.with_name(f".{path.name}.json")


def note(made: Backup) -> bytes:
    """Return the text of a note."""
    facts = {
        "at": made.at,
        "reason": made.reason,
        "size_bytes": made.size_bytes,
        "encrypted": made.encrypted,
        "counts": made.counts,
        "identity": made.identity,
        "source": str(made.source),
        "mark": made.mark,
    }
    return json.dumps(facts, ensure_ascii=True).encode("ascii")


def _read(path: Path) -> Backup:
    """Return what is known of a file: from its note, else from its name, else from the file system."""
    size = path.stat().st_size
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        facts = json.loads(note_of(path).read_bytes())
        return Backup(
            path,
            int(facts["at"]),
            Reason(facts["reason"]),
            size,
            bool(facts["encrypted"]),
            checked=size == facts["size_bytes"],
            counts={str(table): int(count) for table, count in facts["counts"].items()},
            identity=str(facts["identity"]),
            source=Path(facts["source"]),
            mark=str(facts["mark"]),
        )
    at, reason = int(path.stat().st_mtime * 1000), Reason.UNKNOWN
    named = _NAME.fullmatch(path.stem)
    with suppress(ValueError):
        if named:
            stamp = dt.datetime.strptime(named["at"], _STAMP).replace(tzinfo=dt.UTC)
            at, reason = round(stamp.timestamp() * 1000), Reason(named["reason"])
    return Backup(path, at, reason, size, not _begins_plain(path), checked=False)


def _begins_plain(path: Path) -> bool:
    # By hand, which drops the locks of this program on the file: nobody writes to a backup, so there are none.
    with open(path, "rb") as stream:
        return stream.read(16) == b"SQLite format 3\0"


def _is_of(one: Backup, source: Path | None, identity: str) -> bool:
    if identity and one.identity:
        return one.identity == identity or one.source == source
    if source is not None and one.source is not None:
        return one.source == source
    named = _NAME.fullmatch(one.path.stem)
    return bool(named and identity and re.sub("[^0-9a-f]", "", identity).endswith(named["identity"]))


def sweep(folder: Path) -> None:
    """Take away what killed programs have left: parts nobody writes to, notes whose backup is gone."""
    with os.scandir(folder) as entries:
        for entry in entries:
            noted = _NOTE.fullmatch(entry.name)
            if _PART.fullmatch(entry.name) or (noted and not (folder / noted["backup"]).exists()):
                with suppress(OSError):
                    if time.time() - entry.stat().st_mtime > _ABANDONED_SECONDS:
                        os.unlink(entry.path)

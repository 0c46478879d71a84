"""The sentence for every expected error (what is wrong, where, what to do now), and the one place for the others."""

from __future__ import annotations

import datetime as dt
import traceback
from pathlib import Path

from PySide6.QtCore import QCoreApplication, qVersion

import journal
from journal import paths
from journal.core.errors import Code, JournalError

translate = QCoreApplication.translate

LOG_FILE = "errors.log"
LOG_LIMIT = 200_000
"""The log is cut to its newer half beyond this many bytes."""


_FACTS = (
    "name", "text", "title", "path", "line", "limit", "candidates", "value", "needed", "minutes", "host", "least",
    "free", "tag",
)  # fmt: skip
"""Every fact that a sentence may name; where one is missing, dots stand for it."""


def sentence(error: JournalError) -> str:
    """Return what to tell the user: calm, exact, with the next step."""
    kinds = (_records, _rules, _journal, _keys, _backups, _places, _files)
    template = next(filter(None, (kind(error.code) for kind in kinds)), "")
    assert template, error.code
    facts = {name: _fact(value) for name, value in error.facts.items()}
    for name in _FACTS:
        facts.setdefault(name, "…")
    return template.format(**facts)


def _fact(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def _records(code: Code) -> str:
    return {
        Code.NAME_MISSING: translate("Error", "A name is missing. Type one, then save again."),
        Code.NAME_UNKNOWN: translate("Error", "Nobody is called “{name}” here. Check the spelling or add them first."),
        Code.NAME_AMBIGUOUS: translate("Error", "“{name}” could be several: {candidates}. Type more of the name."),
        Code.RECORD_GONE: translate("Error", "This entry is no longer there. Undo may bring it back."),
        Code.TEXT_MISSING: translate("Error", "There is nothing to save yet. Write a few words first."),
        Code.TEXT_TOO_LONG: translate("Error", "This text is too long; {limit} characters fit. Split it in two."),
        Code.LINE_TOO_LONG: translate(
            "Error", "Line {line} is too long; {limit} characters fit in one line. Break it into several."
        ),
        Code.WHEN_UNREADABLE: translate("Error", "“{text}” is not a time. Write it like 2026-12-01 09:00."),
        Code.SPAN_UNREADABLE: translate("Error", "“{text}” is not a length of time. Write it like 10 min, 2 h or 1 d."),
        Code.BIRTHDAY_UNREADABLE: translate(
            "Error", "“{text}” is not a day of the year that exists. Choose another month or day."
        ),
        Code.DAY_MISSING: translate("Error", "A day is missing. Type one like 02-29 or lunar 8/12, or choose one."),
        Code.DAY_RULE_UNREADABLE: translate(
            "Error", "“{text}” cannot be read as a rule for a day. Write it like 05-20, L 8/15 or 2 sun may."
        ),
        Code.END_BEFORE_START: translate("Error", "It ends before it begins. Correct one of the two times."),
        Code.VALUE_UNKNOWN: translate("Error", "“{value}” is not one of the choices. Choose one from the list."),
        Code.COLOUR_UNREADABLE: translate("Error", "“{text}” is not a colour. Choose one from the list or the picker."),
        Code.MINUTES_OUT_OF_RANGE: translate(
            "Error", "{minutes} minutes is out of range. Choose between 1 and {limit}."
        ),
        Code.NUMBER_OUT_OF_RANGE: translate("Error", "{value} is out of range. Choose between {least} and {limit}."),
        Code.TAG_UNKNOWN: translate("Error", "“{tag}” is no region and no observance. Choose one from the list."),
        Code.DUE_CLOSED: translate("Error", "“{title}” is closed already. Undo opens it again."),
        Code.STAGE_IMPOSSIBLE: translate("Error", "The crisis is in this stage already."),
        Code.CRISIS_RUNNING: translate("Error", "The crisis is still running. Resolve it first, then review it."),
        Code.CRISIS_CLOSED: translate("Error", "The crisis is closed already."),
        Code.STATE_IMPOSSIBLE: translate("Error", "It is closed already, or cannot go there from where it stands."),
        Code.TIME_MISSING: translate("Error", "A promise needs a time. Say when it has to be kept."),
        Code.INNER_TOO_LATE: translate(
            "Error", "The inner deadline has to lie before the one that the client knows. Choose an earlier time."
        ),
        Code.NOTHING_TO_UNDO: translate("Error", "There is nothing to undo."),
        Code.NOTHING_TO_REDO: translate("Error", "There is nothing to redo."),
        Code.CHANGED_SINCE: translate("Error", "This was changed again since then, so it cannot be undone by itself."),
    }.get(code, "")


def _rules(code: Code) -> str:
    return {
        Code.RULE_UNREADABLE: translate(
            "Error", "“{text}” cannot be read as a rule. Write it like FREQ=MONTHLY;BYDAY=2TU."
        ),
        Code.RULE_UNSUPPORTED: translate("Error", "Rules with {text} are not supported. Leave that part out."),
        Code.RULE_TOO_OFTEN: translate(
            "Error", "A reminder comes once a day at most, so {text} is not possible. Begin with FREQ=DAILY or rarer."
        ),
        Code.RULE_PARTS_CLASH: translate("Error", "These parts do not go together: {text}. Leave one of them out."),
        Code.RULE_NEVER: translate("Error", "No day ever matches {text}. Check the days and the months."),
    }.get(code, "")


def _journal(code: Code) -> str:
    return {
        Code.NOT_A_JOURNAL: translate("Error", "{path} is not a journal. It was left as it is. Open another file."),
        Code.NEWER_JOURNAL: translate(
            "Error", "{path} was written by a newer Client Journal. It was left as it is. Install the newer version."
        ),
        Code.JOURNAL_MISSING: translate(
            "Error", "There is no journal at {path}. Put it back and try again, or open another file."
        ),
        Code.JOURNAL_EXISTS: translate("Error", "{path} exists already. Choose another name."),
        Code.JOURNAL_BUSY: translate("Error", "Another program is using {path}. Close it, then try again."),
        Code.JOURNAL_DAMAGED: translate(
            "Error", "{path} is damaged. It was left as it is. Open a backup, or save what can be read into a new file."
        ),
        Code.JOURNAL_CUT: translate(
            "Error",
            "A part of {path} is missing, as after a broken copy or download. It was left as it is. "
            "Copy it again, open a backup, or save what can be read into a new file.",
        ),
        Code.JOURNAL_EMPTY: translate("Error", "{path} is empty. Open a backup, or begin a new journal in its place."),
        Code.JOURNAL_IS_FOLDER: translate("Error", "{path} is a folder, not a journal. Choose the file inside it."),
        Code.JOURNAL_ELSEWHERE: translate(
            "Error", "{path} is open on the computer “{host}”. Close it there first, or open it read-only here."
        ),
    }.get(code, "")


def _keys(code: Code) -> str:
    return {
        Code.JOURNAL_HAS_NO_PASSPHRASE: translate("Error", "{path} has no passphrase. Open it without one."),
        Code.PASSPHRASE_NEEDED: translate("Error", "{path} is encrypted. Type its passphrase or its recovery code."),
        Code.PASSPHRASE_WRONG: translate(
            "Error", "This does not open the journal. Check capital letters and the input method, then try again."
        ),
        Code.PASSPHRASE_TOO_SHORT: translate("Error", "The passphrase is too short. Use at least {limit} characters."),
        Code.RECOVERY_CODE_WRONG: translate(
            "Error", "The recovery code has a slip in it. Compare it with the printed one, group by group."
        ),
        Code.COPY_DIFFERS: translate(
            "Error",
            "The new file does not hold all that the journal holds, so the journal was left as it was. "
            "Check the disk, then try again.",
        ),
    }.get(code, "")


def _backups(code: Code) -> str:
    return {
        Code.BACKUP_FOLDER_MISSING: translate(
            "Error",
            "The folder for backups, {path}, is not there, so no backup was made. "
            "Connect its disk, or choose another folder in the settings.",
        ),
        Code.BACKUP_FOLDER_UNWRITABLE: translate(
            "Error",
            "Nothing can be written in {path}, so no backup was made. "
            "Check the permissions of the folder, or choose another one in the settings.",
        ),
        Code.BACKUP_NO_ROOM: translate(
            "Error",
            "No backup was made: it needs {needed} MB in {path}, and {free} MB are free. "
            "Free some space, or choose another folder in the settings.",
        ),
        Code.BACKUP_DAMAGED: translate(
            "Error", "The backup {path} is damaged, so nothing was restored. Choose another backup."
        ),
    }.get(code, "")


def _places(code: Code) -> str:
    return {
        Code.READ_ONLY: translate(
            "Error", "{path} is write-protected. Allow writing in the file’s properties, or open it read-only."
        ),
        Code.FOLDER_READ_ONLY: translate(
            "Error",
            "The folder of {path} cannot be written, and a journal needs room beside it. "
            "Move it to a folder of your own, or open it read-only.",
        ),
        Code.FOLDER_MISSING: translate(
            "Error", "The folder of {path} is not there. Connect the drive or the network, then try again."
        ),
        Code.DISK_UNREADABLE: translate(
            "Error",
            "The disk cannot read a part of {path}. The disk may be failing: copy the file to another one, "
            "then try again, or open a backup.",
        ),
        Code.OPEN_READ_ONLY: translate(
            "Error", "This journal is open for looking only, so nothing was changed. Go back to your journal to write."
        ),
        Code.JOURNAL_OLDER: translate(
            "Error", "{path} was written by an older Client Journal. Restore it to see what is in it."
        ),
        Code.DISK_FULL: translate("Error", "The disk is full; nothing was saved. Free some space, then try again."),
        Code.ENVIRONMENT: translate("Error", "A part of the program is too old: {needed} is needed. Install it again."),
    }.get(code, "")


def _files(code: Code) -> str:
    return {
        Code.FILE_MISSING: translate("Error", "There is no file at {path}. Choose another one."),
        Code.FILE_UNREADABLE: translate("Error", "{path} cannot be read. Check the file, then try again."),
        Code.FILE_UNWRITABLE: translate("Error", "{path} cannot be written. Choose another folder."),
        Code.AUTOSTART_FOREIGN: translate(
            "Error", "{path} was not written by Client Journal and was left as it is. Move it away, then try again."
        ),
        Code.NOT_OUR_CSV: translate(
            "Error", "{path} is not a journal that was exported from here. Choose another file."
        ),
        Code.NOT_A_CRISIS_REPORT: translate(
            "Error",
            "{path} is not a crisis report as text or CSV. Choose the file as it was written; a PDF cannot be checked.",
        ),
        Code.ATTACHMENT_TOO_LARGE: translate(
            "Error", "“{name}” is larger than {limit} MB. Keep it in a folder and write down where it lies."
        ),
        Code.IMPORT_RUNNING: translate(
            "Error", "An import is still bringing in rows. Wait until it has ended, then try again."
        ),
        Code.CANCELLED: translate("Error", "Stopped. Nothing was written."),
    }.get(code, "")


def report(error: BaseException, now: int) -> str:
    """Return a report of an unexpected error without client data: where it happened, never what was in it."""
    import platform  # late: hardly a run needs it

    where = traceback.extract_tb(error.__traceback__)
    programs = f"Client Journal {journal.__version__}, Qt {qVersion()}, Python {platform.python_version()}"
    lines = [
        f"{programs}, {platform.system()}",
        dt.datetime.fromtimestamp(now / 1000, dt.UTC).isoformat(timespec="seconds"),
        *(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in where),
        type(error).__name__,
    ]
    return "\n".join(lines)


def log(text: str) -> Path:
    """Append a report to the local log and return where it lies; the log is bounded."""
    path = paths.log_dir() / LOG_FILE
    kept = path.read_text(encoding="utf-8", errors="replace")[-LOG_LIMIT // 2 :] if path.exists() else ""
    paths.write_private(path, f"{kept}{text}\n\n".encode())
    return path

"""The words of an import: its counts, and why a row could not be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal.core.errors import Code, JournalError
from journal.exchange.row_errors import ImportResult, RowError, RowProblem, RowTrouble
from journal.ui import errors
from journal.ui.dialogs.importing_work import Ending, Fate

translate = QCoreApplication.translate


def counted(result: ImportResult) -> str:
    """The counts of an import in one line."""
    parts = [
        translate("Import", "%n new", None, result.added),
        translate("Import", "%n changed", None, result.changed),
        translate("Import", "%n unchanged", None, result.unchanged),
    ]
    if result.errors:
        parts.append(translate("Import", "%n row(s) cannot be read", None, len(result.errors)))
    return " · ".join(parts)


def ended(ending: Ending) -> str:
    """How an import has ended, and what can be done about it."""
    why = errors.sentence(ending.error) if isinstance(ending.error, JournalError) else ""
    fate = {
        Fate.IN: _done,
        Fate.NOTHING_LEFT: _nothing_left,
        Fate.BUILT_UPON: _built_upon,
        Fate.LEFT: _left,
    }[ending.fate](ending.result)
    return f"{why}\n{fate}" if why else fate


def _done(result: ImportResult) -> str:
    words = translate("Import", "Done.") + "\n" + counted(result)
    if not result.added + result.changed:
        return words
    if not result.undoable:
        return words + "\n" + translate("Import", "It brought crises with it, and so cannot be undone.")
    return words + "\n" + translate("Import", "Undo takes all of it back.")


def _nothing_left(_result: ImportResult) -> str:
    return translate("Import", "Stopped. Nothing of the file is left in the journal.")


def _built_upon(_result: ImportResult) -> str:
    return translate(
        "Import",
        "Stopped. You have worked with what had come in by then, so it stays. Undo takes it back after your own "
        "entries.",
    )


def _left(_result: ImportResult) -> str:
    return translate(
        "Import",
        "What had come in by then is still there. Import the file again once this is fixed: nothing is duplicated.",
    )


def row_words(row: RowError) -> str:
    """A row that could not be read: its line, and why."""
    return translate("Import", "Line {line}: {reason}").format(line=row.line, reason=_reason(row))


def _reason(row: RowError) -> str:
    if isinstance(row.code, Code):
        template = _missing(row)
        if not template:
            return errors.sentence(JournalError(row.code, **row.facts))
    else:
        template = _trouble(row.code) if isinstance(row.code, RowTrouble) else _problem(row.code)
    facts = {name: str(value) for name, value in row.facts.items()}
    for name in ("column", "value", "text", "encoding", "cells", "headings"):
        facts.setdefault(name, "…")
    return template.format(**facts)


def _missing(row: RowError) -> str:
    """What a row lacks; the sentences for dialogs would tell the user to type it."""
    if row.code is Code.WHEN_UNREADABLE and not row.facts.get("text"):
        return translate("Import", "There is no date in this row.")
    return {
        Code.NAME_MISSING: translate("Import", "There is no name in this row."),
        Code.TEXT_MISSING: translate("Import", "Nothing is written in this row."),
        Code.WHEN_UNREADABLE: translate("Import", "“{text}” is not a date or a time."),
    }.get(Code(row.code), "")


def _trouble(code: RowTrouble) -> str:
    return {
        RowTrouble.NUL: translate("Import", "The column “{column}” holds a NUL character, which no text can hold."),
        RowTrouble.UNDECODABLE: translate(
            "Import", "The column “{column}” holds bytes that are no characters in this encoding ({encoding})."
        ),
        RowTrouble.QUOTE_OPEN: translate("Import", "A quotation mark in this row is never closed."),
        RowTrouble.CELLS_MISSING: translate(
            "Import", "This row has {cells} cells under {headings} headings; the others stay empty."
        ),
        RowTrouble.CELLS_MORE: translate(
            "Import", "This row has {cells} cells under {headings} headings; the further ones go into the notes."
        ),
        RowTrouble.DATE_AMBIGUOUS: translate(
            "Import", "“{text}” can be read in two ways. Choose whether the day or the month comes first."
        ),
        RowTrouble.VALUE_KEPT: translate("Import", "“{text}” under “{column}” is not known; it goes into the notes."),
    }[code]


def _problem(code: RowProblem) -> str:
    return {
        RowProblem.NUL: translate("Import", "The column “{column}” holds a NUL character, which no text can hold."),
        RowProblem.NOT_UTF8: translate("Import", "This row is not UTF-8. Save the file as CSV UTF-8."),
        RowProblem.DAMAGED: translate("Import", "This row is damaged; its quotation marks do not fit."),
        RowProblem.CELLS_MISSING: translate("Import", "This row has fewer cells than the first one."),
        RowProblem.ID_UNREADABLE: translate("Import", "“{value}” is no id. Leave the ids as they were exported."),
        RowProblem.RECORD_UNKNOWN: translate("Import", "“{value}” is no kind of record."),
        RowProblem.REFERENCE_UNKNOWN: translate(
            "Import", "It belongs to something that is neither here nor in the file."
        ),
        RowProblem.LOG_LINE_DIFFERS: translate(
            "Import", "The log of a crisis has this line with another text; it stays."
        ),
    }[code]

"""The words of an import: its counts, and why a row could not be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal.core.errors import Code, JournalError
from journal.exchange.csv_journal import ImportResult, RowError
from journal.exchange.csv_table import RowProblem
from journal.ui import errors

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


def row_words(row: RowError) -> str:
    """A row that could not be read: its line, and why."""
    reason = errors.sentence(JournalError(row.code, **row.facts)) if isinstance(row.code, Code) else _problem(row)
    return translate("Import", "Line {line}: {reason}").format(line=row.line, reason=reason)


def _problem(row: RowError) -> str:
    template = {
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
    }.get(RowProblem(row.code), "")
    return template.format(column=row.facts.get("column", "…"), value=row.facts.get("value", "…"))

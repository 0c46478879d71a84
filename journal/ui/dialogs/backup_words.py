"""What is said of a backup: when, why, how much is in it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal.core.backup_plan import Backup, Reason
from journal.ui import dates, sizes
from journal.ui.context import Context

translate = QCoreApplication.translate


def reason(value: Reason) -> str:
    """Return why a backup was made."""
    return {
        Reason.HOURLY: translate("Backups", "hourly"),
        Reason.DAY: translate("Backups", "first of the day"),
        Reason.MANUAL: translate("Backups", "made by you"),
        Reason.MIGRATION: translate("Backups", "before the file was updated"),
        Reason.IMPORT: translate("Backups", "before an import"),
        Reason.BULK: translate("Backups", "before a large change"),
        Reason.BEFORE_RESTORE: translate("Backups", "before a restore"),
        Reason.AFTER_ERASE: translate("Backups", "after a client was erased"),
        Reason.UNKNOWN: translate("Backups", "found in the folder"),
    }[value]


def counts(context: Context, found: dict[str, int]) -> str:
    """Return how much is in a backup or journal; empty where that is not known."""
    if "clients" not in found:
        return ""
    parts = [translate("Backups", "%n client(s)", None, found["clients"])]
    entries = context.locale.toString(found.get("interactions", 0))
    parts.append(translate("Backups", "{count} entries").format(count=entries))
    return " · ".join(parts)


def first_line(context: Context, backup: Backup) -> str:
    """Return time and reason: 10:02 · hourly."""
    return f"{dates.clock(backup.at, context.locale)} · {reason(backup.reason)}"


def second_line(context: Context, backup: Backup) -> str:
    """Return what is in it: 15 clients · 368 entries · 1.2 MB · encrypted."""
    state = [
        counts(context, backup.counts),
        sizes.size(backup.size_bytes, context.locale),
        translate("Backups", "encrypted") if backup.encrypted else "",
        "" if backup.checked else translate("Backups", "not checked yet"),
    ]
    return " · ".join(filter(None, state))


def when(context: Context, backup: Backup) -> str:
    """Return the moment a backup was made, as one says it."""
    return dates.at(backup.at, context.now(), context.locale)

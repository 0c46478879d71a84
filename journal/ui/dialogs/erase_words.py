"""The sentences about erasing a client: what goes, what stays, and which backups still hold it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from journal.store.erasing import Holding, Preview
from journal.ui import dates, sizes
from journal.ui.context import Context
from journal.ui.dialogs.erase_work import HeldCopy

translate = QCoreApplication.translate


def going(seen: Preview) -> list[str]:
    """Return what will go, a line for each kind of which there is any."""
    counts = seen.counts
    words = [
        (counts["interactions"], translate("Erase", "%n entries of their own", None, counts["interactions"])),
        (counts["private"], translate("Erase", "%n of them marked private", None, counts["private"])),
        (counts["attachments"], translate("Erase", "%n files of entries", None, counts["attachments"])),
        (counts["people"], translate("Erase", "%n persons", None, counts["people"])),
        (counts["preferences"], translate("Erase", "%n preferences", None, counts["preferences"])),
        (
            counts["anniversaries"],
            translate("Erase", "%n birthdays and other yearly days", None, counts["anniversaries"]),
        ),
        (counts["commitments"], translate("Erase", "%n requests and promises", None, counts["commitments"])),
        (counts["dues"], translate("Erase", "%n reminders, closed ones too", None, counts["dues"])),
        (counts["crises"], translate("Erase", "%n crises with their logs", None, counts["crises"])),
        (counts["risks"], translate("Erase", "%n risks", None, counts["risks"])),
        (counts["plans"], translate("Erase", "%n plans for this client alone", None, counts["plans"])),
    ]
    return [sentence for count, sentence in words if count]


def warnings(seen: Preview) -> list[str]:
    """Return what one might not expect: crises that still run, and words about the client that stay with others."""
    found = []
    if running := seen.running_crises:
        found.append(translate("Erase", "%n of the crises are still running.", None, running))
    if lines := seen.lines_of_others:
        found.append(
            translate(
                "Erase",
                "%n lines in the logs of other clients' crises speak of this client or copy an entry. They belong to "
                "those crises and stay as they are.",
                None,
                lines,
            )
        )
    return found


def shared(seen: Preview, locale: QLocale) -> str:
    """Return with whom entries are shared."""
    names = locale.createSeparatedList([name for name, _ in seen.shared_with[:3]])
    if len(seen.shared_with) > 3:
        names = translate("Erase", "{names} and others").format(names=names)
    return translate("Erase", "%n entries are shared with {names}.", None, seen.shared).format(names=names)


def copy_line(context: Context, copy: HeldCopy) -> str:
    """Return one backup as a line: when it was made and how large it is."""
    when = dates.at(copy.at, context.now(), context.locale)
    size = sizes.size(copy.held.bytes, context.locale)
    if copy.held.holding is Holding.UNKNOWN:
        return translate("Erase", "{when} · {size} · cannot be read with this passphrase").format(when=when, size=size)
    return translate("Erase", "{when} · {size}").format(when=when, size=size)

"""The messages about what is due, in words, with their buttons; when and by whom one is shown is decided elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from journal.core.anniversaries import AnniversaryKind
from journal.core.dues import WATCH, Due, DueGroup, DueRow, Origin, late_ms
from journal.core.errors import JournalError
from journal.core.moments import MINUTE_MS
from journal.store import anniversaries, announcing, dues
from journal.store.announcing import Digest
from journal.store.reading import Reader
from journal.ui import ledger_labels
from journal.ui.context import Context
from journal.ui.models import crisis_dues, due_texts
from journal.ui.models.crisis_dues import Way

translate = QCoreApplication.translate

SINGLE = "due:"
"""Before the id of a due: the key of a message about that one alone."""
MANY, DIGEST = "reminders", "digest"
LOG, DONE, SNOOZE, OPEN = "log", "done", "snooze", "open"
"""Keys of the buttons."""
CALLBACK_SNOOZE_MINUTES, SNOOZE_MINUTES = 5, 15
LATE_MS = 2 * MINUTE_MS
"""From here on a message says how late it comes."""
NAMED_FEASTS = 2
"""So many observances are named in a digest."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A message to show: another one with the same `key` takes its place."""

    key: str
    title: str
    text: str = ""
    buttons: tuple[tuple[str, str], ...] = ()
    """Key and words of each."""
    urgent: bool = False
    due_ids: frozenset[int] = frozenset()
    """What it is about: once none of these asks for attention any more, it is taken back."""
    lasting: bool = False
    """It is about more than `due_ids`, so that it stays."""
    named: bool = True
    """Whether it says more than a number, so that it must not be seen by others."""


def about(context: Context, due: Due, now: int) -> Announcement:
    """Return the message about one due: whose it is, what, and how late where it is late."""
    reader = context.reader
    row = dues.row_of(reader, due)
    tz = reader.tz
    late = late_ms(due, now, tz) if due.snoozed_until is None else 0
    lateness = due_texts.late(late) if late >= LATE_MS else ""
    if due.origin is Origin.CALLBACK:
        title, what = due_texts.call_back(row), due.title or due_texts.beside(row)
    elif row.client_name:
        title, what = row.client_name, what_for(reader, row)
    else:
        title, what = what_for(reader, row), ""
    way = crisis_dues.way_of(reader, due) if crisis_dues.is_one(due) else None
    return Announcement(
        f"{SINGLE}{due.id}",
        title,
        " · ".join(filter(None, (what, lateness))),
        _buttons(due, way),
        urgent=announcing.is_urgent(due),
        due_ids=frozenset({due.id}),
    )


def what_for(reader: Reader, row: DueRow) -> str:
    """Return what is to be done, also for what has no title of its own."""
    due = row.due
    if crisis_dues.is_one(due):
        return crisis_dues.reason(reader, due)
    if due.title:
        return due.title
    if due.anniversary_id is not None:
        try:
            day = anniversaries.get(reader, due.anniversary_id)
        except JournalError:
            return ledger_labels.origin(due.origin)
        name = ledger_labels.anniversary(day.kind, day.label)
        words = translate("Reminders", "Present: {day}").format(day=name) if due.lead else name
        return " · ".join(filter(None, (due_texts.beside(row) and row.person_name, words)))
    return due_texts.source(reader, due) or ledger_labels.origin(due.origin)


def many(found: frozenset[int], waiting: int, *, missed: bool, after_quiet: bool, digest: str = "") -> Announcement:
    """Return the one message about several dues; `digest` is what the day brings beside them."""
    if after_quiet:
        title = translate("Reminders", "%n reminder(s) from the quiet hours", None, waiting)
    elif missed:
        title = translate("Reminders", "%n reminder(s) while you were away", None, waiting)
    else:
        title = translate("Reminders", "%n reminder(s) now", None, waiting)
    text = translate("Reminders", "Today: {things}").format(things=digest) if digest else _in_today()
    return Announcement(MANY, title, text, _to_open(), due_ids=found, lasting=bool(digest))


def digest(context: Context, found: Digest) -> Announcement:
    """Return the message about a day, with no more than numbers and the names of feasts."""
    things = things_of(context, found)
    ids = frozenset(due.id for due in found.dues)
    return Announcement(
        DIGEST, translate("Reminders", "Today"), things, _to_open(), due_ids=ids, lasting=bool(found.groups)
    )


def discreet(count: int, due_ids: frozenset[int]) -> Announcement:
    """Return a message that names nobody and nothing."""
    return Announcement(MANY, translate("Unlock", "%n reminder(s)", None, count), due_ids=due_ids, named=False)


def things_of(context: Context, found: Digest) -> str:
    """Return what a day brings: 3 to do, 1 birthday, greetings for Spring Festival."""
    yearly = [due for due in found.dues if due.origin is Origin.BIRTHDAY]
    presents = sum(bool(due.lead) for due in yearly)
    birthdays = sum(not due.lead and _is_birthday(context.reader, due) for due in yearly)
    others = len(yearly) - presents - birthdays
    plain = len(found.dues) - len(yearly)
    feasts = [group for group in found.groups if group.origin is Origin.OBSERVANCE]
    parts = [
        translate("Reminders", "%n to do", None, plain) if plain else "",
        translate("Reminders", "%n birthday(s)", None, birthdays) if birthdays else "",
        translate("Reminders", "%n anniversary(ies)", None, others) if others else "",
        translate("Reminders", "%n present(s) to see to", None, presents) if presents else "",
        _feasts(context, [group for group in feasts if not group.lead], ""),
        _feasts(context, [group for group in feasts if group.lead == "gift"], "gift"),
        _feasts(context, [group for group in feasts if group.lead == "card"], "card"),
    ]
    quiet = sum(group.count for group in found.groups if group.origin is Origin.CADENCE)
    if quiet:
        parts.append(translate("Reminders", "%n client(s) to get in touch with", None, quiet))
    return context.locale.createSeparatedList([part for part in parts if part])


def count_of(found: Digest) -> int:
    """Return how many rows of Today a digest stands for."""
    return len(found.dues) + len(found.groups)


def _feasts(context: Context, groups: Sequence[DueGroup], lead: str) -> str:
    names = [
        announcing.feast_name(context.reader, group.observance or "", context.language)
        for group in groups[:NAMED_FEASTS]
    ]
    named = context.locale.createSeparatedList([name for name in names if name])
    if not named:
        return ""
    if len(groups) > NAMED_FEASTS:
        further = len(groups) - NAMED_FEASTS
        named = translate("Reminders", "{names} and %n more", None, further).format(names=named)
    pattern = {
        "gift": translate("Reminders", "presents for {feasts}"),
        "card": translate("Reminders", "cards for {feasts}"),
    }.get(lead) or translate("Reminders", "greetings for {feasts}")
    return pattern.format(feasts=named)


def _is_birthday(reader: Reader, due: Due) -> bool:
    if due.anniversary_id is None:
        return True
    try:
        return anniversaries.get(reader, due.anniversary_id).kind is AnniversaryKind.BIRTHDAY
    except JournalError:
        return True  # deleted just now


def _buttons(due: Due, way: Way | None) -> tuple[tuple[str, str], ...]:
    """Return key and words of the buttons; `way` is how a due of a crisis or a risk is done."""
    minutes = snooze_minutes(due)
    later = (SNOOZE, translate("Reminders", "Snooze %n min", None, minutes))
    if way in (Way.REPORT, Way.REVIEW):
        return (later, *_to_open())  # neither is done by a press
    if way is not None:
        return ((LOG if way is Way.CALL else DONE, crisis_dues.verb(way)), later, *_to_open())
    if due.origin is Origin.CALLBACK:
        first = (LOG, translate("CallbackCard", "Called, log it"))
    elif due.origin is Origin.PROMISE:
        first = (DONE, translate("Reminders", "Kept"))
    elif due.origin is Origin.REQUEST:
        first = (DONE, translate("Reminders", "Answered"))
    else:
        first = (DONE, translate("Reminders", "Done"))
    return (first, later, *_to_open())


def snooze_minutes(due: Due) -> int:
    """Return for how long a press on a message puts a due off."""
    soon = due.origin is Origin.CALLBACK or (due.presses and due.lead != WATCH)
    return CALLBACK_SNOOZE_MINUTES if soon else SNOOZE_MINUTES


def _to_open() -> tuple[tuple[str, str], ...]:
    return ((OPEN, translate("Reminders", "Open")),)


def _in_today() -> str:
    return translate("Reminders", "You find them in Today.")

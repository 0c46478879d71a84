"""The tick: asks the wall clock what has come due, tells each once, and notices what other programs have written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from journal.core.dues import DERIVED, RIGHT_NOW_AFTER_MS, Due, Origin, Section, section
from journal.core.errors import JournalError
from journal.core.moments import MINUTE_MS, MomentKind, today
from journal.store import announcing, due_notices, due_outlook, dues, journal_settings
from journal.store.announcing import Digest, Fresh
from journal.store.history import Changed, Op
from journal.ui import reminder_words
from journal.ui.context import Context
from journal.ui.reminder_card import CardKeeper
from journal.ui.reminder_words import Announcement

if TYPE_CHECKING:
    from journal.store.writing import Writer
    from journal.ui.widgets.callback_card import CallbackCard

FAST_MS = 1_000
SLOW_MS = 15_000
SOON_MS = 2 * MINUTE_MS
"""From here on the tick is fast."""
MISSED_AFTER_MS = 2 * MINUTE_MS
"""What is shown later than this was missed, not announced."""
MANY = 3
"""From more than this on there is no card for what was entered late."""
TABLES = frozenset(
    {"clients", "client_tags", "people", "interactions", "interaction_clients", "interaction_people"}
    | {"interaction_tags", "preferences", "dues", "crises", "crisis_lines", "settings"}
    | {"commitments", "commitment_events", "anniversaries", "own_observances", "series"}
    | {"plans", "risks", "stances", "relations", "playbook_texts"}
)
"""What another program may have changed."""
DUE_TABLES = frozenset({"dues", "commitments", "clients", "people", "interactions", "settings"})


class Reminders(QObject):
    """Tells what is due, once each; never trusts a timer, which sleeps with the laptop."""

    ticked = Signal(object)
    """The time, in UTC milliseconds."""
    clock_turned = Signal()
    """The clock was set, or the computer is in another time zone."""
    counts_changed = Signal(int, int)
    """How many are overdue, how many due today."""
    announced = Signal(object)
    """An `Announcement` for the system to show."""
    withdrawn = Signal(str)
    """The key of an announcement that holds no more."""
    window_requested = Signal()
    """Something on the card needs the window."""

    def __init__(
        self, context: Context, parent: QObject | None = None, *, turned: Callable[[], bool] | None = None
    ) -> None:
        """`turned` says whether the clock was set, or the zone changed, since it was asked last."""
        super().__init__(parent)
        self._context = context
        self._turned = turned
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self.cards = CardKeeper(context, self)
        self.cards.window_requested.connect(self.window_requested)
        self._running = False
        self._held = False
        self._stale = True
        self._marking = False
        self._first = True
        self._last_tick = 0
        self._checked_at = 0
        self._next: int | None = None
        self._counts: tuple[int, int] | None = None
        self._discreet: set[str] = set()
        self._hushed: list[int] = []
        self._told: dict[str, Announcement] = {}
        """What may still be on the screen."""
        self._seen_version: int | None = None
        self._writer_version: int | None = None

    @property
    def card(self) -> CallbackCard | None:
        """The card, while there is one."""
        return self.cards.card

    def set_discreet(self, discreet: bool, why: str = "hidden") -> None:
        """Name nobody while others can see the screen: messages say how many, the card waits until this is over.

        There may be several reasons (`why`) at once; the last one that goes ends it.
        """
        before = bool(self._discreet)
        (self._discreet.add if discreet else self._discreet.discard)(why)
        if bool(self._discreet) == before:
            return
        if self._discreet:
            self._hushed = self.cards.drop()
            for key in [key for key, told in self._told.items() if told.named]:
                self._take_back(key)
            return
        waiting, self._hushed = self._hushed, []
        open_ones = announcing.still_open(self._context.reader, waiting, self._context.now())
        if open_ones:
            self.cards.show([dues.get(self._context.reader, due_id) for due_id in waiting if due_id in open_ones])

    def hold(self) -> None:
        """Tell nothing but what is urgent until `release`: the ledger is being brought up to date."""
        self._held = True

    def release(self) -> None:
        """The ledger is up to date; what was held back is told now."""
        if self._held:
            self._held, self._stale = False, True
            self.tick()

    def start(self) -> None:
        """Begin to tick, at once."""
        runner = self._context.runner
        self._running = True
        self._seen_version = self._context.reader.data_version()
        runner.unlogged(_version, self._compare_version)
        runner.changed.connect(self._on_changed)
        runner.failed.connect(self._on_failed)
        self._context.settings_changed.connect(self.cards.drop)
        self.tick()

    def stop(self) -> None:
        """Stop ticking and take the card away."""
        if not self._running:
            return
        self._running = False
        self._timer.stop()
        self._context.runner.changed.disconnect(self._on_changed)
        self._context.runner.failed.disconnect(self._on_failed)
        self._context.settings_changed.disconnect(self.cards.drop)
        self.cards.drop()

    def tick(self) -> None:
        """Look at the clock and do what has come due."""
        if not self._running:
            return
        if self._turned is not None and self._turned():
            self._stale = True
            self.clock_turned.emit()
        now = self._context.now()
        try:
            self._look_for_others()
            # Every 15 seconds all is asked anew: the clock, the zone and the morning move without a word.
            come = self._next is not None and self._next <= now
            moved = now < self._last_tick or now - self._checked_at >= SLOW_MS
            if self._stale or come or moved:
                self._check(now)
        except JournalError:
            # The file is out of reach for the moment; the next tick asks again, a page that needs it says so.
            self._stale = True
        self._last_tick = now
        self.ticked.emit(now)
        soon = self._next is not None and self._next - now <= SOON_MS
        self._timer.start(FAST_MS if soon else SLOW_MS)

    # ---------- what is due

    def _check(self, now: int) -> None:
        reader = self._context.reader
        self._stale = False
        self._checked_at = now
        self._next = due_notices.next_notice(reader, now)
        found_counts = due_outlook.counts(reader, now)
        if found_counts != self._counts:
            self._counts = found_counts
            self.counts_changed.emit(*found_counts)
        if self._marking:
            return
        urgent = self._only_urgent(now)
        found = announcing.waiting(reader, now, urgent=urgent)
        if urgent:
            found = [due for due in found if self._is_pressing(due, now)]
        digest = None if urgent else announcing.digest(reader, now)
        if found or digest is not None:
            self._marking = True
            work = partial(announcing.note, found=found, digest=digest)
            self._context.runner.unlogged(work, partial(self._tell, found, digest))
        elif not urgent:
            self._first = False

    def _tell(self, found: Sequence[Due], digest: Digest | None, fresh: Fresh) -> None:
        """Tell what the journal now holds as told: written first, so that a crash never shows it twice."""
        self._marking = False
        if not self._running:
            return
        now, tz = self._context.now(), self._context.reader.tz
        day = today(now, tz)
        # What belongs to the day as a whole comes in its digest or not at all; it stands in Today.
        own = [due for due in found if due.id in fresh.due_ids and not announcing.of_day(due, day)]
        # After a pause the ledger writes down what belonged to those days: that was missed, not just set.
        missing = DERIVED if self._first else frozenset[Origin]()
        shown = [due for due in own if due.origin in missing or not _just_set(due, tz)]
        on_card = [due for due in shown if self._is_for_card(due, now, len(shown))]
        if self._discreet:
            self._hushed += [due.id for due in on_card]
        elif on_card:
            self.cards.show(on_card)
        self._announce(shown, digest if digest and fresh.digest else None, now)

    def _only_urgent(self, now: int) -> bool:
        """Whether everything else waits: in quiet hours, and until the ledger is in step."""
        reader = self._context.reader
        return self._held or journal_settings.quiet(reader).cover(now, reader.tz)

    def _is_pressing(self, due: Due, now: int) -> bool:
        """Whether an urgent one cannot wait either: what was missed long ago comes with the rest."""
        limit = MISSED_AFTER_MS if self._held else RIGHT_NOW_AFTER_MS
        return now - due.notice_at(self._context.reader.tz) <= limit or due.updated_at >= due.delivery_key

    def _is_for_card(self, due: Due, now: int, together: int) -> bool:
        """Whether it deserves the card: a callback of this hour, or one that was only now entered, long over."""
        if due.origin is not Origin.CALLBACK:
            return False
        if section(due, now, self._context.reader.tz) is Section.RIGHT_NOW:
            return True
        return due.updated_at >= due.delivery_key and together <= MANY

    def _announce(self, shown: Sequence[Due], digest: Digest | None, now: int) -> None:
        """Make one message of it all."""
        context, tz = self._context, self._context.reader.tz
        missed = any(now - due.notice_at(tz) > MISSED_AFTER_MS for due in shown)
        waiting = {due.id for due in shown}
        began, urgent = self._first, self._only_urgent(now)
        if began and missed and not urgent:
            overdue = dues.until(context.reader, now)
            waiting |= {due.id for due in overdue if section(due, now, tz) is Section.OVERDUE}
        self._first = began and urgent
        rows = len(waiting) + (reminder_words.count_of(digest) if digest else 0)
        if not rows:
            return
        if self._discreet:
            ids = waiting | ({due.id for due in digest.dues} if digest else set())
            self._say(reminder_words.discreet(rows, frozenset(ids)))
        elif len(waiting) > 1 or (waiting and digest):
            things = reminder_words.things_of(context, digest) if digest else ""
            after_quiet = missed and not began and self._were_quiet(shown, now)
            told = reminder_words.many(
                frozenset(waiting), len(waiting), missed=missed, after_quiet=after_quiet, digest=things
            )
            self._say(told)
        elif digest:
            self._say(reminder_words.digest(context, digest))
        else:
            self._say(reminder_words.about(context, shown[0], now))

    def _were_quiet(self, shown: Sequence[Due], now: int) -> bool:
        """Whether all of it came due in the quiet hours that are just over."""
        reader = self._context.reader
        span = journal_settings.quiet(reader).latest(now, reader.tz)
        return span is not None and all(span[0] <= due.notice_at(reader.tz) < span[1] for due in shown)

    def _say(self, told: Announcement) -> None:
        self._told[told.key] = told
        self.announced.emit(told)

    def _take_back(self, key: str) -> None:
        del self._told[key]
        self.withdrawn.emit(key)

    def _take_back_done(self) -> None:
        """Take messages back about which there is nothing left to do."""
        now, reader = self._context.now(), self._context.reader
        for key, told in list(self._told.items()):
            if not told.lasting and not announcing.still_open(reader, told.due_ids, now):
                self._take_back(key)

    # ---------- changes

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & DUE_TABLES:
            self._stale = True
            self.cards.refresh()
            self._take_back_done()
            self._timer.start(0)

    def _on_failed(self, _error: BaseException) -> None:
        # Perhaps it was the note of what is shown: then the next tick tries again.
        self._marking = False

    def _look_for_others(self) -> None:
        """Ask whether the file has changed; if so, whether it was not our own writer.

        The number seen by the reader changes with our own writes too, drafts among them; that of the writer only with
        those of other programs.
        """
        version = self._context.reader.data_version()
        if version != self._seen_version:
            self._seen_version = version
            self._context.runner.unlogged(_version, self._compare_version)

    def _compare_version(self, version: int) -> None:
        was, self._writer_version = self._writer_version, version
        if was is not None and was != version and self._running:
            self._context.runner.changed.emit(Changed(Op.SYSTEM, TABLES, frozenset()))


def _version(writer: Writer) -> int:
    return writer.data_version()


def _just_set(due: Due, tz: dt.tzinfo | None) -> bool:
    """Whether it was written down after its time of notice: a day without a time is not announced at once."""
    if due.moment.kind is not MomentKind.DATE or due.snoozed_until is not None:
        return False
    return due.notice_at(tz) <= due.updated_at

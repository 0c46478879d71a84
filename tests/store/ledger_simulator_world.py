"""A computer that is not real: its clocks, zone, sleep and crashes, and the program that keeps the real ledger."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from journal.core.dues import Due
from journal.core.ledger import Rules
from journal.core.observances import Catalogue
from journal.core.working_days import WorkingDays
from journal.store import due_notices, ledger, observances
from journal.store.history import Changed
from journal.store.reading import Reader
from journal.store.writing import Writer

ZONES = tuple(
    ZoneInfo(name)
    for name in ("Asia/Shanghai", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Kiritimati")
)
"""With and without daylight saving, one with half an hour of it, one a day ahead of the others."""
TICK_MS = 15_000
LATEST_MS = 16_000
ASKED_ANEW_MS = 3 * 3_600_000
GROUPED = ("observance", "cadence")
FEASTS = ("spring_festival", "ny_eve", "mid_autumn", "christmas", "new_year", "qingming", "thanksgiving")
START = round(dt.datetime(2026, 11, 23, 9, 0, tzinfo=ZONES[0]).timestamp() * 1000)


class Crash(BaseException):
    """The program is gone: nothing of it runs any more, not even its clearing up."""


class Row(NamedTuple):
    """A due as it lies in the file."""

    id: int
    uuid: str
    origin: str
    kind: str
    at: int
    local: str
    snoozed_until: int | None
    state: str
    series_id: int | None
    commitment_id: int | None

    @property
    def open(self) -> bool:
        return self.state == "open"

    @property
    def single(self) -> bool:
        return self.origin not in GROUPED

    @property
    def key(self) -> tuple[int, int]:
        """For what it is announced: once for its moment, once for each time that it was put off."""
        return (self.id, self.at if self.snoozed_until is None else self.snoozed_until)

    def moment(self, zone: ZoneInfo) -> int:
        """When it asks for attention, worked out here anew and not by the program."""
        return self._in(zone, dt.time())

    def notice(self, zone: ZoneInfo) -> int:
        """When it is announced: a day without a time at nine."""
        return self._in(zone, dt.time(9))

    def _in(self, zone: ZoneInfo, morning: dt.time) -> int:
        if self.snoozed_until is not None:
            return self.snoozed_until
        if self.kind == "instant":
            return self.at
        day = dt.datetime.fromisoformat(self.local)
        if self.kind == "date":
            day = dt.datetime.combine(day.date(), morning)
        return round(day.replace(tzinfo=zone).timestamp() * 1000)


COLUMNS = "id, uuid, origin, moment, due_at, due_local, snoozed_until, state, series_id, commitment_id"


def rows_of(reader: Reader, where: str = "1", params: tuple[object, ...] = ()) -> dict[int, Row]:
    """Read dues by their own columns alone."""
    return {row[0]: Row(*row) for row in reader.rows(f"SELECT {COLUMNS} FROM dues WHERE {where}", params)}


class Fragile:
    """A connection on which the program can die before any statement."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self.left: int | None = None
        """How many statements are still carried out; None for all."""

    def execute(self, *arguments: Any) -> Any:
        self._count()
        return self._connection.execute(*arguments)

    def executemany(self, *arguments: Any) -> Any:
        self._count()
        return self._connection.executemany(*arguments)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def _count(self) -> None:
        if self.left is None:
            return
        if self.left <= 0:
            raise Crash
        self.left -= 1


class Program:
    """One run of the program: its connections, and what `ui.reminders` and `ui.ledger_keeper` do at each tick."""

    def __init__(self, computer: Computer) -> None:
        self.computer = computer
        self.writer = Writer.open(computer.path, computer.wall, computer.zone)
        self.writer.connection.execute("PRAGMA synchronous = OFF")  # power cuts are another test's matter
        self.fragile = Fragile(self.writer.connection)
        self.writer.connection = self.fragile
        self.writer.db.conn = self.fragile
        self.reader = Reader.open(computer.path, computer.zone)
        self.since = computer.wall()
        """From when on, by the clock of the wall, it has been able to announce anything."""
        self.next: int | None = None
        self.planned: dt.date | None = None
        self.tick_at: int | None = None
        """When its timer fires, by the monotonic clock; None until that is worked out."""

    def tick(self) -> list[Due]:
        """Look at the clock: bring the ledger in step on a new day, announce what has come due.  Return that."""
        computer = self.computer
        now = computer.wall()
        self.tick_at = None
        today = dt.datetime.fromtimestamp(now / 1000, computer.zone).date()
        if self.planned != today:
            self.keep(None)
            self.planned = today
        found = due_notices.unshown(self.reader, now)
        fresh = due_notices.mark_shown(self.writer, found) if found else []
        self.next = due_notices.next_notice(self.reader, now)
        return [due for due in found if due.id in fresh]

    def keep(self, client_ids: set[int] | None) -> None:
        """Bring the derived dues in step with the facts, of all clients or some."""
        plan = ledger.plan(self.reader, self.computer.wall(), client_ids, rules=self.computer.rules())
        if plan:
            self.computer.take_over(ledger.apply(self.writer, plan))

    def close(self) -> None:
        """End, in whatever state: SQLite takes back what was not committed."""
        self.fragile.left = None
        self.reader.close()
        self.writer.close()


class Computer:
    """Clocks, zone and file; time passes in `advance` alone."""

    def __init__(self, path: Path, rng: random.Random) -> None:
        self.path, self.rng = path, rng
        self.monotonic = 0
        """Milliseconds that have really passed."""
        self._skew = START
        self.zone = ZONES[0]
        self.program: Program | None = None
        self.announced: Counter[tuple[int, int]] = Counter()
        self.swallowed: set[tuple[int, int]] = set()
        """What was on record as shown when the program died before it showed it: only Today tells of these."""
        self.latest = 0
        self.known: dict[int, Row] = {}
        """Every due as it has to be: what the user and the facts have made of it."""
        self.touched: dict[int, int] = {}
        """When, by the clock of the wall, a due was last written."""
        self._catalogue: Catalogue = {id: observances.catalogue()[id] for id in FEASTS}
        self._working = WorkingDays("CN")

    def wall(self) -> int:
        """The clock of the wall, in UTC milliseconds: what the program asks."""
        return self.monotonic + self._skew

    def rules(self) -> Rules:
        """What the ledger goes by here: a handful of feasts is enough and fast."""
        return Rules(self._catalogue, observances.tables(), self._working, tz=self.zone)

    # ---------- what happens to a computer

    def advance(self, ms: int) -> None:
        """Let time pass, with the program at work if it runs."""
        end = self.monotonic + ms
        while self.program is not None:
            at = self._next_tick(self.program)
            if at > end:
                break
            self.monotonic = max(self.monotonic, at)
            self.tick()
        self.monotonic = max(self.monotonic, end)

    def sleep(self, ms: int) -> None:
        """Let time pass while nothing runs; the program goes on where it was."""
        self.monotonic += ms
        self._begin_anew()

    def set_clock(self, by_ms: int) -> None:
        """Set the clock of the wall forward or back."""
        self._skew += by_ms
        self._begin_anew()

    def travel(self, zone: ZoneInfo) -> None:
        """Go to another zone; the program hears of it from its system."""
        self.zone = zone
        if self.program is not None:
            self.program.writer.tz = self.program.reader.tz = zone
        self._begin_anew()

    def start(self) -> None:
        """Start the program, unless it runs."""
        if self.program is None:
            self.program = Program(self)
            self.look_soon()

    def stop(self) -> None:
        """Close the program."""
        if self.program is not None:
            self.program.close()
            self.program = None

    @contextmanager
    def dying(self, statements: int | None) -> Iterator[None]:
        """Let the program die before one of its next statements, or at the end of them."""
        program = self.program
        assert program is not None
        program.fragile.left = statements
        try:
            yield
        except Crash:
            self.stop()
        else:
            if statements is not None:
                self.stop()
        finally:
            program.fragile.left = None

    def second_start(self, meanwhile: Callable[[], object]) -> None:
        """Start the program a second time over the same file: both look, then both want to announce."""
        assert self.program is not None
        other = Program(self)
        try:
            now = self.wall()
            both = [(program, due_notices.unshown(program.reader, now)) for program in (self.program, other)]
            meanwhile()
            self.rng.shuffle(both)
            for program, found in both:
                if program in (self.program, other):  # else it has died meanwhile
                    fresh = due_notices.mark_shown(program.writer, found)
                    self._announce([due for due in found if due.id in fresh], program.since)
        finally:
            other.close()

    # ---------- what the program does

    def tick(self, *, dies: bool = False) -> None:
        """Let the program look at the clock; `dies` between its record and the message."""
        program = self.program
        assert program is not None
        shown = program.tick()
        if dies:
            self.swallowed.update(self.known[due.id].key for due in shown)
            self.stop()
        else:
            self._announce(shown, program.since)
            left = due_notices.unshown(program.reader, self.wall())
            assert not left, f"what was missed comes in one message, and these do not: {left}"

    def take_over(self, changed: Changed | None) -> None:
        """Learn what the keeper has written: derived dues follow from facts, which are compared elsewhere."""
        assert self.program is not None
        for _, id_ in changed.ids if changed is not None else ():
            self.known.update(rows_of(self.program.reader, "id = ?", (id_,)))
            self.touched[id_] = self.wall()

    def _announce(self, shown: list[Due], since: int) -> None:
        now = self.wall()
        for due in shown:
            row = self.known[due.id]
            self.announced[row.key] += 1
            assert self.announced[row.key] == 1, f"announced twice: {row}"
            assert row.open, f"announced although closed: {row}"
            late = now - max(row.notice(self.zone), since, self.touched.get(row.id, 0))
            assert late <= LATEST_MS, f"{late} ms late while awake: {row}"
            self.latest = max(self.latest, late)

    def look_soon(self) -> None:
        """Something has happened that the program hears of at its next slow tick, fifteen seconds from now at most."""
        if self.program is not None:
            soon = self.monotonic + self.rng.randrange(TICK_MS)
            self.program.tick_at = soon if self.program.tick_at is None else min(soon, self.program.tick_at)

    def _next_tick(self, program: Program) -> int:
        if program.tick_at is None:
            now = self.wall()
            local = dt.datetime.fromtimestamp(now / 1000, self.zone)
            midnight = dt.datetime.combine(local.date() + dt.timedelta(days=1), dt.time(), self.zone)
            wait = round(midnight.timestamp() * 1000) - now + self.rng.randrange(TICK_MS)
            if program.next is not None:
                # The tick is fast, once a second, in the two minutes before.
                wait = min(wait, program.next - now + self.rng.randrange(1_000))
            # In truth it asks anew every 15 seconds; asked seldom, it must not miss anything either.
            program.tick_at = self.monotonic + min(max(1, wait), ASKED_ANEW_MS)
        return program.tick_at

    def _begin_anew(self) -> None:
        if self.program is not None:
            self.program.since = self.wall()
            self.program.tick_at = None
            self.look_soon()

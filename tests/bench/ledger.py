"""The due ledger at scale: 10,000 clients, 200,000 dues, most of them closed; how long each question about them takes.

A journal of its own, with a client for each hundred interactions of the other figures.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from journal.core.dues import horizon
from journal.core.ids import uuid7
from journal.core.moments import DAY_MS, day_start, iso, today
from journal.store import counters, driver, due_notices, due_outlook, dues, ledger, search_index
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.bench.figure import Figure, timed
from tests.bench.journals import GIVEN, NOW, SURNAMES, now

DUES_EACH = 20
"""Dues for each client, so that 10,000 clients have 200,000."""
OPEN_SHARE = 0.02
TAGS = ('["CN"]', '["CN"]', '["CN"]', '["HK"]', '["US"]', '["JP"]', '["KR"]', '["UK"]', "[]", '["CN", "christmas"]')
TIERS = ("vip", "key", "key", "standard", "standard", "standard", "standard", None)


def measure(folder: Path, clients: int, rounds: int) -> Iterator[Figure]:
    """All figures of a ledger with so many clients."""
    journal = make(folder / f"ledger-{clients}.cjournal", clients)
    yield from daily(journal, clients)
    reader = Reader.open(journal)
    end = horizon(NOW, 0)
    questions: dict[str, tuple[str, Callable[[], object]]] = {
        "ledger: not shown yet": ("p95 ≤ 2 ms", lambda: due_notices.unshown(reader, NOW)),
        "ledger: next notice": ("p95 ≤ 2 ms", lambda: due_notices.next_notice(reader, NOW)),
        "ledger: due today": ("p95 ≤ 2 ms", lambda: dues.until(reader, end)),
        "ledger: groups": ("p95 ≤ 2 ms", lambda: due_outlook.greetings(reader, NOW)),
    }
    for name, (reach, ask) in questions.items():
        ask()
        yield Figure(name, clients, reach, [timed(ask) for _ in range(rounds)])
    reader.close()


def daily(journal: Path, clients: int) -> Iterator[Figure]:
    """The first plan of a day in which a hundredth of the ledger changes, and the longest part of writing it down."""
    with tempfile.TemporaryDirectory(dir=journal.parent) as folder:
        copy = Path(folder) / "copy.cjournal"
        shutil.copyfile(journal, copy)
        tomorrow = NOW + DAY_MS
        writer = Writer.open(copy, lambda: tomorrow)
        reader = Reader.open(copy)
        plan = Figure("ledger: plan of the day", clients, "with writing ≤ 1 s")
        found: list[ledger.Plan] = []
        for _ in range(3):
            plan.ours.append(timed(lambda: found.append(ledger.plan(reader, tomorrow))))
        yield plan
        parts = Figure("ledger: one part written", clients, "max ≤ 50 ms")
        application, began = ledger.Application(found[-1]), time.perf_counter()
        ended = False
        while not ended:
            start = time.perf_counter()
            ended = application.step(writer)
            parts.ours.append(time.perf_counter() - start)
        whole = time.perf_counter() - began
        parts.note = f"{len(found[-1].steps):,} rows in {len(parts.ours)} parts, {whole * 1000:,.0f} ms"
        yield parts
        writer.close()
        reader.close()


def make(path: Path, clients: int, seed: int = 11) -> Path:
    """Write a journal with so many clients and their dues, unless it is there already."""
    if path.exists():
        return path
    rng = random.Random(seed)
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    writer = Writer.open(part, now)
    connection = writer.connection
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    for first in range(1, clients + 1, 1_000):
        ids = range(first, min(first + 1_000, clients + 1))
        _clients(connection, rng, ids)
        _dues(connection, rng, ids)
    connection.execute("COMMIT")
    with writer.unlogged():
        counters.recount(writer)
    ledger.apply(writer, ledger.plan(writer, NOW))
    search_index.rebuild(writer)
    search_index.build(writer)
    connection.execute("PRAGMA optimize")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    writer.close()
    part.rename(path)
    return path


def _clients(connection: driver.Connection, rng: random.Random, ids: range) -> None:
    people, days, talks, links = [], [], [], []
    clients = []
    for number in ids:
        created = NOW - rng.randrange(30, 1_500) * DAY_MS
        name = rng.choice(SURNAMES) + "".join(rng.choices(GIVEN, k=2))
        clients.append(
            (
                number,
                uuid7(created),
                name,
                "organisation",
                rng.choice(TIERS),
                "active",
                rng.choice(TAGS),
                created,
                created,
            )
        )
        people.append((number, uuid7(created), number, name, created, created))
        if number % 2:
            lunar = rng.random() < 0.3
            date = (
                f"lunar:{rng.randrange(1, 13)}-{rng.randrange(1, 30)}"
                if lunar
                else f"--{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
            )
            days.append(
                (uuid7(created), number, number, "birthday", date, 7 if number % 10 == 1 else None, created, created)
            )
        at = NOW - rng.randrange(0, 70) * DAY_MS
        talks.append((number, uuid7(at), "phone", at, iso(at), "talk", 1, at, at))
        links.append((number, number, at, "phone", 1))
    _many(connection, "clients(id, uuid, name, kind, tier, stage, observes, created_at, updated_at)", clients)
    _many(connection, "people(id, uuid, client_id, name, created_at, updated_at)", people)
    _many(connection, "anniversaries(uuid, client_id, person_id, kind, date, gift_days, created_at, updated_at)", days)
    _many(connection, "interactions(id, uuid, channel, at, at_text, subject, counts, created_at, updated_at)", talks)
    _many(connection, "interaction_clients(client_id, interaction_id, at, channel, counts)", links)


def _dues(connection: driver.Connection, rng: random.Random, ids: range) -> None:
    rows = []
    for number in ids:
        for _ in range(DUES_EACH):
            ahead = rng.random() < OPEN_SHARE
            at = NOW + (rng.randrange(0, 60) if ahead else -rng.randrange(0, 900)) * DAY_MS + rng.randrange(DAY_MS)
            uuid, day = uuid7(at), today(at)
            origin = rng.choice(("manual", "manual", "callback", "observance", "cadence"))
            still = "open" if ahead and origin in ("manual", "callback") else "done"
            moment = (
                ("instant", at, "") if origin in ("manual", "callback") else ("date", day_start(day), day.isoformat())
            )
            rows.append((uuid, origin, uuid, "", number, f"due {uuid[-6:]}", *moment, still, at, at))
    _many(
        connection,
        "dues(uuid, origin, origin_id, occurrence, client_id, title, moment, due_at, due_local, state, created_at,"
        " updated_at)",
        rows,
    )


def _many(connection: driver.Connection, into: str, rows: Sequence[tuple[object, ...]]) -> None:
    if rows:
        connection.executemany(f"INSERT INTO {into} VALUES ({', '.join('?' * len(rows[0]))})", rows)

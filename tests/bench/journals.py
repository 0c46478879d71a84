"""Journals of a given size for measuring, written fast and the same each time: 10 clients per 1,000 interactions."""

from __future__ import annotations

import itertools
import random
import shutil
from pathlib import Path

from journal.core.clients import Client
from journal.core.ids import uuid7
from journal.core.moments import iso
from journal.store import clients, counters, driver, encryption, search_index
from journal.store.history import Op
from journal.store.writing import Writer

NOW = 1_795_500_000_000
SPAN_MS = 5 * 365 * 86_400_000
CHANNELS = ("phone", "visit", "email", "wechat", "meeting", "gift", "greeting", "note")
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗单解仇曾"
GIVEN = "敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英文玉华建国志远晓梅"
WORDS = (
    *("讨论", "排期", "样张", "报价", "合同", "客户", "满意", "下周", "回访", "预算"),
    *("the", "proofs", "launch", "revision", "by", "Friday", "happy", "call", "back"),
)
PASSPHRASE = "measured twice"
MARKS = ("advised", "decided", "told")
MARKED_EVERY = 60
TIMELINE_SHARE = 0.2
"""The busiest client has this share of all interactions."""


def now() -> int:
    """The clock of all measurements."""
    return NOW


def text_of(rng: random.Random) -> str:
    """A note of 8 to 60 words."""
    return " ".join(rng.choices(WORDS, k=rng.randrange(8, 60)))


def make(path: Path, size: int, seed: int = 7) -> Path:
    """Write a journal with `size` interactions, unless it is there already."""
    if path.exists():
        return path
    rng = random.Random(seed)
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    writer = Writer.open(part, now)
    with writer.operation(Op.SAMPLE):
        ids = [clients.add(writer, Client(_name(rng))) for _ in range(max(10, size // 100))]
    connection = writer.connection
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    weights = list(itertools.accumulate([TIMELINE_SHARE * len(ids), *(1 / rank**0.8 for rank in range(1, len(ids)))]))
    for start in range(0, size, 10_000):
        _chunk(connection, rng, ids, weights, start, min(size, start + 10_000), size)
    _dues(connection, rng, ids)
    connection.execute("COMMIT")
    with writer.unlogged():
        counters.recount(writer)
    search_index.rebuild(writer)  # the rows above came past it
    search_index.build(writer)
    connection.execute("PRAGMA optimize")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    writer.close()
    part.rename(path)
    return path


def encrypted(journal: Path) -> tuple[Path, bytes]:
    """Return an encrypted copy of a journal, made unless it is there already, and its key."""
    path = journal.with_name(f"{journal.stem}-encrypted{journal.suffix}")
    if not path.exists():
        part = path.with_suffix(".part")
        shutil.copyfile(journal, part)  # nobody writes to it, and its log was emptied
        encryption.convert(part, None, PASSPHRASE, now)
        part.rename(path)
    return path, encryption.unlock(path, PASSPHRASE)


def new_key(path: Path) -> bytes:
    """Make a new encrypted journal and return its key."""
    return encryption.create(path, PASSPHRASE, now)


def _name(rng: random.Random) -> str:
    return rng.choice(SURNAMES) + "".join(rng.choices(GIVEN, k=rng.choice((1, 2, 2))))


def _chunk(
    connection: driver.Connection,
    rng: random.Random,
    ids: list[int],
    weights: list[float],
    start: int,
    end: int,
    size: int,
) -> None:
    rows, links = [], []
    for number in range(start, end):
        at = NOW - SPAN_MS + SPAN_MS * number // size
        channel = rng.choice(CHANNELS)
        counts = int(channel not in ("note", "greeting"))
        mood = rng.choice((-1, 0, 1, None))
        row = (
            number + 1,
            uuid7(at),
            channel,
            "out",
            mood,
            at,
            iso(at),
            f"entry {number}",
            text_of(rng),
            counts,
            at,
            at,
            MARKS[number // MARKED_EVERY % len(MARKS)] if number % MARKED_EVERY == 0 else "",
        )
        rows.append(row)
        links.append((rng.choices(ids, cum_weights=weights)[0], number + 1, at, channel, counts))
    connection.executemany(
        """INSERT INTO interactions(id, uuid, channel, direction, mood, at, at_text, subject, text, counts, created_at,
        updated_at, mark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows,
    )
    connection.executemany(
        "INSERT INTO interaction_clients(client_id, interaction_id, at, channel, counts) VALUES (?, ?, ?, ?, ?)", links
    )


def _dues(connection: driver.Connection, rng: random.Random, ids: list[int]) -> None:
    rows = []
    for number in range(len(ids) * 2):
        uuid, at = uuid7(NOW), NOW + rng.randrange(-3, 40) * 86_400_000 + number
        row = (uuid, "manual", uuid, "", rng.choice(ids), f"due {number}", "instant", at, NOW, NOW)
        rows.append((*row, "open" if number % 4 == 0 else "done"))
    connection.executemany(
        """INSERT INTO dues(uuid, origin, origin_id, occurrence, client_id, title, moment, due_at, created_at,
        updated_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows,
    )

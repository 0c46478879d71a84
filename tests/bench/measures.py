"""What is measured: each figure of the quality table against a floor taken in the same run, in interleaved rounds."""

from __future__ import annotations

import csv
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from journal.core.clients import ClientSort
from journal.core.dues import horizon
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.exchange.csv_journal import export_journal, import_journal
from journal.store import clients, driver, due_notices, dues, interactions
from journal.store.history import Op
from journal.store.opening import FileState, inspect
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.bench import brief_figures, journals, search_figures
from tests.bench.figure import Figure, timed
from tests.bench.journals import NOW, SPAN_MS, now

ROOT = Path(__file__).parents[2]


def everything(journal: Path, size: int, rounds: int, key: bytes | None = None) -> Iterator[Figure]:
    """All figures of one journal; of an encrypted one with its key."""
    yield opening(journal, size, rounds, key)
    yield from reads(journal, size, rounds, key)
    yield from search_figures.typing(journal, size, rounds, key)
    yield search_figures.building(journal, size, key)
    yield brief_figures.page(journal, size, rounds, key)
    yield write(journal, size, rounds, key)
    yield export(journal, size, max(3, rounds // 20), key)
    yield reimport(journal, size, key)
    if key is None:
        yield from start_up(journal, size, max(3, rounds // 20))


def opening(journal: Path, size: int, rounds: int, key: bytes | None) -> Figure:
    """From a path to the first answer: header, key and version looked at, a connection made; the key is there."""

    def ask() -> None:
        assert inspect(journal, key) is FileState.CURRENT
        reader = Reader.open(journal, key=key)
        clients.count(reader)
        reader.close()

    return Figure("open", size, "≤ 50 ms", [timed(ask) for _ in range(rounds)])


def reads(journal: Path, size: int, rounds: int, key: bytes | None) -> Iterator[Figure]:
    """Pages that a person waits for."""
    reader = Reader.open(journal, key=key)
    busiest = reader.value("SELECT client_id FROM client_index ORDER BY entry_count DESC LIMIT 1")
    deep = (NOW - SPAN_MS // 2, 1 << 40)
    questions: dict[str, tuple[str, Callable[[], object]]] = {
        "timeline page of 50, deep": ("p95 ≤ 3 ms", lambda: interactions.timeline(reader, busiest, before=deep)),
        "timeline page, one channel": ("p95 ≤ 3 ms", lambda: interactions.timeline(reader, busiest, channel="gift")),
        "Today": ("p95 ≤ 5 ms", lambda: dues.until(reader, horizon(NOW, 7))),
        "what is due now": ("p95 ≤ 5 ms", lambda: due_notices.unshown(reader, NOW)),
        "client list page": ("p95 ≤ 5 ms", lambda: clients.page(reader)),
        "client list by contact": ("p95 ≤ 5 ms", lambda: clients.page(reader, sort=ClientSort.LAST_CONTACT)),
        "client list, typed": ("p95 ≤ 8 ms", lambda: clients.page(reader, "wm")),
    }
    for name, (reach, ask) in questions.items():
        ask()
        yield Figure(name, size, reach, [timed(ask) for _ in range(rounds)])
    reader.close()


def write(journal: Path, size: int, rounds: int, key: bytes | None) -> Figure:
    """One saved interaction against the same row by the bare driver, both durable (WAL, synchronous FULL)."""
    figure = Figure("save one interaction", size, "≤ 2 ×")
    with tempfile.TemporaryDirectory(dir=journal.parent) as folder:
        copy, bare = Path(folder) / "copy.cjournal", Path(folder) / "bare.db"
        shutil.copyfile(journal, copy)  # nobody writes to it, and its log was emptied
        writer = Writer.open(copy, now, key=key)
        raw = driver.connect(bare, writing=True)
        raw.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, uuid TEXT, at INTEGER, channel TEXT, text TEXT)")
        text = "讨论下周的排期 " * 6
        entry = Interaction((1,), EventTime.of(NOW), channel="phone", text=text)

        def ours() -> None:
            with writer.operation(Op.INTERACTION_ADD):
                interactions.add(writer, entry)

        def floor() -> None:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("INSERT INTO t(uuid, at, channel, text) VALUES ('u', 1, 'phone', ?)", (text,))
            raw.execute("COMMIT")

        for _ in range(rounds):
            figure.floor.append(timed(floor))
            figure.ours.append(timed(ours))
        writer.close()
        raw.close()
    return figure


def export(journal: Path, size: int, rounds: int, key: bytes | None) -> Figure:
    """The whole journal as CSV against `csv.writer` over a raw cursor of the interactions."""
    figure = Figure("export to CSV", size, "≤ 1.5 ×")
    with tempfile.TemporaryDirectory(dir=journal.parent) as folder:
        ours_file, floor_file = Path(folder) / "ours.csv", Path(folder) / "floor.csv"
        reader = Reader.open(journal, key=key)

        def floor() -> None:
            with open(floor_file, "w", encoding="utf-8-sig", newline="") as out:
                rows = csv.writer(out, quoting=csv.QUOTE_ALL)
                rows.writerows(reader.connection.execute("SELECT * FROM interactions ORDER BY at, id"))

        def ours() -> None:
            export_journal(reader, ours_file)

        for _ in range(rounds):
            figure.floor.append(timed(floor))
            figure.ours.append(timed(ours))
        reader.close()
    return figure


def reimport(journal: Path, size: int, key: bytes | None) -> Figure:
    """The exported file into an empty journal, once; the note gives rows a second."""
    figure = Figure("import the CSV", size, "≥ 5,000 rows/s")
    with tempfile.TemporaryDirectory(dir=journal.parent) as folder:
        file = Path(folder) / "journal.csv"
        reader = Reader.open(journal, key=key)
        export_journal(reader, file)
        reader.close()
        empty = Path(folder) / "new.cjournal"
        writer = Writer.open(empty, now, key=journals.new_key(empty) if key else None)
        read = []
        figure.ours.append(timed(lambda: read.append(import_journal(writer, file).read)))
        figure.note = f"{read[0] / figure.ours[0]:,.0f} rows/s"
        writer.close()
    return figure


def start_up(journal: Path, size: int, rounds: int) -> Iterator[Figure]:
    """A cold process up to the first painted Today, against a bare PySide6 window: wall, CPU, memory."""
    wall = Figure("start to first paint", size, "≤ 2.0 ×")
    cpu = Figure("start, CPU", size, "≤ 2.2 ×")
    memory: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        for _ in range(rounds):
            for figures, arguments in (("floor", ["bare"]), ("ours", ["app", str(journal)])):
                seconds, said = started(arguments, Path(home))
                getattr(wall, figures).append(seconds)
                getattr(cpu, figures).append(float(str(said["cpu"])))
                if figures == "ours":
                    memory.append(float(str(said["pss"])) / 1024)
    wall.note = f"PSS {statistics.median(memory):.0f} MB (≤ 95)"
    yield wall
    yield cpu


def started(arguments: list[str], home: Path) -> tuple[float, dict[str, object]]:
    """Start a process up to its first frame; seconds and what it said."""
    env = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    command = [sys.executable, "-m", "tests.bench.started", *arguments]
    start = time.perf_counter()
    said = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    return time.perf_counter() - start, json.loads(said.stdout.splitlines()[-1])

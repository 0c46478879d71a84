"""`python -m tests.bench` prints the speed table; `--json FILE` writes it, `--sizes` and `--rounds` say how much."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import Any

from tests.bench import frozen_start, journals, ledger, measures
from tests.bench.figure import Figure

SIZES = (10_000, 100_000, 1_000_000)
ROUNDS = 100
HEAD = f"{'what':<28}{'size':>10}{'median ms':>12}{'p95 ms':>10}{'floor ms':>10}{'ratio':>8}  reach"
ENCRYPTED = ", encrypted"
"""What the name of a figure of an encrypted journal ends with."""


def run(sizes: list[int], rounds: int, folder: Path, *, encrypted: bool) -> list[dict[str, object]]:
    """Measure every figure at every size and print each as it is known; encrypted ones beside the plain."""
    rows: list[dict[str, object]] = []
    print(HEAD)
    for size in sizes:
        journal = journals.make(folder / f"bench-{size}.cjournal", size)
        plain = {}
        for figure in measures.everything(journal, size, rounds):
            plain[figure.name] = _told(rows, figure, "")
        for figure in ledger.measure(folder, max(50, size // 100), rounds):
            _told(rows, figure, "")
        if encrypted:
            path, key = journals.encrypted(journal)
            for figure in measures.everything(path, size, rounds, key):
                row = _told(rows, figure, ENCRYPTED)
                row["to_plain"] = round(float(row["median_ms"]) / float(plain[figure.name]["median_ms"]), 2)
                print(f"{'':<28}{'':>10}{row['to_plain']:>12} × plain")
    return rows


def start_of(program: Path, sizes: list[int], rounds: int, folder: Path) -> list[dict[str, object]]:
    """Measure the start of the frozen program against that from source, at every size."""
    rows: list[dict[str, object]] = []
    print(HEAD)
    for size in sizes:
        journal = journals.make(folder / f"bench-{size}.cjournal", size)
        for figure in frozen_start.measure(program, journal, size, rounds):
            _told(rows, figure, "")
    return rows


def _told(rows: list[dict[str, Any]], figure: Figure, suffix: str) -> dict[str, Any]:
    row: dict[str, Any] = figure.summary()
    row["name"] += suffix
    rows.append(row)
    floor, ratio = row["floor_ms"] or "", row["ratio"] or ""
    print(
        f"{row['name']:<28}{row['size']:>10,}{row['median_ms']:>12}{row['p95_ms']:>10}{floor:>10}{ratio:>8}"
        f"  {row['reach']}  {row['note']}",
        flush=True,
    )
    return row


def main(arguments: list[str] | None = None) -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="numbers of interactions")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="rounds of each figure (start-up: a twentieth)")
    parser.add_argument("--encrypted", action="store_true", help="measure encrypted journals as well")
    parser.add_argument("--json", type=Path, help="write the rows there")
    parser.add_argument("--folder", type=Path, help="keep the journals there; they are made once")
    parser.add_argument("--frozen", type=Path, metavar="PROGRAM", help="measure the start of this frozen app, no more")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if chosen.frozen:
            rows = start_of(chosen.frozen, chosen.sizes, max(3, chosen.rounds // 20), folder)
        else:
            rows = run(chosen.sizes, chosen.rounds, folder, encrypted=chosen.encrypted)
    if chosen.json:
        chosen.json.write_text(json.dumps(rows, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()

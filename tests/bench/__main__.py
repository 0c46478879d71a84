"""`python -m tests.bench` prints the speed table; `--json FILE` writes it, `--sizes` and `--rounds` say how much."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

from tests.bench import journals, measures

SIZES = (10_000, 100_000, 1_000_000)
ROUNDS = 100


def run(sizes: list[int], rounds: int, folder: Path) -> list[dict[str, object]]:
    """Measure every figure at every size and print each as it is known."""
    rows: list[dict[str, object]] = []
    print(f"{'what':<28}{'size':>10}{'median ms':>12}{'p95 ms':>10}{'floor ms':>10}{'ratio':>8}  reach")
    for size in sizes:
        journal = journals.make(folder / f"bench-{size}.cjournal", size)
        for figure in measures.everything(journal, size, rounds):
            row = figure.summary()
            rows.append(row)
            floor, ratio = row["floor_ms"] or "", row["ratio"] or ""
            print(
                f"{row['name']:<28}{size:>10,}{row['median_ms']:>12}{row['p95_ms']:>10}{floor:>10}{ratio:>8}"
                f"  {row['reach']}  {row['note']}",
                flush=True,
            )
    return rows


def main(arguments: list[str] | None = None) -> None:
    """Read the arguments and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="numbers of interactions")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="rounds of each figure (start-up: a twentieth)")
    parser.add_argument("--json", type=Path, help="write the rows there")
    parser.add_argument("--folder", type=Path, help="keep the journals there; they are made once")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        rows = run(chosen.sizes, chosen.rounds, folder)
    if chosen.json:
        chosen.json.write_text(json.dumps(rows, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()

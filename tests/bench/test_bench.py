"""The benchmarks at a small size: that they run and say something, never how fast."""

from __future__ import annotations

import json
from pathlib import Path

from tests.bench.__main__ import main


def test_the_table_is_printed_and_written(tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    main(["--sizes", "300", "--rounds", "5", "--encrypted", "--json", str(out), "--folder", str(tmp_path / "journals")])
    rows = {row["name"]: row for row in json.loads(out.read_text(encoding="utf-8"))}
    assert {
        "start to first paint",
        "save one interaction",
        "export to CSV",
        "Today",
        "ledger: groups",
        "brief of a client",
    } <= set(rows)
    assert all(row["median_ms"] > 0 for row in rows.values())
    assert rows["save one interaction"]["ratio"] > 0
    assert rows["save one interaction, encrypted"]["to_plain"] > 0

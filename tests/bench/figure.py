"""One measured figure, and how a time is taken; what is measured is not here."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Figure:
    """One measured figure: seconds of ours and of the floor, round by round."""

    name: str
    size: int
    reach: str
    ours: list[float] = field(default_factory=list)
    floor: list[float] = field(default_factory=list)
    note: str = ""

    def summary(self) -> dict[str, object]:
        """The figure as it is printed: medians, p95, ratio of medians."""
        ours, floor = statistics.median(self.ours), statistics.median(self.floor) if self.floor else None
        return {
            "name": self.name,
            "size": self.size,
            "median_ms": round(ours * 1000, 3),
            "p95_ms": round(sorted(self.ours)[int(len(self.ours) * 0.95)] * 1000, 3),
            "floor_ms": round(floor * 1000, 3) if floor else None,
            "ratio": round(ours / floor, 2) if floor else None,
            "max_ms": round(max(self.ours) * 1000, 3),
            "reach": self.reach,
            "rounds": len(self.ours),
            "note": self.note,
        }


def timed(work: Callable[[], object]) -> float:
    """Seconds of wall time that `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start

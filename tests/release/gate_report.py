"""What the release gate tells: its steps with their seconds, figures, table and report; no step stands here."""

from __future__ import annotations

import json
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.release.gate_root import GateError

Figure = float | int | str


class BrokenOffError(Exception):
    """A step has failed, and what builds on it cannot go on."""


@dataclass
class Step:
    """One step: what it was called, how it went, how many seconds it took."""

    name: str
    passed: bool = False
    seconds: float = 0.0
    fault: str = ""


@dataclass
class Report:
    """All steps in their order, and what was measured in them."""

    steps: list[Step] = field(default_factory=list)
    figures: dict[str, Figure] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        """Whether there were steps and all went well."""
        return bool(self.steps) and all(step.passed for step in self.steps)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Take note of a step; BrokenOffError when it fails, after it was written down."""
        step = Step(name)
        self.steps.append(step)
        began = time.monotonic()
        print(f"  {name} …", flush=True)
        try:
            yield
            step.passed = True
        except (GateError, OSError, ValueError, LookupError, AssertionError) as error:
            step.fault = str(error) or "".join(traceback.format_exception_only(error)).strip()
            if not isinstance(error, GateError):
                step.fault += " at " + traceback.format_tb(error.__traceback__)[-1].strip().splitlines()[0]
            raise BrokenOffError(name) from error
        finally:
            step.seconds = time.monotonic() - began

    def measure(self, name: str, value: Figure) -> None:
        """Keep a figure under a name that says its unit."""
        self.figures[name] = round(value, 2) if isinstance(value, float) else value

    def table(self) -> str:
        """The steps and the figures for a person to read."""
        width = max((len(step.name) for step in self.steps), default=0)
        lines = []
        for step in self.steps:
            lines.append(f"{'ok  ' if step.passed else 'FAIL'}  {step.name:<{width}}  {step.seconds:7.1f} s")
            lines += [f"      {step.fault}"] if step.fault else []
        lines.append("")
        wide = max((len(name) for name in self.figures), default=0)
        lines += [f"{name:<{wide}}  {value}" for name, value in self.figures.items()]
        lines += ["", *self.notes] if self.notes else []
        return "\n".join(lines)

    def write(self, file: Path) -> None:
        """Write everything as JSON."""
        said: dict[str, Any] = {
            "passed": self.passed,
            "steps": [vars(step) for step in self.steps],
            "figures": self.figures,
            "notes": self.notes,
        }
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(said, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def megabytes(size: int) -> float:
    """Bytes as megabytes of a million bytes, as the limits of the packages are given."""
    return round(size / 1_000_000, 1)

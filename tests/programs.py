"""Programs that tests run beside them: how they end; how they are started is for each test."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from typing import Any

PATIENCE = 5
"""Seconds for a program to end by itself once it was asked to."""


def end(running: Sequence[subprocess.Popen[Any]]) -> None:
    """End programs, the youngest first, by force where one does not end by itself; nothing of them is left open."""
    for process in reversed(running):
        process.terminate()
    for process in running:
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()

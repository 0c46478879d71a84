"""A second schema step that exists only here, for journals that are older or newer than the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlite_utils.migrations import Migrations

from journal.store import migrations, opening

ROWS = 400
"""So many statements that a kill is likely to fall between two of them."""


class SecondStep:
    """Adds a table with many rows, one statement at a time."""

    __name__ = "m0002_second"

    @staticmethod
    def apply(db: Any) -> None:
        db.execute("CREATE TABLE second (id INTEGER PRIMARY KEY AUTOINCREMENT, client TEXT NOT NULL) STRICT")
        for _ in range(ROWS):
            db.execute("INSERT INTO second(client) SELECT coalesce(max(name), '') FROM clients")


class BrokenStep(SecondStep):
    """Fails after it has changed something."""

    @staticmethod
    def apply(db: Any) -> None:
        SecondStep.apply(db)
        raise RuntimeError("step failed")


@contextmanager
def program_of_version_2(step: type[SecondStep] = SecondStep) -> Iterator[None]:
    """Be a later program, which knows one more step."""
    with pytest.MonkeyPatch.context() as patch:
        known = Migrations("journal")
        for one in migrations.STEPS:
            known(name=one.__name__.rpartition(".")[2])(one.apply)
        known(name=step.__name__)(step.apply)
        patch.setattr(migrations, "migrations", known)
        patch.setattr(migrations, "STEPS", (*migrations.STEPS, step))
        patch.setattr(opening, "SCHEMA_VERSION", opening.SCHEMA_VERSION + 1)
        yield

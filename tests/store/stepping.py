"""Programs that know fewer schema steps than this one, or one more that exists only here."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from journal.store import driver, opening

ROWS = 400
"""So many statements that a kill is likely to fall between two of them."""


class LaterStep:
    """Adds a table with many rows, one statement at a time."""

    __name__ = "m9999_later"

    @staticmethod
    def apply(db: Any) -> None:
        db.execute("CREATE TABLE later (id INTEGER PRIMARY KEY AUTOINCREMENT, client TEXT NOT NULL) STRICT")
        for _ in range(ROWS):
            db.execute("INSERT INTO later(client) SELECT coalesce(max(name), '') FROM clients")


class BrokenStep(LaterStep):
    """Fails after it has changed something."""

    @staticmethod
    def apply(db: Any) -> None:
        LaterStep.apply(db)
        raise RuntimeError("step failed")


@contextmanager
def program_with(*further: type[LaterStep], first: int = opening.SCHEMA_VERSION) -> Iterator[None]:
    """Be a program that knows the `first` steps of this one and `further` ones."""
    driver.substitute()
    from sqlite_utils.migrations import Migrations

    from journal.store import migrations

    steps = (*migrations.STEPS[:first], *further)
    known = Migrations("journal")
    for step in steps:
        known(name=step.__name__.rpartition(".")[2])(step.apply)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrations, "migrations", known)
        patch.setattr(migrations, "STEPS", steps)
        patch.setattr(opening, "SCHEMA_VERSION", len(steps))
        yield

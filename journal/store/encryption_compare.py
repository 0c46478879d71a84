"""Whether two files hold the same journal, row by row and schema by schema; neither is changed here."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from journal.core.errors import Code, JournalError
from journal.store import driver
from journal.store.encryption_copy import HEADER_NUMBERS, Share, attached, watched

_TABLES = """SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')
    AND name <> 'sqlite_schema' ORDER BY name"""
"""Virtual tables keep what they hold in their shadows, which are compared like any other."""
_WEIGHT_WITH_CHECK = 1.5
"""The check of all pages takes half as long as the comparison of all rows (measured)."""
_SCHEMA = "SELECT type, name, tbl_name, sql FROM {}.sqlite_schema"


def compare(source: driver.Connection, path: Path, fresh: Path, key: bytes | None, report: Share) -> None:
    """Read the whole new file again; COPY_DIFFERS where it does not hold the same as the journal."""
    with driver.errors(path), attached(source, fresh, key):
        tables = [name for (name,) in source.execute(_TABLES).fetchall()]
        counts = {table: _count(source, "main", table) for table in tables}
        weight = max(sum(counts.values()) * _WEIGHT_WITH_CHECK, 1.0)
        done = 0
        for table, count in counts.items():
            with watched(source, partial(report, done / weight)):
                same = _count(source, "fresh", table) == count == _same_rows(source, table, count)
            if not same:
                raise JournalError(Code.COPY_DIFFERS, path=str(path))
            done += count
        with watched(source, partial(report, done / weight)):
            whole = source.execute("PRAGMA fresh.quick_check(1)").fetchall() == [("ok",)]
            same = not _difference(source, _SCHEMA.format("main"), _SCHEMA.format("fresh"))
            numbers = all(_number(source, "main", n) == _number(source, "fresh", n) for n in HEADER_NUMBERS)
        if not (whole and same and numbers):
            raise JournalError(Code.COPY_DIFFERS, path=str(path))
    report(1.0)


def _same_rows(source: driver.Connection, table: str, count: int) -> int:
    """Return how many of the `count` rows of the new file stand in the journal just so."""
    columns = source.execute("SELECT name, pk FROM pragma_table_info(?, 'main')", (table,)).fetchall()
    names = [f'"{name}"' for name, _pk in columns]
    keys = [f'"{name}"' for name, pk in columns if pk]
    if not keys:
        both = [f'SELECT {", ".join(names)} FROM {schema}."{table}"' for schema in ("main", "fresh")]
        return count - _difference(source, *both)
    # By the key of one row in the other file: a set operation would sort a million rows in memory.
    same_key = " AND ".join(f"o.{name} IS n.{name}" for name in keys)
    same_row = " AND ".join(f"o.{name} IS n.{name}" for name in names)
    found = source.execute(
        f'SELECT count(*) FROM fresh."{table}" n CROSS JOIN main."{table}" o ON {same_key} WHERE {same_row}'
    ).fetchone()
    return int(found[0])


def _count(source: driver.Connection, schema: str, table: str) -> int:
    return int(source.execute(f'SELECT count(*) FROM {schema}."{table}"').fetchone()[0])


def _difference(source: driver.Connection, one: str, other: str) -> int:
    """Return how many rows are in one of two answers and not in the other."""
    both = f"SELECT count(*) FROM (SELECT * FROM ({one} EXCEPT {other}) UNION ALL SELECT * FROM ({other} EXCEPT {one}))"
    return int(source.execute(both).fetchone()[0])


def _number(source: driver.Connection, schema: str, name: str) -> int:
    return int(source.execute(f"PRAGMA {schema}.{name}").fetchone()[0])

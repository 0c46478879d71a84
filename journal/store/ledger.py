"""The derived part of the due ledger: what the facts give for some days, and what of it is stored.

How it is compared and written stands in `ledger_plan` and `ledger_writing`; the rules are in `core.ledger`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import replace

from journal.core.dues import Due, DueState, ordered
from journal.core.ledger import Deriver
from journal.core.moments import day_start, today
from journal.store import dues, ledger_facts
from journal.store.ledger_facts import facts as facts
from journal.store.ledger_facts import rules as rules
from journal.store.ledger_plan import Act, Plan, plan
from journal.store.ledger_tables import touched as touched
from journal.store.ledger_writing import Application as Application
from journal.store.ledger_writing import apply as apply
from journal.store.ledger_writing import put_derived as put_derived
from journal.store.reading import Reader

__all__ = [
    "Application",
    "Plan",
    "apply",
    "derived",
    "facts",
    "plan",
    "put_derived",
    "rules",
    "touched",
    "upcoming",
]

_ALL = 1_000_000


def derived(
    reader: Reader, now: int, first: dt.date, last: dt.date, client_ids: Collection[int] | None = None
) -> list[Due]:
    """Return all that the facts give for the days `first` to `last`, soonest first, whether it is stored or not.

    Those that no longer make sense at `now` (UTC milliseconds) come as passed.  Keeping in touch belongs to every day
    from its own on.
    """
    deriver = Deriver(ledger_facts.rules(reader), first, last)
    found = [due for facts in ledger_facts.facts(reader, client_ids) for due in deriver.dues(facts)]
    over = (due.expires_at is not None and due.expires_at <= now for due in found)
    return ordered(
        (replace(due, state=DueState.PASSED) if gone else due for due, gone in zip(found, over, strict=True)), reader.tz
    )


def upcoming(reader: Reader, now: int, last: dt.date, client_ids: Collection[int] | None = None) -> list[Due]:
    """Return every open due up to the day `last`, soonest first, as if the ledger were brought in step right now.

    Those that are not written down yet have the id 0; `put_derived` writes one down.
    """
    last = max(last, today(now, reader.tz))
    until = day_start(last + dt.timedelta(days=1), reader.tz) - 1
    found = {due.id: due for due in dues.until(reader, until, limit=_ALL, grouped=True)}
    if client_ids is not None:
        found = {id_: due for id_, due in found.items() if due.client_id in client_ids}
    new = []
    for step in plan(reader, now, client_ids, last=last).steps:
        if step.act is Act.INSERT:
            new += [step.due] if step.due.open else []
        elif step.act in (Act.CANCEL, Act.PASS):
            found.pop(step.due.id, None)
        else:
            found[step.due.id] = step.due
    rows = [due for due in (*found.values(), *new) if due.moment_at(reader.tz) <= until]
    return ordered(rows, reader.tz)

"""What the clients of a journal keep between them: days of silence, calendars; what follows is decided in the core."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable

from journal.core.greeting_days import Dates, occurrences, quiet
from journal.core.observances import Act, Observance, Tone, effective
from journal.store import ledger_facts
from journal.store.reading import Reader


def silent_on(reader: Reader, day: dt.date) -> list[Observance]:
    """Return the observances because of which at least one client, or person there, is not to be greeted on a day.

    In the order of the catalogue.  Takes some milliseconds for thousands of clients: not for the thread of the window.
    """
    rules = ledger_facts.rules(reader)
    solemn = {
        id: one
        for id, one in rules.catalogue.items()
        if any(practice.act is Act.SILENCE or practice.tone is Tone.SOLEMN for practice in one.practices)
    }
    dates = Dates(rules.tables, (day.year - 1, day.year, day.year + 1))
    found: set[str] = set()
    for kind, client_tags, person_tags in reader.rows(
        """SELECT DISTINCT c.kind, c.observes, coalesce(p.observes, '[]') FROM clients c LEFT JOIN people p
        ON p.client_id = c.id AND p.left_on IS NULL WHERE c.archived_at IS NULL"""
    ):
        keeps = effective(json.loads(client_tags), json.loads(person_tags))
        spans = quiet(occurrences(solemn, dates, keeps, kind))
        found.update(span.observance for span in spans if span.act is Act.SILENCE and span.covers(day))
    return [one for id, one in solemn.items() if id in found]


def kept_anywhere(reader: Reader, tags: Iterable[str]) -> bool:
    """Return whether at least one client or person has one of these tags."""
    asked = json.dumps(list(tags))
    found = reader.value(
        """SELECT EXISTS (SELECT 1 FROM clients c, json_each(c.observes) t WHERE t.value IN (SELECT value FROM
        json_each(?))) OR EXISTS (SELECT 1 FROM people p, json_each(p.observes) t WHERE t.value IN (SELECT value FROM
        json_each(?)))""",
        (asked, asked),
    )
    return bool(found)

"""Crises, their logs, risks, plans, stances, relations and the playbook, as plain rows for files that carry them."""

from __future__ import annotations

from collections.abc import Iterator

from journal.core.crises import INTERACTION_PREFIX
from journal.store.portable import Scope, chunks
from journal.store.reading import Reader, Row


def playbook_texts(reader: Reader) -> list[Row]:
    """Return uuid, topic, language, text, created, updated of every text that the user wrote."""
    return reader.rows("SELECT uuid, topic, language, text, created_at, updated_at FROM playbook_texts ORDER BY id")


def relations(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, person, other person, kind, label, created, updated where either person is in scope."""
    return chunks(
        reader,
        f"""SELECT r.id, r.uuid, r.person_id, r.other_id, r.kind, r.label, r.created_at, r.updated_at FROM relations r
        JOIN people p ON p.id = r.person_id JOIN people o ON o.id = r.other_id
        WHERE r.id > ? AND ({scope.of("p.client_id")} OR {scope.of("o.client_id")}) ORDER BY r.id LIMIT ?""",
    )


def stances(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, client, stance, at, its text, interaction uuid, whether that is left out, created, updated."""
    return chunks(
        reader,
        f"""SELECT s.id, s.uuid, s.client_id, s.stance, s.at, s.at_text, i.uuid,
        s.interaction_id IS NOT NULL AND i.id IS NULL, s.created_at, s.updated_at FROM stances s
        LEFT JOIN interactions i ON i.id = s.interaction_id AND {scope.interactions("i")}
        WHERE s.id > ? AND {scope.of("s.client_id")} ORDER BY s.id LIMIT ?""",
    )


def plans(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, client, name, situation, steps and goals (JSON), lessons, template, created, updated.

    Those for any client belong to the whole journal only.
    """
    return chunks(
        reader,
        f"""SELECT id, uuid, client_id, name, situation, steps, goals, lessons, template, created_at, updated_at
        FROM plans WHERE id > ? AND {scope.of("client_id")} ORDER BY id LIMIT ?""",
    )


def risks(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, client, title, signs, severity, likelihood, plan, contacts (JSON), told on, told how, reviewed
    on, review days, note, created, updated.
    """
    return chunks(
        reader,
        f"""SELECT id, uuid, client_id, title, signs, severity, likelihood, plan, contacts, told_on, told_how,
        reviewed_on, review_days, note, created_at, updated_at
        FROM risks WHERE id > ? AND {scope.of("client_id")} ORDER BY id LIMIT ?""",
    )


def crises(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, client, sentence, severity, stage, opened, its text, closed, result, started, found by, plan, its
    name, steps and goals (JSON), risk uuid, outlet, watch (minutes, from, until), mistaken, cause, helped, changes,
    promised, reviewed, created, updated.
    """
    return chunks(
        reader,
        f"""SELECT c.id, c.uuid, c.client_id, c.sentence, c.severity, c.stage, c.opened_at, c.opened_text, c.closed_at,
        c.result, c.started_at, c.found_by, c.plan, c.plan_name, c.steps, c.goals, r.uuid, c.outlet_id, c.watch_minutes,
        c.watch_from, c.watch_until, c.mistaken, c.cause, c.helped, c.changes, c.promised, c.reviewed_at, c.created_at,
        c.updated_at FROM crises c LEFT JOIN risks r ON r.id = c.risk_id
        WHERE c.id > ? AND {scope.of("c.client_id")} ORDER BY c.id LIMIT ?""",
    )


def crisis_lines(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, crisis uuid, client, kind, at, its text, recorded, text, number, who, source, audience, told,
    inner, corrects, step, hash, in the order of writing.

    Where private entries are left out, so are the lines that copy one: the chain then shows the gap.
    """
    return chunks(
        reader,
        f"""SELECT l.id, l.uuid, c.uuid, c.client_id, l.kind, l.at, l.at_text, l.recorded_at, l.text, l.number, l.who,
        l.source, l.audience, l.told, l.inner, l.corrects, l.step, l.hash FROM crisis_lines l
        JOIN crises c ON c.id = l.crisis_id WHERE l.id > ? AND {scope.of("c.client_id")} AND {open_lines(scope, "l")}
        ORDER BY l.id LIMIT ?""",
    )


def open_lines(scope: Scope, alias: str) -> str:
    """Return the condition that a line of a log copies no entry that is left out because it is private."""
    if scope.private:
        return "1"
    start = len(INTERACTION_PREFIX) + 1
    return f"""NOT EXISTS (SELECT 1 FROM interactions i WHERE i.private = 1 AND i.uuid = substr({alias}.source, {start})
        AND {alias}.source LIKE '{INTERACTION_PREFIX}%')"""

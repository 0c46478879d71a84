"""What the due ledger hangs on, and the dues, as plain rows for files that carry them; the rest is in `portable`."""

from __future__ import annotations

from collections.abc import Iterator

from journal.store.portable import Scope, chunks
from journal.store.reading import Reader, Row


def own_observances(reader: Reader) -> list[Row]:
    """Return uuid, name, rule, tone, act, gift, card and message days, manner, created, updated of each."""
    return reader.rows(
        """SELECT uuid, name, rule, tone, act, gift_days, card_days, message_days, manner, created_at, updated_at
        FROM own_observances ORDER BY id"""
    )


def anniversaries(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, client, person, kind, label, date, leap rule, gift days, created, updated."""
    return chunks(
        reader,
        f"""SELECT id, uuid, client_id, person_id, kind, label, date, leap_rule, gift_days, created_at, updated_at
        FROM anniversaries WHERE id > ? AND {scope.of("client_id")} ORDER BY id LIMIT ?""",
    )


def series(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, client, person, title, rule, mode, moment, due, local, ended, created, updated."""
    return chunks(
        reader,
        f"""SELECT id, uuid, client_id, person_id, title, rule, mode, moment, due_at, due_local, ended_at, created_at,
        updated_at FROM series WHERE id > ? AND {scope.of("client_id")} ORDER BY id LIMIT ?""",
    )


def commitments(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, client, person, kind, ours, text, made, its text, moment, due, local, the same three of the
    inner deadline, waiting on, state, closed, outcome, intention, unchanged, doubts (JSON), uuid of the interaction,
    whether left out, the same two of the outcome's, created, updated.
    """
    return chunks(
        reader,
        f"""SELECT c.id, c.uuid, c.client_id, c.person_id, c.kind, c.ours, c.text, c.made_at, c.made_text, c.moment,
        c.due_at, c.due_local, c.inner_moment, c.inner_at, c.inner_local, c.waiting_on, c.state, c.closed_at,
        c.outcome, c.intention, c.unchanged, c.doubts, i.uuid, c.interaction_id IS NOT NULL AND i.id IS NULL,
        o.uuid, c.outcome_interaction_id IS NOT NULL AND o.id IS NULL, c.created_at, c.updated_at FROM commitments c
        LEFT JOIN interactions i ON i.id = c.interaction_id AND {scope.interactions("i")}
        LEFT JOIN interactions o ON o.id = c.outcome_interaction_id AND {scope.interactions("o")}
        WHERE c.id > ? AND {scope.of("c.client_id")} ORDER BY c.id LIMIT ?""",
    )


def commitment_events(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, commitment uuid, client, kind, at, its text, text, moment, due, local, created, updated."""
    return chunks(
        reader,
        f"""SELECT e.id, e.uuid, c.uuid, c.client_id, e.kind, e.at, e.at_text, e.text, e.moment, e.due_at, e.due_local,
        e.created_at, e.updated_at FROM commitment_events e JOIN commitments c ON c.id = e.commitment_id
        WHERE e.id > ? AND {scope.of("c.client_id")} ORDER BY e.id LIMIT ?""",
    )


def dues(reader: Reader, scope: Scope) -> Iterator[list[Row]]:
    """Yield id, uuid, client, person, title, moment, at, local, origin, its id, occurrence, base, state, snoozed,
    closed, outcome, in time, uuid of the interaction, whether left out, the same two of the outcome's, uuids of
    commitment, anniversary, series, crisis and risk, observance, lead, tone, day, expires, attempts, first attempt,
    what happened to it and what it was shown for (both as JSON lists of kind, at, until and of moment, at), created,
    updated.
    """
    return chunks(
        reader,
        f"""SELECT d.id, d.uuid, d.client_id, d.person_id, d.title, d.moment, d.due_at, d.due_local, d.origin,
        d.origin_id, d.occurrence, d.base_at, d.state, d.snoozed_until, d.closed_at, d.outcome, d.in_time,
        i.uuid, d.interaction_id IS NOT NULL AND i.id IS NULL,
        o.uuid, d.outcome_interaction_id IS NOT NULL AND o.id IS NULL,
        c.uuid, a.uuid, s.uuid, x.uuid, r.uuid, d.observance, d.lead, d.tone, d.day, d.expires_at,
        d.attempts, d.first_attempt_at,
        (SELECT json_group_array(json_array(kind, at, until) ORDER BY id) FROM due_events WHERE due_id = d.id),
        (SELECT json_group_array(json_array(moment, shown_at) ORDER BY moment) FROM due_deliveries
        WHERE due_id = d.id), d.created_at, d.updated_at FROM dues d
        LEFT JOIN interactions i ON i.id = d.interaction_id AND {scope.interactions("i")}
        LEFT JOIN interactions o ON o.id = d.outcome_interaction_id AND {scope.interactions("o")}
        LEFT JOIN commitments c ON c.id = d.commitment_id
        LEFT JOIN anniversaries a ON a.id = d.anniversary_id
        LEFT JOIN series s ON s.id = d.series_id
        LEFT JOIN crises x ON x.id = d.crisis_id
        LEFT JOIN risks r ON r.id = d.risk_id
        WHERE d.id > ? AND {scope.dues("d")} ORDER BY d.id LIMIT ?""",
    )

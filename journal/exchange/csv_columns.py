"""The columns of a journal as CSV, in order; what stands in each is said in `resources/help/csv.*.md`."""

from __future__ import annotations

from enum import StrEnum


class Record(StrEnum):
    """The kinds of rows, in the order in which a file holds them."""

    SETTING = "setting"
    OWN_OBSERVANCE = "own_observance"
    PLAYBOOK = "playbook"
    CLIENT = "client"
    PERSON = "person"
    RELATION = "relation"
    ANNIVERSARY = "anniversary"
    INTERACTION = "interaction"
    NOTE = "note"
    STANCE = "stance"
    PREFERENCE = "preference"
    PLAN = "plan"
    RISK = "risk"
    CRISIS = "crisis"
    CRISIS_LINE = "crisis_line"
    SERIES = "series"
    COMMITMENT = "commitment"
    COMMITMENT_EVENT = "commitment_event"
    DUE = "due"


RECORDS = tuple(record.value for record in Record)

# Those of interactions come first and end with `updated_at`: they are most rows of every file, and what follows is one
# constant string of empty cells in them.
COLUMNS = (
    "id", "record", "client", "person", "date", "time", "channel", "direction", "mood", "subject", "text",
    "tags", "at", "ended", "private", "contact", "mark", "confirmed_on", "with_clients", "client_ids", "person_ids",
    "not_in_file", "created_at", "updated_at",
    "kind", "strength", "colour", "tier", "stage", "severity",
    "due", "due_kind", "state", "snoozed_until", "closed_at", "outcome", "in_time", "base_at", "shown_for", "shown_at",
    "interaction_id", "outcome_interaction_id", "crisis_id", "origin", "origin_id", "occurrence", "recorded_at",
    "archived_at", "other_names", "address", "post", "phones", "emails", "wechat", "left_on",
    "observes", "rhythm_days", "spacing_days", "imported_on", "mourning_until",
    "yearly_date", "leap_rule", "gift_days", "card_days", "message_days", "rule", "mode", "tone",
    "ours", "inner_due", "inner_kind", "waiting_on", "commitment_id", "anniversary_id", "series_id",
    "observance", "lead", "day", "expires_at", "attempts", "first_attempt_at", "events",
    "temperament", "motives", "other_person_id", "language", "intention", "unchanged", "doubts",
    "situation", "steps", "goals", "lessons", "template", "plan", "plan_name",
    "signs", "likelihood", "contacts", "told_on", "told_how", "reviewed_on", "review_days", "risk_id",
    "started_at", "found_by", "outlet_id", "watch", "mistaken", "cause", "helped", "changes", "promised", "reviewed_at",
    "number", "who", "source", "audience", "told", "inner", "corrects", "step", "hash",
)  # fmt: skip
LATER = frozenset(COLUMNS[COLUMNS.index("observes") :]) | {"contact", "mark"}
"""Columns that files of the first versions do not have; what stands there in the journal is left as it is."""
GUARDED_MARK = "cells_guarded"
RAW_MARK = "cells_raw"
"""The name of the last column, whose cells are empty, says whether the formula guard stands in the file."""
INTERACTION_WIDTH = COLUMNS.index("updated_at") + 1

TEXT_COLUMNS = frozenset(
    {
        "client", "person", "channel", "subject", "text", "tags", "with_clients", "confirmed_on", "outcome",
        "origin_id", "occurrence", "other_names", "address", "post", "phones", "emails", "wechat", "left_on",
        "observes", "mourning_until", "yearly_date", "rule", "waiting_on", "observance", "day",
        "intention", "unchanged", "situation", "lessons", "template", "plan", "plan_name", "signs", "told_how",
        "cause", "helped", "changes", "promised", "who", "source", "told", "step",
    }
)  # fmt: skip
"""Columns that can hold what somebody typed: they carry the formula guard; the others hold only our own words."""


def header(*, raw: bool) -> tuple[str, ...]:
    """Return the first row of a file."""
    return (*COLUMNS, RAW_MARK if raw else GUARDED_MARK)

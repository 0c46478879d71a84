"""Finding the plan that is named on the command line; what a plan holds and does is not here."""

from __future__ import annotations

from journal.cli.session import RefusedError, Session
from journal.core.errors import Code, JournalError
from journal.core.plans import Plan
from journal.store import plans
from journal.store.reading import Reader


def find(session: Session, reader: Reader, name: str, client_id: int) -> Plan:
    """Return the plan meant for a client, see `plans.find`; where there is none the refusal names those there are."""
    language = session.words.language
    try:
        return plans.find(reader, name, language, client_id)
    except JournalError as error:
        if error.code is not Code.NAME_UNKNOWN:
            raise
    there = [*plans.every(reader, client_id), *plans.built_in(language).values()]
    raise RefusedError("plan_unknown", name=name, plans=list(dict.fromkeys(plan.name for plan in there)))

"""Whom to call in a crisis: from the risk register, at the client and at the outlet, with numbers, or else e-mails."""

from __future__ import annotations

from journal.core.crises import Crisis
from journal.core.errors import Code, JournalError
from journal.core.risks import Contact, Side
from journal.store import people, risks
from journal.store.reading import Reader

MOST = 20


def of(reader: Reader, crisis: Crisis) -> list[Contact]:
    """Return whom to call: ours first, then theirs, then the outlet; nobody twice, nobody who left.

    Who stands in the register with a number is not named again without one.
    """
    found = list(_of_risk(reader, crisis))
    found += _at(reader, crisis.client_id, Side.THEIRS)
    if crisis.outlet_id is not None:
        found += _at(reader, crisis.outlet_id, Side.OUTLET)
    seen: dict[tuple[str, str], Contact] = {}
    for one in found:
        seen.setdefault((one.name, "".join(filter(str.isdigit, one.phone))), one)
    numbered = {name for name, number in seen if number}
    called = [one for (name, number), one in seen.items() if number or name not in numbered]
    sides = list(Side)
    return sorted(called, key=lambda one: sides.index(one.side))[:MOST]


def _of_risk(reader: Reader, crisis: Crisis) -> tuple[Contact, ...]:
    if crisis.risk_id is None:
        return ()
    try:
        return risks.get(reader, crisis.risk_id).contacts
    except JournalError as error:
        if error.code is not Code.RECORD_GONE:
            raise
        return ()


def _at(reader: Reader, client_id: int, side: Side) -> list[Contact]:
    return [
        Contact(
            person.name,
            person.phones[0] if person.phones else "",
            side,
            person.post,
            email=person.emails[0] if person.emails and not person.phones else "",
        )
        for person in people.at(reader, client_id)
        if person.left_on is None
    ]

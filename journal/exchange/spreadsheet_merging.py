"""What a list says about a client whom the journal knows: empty fields are filled, nothing is overwritten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from journal.core.anniversaries import Anniversary
from journal.core.clients import Client, ClientKind, Person, Stage, Tier
from journal.core.colours import distance
from journal.core.matching import contact_keys, email_key, name_key, phone_key
from journal.core.observances import NOT
from journal.core.preferences import Preference
from journal.exchange.spreadsheet_clients import ClientEntry, Wish
from journal.store import anniversaries, clients, people, preferences
from journal.store.incoming import Outcome

if TYPE_CHECKING:
    from journal.store.writing import Writer

_ALIKE = 0.08
"""How different two colours may look (OKLab) to be one colour in two lists."""
_HEADED = re.compile(r"[^:：\n]{1,40}[:：]\s*")


def merge(writer: Writer, client_id: int, entry: ClientEntry) -> Outcome:
    """Fill up what the journal knows about a client from an entry; inside an operation."""
    known = clients.get(writer, client_id)
    filled = _filled_client(known, entry)
    changed = filled != known
    if changed:
        clients.edit(writer, filled)
    person_id, person_changed = _merge_person(writer, known, entry)
    if entry.birthday and person_id is not None and anniversaries.birthday(writer, person_id) is None:
        anniversaries.add(writer, Anniversary(client_id, entry.birthday, person_id=person_id))
        person_changed = True
    owner = None if known.kind is ClientKind.INDIVIDUAL else person_id
    added = _add_wishes(writer, client_id, owner, entry.wishes)
    return Outcome.CHANGED if changed or person_changed or added else Outcome.UNCHANGED


def _filled_client(known: Client, entry: ClientEntry) -> Client:
    tags = dict.fromkeys([*known.tags, *filter(None, [entry.company]), *entry.tags])
    return replace(
        known,
        tier=known.tier or (Tier(entry.tier) if entry.tier else None),
        stage=known.stage or (Stage(entry.stage) if entry.stage else None),
        about=_with_lines(known.about, entry.notes),
        tags=tuple(tags),
        observes=known.observes if entry.at_company else _kept(known.observes, entry.keeps),
    )


def _merge_person(writer: Writer, client: Client, entry: ClientEntry) -> tuple[int | None, bool]:
    """Fill up the person of an entry, or add them; return who it is and whether anything changed."""
    if not entry.has_person:
        return None, False
    persons = people.at(writer, client.id)
    name = entry.person or entry.name
    found = _same_person(client, persons, name, entry)
    if found is None:
        new = Person(
            client.id, name, tuple(entry.also), entry.address, entry.post, tuple(entry.phones), tuple(entry.emails),
            entry.wechat, observes=tuple(entry.keeps) if entry.at_company else (),
        )  # fmt: skip
        return people.add(writer, new), True
    others = [*entry.also, *([] if name_key(name) == name_key(found.name) else [name])]
    filled = replace(
        found,
        also=_joined(found.also, others, name_key),
        address=found.address or entry.address,
        post=found.post or entry.post,
        phones=_joined(found.phones, entry.phones, _phone),
        emails=_joined(found.emails, entry.emails, _email),
        wechat=found.wechat or entry.wechat,
        observes=_kept(found.observes, entry.keeps) if entry.at_company else found.observes,
    )
    if filled != found:
        people.edit(writer, filled)
    return found.id, filled != found


def _kept(known: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    """Add what a list says to what is kept, unless the journal says the opposite of it."""
    return (*known, *(tag for tag in more if tag not in known and _opposite(tag) not in known))


def _opposite(tag: str) -> str:
    return tag.removeprefix(NOT) if tag.startswith(NOT) else NOT + tag


def _same_person(client: Client, persons: Sequence[Person], name: str, entry: ClientEntry) -> Person | None:
    for person in persons:
        if name_key(name) in map(name_key, (person.name, *person.also)):
            return person
    keys = set(contact_keys(entry.phones, entry.emails))
    for person in persons:
        if keys & set(contact_keys(person.phones, person.emails)):
            return person
    # An individual is one person, by whatever name a list calls it.
    return persons[0] if persons and client.kind is ClientKind.INDIVIDUAL else None


def _add_wishes(writer: Writer, client_id: int, person_id: int | None, wishes: Sequence[Wish]) -> bool:
    if not wishes:
        return False
    known = [Wish(p.kind, p.value, p.strength, p.hex) for p in preferences.of(writer, client_id)]
    new = [wish for wish in wishes if not any(_same_wish(wish, other) for other in known)]
    for kind, value, strength, colour in new:
        preferences.add(writer, Preference(client_id, kind, value, strength, person_id, colour))
    return bool(new)


def _same_wish(wish: Wish, other: Wish) -> bool:
    """Whether the journal says this already; two lists may name one colour in two languages."""
    if wish.kind is not other.kind:
        return False
    if name_key(wish.value) == name_key(other.value):
        return True
    return bool(wish.hex and other.hex and distance(wish.hex, other.hex) < _ALIKE)


def _with_lines(about: str, lines: Iterable[str]) -> str:
    """Add the lines that are not there yet; `Birthday: …` and `生日: …` say the same where the value is the same."""
    have = {_value(line) for line in about.split("\n")}
    new = [text for text in lines if text not in about and _value(text) not in have]
    return "\n".join(filter(None, [about, *new]))


def _value(line: str) -> str:
    return _HEADED.sub("", line, count=1).strip() or line


def _joined(known: tuple[str, ...], more: Iterable[str], key: Callable[[str], str]) -> tuple[str, ...]:
    """Add the values that are not there under another spelling."""
    found = {key(value): value for value in reversed(known)}
    return (*known, *{key(value): value for value in more if key(value) not in found}.values())


def _phone(value: str) -> str:
    return phone_key(value) or value


def _email(value: str) -> str:
    return email_key(value) or value

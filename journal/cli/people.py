"""The commands about persons at a client."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import click

from journal.cli import output
from journal.cli.session import Session
from journal.cli.spoken import Group, as_json, day, option
from journal.core.anniversaries import Anniversary
from journal.core.clients import ClientKind, Person
from journal.core.observances import expanded
from journal.core.yearly_dates import YearlyDate, parse
from journal.store import anniversaries, clients, observances, people
from journal.store.history import Op
from journal.store.writing import Writer

person = Group("person", help="person")


def _birthday(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> YearlyDate | None:
    return parse(value) if value else None


@person.command("add", help="person add")
@click.argument("client_name", metavar="CLIENT")
@click.argument("name")
@option("--also", multiple=True, help="also")
@option("--address", default="", help="address")
@option("--post", default="", help="post")
@option("--phone", "phones", multiple=True, help="phone")
@option("--email", "emails", multiple=True, help="email")
@option("--observes", multiple=True, metavar="TAG", help="observes")
@option("--mourning-until", metavar="DATE", callback=day, help="mourning until")
@option("--birthday", metavar="DATE", callback=_birthday, help="birthday")
@as_json
@click.pass_obj
def add_person(session: Session, /, client_name: str, name: str, as_json: bool, **values: Any) -> None:
    """Add a person at a client; the person that an individual client is gets the values instead of a double."""
    birthday: YearlyDate | None = values.pop("birthday")
    values["observes"] = expanded(values["observes"], observances.catalogue())
    with session.writer() as writer:
        at = clients.find(writer, client_name)
        same = [p for p in people.at(writer, at.id) if p.name == name.strip()]
        if at.kind is ClientKind.INDIVIDUAL and same:
            added = _merged(same[0], values)
            with writer.operation(Op.PERSON_EDIT) as running:
                people.edit(writer, added)
                _remember(writer, added, birthday)
                running.facts = {"client": at.name, "title": added.name}
        else:
            with writer.operation(Op.PERSON_ADD) as running:
                added = people.get(writer, people.add(writer, Person(at.id, name, **values)))
                _remember(writer, added, birthday)
                running.facts = {"client": at.name, "title": added.name}
    if as_json:
        output.write_json({"id": added.id, "uuid": added.uuid, "name": added.name, "client": at.name})
    else:
        output.write_line(session.words.say("done", "person_added", name=added.name, client=at.name))


def _merged(was: Person, values: dict[str, Any]) -> Person:
    """Add values of lists to those that are there; a single value replaces the old one where it is given."""
    merged: dict[str, Any] = {key: values[key] or getattr(was, key) for key in ("address", "post", "mourning_until")}
    for key in ("also", "phones", "emails", "observes"):
        merged[key] = tuple(dict.fromkeys((*getattr(was, key), *values[key])))
    return replace(was, **merged)


def _remember(writer: Writer, added: Person, birthday: YearlyDate | None) -> None:
    if birthday is not None:
        anniversaries.add(writer, Anniversary(added.client_id, birthday, person_id=added.id))

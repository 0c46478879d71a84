"""The command that notes what a client or a person loves, likes, dislikes, or must never meet."""

from __future__ import annotations

import click

from journal import paths
from journal.cli import output
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import as_json, choice, option
from journal.core import colours
from journal.core.clients import Client, Person
from journal.core.errors import Code, JournalError
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.store import clients, people, preferences
from journal.store.history import Op
from journal.store.reading import Reader


@click.argument("client_name", metavar="CLIENT")
@click.argument("kind", type=choice(PreferenceKind), metavar="KIND")
@click.argument("value")
@option("--strength", type=choice(Strength), default=Strength.LIKES.value, help="strength")
@option("--person", "person_name", metavar="NAME", help="preference person")
@as_json
@click.pass_obj
def prefer(session: Session, client_name: str, kind: str, value: str, strength: str, person_name: str | None,
           as_json: bool) -> None:  # fmt: skip
    """Note a preference; a colour known by name or given as #RRGGBB is kept as a colour."""
    value, shade = _colour(value) if kind == PreferenceKind.COLOUR else (value, None)
    with session.writer() as writer:
        client = clients.find(writer, client_name)
        person = _person(writer, client, person_name) if person_name else None
        noted = Preference(
            client.id, PreferenceKind(kind), value, Strength(strength), person.id if person else None, shade
        )
        with writer.operation(Op.PREFERENCE_ADD) as running:
            preference_id = preferences.add(writer, noted)
            running.facts = {"client": client.name, "title": value}
    if as_json:
        output.write_json({"id": preference_id, "client": client.name, "kind": kind, "value": value, "hex": shade})
        return
    words = session.words
    facts = {"client": client.name, "kind": words.name("preferences", kind), "value": value}
    output.write_line(words.say("done", "preferred", strength=words.name("strengths", strength), **facts))


def _person(reader: Reader, client: Client, name: str) -> Person:
    try:
        return people.find(reader, client.id, name)
    except JournalError as error:
        if error.code is Code.NAME_UNKNOWN:
            raise RefusedError("person_unknown", name=name, client=client.name) from None
        raise


def _colour(value: str) -> tuple[str, str | None]:
    """Return what to call the colour, and its value where it is known."""
    table = colours.parse(paths.resource("colours.toml").read_text(encoding="utf-8"))
    named = table.find(value)
    if named:
        return value, named.hex
    if not value.strip().startswith("#"):
        return value, None  # "the green of their old logo" is a colour too
    try:
        shade = colours.normalised(value)
    except ValueError:
        return value, None
    return shade, shade

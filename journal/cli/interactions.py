"""The command that writes an interaction, with its callback."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import click

from journal.cli import output
from journal.cli.dues import document
from journal.cli.session import Session
from journal.cli.spoken import Option, as_json, choice, option
from journal.core.errors import Code, JournalError
from journal.core.interactions import OWN, Channel, Direction, Interaction
from journal.core.moments import EventTime, parse_event
from journal.store import clients, dues, interactions, journal_settings
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer

USUAL = "usual"
"""`--callback` without a number: the minutes set in the journal."""


def _minutes(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Take a whole number or `USUAL`; click has no type for an option that may come without its number."""
    if value is not None and value != USUAL and not value.isdecimal():
        raise click.BadParameter(value, ctx, parameter)
    return value


@dataclass(frozen=True, slots=True)
class _Times:
    at: EventTime
    ended: EventTime | None


@click.argument("client_name", metavar="CLIENT")
@click.argument("text")
@option("--channel", default=Channel.NOTE.value, help="channel")
@option("--direction", type=choice(Direction), help="direction")
@option("--mood", type=click.IntRange(-2, 2), help="mood")
@option("--at", metavar="WHEN", help="at")
@option("--ended", metavar="WHEN", help="ended")
@option("--subject", default="", help="subject")
@option(
    "--callback", cls=Option, is_flag=False, flag_value=USUAL, callback=_minutes, metavar="[MINUTES]", help="callback"
)
@option("--tag", "tags", multiple=True, help="tag")
@as_json
@click.pass_obj
def log(session: Session, /, client_name: str, text: str, as_json: bool, callback: str | None,
        **values: Any) -> None:  # fmt: skip
    """Write an interaction and, if asked, the callback that counts from its end."""
    times = _times(session, values.pop("at"), values.pop("ended"))
    direction = Direction(asked) if (asked := values.pop("direction")) else None
    with session.writer() as writer:
        client = clients.find(writer, client_name)
        channel = _channel(writer, values.pop("channel"))
        entry = Interaction((client.id,), times.at, channel, direction, text=text, ended=times.ended, **values)
        with writer.operation(Op.INTERACTION_ADD) as running:
            interaction_id = interactions.add(writer, entry)
            due_id = _set_callback(writer, interaction_id, callback)
            running.facts = {"client": client.name}
        due = document(writer, dues.get(writer, due_id), session.now()) if due_id else None
    if as_json:
        output.write_json({"id": interaction_id, "client": client.name, "at": times.at.text, "callback": due})
        return
    output.write_line(session.words.say("done", "logged", client=client.name))
    if due:
        output.write_line(session.words.say("done", "callback_set", time=due["due"][:16].replace("T", " "), id=due_id))


def _times(session: Session, at: str | None, ended: str | None) -> _Times:
    now = session.now()
    end = parse_event(ended, now, session.tz) if ended else None
    if at:
        return _Times(parse_event(at, now, session.tz), end)
    # What ended earlier cannot have begun only now.
    begun = end if end and end.at < now else EventTime.of(now, session.tz)
    return _Times(begun, end)


def _set_callback(writer: Writer, interaction_id: int, callback: str | None) -> int | None:
    if callback is None:
        return None
    minutes = journal_settings.get(writer, "callback_minutes") if callback == USUAL else int(callback)
    return dues.add_callback(writer, interaction_id, minutes)


def _channel(reader: Reader, asked: str) -> str:
    """Return a channel by its code, or one of the user's own by its name."""
    own: dict[str, str] = {name.casefold(): OWN + name for name in journal_settings.get(reader, "own_channels")}
    name = asked.strip().removeprefix(OWN).casefold()
    if name in own:
        return own[name]
    if name in Channel.__members__.values():
        return name
    allowed = (*Channel, *(channel.removeprefix(OWN) for channel in own.values()))
    raise JournalError(Code.VALUE_UNKNOWN, field="channel", value=asked, allowed=allowed)

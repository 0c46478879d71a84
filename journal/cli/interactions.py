"""The command that writes an interaction, with what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

import click

from journal.cli import commitments as commitments_cli
from journal.cli import output
from journal.cli.due_rows import document
from journal.cli.session import Session
from journal.cli.spoken import RECORD_ID, Misuse, Option, as_json, choice, option, shown
from journal.core.commitments import Commitment, CommitmentKind
from journal.core.errors import Code, JournalError
from journal.core.interactions import OWN, Channel, Direction, Interaction, Mark
from journal.core.moments import EventTime, Moment, parse_due, parse_event
from journal.core.temperaments import Stance
from journal.store import (
    clients,
    commitments,
    crises,
    dues,
    interactions,
    journal_settings,
    stances,
    work_settings,
)
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer

USUAL = "usual"
"""`--callback` without a number: the minutes set in the journal."""


def _minutes(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Take a whole number or `USUAL`; click has no type for an option that may come without its number."""
    if value is not None and value != USUAL and not value.isdecimal():
        raise Misuse("bad_number", ctx, name=shown(parameter))
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
@option("--checkup", cls=Option, is_flag=False, flag_value=USUAL, callback=_minutes, metavar="[DAYS]", help="checkup")
@option("--request", "requests", multiple=True, metavar="TEXT", help="request")
@option("--promise", "promises", multiple=True, metavar="TEXT", help="log promise")
@option("--due", "dues_at", multiple=True, metavar="WHEN", help="log due")
@option("--tag", "tags", multiple=True, help="tag")
@option("--mark", type=choice(Mark), help="mark")
@option("--stance", type=choice(Stance), help="stance")
@option("--into-crisis", "crisis_id", type=RECORD_ID, metavar="ID", help="into crisis")
@as_json
@click.pass_obj
def log(session: Session, /, client_name: str, text: str, as_json: bool, callback: str | None, checkup: str | None,
        stance: str | None, crisis_id: int | None, mark: str | None, requests: tuple[str, ...],
        promises: tuple[str, ...], dues_at: tuple[str, ...],
        **values: Any) -> None:  # fmt: skip
    """Write an interaction and, if asked, what follows from it: a callback, a check-up, requests, promises.

    The times of `--due` belong to the promises in their order, then to the requests; a request without one is due by
    the journal's own limit.
    """
    moments = [parse_due(when, session.now(), session.tz) for when in dues_at]
    if len(moments) < len(promises):
        raise JournalError(Code.TIME_MISSING)
    if len(moments) > len(promises) + len(requests):
        raise Misuse("due_of_nothing", click.get_current_context())
    times = _times(session, values.pop("at"), values.pop("ended"))
    direction = Direction(asked) if (asked := values.pop("direction")) else None
    with session.writer() as writer:
        client = clients.find(writer, client_name)
        channel = _channel(writer, values.pop("channel"))
        entry = Interaction(
            (client.id,), times.at, channel, direction, text=text, ended=times.ended, mark=Mark(mark) if mark else None,
            **values,
        )  # fmt: skip
        with writer.operation(Op.INTERACTION_ADD) as running:
            interaction_id = interactions.add(writer, entry)
            due_id = _set_callback(writer, interaction_id, callback)
            checkup_id = _set_checkup(writer, interaction_id, checkup)
            made = _commit(writer, interaction_id, requests, promises, moments)
            if stance:
                stances.put(writer, client.id, Stance(stance), times.at, interaction_id=interaction_id)
            if crisis_id is not None:
                crises.take_in(writer, crisis_id, interaction_id)
            running.facts = {"client": client.name}
        due = document(session, writer, dues.get(writer, due_id), session.now()) if due_id else None
        later = document(session, writer, dues.get(writer, checkup_id), session.now()) if checkup_id else None
        owed = [commitments_cli.document(writer, commitments.get(writer, number)) for number in made]
    if as_json:
        told = {"id": interaction_id, "client": client.name, "at": times.at.text}
        output.write_json({**told, "callback": due, "checkup": later, "commitments": owed})
        return
    output.write_line(session.words.say("done", "logged", client=client.name))
    if due:
        output.write_line(session.words.say("done", "callback_set", time=due["due"][:16].replace("T", " "), id=due_id))
    if later:
        output.write_line(session.words.say("done", "checkup_set", time=later["due"], id=checkup_id))
    if owed:
        commitments_cli.write_table(session, owed)


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
    if callback == USUAL:
        minutes = work_settings.callback_minutes(writer, interactions.get(writer, interaction_id).channel)
    else:
        minutes = int(callback)
    return dues.add_callback(writer, interaction_id, minutes)


def _set_checkup(writer: Writer, interaction_id: int, checkup: str | None) -> int | None:
    if checkup is None:
        return None
    days = journal_settings.get(writer, "checkup_days") if checkup == USUAL else int(checkup)
    return dues.add_checkup(writer, interaction_id, days)


def _commit(
    writer: Writer, interaction_id: int, requests: tuple[str, ...], promises: tuple[str, ...], moments: list[Moment]
) -> list[int]:
    """Add what was asked for and promised in an interaction, and return the ids."""
    source = interactions.get(writer, interaction_id)
    pairs = [(CommitmentKind.PROMISE, text) for text in promises] + [
        (CommitmentKind.REQUEST, text) for text in requests
    ]
    made = []
    for (kind, text), due in zip_longest(pairs, moments):
        limit = due or work_settings.request_limit(writer, source.at.at)
        commitment = Commitment(kind, source.client_ids[0], text, source.at, interaction_id=interaction_id, due=limit)
        made.append(commitments.add(writer, commitment))
    return made


def _channel(reader: Reader, asked: str) -> str:
    """Return a channel by its code, or one of the user's own by its name."""
    own: dict[str, str] = {name.casefold(): OWN + name for name in journal_settings.get(reader, "own_channels")}
    name = asked.strip().removeprefix(OWN).casefold()
    if name in own:
        return own[name]
    if name in Channel.__members__.values():
        return name
    allowed = (*Channel, *(channel.removeprefix(OWN) for channel in own.values()))
    raise Misuse("bad_choice", click.get_current_context(), name="--channel", allowed=allowed)

"""The commands about requests and promises: what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click

from journal.cli import output
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import RECORD_ID, Misuse, as_json, option
from journal.core.commitments import Commitment, CommitmentKind, CommitmentState
from journal.core.errors import Code, JournalError
from journal.core.moments import iso, parse_due
from journal.store import clients, commitments, people
from journal.store.history import Op
from journal.store.reading import Reader

MOVED = "moved"
STATES = (CommitmentState.KEPT.value, CommitmentState.MISSED.value, CommitmentState.TOLD.value, MOVED)
ANSWERS = (
    CommitmentState.ANSWERED.value,
    CommitmentState.ACKNOWLEDGED.value,
    CommitmentState.DECLINED.value,
    CommitmentState.WITHDRAWN.value,
)


@click.argument("commitment_id", metavar="ID", type=RECORD_ID)
@click.argument("state", metavar="|".join(STATES), type=click.Choice(STATES))
@click.argument("when", required=False)
@option("--outcome", default="", metavar="TEXT", help="outcome")
@as_json
@click.pass_obj
def promise(session: Session, commitment_id: int, state: str, when: str | None, outcome: str, as_json: bool) -> None:
    """Say what became of a promise: kept, missed, told, or moved to another time by agreement."""
    if (state == MOVED) is (when is None):
        raise Misuse("moved_when", click.get_current_context())
    with session.writer() as writer:
        op = Op.COMMITMENT_MOVE if when else Op.COMMITMENT_CLOSE
        with _explained(session, writer, commitment_id, state), writer.operation(op) as running:
            running.facts = _names(writer, commitment_id)
            if when:
                moment = parse_due(when, session.now(), session.tz)
                commitments.move(writer, commitment_id, moment, text=outcome)
            else:
                commitments.close(writer, commitment_id, CommitmentState(state), outcome=outcome)
        _tell(session, writer, commitment_id, state, as_json)


@click.argument("commitment_id", metavar="ID", type=RECORD_ID)
@click.argument("text", required=False, default="")
@option("--state", type=click.Choice(ANSWERS), default=ANSWERS[0], help="answer state")
@as_json
@click.pass_obj
def answer(session: Session, commitment_id: int, text: str, state: str, as_json: bool) -> None:
    """Mark a request as answered, or acknowledged, declined, withdrawn."""
    with session.writer() as writer:
        with _explained(session, writer, commitment_id, state), writer.operation(Op.COMMITMENT_CLOSE) as running:
            running.facts = _names(writer, commitment_id)
            commitments.close(writer, commitment_id, CommitmentState(state), outcome=text)
        _tell(session, writer, commitment_id, state, as_json)


def document(reader: Reader, commitment: Commitment) -> dict[str, Any]:
    """Return a request or promise as one JSON object."""
    person = people.get(reader, commitment.person_id).name if commitment.person_id is not None else None
    closed = commitment.closed_at
    return {
        "id": commitment.id,
        "kind": commitment.kind,
        "ours": commitment.ours,
        "client": clients.get(reader, commitment.client_id).name,
        "person": person,
        "text": commitment.text,
        "made": commitment.made.text,
        "due": commitment.due.iso(reader.tz) if commitment.due else None,
        "inner": commitment.inner.iso(reader.tz) if commitment.inner else None,
        "waiting_on": commitment.waiting_on,
        "rounds": commitment.rounds,
        "state": commitment.state,
        "closed": iso(closed, reader.tz) if closed is not None else None,
        "outcome": commitment.outcome,
        "uuid": commitment.uuid,
    }


def write_table(session: Session, documents: Sequence[dict[str, Any]]) -> None:
    """Write requests and promises as a table."""
    words = session.words
    heads = [words.name("heads", head) for head in ("id", "what", "title", "due", "state")]
    rows = [
        (
            str(row["id"]),
            words.name("commitments", f"{'our' if row['ours'] else 'their'}_{row['kind']}"),
            row["text"],
            (row["due"] or "")[:16].replace("T", " "),
            words.name("commitment_states", row["state"]),
        )
        for row in documents
    ]
    output.write_table(heads, *rows)


@contextmanager
def _explained(session: Session, reader: Reader, commitment_id: int, state: str) -> Iterator[None]:
    """Say why a commitment cannot become what was asked for: the other kind, closed, or there already."""
    try:
        yield
    except JournalError as error:
        if error.code is not Code.STATE_IMPOSSIBLE:
            raise
        was, words = commitments.get(reader, commitment_id), session.words
        key = "is_request" if was.kind is CommitmentKind.REQUEST else "is_promise"
        if not was.standing:
            key = "commitment_closed"
        elif state == was.state:
            key = "commitment_there"
        now, wanted = words.name("commitment_states", was.state), words.name("commitment_states", state)
        raise RefusedError(key, id=commitment_id, title=was.text, now=now, state=wanted) from None


def _names(reader: Reader, commitment_id: int) -> dict[str, str]:
    commitment = commitments.get(reader, commitment_id)
    return {"client": clients.get(reader, commitment.client_id).name, "title": commitment.text}


def _tell(session: Session, reader: Reader, commitment_id: int, state: str, as_json: bool) -> None:
    told = document(reader, commitments.get(reader, commitment_id))
    if as_json:
        output.write_json(told)
        return
    word = session.words.name("commitment_states", state)
    output.write_line(session.words.say("done", "commitment", title=told["text"], state=word))

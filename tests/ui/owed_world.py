"""What tests of promises and requests do again and again; not a test itself."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from journal.core.commitments import Commitment, CommitmentKind
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import HOUR_MS, EventTime, Moment
from journal.store import commitments, interactions
from journal.store.history import Op
from journal.ui.context import Context
from tests.ui.conftest import START
from tests.ui.writing import do, settle

REQUEST, PROMISE = CommitmentKind.REQUEST, CommitmentKind.PROMISE


def add(context: Context, client: int, kind: CommitmentKind = PROMISE, **values: Any) -> int:
    """Note a promise of ours, due in two hours, unless said otherwise; return its id."""
    made = {
        "text": "Send the quote",
        "made": EventTime.of(START),
        "due": Moment.instant(START + 2 * HOUR_MS),
        **values,
    }
    found: list[int] = []
    do(context, Op.COMMITMENT_ADD, lambda w: found.append(commitments.add(w, Commitment(kind, client, **made))))
    return found[0]


def add_mail(context: Context, client: int, text: str = "How much?", at: int = START, **values: Any) -> int:
    """Write down an e-mail from the client; return its id."""
    made = {"channel": Channel.EMAIL, "direction": Direction.IN, **values}
    found: list[int] = []
    entry = Interaction((client,), EventTime.of(at), text=text, **made)
    do(context, Op.INTERACTION_ADD, lambda w: found.append(interactions.add(w, entry)))
    return found[0]


def get(context: Context, commitment_id: int) -> Commitment:
    """Return a commitment as the journal has it now."""
    return commitments.get(context.reader, commitment_id)


def only(context: Context) -> Commitment:
    """Return the one commitment of which something is owed."""
    settle(context)
    (found,) = commitments.standing(context.reader)
    return found


def opened(parent: QWidget, kind: type[QDialog]) -> Any:
    """Return the dialog of a kind that was opened last."""
    return [dialog for dialog in parent.findChildren(kind) if dialog.isVisible()][-1]

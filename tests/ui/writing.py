"""What tests of the composer and the timeline do again and again: change the journal, type Chinese, read the result."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from journal.core.clients import Client, ClientKind
from journal.core.interactions import Interaction
from journal.store import clients, interactions
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui.context import Context

T = TypeVar("T")


def do(context: Context, op: Op, work: Callable[[Writer], object]) -> None:
    """Change the journal and let the window hear of it."""
    context.runner.write(op, partial(_run, work))
    settle(context)


def given(context: Context, work: Callable[[Writer], T]) -> T:
    """Put something into the journal before the test begins, and return what came of it."""
    found: list[T] = []
    do(context, Op.IMPORT, lambda writer: found.append(work(writer)))
    return found[0]


def _run(work: Callable[[Writer], object], writer: Writer, _running: Operation) -> object:
    return work(writer)


def settle(context: Context) -> None:
    """Let everything that was handed over happen, and be heard of."""
    context.runner.wait()
    # The writer's word, the page that reloads upon it, the widgets made anew, which Qt shows a moment later.
    for _ in range(3):
        QApplication.processEvents()


def add_client(context: Context, name: str, kind: ClientKind = ClientKind.ORGANISATION) -> int:
    """Add a client and return its id."""
    do(context, Op.CLIENT_ADD, lambda writer: clients.add(writer, Client(name, kind)))
    return clients.page(context.reader, name)[0].id


def entries_of(context: Context, client_id: int) -> list[Interaction]:
    """Return the interactions on a client's timeline, newest first."""
    return [interactions.get(context.reader, e.id) for e in interactions.timeline(context.reader, client_id)]


def commit(widget: QWidget, text: str) -> None:
    """Type through an input method."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def compose(widget: QWidget, letters: str) -> None:
    """Begin to type through an input method: the letters are not text yet."""
    QApplication.sendEvent(widget, QInputMethodEvent(letters, []))

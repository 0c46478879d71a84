"""The bin: what was deleted is listed with its name, and comes back."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import Client
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.store import clients, interactions
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.dialogs.bin import BinDialog
from tests.ui.conftest import Clock
from tests.ui.writing import settle


@pytest.fixture
def deleted(context: Context, clock: Clock) -> list[int]:
    """Two interactions that were written and deleted; their ids."""
    ids: list[int] = []

    def write(writer: Writer, _running: Operation) -> None:
        client = clients.add(writer, Client("兰庭酒店"))
        for text in ("First call", "Second call"):
            ids.append(interactions.add(writer, Interaction((client,), EventTime.of(clock.ms), text=text)))

    def delete(writer: Writer, running: Operation, *, which: int) -> None:
        running.facts = {"client": "兰庭酒店", "title": f"call {which}"}
        interactions.delete(writer, which)

    context.runner.write(Op.INTERACTION_ADD, write)
    settle(context)
    for which in ids:
        context.runner.write(Op.INTERACTION_DELETE, partial(delete, which=which))
        settle(context)
        clock.forward(days=1)
    return ids


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def rows(dialog: BinDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_deletions_are_listed_newest_first_with_the_days_left(
    context: Context, deleted: list[int], host: QWidget
) -> None:
    dialog = BinDialog(context, host)
    dialog.open()
    first, second = rows(dialog)
    assert "兰庭酒店 · call 2" in first
    assert "89 day" in first
    assert "call 1" in second
    assert "88 day" in second


def test_enter_brings_an_entry_back(context: Context, deleted: list[int], host: QWidget) -> None:
    dialog = BinDialog(context, host)
    dialog.open()
    dialog.list.setCurrentRow(1)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    settle(context)
    assert interactions.get(context.reader, deleted[0]).text == "First call"
    assert [text for text in rows(dialog) if "call 1" in text] == []
    assert len(rows(dialog)) == 1


def test_pressed_twice_it_comes_back_once(context: Context, deleted: list[int], host: QWidget, qtbot: QtBot) -> None:
    dialog = BinDialog(context, host)
    dialog.open()
    with qtbot.assertNotEmitted(context.runner.failed):
        dialog.restore.click()
        dialog.restore.click()
        settle(context)
    assert {interactions.get(context.reader, which).id for which in deleted} == set(deleted)
    assert rows(dialog) == []
    assert not dialog.restore.isVisible()


def test_bringing_back_can_be_undone(context: Context, deleted: list[int], host: QWidget) -> None:
    dialog = BinDialog(context, host)
    dialog.open()
    dialog.restore.click()
    settle(context)
    context.runner.undo()
    settle(context)
    assert len(rows(dialog)) == 2


def test_what_is_too_old_is_not_offered(context: Context, deleted: list[int], host: QWidget, clock: Clock) -> None:
    clock.forward(days=88, hours=1)
    dialog = BinDialog(context, host)
    dialog.open()
    assert len(rows(dialog)) == 1


def test_an_empty_bin_says_what_lies_here(context: Context, host: QWidget) -> None:
    dialog = BinDialog(context, host)
    dialog.open()
    assert not dialog.restore.isVisible()
    assert not dialog.list.isVisible()

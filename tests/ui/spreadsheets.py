"""Invented spreadsheets, and a hand that chooses them in the window."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import Client
from journal.store import clients
from journal.store.history import Changed, Operation
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.dialogs import importing_file
from journal.ui.dialogs.spreadsheet import SpreadsheetDialog

Choose = Callable[[Path], SpreadsheetDialog]


def write(path: Path, rows: list[list[Any]], encoding: str = "utf-8-sig", delimiter: str = ",") -> Path:
    """Write rows as a spreadsheet program does."""
    with open(path, "w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    return path


def client_list(folder: Path, count: int = 30, encoding: str = "gb18030") -> Path:
    """A list of clients as a Chinese Excel saves it."""
    rows = [[n, f"客户{n}", "海润传媒", "VIP", f"138{n:08d}", "1970年1月2日"] for n in range(1, count + 1)]
    return write(folder / "客户表.csv", [["编号", "姓名", "单位", "级别", "手机", "生日"], *rows], encoding)


def contacts(folder: Path, count: int) -> Path:
    """A list of interactions with fifty clients."""
    rows = [["2026-03-04", "10:30", n % 50 + 1, f"Client {n % 50 + 1}", "phone", f"Call {n}"] for n in range(count)]
    return write(folder / "contacts.csv", [["date", "time", "no", "client", "channel", "text"], *rows])


def choose_file(context: Context, window: QWidget, qtbot: QtBot, path: Path) -> SpreadsheetDialog:
    """Choose a file and wait for what it opens."""
    chooser = importing_file.choose(context, window)
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(path))
    chooser.close()
    qtbot.waitUntil(lambda: window.findChild(SpreadsheetDialog) is not None)
    found = window.findChild(SpreadsheetDialog)
    assert found is not None
    return found


def pick(box: QComboBox, code: str) -> None:
    """Choose from a list as a user does."""
    row = box.findData(code)
    assert row >= 0
    box.setCurrentIndex(row)
    box.activated.emit(row)


def interactions(context: Context) -> int:
    """How many entries the journal holds."""
    return int(context.reader.value("SELECT count(*) FROM interactions"))


def import_it(dialog: SpreadsheetDialog, qtbot: QtBot) -> None:
    """Press the button as soon as it can be pressed, and wait until all is in."""
    qtbot.waitUntil(dialog.write.isEnabled)
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=60_000)


def close(dialog: SpreadsheetDialog, qtbot: QtBot) -> None:
    """Close the dialog by its button."""
    with qtbot.waitSignal(dialog.destroyed):
        QTest.mouseClick(dialog.end, Qt.MouseButton.LeftButton)


def add_client(writer: Writer, running: Operation) -> int:
    """Another write, of a user who goes on working."""
    running.facts = {"client": "Mei"}
    return clients.add(writer, Client("Mei"))


def edit_first_client(writer: Writer, running: Operation) -> bool:
    """Build upon what an import has brought."""
    row = writer.row("SELECT client_id FROM interaction_clients LIMIT 1")
    assert row is not None
    found = clients.get(writer, row[0])
    clients.edit(writer, replace(found, about="spoken with"))
    return True


@pytest.fixture
def host_window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(960, 600)
    made.show()
    return made


@pytest.fixture
def told_changes(context: Context) -> Iterator[list[Changed]]:
    """Every change that the pages are told of."""
    heard: list[Changed] = []
    context.runner.changed.connect(heard.append)
    yield heard
    context.runner.changed.disconnect(heard.append)


@pytest.fixture
def hand(context: Context, window: QWidget, qtbot: QtBot) -> Choose:
    return partial(choose_file, context, window, qtbot)

"""The dialog that tells what happened to one thing, oldest first; what that was, its callers gather."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from journal.ui import dates, theme
from journal.ui.context import Context
from journal.ui.widgets.chip import Chip, Tone
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.scroll_area import ScrollArea

translate = QCoreApplication.translate

SIZE = (560, 460)
WHEN_WIDTH = 132


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened, and when (UTC milliseconds)."""

    at: int
    what: str
    word: str = ""
    """What was said about it."""
    when: str = ""
    """How the time is written, where that is not the computer's way: an event may have a zone of its own."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the lines: what it is, about whom and by when, how it stands."""

    title: str
    about: str
    standing: str
    tone: Tone


class WhatHappenedDialog(QDialog):
    """What a thing is and how it stands, and the table of what happened to it."""

    def __init__(self, context: Context, head: Head, lines: list[Line], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("DueRecord", "What happened"))
        self.resize(*SIZE)
        self._context = context
        self.lines = lines
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        column.addWidget(PlainLabel(head.title, "card", wrap=True))
        column.addWidget(PlainLabel(head.about, "meta", wrap=True))
        column.addWidget(Chip(head.standing, head.tone), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._table(), 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        theme.finish(self)

    def _table(self) -> QWidget:
        context, inner = self._context, QWidget()
        inner.setProperty("scrolled", True)
        form = QFormLayout(inner)
        form.setContentsMargins(12, 10, 12, 10)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for line in self.lines:
            when = PlainLabel(line.when or dates.at(line.at, context.now(), context.locale), "meta", wrap=True)
            when.setFixedWidth(WHEN_WIDTH)
            when.setContentsMargins(0, 1, 0, 0)
            text = f"{line.what}\n{line.word}" if line.word else line.what
            form.addRow(when, PlainLabel(text, "body", wrap=True))
        made = ScrollArea()
        made.setWidgetResizable(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(self.windowTitle())
        made.setWidget(inner)
        return made


def in_order(lines: Iterable[Line]) -> list[Line]:
    """Return the lines, oldest first."""
    return sorted(lines, key=_place)


def _place(line: Line) -> int:
    return line.at

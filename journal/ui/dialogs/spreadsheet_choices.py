"""The choices about a spreadsheet as a whole: how it is written, what its rows are, what nobody may guess."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from journal.core import text as texts
from journal.core.columns import Field, Mapping, RowsAre, TableKind
from journal.core.dates_in_cells import DateOrder
from journal.core.matching import DEFAULT_SOURCE
from journal.exchange.spreadsheet import Preview
from journal.ui.dialogs import spreadsheet_words as words
from journal.ui.models.spreadsheet import has_two_readings
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel, plain_tool_tip

translate = QCoreApplication.translate

FIELD_WIDTH = 150
WIDE_FIELD = 208
_PERSON = frozenset({Field.NAME, Field.FAMILY_NAME, Field.GIVEN_NAME, Field.CLIENT, Field.PERSON})


class Choices(QWidget):
    """Small fields in lines; those that do not matter for the file are hidden."""

    reading_chosen = Signal()
    """The file must be read anew."""
    chosen = Signal()
    """The same rows mean something else now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap_x=16, gap_y=8)
        self.kind = self._box(translate("Spreadsheet", "The rows are"), words.kinds())
        self.encoding = self._box(translate("Spreadsheet", "Encoding"), words.encodings("utf-8"), WIDE_FIELD)
        self.delimiter = self._box(translate("Spreadsheet", "Between two cells"), words.delimiters(), 120)
        self.rows_are = self._box(translate("Spreadsheet", "Each row is"), words.rows_are(), WIDE_FIELD)
        self.order = self._box(translate("Spreadsheet", "In dates like 1/2/2026"), words.date_orders())
        self.source = QLineEdit()
        self.source.setMaxLength(60)
        self.source.setPlaceholderText(translate("Spreadsheet", "my usual lists"))
        explained = translate(
            "Spreadsheet",
            "Lists that say the same here number the same clients. Give another name where the numbers come from "
            "another program.",
        )
        self.source.setToolTip(plain_tool_tip(explained))
        self.source.setAccessibleDescription(explained)
        self._add(translate("Spreadsheet", "The numbers are those of"), self.source, WIDE_FIELD)
        self.names = QCheckBox(translate("Spreadsheet", "Rows without a number go to the one client of this name"))
        self.names.setAccessibleName(self.names.text())
        self._flow.addWidget(self.names)
        for box in (self.kind, self.encoding, self.delimiter):
            box.activated.connect(self.reading_chosen)
        for box in (self.rows_are, self.order):
            box.activated.connect(self.chosen)
        self.source.textChanged.connect(self.chosen)
        self.names.toggled.connect(self.chosen)

    def show_look(self, found: Preview) -> None:
        """Show how the file is written and what it holds."""
        self.kind.setCurrentIndex(self.kind.findData(found.kind.value))
        self.encoding.clear()
        for code, name in words.encodings(found.encoding):
            self.encoding.addItem(name, code)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(found.encoding)))
        self.delimiter.setCurrentIndex(self.delimiter.findData(found.delimiter))
        with QSignalBlocker(self.names):
            self.names.setChecked(False)

    def show_mapping(self, mapping: Mapping, ambiguous: frozenset[int]) -> None:
        """Show the choices that matter for these fields."""
        has = set(mapping.fields)
        clients = mapping.kind is TableKind.CLIENTS
        self._row(self.rows_are).setVisible(clients and Field.ORGANISATION in has and bool(has & _PERSON))
        self._row(self.order).setVisible(has_two_readings(mapping, ambiguous))
        self._row(self.source).setVisible(Field.NUMBER in has)
        self.names.setVisible(not clients)

    def read_as(self) -> tuple[TableKind, str, str]:
        """What the rows are, the encoding, the delimiter."""
        return TableKind(self.kind.currentData()), self.encoding.currentData(), self.delimiter.currentData()

    def applied(self, mapping: Mapping) -> Mapping:
        """Return the mapping with what was chosen here."""
        order = self.order.currentData()
        return replace(
            mapping,
            date_order=DateOrder(order) if order else None,
            rows_are=RowsAre(self.rows_are.currentData()),
            source=texts.line(self.source.text()) or DEFAULT_SOURCE,
            names_match=self.names.isChecked(),
        )

    def _box(self, name: str, options: list[tuple[str, str]], width: int = FIELD_WIDTH) -> QComboBox:
        box = QComboBox()
        for code, text in options:
            box.addItem(text, code)
        self._add(name, box, width)
        return box

    def _add(self, name: str, field: QWidget, width: int) -> None:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        field.setAccessibleName(name)
        field.setMinimumWidth(width)
        column.addWidget(PlainLabel(name, "meta"))
        column.addWidget(field)
        self._flow.addWidget(row)

    def _row(self, field: QWidget) -> QWidget:
        row = field.parentWidget()
        assert row is not None
        return row

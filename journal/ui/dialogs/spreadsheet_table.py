"""The first rows of a spreadsheet, with a choice of fields above each column."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableView, QWidget

from journal.core.columns import FIELDS, Field, Mapping
from journal.ui import theme
from journal.ui.dialogs import spreadsheet_words as words
from journal.ui.models.spreadsheet import SampleModel

translate = QCoreApplication.translate

COLUMN_WIDTHS = (156, 260)
"""The narrowest has room for the words of a field."""
LIST_WIDTH = 200
HEIGHT = 150
GAP = 4


class FieldBox(QComboBox):
    """A list to choose from that says when it has the keyboard."""

    focused = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()


class FieldHeader(QHeaderView):
    """The headings of the file, a choice of fields above each of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.boxes: list[FieldBox] = []  # first: what follows asks for them
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.setHighlightSections(False)
        self.sectionResized.connect(self.place)

    def set_boxes(self, boxes: list[FieldBox]) -> None:
        """Show other choices."""
        for old in self.boxes:
            old.hide()
            old.deleteLater()
        self.boxes = boxes
        for box in boxes:
            box.setParent(self.viewport())
            box.show()
        self.updateGeometries()
        self.place()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint + QSize(0, theme.tokens().sizes.control_height + GAP)

    def updateGeometries(self) -> None:  # noqa: N802 (a virtual of Qt)
        super().updateGeometries()
        self.place()

    def place(self) -> None:
        """Put each choice above its column."""
        height = theme.tokens().sizes.control_height
        for place, box in enumerate(self.boxes):
            x, width = self.sectionViewportPosition(place), self.sectionSize(place)
            box.setGeometry(x + GAP, GAP, max(0, width - 2 * GAP), height)


class SampleTable(QTableView):
    """Shows the first rows; `field_chosen` with the column and its new field."""

    field_chosen = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SampleModel(self)
        self.setModel(self.rows)
        self.header = FieldHeader(self)
        self.setHorizontalHeader(self.header)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        self.setAccessibleName(translate("Spreadsheet", "The first rows"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMinimumHeight(HEIGHT)
        self.horizontalScrollBar().valueChanged.connect(self.header.place)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEIGHT)

    def show_rows(self, headings: tuple[str, ...], rows: list[list[str]], mapping: Mapping) -> None:
        """Show another file, or the same one read in another way."""
        self.rows.show(headings, rows, mapping.fields)
        options = QStandardItemModel(self)
        for field in FIELDS[mapping.kind]:
            item = QStandardItem(words.field(field, mapping.kind))
            item.setData(field.value, Qt.ItemDataRole.UserRole)
            options.appendRow(item)
        boxes = [self._box(place, options) for place in range(len(headings))]
        self.header.set_boxes(boxes)
        narrow, wide = COLUMN_WIDTHS
        for place in range(len(headings)):
            self.setColumnWidth(place, min(max(narrow, self.sizeHintForColumn(place)), wide))
        self.show_fields(mapping)

    def show_fields(self, mapping: Mapping) -> None:
        """Show what the columns are taken for."""
        for box, field in zip(self.header.boxes, mapping.fields, strict=True):
            box.setCurrentIndex(box.findData(field.value))
        self.rows.set_fields(mapping.fields)

    def _box(self, place: int, options: QStandardItemModel) -> FieldBox:
        box = FieldBox()
        box.setModel(options)
        heading = self.rows.headerData(place, Qt.Orientation.Horizontal)
        box.setAccessibleName(translate("Spreadsheet", "What “{heading}” holds").format(heading=heading))
        box.view().setMinimumWidth(LIST_WIDTH)
        box.activated.connect(partial(self._chosen, place))
        box.focused.connect(partial(self._show_column, place))
        return box

    def _chosen(self, place: int, _row: int) -> None:
        self.field_chosen.emit(place, Field(self.header.boxes[place].currentData()))

    def _show_column(self, place: int) -> None:
        bar, x = self.horizontalScrollBar(), self.header.sectionPosition(place)
        end = x + self.header.sectionSize(place)
        if x < bar.value():
            bar.setValue(x)
        elif end > bar.value() + self.viewport().width():
            bar.setValue(end - self.viewport().width())

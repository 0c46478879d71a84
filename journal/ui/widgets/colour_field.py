"""A field for a colour by its name in any of the three languages, by value or by picker, with a spot that shows it."""

from __future__ import annotations

import functools
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QCompleter, QHBoxLayout, QLineEdit, QWidget

from journal.core.colours import LANGUAGES, Colours, normalised, parse
from journal.paths import resource
from journal.ui import theme
from journal.ui.widgets.buttons import icon_button
from journal.ui.widgets.swatch import SIZE, Swatch, paint_swatch

translate = QCoreApplication.translate

SWATCH_PX = 26
_Index = QModelIndex | QPersistentModelIndex


@functools.cache
def named_colours() -> Colours:
    """The table of colours that have names."""
    return parse(resource("colours.toml").read_text(encoding="utf-8"))


class ColourField(QWidget):
    """A line of text; in colour mode with suggestions, a spot and a picker.  The text stays as it was typed."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language if language in LANGUAGES else LANGUAGES[0]
        self._hex: str | None = None
        self._picked = False
        self._colours = True
        self.line = QLineEdit()
        self.swatch = Swatch(theme.tokens().surface, SWATCH_PX)
        self.swatch.setSizePolicy(self.swatch.sizePolicy())
        self.picker = icon_button("palette", translate("ColourField", "Pick a colour"), "secondary")
        self.picker.setAutoDefault(False)
        self.picker.clicked.connect(self._pick)
        self._completer = QCompleter(_Names(self._language, self), self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(8)
        self.line.textChanged.connect(self._on_text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.swatch)
        row.addWidget(self.picker)
        self.setFocusProxy(self.line)
        self.set_colours(True)

    def set_colours(self, colours: bool) -> None:
        """Whether the text is the name of a colour, or plain."""
        self._colours = colours
        self.line.setCompleter(self._completer if colours else None)  # type: ignore[arg-type]  # None takes it away
        self.picker.setVisible(colours)
        self._on_text(self.line.text())

    def set_value(self, text: str, hex_value: str | None) -> None:
        """Show a text and its colour, which stays although the text may not name it."""
        self._picked = False
        self.line.setText(text)
        self._hex = normalised(hex_value) if hex_value else self._hex
        self._picked = bool(hex_value) and named_colours().find(text) is None
        self._show()

    def text(self) -> str:
        """The text as it was typed."""
        return self.line.text()

    def hex(self) -> str | None:
        """The colour as #RRGGBB, or None where there is none."""
        return self._hex if self._colours else None

    def _on_text(self, text: str) -> None:
        found = _resolved(text) if self._colours else None
        if found is not None:
            self._hex, self._picked = found, False
        elif not self._picked:
            # What was picked by eye stays: "our house blue" is in no table.
            self._hex = None
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        shown = self._colours and self._hex is not None
        self.swatch.setVisible(shown)
        if self._hex is not None:
            self.swatch.set_colour(QColor(self._hex))

    def _pick(self) -> None:
        dialog = QColorDialog(QColor(self._hex or named_colours().all[0].hex), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The system's own may not be in the language of the window.
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setWindowTitle(translate("ColourField", "Pick a colour"))
        dialog.colorSelected.connect(self.take)
        dialog.open()

    def take(self, colour: QColor) -> None:
        """Take a picked colour; an empty text, or one that names another, becomes the name of the nearest."""
        value = normalised(colour.name())
        if not self.line.text().strip() or _resolved(self.line.text()) is not None:
            self.line.setText(named_colours().nearest(value).names[self._language])
        self._hex, self._picked = value, True
        self._show()
        self.changed.emit()


def _resolved(text: str) -> str | None:
    found = named_colours().find(text) if text.strip() else None
    if found is not None:
        return found.hex
    if not text.strip().startswith("#"):
        return None
    try:
        return normalised(text)
    except ValueError:
        return None


class _Names(QAbstractListModel):
    """All names of all colours, those of the window's language first, each with its spot."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        colours = named_colours().all
        own = [(colour.names[language], colour.hex) for colour in colours]
        known = {name for name, _ in own}
        self._rows = own + [(name, c.hex) for c in colours for name in c.aliases if name not in known]

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        name, value = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return name
        if role == Qt.ItemDataRole.DecorationRole:
            return _spot(value)
        return None


def _spot(value: str) -> QPixmap:
    drawn = QPixmap(QSize(SIZE, SIZE))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_swatch(painter, QRectF(0, 0, SIZE, SIZE), QColor(value), theme.tokens())
    painter.end()
    return drawn

"""The help: how the app is used, what the columns of the CSV mean, and every shortcut."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShowEvent, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from journal.paths import resource
from journal.ui import actions
from journal.ui.dialogs import help_text
from journal.ui.dialogs.help_text import Heading

translate = QCoreApplication.translate

SIZE = (900, 660)
CONTENTS_WIDTH = 220
CHAPTERS = ("{language}.md", "csv.{language}.md")
ANCHOR_ROLE = Qt.ItemDataRole.UserRole


class HelpDialog(QDialog):
    """Shows the help in one language, with its contents on the left."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Help", "Help"))
        self.resize(*SIZE)
        self.contents = QListWidget()
        self.contents.setAccessibleName(translate("Help", "Contents"))
        self.contents.setFixedWidth(CONTENTS_WIDTH)
        self.contents.setWordWrap(True)
        self.contents.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.text = QTextBrowser()
        self.text.setAccessibleName(translate("Help", "Help"))
        self.text.setOpenLinks(False)
        self.text.setOpenExternalLinks(False)
        self.text.document().setDocumentMargin(18)
        self._fill(language)
        self.contents.currentItemChanged.connect(self._jump)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        # Enter on the contents must not close the help.
        box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        box.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.contents)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addWidget(box)
        self.contents.setFocus()

    def show_chapter(self, anchor: str) -> None:
        """Begin at a heading that has a name in the text; at the top where there is none."""
        for row in range(self.contents.count()):
            if self.contents.item(row).data(ANCHOR_ROLE) == anchor:
                self.contents.setCurrentRow(row)
                return

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._jump(self.contents.currentItem())  # The text is laid out only now.

    def _fill(self, language: str) -> None:
        document = self.text.document()
        cursor = QTextCursor(document)
        for name in CHAPTERS:
            path = resource("help", name.format(language=language))
            if path.is_file():
                for heading in help_text.write(cursor, path.read_text(encoding="utf-8"), path.name):
                    self._add(heading)
        keyboard = "# " + translate("Help", "Keyboard")
        for heading in help_text.write(cursor, keyboard, "keyboard"):
            self._add(heading)
        help_text.write_table(cursor, shortcut_rows())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.contents.setCurrentRow(0)

    def _add(self, heading: Heading) -> None:
        if heading.level > 2:
            return
        item = QListWidgetItem(heading.text)
        if heading.level == 1:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
        item.setData(ANCHOR_ROLE, heading.anchor)
        self.contents.addItem(item)

    def _jump(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        if item is not None:
            self.text.scrollToAnchor(str(item.data(ANCHOR_ROLE)))


def shortcut_rows() -> list[tuple[str, ...]]:
    """Every shortcut of the window and of the lists, with what it does; the first row is the heading."""
    rows: list[tuple[str, ...]] = [(translate("Help", "Keys"), translate("Help", "What they do"))]
    for shortcut in actions.SHORTCUTS:
        ways = [_native(keys) for keys in (shortcut.keys, shortcut.alternative) if keys]
        rows.append((", ".join(ways), actions.name_of(shortcut.name)))
    rows += [(keys, translate("Help", "In Today: {deed}").format(deed=deed)) for keys, deed in actions.today_keys()]
    for keys, deed in actions.commitment_keys():
        rows.append((keys, translate("Help", "In Promises: {deed}").format(deed=deed)))
    for keys, deed in actions.calendar_keys():
        rows.append((keys, translate("Help", "In the calendar: {deed}").format(deed=deed)))
    for keys, deed in actions.greeting_keys():
        rows.append((keys, translate("Help", "In the greetings: {deed}").format(deed=deed)))
    for keys, deed in actions.composer_keys():
        rows.append((keys, translate("Help", "While writing: {deed}").format(deed=deed)))
    for keys, deed in actions.capture_keys():
        rows.append((keys, translate("Help", "In quick capture: {deed}").format(deed=deed)))
    for keys, deed in actions.timeline_keys():
        rows.append((keys, translate("Help", "On an entry: {deed}").format(deed=deed)))
    rows += [
        ("← → ↑ ↓", translate("Help", "In Crises: from card to card")),
        ("Enter", translate("Help", "In Crises: write progress")),
        ("]  [", translate("Help", "In Crises: one stage on, one stage back (it asks first)")),
    ]
    return rows


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

"""What came of saving a damaged journal: which records came over and which did not; nothing is changed here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from journal.store.salvage import Salvaged
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

WIDTH = 480
SHOWN = (
    "clients", "people", "interactions", "preferences", "dues", "crises", "crisis_lines", "risks", "plans",
    "attachments",
)  # fmt: skip


class SalvagedDialog(GrowingDialog):
    """Shown once, over the window of the new journal."""

    def __init__(self, salvaged: Salvaged, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._salvaged = salvaged
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Salvage", "What could be saved"))
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(translate("Salvage", "What could be saved"), "card"))
        words = translate(
            "Salvage",
            "This is a new journal with everything that could be read. The damaged file was left as it is: keep it "
            "until you have looked through this one.",
        )
        column.addWidget(PlainLabel(words, "body", wrap=True))
        column.addLayout(self._table())
        for text in self._remarks():
            column.addWidget(PlainLabel(text, "meta", wrap=True))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = box.addButton(translate("Salvage", "Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self._copy)
        box.rejected.connect(self.reject)
        column.addWidget(box)

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        heads = ("", translate("Salvage", "Saved"), translate("Salvage", "Missing"))
        lines = [heads, *((_name(table), *self._figures(table)) for table in SHOWN if table in self._salvaged.tables)]
        for row, line in enumerate(lines):
            for column, text in enumerate(line):
                label = PlainLabel(text, "body" if row else "section")
                if column:
                    label.setAlignment(Qt.AlignmentFlag.AlignRight)
                grid.addWidget(label, row, column)
        grid.setColumnStretch(0, 1)
        return grid

    def _figures(self, table: str) -> tuple[str, str]:
        saved = self._salvaged.tables[table]
        locale = self.locale()
        missing = translate("Salvage", "not known") if saved.missing is None else locale.toString(saved.missing)
        return locale.toString(saved.read + saved.from_history), missing

    def _remarks(self) -> list[str]:
        found = self._salvaged
        lines = []
        if restored := sum(table.from_history for table in found.tables.values()):
            lines.append(translate("Salvage", "%n record(s) came back from the history.", None, restored))
        if found.stand_ins:
            lines.append(
                translate(
                    "Salvage",
                    "%n client(s) had to be made for records whose own client is lost; they are called “{name}”.",
                    None,
                    found.stand_ins,
                ).format(name=translate("Trouble", "Recovered records"))
            )
        if found.dropped:
            lines.append(translate("Salvage", "%n link(s) led to lost records and were left out.", None, found.dropped))
        return lines

    def _copy(self) -> None:
        lines = [self._salvaged.path.name]
        for table, saved in self._salvaged.tables.items():
            missing = "?" if saved.missing is None else saved.missing
            lines.append(f"{table}: {saved.read} + {saved.from_history}, missing {missing}")
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copy.setText(translate("Salvage", "Copied"))


def _name(table: str) -> str:
    return {
        "clients": translate("Salvage", "Clients"),
        "people": translate("Salvage", "People"),
        "interactions": translate("Salvage", "Interactions"),
        "preferences": translate("Salvage", "Preferences"),
        "dues": translate("Salvage", "Reminders and callbacks"),
        "crises": translate("Salvage", "Crises"),
        "crisis_lines": translate("Salvage", "Lines of crisis logs"),
        "risks": translate("Salvage", "Risks"),
        "plans": translate("Salvage", "Plans for a crisis"),
        "attachments": translate("Salvage", "Attachments"),
    }[table]

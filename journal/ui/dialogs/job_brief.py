"""The brief of one request for the colleagues who do the work: fields for what has to be said, the page beside them.

What goes out is kept in the journal as well: copying or writing the page saves the fields.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from journal.core.commitments import Commitment, Doubts
from journal.core.errors import Code, JournalError
from journal.core.moments import Moment, today
from journal.exchange import job_paper
from journal.store import clients, commitments, job_brief
from journal.store.history import Op, Operation
from journal.ui import theme
from journal.ui.context import Context
from journal.ui.dialogs.due_moment import MomentEditor
from journal.ui.errors import sentence
from journal.ui.widgets import paper_colours
from journal.ui.widgets.buttons import button
from journal.ui.widgets.job_fields import JobFields
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.paper_foot import PaperFoot
from journal.ui.widgets.paper_view import PaperView
from journal.ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

WIDTH, MOST_HEIGHT = 1080, 760
AROUND = 48
FIELDS_WIDTH = 340
SHOW_AFTER_MS = 120
"""How long the page waits for the next key before it is set anew."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What the fields say."""

    intention: str
    unchanged: str
    doubts: Doubts
    inner: Moment | None


class JobBriefDialog(QDialog):
    """Fields on the left, the page as colleagues get it on the right."""

    def __init__(self, context: Context, commitment_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._facts = job_brief.facts(context.reader, commitment_id, context.now())
        self._writing = False
        self._given_up = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Job", "Job brief"))
        self.fields = JobFields()
        self.has_inner = QCheckBox(translate("Job", "A deadline of our own, ahead of theirs"))
        self.has_inner.setAccessibleName(self.has_inner.text())
        self.inner = MomentEditor(context, quick=False)
        self.inner.setAccessibleName(translate("Job", "Our own deadline"))
        self.problem = PlainLabel("", "body", wrap=True, tone="red")
        self.problem.hide()
        self.view = PaperView(translate("Job", "Job brief"))
        self.foot = PaperFoot()
        self.cancel_button = button(translate("Job", "Cancel"))
        self.save_button = button(translate("Job", "Save"), "primary")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SHOW_AFTER_MS)
        self._fill()
        self._kept = self._filled()
        self._lay_out()
        self._connect()
        theme.finish(self)
        window = parent.window() if parent is not None else None
        most = (window.width() - AROUND, window.height() - AROUND) if window is not None else (WIDTH, MOST_HEIGHT)
        self.resize(min(WIDTH, most[0]), min(MOST_HEIGHT, most[1]))
        self._show()
        self.fields.intention.setFocus()

    def reject(self) -> None:
        if self._writing:
            return
        if self._given_up or self._filled() == self._kept:
            super().reject()
            return
        asking = QMessageBox(self)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setTextFormat(Qt.TextFormat.PlainText)
        asking.setWindowTitle(self.windowTitle())
        asking.setText(translate("RecordDialog", "Discard what you typed?"))
        give_up = asking.addButton(translate("RecordDialog", "Discard"), QMessageBox.ButtonRole.DestructiveRole)
        asking.setDefaultButton(
            asking.addButton(translate("RecordDialog", "Go on writing"), QMessageBox.ButtonRole.RejectRole)
        )
        theme.finish(asking)
        give_up.clicked.connect(self._give_up)
        asking.open()

    def done(self, result: int) -> None:
        self._later.stop()
        super().done(result)

    # ---------- parts

    def _fill(self) -> None:
        commitment = self._facts.commitment
        self.fields.set_values(commitment.intention, commitment.unchanged, commitment.doubts)
        # A deadline of one's own lies ahead of another.
        self.has_inner.setVisible(commitment.ours and commitment.due is not None)
        self.has_inner.setChecked(commitment.inner is not None)
        self.inner.setVisible(commitment.inner is not None)
        first = commitment.inner or commitment.due
        if first is not None:
            self.inner.set_moment(first)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("scrolled", True)
        left = QVBoxLayout(inside)
        left.setContentsMargins(2, 2, 8, 2)
        left.setSpacing(10)
        left.addWidget(PlainLabel(self._facts.commitment.text, "card", wrap=True))
        left.addWidget(self.fields)
        left.addWidget(self.has_inner)
        left.addWidget(self.inner)
        left.addStretch(1)
        scroll = ScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setFixedWidth(FIELDS_WIDTH)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(scroll)
        both.addWidget(self.view, 1)
        self.foot.add(self.cancel_button)
        self.foot.add(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(both, 1)
        column.addWidget(self.problem)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.fields.changed.connect(self._later.start)
        self.inner.changed.connect(self._later.start)
        self.has_inner.toggled.connect(self.inner.setVisible)
        self.has_inner.toggled.connect(self._later.start)
        self._later.timeout.connect(self._show)
        self.view.copy_requested.connect(self._copy)
        self.foot.about_to_copy.connect(self._goes_out)
        self.foot.file_requested.connect(self._write_file)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._save)
        self.save_button.setEnabled(not self._context.read_only)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._save)

    # ---------- what they say

    def _filled(self) -> Filled:
        intention, unchanged, doubts = self.fields.values()
        wanted = self._facts.commitment.due is not None and self.has_inner.isChecked()
        return Filled(intention, unchanged, doubts, self.inner.moment() if wanted else self._other_inner())

    def _other_inner(self) -> Moment | None:
        """What is not shown here stays as it is."""
        return None if self._facts.commitment.due is not None else self._facts.commitment.inner

    def _show(self) -> None:
        """Set the page as the fields are now."""
        self._later.stop()
        facts = replace(self._facts, commitment=_with(self._facts.commitment, self._filled()))
        self.foot.paper = job_paper.paper(facts, self._context.language)
        self.view.show_paper(self.foot.paper, colours={"taboos": paper_colours.named(self._facts.taboos)})

    def _copy(self) -> None:
        self.foot.copy_text()

    def _goes_out(self) -> None:
        self._show()
        self._keep()

    def _write_file(self) -> None:
        from journal.ui.dialogs.paper_file import PaperFileDialog  # late: few briefs leave the screen

        self.foot.quieten()
        self._goes_out()
        context, page = self._context, self.foot.paper
        day = today(context.now(), context.reader.tz).isoformat()
        PaperFileDialog(context, page, self.windowTitle(), f"{page.title}-{day}", self).open()

    def _save(self) -> None:
        if self._writing or self._context.read_only:
            return
        if self._filled() == self._kept:
            self.accept()
        else:
            self._keep(closes=True)

    def _keep(self, *, closes: bool = False) -> None:
        """Hand the fields to the journal, where they say something new; what cannot be kept is said."""
        filled = self._filled()
        if filled == self._kept or self._writing or self._context.read_only:
            return
        due = self._facts.commitment.due
        if filled.inner is not None and due is not None and filled.inner.at >= due.end_in(self._context.reader.tz):
            self._fail(JournalError(Code.INNER_TOO_LATE))
            return
        self.problem.hide()
        self._writing = True
        work = partial(keep, commitment_id=self._facts.commitment.id, filled=filled)
        self._context.runner.write(Op.COMMITMENT_EDIT, work, partial(self._on_kept, filled, closes), self._on_failed)

    def _on_kept(self, filled: Filled, closes: bool, _id: object) -> None:
        self._writing, self._kept = False, filled
        if closes:
            self.accept()

    def _on_failed(self, error: BaseException) -> None:
        self._writing = False
        if isinstance(error, JournalError):
            self._fail(error)

    def _fail(self, error: JournalError) -> None:
        self.problem.setText(sentence(error))
        self.problem.show()

    def _give_up(self) -> None:
        self._given_up = True
        self.reject()


def _with(commitment: Commitment, filled: Filled) -> Commitment:
    return replace(
        commitment,
        intention=filled.intention,
        unchanged=filled.unchanged,
        doubts=filled.doubts,
        inner=filled.inner,
    )


def keep(writer: Writer, running: Operation, *, commitment_id: int, filled: Filled) -> int:
    """Keep what the fields of a job brief say; INNER_TOO_LATE.  Returns the id of the request."""
    commitment = commitments.get(writer, commitment_id)
    running.facts = {"client": clients.get(writer, commitment.client_id).name, "title": commitment.text}
    commitments.edit(writer, _with(commitment, filled))
    return commitment_id

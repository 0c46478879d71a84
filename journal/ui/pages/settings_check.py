"""The card that looks whether the file of the journal is whole; it repairs nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.core.errors import JournalError
from journal.store import checkup
from journal.store.check import CheckResult
from journal.store.reading import Reader
from journal.ui import checkups, dates, errors
from journal.ui.context import Context
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow

translate = QCoreApplication.translate


class CheckCard(Card):
    """Two checks, a quick one and a full one, and what the last of them found."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(translate("Check", "Check"), parent=parent)
        self._context = context
        self._job: LongJob | None = None
        words = translate(
            "Check",
            "Looks whether the file is whole. It happens by itself now and then; the full check also compares every "
            "index with its records, which takes longer.",
        )
        self.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.outcome = PlainLabel("", wrap=True)
        self.outcome.hide()
        self.body.addWidget(self.outcome)
        self.progress = ProgressRow(translate("Check", "Checking the journal"))
        self.progress.cancel.hide()  # A check writes nothing: one need not wait for it to end.
        self.body.addWidget(self.progress)
        self.quick = button(translate("Check", "Check now"), icon="circle-check")
        self.full = button(translate("Check", "Full check"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for made, full in ((self.quick, False), (self.full, True)):
            made.clicked.connect(partial(self._start, full))
            row.addWidget(made)
        row.addStretch(1)
        self.body.addSpacing(4)
        self.body.addLayout(row)

    def _start(self, full: bool, _checked: bool = False) -> None:
        if self._job is not None:
            return
        reader = self._context.reader
        self._job = self._context.runner.long(partial(_check, opener=reader.opener, full=full))
        self._job.finished.connect(partial(self._found, full))
        self._job.failed.connect(self._fail)
        self._hold(True)
        self.progress.start()

    def reload(self) -> None:
        """Tell of the last check, where none was made since the page is open."""
        last = checkup.last(self._context.reader)
        if last is None or self._job is not None or not self.outcome.isHidden():
            return
        when = dates.at(last.at, self._context.now(), self._context.locale)
        if last.ok:
            self._say(translate("Check", "Last checked {when}: the journal is whole.").format(when=when), "text")
        else:
            self._say(translate("Check", "Last checked {when}: something was found.").format(when=when), "amber")

    def _found(self, full: bool, found: CheckResult) -> None:
        self._end()
        if not self._context.read_only:
            now = self._context.now()
            self._context.runner.unlogged(partial(checkup.record, found=found, full=full, now=now))
        if found.ok:
            self._say(translate("Check", "The journal is whole."), "green")
            return
        count = translate("Check", "%n finding(s)", None, len(found.problems))
        if found.damaged:
            words = translate(
                "Check",
                "The journal is damaged ({count}). Write nothing more in it and restore the newest good backup: see "
                "Backups.",
            )
        elif found.tampered:
            words = translate(
                "Check",
                "The journal can be read, but the log of a crisis was changed outside the program ({count}). Open the "
                "crisis and check its log: it says from which line on.",
            )
        else:
            words = translate(
                "Check", "Nothing is lost. Lists beside the records do not fit them ({count}) and can be made again."
            )
        self._say(words.format(count=count), "red" if found.damaged else "amber")
        if found.damaged:
            checkups.offer_help(self._context, self.window(), found)

    def _fail(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, JournalError):
            self._say(errors.sentence(error), "red")
        else:
            self._context.runner.failed.emit(error)

    def _say(self, words: str, tone: str) -> None:
        self.outcome.set_tone(tone)
        self.outcome.setText(words)
        self.outcome.show()

    def _end(self) -> None:
        self._job = None
        self.progress.stop()
        self._hold(False)

    def _hold(self, busy: bool) -> None:
        for made in (self.quick, self.full):
            made.setEnabled(not busy)
        if busy:
            self.outcome.hide()


def _check(_job: LongJob, *, opener: Callable[[], Reader], full: bool) -> CheckResult:
    return checkup.run(opener, full)

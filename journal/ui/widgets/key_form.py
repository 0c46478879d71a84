"""Asks for the passphrase or the recovery code of one file and makes the key of it; what the key is for is not known.

Half a second of calculation runs in a thread.  After wrong answers it waits longer each time, and never says how near
an answer was.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.core.errors import Code, JournalError
from journal.core.guesses import delay_ms
from journal.ui import errors
from journal.ui.aside import Aside
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.secret_edit import CodeEdit, SecretEdit

translate = QCoreApplication.translate

SECOND_MS = 1_000
COUNT_MS = 250


class KeyForm(QWidget):
    """A field, a switch between passphrase and recovery code, and the sentence for a wrong one."""

    unlocked = Signal(object)
    """The key (bytes): it opens the file."""
    state_changed = Signal()
    """`is_ready` or `is_busy` may say something else now."""
    broke = Signal(object)
    """An exception that nobody expected."""

    def __init__(self, path: Path, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._path = path
        self._job: Aside | None = None
        self._failures = 0
        self._again = QDeadlineTimer(0)
        self._count = QTimer(self)
        self._count.setInterval(COUNT_MS)
        self._count.timeout.connect(self._count_down)
        self._name = name or translate("KeyForm", "Passphrase")
        self._lay_out()
        self.switch.clicked.connect(self._switch)
        self.passphrase.entered.connect(self.submit)
        self.code.entered.connect(self.submit)
        self.passphrase.changed.connect(self._typed)
        self.code.textChanged.connect(self._typed)
        self._fit()

    def _lay_out(self) -> None:
        self.label = PlainLabel(self._name, "strong")
        self.passphrase = SecretEdit(self._name)
        self.code = CodeEdit(translate("KeyForm", "Recovery code"))
        self.code.hide()
        self.problem = PlainLabel("", "body", wrap=True, tone="red")
        self.problem.hide()
        self.switch = button(translate("KeyForm", "Use the recovery code"), "quiet", "key-round")
        self.switch.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.label, self.passphrase, self.code, self.problem):
            column.addWidget(part)

    @property
    def by_code(self) -> bool:
        """Whether the recovery code is asked for, not the passphrase."""
        return self.passphrase.isHidden()

    @property
    def is_busy(self) -> bool:
        """Whether a key is being made."""
        return self._job is not None

    @property
    def is_ready(self) -> bool:
        """Whether `submit` would do something."""
        typed = self.code.text().strip() if self.by_code else self.passphrase.text()
        return bool(typed) and self._job is None and self._again.hasExpired()

    def submit(self) -> None:
        """Try what was typed; `unlocked` comes where it fits."""
        if not self.is_ready:
            return
        work = _by_code if self.by_code else _by_passphrase
        text = self.code.text() if self.by_code else self.passphrase.text()
        self.problem.hide()
        self._job = Aside(partial(_key, work, self._path, text), self)
        self._job.finished.connect(self._opened)
        self._job.failed.connect(self._failed)
        self._hold()
        self._job.start()

    def take_over(self, old: KeyForm) -> None:
        """Go on where another form, made in another language or theme, stood; it is not busy."""
        self._failures, self._again = old._failures, old._again
        self.passphrase.set_text(old.passphrase.text())
        self.code.setPlainText(old.code.text())
        if old.by_code:
            self._switch()
        if not self._again.hasExpired():
            self._count.start()

    def forget(self) -> None:
        """Empty the fields."""
        self.passphrase.clear()
        self.code.clear()

    def focus(self) -> None:
        """Put the keyboard into the field that is shown."""
        (self.code if self.by_code else self.passphrase.field).setFocus()

    def wait(self) -> None:
        """Block until no key is being made; for closing."""
        if self._job is not None:
            self._job.wait()
            self._job = None

    def _opened(self, key: bytes) -> None:
        self._job = None
        self.forget()
        self._hold()
        self.unlocked.emit(key)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self._hold()
        if not isinstance(error, JournalError):
            self.broke.emit(error)
            return
        if error.code is Code.PASSPHRASE_WRONG:
            self._failures += 1
            self._again = QDeadlineTimer(delay_ms(self._failures))
            self._count.start()
        self.problem.setText(errors.sentence(error))
        self.problem.show()
        self._count_down()
        self.focus()
        if self.by_code:
            self.code.moveCursor(QTextCursor.MoveOperation.End)  # a slip in 56 characters is put right, not typed anew
        else:
            self.passphrase.field.selectAll()

    def _count_down(self) -> None:
        left = -(-self._again.remainingTime() // SECOND_MS)
        if left > 0:
            words = translate("KeyForm", "This does not open the journal. You can try again in %n s.", None, left)
            self.problem.setText(words)
        elif self._count.isActive():
            self._count.stop()
            self.problem.setText(errors.sentence(JournalError(Code.PASSPHRASE_WRONG)))
        self.state_changed.emit()

    def _typed(self) -> None:
        if self._again.hasExpired():
            self.problem.hide()
        self.state_changed.emit()

    def _hold(self) -> None:
        self.passphrase.setEnabled(self._job is None)
        self.code.setEnabled(self._job is None)
        self.switch.setEnabled(self._job is None)
        self.state_changed.emit()

    def _switch(self) -> None:
        by_code = not self.by_code
        self.passphrase.setHidden(by_code)
        self.code.setVisible(by_code)
        self._fit()
        self.problem.setVisible(not self._again.hasExpired())
        self.focus()
        self.state_changed.emit()

    def _fit(self) -> None:
        if self.by_code:
            words = translate("KeyForm", "Use the passphrase")
        else:
            words = translate("KeyForm", "Use the recovery code")
        self.switch.setText(words)
        self.switch.setAccessibleName(words)
        self.label.setText(self.code.accessibleName() if self.by_code else self._name)


def _key(work: Callable[[Path, str], bytes], path: Path, text: str, _job: LongJob) -> bytes:
    return work(path, text)


def _by_passphrase(path: Path, text: str) -> bytes:
    from journal.store import encryption  # late: nothing of it is needed before somebody has typed

    return encryption.unlock(path, text)


def _by_code(path: Path, text: str) -> bytes:
    from journal.store import encryption  # late: nothing of it is needed before somebody has typed

    return encryption.unlock_with_code(path, text)

"""The dialogs that give the open journal a passphrase, another one or none; its file is changed once it is closed.

The present passphrase (or the recovery code) is asked for even though the journal is open: the window may stand open in
front of somebody else.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.ui import theme
from journal.ui.context import ClosedWork, Context, OpenRequest
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.dialogs.recovery_code import RecoveryCodeDialog
from journal.ui.widgets.buttons import button
from journal.ui.widgets.key_form import KeyForm
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.new_passphrase import NewPassphrase
from journal.ui.widgets.plain_copies import plain_backups

if TYPE_CHECKING:
    from journal.store.encryption import Converted

translate = QCoreApplication.translate

WIDTH = 500


def is_encrypted(context: Context) -> bool:
    """Tell whether the open journal has a passphrase."""
    return context.reader.key is not None


def open_encrypt(context: Context, parent: QWidget) -> EncryptDialog:
    """Show the dialog that gives the open journal a passphrase."""
    dialog = EncryptDialog(context, parent)
    dialog.open()
    return dialog


def open_change(context: Context, parent: QWidget) -> ChangeDialog:
    """Show the dialog that gives the open journal another passphrase, and another recovery code."""
    dialog = ChangeDialog(context, parent)
    dialog.open()
    return dialog


def open_decrypt(context: Context, parent: QWidget) -> DecryptDialog:
    """Show the dialog that takes the passphrase away."""
    dialog = DecryptDialog(context, parent)
    dialog.open()
    return dialog


def open_code(context: Context, parent: QWidget) -> CodeDialog:
    """Show the dialog that asks for the passphrase and then shows the recovery code once more."""
    dialog = CodeDialog(context, parent)
    dialog.open()
    return dialog


class _Dialog(GrowingDialog):
    """A column of parts over Cancel and one button; Enter in the last field presses it."""

    def __init__(self, context: Context, title: str, deed: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout()
        self.column.setSpacing(10)
        self.cancel = button(translate("Encryption", "Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.deed = button(deed, "primary")
        self.deed.clicked.connect(self.press)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._row.addWidget(self.cancel)
        self._row.addWidget(self.deed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(16)
        outer.addLayout(self.column)
        outer.addStretch(1)
        outer.addLayout(self._row)
        self.resize(WIDTH, 100)

    def say(self, text: str, *, quiet: bool = False) -> None:
        """Add a paragraph."""
        self.column.addWidget(PlainLabel(text, "meta" if quiet else "body", wrap=True))

    def press(self) -> None:
        """Do what the button says."""
        raise NotImplementedError


class EncryptDialog(_Dialog):
    """A passphrase for a journal that has none."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        title = translate("Encryption", "Protect the journal with a passphrase")
        super().__init__(context, title, translate("Encryption", "Encrypt"), parent)
        self.say(
            translate(
                "Encryption",
                "The whole file is encrypted. From then on nobody can read it without the passphrase, neither on this "
                "computer nor wherever a copy of it goes.",
            )
        )
        self.new = NewPassphrase()
        self.column.addSpacing(4)
        self.column.addWidget(self.new)
        self.column.addSpacing(4)
        self.say(
            translate(
                "Encryption",
                "Without the passphrase and without the recovery code, which you get in a moment, the journal cannot "
                "be read again. There is no other way in.",
            )
        )
        words = translate("Encryption", "Backups made until now have no passphrase. You are asked about them later.")
        self.say(words, quiet=True)
        self.new.changed.connect(self._fit)
        self.new.entered.connect(self.press)
        self._fit()
        theme.finish(self)
        self.new.setFocus()

    def press(self) -> None:
        """Encrypt, if what was typed will do."""
        passphrase = self.new.chosen()
        if passphrase is not None:
            self.accept()
            _convert(
                self.context,
                passphrase,
                translate("Encryption", "Encrypting the journal"),
                translate("Encryption", "The journal is encrypted"),
            )

    def _fit(self) -> None:
        self.deed.setEnabled(self.new.is_complete())


class _AskingDialog(_Dialog):
    """Asks for the present passphrase first."""

    def __init__(self, context: Context, title: str, deed: str, parent: QWidget) -> None:
        super().__init__(context, title, deed, parent)
        self.form = KeyForm(context.reader.path, name=translate("Encryption", "Current passphrase"))
        self.form.unlocked.connect(self._unlocked)
        self.form.broke.connect(context.runner.failed)
        self.form.state_changed.connect(self._fit)
        self._row.insertWidget(0, self.form.switch)

    def press(self) -> None:
        """Look whether the passphrase is right; `go` follows."""
        self.form.submit()

    def go(self, key: bytes) -> None:
        """Do what the dialog is for; `key` is that of the journal."""
        raise NotImplementedError

    def is_ready(self) -> bool:
        """Whether everything is filled in."""
        return self.form.is_ready

    def done(self, result: int) -> None:
        # The thread makes half a second of key; it must not outlive the fields.
        self.form.wait()
        super().done(result)

    def _unlocked(self, key: bytes) -> None:
        self.accept()
        self.go(key)

    def _fit(self) -> None:
        self.deed.setEnabled(self.is_ready())


class ChangeDialog(_AskingDialog):
    """Another passphrase, which means another recovery code as well."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        title = translate("Encryption", "Change the passphrase")
        super().__init__(context, title, translate("Encryption", "Change"), parent)
        self.new = NewPassphrase()
        self.column.addWidget(self.form)
        self.column.addSpacing(6)
        self.column.addWidget(self.new)
        self.say(
            translate(
                "Encryption",
                "You get a new recovery code; the old one no longer opens the journal. Backups made until now keep the "
                "old passphrase and the old code.",
            ),
            quiet=True,
        )
        self.form.passphrase.entered.disconnect(self.form.submit)
        self.form.passphrase.entered.connect(self.new.setFocus)
        self.new.changed.connect(self._fit)
        self.new.entered.connect(self.press)
        self._fit()
        theme.finish(self)
        self.form.setFocus()

    def is_ready(self) -> bool:
        """Whether everything is filled in."""
        return self.form.is_ready and self.new.is_complete()

    def press(self) -> None:
        """Change it, if what was typed will do and the present one is right."""
        if self.is_ready() and self.new.chosen() is not None:
            super().press()

    def go(self, _key: bytes) -> None:
        """Write the file with the new passphrase."""
        _convert(
            self.context,
            self.new.first.text(),
            translate("Encryption", "Changing the passphrase"),
            translate("Encryption", "The passphrase is changed"),
        )


class DecryptDialog(_AskingDialog):
    """No passphrase any more."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        title = translate("Encryption", "Remove the encryption")
        super().__init__(context, title, translate("Encryption", "Remove encryption"), parent)
        self.say(
            translate(
                "Encryption",
                "Afterwards whoever can open the file can read what it says. Backups made until now keep the "
                "passphrase.",
            )
        )
        self.column.addSpacing(4)
        self.column.addWidget(self.form)
        self._fit()
        theme.finish(self)
        self.form.setFocus()

    def go(self, _key: bytes) -> None:
        """Write the file without a passphrase."""
        _convert(
            self.context,
            None,
            translate("Encryption", "Removing the encryption"),
            translate("Encryption", "The journal is no longer encrypted"),
        )


class CodeDialog(_AskingDialog):
    """The recovery code once more."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(
            context, translate("Encryption", "Recovery code"), translate("Encryption", "Show the code"), parent
        )
        self.say(
            translate("Encryption", "The code opens the journal like the passphrase does, so that is asked first.")
        )
        self.column.addSpacing(4)
        self.column.addWidget(self.form)
        self._fit()
        theme.finish(self)
        self.form.setFocus()

    def go(self, key: bytes) -> None:
        """Show the code."""
        RecoveryCodeDialog(self.context, key, self.parentWidget()).open()


class _Conversion:
    """One change of the file, and what is shown after it."""

    def __init__(self, context: Context, passphrase: str | None) -> None:
        self._path: Path = context.reader.path
        self._key = context.reader.key
        self._passphrase = passphrase
        self._now = context.now
        self._converted: Converted | None = None

    def work(self, progress: Callable[[int, int], None]) -> OpenRequest:
        """Write the new file; on a thread, while the journal is closed."""
        from journal.store import encryption  # late: the dialogs are looked at before anything is written

        self._converted = encryption.convert(self._path, self._key, self._passphrase, self._now, progress)
        self._passphrase = None
        return OpenRequest(self._path, self._converted.key)

    def show(self, context: Context, window: QWidget) -> None:
        """Show the recovery code, where there is one."""
        if self._converted is not None and self._converted.key is not None:
            copies = [*self._converted.plain_copies, *plain_backups(context)]
            RecoveryCodeDialog(context, self._converted.key, window, fresh=True, plain_copies=copies).open()


def _convert(context: Context, passphrase: str | None, title: str, done: str) -> None:
    conversion = _Conversion(context, passphrase)
    context.closed_work_requested.emit(ClosedWork(title, conversion.work, done, conversion.show))

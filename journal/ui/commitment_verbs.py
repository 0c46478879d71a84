"""What rows, cards and menus can do with a promise or request; dialogs are imported where they open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from journal.core.commitments import CLIENT_TURN, Commitment, CommitmentKind, CommitmentState
from journal.core.dues import INNER, Due
from journal.store import commitments
from journal.store.history import Op
from journal.store.reading import Reader
from journal.ui import commitment_changes, icons
from journal.ui.commitment_changes import MOVED, Ending
from journal.ui.context import Context, LogRequest

translate = QCoreApplication.translate


def of_due(reader: Reader, due: Due) -> Commitment | None:
    """Return the commitment that a due stands for; None for any other due, an inner deadline among them."""
    if due.commitment_id is None or due.occurrence.startswith(INNER):
        return None
    return commitments.get(reader, due.commitment_id)


class CommitmentVerbs:
    """The commands on one commitment; `owner` is whose window the dialogs stand on."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        self._context = context
        self._owner = owner
        self._keys = True

    def main(self, commitment: Commitment) -> None:
        """Do what the one button of its row says (`commitment_words.verb`)."""
        if commitment.waiting_on:
            self.wait(commitment, "")
        elif commitment.ours and commitment.kind is CommitmentKind.REQUEST:
            self.reply(commitment)
        elif commitment.state is CommitmentState.MISSED:
            self.settle(commitment, CommitmentState.TOLD)
        else:
            self.settle(commitment)

    def reply(self, commitment: Commitment) -> None:
        """Write what was said to them; saving it marks the request as answered."""
        self._context.log_requested.emit(LogRequest(commitment.client_id, commitment_id=commitment.id))

    def done(self, commitment: Commitment) -> None:
        """Close it at once: a promise as kept, late where it is late, a request as answered."""
        kept = commitment.kind is CommitmentKind.PROMISE
        self._close(commitment, CommitmentState.KEPT if kept else CommitmentState.ANSWERED)

    def settle(self, commitment: Commitment, choice: CommitmentState | str | None = None) -> None:
        """Ask how it ends, with one of the ways chosen beforehand (`MOVED` for another time)."""
        from journal.ui.dialogs.commitment_close import CommitmentCloseDialog

        CommitmentCloseDialog(self._context, commitment.id, choice, self._owner.window()).open()

    def move(self, commitment: Commitment) -> None:
        """Ask for another time that was agreed."""
        self.settle(commitment, MOVED)

    def edit(self, commitment: Commitment) -> None:
        """Change what was noted."""
        from journal.ui.dialogs.commitment import CommitmentDialog

        CommitmentDialog(self._context, commitment_id=commitment.id, parent=self._owner.window()).open()

    def count_round(self, commitment: Commitment) -> None:
        """Ask what one more round of changes changed."""
        from journal.ui.dialogs.commitment_round import CommitmentRoundDialog

        CommitmentRoundDialog(self._context, commitment, self._owner.window()).open()

    def record(self, commitment: Commitment) -> None:
        """Show what happened to it."""
        from journal.ui.dialogs.commitment_record import CommitmentRecordDialog

        CommitmentRecordDialog(self._context, commitment.id, self._owner.window()).open()

    def job_brief(self, commitment: Commitment) -> None:
        """Show the page for the colleagues who do the work; nothing happens for what is no request of the client's."""
        if not commitment.is_job:
            return
        from journal.ui.dialogs.job_brief import JobBriefDialog

        JobBriefDialog(self._context, commitment.id, self._owner.window()).open()

    def wait(self, commitment: Commitment, whom: str) -> None:
        """Say who has to move first, or with nothing that it is our turn again."""
        work = partial(commitment_changes.wait_for, commitment_id=commitment.id, whom=whom)
        self._context.runner.write(Op.COMMITMENT_EDIT, work)

    def delete(self, commitment: Commitment) -> None:
        """Move it to the bin."""
        work = partial(commitment_changes.delete, commitment_id=commitment.id)
        self._context.runner.write(Op.COMMITMENT_DELETE, work)

    def fill_menu(self, menu: QMenu, commitment: Commitment, *, keys: bool = True) -> None:
        """Add every command that makes sense for it to a menu, with the `keys` of its list."""
        self._keys = keys
        if commitment.standing:
            self._fill_open(menu, commitment)
        if commitment.is_job:
            self._add(menu, translate("Commitment", "Job brief…"), "file-text", "B", self.job_brief, commitment)
        self._add(menu, translate("Commitment", "What happened…"), "history", "I", self.record, commitment)
        self._add(menu, translate("Commitment", "Edit…"), "pencil", "F2", self.edit, commitment)
        menu.addSeparator()
        self._add(menu, translate("Commitment", "Move to bin"), "trash-2", "", self.delete, commitment)

    def _fill_open(self, menu: QMenu, commitment: Commitment) -> None:
        request = commitment.kind is CommitmentKind.REQUEST
        if request and commitment.ours:
            words = translate("Commitment", "Reply…")
            self._add(menu, words, "message-square-text", "R", self.reply, commitment)
        done = translate("Commitment", "Answered") if request else translate("Commitment", "Kept")
        self._add(menu, done, "check", "E", self.done, commitment)
        self._add(menu, translate("Commitment", "Settle otherwise…"), "flag", "X", self.settle, commitment)
        self._add(menu, translate("Commitment", "Another time agreed…"), "calendar", "M", self.move, commitment)
        words = translate("Commitment", "One more round of changes…")
        self._add(menu, words, "refresh-cw", "+", self.count_round, commitment)
        if commitment.waiting_on:
            words = translate("Commitment", "It is our turn")
            self._add(menu, words, "hourglass", "W", partial(self.wait, whom=""), commitment)
        else:
            words = translate("Commitment", "Wait for the client")
            self._add(menu, words, "hourglass", "W", partial(self.wait, whom=CLIENT_TURN), commitment)
        menu.addSeparator()

    def _close(self, commitment: Commitment, state: CommitmentState) -> None:
        work = partial(commitment_changes.close, commitment_id=commitment.id, ending=Ending(state))
        self._context.runner.write(Op.COMMITMENT_CLOSE, work)

    def _add(
        self,
        menu: QMenu,
        text: str,
        icon: str,
        keys: str,
        command: Callable[[Commitment], None],
        commitment: Commitment,
    ) -> None:
        # The key stands behind the word and is the list's own: a shortcut of the action would work elsewhere too.
        action = menu.addAction(icons.icon(icon, "muted"), f"{text}\t{keys}" if keys and self._keys else text)
        action.triggered.connect(partial(_triggered, command, commitment))


def _triggered(command: Callable[[Commitment], None], commitment: Commitment, _checked: bool = False) -> None:
    command(commitment)

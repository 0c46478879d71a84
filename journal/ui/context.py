"""What every page is given: the journal to ask, the runner to change it, the clock, the language, and where to go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from journal.core.errors import Code, JournalError
from journal.settings import Setting, Settings, T
from journal.store.reading import Reader
from journal.ui.runner import Runner

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

    from journal.ui.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class LogRequest:
    """The wish to write an interaction down: about whom, through which channel, as the outcome of which due."""

    client_id: int | None = None
    channel: str | None = None
    due_id: int | None = None
    """The due that is closed when the interaction is saved."""
    interaction_id: int | None = None
    """The interaction to edit instead of a new one."""
    text: str = ""
    commitment_id: int | None = None
    """The request or promise that is settled when the interaction is saved."""
    person_id: int | None = None
    """Who took part, where nothing else tells it."""


@dataclass(frozen=True, slots=True)
class GreetingRequest:
    """The wish to prepare the greetings for an observance of a year; an empty one means birthdays."""

    observance: str
    year: int


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """The wish to see another journal, or this one anew."""

    path: Path
    key: bytes | None = field(default=None, repr=False)
    """What opens it where it is encrypted; without it the passphrase is asked for."""
    read_only: bool = False
    create: bool = True
    """Whether a journal is made where there is no file."""
    anyway: bool = False
    """The user says that the other computer, of which nothing was heard for long, has it no more (`in_use.take`)."""


@dataclass(frozen=True, slots=True)
class ClosedWork:
    """Work on the journal's file that needs it closed: it is done behind a page with a progress bar."""

    title: str
    """What is being done, as a sentence for that page."""
    work: Callable[[Callable[[int, int], None]], OpenRequest]
    """Runs in a thread, tells `progress(done, total)` (which raises CANCELLED) and returns what to open afterwards."""
    done: str = ""
    """The sentence that tells of it in the window that opens."""
    then: Callable[[Context, QWidget], None] | None = None
    """Called with that window's context and the window itself, once it is there: what is to be shown in it."""


class Context(QObject):
    """The surroundings of a page; made once per open journal."""

    client_requested = Signal(int)
    """Show this client."""
    log_requested = Signal(object)
    """Open the composer for a `LogRequest`."""
    due_taken_up = Signal(int)
    """An entry that closes this due is being written in a dialog."""
    due_let_go = Signal(int)
    """That dialog is closed, whether the entry was saved or not."""
    page_requested = Signal(str)
    """Show a page of the rail by its name."""
    crisis_requested = Signal(int)
    """Show this crisis."""
    greetings_requested = Signal(object)
    """Prepare the greetings of a `GreetingRequest`."""
    entry_requested = Signal(int, int)
    """Show a client with this interaction in sight on the timeline."""
    told = Signal(str)
    """Tell a short sentence in the bar at the foot of the window."""
    journal_requested = Signal(object)
    """Close this journal and show the one of an `OpenRequest`."""
    closed_work_requested = Signal(object)
    """Close this journal, do a `ClosedWork`, and show what comes of it."""
    backed_up = Signal(object)
    """A `Backup` of this journal was made."""
    lock_changed = Signal()
    """When the journal is to be locked was chosen anew."""
    read_failed = Signal(object)
    """The JournalError of something that could not be read for the window; whoever asked shows it in its place."""
    advice_changed = Signal()
    """Advice of the playbook was hidden, or is to be shown again."""
    brief_requested = Signal(int)
    """Show what is known of this client before the next contact."""
    upgrade_found = Signal()
    """A newer program stands in the place of this one; `upgraded` says so from now on."""
    restart_requested = Signal()
    """Close the journal, and let a fresh program show it."""
    settings_changed = Signal()
    """Language or theme was chosen anew: rebuild the window."""

    def __init__(
        self,
        reader: Reader,
        runner: Runner,
        settings: Settings,
        now: Callable[[], int],
        language: str,
        locale: QLocale,
        parent: QObject | None = None,
        *,
        read_only: bool = False,
        unclean: bool = False,
    ) -> None:
        super().__init__(parent)
        self.read_only = read_only
        """Whether nothing can be written: a backup that is looked at, a journal of another computer."""
        self.unclean = unclean
        """Whether the program that wrote the journal before was not closed but ended: a check is due."""
        self.reader = reader
        self.runner = runner
        self.settings = settings
        self.now = now
        """The clock, in UTC milliseconds."""
        self.language = language
        self.locale = locale
        self.surroundings: Surroundings | None = None
        """The desktop around the window; None for a window that only looks, and before its first frame."""
        self.copies: TemporaryDirectory[str] | None = None
        """Copies of attachments that other programs have open; they go with the journal that is shown."""
        self.upgraded = False
        """Whether a newer program stands in the place of the one that runs."""
        self.drafts: dict[str, dict[str, Any] | None] = {}
        """What was handed to the writer last under each key of a draft: it may not have come to the journal yet."""

    def close(self) -> None:
        """Finish the writes, let go of the file, and take away the copies of attachments."""
        self.runner.close()
        self.reader.close()
        if self.copies is not None:
            self.copies.cleanup()

    def tell_unread(self, error: JournalError) -> None:
        """Tell that something could not be read, after this event: no window may open while another is painted."""
        QTimer.singleShot(0, self, partial(self.read_failed.emit, error))

    def keep(self, which: Setting[T], value: T) -> None:
        """Choose a setting; where the disk refuses that is told, and the choice holds until the program ends."""
        try:
            self.settings.set(which, value)
        except OSError as error:
            self.runner.failed.emit(JournalError(Code.FILE_UNWRITABLE, path=str(error.filename or "")))

    def tell_upgraded(self) -> None:
        """Tell, once, that a newer program stands in the place of this one."""
        if not self.upgraded:
            self.upgraded = True
            self.upgrade_found.emit()

    def set_language(self, language: str, locale: QLocale) -> None:
        """Take over another language; the window rebuilds its pages afterwards."""
        self.language, self.locale = language, locale

"""The page of greetings with a journal, a clock, and what the window would be asked for; not a test itself."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journal.core.commitments import CommitmentState
from journal.core.interactions import Channel
from journal.settings import Settings
from journal.store import interactions
from journal.store.greetings import Stand
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from journal.ui import commitment_changes, theme
from journal.ui.commitment_changes import Ending
from journal.ui.context import Context, GreetingRequest, LogRequest
from journal.ui.pages.greetings import GreetingsPage
from journal.ui.runner import Runner
from tests.store.greeting_world import GreetingWorld, moment
from tests.ui.conftest import Clock

Key = Qt.Key


@cache
def _written() -> tuple[bytes, GreetingWorld]:
    """The journal of the world as a file, and who is in it; made once, since it is long in the making."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "greetings.cjournal"
        writer = Writer.open(path, Clock(moment(2, 4, 9, 30)))
        world = GreetingWorld(writer)
        writer.close()
        return path.read_bytes(), world


class Desk:
    """The page with a journal, a clock, and what the window would be asked for."""

    def __init__(self, qapp: QApplication, folder: Path, code: str = "zh_Hans") -> None:
        self.clock = Clock(moment(2, 4, 9, 30))
        path = folder / "greetings.cjournal"
        content, self.world = _written()
        path.write_bytes(content)
        self.runner = Runner(partial(Writer.open, path, self.clock))
        self.reader = Reader.open(path)
        theme.apply(qapp, "light", code)
        # The words of the window stay English; its language decides about the texts.
        settings = Settings.load(folder / "settings.json")
        self.context = Context(self.reader, self.runner, settings, self.clock, code, QLocale("en_GB"))
        self.logged: list[LogRequest] = []
        self.told: list[str] = []
        self.clients: list[int] = []
        self.failed: list[BaseException] = []
        self.context.log_requested.connect(self.logged.append)
        self.context.told.connect(self.told.append)
        self.context.client_requested.connect(self.clients.append)
        self.runner.failed.connect(self.failed.append)
        self.page = GreetingsPage(self.context)
        self.page.resize(1000, 700)
        self.page.show()
        self.page.activateWindow()

    def close(self) -> None:
        self.failed.clear()  # an error knows its frames, they know the runner, and Qt keeps that list for the runner
        self.page.close()
        self.page.deleteLater()
        self.runner.close()
        self.reader.close()

    def settle(self) -> None:
        """Let everything be written, read and shown."""
        for _ in range(6):
            self.runner.wait()
            QApplication.processEvents()

    def ask(self, observance: str = "spring_festival", year: int = 2027) -> None:
        self.page.prepare(GreetingRequest(observance, year))
        self.settle()

    def part(self, stand: Stand) -> list[str]:
        return [one.client_name for one in self.page.model.recipients() if one.stand is stand]

    def choose(self, client: str) -> None:
        one = next(one for one in self.page.model.recipients() if one.client_name == client)
        assert self.page.list.choose(one.key)

    def press(self, *keys: Key, settle: bool = True) -> None:
        for key in keys:
            QTest.keyClick(self.page.list, key)
        if settle:
            self.settle()

    @property
    def chosen(self) -> list[str]:
        return [one.client_name for one in self.page.list.selected()]

    @property
    def text(self) -> str:
        return self.page.panel.editor.text()

    def type(self, text: str) -> None:
        """Commit a text as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.page.panel.editor.field, event)

    def greetings_of(self, client: str) -> list[str]:
        found = interactions.timeline(self.reader, self.world.clients[client], channel=Channel.GREETING)
        return [entry.text for entry in found]

    def close_commitment(self, key: str) -> None:
        state = CommitmentState.KEPT if key == "sample" else CommitmentState.ANSWERED
        work = partial(commitment_changes.close, commitment_id=self.world.owed[key], ending=Ending(state))
        self.runner.write(Op.COMMITMENT_CLOSE, work)
        self.settle()

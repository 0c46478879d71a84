"""A `Reminders` on a small journal with what it told, and the clock that a test moves; not a test itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton

from journal.core.dues import Due, Origin
from journal.core.moments import Moment
from journal.store import dues, journal_settings
from journal.store.history import Changed
from journal.ui.reminder_words import Announcement
from journal.ui.reminders import Reminders
from tests.ui.due_world import TODAY, World, plural


class Watch:
    """A `Reminders` and what it told."""

    def __init__(self, world: World, *, hold: bool = False) -> None:
        self.world = world
        self.reminders = Reminders(world.context)
        self.told: list[Announcement] = []
        self.withdrawn: list[str] = []
        self.counts: list[tuple[int, int]] = []
        self.changes: list[Changed] = []
        self.reminders.announced.connect(self.told.append)
        self.reminders.withdrawn.connect(self.withdrawn.append)
        self.reminders.counts_changed.connect(self._count)
        world.runner.changed.connect(self.changes.append)
        if hold:
            self.reminders.hold()
        self.reminders.start()
        world.settle()

    @property
    def messages(self) -> list[tuple[str, str]]:
        """Title and text of what was told."""
        return [(plural(one.title), plural(one.text)) for one in self.told]

    def clear(self) -> None:
        """Forget what was told so far."""
        self.told.clear()

    def tick(self, minutes: float = 0) -> None:
        """Let time pass and tick once."""
        self.world.pass_minutes(minutes)
        self.reminders.tick()
        self.world.settle()

    def until(self, hour: int, minute: int = 0, *, days: int = 0) -> None:
        """Let time pass until a clock time and tick once."""
        moment = Moment.wall(dt.datetime.combine(TODAY + dt.timedelta(days=days), dt.time(hour, minute)))
        self.world.time = moment.at
        self.tick()

    def card(self) -> tuple[int, ...]:
        """The dues on the card that is seen."""
        card = self.reminders.card
        return card.due_ids() if card is not None and card.isVisible() else ()

    def press(self, name: str) -> None:
        """Press a button of the card."""
        card = self.reminders.card
        assert card is not None
        found = [one for one in card.findChildren(QPushButton) if one.accessibleName() == name]
        found[0].click()
        self.world.settle()

    def offers(self, name: str) -> bool:
        """Whether the card has such a button."""
        card = self.reminders.card
        assert card is not None
        return any(one.accessibleName() == name for one in card.findChildren(QPushButton))

    def _count(self, overdue: int, today: int) -> None:
        self.counts.append((overdue, today))


@pytest.fixture
def running_watch(world: World) -> Iterator[Watch]:
    """Reminders that run on the module's `world`; a test module calls it `watch`."""
    made = Watch(world)
    yield made
    made.reminders.stop()


def restart(watch: Watch) -> Watch:
    """Close the program and start it again on the same journal."""
    watch.reminders.stop()
    watch.world.close()
    watch.world.open()
    return Watch(watch.world)


def day(days: int = 0) -> Moment:
    """A whole day, so many from today."""
    return Moment.date(TODAY + dt.timedelta(days=days))


def follows(world: World, origin: Origin, client: int, moment: Moment, **more: object) -> int:
    """Write down what follows from facts, as the keeper of the ledger does."""
    due = Due("", moment, origin, client, origin_id=f"client {client}", occurrence=f"{moment.local} {more}", **more)  # type: ignore[arg-type]
    return int(world.do(lambda writer: dues.put(writer, due)))


def put(world: World, key: str, value: object) -> None:
    """Change a setting of the journal."""
    world.do(lambda writer: journal_settings.put(writer, key, value))

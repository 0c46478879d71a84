"""What waits for somebody else, in Today, on the rail and in messages: the three agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.core.commitments import COLLEAGUE, Commitment, CommitmentKind
from journal.core.moments import DAY_MS, EventTime
from journal.store import commitments
from journal.store.writing import Writer
from journal.ui import theme
from journal.ui.models.dues import Entry, Fold
from journal.ui.pages.today import TodayPage
from tests.ui.due_world import NOON, World, plural, rows, wall
from tests.ui.reminder_world import Watch


@pytest.fixture
def world(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    theme.apply(qapp, "light", "en")
    made = World(tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(world: World, qtbot: QtBot) -> TodayPage:
    made = TodayPage(world.context)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def test_an_inner_deadline_of_what_waits_is_late_on_its_header_alone(world: World, page: TodayPage) -> None:
    client = world.client("兰庭酒店")
    promise = Commitment(
        CommitmentKind.PROMISE,
        client,
        "终稿",
        EventTime.of(NOON - DAY_MS),
        due=wall(3, 18),
        inner=wall(0, 13),
        waiting_on=f"{COLLEAGUE}Li",
    )
    made = int(world.do(lambda writer: commitments.add(writer, promise)))
    watch = Watch(world)

    def header() -> tuple[Entry, str]:
        found = next(one for one in page.model.entries() if one.fold is Fold.WAITING)
        return found, plural(page.model.spoken(found))

    assert header()[0].late == 0
    world.pass_minutes(61)
    page.tick(world.now())
    watch.tick()
    waiting, spoken = header()
    assert (waiting.count, waiting.late, spoken) == (1, 1, "Waiting on them, 1, 1 overdue")
    assert (rows(page)[0], page.meta.text()) == ("Nothing is due today.", "")
    assert watch.counts in ([], [(0, 0)])
    assert watch.messages == []

    def our_turn(writer: Writer) -> None:
        commitments.edit(writer, replace(commitments.get(writer, made), waiting_on=""))

    # Once it is our turn it is late, counted and told, all three.
    world.do(our_turn)
    watch.tick()
    assert rows(page)[:2] == ["Overdue:", "兰庭酒店"]
    assert watch.counts[-1] == (1, 0)
    assert len(watch.messages) == 1
    watch.reminders.stop()

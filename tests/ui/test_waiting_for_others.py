"""What waits for somebody else, in Today, on the rail and in messages: the three agree."""

from __future__ import annotations

from dataclasses import replace

from journal.core.commitments import COLLEAGUE, Commitment, CommitmentKind
from journal.core.moments import DAY_MS, EventTime
from journal.store import commitments
from journal.store.writing import Writer
from journal.ui.models.dues import Entry, Fold
from journal.ui.pages.today import TodayPage
from tests.ui.due_world import NOON, World, opened_world, plural, rows, today_page, wall
from tests.ui.reminder_world import Watch

world = opened_world
page = today_page


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

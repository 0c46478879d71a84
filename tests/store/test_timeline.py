from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.core.clients import Person
from journal.core.crises import CrisisStage
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Direction, EntryKind, Interaction, TimelineEntry
from journal.core.moments import DAY_MS, HOUR_MS, EventTime
from journal.store import clients, crises, crisis_log, history, interactions, people
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, add_client, add_entry, assert_whole, did, dump, open_crisis, open_writer


def whole(reader: Reader, client: int, limit: int, **values: Any) -> list[TimelineEntry]:
    """All pages of a timeline, one after the other."""
    entries: list[TimelineEntry] = []
    while True:
        before = entries[-1].key if entries else None
        page = interactions.timeline(reader, client, before=before, limit=limit, **values)
        assert len(page) <= limit
        entries += page
        if len(page) < limit:
            return entries


PLAN = st.lists(
    st.tuples(
        st.sampled_from(["phone", "note", "own:展会", "crisis"]),
        st.integers(0, 2),
        st.sampled_from([(1,), (2,), (1, 2)]),
    ),
    max_size=25,
)


@given(PLAN, st.integers(1, 6))
@settings(max_examples=25)
def test_the_pages_hold_every_entry_once_newest_first(
    tmp_path_factory: pytest.TempPathFactory, plan: list[tuple[str, int, tuple[int, ...]]], limit: int
) -> None:
    writer = open_writer(tmp_path_factory.mktemp("timeline") / "a.cjournal")
    add_client(writer, "one")
    add_client(writer, "two")
    expected: dict[int, list[tuple[int, EntryKind, int, str]]] = {1: [], 2: []}
    for channel, day, mine in plan:
        at = START + day * DAY_MS  # few days: many entries at the same moment
        if channel == "crisis":
            for client in mine:
                expected[client].append((at, EntryKind.CRISIS, open_crisis(writer, client, at), channel))
        else:
            number = add_entry(writer, *mine, at=at, channel=channel)
            for client in mine:
                expected[client].append((at, EntryKind.INTERACTION, number, channel))
    for client, records in expected.items():
        for only in (None, "phone", "note", "own:展会", "crisis", "email"):
            found = whole(writer, client, limit, channel=only)
            keys = [(e.at.at, e.kind, e.id, e.channel) for e in found]
            assert sorted(keys) == sorted(r for r in records if only in (None, r[3]))
            assert [e.at.at for e in found] == sorted((e.at.at for e in found), reverse=True)
            assert found == interactions.timeline(writer, client, channel=only, limit=1_000)
        assert interactions.channels_of(writer, client) == sorted({r[3] for r in records} - {"crisis"})
    assert_whole(writer)
    writer.close()


def test_an_entry_made_late_stands_where_it_happened(writer: Writer) -> None:
    client = add_client(writer)
    for text, day in (("today", 0), ("tomorrow", 1), ("last week", -7), ("yesterday", -1)):
        add_entry(writer, client, at=START + day * DAY_MS, text=text)
    texts = [entry.text for entry in interactions.timeline(writer, client)]
    assert texts == ["tomorrow", "today", "yesterday", "last week"]
    assert clients.page(writer)[0].last_contact_at == START + DAY_MS


def test_an_entry_that_is_moved_in_time_moves_on_the_timeline(writer: Writer) -> None:
    client = add_client(writer)
    first, second = add_entry(writer, client, at=START), add_entry(writer, client, at=START + HOUR_MS)
    earlier = replace(interactions.get(writer, second), at=EventTime.of(START - DAY_MS, SHANGHAI), channel="visit")
    did(writer, Op.INTERACTION_EDIT, lambda w: interactions.edit(w, earlier))
    assert [entry.id for entry in interactions.timeline(writer, client)] == [first, second]
    assert [entry.id for entry in interactions.timeline(writer, client, channel="visit")] == [second]
    assert interactions.channels_of(writer, client) == ["phone", "visit"]


def test_a_shared_entry_stands_on_both_timelines_and_names_the_other(writer: Writer) -> None:
    one, two = add_client(writer, "海润传媒"), add_client(writer, "兰庭酒店")
    with writer.operation(Op.PERSON_ADD):
        wang, grace = people.add(writer, Person(one, "王敏")), people.add(writer, Person(two, "Grace"))
    dinner = add_entry(writer, one, two, channel="meal", person_ids=(grace, wang), tags=("展会", "a"), text="dinner")
    (mine,), (theirs,) = interactions.timeline(writer, one), interactions.timeline(writer, two)
    assert (mine.id, mine.with_clients) == (dinner, ("兰庭酒店",))
    assert (theirs.id, theirs.with_clients) == (dinner, ("海润传媒",))
    assert mine.people == theirs.people == ("Grace", "王敏")
    assert mine.tags == ("展会", "a")
    assert {row.name: row.entry_count for row in clients.page(writer)} == {"海润传媒": 1, "兰庭酒店": 1}
    alone = replace(interactions.get(writer, dinner), client_ids=(two,))
    did(writer, Op.INTERACTION_EDIT, lambda w: interactions.edit(w, alone))
    assert interactions.timeline(writer, one) == []
    assert interactions.timeline(writer, two)[0].with_clients == ()
    history.undo(writer)
    assert interactions.timeline(writer, one) == [mine]
    did(writer, Op.INTERACTION_DELETE, lambda w: interactions.delete(w, dinner))
    assert interactions.timeline(writer, one) == interactions.timeline(writer, two) == []


def test_the_newest_contact_is_no_note_and_no_greeting(writer: Writer) -> None:
    client = add_client(writer)
    assert interactions.last_of(writer, client) is None
    add_entry(writer, client, text="call")
    add_entry(writer, client, at=START + 1_000, text="note", channel=Channel.NOTE)
    add_entry(writer, client, at=START + 2_000, text="greeting", channel=Channel.GREETING)
    last = interactions.last_of(writer, client)
    assert last is not None
    assert last.text == "call"
    assert clients.page(writer)[0].last_contact_at == START


NASTY = [
    '=SUM(1)*"2"',
    "a\nb\n\n",
    "🧧 زيارة \u200f\u2028",
    "－10%让利",
    "'; DROP TABLE clients; --",
    "\\u0000 {}",
    "NBSP\u00a0x",
]


@pytest.mark.parametrize("text", NASTY)
def test_every_character_of_an_entry_comes_back_after_undo_and_redo_too(writer: Writer, text: str) -> None:
    client = add_client(writer)
    ended = EventTime.of(START + HOUR_MS, SHANGHAI)
    entry = Interaction(
        (client,),
        EventTime.of(START, SHANGHAI),
        "delivery",
        Direction.OUT,
        2,
        "subject",
        text,
        ended,
        tags=("t",),
        private=True,
    )
    number = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, entry))
    kept = interactions.get(writer, number)
    assert replace(kept, id=0, uuid="", created_at=0, updated_at=0) == entry
    did(writer, Op.INTERACTION_DELETE, lambda w: interactions.delete(w, number))
    history.undo(writer)
    history.undo(writer)
    history.redo(writer)
    assert interactions.get(writer, number) == kept


def test_an_entry_of_a_client_that_is_not_there_is_refused_whole(writer: Writer) -> None:
    from journal.store import driver

    client = add_client(writer)
    before = dump(writer)
    for clients_of_it in ((99,), (client, 99)):
        with pytest.raises(driver.IntegrityError):
            add_entry(writer, *clients_of_it)
    with pytest.raises(JournalError) as missing:
        add_entry(writer)
    assert missing.value.code is Code.NAME_MISSING
    assert dump(writer) == before


def test_the_log_of_a_crisis_grows_with_every_step(writer: Writer) -> None:
    client = add_client(writer)
    crisis = open_crisis(writer, client, START, "车闻网首页：新车碰撞数据存疑")
    at = EventTime(START + 100_000, "2026-11-24T10:01:40+08:00")
    did(writer, Op.CRISIS_LOG, lambda w: crisis_log.log(w, crisis, " 已通知李总监 \x00", at))
    did(writer, Op.CRISIS_STAGE, lambda w: crises.set_stage(w, crisis, CrisisStage.CONTAINED, at))
    assert [one.id for one in crises.every(writer, running=True, client_id=client)] == [crisis]
    did(writer, Op.CRISIS_STAGE, lambda w: crises.set_stage(w, crisis, CrisisStage.RESOLVED, at, "corrected"))
    did(writer, Op.CRISIS_STAGE, lambda w: crises.set_stage(w, crisis, CrisisStage.REVIEWED, at))
    lines = crisis_log.lines(writer, crisis)
    assert [line.kind for line in lines] == ["opened", "line", "stage", "closed", "stage"]
    assert [line.text for line in lines] == [
        "车闻网首页：新车碰撞数据存疑", " 已通知李总监 ", "", "corrected", ""
    ]  # fmt: skip
    assert [line.stage for line in lines] == [None, None, "contained", "resolved", "reviewed"]
    assert [line.at for line in lines[1:]] == [at] * 4
    found = crises.get(writer, crisis)
    assert (found.stage, found.result, found.closed_at) == (CrisisStage.REVIEWED, "corrected", at.at)
    assert crises.every(writer, running=True) == []
    assert crises.every(writer) == [found]
    (entry,) = interactions.timeline(writer, client)
    assert (entry.kind, entry.subject, entry.text, entry.stage) == ("crisis", found.sentence, "corrected", "reviewed")


def test_a_crisis_needs_a_sentence_a_severity_and_a_new_stage(writer: Writer) -> None:
    client = add_client(writer)
    crisis = open_crisis(writer, client)
    at = EventTime.of(START, SHANGHAI)
    before = dump(writer), crisis_log.lines(writer, crisis)
    for code, act in (
        (Code.TEXT_MISSING, lambda w: crises.open_crisis(w, crises.Crisis(client, " \x00", at))),
        (Code.VALUE_UNKNOWN, lambda w: crises.open_crisis(w, crises.Crisis(client, "x", at, 4))),
        (Code.TEXT_MISSING, lambda w: crisis_log.log(w, crisis, "\x00 ", at)),
        (Code.STAGE_IMPOSSIBLE, lambda w: crises.set_stage(w, crisis, CrisisStage.OPEN, at)),
    ):
        with pytest.raises(JournalError) as refused, writer.operation(Op.CRISIS_STAGE):
            act(writer)  # type: ignore[no-untyped-call]
        assert refused.value.code is code
    assert (dump(writer), crisis_log.lines(writer, crisis)) == before

"""Quick capture on a journal: whose names it knows, and what it writes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journal.core.capture import Who, with_who
from journal.core.clients import ClientKind, Person
from journal.core.commitments import CommitmentKind
from journal.core.dues import Origin
from journal.core.errors import Code, JournalError
from journal.core.moments import MINUTE_MS, local
from journal.store import capture, clients, commitments, dues, history, interactions, journal_settings, people
from journal.store.capture import Listener
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, add_client, assert_whole, did, dump


def add_person(writer: Writer, client_id: int, name: str, **values: str | tuple[str, ...]) -> int:
    """Add a person in an operation of its own."""
    person = replace(Person(client_id, name), **values)  # type: ignore[arg-type]
    return did(writer, Op.PERSON_ADD, lambda w: people.add(w, person))


@pytest.fixture
def known(writer: Writer) -> Writer:
    """A journal with two clients at whom somebody is called 王敏."""
    hairun = add_client(writer, "海润传媒")
    add_person(writer, hairun, "王敏", address="王总", also=("Mindy Wang",))
    add_person(writer, add_client(writer, "博雅食品"), "王敏")
    add_client(writer, "林淑芬", kind=ClientKind.INDIVIDUAL)
    return writer


def save(writer: Writer, text: str) -> int:
    """Understand and keep a line."""
    understood = Listener(writer).understand(text, START)
    with writer.operation(Op.INTERACTION_ADD) as running:
        return capture.save(writer, running, capture=understood)


def named(writer: Reader, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Who can be meant by a line."""
    return [(who.client, who.persons) for who in Listener(writer).understand(text, START).who]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("海润传媒 电话", [("海润传媒", ())]),
        ("海润 王敏 电话", [("海润传媒", ("王敏",))]),
        ("王總 電話", [("海润传媒", ("王敏",))]),
        ("call with mindy wang", [("海润传媒", ("王敏",))]),
        ("hrcm call", [("海润传媒", ())]),
        ("王敏 电话", [("海润传媒", ("王敏",)), ("博雅食品", ("王敏",))]),
        ("林淑芬 电话", [("林淑芬", ("林淑芬",))]),
    ],
)
def test_names_of_clients_and_persons_are_known(
    known: Writer, text: str, meant: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert named(known, text) == meant


def test_who_left_and_what_was_archived_step_back(known: Writer) -> None:
    boya = clients.find(known, "博雅食品")
    did(known, Op.CLIENT_ARCHIVE, lambda w: clients.archive(w, boya.id))
    assert named(known, "王敏 电话") == [("海润传媒", ("王敏",))]
    assert named(known, "博雅食品 电话") == [("博雅食品", ())]


def test_names_are_read_anew_only_when_somebody_changed(known: Writer) -> None:
    reader = known.opener()
    listener = Listener(reader)
    first = listener.names()
    save(known, "王总 电话")
    assert listener.names() is first
    add_person(known, clients.find(known, "博雅食品").id, "赵一凡")
    assert listener.names() is not first
    assert [who.persons for who in listener.understand("赵一凡 电话", START).who] == [("赵一凡",)]
    history.undo(known)
    assert listener.understand("赵一凡 电话", START).who == ()
    reader.close()


def test_many_names_are_read_elsewhere_and_brought(known: Writer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture, "_AT_ONCE", 0)
    asked: list[int] = []
    reader = known.opener()
    listener = Listener(reader, lambda: asked.append(1))
    line = "海润传媒 电话"
    assert (listener.understand(line, START).who, asked) == ((), [1])
    listener.take(capture.heard(known.opener))
    assert [who.client for who in listener.understand(line, START).who] == ["海润传媒"]
    late = capture.heard(known.opener)
    add_client(known, "青屿民宿")
    assert listener.understand("青屿民宿 电话", START).who == ()  # the names of before serve meanwhile
    listener.take(late)
    assert [who.client for who in listener.understand(line, START).who] == ["海润传媒"]
    listener.catch_up()
    assert [who.client for who in listener.understand("青屿民宿 电话", START).who] == ["青屿民宿"]
    assert asked == [1, 1]
    reader.close()


def test_a_line_becomes_an_entry_with_its_callback(known: Writer) -> None:
    before = dump(known, without=("operations", "changes"))
    line = "海润 王敏 来电 8分钟 满意 明天10点回访"
    entry = interactions.get(known, save(known, line))
    assert (entry.text, entry.channel, entry.direction, entry.mood) == (line, "phone", "in", 1)
    assert (entry.at.at, entry.ended and entry.ended.at) == (START - 8 * MINUTE_MS, START)
    assert [people.get(known, person_id).name for person_id in entry.person_ids] == ["王敏"]
    (due,) = dues.of_client(known, entry.client_ids[0])
    assert (due.origin, due.interaction_id, due.person_id) == (Origin.CALLBACK, entry.id, entry.person_ids[0])
    assert f"{local(due.moment.at, SHANGHAI):%d %H:%M}" == "25 10:00"
    assert_whole(known)
    history.undo(known)
    assert dump(known, without=("operations", "changes")) == before


def test_minutes_of_a_callback_count_from_the_end(known: Writer) -> None:
    entry = interactions.get(known, save(known, "海润传媒 装完，9:30离场，20分钟后回访"))
    (due,) = dues.of_client(known, entry.client_ids[0])
    assert (entry.channel, f"{local(due.moment.at, SHANGHAI):%H:%M}") == ("delivery", "09:50")
    assert due.base_at == entry.callback_from


def test_promises_requests_and_reminders_are_written_as_elsewhere(known: Writer) -> None:
    line = "王总 电话，承诺周五前给报价，要求改标题，明天10点寄样张"
    entry = interactions.get(known, save(known, line))
    made = {one.kind: one for one in commitments.standing(known, entry.client_ids[0])}
    promise, request = made[CommitmentKind.PROMISE], made[CommitmentKind.REQUEST]
    assert (promise.text, promise.interaction_id, promise.ours) == ("给报价", entry.id, True)
    assert promise.due is not None
    assert promise.due.local == "2026-11-26T18:00"
    assert (request.text, request.due and request.due.local) == ("改标题", "2026-11-25T18:00")  # the usual limit
    assert {due.title for due in dues.of_client(known, entry.client_ids[0])} >= {"寄样张", "给报价"}
    assert_whole(known)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("电话 满意", Code.NAME_MISSING),
        ("王敏 电话", Code.NAME_AMBIGUOUS),
        ("王总, send it next Friday", Code.WHEN_UNREADABLE),
    ],
)
def test_nothing_is_written_where_somebody_would_have_to_guess(known: Writer, text: str, code: Code) -> None:
    before = dump(known)
    with pytest.raises(JournalError) as refused:
        save(known, text)
    assert refused.value.code is code
    assert dump(known) == before


def test_the_user_chooses_among_several(known: Writer) -> None:
    understood = Listener(known).understand("王敏 电话", START)
    assert capture.candidates(understood) == ["海润传媒 王敏", "博雅食品 王敏"]
    chosen = with_who(understood, understood.who[1])
    with known.operation(Op.INTERACTION_ADD) as running:
        entry_id = capture.save(known, running, capture=chosen)
    assert running.facts == {"client": "博雅食品", "title": "王敏 电话"}
    assert interactions.get(known, entry_id).client_ids == (understood.who[1].client_id,)


def test_the_person_who_is_named_comes_with_the_client_that_is_chosen(known: Writer) -> None:
    understood = Listener(known).understand("林淑芬 电话，聊了王总", START)
    hairun = clients.find(known, "海润传媒")
    with known.operation(Op.INTERACTION_ADD) as running:
        entry_id = capture.save(known, running, capture=with_who(understood, Who(hairun.id, hairun.name)))
    entry = interactions.get(known, entry_id)
    assert (entry.client_ids, entry.text) == ((hairun.id,), "林淑芬 电话，聊了王总")
    assert [people.get(known, person_id).name for person_id in entry.person_ids] == ["王敏"]


def test_channels_of_ones_own_and_the_hours_of_the_journal_count(known: Writer) -> None:
    did(known, Op.SETTING, lambda w: journal_settings.put(w, "own_channels", ["KakaoWork"]))
    did(known, Op.SETTING, lambda w: journal_settings.put(w, "work_last_hour", 17))
    understood = Listener(known).understand("王总 kakaowork 明天寄样张", START)
    assert understood.channel == "own:KakaoWork"
    assert [follow.when.moment.local for follow in understood.follows if follow.when and follow.when.moment] == [
        "2026-11-25T17:00"
    ]

"""Who is to be greeted and who is to be answered first, what is known of them, and what it means that one was sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from journal.core.commitments import CommitmentState
from journal.core.crises import Crisis
from journal.core.errors import Code, JournalError
from journal.core.gate import PROMISE, REQUEST
from journal.core.moments import DAY_MS, EventTime
from journal.core.observances import Act
from journal.store import (
    clients,
    commitments,
    crises,
    dues,
    greeting_facts,
    greeting_rounds,
    greetings,
    history,
    interactions,
    journal_settings,
    ledger,
    people,
)
from journal.store.greetings import BIRTHDAYS, Stand, Wish
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.greeting_world import KEEPERS, LAST_YEAR, GreetingWorld, moment, recipient, standing
from tests.store.world import SHANGHAI, Clock, assert_whole, did, new_writer

NOW = moment(2, 4, 9, 30, tz=SHANGHAI)
FESTIVAL = Wish("spring_festival", 2027)


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def writer(tmp_path: Path, clock: Clock) -> Iterator[Writer]:
    made = new_writer(tmp_path / "g.cjournal", clock)
    yield made
    made.close()


@pytest.fixture
def world(writer: Writer) -> GreetingWorld:
    return GreetingWorld(writer, SHANGHAI)


def send(writer: Writer, *names: str, text: str = "新春快乐！", wish: Wish = FESTIVAL) -> int:
    found = greeting_rounds.round_of(writer, writer.now(), wish)
    some = [recipient(found, name) for name in names]
    return did(writer, Op.GREETING_SEND, lambda w: greetings.send(w, some, subject="春节", text=text))


def test_those_who_keep_it_stand_in_the_list_and_nobody_else(writer: Writer, world: GreetingWorld) -> None:
    found = greeting_rounds.round_of(writer, NOW, FESTIVAL)
    assert {one.client_name for one in found.recipients} == set(KEEPERS)
    assert recipient(found, "林淑芬").due.tone == "calm"
    assert recipient(found, "海润传媒").due.tone == "cheerful"


def test_what_is_late_closes_the_gate_and_what_is_within_its_limit_does_not(
    writer: Writer, world: GreetingWorld
) -> None:
    found = greeting_rounds.round_of(writer, NOW, FESTIVAL)
    assert standing(found, Stand.ANSWER_FIRST) == ["兰庭酒店", "仁泰医疗"]
    gates = [recipient(found, name).gate for name in ("兰庭酒店", "仁泰医疗")]
    assert [gate.kind for gate in gates if gate] == [REQUEST, PROMISE]
    points = greeting_facts.open_points(writer, gates[0])
    assert [(point.text, point.channel) for point in points] == [("深蓝 PMS 号", "email"), ("稿件", "email")]
    assert recipient(found, "博雅食品").gate is None
    tonight = greeting_rounds.round_of(writer, moment(2, 4, 21, tz=SHANGHAI), FESTIVAL)
    assert set(standing(tonight, Stand.ANSWER_FIRST)) == {"兰庭酒店", "仁泰医疗", "博雅食品", "星禾汽车"}


def test_an_answer_opens_the_gate(writer: Writer, world: GreetingWorld) -> None:
    for key in ("blue", "draft"):
        with writer.operation(Op.COMMITMENT_CLOSE):
            commitments.close(writer, world.owed[key], CommitmentState.ANSWERED)
    found = greeting_rounds.round_of(writer, NOW, FESTIVAL)
    assert standing(found, Stand.ANSWER_FIRST) == ["仁泰医疗"]
    assert "兰庭酒店" in standing(found, Stand.READY)


def test_the_korean_new_year_and_ramadan_are_occasions_of_their_own(writer: Writer, world: GreetingWorld) -> None:
    found = greeting_rounds.round_of(writer, NOW)
    known = {one.observance: one for one in found.occasions}
    assert found.chosen is not None
    assert found.chosen.observance == "spring_festival"
    assert known["spring_festival"].to_do == 7
    assert (known["seollal"].day, known["seollal"].to_do) == (dt.date(2027, 2, 7), 1)
    assert known["ramadan"].day == dt.date(2027, 2, 8)
    assert known["qingming"].act is Act.SILENCE
    assert world.clients["海润传媒"] in known["qingming"].clients
    korean = greeting_rounds.round_of(writer, NOW, Wish("seollal", 2027))
    assert [one.client_name for one in korean.recipients] == ["Hanbit Foods"]


def test_the_eve_leads_to_the_festival_with_which_it_is_greeted(writer: Writer, world: GreetingWorld) -> None:
    found = greeting_rounds.round_of(writer, NOW, Wish("ny_eve", 2027))
    assert found.chosen is not None
    assert found.chosen.observance == "spring_festival"
    assert len(found.recipients) == 7


def test_a_solemn_day_has_no_people_to_greet(writer: Writer, world: GreetingWorld) -> None:
    found = greeting_rounds.round_of(writer, NOW, Wish("qingming", 2027))
    assert found.chosen is not None
    assert found.chosen.act is Act.SILENCE
    assert found.recipients == ()


def test_one_that_nobody_keeps_and_one_far_ahead_can_be_asked_for(writer: Writer, world: GreetingWorld) -> None:
    assert greeting_rounds.round_of(writer, NOW, Wish("diwali", 2027)).recipients == ()
    autumn = greeting_rounds.round_of(writer, NOW, Wish("mid_autumn", 2027))
    assert len(autumn.recipients) == 7
    assert autumn.chosen is not None
    assert autumn.chosen in autumn.occasions


def test_a_greeting_is_an_entry_that_moves_no_last_contact(writer: Writer, world: GreetingWorld) -> None:
    rows = "SELECT client_id, last_contact_at FROM client_index"
    before: dict[int, int] = dict(writer.rows(rows))
    entry = interactions.get(writer, send(writer, "海润传媒"))
    assert (entry.channel, entry.direction, entry.text, entry.counts) == ("greeting", "out", "新春快乐！", False)
    assert entry.person_ids == (world.people["王敏"],)
    assert dict(writer.rows(rows)) == before
    found = greeting_rounds.round_of(writer, NOW, FESTIVAL)
    assert standing(found, Stand.SENT) == ["海润传媒"]
    assert recipient(found, "海润传媒").due.outcome_interaction_id == entry.id
    assert found.chosen is not None
    assert found.chosen.to_do == 6
    assert_whole(writer)


def test_undo_takes_the_greeting_back_and_redo_sends_it_again(writer: Writer, world: GreetingWorld) -> None:
    send(writer, "海润传媒")
    history.undo(writer)
    assert standing(greeting_rounds.round_of(writer, NOW, FESTIVAL), Stand.SENT) == []
    history.redo(writer)
    assert standing(greeting_rounds.round_of(writer, NOW, FESTIVAL), Stand.SENT) == ["海润传媒"]
    assert_whole(writer)


def test_one_message_to_many_is_one_entry_on_the_timeline_of_each(writer: Writer, world: GreetingWorld) -> None:
    entry_id = send(writer, "车闻网", "博雅食品")
    assert set(interactions.get(writer, entry_id).client_ids) == {world.clients["车闻网"], world.clients["博雅食品"]}
    found = greeting_rounds.round_of(writer, NOW, FESTIVAL)
    assert set(standing(found, Stand.SENT)) == {"车闻网", "博雅食品"}
    history.undo(writer)
    assert standing(greeting_rounds.round_of(writer, NOW, FESTIVAL), Stand.SENT) == []


def test_nobody_is_greeted_twice(writer: Writer, world: GreetingWorld) -> None:
    one = recipient(greeting_rounds.round_of(writer, NOW, FESTIVAL), "海润传媒")
    send(writer, "海润传媒")
    with pytest.raises(JournalError) as failure:
        did(writer, Op.GREETING_SEND, lambda w: greetings.send(w, [one], subject="", text="again"))
    assert failure.value.code is Code.DUE_CLOSED
    assert len(interactions.timeline(writer, world.clients["海润传媒"], channel="greeting")) == 2


def test_the_plan_of_the_ledger_leaves_what_was_sent_ahead_alone(
    writer: Writer, world: GreetingWorld, clock: Clock
) -> None:
    send(writer, "海润传媒")
    for _ in range(3):
        clock.forward(DAY_MS)
        ledger.apply(writer, ledger.plan(writer, clock()))
    found = greeting_rounds.round_of(writer, clock(), FESTIVAL)
    assert standing(found, Stand.SENT) == ["海润传媒"]
    assert len(found.recipients) == 7


def test_leaving_one_out_can_be_undone(writer: Writer, world: GreetingWorld) -> None:
    one = recipient(greeting_rounds.round_of(writer, NOW, FESTIVAL), "车闻网")
    did(writer, Op.DUE_DISMISS, lambda w: greetings.stop(w, one))
    assert standing(greeting_rounds.round_of(writer, NOW, FESTIVAL), Stand.STOPPED) == ["车闻网"]
    history.undo(writer)
    assert "车闻网" in standing(greeting_rounds.round_of(writer, NOW, FESTIVAL), Stand.READY)


def test_gift_and_card_are_seen_to_apart_from_the_message(writer: Writer, world: GreetingWorld) -> None:
    one = recipient(greeting_rounds.round_of(writer, NOW, FESTIVAL), "海润传媒")
    assert [due.lead for due in one.leads] == ["card", "gift"]
    did(writer, Op.DUE_DONE, lambda w: greetings.see_to(w, one.leads[1]))
    later = recipient(greeting_rounds.round_of(writer, NOW, FESTIVAL), "海润传媒")
    assert [due.lead for due in later.leads] == ["card"]
    assert later.stand is Stand.READY


def test_it_may_still_go_until_the_lantern_festival_and_then_it_has_passed(
    writer: Writer, world: GreetingWorld, clock: Clock
) -> None:
    ledger.apply(writer, ledger.plan(writer, clock()))
    clock.ms = moment(2, 20, 22, tz=SHANGHAI)
    found = greeting_rounds.round_of(writer, clock(), FESTIVAL)
    assert standing(found, Stand.PASSED) == []
    clock.ms = moment(2, 21, 0, 1, tz=SHANGHAI)
    found = greeting_rounds.round_of(writer, clock(), FESTIVAL)
    assert len(standing(found, Stand.PASSED)) == 7
    ledger.apply(writer, ledger.plan(writer, clock()))
    clock.ms = moment(3, 20, tz=SHANGHAI)
    assert len(standing(greeting_rounds.round_of(writer, clock(), FESTIVAL), Stand.PASSED)) == 7
    assert all(one.observance != "spring_festival" for one in greeting_rounds.round_of(writer, clock()).occasions)


def test_a_birthday_of_the_coming_week_is_greeted_in_the_same_way(writer: Writer, world: GreetingWorld) -> None:
    found = greeting_rounds.round_of(writer, NOW, Wish(BIRTHDAYS, 0))
    assert [(one.client_name, one.stand) for one in found.recipients] == [("仁泰医疗", Stand.ANSWER_FIRST)]
    assert found.recipients[0].yearly is not None
    send(writer, "仁泰医疗", text="生日快乐", wish=Wish(BIRTHDAYS, 0))
    again = greeting_rounds.round_of(writer, NOW, Wish(BIRTHDAYS, 0))
    assert standing(again, Stand.SENT) == ["仁泰医疗"]
    assert standing(greeting_rounds.round_of(writer, NOW, FESTIVAL), Stand.SENT) == []


def test_an_open_crisis_calms_and_does_not_silence(writer: Writer, world: GreetingWorld) -> None:
    crisis = Crisis(world.clients["星禾汽车"], "headline", EventTime.of(NOW, SHANGHAI))
    did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis))
    one = recipient(greeting_rounds.round_of(writer, NOW, FESTIVAL), "星禾汽车")
    assert (one.crisis, one.due.tone, one.stand) == (True, "calm", Stand.READY)
    assert not one.for_group


@pytest.mark.parametrize(("day", "waits"), [(4, False), (6, True), (7, False), (13, True), (14, False)])
def test_nothing_goes_on_the_sabbath_of_those_who_keep_it(
    writer: Writer, world: GreetingWorld, day: int, waits: bool
) -> None:
    keeping = replace(people.get(writer, world.people["王敏"]), observes=("sabbath",))
    did(writer, Op.PERSON_EDIT, lambda w: people.edit(w, keeping))
    found = greeting_rounds.round_of(writer, moment(2, day, tz=SHANGHAI), FESTIVAL)
    assert recipient(found, "海润传媒").held is waits
    assert not recipient(found, "博雅食品").held


def test_a_birthday_on_the_sabbath_waits_as_well(writer: Writer, world: GreetingWorld) -> None:
    client = world.clients["仁泰医疗"]
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(clients.get(w, client), observes=("CN", "sabbath"))))
    # Lunar 12-30 is the 5th of February, a Friday: on the Saturday there is still time for a late word.
    held = {
        day: recipient(
            greeting_rounds.round_of(writer, moment(2, day, tz=SHANGHAI), Wish(BIRTHDAYS, 0)), "仁泰医疗"
        ).held
        for day in (4, 5, 6, 7)
    }
    assert held == {4: False, 5: False, 6: True, 7: False}


def test_a_group_message_leaves_out_who_asks_for_more(writer: Writer, world: GreetingWorld) -> None:
    found = greeting_rounds.round_of(writer, NOW, FESTIVAL)
    assert [one.client_name for one in found.recipients if one.for_group] == ["博雅食品"]


def test_archived_clients_and_persons_who_left_are_not_greeted(writer: Writer, world: GreetingWorld) -> None:
    did(writer, Op.CLIENT_ARCHIVE, lambda w: clients.archive(w, world.clients["车闻网"]))
    gone = replace(people.get(writer, world.people["周建国"]), left_on="2027-01-01")
    did(writer, Op.PERSON_EDIT, lambda w: people.edit(w, gone))
    found = greeting_rounds.round_of(writer, NOW, FESTIVAL)
    assert "车闻网" not in {one.client_name for one in found.recipients}
    assert recipient(found, "星禾汽车").person_id is None


def test_where_greetings_are_off_only_yearly_days_are_left(writer: Writer, world: GreetingWorld) -> None:
    did(writer, Op.SETTING, lambda w: journal_settings.put(w, "greetings_on", False))
    found = greeting_rounds.round_of(writer, NOW)
    assert not found.on
    assert [one.observance for one in found.occasions] == [BIRTHDAYS]


def test_last_years_text_is_found_by_its_day_and_by_the_ledger(
    writer: Writer, world: GreetingWorld, clock: Clock
) -> None:
    one = recipient(greeting_rounds.round_of(writer, NOW, FESTIVAL), "海润传媒")
    last = greeting_facts.last_text(writer, one)
    assert last is not None
    assert last.text == LAST_YEAR
    send(writer, "海润传媒", text="羊年大吉")
    clock.ms = moment(1, 20, year=2028, tz=SHANGHAI)
    next_year = recipient(greeting_rounds.round_of(writer, clock(), Wish("spring_festival", 2028)), "海润传媒")
    last = greeting_facts.last_text(writer, next_year)
    assert last is not None
    assert last.text == "羊年大吉"
    other = recipient(greeting_rounds.round_of(writer, clock(), Wish("spring_festival", 2028)), "博雅食品")
    assert greeting_facts.last_text(writer, other) is None


def test_only_what_may_be_quoted_is_offered(writer: Writer, world: GreetingWorld) -> None:
    one = recipient(greeting_rounds.round_of(writer, NOW, FESTIVAL), "海润传媒")
    known = greeting_facts.facts(writer, one)
    assert known.subjects == ("LED 墙验收",)
    assert known.channel == "wechat"
    assert [past.text for past in known.given] == ["绿茶一盒"]
    grace = greeting_facts.facts(writer, recipient(greeting_rounds.round_of(writer, NOW, FESTIVAL), "兰庭酒店"))
    assert (grace.taboos, grace.likings) == (("钟表",), ("ballet",))
    rules = greeting_facts.facts(writer, recipient(greeting_rounds.round_of(writer, NOW, FESTIVAL), "仁泰医疗"))
    assert (rules.gift_rules, rules.taboos) == (("不收礼",), ())


def test_nothing_is_written_by_looking(writer: Writer, world: GreetingWorld) -> None:
    before = writer.value("SELECT count(*) FROM dues")
    greeting_rounds.round_of(writer, NOW, FESTIVAL)
    assert writer.value("SELECT count(*) FROM dues") == before
    assert dues.until(writer, NOW + DAY_MS, grouped=False) is not None

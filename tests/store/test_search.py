"""The search: what is found in which record, in which order, what a query cannot do, and how the index is built."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import ClientKind, Person
from journal.core.commitments import COLLEAGUE, Commitment, CommitmentKind, CommitmentState
from journal.core.crises import CrisisStage
from journal.core.dues import Due, Origin
from journal.core.interactions import Channel
from journal.core.moments import DAY_MS, HOUR_MS, EventTime, Moment
from journal.core.preferences import Preference, PreferenceKind
from journal.core.search_query import NoteCode
from journal.core.yearly_dates import YearlyDate
from journal.store import (
    anniversaries,
    attachments,
    clients,
    commitments,
    crises,
    crisis_log,
    dues,
    history,
    journal_settings,
    people,
    preferences,
    search,
)
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.search import HitKind
from journal.store.writing import Writer
from tests.store.world import (
    SHANGHAI,
    START,
    Clock,
    add_client,
    add_due,
    add_entry,
    days,
    did,
    open_crisis,
    open_writer,
)


def found(reader: Reader, query: str, **values: int) -> list[tuple[str, int]]:
    """Kind and id of what is found."""
    return [(hit.kind.value, hit.record_id) for hit in search.search(reader, query, START, **values).hits]


def ids(reader: Reader, query: str) -> list[int]:
    """The interactions that are found."""
    return [number for kind, number in found(reader, query) if kind == "interaction"]


def add_person(writer: Writer, client_id: int, name: str, **values: tuple[str, ...] | str) -> int:
    return did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client_id, name, **values)))  # type: ignore[arg-type]


def test_every_kind_of_record_is_found(writer: Writer) -> None:
    client = add_client(writer, "海润传媒", tags=("展会客户",), about="founded by sailors")
    person = add_person(writer, client, "王敏", also=("Grace",), post="总监", emails=("wang.min@acme.com",))
    entry = add_entry(writer, client, subject="revised proofs", text="客户很满意")
    liked = Preference(client, PreferenceKind.DRINK, "oolong")
    preference = did(writer, Op.PREFERENCE_ADD, lambda w: preferences.add(w, liked))
    crisis = open_crisis(writer, client, sentence="负面报道")
    due = add_due(writer, title="寄样张", client_id=client)
    attachment = did(writer, Op.INTERACTION_EDIT, lambda w: attachments.add(w, entry, "budget-2027.xlsx", b"x"))
    for query, kind, number in (
        ("展会客户", "client", client),
        ("sail", "client", client),
        ("grace", "person", person),
        ("总监", "person", person),
        ("wang.min@acme.com", "person", person),
        ("proof", "interaction", entry),
        ("满意", "interaction", entry),
        ("oolong", "preference", preference),
        ("负面", "crisis", crisis),
        ("样", "due", due),
        ("budget", "attachment", attachment),
        ("has:attachment 满意", "interaction", entry),
    ):
        assert found(writer, query) == [(kind, number)], query
    (hit,) = search.search(writer, "budget", START).hits
    assert (hit.client, hit.interaction_id, hit.at) == ("海润传媒", entry, START)


def test_the_log_and_the_result_of_a_crisis_are_found(writer: Writer, clock: Clock) -> None:
    crisis = open_crisis(writer, add_client(writer))
    at = EventTime.of(START, SHANGHAI)
    # In the same millisecond: no column of the crisis changes, and its log is in no history.
    did(writer, Op.CRISIS_LOG, lambda w: crisis_log.log(w, crisis, "致电主编", at))
    assert found(writer, "主编") == [("crisis", crisis)]
    did(
        writer,
        Op.CRISIS_STAGE,
        lambda w: crises.set_stage(w, crisis, CrisisStage.RESOLVED, at, "apology printed"),
    )
    assert found(writer, "apolog") == [("crisis", crisis)]
    assert found(writer, "is:open") == []


def test_a_line_that_was_not_kept_is_not_found(writer: Writer) -> None:
    crisis = open_crisis(writer, add_client(writer))

    def break_off(writer: Writer) -> None:
        crisis_log.log(writer, crisis, "unkept", EventTime.of(START, SHANGHAI))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        did(writer, Op.CRISIS_LOG, break_off)
    add_due(writer)
    assert found(writer, "unkept") == []


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("客戶對報價滿意", "客户 报价 满意"),
        ("客户对报价满意", "客戶對報價"),
        ("Łódź café Ångström straße", "lodz cafe angstrom strasse"),
        ("lodz cafe", "Łódź CAFÉ"),
        ("ＡＢＣ１２３", "abc123"),
        ("プロジェクト", "プロジェ"),
        ("한국어 회의", "한국"),
        ("Встреча завтра", "встр ЗАВТРА"),
        ("one\u00a0two", "two one"),
        ("红包🧧来了", "🧧"),
        ("internationalisation", "internationalisat"),
    ],
)
def test_scripts_accents_and_widths_are_folded_together(writer: Writer, written: str, asked: str) -> None:
    entry = add_entry(writer, add_client(writer, "x"), text=written)
    assert ids(writer, asked) == [entry]
    (hit,) = (hit for hit in search.search(writer, asked, START).hits if hit.record_id == entry)
    assert hit.spans


def test_words_are_found_by_their_beginning_and_characters_anywhere(writer: Writer) -> None:
    entry = add_entry(writer, add_client(writer, "x"), text="proofs 下周回访客户")
    for query in ("p", "proof", "proofs", "周", "回访", "周回访客", "pro 客户", "客户 PRO"):
        assert ids(writer, query) == [entry], query
    for query in ("roofs", "proofsx", "访回", "下周客户", "proof 拜访", "internationalisation"):
        assert ids(writer, query) == [], query


def test_pairs_that_stand_apart_are_no_run(writer: Writer) -> None:
    client = add_client(writer, "x")
    add_entry(writer, client, text="回访很好，访客很多，客户满意")
    right = add_entry(writer, client, text="回访客户")
    answer = search.search(writer, "回访客户", START)
    assert ([hit.record_id for hit in answer.hits], answer.count, answer.capped) == ([right], 1, False)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("王敏", ("wm", "wangmin", "Wang Min", "WANGM", "min wang", "王", "wmin")),
        ("單小姐", ("shan", "shanxiaojie", "sxj", "单")),
        ("曾毅", ("zengyi", "zy", "cengyi")),
        ("解缙", ("xiejin", "xj")),
        ("Grace Cheung", ("gr che", "gc", "cheung grace")),
    ],
)
def test_names_are_found_by_sound(writer: Writer, name: str, typed: tuple[str, ...]) -> None:
    client = add_client(writer, name)
    other = add_client(writer, "海润传媒")
    person = add_person(writer, other, "x", also=(name,))
    add_entry(writer, other, text="nothing of it")
    for query in typed:
        assert set(found(writer, query)) == {("client", client), ("person", person)}, query
        assert {(hit.kind, hit.record_id) for hit in search.names(writer, query)} == {
            (HitKind.CLIENT, client),
            (HitKind.PERSON, person),
        }


def test_numbers_are_found_however_they_are_spaced(writer: Writer) -> None:
    person = add_person(writer, add_client(writer), "王敏", phones=("+86 138-0013-8000",))
    for query in ("13800138000", "8000", "138-0013", "+86 138 0013 8000"):
        assert found(writer, query) == [("person", person)], query


def test_names_come_best_first(writer: Writer) -> None:
    wide = add_client(writer, "王敏文化")
    away = add_client(writer, "王敏")
    did(writer, Op.CLIENT_ARCHIVE, lambda w: clients.archive(w, away))
    exact = add_client(writer, "王敏")
    later = add_client(writer, "小王敏")
    person = add_person(writer, later, "王敏")
    add_entry(writer, wide)
    order = [(HitKind.CLIENT, exact), (HitKind.PERSON, person), (HitKind.CLIENT, wide), (HitKind.CLIENT, later)]
    assert [(hit.kind, hit.record_id) for hit in search.names(writer, "王敏")] == [*order, (HitKind.CLIENT, away)]
    assert [hit.record_id for hit in search.names(writer, "王敏", limit=1)] == [exact]
    assert search.names(writer, "  ") == search.names(writer, "!?") == search.names(writer, "zzz") == ()


def test_the_newest_come_first_by_their_own_time(writer: Writer) -> None:
    client = add_client(writer, "x")
    order = [3 * HOUR_MS, -DAY_MS, 0, 5 * HOUR_MS, 1, -400 * DAY_MS, HOUR_MS]
    made = {at: add_entry(writer, client, at=START + at, text="word") for at in order}
    assert ids(writer, "word") == [made[at] for at in sorted(order, reverse=True)]
    assert found(writer, "word", limit=2) == [("interaction", made[at]) for at in sorted(order)[:-3:-1]]


def test_filters(writer: Writer, clock: Clock) -> None:
    wang, acme = add_client(writer, "王敏"), add_client(writer, "Acme", tags=("展会",))
    did(writer, Op.SETTING, lambda w: search_setting(w))
    phone = add_entry(writer, wang, channel=Channel.PHONE, mood=-1, tags=("Été",))
    visit = add_entry(writer, acme, wang, at=START - 40 * DAY_MS, channel=Channel.VISIT, mood=2)
    own = add_entry(writer, acme, at=START - 400 * DAY_MS, channel="own:钉钉群")
    for query, wanted in {
        "client:wm": [phone, visit],
        "client:acme": [visit, own],
        "client:acme client:王敏": [visit],
        "-client:acme called": [phone],
        "channel:phone": [phone],
        "channel:拜访": [visit],
        "channel:拜訪": [visit],
        "channel:电话 channel:visit": [phone, visit],
        "channel:釘釘群": [own],
        "channel:own:钉钉群": [own],
        "-channel:phone called": [visit, own],
        "tag:ete": [phone],
        "mood:<0": [phone],
        "mood:>=-1": [phone, visit],
        "since:30d called": [phone],
        "until:30d called": [visit, own],
        "until:2025": [own],
        "since:2026-10 until:2026-10": [visit],
        "called since:2027": [],
    }.items():
        assert ids(writer, query) == wanted, query
    assert found(writer, "tag:展会") == [("client", acme)]
    did(writer, Op.CLIENT_ARCHIVE, lambda w: clients.archive(w, acme))
    assert found(writer, "is:archived") == [("client", acme)]
    due = add_due(writer)
    assert found(writer, "is:open") == [("due", due)]
    did(writer, Op.DUE_DONE, lambda w: dues.close(w, due))
    assert found(writer, "is:open") == []


def search_setting(writer: Writer) -> None:
    journal_settings.put(writer, "own_channels", ["钉钉群"])


@pytest.mark.parametrize(
    ("query", "code", "count"),
    [
        ("client:nobody called", NoteCode.CLIENT_UNKNOWN, 0),
        ("-client:nobody called", NoteCode.CLIENT_UNKNOWN, 1),
        ("channel:pigeon called", NoteCode.VALUE_UNKNOWN, 1),
        ("mood:high called", NoteCode.VALUE_UNKNOWN, 1),
        ("called !!", NoteCode.NO_WORD, 1),
        ("!!", NoteCode.NO_WORD, 0),
    ],
)
def test_what_is_not_understood_is_said(writer: Writer, query: str, code: NoteCode, count: int) -> None:
    add_entry(writer, add_client(writer, "海润传媒"))
    answer = search.search(writer, query, START)
    assert ([note.code for note in answer.notes], answer.count) == ([code], count)


def test_a_renamed_client_is_found_with_its_entries(writer: Writer) -> None:
    client = add_client(writer, "海润传媒")
    entry = add_entry(writer, client)
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(clients.get(w, client), name="兰庭酒店")))
    assert ids(writer, "client:兰庭 called") == [entry]
    assert found(writer, "海润") == []
    history.undo(writer)
    assert found(writer, "hairun") == [("client", client)]


def test_an_individual_is_found_as_client_and_person(writer: Writer) -> None:
    add_client(writer, "王敏", kind=ClientKind.INDIVIDUAL)
    assert sorted(kind for kind, _ in found(writer, "wm")) == ["client", "person"]


def test_commitments_are_found_once_with_their_rounds_until_they_are_kept(writer: Writer) -> None:
    client = add_client(writer, "海润传媒")
    made = EventTime(days(-3), "2026-11-21T10:00+08:00")
    due = Moment.instant(days(-1))
    promise = Commitment(CommitmentKind.PROMISE, client, "终稿海报", made, due=due, waiting_on=COLLEAGUE + "小林")
    number = did(writer, Op.COMMITMENT_ADD, lambda w: commitments.add(w, promise))
    did(writer, Op.COMMITMENT_ROUND, lambda w: commitments.add_round(w, number, "字再大一号", made))
    for query in ("终稿", "字再大", "小林", "is:open", "is:overdue"):
        assert found(writer, query) == [("commitment", number)], query
    assert found(writer, "海报 -is:overdue") == []
    later = Moment.instant(days(2))
    did(writer, Op.COMMITMENT_MOVE, lambda w: commitments.move(w, number, later, text="客户同意"))
    assert found(writer, "is:overdue") == []
    assert found(writer, "海报 -is:overdue") == found(writer, "客户同意") == [("commitment", number)]
    did(writer, Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, number, CommitmentState.KEPT))
    assert found(writer, "is:open") == []
    assert found(writer, "终稿") == [("commitment", number)]


def test_what_is_late_is_found_by_its_own_day(writer: Writer) -> None:
    client = add_client(writer)
    today = dt.date(2026, 11, 24)
    whole_day, yesterday = Moment.date(today, SHANGHAI), Moment.date(today - dt.timedelta(days=1), SHANGHAI)
    late = [add_due(writer, days(-1), "minute", client), add_due(writer, START - 1, "just", client)]
    add_due(writer, START + 1, "soon", client)
    did(writer, Op.DUE_ADD, lambda w: dues.add(w, Due("today", whole_day)))
    late.append(did(writer, Op.DUE_ADD, lambda w: dues.add(w, Due("yesterday", yesterday))))
    done = add_due(writer, days(-2), "done", client)
    did(writer, Op.DUE_DONE, lambda w: dues.close(w, done))
    assert {number for _, number in found(writer, "is:overdue")} == set(late)
    assert found(writer, "is:overdue since:2026-11-24") == [("due", late[1])]
    assert search.search(writer, "is:overdue -is:overdue", START).hits == ()


def test_greetings_are_found_only_by_their_words(writer: Writer) -> None:
    client = add_client(writer, "海润传媒")
    wish = Due("", Moment.instant(days(1)), Origin.OBSERVANCE, client, origin_id="x", occurrence="mid_autumn:2026")
    number = did(writer, Op.DUE_ADD, lambda w: dues.put(w, wish))
    assert found(writer, "is:open") == []
    did(writer, Op.DUE_DONE, lambda w: dues.close(w, number, outcome="中秋安康"))
    assert found(writer, "中秋") == [("due", number)]
    history.undo(writer)
    assert found(writer, "中秋") == []


def test_a_yearly_day_is_found_with_its_client(writer: Writer) -> None:
    client = add_client(writer, "海润传媒")
    day = Anniversary(client, YearlyDate(5, 20), AnniversaryKind.OTHER, label="厂庆日")
    number = did(writer, Op.ANNIVERSARY_ADD, lambda w: anniversaries.add(w, day))
    assert found(writer, "厂庆") == [("client", client)]
    did(writer, Op.ANNIVERSARY_DELETE, lambda w: anniversaries.delete(w, number))
    assert found(writer, "厂庆") == []


ATTACKS = ['"', "'", "*", "a*", "^a", "NEAR(a b)", "a OR b", "a AND NOT b", "tokens:a", "{x} : y", "-", "+a", "a + b"]


@pytest.mark.parametrize(
    "text",
    [
        *ATTACKS,
        '"; DROP TABLE clients; --',
        'x" OR "y',
        "a) OR (b",
        "\x00",
        "\ue000kclient",
        "ＯＲ",
        'tag:" OR "\ue000',
    ],
)
def test_nobody_reaches_the_language_of_the_index(writer: Writer, text: str) -> None:
    add_entry(writer, add_client(writer, "海润传媒"), text="nothing")
    for query in (text, f'"{text}"', f"-{text}", f"client:{text}", f"tag:{text}", f"channel:{text}"):
        answer = search.search(writer, query, START)
        assert not ids(writer, query) or text.startswith("-") or query.startswith("-"), query
        assert answer.complete
    search.names(writer, text)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    writer = open_writer(tmp_path_factory.mktemp("filled") / "a.cjournal")
    client = add_client(writer, "王敏", tags=("甲",))
    for text in ("call back 回访客户", "x" * 40, 'a_b\'s 100% "q"'):
        add_entry(writer, client, text=text, mood=1)
    return writer


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    st.one_of(
        st.text(max_size=40),
        st.lists(
            st.sampled_from(
                [*ATTACKS, "client:", "tag:", "mood:", "since:", "王", "wm", "call", "回访客户", " ", "“", "x" * 20]
            ),
            max_size=12,
        ).map("".join),
    )
)
def test_no_query_raises(filled: Writer, text: str) -> None:
    answer = search.search(filled, text, START)
    assert answer.count >= len(answer.hits)
    for hit in (*answer.hits, *search.names(filled, text)):
        assert all(0 <= start < end <= len(hit.text) for start, end in hit.spans)

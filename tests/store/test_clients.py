from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.core.clients import Client, ClientKind, ClientRow, ClientSort, Person, Stage, Tier
from journal.core.dues import Due, Origin
from journal.core.errors import Code, JournalError
from journal.core.moments import Moment
from journal.store import clients, dues, people
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store.world import START, Clock, add_client, add_due, add_entry, assert_whole, did, dump, open_writer


def pages(reader: Reader, sort: ClientSort, limit: int, **values: Any) -> list[ClientRow]:
    """All pages of the list, one after the other."""
    rows: list[ClientRow] = []
    while True:
        page = clients.page(reader, sort=sort, limit=limit, after=rows[-1].key if rows else None, **values)
        assert len(page) <= limit
        rows += page
        if len(page) < limit:
            return rows


def found(reader: Reader, query: str) -> set[str]:
    return {row.name for row in clients.page(reader, query)}


NAMES = ["王敏", "王晓明", "Anna", "anna", "Żółć", "x", "海润传媒", "a"]


@given(
    st.lists(
        st.tuples(st.sampled_from(NAMES), st.sampled_from([None, *Tier]), st.none() | st.integers(0, 3), st.booleans()),
        max_size=25,
    ),
    st.integers(1, 7),
)
@settings(max_examples=20)
def test_the_pages_hold_every_client_once_in_order(
    tmp_path_factory: pytest.TempPathFactory, plan: list[tuple[str, Tier | None, int | None, bool]], limit: int
) -> None:
    writer = open_writer(tmp_path_factory.mktemp("clients") / "a.cjournal")
    for number, (name, tier, contact, tagged) in enumerate(plan):
        tags = ("fair",) if tagged else ()
        client = add_client(writer, name, tier=tier, tags=tags, archived_at=START if number % 7 == 6 else None)
        if contact is not None:
            add_entry(writer, client, at=START + contact * 60_000)
    for sort in ClientSort:
        for archived in (False, True):
            for query in ("", "fair"):
                whole = clients.page(writer, query, sort, archived=archived)
                assert pages(writer, sort, limit, archived=archived, query=query) == whole
                wanted = {
                    number
                    for number, (_, _, _, tagged) in enumerate(plan, 1)
                    if (number % 7 == 0) == archived and (tagged or not query)
                }
                assert {row.id for row in whole} == wanted
        assert clients.count(writer, archived=archived) == sum(1 for n in range(1, len(plan) + 1) if n % 7 == 0)
    recent = [row.last_contact_at or 0 for row in clients.page(writer, sort=ClientSort.LAST_CONTACT)]
    assert recent == sorted(recent, reverse=True)
    ranks = [[*Tier, None].index(row.tier) for row in clients.page(writer, sort=ClientSort.TIER)]
    assert ranks == sorted(ranks)
    assert_whole(writer)
    writer.close()


def test_names_are_sorted_by_sound_in_both_scripts(writer: Writer) -> None:
    for name in ("张三", "Zoe", "Émile", "单小姐", "李四", "Anna"):
        add_client(writer, name)
    names = [row.name for row in clients.page(writer)]
    assert names == ["Anna", "Émile", "李四", "单小姐", "张三", "Zoe"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", {"王敏", "海润传媒", "兰庭酒店", "Grace Cheung"}),
        ("敏", {"王敏"}),
        ("王敏", {"王敏"}),
        ("wangmin", {"王敏"}),
        ("wang min", {"王敏"}),
        ("WangM", {"王敏"}),
        ("wm", {"王敏"}),
        ("hrcm", {"海润传媒"}),
        ("润传", {"海润传媒"}),
        ("蘭庭", {"兰庭酒店"}),
        ("兰庭", {"兰庭酒店"}),
        ("grace", {"Grace Cheung"}),
        ("cheu", {"Grace Cheung"}),
        ("grace ch", {"Grace Cheung"}),
        ("展会", {"海润传媒"}),
        ("展會", {"海润传媒"}),
        ("李雷", {"兰庭酒店"}),
        ("lilei", {"兰庭酒店"}),
        ("hanmeimei", {"兰庭酒店"}),
        ("wang 敏", {"王敏"}),
        ("nobody", set()),
        (" \x00 ", {"王敏", "海润传媒", "兰庭酒店", "Grace Cheung"}),
    ],
)
def test_a_client_is_found_by_characters_sound_initials_tags_and_persons(
    writer: Writer, query: str, names: set[str]
) -> None:
    add_client(writer, "王敏", kind=ClientKind.INDIVIDUAL)
    add_client(writer, "海润传媒", tags=("展会",))
    hotel = add_client(writer, "兰庭酒店")
    add_client(writer, "Grace Cheung")
    did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(hotel, "李雷", also=("韩梅梅",))))
    assert found(writer, query) == names


def test_wildcards_in_a_query_mean_themselves(writer: Writer) -> None:
    for name in ("100% cotton", "a_b", "c\\d", "plain", "x'y\"z"):
        add_client(writer, name)
    assert found(writer, "%") == {"100% cotton"}
    assert found(writer, "％") == {"100% cotton"}
    assert found(writer, "_") == {"a_b"}
    assert found(writer, "\\") == {"c\\d"}
    assert found(writer, "a_b") == {"a_b"}
    assert found(writer, "axb") == set()
    assert found(writer, "'y\"") == {"x'y\"z"}
    assert found(writer, "p%n") == set()


@given(st.text(max_size=12))
@settings(max_examples=40)
def test_no_query_breaks_the_list(shared: Reader, query: str) -> None:
    for sort in ClientSort:
        clients.page(shared, query, sort)
    with suppress(JournalError):
        clients.find(shared, query)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    path = tmp_path_factory.mktemp("shared") / "a.cjournal"
    writer = open_writer(path)
    for name in NAMES:
        add_client(writer, name, tags=("%",))
    writer.close()
    return Reader.open(path)


def test_a_name_finds_its_client_exactly_or_by_a_prefix_of_its_own(writer: Writer) -> None:
    acme = add_client(writer, "Acme")
    add_client(writer, "Acme Group")
    hotel = add_client(writer, "兰庭酒店")
    archived = add_client(writer, "Zeta", archived_at=START)
    assert clients.find(writer, "Acme").id == acme
    assert clients.find(writer, " Acme\n").id == acme
    assert clients.find(writer, "acme").id == acme
    assert clients.find(writer, "兰庭").id == hotel
    assert clients.find(writer, "蘭庭酒店").id == hotel
    assert clients.find(writer, "ltjd").id == hotel
    assert clients.find(writer, "lanting").id == hotel
    assert clients.find(writer, "Zet").id == archived
    assert clients.find(writer, clients.get(writer, hotel).uuid).id == hotel


def test_a_name_that_means_several_clients_lists_them(writer: Writer) -> None:
    for name in ("Acme", "Acme", "Beta One", "Beta Two"):
        add_client(writer, name)
    for name, candidates in (("Acme", ["Acme", "Acme"]), ("Beta", ["Beta One", "Beta Two"])):
        with pytest.raises(JournalError) as ambiguous:
            clients.find(writer, name)
        assert ambiguous.value.code is Code.NAME_AMBIGUOUS
        assert ambiguous.value.facts["candidates"] == candidates


@pytest.mark.parametrize("name", ["", " ", "nobody", "%", "_"])
def test_a_name_that_means_nobody_is_unknown(writer: Writer, name: str) -> None:
    add_client(writer, "Acme")
    with pytest.raises(JournalError) as unknown:
        clients.find(writer, name)
    assert unknown.value.code is Code.NAME_UNKNOWN


def test_a_prefix_is_not_taken_for_unique_because_the_list_is_long(writer: Writer) -> None:
    with writer.operation(Op.IMPORT):
        for number in range(60):
            clients.add(writer, Client(f"A{number:02} b"))
        clients.add(writer, Client("B one"))
        clients.add(writer, Client("B two"))
    with pytest.raises(JournalError) as ambiguous:
        clients.find(writer, "b")
    assert ambiguous.value.facts["candidates"] == ["B one", "B two"]


def test_everything_about_a_client_comes_back(writer: Writer, clock: Clock) -> None:
    client = Client("名\n字 ", ClientKind.MEDIA, Tier.VIP, Stage.LOYAL, "one\r\ntwo\x00", ("b", "a", "b", " "))
    number = did(writer, Op.CLIENT_ADD, lambda w: clients.add(w, client))
    kept = clients.get(writer, number)
    assert (kept.name, kept.about, kept.tags) == ("名 字", "one\ntwo", ("b", "a"))
    assert (kept.kind, kept.tier, kept.stage) == (ClientKind.MEDIA, Tier.VIP, Stage.LOYAL)
    assert kept.created_at == kept.updated_at == START
    clock.forward(5)
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(kept, tier=None, tags=("c", "a"))))
    changed = clients.get(writer, number)
    assert changed == replace(kept, tier=None, tags=("a", "c"), updated_at=START + 5)
    assert clients.every(writer) == [changed]
    assert clients.tags(writer) == ["a", "c"]


def test_an_individual_is_its_own_person(writer: Writer) -> None:
    number = add_client(writer, "王敏", kind=ClientKind.INDIVIDUAL)
    assert [person.name for person in people.at(writer, number)] == ["王敏"]
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(clients.get(w, number), name="王晓敏")))
    assert [person.name for person in people.at(writer, number)] == ["王晓敏"]
    assert found(writer, "wxm") == {"王晓敏"}
    assert found(writer, "wangmin") == set()
    firm = add_client(writer, "Firm")
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(clients.get(w, firm), kind=ClientKind.INDIVIDUAL)))
    assert [person.name for person in people.at(writer, firm)] == ["Firm"]


def test_an_archived_client_leaves_the_list_and_comes_back(writer: Writer) -> None:
    number = add_client(writer, "Acme")
    did(writer, Op.CLIENT_ARCHIVE, lambda w: clients.archive(w, number))
    assert clients.page(writer) == []
    assert [row.archived for row in clients.page(writer, archived=True)] == [True]
    did(writer, Op.CLIENT_RESTORE, lambda w: clients.archive(w, number, archived=False))
    assert [row.id for row in clients.page(writer)] == [number]


def test_everything_about_a_person_comes_back(writer: Writer) -> None:
    client = add_client(writer)
    person = Person(
        client, "王敏", ("Minnie", " "), "王总", "总监", ("1", "2", "1"), ("a@b.c",), "wx", "x\ny", "2026-01-31"
    )
    number = did(writer, Op.PERSON_ADD, lambda w: people.add(w, person))
    kept = people.get(writer, number)
    assert replace(kept, id=0, uuid="", created_at=0, updated_at=0) == replace(
        person, also=("Minnie",), phones=("1", "2")
    )
    other = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "张三")))
    assert [one.id for one in people.at(writer, client)] == [other, number]
    for name in ("王敏", "minnie", "王总", "Minnie"):
        assert people.find(writer, client, name).id == number
    assert people.find(writer, client, "张").id == other
    with pytest.raises(JournalError) as unknown:
        people.find(writer, client, "李")
    assert unknown.value.code is Code.NAME_UNKNOWN
    did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "张三丰")))
    assert people.find(writer, client, "张三").id == other
    with pytest.raises(JournalError) as ambiguous:
        people.find(writer, client, "张")
    assert ambiguous.value.code is Code.NAME_AMBIGUOUS


def test_a_client_of_a_person_that_is_not_there_is_refused_whole(writer: Writer) -> None:
    from journal.store import driver

    before = dump(writer)
    with pytest.raises(driver.IntegrityError), writer.operation(Op.PERSON_ADD):
        people.add(writer, Person(99, "nobody's"))
    assert dump(writer) == before


@pytest.mark.parametrize("origin", [Origin.OBSERVANCE, Origin.CADENCE])
def test_a_suggestion_is_no_deadline_of_a_client(writer: Writer, origin: Origin) -> None:
    client = add_client(writer)
    early = Due("", Moment.instant(START), origin, client, origin_id="x", occurrence="2027", observance="qingming")
    did(writer, Op.DUE_ADD, lambda w: dues.put(w, early))
    (row,) = clients.page(writer)
    assert row.next_due_at is None
    add_due(writer, START + 60_000, client_id=client)
    (row,) = clients.page(writer)
    assert row.next_due_at == START + 60_000
    assert_whole(writer)

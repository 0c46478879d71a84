"""How SQLite answers the questions that a person waits for: through indexes, without sorting the large tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journal.core.clients import ClientSort
from journal.store import clients, due_notices, due_outlook, dues, interactions
from journal.store.reading import Params, Reader, Row
from journal.store.writing import Writer
from tests.store.world import START, add_client, add_due, add_entry, open_crisis

LARGE = (
    "interactions",
    "interaction_clients",
    "interaction_people",
    "interaction_tags",
    "dues",
    "due_deliveries",
    "crises",
)


class Explained(Reader):
    """Notes the plan of every question it is asked."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader.path, reader.connection, reader.tz)
        self.plan: list[str] = []

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        self.plan += [row[3] for row in super().rows(f"EXPLAIN QUERY PLAN {sql}", params)]
        return super().rows(sql, params)

    def row(self, sql: str, params: Params = ()) -> Row | None:
        self.plan += [row[3] for row in super().rows(f"EXPLAIN QUERY PLAN {sql}", params)]
        return super().row(sql, params)

    def scans(self) -> list[str]:
        """Whole tables that were read although they may be large."""
        aliases = {"i": "interactions", "d": "dues", "l": "interaction_clients", "v": "due_deliveries"}
        words = [step.split() for step in self.plan if step.startswith("SCAN")]
        return [" ".join(w) for w in words if aliases.get(w[1], w[1]) in LARGE and "INDEX" not in w]

    def sorts(self) -> list[str]:
        return [step for step in self.plan if "TEMP B-TREE" in step]


@pytest.fixture
def explained(writer: Writer) -> Explained:
    client = add_client(writer)
    add_entry(writer, client)
    add_due(writer, client_id=client)
    open_crisis(writer, client)
    return Explained(writer)


@pytest.mark.parametrize("channel", [None, "phone", "crisis"])
@pytest.mark.parametrize("before", [None, (START, 7)])
def test_a_page_of_the_timeline_comes_straight_from_its_index(
    explained: Explained, channel: str | None, before: tuple[int, int] | None
) -> None:
    interactions.timeline(explained, 1, channel=channel, before=before)
    assert explained.scans() == []
    index = {None: "interaction_clients_timeline", "phone": "interaction_clients_channel", "crisis": "crises_by_client"}
    assert any(index[channel] in step and step.startswith("SEARCH") for step in explained.plan)


def test_the_entries_of_a_timeline_are_not_sorted(explained: Explained) -> None:
    asked: list[str] = []

    class Asking(Explained):
        def rows(self, sql: str, params: Params = ()) -> list[Row]:
            asked.append(sql)
            return super().rows(sql, params)

    reader = Asking(explained)
    interactions.timeline(reader, 1, before=(START, 7))
    pages = [sql for sql in asked if "LIMIT" in sql]
    assert len(pages) == 2
    for sql in pages:
        steps = [row[3] for row in Reader.rows(explained, f"EXPLAIN QUERY PLAN {sql}", (1, START, 7, 50))]
        assert not [step for step in steps if "TEMP B-TREE" in step], steps


@pytest.mark.parametrize("sort", [ClientSort.NAME, ClientSort.LAST_CONTACT])
def test_a_page_of_clients_comes_in_the_order_of_an_index(explained: Explained, sort: ClientSort) -> None:
    (first,) = clients.page(explained, sort=sort)
    clients.page(explained, sort=sort, after=first.key)
    assert explained.sorts() == []
    index = {ClientSort.NAME: "client_index_by_name", ClientSort.LAST_CONTACT: "client_index_by_contact"}[sort]
    assert sum(step.startswith("SEARCH x USING INDEX " + index) for step in explained.plan) == 2


QUESTIONS: dict[str, Callable[[Reader], object]] = {
    "until": lambda reader: dues.until(reader, START),
    "unshown": lambda reader: due_notices.unshown(reader, START),
    "next_notice": lambda reader: due_notices.next_notice(reader, START),
    "greetings": lambda reader: due_outlook.greetings(reader, START),
    "to_contact": lambda reader: due_outlook.to_contact(reader, START, 50),
    "of_client": lambda reader: dues.of_client(reader, 1),
    "get": lambda reader: dues.get(reader, 1),
    "row_of": lambda reader: dues.row_of(reader, dues.get(reader, 1)),
    "last_of": lambda reader: interactions.last_of(reader, 1),
    "channels_of": lambda reader: interactions.channels_of(reader, 1),
    "interaction": lambda reader: interactions.get(reader, 1),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_large_table_is_read_through(explained: Explained, question: str) -> None:
    QUESTIONS[question](explained)
    assert explained.plan
    assert explained.scans() == []


def test_open_dues_come_in_the_order_of_their_moments(explained: Explained) -> None:
    dues.until(explained, START)
    due_notices.unshown(explained, START)
    assert sum("dues_open_single " in step and step.startswith("SEARCH") for step in explained.plan) == 2
    assert not [step for step in explained.sorts() if step == "USE TEMP B-TREE FOR ORDER BY"]


def test_groups_are_counted_in_their_index_alone(explained: Explained) -> None:
    due_outlook.greetings(explained, START)
    (step,) = (step for step in explained.plan if step.startswith(("SEARCH", "SCAN")))
    assert "USING COVERING INDEX dues_open_grouped" in step
    assert not [step for step in explained.sorts() if "GROUP BY" in step]

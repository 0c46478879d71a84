"""Observances of the user's own: in the catalogue, kept by tag, in the ledger, into the bin and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from journal.core.clients import Person
from journal.core.dues import Origin
from journal.core.errors import Code, JournalError
from journal.core.observances import Act, Tone
from journal.core.own_observances import OwnObservance
from journal.store import bin, history, ledger, observances, own_observances, people
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import add_client, did

FAIR = OwnObservance("Advertising Festival", "2 sat nov", Tone.CALM, Act.GREET, gift_days=7, manner="No pitch")


def add(writer: Writer, own: OwnObservance) -> OwnObservance:
    return own_observances.get(writer, did(writer, Op.OBSERVANCE_ADD, lambda w: own_observances.add(w, own)))


def test_it_stands_in_the_catalogue_beside_the_shipped_ones(writer: Writer) -> None:
    assert own_observances.all_of(writer) == observances.catalogue()
    own = add(writer, FAIR)
    assert replace(own, id=0, uuid="", created_at=0, updated_at=0) == FAIR
    found = own_observances.all_of(writer)
    assert found[own.tag] == own.observance()
    assert len(found) == len(observances.catalogue()) + 1


@pytest.mark.parametrize(
    ("own", "code"),
    [
        (replace(FAIR, name=" "), Code.NAME_MISSING),
        (replace(FAIR, rule="every friday"), Code.DAY_RULE_UNREADABLE),
        (replace(FAIR, rule="table nowhere"), Code.DAY_RULE_UNREADABLE),
        (replace(FAIR, gift_days=99), Code.NUMBER_OUT_OF_RANGE),
        (replace(FAIR, message_days=-1), Code.NUMBER_OUT_OF_RANGE),
    ],
)
def test_what_gives_no_day_is_not_taken(writer: Writer, own: OwnObservance, code: Code) -> None:
    with pytest.raises(JournalError) as caught:
        add(writer, own)
    assert caught.value.code is code
    assert own_observances.every(writer) == []


def test_those_are_counted_who_keep_it(writer: Writer) -> None:
    own, other = add(writer, FAIR), add(writer, replace(FAIR, name="Tea fair"))
    client = add_client(writer, observes=("CN", own.tag))
    did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "A", observes=(own.tag,))))
    did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "B", observes=("-" + own.tag,))))
    kept = own_observances.kept_by(writer)
    assert (kept[own.tag], kept[other.tag]) == (2, 0)


def test_those_who_keep_it_are_greeted(writer: Writer) -> None:
    own = add(writer, replace(FAIR, rule="12-05", gift_days=None))
    client = add_client(writer)
    keeper = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "A", observes=(own.tag,))))
    did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "B")))
    first, last = dt.date(2026, 12, 1), dt.date(2026, 12, 10)
    due = [d for d in ledger.derived(writer, writer.now(), first, last) if d.origin is Origin.OBSERVANCE]
    assert [(d.observance, d.person_id, d.day, d.tone) for d in due] == [(own.tag, keeper, "2026-12-05", "calm")]


def test_it_lies_in_the_bin_and_who_keeps_it_comes_back_with_it(writer: Writer) -> None:
    own = add(writer, FAIR)
    add_client(writer, observes=(own.tag,))
    did(writer, Op.OBSERVANCE_DELETE, lambda w: own_observances.delete(w, own.id))
    assert own.tag not in own_observances.all_of(writer)
    [binned] = bin.contents(writer, writer.now())
    history.restore(writer, binned.operation_id)
    assert own_observances.get(writer, own.id) == own
    assert own_observances.kept_by(writer)[own.tag] == 1


def _in_a_bad_row(column: str, value: str) -> Callable[[Writer], int]:
    return lambda w: w.execute(f"UPDATE own_observances SET {column} = ?", (value,))


@pytest.mark.parametrize(("column", "value"), [("rule", "nonsense"), ("tone", "loud"), ("act", "dance")])
def test_what_an_imported_file_says_wrong_stops_nothing(writer: Writer, column: str, value: str) -> None:
    add(writer, FAIR)
    did(writer, Op.IMPORT, _in_a_bad_row(column, value))
    assert own_observances.all_of(writer) == observances.catalogue()
    assert ledger.derived(writer, writer.now(), dt.date(2026, 11, 1), dt.date(2026, 11, 30)) == []

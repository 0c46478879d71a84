"""Whom to call in a crisis: from the register, at the client and at the outlet, nobody twice, nobody who left."""

from __future__ import annotations

from dataclasses import replace

from journal.core.clients import Person
from journal.core.risks import Contact, Risk, Side
from journal.store import crisis_contacts, people, risks
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.crisis_world import Desk
from tests.store.world import Clock, did

ZHOU = Contact("周建国", "+86 138 0000 1103", Side.THEIRS)
XIE = Contact("解晓东", "+86 138 0000 1104", Side.OUTLET)


def risk(writer: Writer, desk: Desk, *contacts: Contact) -> int:
    register = Risk(desk.client, "媒体质疑安全数据", contacts=contacts)
    return did(writer, Op.RISK_ADD, lambda w: risks.add(w, register))


def called(writer: Writer, desk: Desk, risk_id: int | None = None) -> list[Contact]:
    return crisis_contacts.of(writer, replace(desk.crisis, risk_id=risk_id))


def test_theirs_then_the_outlet_with_their_numbers(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    assert called(writer, desk) == [ZHOU, XIE]
    assert crisis_contacts.of(writer, replace(desk.crisis, outlet_id=None)) == [ZHOU]


def test_those_of_the_register_stand_with_their_side_first(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    ours, lawyer = Contact("小赵", "1101"), Contact("律师", "1200", Side.THEIRS, "法务")
    editor = Contact("值班编辑", "1300", Side.OUTLET)
    found = called(writer, desk, risk(writer, desk, editor, lawyer, ours))
    assert found == [ours, lawyer, ZHOU, editor, XIE]


def test_nobody_stands_there_twice(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    same = Contact("周建国", "+86-138-0000-1103", Side.THEIRS, "品牌总监")
    assert called(writer, desk, risk(writer, desk, same)) == [same, XIE]
    other_number = Contact("周建国", "8000 1103", Side.THEIRS)
    assert called(writer, desk, risk(writer, desk, other_number)) == [other_number, ZHOU, XIE]


def test_who_has_a_number_in_the_register_is_not_named_again_without_one(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(desk.client, "李总监")))
    assert Contact("李总监", "", Side.THEIRS) in called(writer, desk)
    known = Contact("李总监", "1201", Side.THEIRS)
    assert called(writer, desk, risk(writer, desk, known)) == [known, ZHOU, XIE]


def test_who_has_only_an_e_mail_comes_with_it_and_the_register_keeps_none(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    ann = Person(desk.client, "Ann", emails=("ann@example.com", "a@example.com"))
    both = Person(desk.client, "Bob", phones=("12",), emails=("bob@example.com",))
    did(writer, Op.PERSON_ADD, lambda w: [people.add(w, one) for one in (ann, both)])
    found = called(writer, desk)
    assert Contact("Ann", "", Side.THEIRS, email="ann@example.com") in found
    assert Contact("Bob", "12", Side.THEIRS) in found
    kept = risks.get(writer, risk(writer, desk, Contact("Ann", "1", email="ann@example.com")))
    assert kept.contacts == (Contact("Ann", "1"),)


def test_who_left_is_not_called(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    (editor,) = people.at(writer, desk.outlet)
    did(writer, Op.PERSON_EDIT, lambda w: people.edit(w, replace(editor, left_on="2027-01-31")))
    assert called(writer, desk) == [ZHOU]


def test_the_first_number_is_the_one_to_dial(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    (editor,) = people.at(writer, desk.outlet)
    did(writer, Op.PERSON_EDIT, lambda w: people.edit(w, replace(editor, phones=("1", "2"))))
    assert called(writer, desk) == [ZHOU, replace(XIE, phone="1")]


def test_a_risk_that_is_gone_calls_nobody(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    assert called(writer, desk, 99) == [ZHOU, XIE]


def test_a_long_register_does_not_fill_the_page(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    many = [Contact(f"n{number}", f"{number}") for number in range(25)]
    assert called(writer, desk, risk(writer, desk, *many)) == many[: crisis_contacts.MOST]

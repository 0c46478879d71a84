"""How persons relate, who took over from whom, and a move to another client, by what the user does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import ClientKind, Person
from journal.core.interactions import Channel, Interaction
from journal.core.moments import EventTime
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.relations import Relation, RelationKind
from journal.store import clients, interactions, people, preferences, relations, search
from journal.store.history import Op
from journal.ui.context import Context
from journal.ui.dialogs.person import PersonDialog
from journal.ui.dialogs.person_move import PersonMoveDialog
from journal.ui.pages.client_fact_buttons import FactButton
from journal.ui.pages.client_people import PeopleSection
from journal.ui.widgets.relations_edit import RelationsEdit
from tests.store.world import all_people
from tests.ui.writing import add_client, commit, do, entries_of, settle


@pytest.fixture
def hotel(context: Context) -> int:
    return add_client(context, "兰庭酒店")


@pytest.fixture
def add(context: Context, hotel: int) -> Callable[..., int]:
    def made(name: str, post: str = "", client: int | None = None) -> int:
        do(context, Op.PERSON_ADD, lambda writer: people.add(writer, Person(client or hotel, name, post=post)))
        return next(one.id for one in all_people(context.reader) if one.name == name)

    return made


def opened(qtbot: QtBot, context: Context, person: int) -> PersonDialog:
    client = people.get(context.reader, person).client_id
    dialog = PersonDialog(context, client, person)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def save(qtbot: QtBot, context: Context, dialog: PersonDialog | PersonMoveDialog) -> None:
    with qtbot.waitSignal(dialog.saved):
        dialog.save_button.click()
    settle(context)


def seen(qtbot: QtBot, context: Context, client: int) -> dict[str, str]:
    """What the section of the client's page says of each person."""
    section = PeopleSection(context)
    qtbot.addWidget(section.card)
    section.show_client(clients.get(context.reader, client))
    return {button.words: button.details for button in section.card.findChildren(FactButton)}


def test_relations_are_chosen_in_the_dialog_and_stand_beside_the_names(
    qtbot: QtBot, context: Context, hotel: int, add: Callable[..., int]
) -> None:
    grace, boss = add("Grace Cheung"), add("Vincent Lee")
    dialog = opened(qtbot, context, grace)
    dialog.more.button.click()
    for kind, label in ((RelationKind.ANSWERS_TO, ""), (RelationKind.JUDGED_BY, "nothing late at the opening")):
        dialog.relations.add_button.click()
        row = dialog.relations.rows[-1]
        row.kind.setCurrentIndex(list(RelationKind).index(kind))
        qtbot.keyClicks(row.label, label)
    assert dialog.relations.rows[-1].label.placeholderText() == "What makes them look good"
    save(qtbot, context, dialog)
    assert [(one.other_id, one.kind) for one in relations.of_person(context.reader, grace)] == [
        (boss, RelationKind.ANSWERS_TO), (boss, RelationKind.JUDGED_BY),
    ]  # fmt: skip
    said = seen(qtbot, context, hotel)
    assert said["Grace Cheung"] == "answers to Vincent Lee · judged by Vincent Lee (nothing late at the opening)"
    assert said["Vincent Lee"] == ""
    again = opened(qtbot, context, grace)
    assert again.relations.isVisibleTo(again), "what says something is not hidden"
    next(one for one in again.relations.rows[0].findChildren(QPushButton)).click()
    save(qtbot, context, again)
    assert [one.kind for one in relations.of_person(context.reader, grace)] == [RelationKind.JUDGED_BY]
    context.runner.undo()
    settle(context)
    assert len(relations.of_person(context.reader, grace)) == 2


def test_an_assistant_stands_with_both(qtbot: QtBot, context: Context, hotel: int, add: Callable[..., int]) -> None:
    grace, mandy = add("Grace Cheung"), add("Mandy")
    do(
        context,
        Op.RELATION_ADD,
        lambda writer: relations.add(writer, Relation(mandy, grace, RelationKind.ASSISTANT_OF)),
    )
    said = seen(qtbot, context, hotel)
    assert said == {"Grace Cheung": "assistant: Mandy", "Mandy": "assistant of Grace Cheung"}


def test_a_relation_of_no_kind_needs_words(qtbot: QtBot, context: Context, add: Callable[..., int]) -> None:
    grace = add("Grace Cheung")
    add("Tom")
    dialog = opened(qtbot, context, grace)
    dialog.more.button.click()
    dialog.relations.add_button.click()
    row = dialog.relations.rows[0]
    row.kind.setCurrentIndex(list(RelationKind).index(RelationKind.OTHER))
    dialog.save_button.click()
    assert dialog.problem.isVisible()
    assert dialog.focusWidget() is row.label
    commit(row.label, "老同学")
    save(qtbot, context, dialog)
    assert relations.of_person(context.reader, grace)[0].label == "老同学"


def test_who_left_is_followed_by_somebody_new(
    qtbot: QtBot, context: Context, hotel: int, add: Callable[..., int]
) -> None:
    mandy = add("Mandy", "Assistant")
    at = EventTime.of(context.now())
    entry = Interaction((hotel,), at, Channel.PHONE, text="with Mandy", person_ids=(mandy,))
    do(context, Op.INTERACTION_ADD, lambda writer: interactions.add(writer, entry))
    dialog = opened(qtbot, context, mandy)
    dialog.more.button.click()
    assert not dialog.successor.isEnabled()
    dialog.left.click()
    dialog.left_on.setDate(QDate(2026, 1, 31))
    qtbot.keyClicks(dialog.successor, "Joyce Ho")
    save(qtbot, context, dialog)
    joyce = next(one for one in people.at(context.reader, hotel) if one.name == "Joyce Ho")
    assert joyce.post == "Assistant"
    assert people.get(context.reader, mandy).left_on == "2026-01-31"
    assert entries_of(context, hotel)[0].person_ids == (mandy,), "she keeps her entries"
    assert [row.name for row in clients.page(context.reader, "joyce")] == ["兰庭酒店"]
    said = seen(qtbot, context, hotel)
    assert said["Joyce Ho"] == "Assistant\ntook over from Mandy"
    assert said["Mandy"].endswith("followed by Joyce Ho")
    again = opened(qtbot, context, mandy)
    assert again.successor.text() == "Joyce Ho"
    again.successor.clear()
    save(qtbot, context, again)
    assert relations.of_person(context.reader, mandy) == []
    assert people.get(context.reader, joyce.id), "the person stays"
    context.runner.undo()
    settle(context)
    context.runner.undo()
    settle(context)
    assert [one.name for one in people.at(context.reader, hotel)] == ["Mandy"]
    assert people.get(context.reader, mandy).left_on is None


def test_somebody_who_is_there_already_takes_over(
    qtbot: QtBot, context: Context, hotel: int, add: Callable[..., int]
) -> None:
    mandy, joyce = add("Mandy"), add("Joyce Ho")
    dialog = opened(qtbot, context, mandy)
    dialog.more.button.click()
    dialog.left.click()
    qtbot.keyClicks(dialog.successor, "joyce ho")
    save(qtbot, context, dialog)
    assert len(people.at(context.reader, hotel)) == 2
    (one,) = relations.of_person(context.reader, mandy)
    assert (one.person_id, one.kind) == (joyce, RelationKind.FOLLOWS)


def test_a_person_moves_with_what_is_their_own(
    qtbot: QtBot, context: Context, hotel: int, add: Callable[..., int]
) -> None:
    grace = add("Grace Cheung")
    other = add_client(context, "Vertex Motors")
    at = EventTime.of(context.now())
    liked = Preference(hotel, PreferenceKind.COLOUR, "purple", Strength.LOVES, person_id=grace)
    do(context, Op.PREFERENCE_ADD, lambda writer: preferences.add(writer, liked))
    do(
        context,
        Op.INTERACTION_ADD,
        lambda writer: interactions.add(writer, Interaction((hotel,), at, text="secret", person_ids=(grace,))),
    )
    person = opened(qtbot, context, grace)
    person.move_button.click()
    settle(context)
    dialog = PersonMoveDialog(context, grace)
    dialog.open()
    dialog.save_button.click()
    assert dialog.problem.isVisible(), "a client is wanted"
    qtbot.keyClicks(dialog.picker.field, "vertex")
    qtbot.keyClick(dialog.picker.field, Qt.Key.Key_Return)
    assert dialog.picker.chosen() == (other,)
    save(qtbot, context, dialog)
    assert people.get(context.reader, grace).client_id == other
    assert [one.value for one in preferences.of(context.reader, other)] == ["purple"]
    assert [one.text for one in entries_of(context, hotel)] == ["secret"]
    assert entries_of(context, other) == []
    context.runner.undo()
    settle(context)
    assert people.get(context.reader, grace).client_id == hotel
    assert [one.value for one in preferences.of(context.reader, hotel)] == ["purple"]


def test_initials_of_another_name_find_a_person(context: Context, hotel: int) -> None:
    person = Person(hotel, "Grace Cheung", also=("張嘉欣",))
    do(context, Op.PERSON_ADD, lambda writer: people.add(writer, person))
    for typed in ("zjx", "zhangjiaxin", "gc", "嘉欣"):
        assert [hit.text.partition(" ")[0] for hit in search.names(context.reader, typed)] == ["Grace"], typed
        assert [row.name for row in clients.page(context.reader, typed)] == ["兰庭酒店"], typed


def test_an_individual_is_their_own_person_and_does_not_move(qtbot: QtBot, context: Context) -> None:
    client = add_client(context, "林淑芬", ClientKind.INDIVIDUAL)
    (person,) = people.at(context.reader, client)
    dialog = opened(qtbot, context, person.id)
    assert not hasattr(dialog, "move_button")
    assert dialog.findChildren(RelationsEdit) == []
    dialog.reject()


def tabbed(dialog: PersonDialog, start: QWidget, count: int) -> list[QWidget | None]:
    """What has the keyboard after each press of Tab."""
    start.setFocus()
    found: list[QWidget | None] = []
    for _ in range(count):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        found.append(dialog.focusWidget())
    return found


def _names(widgets: Sequence[QWidget | None]) -> list[str]:
    return [one.accessibleName() for one in widgets if one is not None]


def test_tab_goes_as_one_reads_and_comes_to_the_bin_last(
    qtbot: QtBot, context: Context, add: Callable[..., int]
) -> None:
    grace, boss = add("Grace Cheung"), add("Vincent Lee")
    relation = Relation(grace, boss, RelationKind.ANSWERS_TO)
    do(context, Op.PERSON_EDIT, lambda writer: relations.add(writer, relation))
    dialog = opened(qtbot, context, grace)
    edit = dialog.relations
    edit.add_button.click()
    edit.add_button.click()
    first, *others = edit.rows
    qtbot.waitUntil(others[-1].label.isVisible)
    wanted = [*first.fields[1:], *(field for row in others for field in row.fields), edit.add_button]
    assert _names(tabbed(dialog, first.kind, len(wanted))) == _names(wanted)
    after = tabbed(dialog, edit.add_button, 5)
    history = next(made for made in dialog.findChildren(QPushButton) if made.text() == "History…")
    last = [dialog.move_button, history, dialog.cancel_button, dialog.save_button, dialog.delete_button]
    assert _names(after) == _names(last)

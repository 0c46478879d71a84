"""Plans in the journal: kept whole, copied from the built-in ones, found by name or code, undone and in the bin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from journal.core.errors import Code, JournalError
from journal.core.observances import LANGUAGES
from journal.core.plans import Goals, Plan, Step, StepKind
from journal.store import bin, clients, history, plans
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import add_client, did, dump

PLAN = Plan(
    "展台断电",
    (
        Step("找电工", 0, StepKind.CONTAIN, responsible="小赵", channel="own:对讲机", script="A 区跳闸了。"),
        Step("告知", 5),
    ),
    Goals(first_response=2, resolved=60),
    "展会当天断电",
    "备两个接线盘。",
)


def add(writer: Writer, plan: Plan) -> int:
    return did(writer, Op.PLAN_ADD, lambda w: plans.add(w, plan))


def bare(plan: Plan) -> Plan:
    return replace(plan, id=0, uuid="", created_at=0, updated_at=0)


def refused(writer: Writer, name: str, language: str = "zh_Hans", client_id: int | None = None) -> JournalError:
    with pytest.raises(JournalError) as caught:
        plans.find(writer, name, language, client_id)
    return caught.value


def test_everything_about_a_plan_is_kept(writer: Writer) -> None:
    wanted = replace(PLAN, client_id=add_client(writer))
    found = plans.get(writer, add(writer, wanted))
    assert bare(found) == wanted
    assert found.id
    assert found.uuid


def test_a_copy_remembers_where_it_is_from_and_is_free(writer: Writer) -> None:
    client = add_client(writer)
    shipped = plans.built_in("zh_Hant")["own_mistake"]
    copy = plans.get(writer, add(writer, plans.copy_of(shipped, client)))
    assert bare(copy) == replace(shipped, client_id=client)
    assert copy.template == "own_mistake"
    second = plans.get(writer, add(writer, plans.copy_of(copy)))
    assert (second.client_id, second.template) == (None, "own_mistake")
    assert second.uuid != copy.uuid


def test_an_edit_can_be_undone(writer: Writer) -> None:
    plan = plans.get(writer, add(writer, PLAN))
    changed = replace(plan, steps=(Step("Leave", 0),), goals=Goals())
    did(writer, Op.PLAN_EDIT, lambda w: plans.edit(w, changed))
    assert plans.get(writer, plan.id).steps == (Step("Leave", 0),)
    history.undo(writer)
    assert bare(plans.get(writer, plan.id)) == PLAN
    history.redo(writer)
    assert plans.get(writer, plan.id).goals == Goals()


def test_nothing_is_written_of_a_plan_that_is_wrong(writer: Writer) -> None:
    before = dump(writer)
    with pytest.raises(JournalError) as caught:
        add(writer, replace(PLAN, steps=(Step("", 0),)))
    assert caught.value.code is Code.TEXT_MISSING
    assert dump(writer) == before


def test_into_the_bin_and_back(writer: Writer) -> None:
    plan_id = add(writer, PLAN)
    did(writer, Op.PLAN_DELETE, lambda w: plans.delete(w, plan_id))
    assert plans.every(writer) == []
    with pytest.raises(JournalError) as caught:
        plans.get(writer, plan_id)
    assert caught.value.code is Code.RECORD_GONE
    (binned,) = bin.contents(writer, writer.now())
    history.restore(writer, binned.operation_id)
    assert bare(plans.get(writer, plan_id)) == PLAN


def test_those_for_any_client_stand_first(writer: Writer) -> None:
    one, other = add_client(writer, "兰庭酒店"), add_client(writer, "星禾汽车")
    mine = add(writer, replace(PLAN, client_id=one))
    theirs = add(writer, replace(PLAN, client_id=other))
    general = add(writer, PLAN)
    assert [plan.id for plan in plans.every(writer)] == [general, mine, theirs]
    assert [plan.id for plan in plans.every(writer, one)] == [general, mine]
    did(writer, Op.CLIENT_ERASE, lambda w: w.delete("clients", other))
    assert [plan.id for plan in plans.every(writer)] == [general, mine]
    assert clients.get(writer, one)


def test_lessons_gather(writer: Writer) -> None:
    plan_id = add(writer, replace(PLAN, lessons=""))
    for text in ("早十分钟打电话", "早十分钟打电话", "先问法务"):
        did(writer, Op.PLAN_EDIT, lambda w, text=text: plans.add_lesson(w, plan_id, text))
    assert plans.get(writer, plan_id).lessons == "早十分钟打电话\n\n先问法务"
    with pytest.raises(JournalError) as caught:
        did(writer, Op.PLAN_EDIT, lambda w: plans.add_lesson(w, plan_id, "  "))
    assert caught.value.code is Code.TEXT_MISSING


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name",
    ["negative_story", "媒体负面报道", "媒體負面報導", "negative STORY in an outlet", "媒体", "Negative s", "媒體負"],
)
def test_a_built_in_plan_is_found_by_code_or_by_its_name_in_any_language(
    writer: Writer, name: str, language: str
) -> None:
    assert plans.find(writer, name, language) == plans.built_in(language)["negative_story"]


def test_an_unknown_language_gets_english() -> None:
    assert plans.built_in("fr") == plans.built_in("en")


def test_ones_own_goes_before_the_built_in_one(writer: Writer) -> None:
    shipped = plans.built_in("zh_Hans")["negative_story"]
    own = add(writer, replace(plans.copy_of(shipped), name="媒体质疑安全数据"))
    assert plans.find(writer, "媒体质疑安全数据", "en").id == own
    assert plans.find(writer, "媒體質疑", "en").id == own
    assert plans.find(writer, "媒体", "zh_Hans").id == own
    assert plans.find(writer, "媒体负面报道", "zh_Hans") == shipped
    assert plans.find(writer, plans.get(writer, own).uuid, "en").id == own


def test_a_plan_of_the_client_goes_before_one_for_all(writer: Writer) -> None:
    one, other = add_client(writer, "兰庭酒店"), add_client(writer, "星禾汽车")
    general = add(writer, PLAN)
    mine = add(writer, replace(PLAN, client_id=one))
    assert plans.find(writer, "展台断电", "zh_Hans", one).id == mine
    assert plans.find(writer, "展台", "zh_Hans", one).id == mine
    assert plans.find(writer, "展台断电", "zh_Hans", other).id == general
    assert refused(writer, "展台断电").code is Code.NAME_AMBIGUOUS


def test_what_fits_several_or_none_is_said(writer: Writer) -> None:
    add(writer, replace(PLAN, name="Stand without power"))
    add(writer, replace(PLAN, name="Stand on fire"))
    wrong = refused(writer, "stand")
    assert wrong.code is Code.NAME_AMBIGUOUS
    assert wrong.facts["candidates"] == ["Stand without power", "Stand on fire"]
    assert refused(writer, "p", "en").facts["candidates"] == ["Product fault", "Complaint that goes public"]
    for name in ("", "  ", "flood", "0"):
        assert refused(writer, name).code is Code.NAME_UNKNOWN

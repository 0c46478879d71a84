"""What one sentence proposes: the nearest risk, the plan for this client, the outlet by its name."""

from __future__ import annotations

from journal.core.crisis_proposals import heaviest, outlet_named, plan_meant, risk_meant
from journal.core.plans import Plan
from journal.core.risks import Risk
from journal.store.counters import pinyin

fold = pinyin().fold


def test_the_risk_that_shares_most_with_the_sentence_is_meant() -> None:
    leak, safety, price = Risk(1, "经销商泄露价格"), Risk(1, "媒体质疑安全数据"), Risk(1, "价格战")
    assert risk_meant([leak, safety, price], "车闻网首页：新车碰撞数据存疑", fold) is safety
    assert risk_meant([leak, safety, price], "有人在论坛洩露價格表", fold) is leak
    assert risk_meant([leak, safety, price], "门店停电", fold) is None
    assert risk_meant([], "anything", fold) is None


def test_short_words_mean_nothing_and_the_heavier_of_two_goes_first() -> None:
    light, heavy = Risk(1, "Fire in the hall", severity=1), Risk(1, "Smoke in the hall", severity=3)
    assert risk_meant([light, heavy], "The car is out", fold) is None
    assert risk_meant([light, heavy], "Lights out in the HALL", fold) is heavy
    assert heaviest([light, heavy]) is None
    planned = Risk(1, "Strike", severity=2, plan="delivery_failure")
    assert heaviest([heavy, planned, light]) is planned


def test_the_client_s_own_copy_of_a_built_in_plan_goes_first() -> None:
    shipped = Plan("Negative story", template="negative_story")
    other = Plan("Theirs", template="negative_story", client_id=2, id=5, uuid="a")
    own = Plan("Ours", template="negative_story", client_id=1, id=6, uuid="b")
    assert plan_meant([other, own, shipped], "negative_story", 1) is own
    assert plan_meant([other, own, shipped], "negative_story", 3) is shipped
    assert plan_meant([other, own, shipped], "negative_story") is shipped
    assert plan_meant([other, own, shipped], "b", 1) is own
    assert plan_meant([other, own, shipped], "gone", 1) is None
    assert plan_meant([other, own, shipped], "", 1) is None


def test_an_outlet_is_named_by_its_whole_name() -> None:
    outlets = [(1, "车闻网"), (2, "Sun"), (3, "Sun Evening"), (4, "網易")]
    assert outlet_named(outlets, "车闻网首页：新车碰撞数据存疑", fold) == 1
    assert outlet_named(outlets, "It stood in the sun evening", fold) == 3
    assert outlet_named(outlets, "On Sunday somebody called", fold) is None
    assert outlet_named(outlets, "网易的记者来电", fold) == 4

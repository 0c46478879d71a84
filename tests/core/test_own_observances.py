from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import observance_dates
from journal.core.observances import Act, Tone
from journal.core.own_observances import NUMBERS, DayRule, Form, OwnObservance, day_rule

RULES = st.one_of(
    st.builds(DayRule, st.just(Form.FIXED), st.integers(1, 12), st.integers(1, 28)),
    st.builds(DayRule, st.just(Form.LUNAR), st.integers(1, 12), st.integers(1, 30)),
    st.builds(
        DayRule,
        st.just(Form.WEEKDAY),
        st.integers(1, 12),
        number=st.sampled_from(NUMBERS),
        weekday=st.integers(0, 6),
    ),
    st.builds(DayRule, st.just(Form.EASTER), shift=st.integers(-70, 70)),
)


@given(RULES)
def test_what_is_put_together_is_a_rule_and_is_taken_apart_again(rule: DayRule) -> None:
    observance_dates.check(str(rule), {})
    assert day_rule(str(rule)) == rule


@pytest.mark.parametrize(
    "text", ["term 15", "E-2 +1", "5 mon jan", "OE", "13-40", "L 13/1", "table diwali", "E+99", "x"]
)
def test_other_rules_stay_as_they_were_typed(text: str) -> None:
    assert day_rule(text) == DayRule(Form.TYPED, text=text)
    assert str(day_rule(text)) == text


def test_an_own_observance_is_kept_by_its_tag() -> None:
    own = OwnObservance("Fair", "05-20", Tone.CALM, Act.SILENCE, gift_days=7, uuid="u", manner="No calls")
    row = own.observance()
    assert (row.id, own.tag) == ("own:u", "own:u")
    assert (row.own, row.gift_days, row.manners["zh_Hans"]) == (True, 7, "No calls")
    assert (row.practices[0].act, row.practices[0].tone, row.practices[0].rules) == (Act.SILENCE, Tone.CALM, ("05-20",))

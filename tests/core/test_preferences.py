from __future__ import annotations

import pytest

from journal.core.errors import Code, JournalError
from journal.core.preferences import UNRATED_KINDS, PreferenceKind, hex_colour


@pytest.mark.parametrize("typed", ["#0a3B5c", "0A3B5C", " #0a3b5c\n"])
def test_a_colour_is_kept_in_one_form(typed: str) -> None:
    assert hex_colour(typed) == "#0A3B5C"


@pytest.mark.parametrize("typed", ["", "#fff", "#12345", "#1234567", "#12345g", "深蓝", "##123456", "１２３４５６"])
def test_what_is_no_colour_is_refused(typed: str) -> None:
    with pytest.raises(JournalError) as refused:
        hex_colour(typed)
    assert refused.value.code is Code.COLOUR_UNREADABLE


def test_rules_and_health_are_not_likings() -> None:
    assert PreferenceKind.ALLERGY in UNRATED_KINDS
    assert PreferenceKind.COLOUR not in UNRATED_KINDS

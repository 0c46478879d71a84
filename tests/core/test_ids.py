from __future__ import annotations

import uuid

from journal.core.ids import uuid7


def test_ids_are_version_7_uuids_that_sort_by_their_time() -> None:
    moments = [0, 1, 1_790_000_000_000, 1_790_000_000_001, (1 << 48) - 1]
    made = [uuid7(moment) for moment in moments]
    assert made == sorted(made)
    assert {uuid.UUID(one).version for one in made} == {7}
    assert {uuid.UUID(one).variant for one in made} == {uuid.RFC_4122}
    assert [uuid.UUID(one).int >> 80 for one in made] == moments


def test_ids_of_the_same_millisecond_differ() -> None:
    assert len({uuid7(1_790_000_000_000) for _ in range(20_000)}) == 20_000


def test_a_clock_before_1970_or_far_ahead_still_gives_an_id() -> None:
    assert uuid.UUID(uuid7(-5)).int >> 80 == 0
    assert uuid.UUID(uuid7(1 << 60)).int >> 80 == (1 << 48) - 1

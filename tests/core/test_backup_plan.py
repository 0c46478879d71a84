"""Which backups are due and which stay: hours to months, within a size, never without the newest good one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from journal.core import backup_plan
from journal.core.backup_plan import Backup, Reason
from journal.core.moments import DAY_MS, HOUR_MS, local

TZ = ZoneInfo("Asia/Shanghai")
NOW = round(dt.datetime(2026, 11, 24, 17, 30, tzinfo=TZ).timestamp() * 1000)
GB = 10**9
HERE = Path("journal.cjournal")


def made(hours_ago: float, reason: Reason = Reason.HOURLY, size: int = 1, **facts: object) -> Backup:
    at = NOW - round(hours_ago * HOUR_MS)
    one = Backup(Path(f"{at}-{reason}.cjournal"), at, reason, size, False, True, source=HERE, mark="1")
    return replace(one, **facts)  # type: ignore[arg-type]


def kept(backups: list[Backup], total: int = 5 * GB) -> list[Backup]:
    gone = backup_plan.to_remove(backups, NOW, total, TZ)
    assert gone == sorted(gone, key=lambda one: one.at)
    return sorted(without(backups, gone), key=lambda one: -one.at)


def without(backups: list[Backup], gone: list[Backup]) -> list[Backup]:
    paths = {one.path for one in gone}  # each has its own; comparing all of them with all takes half a minute
    return [one for one in backups if one.path not in paths]


def test_the_first_is_due_at_once() -> None:
    assert backup_plan.due(None, "1", NOW, TZ) is Reason.DAY


def test_none_is_due_while_nothing_has_changed() -> None:
    assert backup_plan.due(made(48), "1", NOW, TZ) is None


def test_after_a_change_one_is_due_each_hour_and_at_the_start_of_a_day() -> None:
    assert backup_plan.due(made(0.9), "2", NOW, TZ) is None
    assert backup_plan.due(made(1), "2", NOW, TZ) is Reason.HOURLY
    midnight = NOW + round(6.5 * HOUR_MS)
    assert local(midnight, TZ).hour == 0
    assert backup_plan.due(replace(made(0), at=midnight - 60_000), "2", midnight, TZ) is Reason.DAY


def test_a_clock_that_was_set_back_is_no_reason_to_wait() -> None:
    assert backup_plan.due(made(-3), "2", NOW, TZ) is Reason.HOURLY


def test_a_year_of_work_leaves_hours_days_weeks_and_months() -> None:
    hours = [made(n) for n in range(24 * 500)]
    stay = kept(hours)
    ages = [(NOW - one.at) / DAY_MS for one in stay]
    assert [one.at for one in stay[:24]] == [one.at for one in hours[:24]]
    assert 24 + 5 + 2 + 10 <= len(stay) <= 24 + 6 + 3 + 11
    assert {local(one.at, TZ).date() for one in stay} >= {local(NOW - n * DAY_MS, TZ).date() for n in range(7)}
    assert len({(local(one.at, TZ).year, local(one.at, TZ).month) for one in stay}) == 12
    assert 300 < max(ages) < 366


def test_thinning_each_hour_comes_to_the_same_as_thinning_once() -> None:
    there: list[Backup] = []
    for n in reversed(range(24 * 100)):
        there.append(made(n))
        there = without(there, backup_plan.to_remove(there, there[-1].at, 5 * GB, TZ))
    assert {one.at for one in there} >= {one.at for one in kept([made(n) for n in range(24 * 100)])}


def test_after_a_long_absence_what_was_there_is_still_there() -> None:
    old = [made(24 * 900 + n) for n in range(10)]
    assert kept(old) == old


def test_what_was_made_for_a_purpose_stays_for_a_month() -> None:
    day = [made(30 + n / 10, reason) for n, reason in enumerate((Reason.MANUAL, Reason.IMPORT, Reason.MIGRATION))]
    newer = [made(n) for n in range(1, 40)]
    assert set(map(id, day)) <= set(map(id, kept([*newer, *day])))
    old = [replace(one, at=one.at - 30 * DAY_MS) for one in day]
    assert len(kept([*newer, *old])) < len(kept([*newer, *day]))


def test_within_a_size_the_spread_stays() -> None:
    large = [made(n, size=GB) for n in range(24 * 60)]
    stay = kept(large)
    assert sum(one.size_bytes for one in stay) <= 5 * GB
    assert stay[0] == large[0]
    ages = [(NOW - one.at) / DAY_MS for one in stay]
    assert any(1 / 24 <= age < 1 for age in ages)
    assert max(ages) > 20
    assert len(stay) >= 4


def test_the_newest_checked_one_stays_though_it_alone_is_too_large() -> None:
    newest = made(2, size=9 * GB)
    broken = made(1, size=GB, checked=False)
    assert kept([broken, newest, made(3, size=9 * GB)]) == [newest]


def test_nothing_goes_while_none_is_known_to_be_good() -> None:
    doubtful = [made(n, size=GB, checked=False) for n in range(40)]
    assert kept(doubtful) == doubtful


def test_a_copy_of_the_journal_elsewhere_does_not_push_this_one_out() -> None:
    mine = [made(n) for n in range(5)]
    other = [made(n - 0.2, source=Path("copy.cjournal"), path=Path(f"other{n}")) for n in range(5)]
    assert len(kept([*mine, *other])) == 10
    assert mine[0] in kept([replace(one, size_bytes=GB) for one in other] + mine, total=GB + 1)


BACKUPS = st.lists(
    st.builds(
        made,
        st.floats(-5, 24 * 800),
        st.sampled_from([one for one in Reason if one is not Reason.UNKNOWN]),
        st.integers(1, 2 * GB),
        checked=st.booleans(),
        source=st.sampled_from([HERE, Path("copy.cjournal"), None]),
    ),
    unique_by=lambda one: one.path,
    max_size=60,
)


@given(BACKUPS, st.integers(0, 8 * GB))
def test_the_size_is_kept_and_the_newest_good_one_too(backups: list[Backup], total: int) -> None:
    stay = kept(backups, total)
    good = [one for one in backups if one.checked]
    if good:
        assert max(good, key=backup_plan.age) in stay
        assert sum(one.size_bytes for one in stay) <= total or len(stay) == 1
        again = backup_plan.to_remove(stay, NOW, total, TZ)
        assert again == []
    else:
        assert stay == sorted(backups, key=lambda one: -one.at)

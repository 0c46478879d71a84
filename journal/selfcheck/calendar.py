"""Whether the clock, the calendars with their feasts and the days off of each region are here."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from journal.core import observance_dates
from journal.core.moments import Moment
from journal.core.recurrence import first
from journal.core.working_days import REGIONS, WorkingDays
from journal.selfcheck.outcome import LANGUAGES, MissingError
from journal.store import observances

FEASTS = {
    "spring_festival": "2027-02-06",
    "seollal": "2027-02-07",
    "tet": "2027-02-06",
    "qingming": "2027-04-05",
    "easter": "2027-03-28",
    "ortho_easter": "2027-05-02",
    "eid_fitr": "2027-03-09",
    "passover": "2027-04-22",
    "diwali": "2027-10-29",
    "thanksgiving": "2027-11-25",
}
"""One observance for each calendar, with its day in 2027: where a library or table is missing, one of them is."""

CHINESE = ("CN", "HK", "MO", "TW")
"""Regions whose days off have names in both scripts; in English all of them have."""
YEAR = [dt.date(2026, 1, 1) + dt.timedelta(days=number) for number in range(365)]


def clock(_folder: Path) -> str:
    """Tell the time and the zone of this computer."""
    here = dt.datetime.now().astimezone()
    return f"{here.isoformat('T', 'seconds')} {here.tzname()}"


def days(_folder: Path) -> str:
    """Reckon a feast of each calendar, a year of each region and a rule."""
    catalogue, tables = observances.catalogue(), observances.tables()
    for name, day in FEASTS.items():
        rule = catalogue[name].practices[0].rules[0]
        found = [str(one) for one in observance_dates.days(rule, 2027, tables)]
        if day not in found:
            raise MissingError(f"{name}: {found} instead of {day}")
    for region in REGIONS:
        if all(WorkingDays(region).is_working(day) for day in YEAR if day.weekday() < 5):
            raise MissingError(f"days off of {region}")
    if first("FREQ=MONTHLY;BYDAY=2TU", Moment.date(dt.date(2027, 2, 1))) != Moment.date(dt.date(2027, 2, 9)):
        raise MissingError("recurrence")
    if not (observances.templates() and observances.words()):
        raise MissingError("words of greetings")
    return f"{len(catalogue)} observances, days off of {len(REGIONS)} regions"


def names(_folder: Path) -> str:
    """Ask for the names of the days off in each language: where words are missing the library falls back in silence."""
    for region in REGIONS:
        said = {language: _names(region, language) for language in LANGUAGES}
        if not said["en"].isascii():
            raise MissingError(f"{region}, en: {said['en']}")
        if region in CHINESE and (said["zh_Hans"].isascii() or said["zh_Hans"] == said["zh_Hant"]):
            raise MissingError(f"{region}, zh: {said['zh_Hans']}")
    return ", ".join(LANGUAGES)


def _names(region: str, language: str) -> str:
    days_off = filter(None, map(WorkingDays(region, language=language).day_off, YEAR))
    return ", ".join(sorted({day.name for day in days_off if day.name}))

"""What the journal's settings say about work: where it is done, at which hours, and by when a request is answered."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from journal.core.cadence import Rhythms
from journal.core.clients import Tier
from journal.core.moments import Moment, local
from journal.core.observances import suggest_region
from journal.core.working_days import REGIONS, WorkingDays
from journal.store import journal_settings
from journal.store.reading import Reader

LOCALTIME = Path("/etc/localtime")
"""On Linux and macOS a link to the file of the computer's zone, whose path ends with its name."""


def region(reader: Reader) -> str:
    """Return the region whose days off count: as set in the journal, else that of the zone; "" for none."""
    chosen = journal_settings.get(reader, "work_region")
    return str(chosen) if chosen else region_of(reader.tz)


def region_of(tz: dt.tzinfo | None) -> str:
    """Return the region that a zone tells (None: that of this computer), or "" where it tells none."""
    name = getattr(tz, "key", None) if tz is not None else _zone_of_computer()
    return suggest_region((), name or "") or ""


def working_days(reader: Reader, language: str = "") -> WorkingDays:
    """Return the working days and hours that count for this journal; `language` names the days off."""
    first, last = (journal_settings.get(reader, key) for key in ("work_first_hour", "work_last_hour"))
    chosen = region(reader)
    # What an imported journal says may be no region that we know.
    return WorkingDays(chosen if chosen in REGIONS else "", first_hour=first, last_hour=last, language=language)


def request_limit(reader: Reader, received: int) -> Moment:
    """Return by when a request that came at `received` (UTC milliseconds) is to be answered."""
    days = journal_settings.get(reader, "request_limit_days")
    limit = working_days(reader).request_limit(received, days, reader.tz)
    return Moment.wall(local(limit, reader.tz), reader.tz)


def rhythms(reader: Reader) -> Rhythms:
    """Return how often each tier wants to be heard of."""
    days: dict[Tier | None, int] = {tier: journal_settings.get(reader, f"rhythm_{tier.value}") for tier in Tier}
    days[None] = days[Tier.STANDARD]
    return Rhythms(days)


def callback_minutes(reader: Reader, channel: str) -> int:
    """Return after how many minutes to call back when a visit, a delivery… of this channel has ended."""
    by_channel = journal_settings.get(reader, "callback_minutes_by_channel")
    return int(by_channel.get(channel) or journal_settings.get(reader, "callback_minutes"))


def _zone_of_computer() -> str:
    named = os.environ.get("TZ", "").lstrip(":")
    if named:
        return named
    try:
        parts = os.readlink(LOCALTIME).split("/zoneinfo/")
    except OSError:
        return ""
    return parts[-1]

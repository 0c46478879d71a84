"""The sample journal: how the material in `resources/demo` becomes two years of work that end at the given moment."""

from __future__ import annotations

import datetime as dt
import random
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from journal import paths
from journal.core import colours
from journal.core.clients import Client, ClientKind, Person, Stage, Tier
from journal.core.crises import Crisis, CrisisStage
from journal.core.dues import DEFAULT_CALLBACK_MINUTES, Due
from journal.core.errors import Code, JournalError
from journal.core.interactions import Direction, Interaction
from journal.core.moments import DAY_MS, MINUTE_MS, EventTime, Moment, milliseconds, today
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.store import clients, crises, dues, interactions, people, preferences
from journal.store.history import Op
from journal.store.writing import Writer

LANGUAGES = ("zh_Hans", "zh_Hant", "en")
SEED = 20_270_201
"""Fixed, so that two samples of the same moment tell the same story."""
TWO_YEARS = 725
RUNNING_CLIENT = "澄湖乳业"
RUNNING_MINUTES = 4
"""So long ago ended the installation whose callback is running: six of the ten minutes are left."""

Table = dict[str, Any]


@dataclass(order=True, slots=True)
class _Step:
    """One thing that happens while the sample is told, in the order of time."""

    at: int
    number: int
    run: Callable[[], None] = field(compare=False)


class _Clock:
    """The clock of the writer, set to the moment at which each record was made."""

    def __init__(self, now: int) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


def demo_anew(path: Path, now_ms: int) -> None:
    """Write the sample journal in the place of an earlier one."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    demo(path, now_ms)


def demo(path: Path, now_ms: int, tz: dt.tzinfo | None = None) -> None:
    """Write the sample journal to a new file, its dates relative to `now_ms` (UTC milliseconds).

    JOURNAL_EXISTS where there is something at `path` already.
    """
    if path.exists():
        raise JournalError(Code.JOURNAL_EXISTS, path=str(path))
    clock = _Clock(now_ms)
    writer = Writer.open(path, clock, tz)
    try:
        with writer.operation(Op.SAMPLE):
            _Teller(writer, clock, now_ms).tell()
            clock.now = now_ms
    finally:
        writer.close()


class _Teller:
    """Tells the story of all clients into one journal."""

    def __init__(self, writer: Writer, clock: _Clock, now: int) -> None:
        self.writer = writer
        self.clock = clock
        self.now = now
        self.today = today(now, writer.tz)
        self.random = random.Random(SEED)
        self.colours = colours.parse(paths.resource("colours.toml").read_text(encoding="utf-8"))
        self.clients: dict[str, int] = {}
        self.people: dict[str, dict[str, int]] = {}
        self.crises: dict[str, int] = {}
        self.steps: list[_Step] = []

    def tell(self) -> None:
        """Write everything: clients first, then what happened, in the order of time."""
        material = [_material(language) for language in LANGUAGES]
        for table in material:
            for client in table["clients"]:
                self._client(client)
        for table in material:
            for client in table["clients"]:
                self._story(client, table["routine"])
        self._running_callback()
        for step in sorted(self.steps):
            self.clock.now = min(step.at, self.now)
            step.run()

    def _client(self, table: Table) -> None:
        entered = self._day(table.get("since_days", TWO_YEARS), "09:05")
        self.clock.now = entered
        kind, tier = ClientKind(table.get("kind", "organisation")), table.get("tier")
        record = Client(
            table["name"],
            kind,
            Tier(tier) if tier else None,
            Stage(table["stage"]),
            table["about"],
            tuple(table["tags"]),
            archived_at=self._day(table["archived_days"], "17:00") if "archived_days" in table else None,
        )
        client_id = self.clients[record.name] = clients.add(self.writer, record)
        persons = {person.name: person.id for person in people.at(self.writer, client_id)}
        for values in table["persons"]:
            person = self._person(client_id, values)
            if person.name in persons:  # an individual is its own person already
                people.edit(self.writer, replace(person, id=persons[person.name]))
            else:
                persons[person.name] = people.add(self.writer, person)
        self.people[record.name] = persons
        for values in table["preferences"]:
            self._preference(client_id, persons, values)

    def _person(self, client_id: int, values: Table) -> Person:
        left = self.today - dt.timedelta(days=values["left_days"]) if "left_days" in values else None
        given: Table = {key: tuple(values.get(key, ())) for key in ("also", "phones", "emails")}
        given |= {key: values.get(key, "") for key in ("address", "post", "wechat", "about")}
        return Person(client_id, values["name"], left_on=left.isoformat() if left else None, **given)

    def _preference(self, client_id: int, persons: dict[str, int], values: Table) -> None:
        kind = PreferenceKind(values["kind"])
        named = self.colours.find(values["value"]) if kind is PreferenceKind.COLOUR else None
        confirmed = self.today - dt.timedelta(days=self.random.randrange(5, 420))
        noted = Preference(
            client_id,
            kind,
            values["value"],
            Strength(values.get("strength", "likes")),
            persons[values["who"]] if "who" in values else None,
            named.hex if named else None,
            confirmed_on=confirmed.isoformat(),
            about=values.get("about", ""),
        )
        preferences.add(self.writer, noted)

    def _story(self, table: Table, routines: list[Table]) -> None:
        for values in table["story"]:
            self._entry(table, values)
        for values in self._routine(table, routines, table["entries"] - len(table["story"])):
            self._entry(table, values)
        for values in table["dues"]:
            self._due(table, values)
        if "crisis" in table:
            self._crisis(table["name"], table["crisis"])

    def _routine(self, table: Table, routines: list[Table], count: int) -> Iterator[Table]:
        """Yield entries of everyday work, no two alike on one timeline."""
        names = {p["name"]: p.get("address") or p["name"] for p in table["persons"] if "left_days" not in p}
        made = [(routine, item) for item in table["items"] for routine in routines]
        first, last = table.get("since_days", TWO_YEARS), table.get("until_days", 3)
        for routine, item in self.random.sample(made, max(0, count)):
            name = self.random.choice(list(names))
            facts = {"who": names[name], "item": item, "n": self.random.randrange(2, 8)}
            at = routine.get("at") or f"{self.random.randrange(9, 18):02}:{self.random.randrange(0, 60, 5):02}"
            yield {
                "ago": self.random.randrange(last, first),
                "at": at,
                "minutes": routine.get("minutes", 0),
                "by": routine["by"],
                "way": routine.get("way"),
                "mood": self.random.choice(routine["moods"]) if "moods" in routine else None,
                "who": [name],
                "about": routine.get("subject", "").format(**facts),
                "text": routine["text"].format(**facts),
            }

    def _entry(self, table: Table, values: Table) -> None:
        ago = values["ago"] if "ago" in values else self._days_since(values["on"])
        at = self._day(ago, values["at"])
        ended = self._day(ago, values["until"]) if "until" in values else at
        ended += values.get("minutes", 0) * MINUTE_MS
        names = [table["name"], *values.get("with", ())]
        entry = Interaction(
            tuple(self.clients[name] for name in names),
            self._time(at),
            values["by"],
            Direction(values["way"]) if values.get("way") else None,
            values.get("mood"),
            values.get("about", ""),
            values["text"],
            self._time(ended) if ended > at else None,
            tuple(self.people[table["name"]][name] for name in values["who"]),
            tuple(values.get("tags", ())),
        )
        self._later(ended + MINUTE_MS, partial(self._write, entry, values))

    def _write(self, entry: Interaction, values: Table) -> None:
        interaction_id = interactions.add(self.writer, entry)
        if "callback" not in values:
            return
        due_id = dues.add_callback(self.writer, interaction_id, DEFAULT_CALLBACK_MINUTES)
        if "said" not in values:
            return  # nobody has rung yet
        # In time; half an hour late; not at all, and only made up for on the next day.
        minutes = {"kept": 1, "late": 35, "missed": 24 * 60}[values["callback"]]
        self.clock.now = entry.callback_from + (DEFAULT_CALLBACK_MINUTES + minutes) * MINUTE_MS
        outcome = Interaction(
            entry.client_ids,
            self._time(self.clock.now),
            "phone",
            Direction.OUT,
            1 if values["callback"] == "kept" else 0,
            text=values["said"],
            person_ids=entry.person_ids,
        )
        outcome_id = interactions.add(self.writer, outcome)
        missed = values["callback"] == "missed"
        dues.close(self.writer, due_id, outcome=values["said"], interaction_id=outcome_id, missed=missed)

    def _due(self, table: Table, values: Table) -> None:
        moment = self._moment(values)
        who = self.people[table["name"]][values["who"]] if "who" in values else None
        due = Due(values["title"], moment, client_id=self.clients[table["name"]], person_id=who)
        self._later(min(moment.at, self.now) - 4 * DAY_MS, partial(self._set, due, values))

    def _moment(self, values: Table) -> Moment:
        if "minutes" in values:
            return Moment.instant(self.now + values["minutes"] * MINUTE_MS)
        day = self.today + dt.timedelta(days=values["day"])
        while values["day"] and day.weekday() > 4:  # nobody plans for a weekend; today is today
            day += dt.timedelta(days=1 if values["day"] > 0 else -1)
        if "at" not in values:
            return Moment.date(day, self.writer.tz)
        return Moment.wall(dt.datetime.combine(day, dt.time.fromisoformat(values["at"])), self.writer.tz)

    def _set(self, due: Due, values: Table) -> None:
        due_id = dues.add(self.writer, due)
        if "done" in values:
            self.clock.now = due.moment.at + 15 * MINUTE_MS
            dues.close(self.writer, due_id, outcome=values["done"])
        elif "snooze_days" in values:
            self.clock.now = self.now - 60 * MINUTE_MS
            day = self.today + dt.timedelta(days=values["snooze_days"])
            morning = dt.datetime.combine(day, dt.time(9, 30))
            dues.snooze(self.writer, due_id, milliseconds(morning, self.writer.tz))

    def _crisis(self, name: str, values: Table) -> None:
        began = self._day(values["days"], "15:25") if "days" in values else self.now - values["minutes"] * MINUTE_MS
        opened = Crisis(self.clients[name], values["sentence"], self._time(began), values["severity"])
        self._later(began, partial(self._open, name, opened))
        for line in values["lines"]:
            at = began + line["after"] * MINUTE_MS
            self._later(at, partial(self._line, name, at, line, values))

    def _open(self, name: str, crisis: Crisis) -> None:
        self.crises[name] = crises.open_crisis(self.writer, crisis)

    def _line(self, name: str, at: int, line: Table, values: Table) -> None:
        crisis_id = self.crises[name]
        crises.log(self.writer, crisis_id, line["text"], self._time(at))
        if "stage" in line:
            stage = CrisisStage(line["stage"])
            result = values["result"] if stage is CrisisStage.RESOLVED else ""
            crises.set_stage(self.writer, crisis_id, stage, self._time(at), result)

    def _running_callback(self) -> None:
        """An installation that ended four minutes ago, so that a callback counts down whenever one looks."""
        ended = self.now - RUNNING_MINUTES * MINUTE_MS
        persons = self.people[RUNNING_CLIENT]
        entry = Interaction(
            (self.clients[RUNNING_CLIENT],),
            self._time(ended - 95 * MINUTE_MS),
            "delivery",
            None,
            1,
            "会员日展台安装",
            "展台装好，屏幕试播正常。何经理在现场签字，说晚点看整体效果。",
            self._time(ended),
            (persons["何立"],),
        )
        self._later(ended + MINUTE_MS, partial(self._write, entry, {"callback": "open"}))

    def _later(self, at: int, run: Callable[[], None]) -> None:
        self.steps.append(_Step(at, len(self.steps), run))

    def _days_since(self, day: str) -> int:
        """Return how many days ago the last `MM-DD` before today was."""
        last = dt.date.fromisoformat(f"{self.today.year}-{day}")
        if last >= self.today:
            last = last.replace(year=last.year - 1)
        return (self.today - last).days

    def _day(self, ago: int, clock: str) -> int:
        """Return the milliseconds of a clock time so many days ago; a weekend moves to the Friday before."""
        day = self.today - dt.timedelta(days=ago)
        if ago:
            day -= dt.timedelta(days=max(0, day.weekday() - 4))
        return milliseconds(dt.datetime.combine(day, dt.time.fromisoformat(clock)), self.writer.tz)

    def _time(self, ms: int) -> EventTime:
        return EventTime.of(ms, self.writer.tz)


def _material(language: str) -> Table:
    return tomllib.loads(paths.resource("demo", f"{language}.toml").read_text(encoding="utf-8"))

"""The sample journal: how the material in `resources/demo` becomes two years of work that end at the given moment."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from journal import paths
from journal.core import colours
from journal.core.clients import Client, ClientKind, Person, Stage, Tier
from journal.core.dues import DEFAULT_CALLBACK_MINUTES, Due
from journal.core.errors import Code, JournalError
from journal.core.interactions import Direction, Interaction, Mark
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, milliseconds
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.temperaments import Motive, Temperament
from journal.demo_desk import DeskTeller
from journal.demo_ledger import LedgerTeller
from journal.demo_story import Story, StoryClock, Table
from journal.store import clients, dues, interactions, people, preferences
from journal.store.history import Op
from journal.store.writing import Writer

LANGUAGES = ("zh_Hans", "zh_Hant", "en")
TWO_YEARS = 725
CHECKED_AFTER_MS = 10 * HOUR_MS
RUNNING_CLIENT = "澄湖乳业"
RUNNING_MINUTES = 4
"""So long ago ended the installation whose callback is running: six of the ten minutes are left."""


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
    clock = StoryClock(now_ms)
    writer = Writer.open(path, clock, tz)
    try:
        with writer.operation(Op.SAMPLE):
            _Teller(Story(writer, clock, now_ms)).tell()
            clock.now = now_ms
    finally:
        writer.close()


class _Teller:
    """Tells the story of all clients into one journal."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.writer = story.writer
        self.colours = colours.parse(paths.resource("colours.toml").read_text(encoding="utf-8"))

    def tell(self) -> None:
        """Write everything: clients first, then what happened, in the order of time."""
        material = {language: _material(language) for language in LANGUAGES}
        ledger, desk = LedgerTeller(self.story), DeskTeller(self.story)
        for table in material.values():
            for client in table["clients"]:
                self._client(client)
                ledger.facts(client)
                desk.facts(client)
        for language, table in material.items():
            for client in table["clients"]:
                self._story(client, table["routine"])
                ledger.story(client)
                desk.story(client, language)
        self._running_callback()
        ledger.greetings([client for table in material.values() for client in table["clients"]])
        self.story.tell()

    def _client(self, table: Table) -> None:
        entered = self.story.day(table.get("since_days", TWO_YEARS), "09:05")
        self.story.clock.now = entered
        kind, tier = ClientKind(table.get("kind", "organisation")), table.get("tier")
        record = Client(
            table["name"],
            kind,
            Tier(tier) if tier else None,
            Stage(table["stage"]),
            table["about"],
            tuple(table["tags"]),
            tuple(table.get("keeps", ())),
            table.get("rhythm_days"),
            table.get("spacing_days"),
            temperament=Temperament(table["temperament"]) if "temperament" in table else None,
            motives=tuple(map(Motive, table.get("motives", ()))),
            archived_at=self.story.day(table["archived_days"], "17:00") if "archived_days" in table else None,
        )
        client_id = self.story.clients[record.name] = clients.add(self.writer, record)
        persons = {person.name: person.id for person in people.at(self.writer, client_id)}
        for values in table["persons"]:
            person = self._person(client_id, values)
            if person.name in persons:  # an individual is its own person already
                people.edit(self.writer, replace(person, id=persons[person.name]))
            else:
                persons[person.name] = people.add(self.writer, person)
        self.story.people[record.name] = persons
        for values in table["preferences"]:
            self._preference(client_id, persons, values)

    def _person(self, client_id: int, values: Table) -> Person:
        left = self.story.today - dt.timedelta(days=values["left_days"]) if "left_days" in values else None
        mourning = self.story.today + dt.timedelta(days=values["mourning_days"]) if "mourning_days" in values else None
        given: Table = {key: tuple(values.get(key, ())) for key in ("also", "phones", "emails")}
        given["observes"] = tuple(values.get("keeps", ()))
        given["mourning_until"] = mourning.isoformat() if mourning else None
        given |= {key: values.get(key, "") for key in ("address", "post", "wechat", "about")}
        return Person(client_id, values["name"], left_on=left.isoformat() if left else None, **given)

    def _preference(self, client_id: int, persons: dict[str, int], values: Table) -> None:
        kind = PreferenceKind(values["kind"])
        named = self.colours.find(values["value"]) if kind is PreferenceKind.COLOUR else None
        confirmed = self.story.today - dt.timedelta(days=self.story.random.randrange(5, 420))
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

    def _routine(self, table: Table, routines: list[Table], count: int) -> Iterator[Table]:
        """Yield entries of everyday work, no two alike on one timeline."""
        names = {p["name"]: p.get("address") or p["name"] for p in table["persons"] if "left_days" not in p}
        made = [(routine, item) for item in table["items"] for routine in routines]
        first, last = table.get("since_days", TWO_YEARS), table.get("until_days", 3)
        for routine, item in self.story.random.sample(made, max(0, count)):
            name = self.story.random.choice(list(names))
            facts = {"who": names[name], "item": item, "n": self.story.random.randrange(2, 8)}
            at = (
                routine.get("at")
                or f"{self.story.random.randrange(9, 18):02}:{self.story.random.randrange(0, 60, 5):02}"
            )
            yield {
                "ago": self.story.random.randrange(last, first),
                "at": at,
                "minutes": routine.get("minutes", 0),
                "by": routine["by"],
                "way": routine.get("way"),
                "mood": self.story.random.choice(routine["moods"]) if "moods" in routine else None,
                "who": [name],
                "about": routine.get("subject", "").format(**facts),
                "text": routine["text"].format(**facts),
            }

    def _entry(self, table: Table, values: Table) -> None:
        ago = values["ago"] if "ago" in values else self.story.days_since(values["on"])
        at = self.story.day(ago, values["at"])
        ended = self.story.day(ago, values["until"]) if "until" in values else at
        ended += values.get("minutes", 0) * MINUTE_MS
        names = [table["name"], *values.get("with", ())]
        entry = Interaction(
            tuple(self.story.clients[name] for name in names),
            self.story.time(at),
            values["by"],
            Direction(values["way"]) if values.get("way") else None,
            values.get("mood"),
            values.get("about", ""),
            values["text"],
            self.story.time(ended) if ended > at else None,
            tuple(self.story.people[table["name"]][name] for name in values["who"]),
            tuple(values.get("tags", ())),
            mark=Mark(values["mark"]) if "mark" in values else None,
        )
        self.story.later(ended + MINUTE_MS, partial(self._write, entry, values))

    def _write(self, entry: Interaction, values: Table) -> None:
        interaction_id = interactions.add(self.writer, entry)
        if "checkup" in values:
            self._check_up(interaction_id, values)
        if "callback" not in values:
            return
        due_id = dues.add_callback(self.writer, interaction_id, DEFAULT_CALLBACK_MINUTES)
        if "said" not in values:
            return  # nobody has rung yet
        # In time; half an hour late; not at all, and only made up for on the next day.
        minutes = {"kept": 1, "late": 35, "missed": 24 * 60}[values["callback"]]
        self.story.clock.now = entry.callback_from + (DEFAULT_CALLBACK_MINUTES + minutes) * MINUTE_MS
        outcome = Interaction(
            entry.client_ids,
            self.story.time(self.story.clock.now),
            "phone",
            Direction.OUT,
            1 if values["callback"] == "kept" else 0,
            text=values["said"],
            person_ids=entry.person_ids,
        )
        outcome_id = interactions.add(self.writer, outcome)
        missed = values["callback"] == "missed"
        dues.close(self.writer, due_id, outcome=values["said"], interaction_id=outcome_id, missed=missed)

    def _check_up(self, interaction_id: int, values: Table) -> None:
        """Ask again some days after a delivery; where the answer is known it was asked."""
        due_id = dues.add_checkup(self.writer, interaction_id, values["checkup"])
        if "checked" in values:
            written = self.story.clock.now
            self.story.clock.now = dues.get(self.writer, due_id).moment.at + CHECKED_AFTER_MS
            dues.close(self.writer, due_id, outcome=values["checked"])
            self.story.clock.now = written

    def _due(self, table: Table, values: Table) -> None:
        moment = self.story.moment(values)
        who = self.story.people[table["name"]][values["who"]] if "who" in values else None
        due = Due(values["title"], moment, client_id=self.story.clients[table["name"]], person_id=who)
        self.story.later(min(moment.at, self.story.now) - 4 * DAY_MS, partial(self._set, due, values))

    def _set(self, due: Due, values: Table) -> None:
        due_id = dues.add(self.writer, due)
        if "done" in values:
            self.story.clock.now = due.moment.at + 15 * MINUTE_MS
            dues.close(self.writer, due_id, outcome=values["done"])
        elif "snooze_days" in values:
            self.story.clock.now = self.story.now - 60 * MINUTE_MS
            day = self.story.today + dt.timedelta(days=values["snooze_days"])
            morning = dt.datetime.combine(day, dt.time(9, 30))
            dues.snooze(self.writer, due_id, milliseconds(morning, self.writer.tz))

    def _running_callback(self) -> None:
        """An installation that ended four minutes ago, so that a callback counts down whenever one looks."""
        ended = self.story.now - RUNNING_MINUTES * MINUTE_MS
        persons = self.story.people[RUNNING_CLIENT]
        entry = Interaction(
            (self.story.clients[RUNNING_CLIENT],),
            self.story.time(ended - 95 * MINUTE_MS),
            "delivery",
            None,
            1,
            "会员日展台安装",
            "展台装好，屏幕试播正常。何经理在现场签字，说晚点看整体效果。",
            self.story.time(ended),
            (persons["何立"],),
        )
        self.story.later(ended + MINUTE_MS, partial(self._write, entry, {"callback": "open"}))


def _material(language: str) -> Table:
    return tomllib.loads(paths.resource("demo", f"{language}.toml").read_text(encoding="utf-8"))

"""What the sample journal tells of crises and of what clients are like: risks, the desk, stances, relations."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial

from journal.core.crises import Audience, Crisis, CrisisLine, CrisisStage, FoundBy, Watch, with_plan
from journal.core.moments import DAY_MS, MINUTE_MS
from journal.core.relations import Relation, RelationKind
from journal.core.risks import Contact, Risk, Side
from journal.core.temperaments import Stance
from journal.demo_story import Story, Table
from journal.store import crises, plans, relations, risks, stances

_STANCE_AT = "18:05"
_RISK_AT = "10:40"


class DeskTeller:
    """Tells it into the journal of a story, client by client."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._writer = story.writer
        self._crises: dict[str, int] = {}
        self._risks: dict[str, int] = {}

    def facts(self, table: Table) -> None:
        """Write how the persons of a client relate to each other."""
        persons = self._story.people[table["name"]]
        for values in table.get("relations", ()):
            tie = Relation(
                persons[values["who"]], persons[values["to"]], RelationKind(values["kind"]), values.get("label", "")
            )
            relations.add(self._writer, tie)

    def story(self, table: Table, language: str) -> None:
        """Let risks be noted, stances change and crises happen; plans are those of the client's language."""
        story, name = self._story, table["name"]
        for values in table.get("stances", ()):
            at = story.day(values["ago"], _STANCE_AT)
            stance = Stance(values["is"]) if values["is"] else None
            story.later(at, partial(stances.put, self._writer, story.clients[name], stance, story.time(at)))
        for values in table.get("risks", ()):
            story.later(story.day(values["ago"], _RISK_AT), partial(self._note_risk, name, values))
        if "crisis" in table:
            self._crisis(name, table["crisis"], language)

    def _note_risk(self, name: str, values: Table) -> None:
        def day(key: str) -> str | None:
            return (self._story.today - dt.timedelta(days=values[key])).isoformat() if key in values else None

        called = (Contact(one["name"], one["phone"], Side(one["side"]), one.get("post", "")) for one in values["call"])
        risk = Risk(
            self._story.clients[name],
            values["title"],
            values.get("signs", ""),
            values["severity"],
            values["likelihood"],
            values.get("plan", ""),
            tuple(called),
            day("told_ago"),
            values.get("told_how", ""),
            day("reviewed_ago"),
        )
        self._risks[name] = risks.add(self._writer, risk)

    def _crisis(self, name: str, values: Table, language: str) -> None:
        story = self._story
        began = story.day(values["days"], "15:25") if "days" in values else story.now - values["minutes"] * MINUTE_MS
        outlet = values.get("outlet")
        opened = Crisis(
            story.clients[name],
            values["sentence"],
            story.time(began),
            values["severity"],
            found_by=FoundBy(values["found_by"]),
            outlet_id=story.clients[outlet] if outlet else None,
            watch=Watch(values["watch"]) if "watch" in values else None,
        )
        if "plan" in values:
            opened = with_plan(opened, plans.built_in(language)[values["plan"]])
        story.later(began, partial(self._open, name, opened))
        for line in values["lines"]:
            at = began + line["after"] * MINUTE_MS
            story.later(at, partial(self._line, name, at, line, values))

    def _open(self, name: str, crisis: Crisis) -> None:
        risk_id = self._risks.get(name) if self._story.now - crisis.opened.at < DAY_MS else None
        self._crises[name] = crises.open_crisis(self._writer, replace(crisis, risk_id=risk_id))

    def _line(self, name: str, at: int, line: Table, values: Table) -> None:
        crisis_id, when = self._crises[name], self._story.time(at)
        told = Audience(line["told"]) if "told" in line else None
        written = CrisisLine(
            crisis_id, when, line["text"], audience=told, told=line.get("names", ""), inner=line.get("inner", False)
        )
        crises.log(self._writer, crisis_id, line["text"], when, written)
        if "stage" in line:
            stage = CrisisStage(line["stage"])
            result = values["result"] if stage is CrisisStage.RESOLVED else ""
            crises.set_stage(self._writer, crisis_id, stage, when, result)

"""Journals for the tests of briefs: the sample journal at a fixed moment, and the client of the scene before a call."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from journal.core import yearly_dates
from journal.core.anniversaries import Anniversary
from journal.core.brief import brief
from journal.core.clients import Client, ClientKind, Person, Stage, Tier
from journal.core.commitments import Commitment, CommitmentKind
from journal.core.interactions import Channel, Direction, Interaction, Mark
from journal.core.moments import EventTime, Moment, milliseconds
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.demo import demo
from journal.exchange import brief_paper, paper_text
from journal.store import anniversaries, clients, commitments, interactions, people, preferences
from journal.store import brief as store
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store.world import SHANGHAI

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
DEMO_AT = dt.datetime(2026, 11, 24, 14, 20)
DEMO_CLIENTS = ("松果智行", "澄湖乳业", "解晨", "康禾口腔", "鼎晴海味", "Halden & Marsh")
"""With a crisis, with much of everything, an individual, one in mourning with a crisis behind them …"""
SCENE_AT = dt.datetime(2027, 2, 2, 9, 50)
"""`scenes.md` 4: Tuesday before the call."""


def at(*moment: int) -> int:
    """A moment in Shanghai as UTC milliseconds."""
    return milliseconds(dt.datetime(*moment), SHANGHAI)  # type: ignore[arg-type]


def time(*moment: int) -> EventTime:
    """The time of an event in Shanghai; a day where no hour is given."""
    if len(moment) == 3:
        return EventTime.day(dt.date(*moment), SHANGHAI)
    return EventTime.of(at(*moment), SHANGHAI)


def told(reader: Reader, client_id: int, now: int, language: str) -> str:
    """The brief of a client as text."""
    return paper_text.text(brief_paper.paper(brief(store.facts(reader, client_id, now, language)), language))


def of_the_demo(folder: Path, language: str) -> str:
    """The briefs of some clients of the sample journal, one after the other."""
    path, now = folder / f"demo.{language}.cjournal", milliseconds(DEMO_AT, SHANGHAI)
    demo(path, now, SHANGHAI)
    reader = Reader.open(path, SHANGHAI)
    known = {client.name: client.id for client in clients.every(reader)}
    texts = [told(reader, known[name], now, language) for name in DEMO_CLIENTS]
    reader.close()
    return "\n\n".join(texts)


def orchid(writer: Writer) -> int:
    """Write the client of the scene, with what happened before, and return its id."""
    with writer.operation(Op.CLIENT_ADD):
        client = clients.add(
            writer, Client("兰庭酒店", ClientKind.ORGANISATION, Tier.KEY, Stage.ACTIVE, observes=("HK",))
        )
        grace = people.add(
            writer,
            Person(
                client,
                "Grace Cheung",
                ("張嘉欣", "张小姐"),
                "Grace",
                "Marketing Director",
                emails=("grace@orchid.example",),
            ),
        )
        for kind, value, strength in (
            (PreferenceKind.COLOUR, "橙色", Strength.TABOO),
            (PreferenceKind.GIFT, "钟表", Strength.TABOO),
            (PreferenceKind.ART, "ballet", Strength.LIKES),
        ):
            hex = "#FF8C1A" if kind is PreferenceKind.COLOUR else None
            preferences.add(writer, Preference(client, kind, value, strength, grace, hex))
        day = yearly_dates.parse("--02-20")
        anniversaries.add(writer, Anniversary(client, day, person_id=grace))
        _entries(writer, client, grace)
    return client


def _entries(writer: Writer, client: int, grace: int) -> None:
    def say(when: EventTime, channel: Channel, text: str, **values: object) -> int:
        entry = Interaction((client,), when, channel, text=text, person_ids=(grace,))
        for name, value in values.items():
            object.__setattr__(entry, name, value)
        return interactions.add(writer, entry)

    say(time(2026, 3, 12), Channel.NOTE, "daughter Chloe starts secondary school")
    say(time(2025, 1, 15), Channel.NOTE, "assistant is Mandy")
    advice = "we advised against foil stamping, she chose it"
    say(time(2026, 12, 15, 11, 0), Channel.PHONE, advice, mark=Mark.ADVISED, mood=0, direction=Direction.OUT)
    say(time(2027, 1, 27, 15, 0), Channel.MEETING, "她对夜景图很满意，等最后的报价", mood=1)
    for hour, minute, text in ((13, 30, "PMS 色号是多少"), (17, 40, "稿件什么时候能给")):
        when = time(2027, 2, 1, hour, minute)
        source = say(when, Channel.EMAIL, text, direction=Direction.IN)
        due = Moment.instant(at(2027, 2, 2, 18, 0))
        request = Commitment(
            CommitmentKind.REQUEST, client, text, when, person_id=grace, interaction_id=source, due=due
        )
        commitments.add(writer, request)

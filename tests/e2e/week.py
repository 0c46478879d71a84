"""The week of `scenes.md` as a journal, and the clock that runs in it; Shanghai, whatever zone the machine is in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from journal.core.anniversaries import Anniversary
from journal.core.clients import Client, ClientKind, Person, Stage, Tier
from journal.core.commitments import Commitment, CommitmentKind
from journal.core.dues import Due
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import EventTime, Moment, milliseconds
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.yearly_dates import parse
from journal.store import (
    anniversaries,
    clients,
    commitments,
    due_notices,
    dues,
    interactions,
    ledger,
    people,
    preferences,
)
from journal.store.history import Op
from journal.store.writing import Writer
from tests import faked_clock

TZ = ZoneInfo(faked_clock.ZONE)
CLIENTS: tuple[tuple[str, ClientKind, Tier | None, tuple[str, ...]], ...] = (
    ("海润传媒", ClientKind.ORGANISATION, Tier.VIP, ("CN",)),
    ("兰庭酒店", ClientKind.ORGANISATION, Tier.KEY, ("HK",)),
    ("星禾汽车", ClientKind.ORGANISATION, Tier.VIP, ("CN",)),
    ("车闻网", ClientKind.MEDIA, Tier.KEY, ("CN",)),
    ("仁泰医疗", ClientKind.ORGANISATION, Tier.KEY, ("CN",)),
    ("博雅食品", ClientKind.ORGANISATION, None, ("CN",)),
    ("Brightwell & Co", ClientKind.ORGANISATION, None, ("UK",)),
    ("新和文具", ClientKind.ORGANISATION, None, ()),
)
PEOPLE = (
    ("海润传媒", "王敏", "+86 138 0000 1101", ""),
    ("兰庭酒店", "Grace Cheung", "", ""),
    ("星禾汽车", "周建国", "+86 138 0000 1103", ""),
    ("车闻网", "解晓东", "+86 138 0000 1104", ""),
    ("仁泰医疗", "单雅琴", "", "lunar:12-25"),
    ("博雅食品", "王敏", "", ""),
    ("Brightwell & Co", "Daniel Weiss", "", ""),
)
TABOOS = (
    ("兰庭酒店", PreferenceKind.COLOUR, "橙色"),
    ("兰庭酒店", PreferenceKind.GIFT, "钟表"),
    ("星禾汽车", PreferenceKind.COLOUR, "紫色"),
    ("仁泰医疗", PreferenceKind.GIFT, "不收礼"),
)


def when(text: str) -> int:
    """Return a local time of the week, `2027-02-01T08:45`, in UTC milliseconds."""
    return milliseconds(dt.datetime.fromisoformat(text), TZ)


def wall(text: str) -> Moment:
    """Return a clock time of the week."""
    return Moment.wall(dt.datetime.fromisoformat(text), TZ)


def faked(text: str) -> dict[str, str]:
    """Return the surroundings in which a program believes that it is started at a local time of the week."""
    return faked_clock.surroundings(FAKETIME=f"@{text.replace('T', ' ')}:00")


@dataclass
class Week:
    """Writes the journal; its clock is moved by hand."""

    path: Path
    time: int = when("2026-11-02T10:00")
    clients: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    """The first person of each client."""

    def __post_init__(self) -> None:
        self.writer = Writer.open(self.path, lambda: self.time, TZ)
        for name, kind, tier, observes in CLIENTS:
            made = Client(name, kind=kind, tier=tier, stage=Stage.ACTIVE, observes=observes)
            self.clients[name] = self.do(partial(clients.add, self.writer, made))
        for client, name, phone, birthday in PEOPLE:
            self._person(client, name, phone, birthday)
        for client, about, value in TABOOS:
            self._taboo(Preference(self.clients[client], about, value, Strength.TABOO))

    def _taboo(self, taboo: Preference) -> None:
        self.do(lambda: preferences.add(self.writer, taboo))

    def _person(self, client: str, name: str, phone: str, birthday: str) -> None:
        person = Person(self.clients[client], name, phones=(phone,) if phone else ())
        self.people[client] = made = self.do(lambda: people.add(self.writer, person))
        if birthday:
            day = Anniversary(self.clients[client], parse(birthday), person_id=made)
            self.do(lambda: anniversaries.add(self.writer, day))

    def do(self, work: Callable[[], int]) -> int:
        """Write in one operation and return the id that comes of it."""
        with self.writer.operation(Op.DUE_ADD):
            return work()

    def log(
        self,
        client: str,
        at: str,
        channel: Channel,
        subject: str,
        *,
        ended: str = "",
        direction: Direction = Direction.OUT,
    ) -> int:
        """Write an entry down at its own time and return its id."""
        self.time = when(ended or at)
        entry = Interaction(
            (self.clients[client],),
            EventTime.of(when(at), TZ),
            channel=channel,
            direction=direction,
            subject=subject,
            person_ids=(self.people[client],),
            ended=EventTime.of(when(ended), TZ) if ended else None,
        )
        return self.do(lambda: interactions.add(self.writer, entry))

    def remind(self, client: str, title: str, at: str) -> int:
        """Set a reminder and return its id."""
        due = Due(title, wall(at), client_id=self.clients[client], person_id=self.people[client])
        return self.do(lambda: dues.add(self.writer, due))

    def owe(self, client: str, kind: CommitmentKind, text: str, at: str, interaction_id: int | None = None) -> int:
        """Note a request of theirs or a promise of ours and return its id."""
        made = Commitment(
            kind,
            self.clients[client],
            text,
            EventTime.of(self.time, TZ),
            person_id=self.people[client],
            interaction_id=interaction_id,
            due=wall(at),
        )
        return self.do(lambda: commitments.add(self.writer, made))

    def show(self, at: str) -> None:
        """Let everything that is due be shown, as the window would have done."""
        self.time = when(at)
        due_notices.mark_shown(self.writer, dues.until(self.writer, self.time))

    def close(self, at: str) -> None:
        """Bring the ledger in step and close the journal at a local time."""
        self.time = when(at)
        ledger.apply(self.writer, ledger.plan(self.writer, self.time))
        self.writer.close()


def friday_evening(path: Path) -> Week:
    """Return the week of scene 1 as it was left on Friday 29 January at 18:15."""
    week = Week(path)
    week.log("博雅食品", "2026-12-01T10:00", Channel.PHONE, "年度复盘")
    week.log("博雅食品", "2026-12-24T10:00", Channel.GREETING, "新年贺卡")
    for client in ("海润传媒", "兰庭酒店", "星禾汽车", "车闻网", "仁泰医疗"):
        week.log(client, "2027-01-27T10:00", Channel.PHONE, "排期确认")
    week.remind("海润传媒", "寄样张", "2027-01-29T17:00")
    week.owe("星禾汽车", CommitmentKind.PROMISE, "发预热海报", "2027-01-30T12:00")
    asked = week.log("Brightwell & Co", "2027-01-29T16:00", Channel.EMAIL, "Delivery question", direction=Direction.IN)
    week.owe("Brightwell & Co", CommitmentKind.REQUEST, "Delivery question", "2027-02-01T18:00", asked)
    week.show("2027-01-29T17:00")
    accepted = week.log("仁泰医疗", "2027-01-29T17:00", Channel.DELIVERY, "验收", ended="2027-01-29T18:10")
    week.do(lambda: dues.add_callback(week.writer, accepted, 10))
    week.close("2027-01-29T18:15")
    return week

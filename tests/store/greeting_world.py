"""The clients of scene 7 on the eve of a Spring Festival, written into any journal; not a test itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Client, ClientKind, Person, Tier
from journal.core.commitments import Commitment, CommitmentKind
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import EventTime, Moment, milliseconds
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.yearly_dates import parse
from journal.store import anniversaries, clients, commitments, interactions, people, preferences
from journal.store.greetings import Recipient, Round, Stand
from journal.store.history import Op
from journal.store.writing import Writer

LAST_YEAR = "王总，新春快乐！祝您马年顺心，阖家安康。"
KEEPERS = ("海润传媒", "博雅食品", "星禾汽车", "车闻网", "林淑芬", "兰庭酒店", "仁泰医疗")


def moment(
    month: int, day: int, hour: int = 9, minute: int = 0, *, year: int = 2027, tz: dt.tzinfo | None = None
) -> int:
    """A moment in the zone of the test, as UTC milliseconds."""
    return milliseconds(dt.datetime(year, month, day, hour, minute), tz)


class GreetingWorld:
    """Fills a journal; its clock has to stand at Thu 4 Feb 2027 09:30."""

    def __init__(self, writer: Writer, tz: dt.tzinfo | None = None) -> None:
        self.tz = tz
        self.clients: dict[str, int] = {}
        self.people: dict[str, int] = {}
        self.owed: dict[str, int] = {}
        with writer.operation(Op.IMPORT):
            self._clients(writer)
            self._owed(writer)
            self._past(writer)

    def at(self, month: int, day: int, hour: int = 9, minute: int = 0, *, year: int = 2027) -> int:
        return moment(month, day, hour, minute, year=year, tz=self.tz)

    def _clients(self, writer: Writer) -> None:
        organisation, media, individual = ClientKind.ORGANISATION, ClientKind.MEDIA, ClientKind.INDIVIDUAL
        rows = (
            ("海润传媒", organisation, Tier.VIP, ("CN",), "王敏", "王总", ()),
            ("兰庭酒店", organisation, Tier.KEY, ("HK",), "Grace Cheung", "Grace", ()),
            ("星禾汽车", organisation, Tier.VIP, ("CN",), "周建国", "周总", ()),
            ("车闻网", media, Tier.KEY, ("CN",), "解晓东", "", ()),
            ("仁泰医疗", organisation, Tier.KEY, ("CN",), "单雅琴", "单经理", ()),
            ("博雅食品", organisation, None, ("CN",), "王敏 (博雅)", "王经理", ()),
            ("Brightwell & Co", organisation, None, ("UK",), "Daniel Weiss", "", ("rosh_hashanah", "passover")),
            ("Hanbit Foods", organisation, None, ("KR",), "김서연", "", ()),
            ("Zayd Trading", organisation, None, ("ramadan", "eid_fitr"), "Omar Farouk", "", ()),
        )
        for name, kind, tier, observes, person, address, own in rows:
            self.clients[name] = clients.add(writer, Client(name, kind, tier=tier, observes=observes))
            self.people[person] = people.add(writer, Person(self.clients[name], person, address=address, observes=own))
        lin = clients.add(writer, Client("林淑芬", individual, observes=("TW",)))
        self.clients["林淑芬"] = lin
        herself = people.at(writer, lin)[0]
        people.edit(writer, replace(herself, mourning_until="2027-10-12"))
        self.people["林淑芬"] = herself.id
        birthday = Anniversary(
            self.clients["仁泰医疗"], parse("lunar:12-30"), AnniversaryKind.BIRTHDAY, self.people["单雅琴"]
        )
        anniversaries.add(writer, birthday)
        grace = self.people["Grace Cheung"]
        orchid = self.clients["兰庭酒店"]
        preferences.add(writer, Preference(orchid, PreferenceKind.GIFT, "钟表", Strength.TABOO, grace))
        preferences.add(writer, Preference(orchid, PreferenceKind.ART, "ballet", Strength.LIKES, grace))
        preferences.add(
            writer, Preference(self.clients["仁泰医疗"], PreferenceKind.GIFT_RULE, "不收礼", Strength.TABOO)
        )

    def _owed(self, writer: Writer) -> None:
        mails = [
            self.entry(writer, "兰庭酒店", "Grace Cheung", Channel.EMAIL, Direction.IN, text, self.at(2, day, hour))
            for text, day, hour in (("which blue?", 1, 10), ("and the draft?", 2, 9))
        ]
        request, promise = CommitmentKind.REQUEST, CommitmentKind.PROMISE
        rows = (
            ("blue", request, "兰庭酒店", "深蓝 PMS 号", self.at(2, 1, 10), self._wall(2, 18), mails[0]),
            ("draft", request, "兰庭酒店", "稿件", self.at(2, 2, 9), self._wall(3, 18), mails[1]),
            ("sample", promise, "仁泰医疗", "样刊周三寄出", self.at(2, 1, 11), self._wall(3, 18), None),
            ("prices", request, "博雅食品", "价目表", self.at(2, 3, 11), self._wall(4, 18), None),
            ("schedule", promise, "星禾汽车", "排期", self.at(2, 3, 11), self._wall(4, 20), None),
        )
        for key, kind, name, text, made, due, mail in rows:
            self.owed[key] = commitments.add(
                writer,
                Commitment(kind, self.clients[name], text, EventTime.of(made, self.tz), interaction_id=mail, due=due),
            )

    def _past(self, writer: Writer) -> None:
        out, wang = Direction.OUT, ("海润传媒", "王敏")
        when = self.at(2, 2, 15)
        self.entry(writer, *wang, Channel.WECHAT, out, "报价与模组已发", when, subject="LED 墙验收", mood=1)
        self.entry(writer, *wang, Channel.PHONE, out, "很生气", self.at(1, 20, 15), subject="漏水投诉", mood=-2)
        self.entry(writer, *wang, Channel.VISIT, out, "内情", self.at(1, 10, 15), subject="离职传闻", private=True)
        self.entry(writer, *wang, Channel.GREETING, out, LAST_YEAR, self.at(2, 16, 16, year=2026))
        self.entry(writer, *wang, Channel.GIFT, out, "绿茶一盒", self.at(9, 20, 16, year=2026))

    def entry(
        self, writer: Writer, name: str, person: str, channel: str, way: Direction, text: str, at: int, **values: object
    ) -> int:
        interaction = Interaction(
            (self.clients[name],),
            EventTime.of(at, self.tz),
            channel,
            way,
            text=text,
            person_ids=(self.people[person],),
            **values,  # type: ignore[arg-type]
        )
        return interactions.add(writer, interaction)

    def _wall(self, day: int, hour: int) -> Moment:
        return Moment.wall(dt.datetime(2027, 2, day, hour), self.tz)


def standing(found: Round, stand: Stand) -> list[str]:
    """The clients in one part of the list, in their order."""
    return [one.client_name for one in found.recipients if one.stand is stand]


def recipient(found: Round, client: str) -> Recipient:
    """The one person of a client."""
    return next(one for one in found.recipients if one.client_name == client)

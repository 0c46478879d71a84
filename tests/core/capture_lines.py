"""The clients, the moment and the words with which typed lines are understood in tests."""

from __future__ import annotations

import datetime as dt
from functools import cache
from zoneinfo import ZoneInfo

from journal import paths
from journal.core.capture import Capture, PieceKind
from journal.core.capture_names import Name, Names
from journal.core.capture_reading import Grammar, understand
from journal.core.capture_words import CaptureWords
from journal.core.moments import milliseconds
from journal.core.pinyin import Pinyin, load
from journal.core.working_days import WorkingDays

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = milliseconds(dt.datetime(2027, 2, 1, 15, 40), SHANGHAI)
"""The Monday of the table "dates as they are said"."""
PEOPLE: dict[str, dict[str, tuple[str, ...]]] = {
    "海润传媒": {"王敏": ("王总",)},
    "兰庭酒店": {"Grace Cheung": ("張嘉欣", "张小姐")},
    "星禾汽车": {"周建国": (), "李雷": ()},
    "博雅食品": {"王敏": ()},
    "Brightwell & Co": {"Daniel Weiss": ()},
    "林淑芬": {"林淑芬": ()},
    "李建": {"李建": ()},
    "Hope Foods": {},
    "晨光文具": {"李娜": ()},
    "Northwind Hotels": {"Sarah Lee": ("Sarah",)},
    "Harbour Inn": {"Tom Hart": ()},
    "绿源": {"刘洋": ("刘经理",), "陈工": ()},
}
NOBODY = {"海润传媒", "博雅食品"}


@cache
def pinyin() -> Pinyin:
    return load(paths.resource("pinyin", "table.txt").read_text(encoding="utf-8"))


@cache
def grammar() -> Grammar:
    texts = [paths.resource("capture", f"{name}.toml").read_text("utf-8") for name in ("en", "zh_Hans", "zh_Hant")]
    return Grammar(CaptureWords(texts), ["Slack"])


@cache
def names() -> Names:
    found, keys, number = [], [], 0
    for client_id, (client, people) in enumerate(PEOPLE.items(), 1):
        own = [Name(client, client_id, client)]
        for person, others in people.items():
            number += 1
            own += [Name(name, client_id, client, number, person) for name in (person, *others)]
        found += own
        keys.append((client_id, " " + " ".join(sorted({key for name in own for key in pinyin().keys(name.name)}))))
    return Names(found, keys, pinyin())


def said(
    text: str, *, now: int = NOW, region: str = "CN", without: frozenset[tuple[PieceKind, str]] = frozenset()
) -> Capture:
    """What is understood of a text at the time of the table."""
    return understand(text, grammar(), names(), WorkingDays(region), now, SHANGHAI, without=without)


def due(text: str) -> list[str]:
    """When the one thing is due that follows from a text: its readings as local times."""
    (follow,) = said(f"王总 {text}").follows
    assert follow.when is not None
    return [moment.local or moment.iso(SHANGHAI) for moment in follow.when.readings]

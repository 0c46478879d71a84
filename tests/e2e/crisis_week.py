"""The week of `scenes.md` as scenes 4 and 6 need it, the words of the window in its language, and a clock that stands."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTranslator

from journal.core.risks import Contact, Risk, Side
from journal.core.interactions import Channel
from journal.paths import resource
from journal.store import dues, risks
from journal.store.history import Op
from tests.e2e.week import ZONE, Week, when

PLAN = "negative_story"
SENTENCE = "车闻网首页：新车碰撞数据存疑"
SEEN_AFTER = 1.2
"""Seconds after which every program has looked at the clock again."""


class StandingClock:
    """A clock on the wall that stands until it is set: what is written has the second of the scene, however slow."""

    def __init__(self, folder: Path, at: str) -> None:
        self._file = folder / "clock"
        self._at = at
        self.set(at)

    @property
    def env(self) -> dict[str, Any]:
        """The surroundings of a program that goes by this clock; what only counts seconds goes on undisturbed."""
        library = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
        return {
            "TZ": ZONE,
            "LD_PRELOAD": str(library),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }

    def set(self, at: str) -> None:
        """Set it to a local time of the week, `2027-02-03T14:10:20`."""
        self._at = at
        new = self._file.with_suffix(".new")
        new.write_text(at.replace("T", " ") + "\n", encoding="ascii")
        os.replace(new, self._file)  # nobody reads half of it
        time.sleep(SEEN_AFTER)

    def now(self) -> int:
        """Return the time by this clock in UTC milliseconds."""
        return when(self._at)


class Words:
    """The words of the window in one language, as the program itself has them."""

    def __init__(self, language: str) -> None:
        self._data = Path(str(resource("i18n")), f"client_journal_{language}.qm").read_bytes()
        self._translator = QTranslator()
        assert self._translator.load(self._data)

    def __call__(self, context: str, words: str, count: int = -1) -> str:
        """Return what stands in the window for English words of a context; they themselves where nothing does yet."""
        return self._translator.translate(context, words, None, count) or words


def wednesday(path: Path) -> Week:
    """Return the week of scene 6 as it stood on Wednesday 3 February at 14:06, its journal closed."""
    week = Week(path)
    for client in ("海润传媒", "兰庭酒店", "星禾汽车", "车闻网", "仁泰医疗"):
        week.log(client, "2027-01-27T10:00", Channel.PHONE, "排期确认")
    week.show("2027-02-03T09:00")
    contacts = (Contact("李总监", "+86 138 0000 2201", Side.OURS, "客户总监"), )
    risk = Risk(
        week.clients["星禾汽车"],
        "媒体质疑安全数据",
        plan=PLAN,
        contacts=contacts,
        told_on="2027-01-20",
        told_how=Channel.PHONE.value,
    )
    with week.writer.operation(Op.RISK_ADD):
        risks.add(week.writer, risk)
    accepted = week.log("仁泰医疗", "2027-02-03T13:00", Channel.DELIVERY, "验收", ended="2027-02-03T14:05")
    week.do(lambda: dues.add_callback(week.writer, accepted, 10))
    week.close("2027-02-03T14:06")
    return week

"""The week of `scenes.md` as scenes 4 and 6 need it, the words of the window in its language, and a clock that stands."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTranslator

from journal.core.crises import Audience, Crisis, CrisisLine, CrisisStage, FoundBy, with_plan
from journal.core.interactions import Channel
from journal.core.moments import EventTime
from journal.core.risks import Contact, Risk, Side
from journal.paths import resource
from journal.store import crises, dues, plans, risks
from journal.store.history import Op
from tests.e2e.week import TZ, ZONE, Week, when

PLAN = "negative_story"
LANGUAGE = "zh_Hans"
DAY = "2027-02-03T"
"""The Wednesday of the headline; a time is to follow."""
SENTENCE = "车闻网首页：新车碰撞数据存疑"
TOLD_TEAM = "已通知李总监和公关组"
TOLD_CLIENT = "建议先要测试原始报告，半小时内给媒体书面回应；他同意"
TOLD_OUTLET = "同意补充厂家回应"
INNER = "内部：李总监认为样车有问题"
SEEN_AFTER = 1.2
"""Seconds after which every program has looked at the clock again."""


class StandingClock:
    """A clock on the wall that stands until it is set: what is written has the second of the scene, however slow."""

    def __init__(self, folder: Path, at: str) -> None:
        self._file = folder / "clock"
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
        new = self._file.with_suffix(".new")
        new.write_text(at.replace("T", " ") + "\n", encoding="ascii")
        os.replace(new, self._file)  # nobody reads half of it
        time.sleep(SEEN_AFTER)


class Words:
    """The words of the window in one language, as the program itself has them."""

    def __init__(self, language: str) -> None:
        self._data = Path(str(resource("i18n")), f"client_journal_{language}.qm").read_bytes()  # Qt makes no copy
        self._translator = QTranslator()
        assert self._translator.load(self._data)

    def __call__(self, context: str, words: str) -> str:
        """Return what stands in the window for English words of a context; they themselves where nothing does yet."""
        return self._translator.translate(context, words) or words


def wednesday(path: Path) -> Week:
    """Return the week of scene 6 as it stood on Wednesday 3 February at 14:06, its journal closed."""
    week = Week(path)
    for client in ("海润传媒", "兰庭酒店", "星禾汽车", "车闻网", "仁泰医疗"):
        week.log(client, "2027-01-27T10:00", Channel.PHONE, "排期确认")
    week.show("2027-02-03T09:00")
    risk = Risk(
        week.clients["星禾汽车"],
        "媒体质疑安全数据",
        plan=PLAN,
        contacts=(Contact("李总监", "+86 138 0000 2201", Side.OURS, "客户总监"),),
        told_on="2027-01-20",
        told_how=Channel.PHONE.value,
    )
    with week.writer.operation(Op.RISK_ADD):
        risks.add(week.writer, risk)
    accepted = week.log("仁泰医疗", f"{DAY}13:00", Channel.DELIVERY, "验收", ended=f"{DAY}14:05")
    week.do(lambda: dues.add_callback(week.writer, accepted, 10))
    return week


def resolved(week: Week) -> int:
    """Let the crisis of scene 6 run to its result on Wednesday at 17:30, and return its id."""
    writer, client_id = week.writer, week.clients["星禾汽车"]
    plan = plans.find(writer, "媒体负面报道", LANGUAGE, client_id)
    risk = risks.of_client(writer, client_id)[0]
    crisis = Crisis(
        client_id, SENTENCE, _now(week, "14:10:20"), 2,
        found_by=FoundBy.US, risk_id=risk.id, outlet_id=week.clients["车闻网"],
    )  # fmt: skip
    with writer.operation(Op.CRISIS_OPEN):
        crisis_id = crises.open_crisis(writer, with_plan(crisis, plan))
    for time_, text, audience, inner in (
        ("14:12:00", TOLD_TEAM, Audience.TEAM, False),
        ("14:18:00", TOLD_CLIENT, Audience.CLIENT, False),
        ("14:20:00", INNER, None, True),
        ("14:31:00", TOLD_OUTLET, Audience.OUTLET, False),
    ):
        at = _now(week, time_)
        with writer.operation(Op.CRISIS_LOG):
            line = CrisisLine(crisis_id, at, text, audience=audience, inner=inner)
            crises.log(writer, crisis_id, text, at, line)
    for time_, stage in (("14:47:00", CrisisStage.CONTAINED), ("17:30:00", CrisisStage.RESOLVED)):
        at = _now(week, time_)
        with writer.operation(Op.CRISIS_STAGE):
            crises.set_stage(writer, crisis_id, stage, at, "首页已补充厂家回应")
    return crisis_id


def _now(week: Week, time_: str) -> EventTime:
    week.time = when(f"{DAY}{time_}")
    return EventTime.of(week.time, TZ)

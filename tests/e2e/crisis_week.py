"""The week of `scenes.md` as scene 6 needs it: before the headline, and once its crisis is resolved."""

from __future__ import annotations

from pathlib import Path

from journal.core.crises import Audience, Crisis, CrisisLine, CrisisStage, FoundBy, with_plan
from journal.core.interactions import Channel
from journal.core.moments import EventTime
from journal.core.risks import Contact, Risk, Side
from journal.store import crises, dues, plans, risks
from journal.store.history import Op
from tests.e2e.week import TZ, Week, when

PLAN = "negative_story"
LANGUAGE = "zh_Hans"
DAY = "2027-02-03T"
"""The Wednesday of the headline; a time is to follow."""
SENTENCE = "车闻网首页：新车碰撞数据存疑"
TOLD_TEAM = "已通知李总监和公关组"
TOLD_CLIENT = "建议先要测试原始报告，半小时内给媒体书面回应；他同意"
TOLD_OUTLET = "同意补充厂家回应"
INNER = "内部：李总监认为样车有问题"


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

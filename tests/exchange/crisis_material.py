"""A crisis to report on: the headline of scene 6, told without a journal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from journal.core import crisis_chain
from journal.core.crises import Audience, Crisis, CrisisLine, CrisisStage, FoundBy, LineKind, Review
from journal.core.dues import DueState
from journal.core.moments import EventTime, milliseconds
from journal.core.plans import Goals
from journal.exchange.crisis_report_facts import CrisisFacts, StepRow
from journal.store import crisis_log

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
TZ = dt.timezone(dt.timedelta(hours=8))
HEADLINE = "车闻网首页：新车碰撞数据存疑"
CRISIS = "0195a0c4-0000-7000-8000-000000000001"


def at(hour: int, minute: int, second: int = 0) -> EventTime:
    """A moment of that Wednesday in Shanghai."""
    return EventTime.of(milliseconds(dt.datetime(2027, 2, 3, hour, minute, second, tzinfo=TZ)), TZ)


def line(
    hour: int, minute: int, text: str, kind: LineKind = LineKind.LINE, second: int = 0, **more: object
) -> CrisisLine:
    return CrisisLine(1, at(hour, minute, second), text, kind, **more)  # type: ignore[arg-type]


SCENE = (
    line(14, 10, HEADLINE, LineKind.OPENED, 20),
    line(14, 12, "已通知李总监和公关组", audience=Audience.TEAM, told="李总监"),
    line(14, 18, "建议先要测试原始报告，半小时内给媒体书面回应；他同意", LineKind.CONTACT, audience=Audience.CLIENT,
         told="周建国", source="interaction:u-1", step="step:1"),
    line(14, 20, "周很急，先别提合同\n=HYPERLINK(\"x\")", inner=True, who="小林"),
    line(14, 31, "同意补充厂家回应", LineKind.CONTACT, audience=Audience.OUTLET, told="解晓东", source="电话"),
    line(14, 47, "", LineKind.STAGE, step="stage:contained"),
    line(14, 50, "已通知李副总监和公关组", LineKind.CORRECTION, corrects="u2"),
    line(16, 10, "", LineKind.WATCH),
    line(16, 30, "再次通报", LineKind.STEP, audience=Audience.CLIENT, told="周建国", step="step:4"),
    line(16, 40, "寄送资料", LineKind.SKIPPED, step="step:3"),
    line(17, 30, "厂家回应已刊出", LineKind.CLOSED, step="stage:resolved"),
)  # fmt: skip


def chained(lines: Sequence[CrisisLine], crisis: str = CRISIS) -> tuple[CrisisLine, ...]:
    """Number the lines, name them u1, u2 …, and chain them; what they bring of these stays."""
    found: list[CrisisLine] = []
    previous = ""
    for number, plain in enumerate(lines, 1):
        made = replace(
            plain, number=number, uuid=plain.uuid or f"u{number}", recorded_at=plain.recorded_at or plain.at.at
        )
        previous = crisis_chain.digest(crisis_log.record(made, crisis, previous))
        found.append(replace(made, hash=previous))
    return tuple(found)


def facts(lines: Sequence[CrisisLine] = SCENE, **changes: object) -> CrisisFacts:
    """The facts of the scene as of 17:40, with other lines or another crisis if asked."""
    crisis = Crisis(
        client_id=1, sentence=HEADLINE, opened=at(14, 10, 20), stage=CrisisStage.RESOLVED, closed_at=at(17, 30).at,
        result="厂家回应已刊出", started_at=at(14, 10, 20).at, found_by=FoundBy.US, plan_name="媒体负面报道",
        goals=Goals(first_response=10, client=10, contained=30), outlet_id=2, uuid=CRISIS,
        review=Review("数据口径不一", "报告备得早", "每季度核对口径", "每月通报一次"),
    )  # fmt: skip
    steps = (
        StepRow(1, "通知团队", "team", at(14, 10, 20).at, at(14, 10, 20).at, DueState.DONE),
        StepRow(2, "联系客户", "client", at(14, 20, 20).at, at(14, 21).at, DueState.DONE),
        StepRow(4, "寄送资料", "other", at(15, 10, 20).at, None, DueState.DISMISSED),
        StepRow(5, "再次通报", "update", at(18, 10, 20).at, None, DueState.CANCELLED),
        StepRow(6, "报告", "report", at(17, 39).at, None, DueState.SCHEDULED),
        StepRow(7, "复盘", "review", at(18, 0).at, None, DueState.SNOOZED),
    )
    made = CrisisFacts(crisis, "星禾汽车", chained(lines), at(17, 40).at, TZ, "车闻网", steps)
    return replace(made, **changes)  # type: ignore[arg-type]

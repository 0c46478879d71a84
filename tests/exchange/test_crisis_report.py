"""The report of a crisis in three languages and three forms, and the short form that the client is given."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import random
import uuid
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from journal.core.clients import Client, ClientKind
from journal.core.crises import Audience, Crisis, CrisisLine, CrisisStage, FoundBy, LineKind
from journal.core.crisis_chain import canonical, digest
from journal.core.errors import JournalError
from journal.core.moments import EventTime
from journal.core.papers import Paper, Row, Table
from journal.core.plans import Goals, Step, StepKind
from journal.exchange import crisis_report, crisis_report_log, paper_text
from journal.exchange.crisis_report_facts import CrisisFacts, facts_of, records
from journal.exchange.crisis_verify import Verified, verify
from journal.exchange.csv_cells import unguard
from journal.exchange.paper_words import Words
from journal.store import clients, crises, crisis_log, crisis_steps
from journal.store.history import Op
from journal.store.writing import Writer
from tests.exchange.crisis_material import CRISIS, LANGUAGES, SCENE, at, facts, line
from tests.store.world import Clock, did


def section(paper: Paper, code: str) -> list[str]:
    """What a section says, row by row, as it stands in the text."""
    (found,) = [part for part in paper.sections if part.code == code]
    return paper_text.text(Paper("", sections=(found,), language=paper.language)).splitlines()


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            [
                "Measures",
                "First response · 1:40 of 10:00 (met)",
                "Client informed · 7:40 of 10:00 (met)",
                "Contained · 36:40 of 30:00 (late by 6:40)",
                "Resolved · 3:19:40",
            ],
        ),
        (
            "zh_Hans",
            [
                "时效",
                "首次响应 · 1:40，目标 10:00（达标）",
                "告知客户 · 7:40，目标 10:00（达标）",
                "控制局面 · 36:40，目标 30:00（迟 6:40）",
                "解决 · 3:19:40",
            ],
        ),
        (
            "zh_Hant",
            [
                "時效",
                "首次回應 · 1:40，目標 10:00（達標）",
                "告知客戶 · 7:40，目標 10:00（達標）",
                "控制局面 · 36:40，目標 30:00（晚 6:40）",
                "解決 · 3:19:40",
            ],
        ),
    ],
)
def test_the_measures_stand_against_their_goals(language: str, expected: list[str]) -> None:
    assert section(crisis_report.paper(facts(), language), "measures") == expected


def test_what_is_not_reached_is_said_so() -> None:
    crisis = replace(facts().crisis, stage=CrisisStage.OPEN, goals=Goals(client=10))
    assert section(crisis_report.paper(facts(SCENE[:1], crisis=crisis), "en"), "measures") == [
        "Measures",
        "First response · not yet",
        "Client informed · not yet (goal 10:00)",
        "Contained · not yet",
        "Resolved · not yet",
    ]


LOGS = {
    "en": """Log of the crisis (times: UTC+08:00)
1 · 2027-02-03 14:10:20 · Opened: 车闻网首页：新车碰撞数据存疑
2 · 2027-02-03 14:12:00 · 已通知李总监和公关组 · told: our team (李总监)
3 · 2027-02-03 14:18:00 · Contact: 建议先要测试原始报告，半小时内给媒体书面回应；他同意 · \
told: the client (周建国) · source: an entry of the journal · step 2
4 · 2027-02-03 14:20:00 · 周很急，先别提合同
    =HYPERLINK("x") · by 小林 · inner remark
5 · 2027-02-03 14:31:00 · Contact: 同意补充厂家回应 · told: the outlet (解晓东) · source: 电话
6 · 2027-02-03 14:47:00 · Stage: contained
7 · 2027-02-03 14:50:00 · Line 2 should say: 已通知李副总监和公关组
8 · 2027-02-03 16:10:00 · Anything new? Nothing.
9 · 2027-02-03 16:30:00 · Step 5 done: 再次通报 · told: the client (周建国)
10 · 2027-02-03 16:40:00 · Step 4 left out: 寄送资料
11 · 2027-02-03 17:30:00 · Closed: resolved, 厂家回应已刊出
12 · 2027-02-03 18:00:00 · Review: 早备 · written down 2027-02-03 18:01:00
13 · 2027-02-03 · 电话 · told: others
14 · 2027-02-03 18:05:00 · Line ? should say: 对 · told: 张
15 · 2027-02-03 18:06:00 · Step 4 reopened: 寄送资料
16 · 2027-02-03 18:07:00 · Closed: opened by mistake, 误报
""",
    "zh_Hans": """处置记录（时间：UTC+08:00）
1 · 2027-02-03 14:10:20 · 登记：车闻网首页：新车碰撞数据存疑
2 · 2027-02-03 14:12:00 · 已通知李总监和公关组 · 告知：我方团队（李总监）
3 · 2027-02-03 14:18:00 · 往来：建议先要测试原始报告，半小时内给媒体书面回应；他同意 · \
告知：客户（周建国） · 来源：手记中的往来 · 步骤 2
4 · 2027-02-03 14:20:00 · 周很急，先别提合同
    =HYPERLINK("x") · 经手：小林 · 内部备注
5 · 2027-02-03 14:31:00 · 往来：同意补充厂家回应 · 告知：媒体（解晓东） · 来源：电话
6 · 2027-02-03 14:47:00 · 阶段：已控制
7 · 2027-02-03 14:50:00 · 更正第 2 条：已通知李副总监和公关组
8 · 2027-02-03 16:10:00 · 有新情况吗？没有。
9 · 2027-02-03 16:30:00 · 完成步骤 5：再次通报 · 告知：客户（周建国）
10 · 2027-02-03 16:40:00 · 未做步骤 4：寄送资料
11 · 2027-02-03 17:30:00 · 结束：已解决，厂家回应已刊出
12 · 2027-02-03 18:00:00 · 复盘：早备 · 记于 2027-02-03 18:01:00
13 · 2027-02-03 · 电话 · 告知：其他人
14 · 2027-02-03 18:05:00 · 更正第 ？ 条：对 · 告知：张
15 · 2027-02-03 18:06:00 · 步骤 4 重新打开：寄送资料
16 · 2027-02-03 18:07:00 · 结束：误登记，误报
""",
    "zh_Hant": """處理紀錄（時間：UTC+08:00）
1 · 2027-02-03 14:10:20 · 登錄：车闻网首页：新车碰撞数据存疑
2 · 2027-02-03 14:12:00 · 已通知李总监和公关组 · 告知：我方團隊（李总监）
3 · 2027-02-03 14:18:00 · 往來：建议先要测试原始报告，半小时内给媒体书面回应；他同意 · \
告知：客戶（周建国） · 來源：手記中的往來 · 步驟 2
4 · 2027-02-03 14:20:00 · 周很急，先别提合同
    =HYPERLINK("x") · 經手：小林 · 內部備註
5 · 2027-02-03 14:31:00 · 往來：同意补充厂家回应 · 告知：媒體（解晓东） · 來源：电话
6 · 2027-02-03 14:47:00 · 階段：已控制
7 · 2027-02-03 14:50:00 · 更正第 2 則：已通知李副总监和公关组
8 · 2027-02-03 16:10:00 · 有新情況嗎？沒有。
9 · 2027-02-03 16:30:00 · 完成步驟 5：再次通报 · 告知：客戶（周建国）
10 · 2027-02-03 16:40:00 · 未做步驟 4：寄送资料
11 · 2027-02-03 17:30:00 · 結束：已解決，厂家回应已刊出
12 · 2027-02-03 18:00:00 · 檢討：早备 · 記於 2027-02-03 18:01:00
13 · 2027-02-03 · 电话 · 告知：其他人
14 · 2027-02-03 18:05:00 · 更正第 ？ 則：对 · 告知：张
15 · 2027-02-03 18:06:00 · 步驟 4 重新開啟：寄送资料
16 · 2027-02-03 18:07:00 · 結束：誤登錄，误报
""",
}
MORE = (
    *SCENE,
    line(18, 0, "早备", LineKind.REVIEW, recorded_at=at(18, 1).at),
    CrisisLine(1, EventTime(at(0, 0).at, "2027-02-03"), "电话", audience=Audience.OTHER),
    line(18, 5, "对", LineKind.CORRECTION, corrects="gone", told="张"),
    line(18, 6, "寄送资料", LineKind.REOPENED, step="step:3"),
    line(18, 7, "误报", LineKind.CLOSED, step="stage:mistaken"),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_readable_log_is_format_1_and_stays_so(language: str) -> None:
    """A report that somebody holds must fit for ever: where this fails, the files of older versions no longer do."""
    log = [made for made, _ in records(facts(MORE).lines, CRISIS)]
    lines = crisis_report_log.readable(Words.load(language), log)
    assert "\n".join(line for part in lines for line in part) + "\n" == LOGS[language]
    assert LOGS[language] in crisis_report.text(facts(MORE), language)


@pytest.mark.parametrize(
    ("language", "records_line", "whole_line"),
    [
        (
            "en",
            "The log as its hashes were made (format 1, English): the SHA-256 of a line, then the line itself",
            "SHA-256 of everything above this line: ",
        ),
        (
            "zh_Hans",
            "计算校验值所用的处置记录（格式 1，简体中文）：每行先是 SHA-256，后是该条原文",
            "以上全部内容的 SHA-256：",
        ),
        (
            "zh_Hant",
            "計算雜湊值所用的處理紀錄（格式 1，繁體中文）：每行先是 SHA-256，後是該則原文",
            "以上全部內容的 SHA-256：",
        ),
    ],
)
def test_the_end_of_a_text_report_can_be_checked_by_hand(language: str, records_line: str, whole_line: str) -> None:
    report = crisis_report.text(facts(), language)
    above, whole, last, nothing = report.rsplit("\n", 3)
    assert (last, nothing) == (facts().lines[-1].hash, "")
    assert whole == whole_line + hashlib.sha256(f"{above}\n".encode()).hexdigest()
    written = above.split(f"\n{records_line}\n")[1].split("\n")
    assert len(written) == len(SCENE)
    for text, made in zip(written, facts().lines):
        stated, record = text.split(" ", 1)
        assert stated == made.hash == hashlib.sha256(record.encode()).hexdigest()
        assert json.loads(record)["text"] == made.text
        assert canonical(json.loads(record)) == record


def test_the_head_says_what_kind_of_crisis_it_is() -> None:
    paper = crisis_report.paper(facts(), "zh_Hans")
    assert paper.subtitle == "车闻网首页：新车碰撞数据存疑"
    assert paper.facts == (
        ("客户", "星禾汽车"),
        ("严重程度", "较大"),
        ("发现经过", "我方先发现"),
        ("登记时间", "2027年2月3日 14:10:20 UTC+08:00"),
        ("应急预案", "媒体负面报道"),
        ("涉及媒体", "车闻网"),
        ("阶段", "已解决"),
        ("截至", "2027年2月3日 17:40:00 UTC+08:00"),
    )
    warned = replace(facts().crisis, started_at=at(15, 0).at, found_by=None, plan_name="")
    named = dict(crisis_report.paper(facts(crisis=warned, outlet_name=""), "en").facts)
    assert named["Clock started"] == "3 Feb 2027 15:00:00 UTC+08:00"
    assert not {"How it was found", "Plan", "Outlet"} & set(named)


def test_who_was_told_says_the_first_and_every_time() -> None:
    assert section(crisis_report.paper(facts(), "en"), "told") == [
        "Who was told when (times: UTC+08:00)",
        "2027-02-03 14:12:00 · Our team (李总监)",
        "2027-02-03 14:18:00 · The client (周建国) · again 2027-02-03 16:30:00",
        "2027-02-03 14:31:00 · The outlet (解晓东)",
    ]
    assert section(crisis_report.paper(facts(SCENE[:1]), "en"), "told")[1:] == ["The log names nobody who was told."]


def test_steps_say_when_they_were_due_and_done() -> None:
    (table,) = next(part for part in crisis_report.paper(facts(), "en").sections if part.code == "steps").blocks
    assert isinstance(table, Table)
    assert [(row[0], row[2], row[3]) for row in table.rows] == [
        ("1 通知团队", "3 Feb 2027 14:10:20 UTC+08:00", "in time"),
        ("2 联系客户", "3 Feb 2027 14:21:00 UTC+08:00", "late by 0:40"),
        ("4 寄送资料", "–", "left out"),
        ("5 再次通报", "–", "no longer needed"),
        ("6 报告", "–", "open, late by 1:00"),
        ("7 复盘", "–", "open"),
    ]
    assert table.rows[1][1] == "3 Feb 2027 14:20:20 UTC+08:00"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_ends_with_the_chain_and_its_claim_and_no_more(language: str) -> None:
    paper = crisis_report.paper(facts(), language)
    chain = section(paper, "chain")
    assert chain[-1].endswith(facts().lines[-1].hash)
    (hashes,) = [part for part in paper.sections if part.code == "hashes"]
    assert [row.text for row in hashes.blocks if isinstance(row, Row)] == [made.hash for made in facts().lines]
    assert {"en": "since these hashes were written", "zh_Hans": "不能证明时钟准确", "zh_Hant": "不能證明時鐘準確"}[
        language
    ] in chain[1]


def test_a_crisis_opened_by_mistake_says_so() -> None:
    mistaken = facts(crisis=replace(facts().crisis, mistaken=True))
    assert "Opened by mistake" in section(crisis_report.paper(mistaken, "en"), "result")[1]
    assert "Opened by mistake" not in crisis_report.text(facts(), "en")


def test_a_replayed_crisis_gives_the_identical_bytes() -> None:
    for language in LANGUAGES:
        assert crisis_report.text(facts(), language) == crisis_report.text(facts(), language)
        assert crisis_report.paper(facts(), language) == crisis_report.paper(facts(), language)
    assert crisis_report.csv_text(facts()) == crisis_report.csv_text(facts())


def test_the_table_gives_back_every_line_and_no_formula() -> None:
    text = crisis_report.csv_text(facts())
    assert text.startswith('\ufeff"number","at","recorded","kind","who","audience","told","source","inner",'
                           '"corrects","step","text","previous","hash","crisis","uuid"\r\n')  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len(rows) == len(SCENE) + 1
    assert rows[-1]["kind"] == "end"
    assert rows[-1]["previous"] == facts().lines[-1].hash
    for row, made, (record, stated) in zip(rows, facts().lines, records(facts().lines, CRISIS)):
        assert unguard(row["text"]) == made.text
        assert (row["number"], row["at"], row["hash"], row["uuid"]) == (
            str(made.number), made.at.text, made.hash, made.uuid,
        )  # fmt: skip
        assert digest(record) == stated
        assert row["inner"] == ("1" if made.inner else "0")
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+-@" and cell]
    dangerous = crisis_report.csv_text(facts([replace(SCENE[0], text="=1+1", who="@x", told="-1", source="+2")]))
    assert '"\'=1+1"' in dangerous
    assert '"\'@x"' in dangerous


def _ids() -> Callable[[int], str]:
    rng = random.Random(1)

    def made(now: int) -> str:
        return str(uuid.UUID(int=rng.getrandbits(128)))

    return made


def _played(writer: Writer, clock: Clock) -> CrisisFacts:
    """The headline worked in a journal: opened from a plan, late and in time, contained, resolved."""
    clock.ms = at(14, 10, 20).at
    client = did(writer, Op.CLIENT_ADD, lambda w: clients.add(w, Client("星禾汽车")))
    outlet = did(writer, Op.CLIENT_ADD, lambda w: clients.add(w, Client("车闻网", kind=ClientKind.MEDIA)))
    steps = (Step("通知团队", 0, StepKind.TEAM), Step("联系客户", 10, StepKind.CLIENT))
    crisis = Crisis(client, "碰撞数据存疑", at(14, 10, 20), found_by=FoundBy.US, steps=steps, outlet_id=outlet,
                    goals=Goals(client=10), plan_name="媒体负面报道")  # fmt: skip
    crisis_id = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis))
    for minute, place in ((12, 0), (18, 0)):
        clock.ms = at(14, minute).at
        due = crisis_steps.open_ones(writer, crisis_id)[place]
        made = crises.get(writer, crisis_id)
        did(writer, Op.CRISIS_LOG, partial(crisis_steps.done, crisis=made, due=due))
    did(
        writer,
        Op.CRISIS_LOG,
        lambda w: crisis_log.log(w, crisis_id, "=1 内部", at(14, 19), CrisisLine(0, at(14, 19), "", inner=True)),
    )
    clock.ms = at(17, 30).at
    did(writer, Op.CRISIS_STAGE, lambda w: crises.set_stage(w, crisis_id, CrisisStage.RESOLVED, at(17, 30), "已刊出"))
    return facts_of(writer, crisis_id, at(17, 40).at)


def test_a_crisis_replayed_in_another_journal_is_the_same_report(
    new_journal: Callable[[], Writer], clock: Clock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    played = []
    for _ in range(2):
        ids = _ids()
        for module in ("journal.store.writing", "journal.store.crisis_log", "journal.store.dues"):
            monkeypatch.setattr(f"{module}.uuid7", ids, raising=False)
        played.append(_played(new_journal(), clock))
    for language in LANGUAGES:
        assert crisis_report.text(played[0], language) == crisis_report.text(played[1], language)
    assert crisis_report.csv_text(played[0]) == crisis_report.csv_text(played[1])
    for name in ("r.txt", "r.csv"):
        crisis_report.write(played[0], "zh_Hans", tmp_path / name)
        assert verify(tmp_path / name) == Verified(5, played[0].lines[-1].hash)
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


def test_the_facts_are_read_from_the_journal(writer: Writer, clock: Clock) -> None:
    read = _played(writer, clock)
    assert (read.client_name, read.outlet_name, read.made_at) == ("星禾汽车", "车闻网", at(17, 40).at)
    assert [(row.number, row.title, row.done_at) for row in read.step_rows] == [
        (1, "通知团队", at(14, 12).at),
        (2, "联系客户", at(14, 18).at),
    ]
    assert section(crisis_report.paper(read, "en"), "measures")[1:3] == [
        "First response · 1:40",
        "Client informed · 7:40 of 10:00 (met)",
    ]
    with pytest.raises(JournalError):
        facts_of(writer, 99, 0)

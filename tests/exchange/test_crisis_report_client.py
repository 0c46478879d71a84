"""The short form of a crisis report for the client: what was done, and nothing of what is ours alone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from journal.core.crises import Audience, CrisisLine, FoundBy, LineKind, Review
from journal.core.moments import EventTime
from journal.exchange import crisis_report, paper_text
from journal.exchange.crisis_report_facts import CrisisFacts
from tests.exchange.crisis_material import LANGUAGES, SCENE, at, facts, line


def client_text(made: CrisisFacts, language: str = "en") -> str:
    return paper_text.text(crisis_report.paper(made, language, for_client=True))


def test_the_client_reads_what_was_done_and_nothing_of_ours() -> None:
    assert (
        client_text(facts())
        == """What happened and what we did
车闻网首页：新车碰撞数据存疑

For: 星禾汽车
Noticed: 3 Feb 2027 14:10; we noticed it first
Outlet: 车闻网
Where it stands: Resolved, as of 3 Feb 2027 17:40
Times: UTC+08:00

What we did, and when
3 Feb 2027 14:10 · We began to work on it.
3 Feb 2027 14:12 · 已通知李副总监和公关组 · informed: our team (李总监)
3 Feb 2027 14:18 · 建议先要测试原始报告，半小时内给媒体书面回应；他同意 · informed: you (周建国)
3 Feb 2027 14:31 · 同意补充厂家回应 · informed: the outlet (解晓东)
3 Feb 2027 14:47 · Contained
3 Feb 2027 16:30 · 再次通报 · informed: you (周建国)
3 Feb 2027 17:30 · Resolved: 厂家回应已刊出

Result
厂家回应已刊出
"""
    )


def test_nothing_of_the_review_reaches_the_client() -> None:
    made = facts()
    assert made.crisis.review.promised
    for language in LANGUAGES:
        shown = client_text(made, language)
        assert shown == client_text(facts(crisis=replace(made.crisis, review=Review())), language)


def test_a_step_that_was_taken_back_is_not_told() -> None:
    told = line(14, 20, "called Zhou", LineKind.STEP, step="step:1", audience=Audience.CLIENT)
    back = line(14, 21, "Ring the client", LineKind.REOPENED, step="step:1")
    shown = client_text(facts([SCENE[0], replace(told, uuid="a"), replace(back, uuid="b")]))
    assert "called Zhou" not in shown
    assert "Ring the client" not in shown
    again = [SCENE[0], replace(told, uuid="a"), replace(back, uuid="b"), replace(told, uuid="c")]
    assert client_text(facts(again)).count("called Zhou") == 1


def test_one_opened_by_mistake_is_not_called_resolved() -> None:
    made = facts()
    lines = [SCENE[0], line(15, 0, "a false alarm", LineKind.CLOSED, step="stage:mistaken")]
    mistaken = facts(lines, crisis=replace(made.crisis, mistaken=True))
    shown = client_text(mistaken)
    assert "Resolved" not in shown
    assert "Opened by mistake: a false alarm" in shown
    whole = crisis_report.text(mistaken, "en")
    assert "Closed: opened by mistake, a false alarm" in whole
    assert "Stage: Closed as opened by mistake" in whole


def test_the_client_form_speaks_its_language() -> None:
    hans, hant = client_text(facts(), "zh_Hans"), client_text(facts(), "zh_Hant")
    for text in (
        "情况说明与处理经过",
        "致：星禾汽车",
        "已告知贵方（周建国）",
        "目前进展：已解决（截至 2027年2月3日 17:40）",
    ):
        assert text in hans
    for text in ("情況說明與處理經過", "已告知貴方（周建国）", "2027年2月3日 14:47 · 已控制"):
        assert text in hant


def test_a_correction_of_an_inner_remark_is_inner_as_well() -> None:
    lines = [
        SCENE[0],
        line(14, 20, "first secret", inner=True, uuid="s"),
        line(14, 30, "second secret", LineKind.CORRECTION, corrects="s", uuid="t"),
        line(14, 40, "third secret", LineKind.CORRECTION, corrects="t"),
        line(14, 41, "orphan", LineKind.CORRECTION, corrects="gone"),
    ]
    shown = client_text(facts(lines))
    assert "secret" not in shown
    assert "orphan" not in shown
    assert "secret" in crisis_report.text(facts(lines), "en")


def test_a_correction_of_a_correction_is_what_the_client_reads() -> None:
    lines = [
        SCENE[0],
        line(14, 20, "wrong", uuid="s"),
        line(14, 30, "better", LineKind.CORRECTION, corrects="s", uuid="t"),
        line(14, 40, "right", LineKind.CORRECTION, corrects="t"),
    ]
    shown = client_text(facts(lines))
    assert "14:20 · right" in shown
    assert "wrong" not in shown
    assert "better" not in shown


def test_found_by_is_said_to_the_client_s_face() -> None:
    says = {
        FoundBy.US: "we noticed it first",
        FoundBy.CLIENT: "you told us of it",
        FoundBy.MEDIA: "an outlet told us of it",
        FoundBy.OTHER: "others told us of it",
    }
    for found_by, words in says.items():
        assert words in client_text(facts(crisis=replace(facts().crisis, found_by=found_by)))
    assert "Noticed: 3 Feb 2027 14:10\n" in client_text(facts(crisis=replace(facts().crisis, found_by=None)))


def test_lines_of_several_zones_each_say_theirs() -> None:
    abroad = CrisisLine(1, EventTime(at(15, 0).at, "2027-02-03T08:00+01:00"), "call from Paris")
    shown = client_text(facts([SCENE[0], abroad]))
    assert "3 Feb 2027 08:00 UTC+01:00 · call from Paris" in shown
    assert "Times: UTC+01:00 / UTC+08:00" in shown
    assert "2 · 2027-02-03 08:00:00 UTC+01:00 · call from Paris" in crisis_report.text(facts([SCENE[0], abroad]), "en")


WORDS = st.text("abc 的一\n=", max_size=12)
PUBLIC = st.builds(
    CrisisLine,
    crisis_id=st.just(1),
    at=st.builds(at, st.integers(0, 23), st.integers(0, 59)),
    text=WORDS,
    kind=st.sampled_from(LineKind),
    audience=st.none() | st.sampled_from(Audience),
    told=WORDS,
    step=st.sampled_from(["", "step:1", "stage:open", "stage:contained"]),
)


@given(
    st.lists(st.tuples(PUBLIC, st.booleans(), st.none() | st.integers(0, 9)), max_size=10), st.sampled_from(LANGUAGES)
)
def test_the_client_form_is_that_of_a_log_without_inner_remarks(
    made: list[tuple[CrisisLine, bool, int | None]], language: str
) -> None:
    """Neither their text nor their number nor their time: with them and without them it is the same paper."""
    lines = []
    for number, (plain, inner, target) in enumerate(made):
        corrects = f"l{target}" if target is not None and target < number else ""
        kind = LineKind.CORRECTION if corrects else plain.kind
        text = f"{plain.text} SECRET" if inner else plain.text
        lines.append(replace(plain, text=text, inner=inner, kind=kind, corrects=corrects, uuid=f"l{number}"))
    whole, public = facts(lines), facts([made for made in lines if not made.inner])
    paper = crisis_report.paper(whole, language, for_client=True)
    assert paper == crisis_report.paper(public, language, for_client=True)
    shown = paper_text.text(paper)
    assert "SECRET" not in shown
    assert not any(made.hash in shown for made in whole.lines)

"""Lines as account managers type them, at several moments, with all that is to be understood of each."""

from __future__ import annotations

import datetime as dt

import pytest

from journal.core.capture import Capture, Follow, PieceKind
from journal.core.moments import milliseconds
from tests.core.capture_lines import SHANGHAI, said

MOMENTS = {
    "Mon 1 Feb": dt.datetime(2027, 2, 1, 15, 40),
    "Fri 18 Sep": dt.datetime(2026, 9, 18, 9, 10),
    "Tue 29 Dec": dt.datetime(2026, 12, 29, 19, 30),
    "Sun 10 Jan": dt.datetime(2027, 1, 10, 10, 5),
}
"""An afternoon before Spring Festival, a morning before Mid-Autumn, an evening at the turn of the year, a weekend."""


def told(capture: Capture) -> str:
    """All that was understood, in one line: client, channel, mood, length, when it was, what follows."""
    parts = [who.client for who in capture.who] or ["nobody"]
    parts.append(capture.channel + (f":{capture.direction}" if capture.direction else ""))
    if capture.mood is not None:
        parts.append(f"mood {capture.mood:+d}")
    if capture.minutes is not None:
        parts.append(f"{capture.minutes} min")
    if any(piece.kind in (PieceKind.HAPPENED, PieceKind.ENDED) for piece in capture.pieces):
        parts.append(f"at {capture.at.text[:16]}")
    return "; ".join([*parts, *map(_follow, capture.follows)])


def _follow(follow: Follow) -> str:
    if follow.when is not None:
        when = " or ".join((moment.local or moment.iso(SHANGHAI))[:16] for moment in follow.when.readings)
    else:
        when = f"+{follow.minutes} min" if follow.minutes else "usual limit"
    return " ".join(filter(None, (follow.kind.upper(), when, follow.title)))


@pytest.mark.parametrize(
    ("moment", "line", "understood"),
    [
        ("Mon 1 Feb", "王总电话，聊了春季方案，明早9点半给王总回电话", "海润传媒; phone; CALLBACK 2027-02-02T09:30"),
        ("Fri 18 Sep", "王总电话，聊了春季方案，明早9点半给王总回电话", "海润传媒; phone; CALLBACK 2026-09-19T09:30"),
        ("Mon 1 Feb", "下周三前给海润传媒寄样刊", "海润传媒; note; REMINDER 2027-02-04T18:00 给海润传媒寄样刊"),
        ("Tue 29 Dec", "下周三前给海润传媒寄样刊", "海润传媒; note; REMINDER 2027-01-05T18:00 给海润传媒寄样刊"),
        ("Sun 10 Jan", "下周三前给海润传媒寄样刊", "海润传媒; note; REMINDER 2027-01-12T18:00 给海润传媒寄样刊"),
        ("Mon 1 Feb", "农历八月十五给兰庭酒店送月饼", "兰庭酒店; note; REMINDER 2027-09-15T18:00 给兰庭酒店送月饼"),
        ("Fri 18 Sep", "农历八月十五给兰庭酒店送月饼", "兰庭酒店; note; REMINDER 2026-09-25T18:00 给兰庭酒店送月饼"),
        ("Tue 29 Dec", "农历八月十五给兰庭酒店送月饼", "兰庭酒店; note; REMINDER 2027-09-15T18:00 给兰庭酒店送月饼"),
        ("Mon 1 Feb", "海润传媒 腊月廿三送年货", "海润传媒; note; at 2027-01-30"),
        ("Fri 18 Sep", "海润传媒 腊月廿三送年货", "海润传媒; note; REMINDER 2027-01-30T18:00 送年货"),
        ("Fri 18 Sep", "八月十五给林淑芬送月饼", "林淑芬; note; REMINDER 2026-09-25T18:00 给林淑芬送月饼"),
        ("Fri 18 Sep", "中秋前给周建国寄月饼", "星禾汽车; note; REMINDER 2026-09-24T18:00 给周建国寄月饼"),
        ("Fri 18 Sep", "中秋送林淑芬月饼", "林淑芬; note; REMINDER 2026-09-25T18:00 送林淑芬月饼"),
        ("Mon 1 Feb", "周建国来电 12分钟 很满意 十分钟后回访", "星禾汽车; phone:in; mood +2; 12 min; CALLBACK +10 min"),
        ("Mon 1 Feb", "星禾汽车今天安装完成，10分钟后回访", "星禾汽车; delivery; CALLBACK +10 min"),
        ("Mon 1 Feb", "李娜 月底前给报价", "晨光文具; note; REMINDER 2027-02-26T18:00 给报价"),
        ("Tue 29 Dec", "李娜 月底前给报价", "晨光文具; note; REMINDER 2026-12-31T18:00 给报价"),
        ("Mon 1 Feb", "林淑芬 后天下午3点拜访", "林淑芬; note; REMINDER 2027-02-03T15:00 拜访"),
        (
            "Mon 1 Feb",
            "上周五和李娜谈了报价，周五之前给她答复",
            "晨光文具; note; at 2027-01-29; REMINDER 2027-02-04T18:00 给她答复",
        ),
        (
            "Fri 18 Sep",
            "上周五和李娜谈了报价，周五之前给她答复",
            "晨光文具; note; at 2026-09-11; REMINDER 2026-09-18 or 2026-09-24T18:00 给她答复",
        ),
        (
            "Mon 1 Feb",
            "王总昨天下午来访，谈了一个半小时，不太满意",
            "海润传媒; visit:in; mood -1; 90 min; at 2027-01-31",
        ),
        ("Mon 1 Feb", "给張嘉欣打电话 占线，半小时后再打", "兰庭酒店; phone; CALLBACK +30 min"),
        ("Mon 1 Feb", "李雷 微信 要一份车展报价", "星禾汽车; wechat; REQUEST usual limit 一份车展报价"),
        ("Mon 1 Feb", "李雷说他们要改主视觉", "星禾汽车; note; REQUEST usual limit 改主视觉"),
        ("Mon 1 Feb", "海润传媒 他们要改主视觉，周四前", "海润传媒; note; REQUEST 2027-02-03T18:00 改主视觉"),
        ("Mon 1 Feb", "海润传媒 客户要周四看到初稿", "海润传媒; note; REQUEST 2027-02-04T18:00 看到初稿"),
        ("Mon 1 Feb", "绿源 刘经理要求下周一上午10点前出初稿", "绿源; note; REQUEST 2027-02-08T10:00 出初稿"),
        ("Sun 10 Jan", "绿源 刘经理要求下周一上午10点前出初稿", "绿源; note; REQUEST 2027-01-11T10:00 出初稿"),
        ("Mon 1 Feb", "答应刘洋周四下班前给排期", "绿源; note; PROMISE 2027-02-04T18:00 给排期"),
        ("Mon 1 Feb", "陈工 电话 答应明天中午前确认", "绿源; phone; PROMISE 2027-02-02T12:00 确认"),
        ("Mon 1 Feb", "王总电话，答应寄样刊，周四前", "海润传媒; phone; PROMISE 2027-02-03T18:00 寄样刊"),
        (
            "Mon 1 Feb",
            "兰庭酒店 装完了，14:20离场，10分钟回访",
            "兰庭酒店; delivery; at 2027-02-01T14:20; CALLBACK +10 min",
        ),
        ("Mon 1 Feb", "跟李娜吃饭，她下个月搬办公室", "晨光文具; meal"),
        ("Mon 1 Feb", "李娜 下个月5号签约", "晨光文具; note; REMINDER 2027-03-05T18:00 签约"),
        ("Fri 18 Sep", "李娜 下个月5号签约", "晨光文具; note; REMINDER 2026-10-05T18:00 签约"),
        ("Fri 18 Sep", "李娜 下月15号交片", "晨光文具; note; REMINDER 2026-10-15T18:00 交片"),
        ("Tue 29 Dec", "李娜 下月15号交片", "晨光文具; note; REMINDER 2027-01-15T18:00 交片"),
        ("Mon 1 Feb", "绿源 每周一发周报", "绿源; note"),
        ("Mon 1 Feb", "林淑芬 生日 农历三月初八", "林淑芬; note; REMINDER 2027-04-14T18:00 生日"),
        ("Mon 1 Feb", "李娜 年前拜访", "晨光文具; note; REMINDER 2027-02-04T18:00 拜访"),
        ("Fri 18 Sep", "李娜 年前拜访", "晨光文具; note; REMINDER 2027-02-04T18:00 拜访"),
        ("Mon 1 Feb", "李娜 三年前合作过", "晨光文具; note"),
        ("Mon 1 Feb", "李娜 年后上班第一天打电话", "晨光文具; note; REMINDER 2027-02-11T18:00 第一天打电话"),
        ("Mon 1 Feb", "绿源 节前送礼", "绿源; note; REMINDER 2027-02-04T18:00 送礼"),
        ("Tue 29 Dec", "绿源 节前送礼", "绿源; note; REMINDER 2026-12-31T18:00 送礼"),
        ("Mon 1 Feb", "李娜 春节前拜年", "晨光文具; note; REMINDER 2027-02-04T18:00 拜年"),
        ("Fri 18 Sep", "李娜 春节前拜年", "晨光文具; note; REMINDER 2027-02-04T18:00 拜年"),
        ("Fri 18 Sep", "李娜 国庆后联系", "晨光文具; note; REMINDER 2026-10-08T18:00 联系"),
        ("Mon 1 Feb", "李娜 国庆后联系", "晨光文具; note; REMINDER 2027-10-06T18:00 联系"),
        ("Tue 29 Dec", "李娜 元旦后联系", "晨光文具; note; REMINDER 2027-01-04T18:00 联系"),
        ("Sun 10 Jan", "李娜 除夕发祝福", "晨光文具; note; REMINDER 2027-02-05T18:00 发祝福"),
        ("Tue 29 Dec", "李娜 冬至送汤圆", "晨光文具; note; at 2026-12-22"),
        ("Mon 1 Feb", "李娜 清明后再谈", "晨光文具; note; REMINDER 2027-04-06T18:00 再谈"),
        ("Mon 1 Feb", "李娜 正月十五送元宵", "晨光文具; note; REMINDER 2027-02-20T18:00 送元宵"),
        ("Mon 1 Feb", "李娜 大年初二拜年", "晨光文具; note; REMINDER 2027-02-07T18:00 拜年"),
        ("Sun 10 Jan", "李娜 农历正月初八开工拜访", "晨光文具; note; REMINDER 2027-02-13T18:00 开工拜访"),
        ("Mon 1 Feb", "王总 电话 聊了国庆活动", "海润传媒; phone"),
        ("Mon 1 Feb", "王总 谈春节方案", "海润传媒; note"),
        ("Mon 1 Feb", "李娜 15:00-15:30 视频会议", "晨光文具; video; 30 min; at 2027-02-01T15:00"),
        ("Fri 18 Sep", "李娜 15:00-15:30 视频会议", "晨光文具; note; REMINDER 2026-09-18T15:00 视频会议"),
        ("Mon 1 Feb", "李娜 九点半到十点开会", "晨光文具; meeting; 30 min; at 2027-02-01T09:30"),
        ("Mon 1 Feb", "李娜 明天上午十点一刻见面", "晨光文具; note; REMINDER 2027-02-02T10:15 见面"),
        ("Mon 1 Feb", "李娜 今晚八点电话", "晨光文具; note; REMINDER 2027-02-01T20:00 电话"),
        (
            "Mon 1 Feb",
            "李娜 刚才来电，抱怨样刊印错了，让我们明天重印",
            "晨光文具; phone:in; REQUEST 2027-02-02T18:00 重印",
        ),
        ("Mon 1 Feb", "李娜不要红色，改蓝色", "晨光文具; note"),
        ("Mon 1 Feb", "李娜 别忘了明天寄发票", "晨光文具; note; REMINDER 2027-02-02T18:00 寄发票"),
        ("Mon 1 Feb", "李娜 记得周四寄发票", "晨光文具; note; REMINDER 2027-02-04T18:00 寄发票"),
        ("Mon 1 Feb", "李娜 下下周二提案", "晨光文具; note; REMINDER 2027-02-16T18:00 提案"),
        ("Fri 18 Sep", "李娜 25号前付款", "晨光文具; note; REMINDER 2026-09-24T18:00 付款"),
        ("Tue 29 Dec", "李娜 25号前付款", "晨光文具; note; REMINDER 2027-01-22T18:00 付款"),
        ("Fri 18 Sep", "李娜 二十五号前付款", "晨光文具; note; REMINDER 2026-09-24T18:00 付款"),
        ("Fri 18 Sep", "李娜 十二月二十五日前付款", "晨光文具; note; REMINDER 2026-12-24T18:00 付款"),
        ("Fri 18 Sep", "李娜 12/25 付款", "晨光文具; note; REMINDER 2026-12-25T18:00 付款"),
        ("Mon 1 Feb", "李娜 三月十五交稿", "晨光文具; note; REMINDER 2027-03-15T18:00 or 2027-04-21T18:00 交稿"),
        ("Mon 1 Feb", "李娜 一周后回访", "晨光文具; note; CALLBACK 2027-02-08T18:00"),
        ("Mon 1 Feb", "李娜 一个月后回访", "晨光文具; note; CALLBACK 2027-03-01T18:00"),
        ("Mon 1 Feb", "李娜 三个月后续约", "晨光文具; note; REMINDER 2027-05-01T18:00 续约"),
        ("Mon 1 Feb", "李娜 半个月后跟进", "晨光文具; note; REMINDER 2027-02-16T18:00 跟进"),
        ("Mon 1 Feb", "李娜 48小时内给声明", "晨光文具; note; REMINDER 2027-02-03T15:40 给声明"),
        ("Fri 18 Sep", "李娜 48小时内给声明", "晨光文具; note; REMINDER 2026-09-20T09:10 给声明"),
        ("Mon 1 Feb", "李娜 周三后再联系", "晨光文具; note; REMINDER 2027-02-04T18:00 再联系"),
        ("Mon 1 Feb", "李娜 周三后续安排", "晨光文具; note; REMINDER 2027-02-03T18:00 后续安排"),
        ("Mon 1 Feb", "李娜 下周一或周二拜访", "晨光文具; note; REMINDER 2027-02-08T18:00 or 2027-02-09T18:00 拜访"),
        ("Sun 10 Jan", "李娜 周一到周三出差", "晨光文具; note; REMINDER 2027-01-11T18:00 出差"),
        ("Mon 1 Feb", "李娜 上午没人接，下午再打", "晨光文具; note; CALLBACK 2027-02-01T18:00"),
        ("Fri 18 Sep", "李娜 上午没人接，下午再打", "晨光文具; note; CALLBACK 2026-09-18T14:00"),
        ("Mon 1 Feb", "李娜 今天下班前给答复", "晨光文具; note; REMINDER 2027-02-01T18:00 给答复"),
        ("Mon 1 Feb", "李娜 投诉 很生气 要求马上撤稿", "晨光文具; note; mood -2; REQUEST usual limit 马上撤稿"),
        ("Fri 18 Sep", "李娜 投诉 很生气 要求马上撤稿", "晨光文具; note; mood -2; REQUEST usual limit 马上撤稿"),
        ("Mon 1 Feb", "李娜 收到邮件 要求周五下午5点前回复", "晨光文具; email:in; REQUEST 2027-02-05T17:00 回复"),
        ("Mon 1 Feb", "李娜说要周五前看到样张", "晨光文具; note; REQUEST 2027-02-04T18:00 看到样张"),
        ("Mon 1 Feb", "李娜希望周五前收到", "晨光文具; note; REQUEST 2027-02-04T18:00 收到"),
        ("Mon 1 Feb", "李娜 要寄样张 周五", "晨光文具; note; REMINDER 2027-02-05T18:00 要寄样张"),
        ("Mon 1 Feb", "李娜周五要去北京", "晨光文具; note; REMINDER 2027-02-05T18:00 要去北京"),
        ("Mon 1 Feb", "李娜 他们周五要开会", "晨光文具; note; REMINDER 2027-02-05T18:00 他们要开会"),
        ("Mon 1 Feb", "李娜 3号线广告，2号方案通过", "晨光文具; note"),
        ("Mon 1 Feb", "王總 明早9點半回電", "海润传媒; note; CALLBACK 2027-02-02T09:30"),
        ("Tue 29 Dec", "王總 明早9點半回電", "海润传媒; note; CALLBACK 2026-12-30T09:30"),
        ("Mon 1 Feb", "張嘉欣 下週三前寄樣刊", "兰庭酒店; note; REMINDER 2027-02-04T18:00 寄樣刊"),
        ("Mon 1 Feb", "張嘉欣 他們要改菜單", "兰庭酒店; note; REQUEST usual limit 改菜單"),
        ("Mon 1 Feb", "張嘉欣 臘月廿三送年貨", "兰庭酒店; note; at 2027-01-30"),
        ("Mon 1 Feb", "林淑芬 上週五談了合約", "林淑芬; note; at 2027-01-29"),
        (
            "Mon 1 Feb",
            "installation today at Northwind Hotels, callback in ten minutes",
            "Northwind Hotels; delivery; CALLBACK +10 min",
        ),
        (
            "Mon 1 Feb",
            "Sarah called, happy, call back in 10 min",
            "Northwind Hotels; phone:in; mood +1; CALLBACK +10 min",
        ),
        ("Mon 1 Feb", "lunch w/ Tom fri noon", "Harbour Inn; note; REMINDER 2027-02-05T12:00 lunch w/ Tom"),
        (
            "Mon 1 Feb",
            "send Daniel the samples in 2 wks",
            "Brightwell & Co; note; REMINDER 2027-02-15T18:00 send Daniel the samples",
        ),
        (
            "Fri 18 Sep",
            "send Daniel the samples in 2 wks",
            "Brightwell & Co; note; REMINDER 2026-10-02T18:00 send Daniel the samples",
        ),
        ("Fri 18 Sep", "Tom next Tuesday 3pm", "Harbour Inn; note; REMINDER 2026-09-22T15:00"),
        ("Mon 1 Feb", "call Tom tmrw 9:30", "Harbour Inn; note; REMINDER 2027-02-02T09:30 call Tom"),
        ("Fri 18 Sep", "call Tom tmrw 9:30", "Harbour Inn; note; REMINDER 2026-09-19T09:30 call Tom"),
        ("Mon 1 Feb", "met Tom yesterday, 45 min, very happy", "Harbour Inn; meeting; mood +2; 45 min; at 2027-01-31"),
        ("Mon 1 Feb", "Tom wants the logo bigger", "Harbour Inn; note; REQUEST usual limit the logo bigger"),
        (
            "Mon 1 Feb",
            "Tom says they need the draft before Friday",
            "Harbour Inn; note; REQUEST 2027-02-04T18:00 the draft",
        ),
        ("Mon 1 Feb", "they want a new layout, Tom", "Harbour Inn; note; REQUEST usual limit a new layout"),
        (
            "Mon 1 Feb",
            "Tom call, they want the banner, by Friday",
            "Harbour Inn; phone; REQUEST 2027-02-05T18:00 the banner",
        ),
        ("Mon 1 Feb", "they need more time, Tom", "Harbour Inn; note"),
        (
            "Mon 1 Feb",
            "We need to call Tom on Friday",
            "Harbour Inn; note; REMINDER 2027-02-05T18:00 We need to call Tom",
        ),
        (
            "Mon 1 Feb",
            "Sarah asked for the menu by noon tomorrow",
            "Northwind Hotels; note; REQUEST 2027-02-02T12:00 the menu",
        ),
        (
            "Mon 1 Feb",
            "remind me to call Sarah on Monday morning",
            "Northwind Hotels; note; REMINDER 2027-02-08T09:00 call Sarah",
        ),
        (
            "Mon 1 Feb",
            "don't forget to send Tom the invoice tomorrow",
            "Harbour Inn; note; REMINDER 2027-02-02T18:00 send Tom the invoice",
        ),
        ("Mon 1 Feb", "Sarah - follow up in a week", "Northwind Hotels; note; REMINDER 2027-02-08T18:00 follow up"),
        ("Mon 1 Feb", "Sarah follow-up in one month", "Northwind Hotels; note; REMINDER 2027-03-01T18:00 follow-up"),
        ("Mon 1 Feb", "Sarah, invoice on the 15th", "Northwind Hotels; note; REMINDER 2027-02-15T18:00 invoice"),
        ("Mon 1 Feb", "Sarah, invoice due 3/15", "Northwind Hotels; note; REMINDER 2027-03-15T18:00 invoice due"),
        ("Fri 18 Sep", "Sarah, invoice due 3/15", "Northwind Hotels; note; REMINDER 2027-03-15T18:00 invoice due"),
        ("Mon 1 Feb", "Sarah, send the 2nd draft", "Northwind Hotels; note"),
        (
            "Mon 1 Feb",
            "Sarah, last Friday's meeting went well, very pleased",
            "Northwind Hotels; meeting; mood +2; at 2027-01-29",
        ),
        ("Mon 1 Feb", "Sarah email: wants pricing ASAP", "Northwind Hotels; email; REQUEST usual limit pricing ASAP"),
        (
            "Mon 1 Feb",
            "called Sarah, no answer, try again in half an hour",
            "Northwind Hotels; phone:out; REMINDER 2027-02-01T16:10 try again",
        ),
        ("Mon 1 Feb", "Sarah visit 2-3pm", "Northwind Hotels; visit; 60 min; at 2027-02-01T14:00"),
        ("Mon 1 Feb", "Sarah meeting from 2 to 3:30pm", "Northwind Hotels; meeting; 90 min; at 2027-02-01T14:00"),
        ("Fri 18 Sep", "Sarah meeting from 2 to 3:30pm", "Northwind Hotels; meeting; REMINDER 2026-09-18T14:00"),
        ("Mon 1 Feb", "Sarah call back this afternoon", "Northwind Hotels; note; CALLBACK 2027-02-01T18:00"),
        ("Fri 18 Sep", "Sarah call back this afternoon", "Northwind Hotels; note; CALLBACK 2026-09-18T14:00"),
        ("Mon 1 Feb", "Sarah ring back tomorrow first thing", "Northwind Hotels; note; CALLBACK 2027-02-02T09:00"),
        (
            "Mon 1 Feb",
            "Banner fitted at Brightwell, finished at 11:40, callback in 10",
            "Brightwell & Co; delivery; at 2027-02-01T11:40; CALLBACK +10 min",
        ),
        (
            "Mon 1 Feb",
            "Brightwell - decision by the end of next week",
            "Brightwell & Co; note; REMINDER 2027-02-12T18:00 decision",
        ),
        (
            "Mon 1 Feb",
            "Brightwell - send figures within 48 hours",
            "Brightwell & Co; note; REMINDER 2027-02-03T15:40 send figures",
        ),
        ("Mon 1 Feb", "Brightwell - no reply since last Tuesday", "Brightwell & Co; note"),
        ("Mon 1 Feb", "Brightwell - two weeks ago they said yes", "Brightwell & Co; note; at 2027-01-18"),
        ("Mon 1 Feb", "Brightwell don't call before Thursday", "Brightwell & Co; note"),
        (
            "Mon 1 Feb",
            "Grace moved the meeting to Thursday 2pm",
            "兰庭酒店; meeting; REMINDER 2027-02-04T14:00 moved the meeting to",
        ),
        ("Mon 1 Feb", "Grace at noon tomorrow", "兰庭酒店; note; REMINDER 2027-02-02T12:00"),
        (
            "Mon 1 Feb",
            "send mooncakes to Grace by mid-autumn",
            "兰庭酒店; note; REMINDER 2027-09-15T18:00 send mooncakes to Grace",
        ),
        (
            "Tue 29 Dec",
            "send Grace a card before Christmas",
            "兰庭酒店; note; REMINDER 2027-12-24T18:00 send Grace a card",
        ),
        ("Mon 1 Feb", "Grace asked about the Christmas campaign", "兰庭酒店; note"),
        ("Mon 1 Feb", "Grace every Monday", "兰庭酒店; note"),
        ("Mon 1 Feb", "after Friday call Tom", "Harbour Inn; note; REMINDER 2027-02-11T18:00 call Tom"),
        (
            "Mon 1 Feb",
            "Daniel (Brightwell) called; promised revised quote by tomorrow noon",
            "Brightwell & Co; phone:in; PROMISE 2027-02-02T12:00 revised quote",
        ),
        ("Mon 1 Feb", "I Hope to see Tom on Friday", "Harbour Inn; note; REMINDER 2027-02-05T18:00 I Hope to see Tom"),
        ("Mon 1 Feb", "他要周五去北京，王总", "海润传媒; note; REMINDER 2027-02-05T18:00 他要去北京"),
        ("Mon 1 Feb", "他们要周五看到初稿，王总", "海润传媒; note; REQUEST 2027-02-05T18:00 看到初稿"),
        ("Mon 1 Feb", "王总要求高", "海润传媒; note"),
        ("Mon 1 Feb", "王总需要考虑", "海润传媒; note"),
        (
            "Mon 1 Feb",
            "Tom's boss needs the report by Monday 10am",
            "Harbour Inn; note; REQUEST 2027-02-08T10:00 the report",
        ),
        (
            "Mon 1 Feb",
            "I need to send Tom the quote by Fri",
            "Harbour Inn; note; REMINDER 2027-02-05T18:00 I need to send Tom the quote",
        ),
    ],
)
def test_what_is_typed_is_understood(moment: str, line: str, understood: str) -> None:
    assert told(said(line, now=milliseconds(MOMENTS[moment], SHANGHAI))) == understood

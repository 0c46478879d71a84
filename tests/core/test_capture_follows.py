"""What a typed line says of what is to follow: callbacks, reminders, promises and requests."""

from __future__ import annotations

import pytest

from journal.core.capture import FollowKind
from tests.core.capture_lines import NOW, said


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("call Grace, send samples by Friday", FollowKind.REMINDER, "send samples"),
        ("call Grace tomorrow at 10", FollowKind.REMINDER, "call Grace"),
        ("明天10点给周建国打电话", FollowKind.REMINDER, "给周建国打电话"),
        ("王总 电话 8分钟 满意 明天10点寄样张", FollowKind.REMINDER, "寄样张"),
        ("王总 电话，答应周二10点前换好", FollowKind.PROMISE, "换好"),
        ("王總 電話，我們承諾週五前給報價", FollowKind.PROMISE, "給報價"),
        ("called Grace, promised to send the quote by Friday", FollowKind.PROMISE, "send the quote"),
        ("王总 来电，要求周三前换左下角模组", FollowKind.REQUEST, "换左下角模组"),
        ("海润的王敏来电，说明天下午三点开会", FollowKind.REMINDER, "说开会"),
        ("remember to talk to Grace at 5", FollowKind.REMINDER, "remember to talk to Grace"),
        ("Grace called, wants a new layout", FollowKind.REQUEST, "a new layout"),
        # To whom something is promised does not do it.
        ("答应李娜下周三之前给方案", FollowKind.PROMISE, "给方案"),
        ("答應李娜下週三之前給方案", FollowKind.PROMISE, "給方案"),
        ("向李娜承诺在周五前给方案", FollowKind.PROMISE, "给方案"),
        ("李娜来电，答应他们周五前给方案", FollowKind.PROMISE, "给方案"),
        ("王总电话，答应李娜周五前给方案", FollowKind.PROMISE, "给方案"),
        ("答应李娜的方案周五前改好", FollowKind.PROMISE, "李娜的方案改好"),
        ("我答应了李娜周五前给方案", FollowKind.PROMISE, "给方案"),
        ("已經答應過李娜週五前給方案", FollowKind.PROMISE, "給方案"),
        ("Promised Grace the menu by Friday", FollowKind.PROMISE, "the menu"),
        ("I promised to Grace that we'd send the menu by Friday", FollowKind.PROMISE, "send the menu"),
        ("Grace called, promised her to send the menu by Friday", FollowKind.PROMISE, "send the menu"),
        ("called Daniel, promised Grace's team a menu by Friday", FollowKind.PROMISE, "Grace's team a menu"),
        # What led to a time and who is reminded are no part of it either.
        ("called Grace, promised the price list before noon on Wednesday", FollowKind.PROMISE, "the price list"),
        ("called Grace, promised the price list before the end of the week", FollowKind.PROMISE, "the price list"),
        ("called Grace, send the price list before EOD", FollowKind.REMINDER, "send the price list"),
        ("Grace, sign in tomorrow", FollowKind.REMINDER, "sign in"),
        ("Grace, remind me tomorrow", FollowKind.REMINDER, ""),
        ("Grace, remind me to order flowers tomorrow", FollowKind.REMINDER, "order flowers"),
        ("李娜 电话 明天提醒我订花", FollowKind.REMINDER, "订花"),
        ("王总 电话，明天10点提醒王总付款", FollowKind.REMINDER, "提醒王总付款"),
        ("王总 电话，答应周五前给他", FollowKind.PROMISE, ""),
        ("王總 電話，明天給他", FollowKind.REMINDER, ""),
        # Theirs, or nobody's: no promise of ours.
        ("王总答应周五前付款", FollowKind.REMINDER, "答应付款"),
    ],
)
def test_what_follows(text: str, kind: FollowKind, title: str) -> None:
    (follow,) = said(text).follows
    assert (follow.kind, follow.title) == (kind, title)


def test_a_promise_without_a_time_and_what_we_ask_for_stay_text() -> None:
    assert said("王总 电话，答应给报价").follows == ()
    assert said("王总 电话，我们要求改期").follows == ()


def test_a_callback_counts_from_the_end_of_the_event() -> None:
    capture = said("海润 王敏 LED屏装完，10:02离场，10分钟回访", now=NOW - 5 * 3_600_000)
    assert capture.ended is not None
    assert (capture.channel, capture.ended.text) == ("delivery", "2027-02-01T10:02+08:00")
    assert [(follow.kind, follow.minutes) for follow in capture.follows] == [(FollowKind.CALLBACK, 10)]


@pytest.mark.parametrize(
    ("text", "channel", "minutes", "after"),
    [
        ("Grace 电话 5分钟 两分钟后回访", "phone", 5, 2),
        ("王总 8分钟 10分钟后回访", "note", 8, 10),
        ("王总 電話 1小时30分 10分钟后回访", "phone", 90, 10),
        ("王总 电话 1小时 30分钟后回访", "phone", 60, 30),
        ("Grace phone 8 min call back in 10 min", "phone", 8, 10),
        ("Grace phone 8min call her back in 10 min", "phone", 8, 10),
        ("Grace call 1 h 30 min, call back in 1 h 15 min", "phone", 90, 75),
    ],
)
def test_lengths_side_by_side_are_not_added_up(text: str, channel: str, minutes: int, after: int) -> None:
    capture = said(text)
    assert (capture.channel, capture.minutes) == (channel, minutes)
    assert [(follow.kind, follow.minutes) for follow in capture.follows] == [(FollowKind.CALLBACK, after)]

"""What one typed line says of a contact, in three languages."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journal import paths
from journal.core.capture import FollowKind, PieceKind, Who, with_moment, with_who
from journal.core.capture_names import Name, Names
from journal.core.capture_reading import MOST_CHARACTERS, understand
from journal.core.interactions import MOODS, Channel, Direction
from journal.core.working_days import WorkingDays
from tests.core.capture_lines import NOBODY, NOW, SHANGHAI, due, grammar, pinyin, said


def test_the_line_of_the_design_in_chinese() -> None:
    line = "海润 王敏 电话 8分钟 满意 明天10点回访"
    capture = said(line)
    assert capture.ready
    assert capture.chosen is not None
    assert (capture.chosen.client, capture.chosen.persons) == ("海润传媒", ("王敏",))
    assert (capture.channel, capture.direction, capture.minutes, capture.mood) == ("phone", None, 8, 1)
    assert (capture.at.text, capture.ended and capture.ended.text) == (
        "2027-02-01T15:32+08:00",
        "2027-02-01T15:40+08:00",
    )
    (callback,) = capture.follows
    assert callback.kind is FollowKind.CALLBACK
    assert callback.when is not None
    assert callback.when.moment is not None
    assert callback.when.moment.local == "2027-02-02T10:00"
    assert capture.text == line
    assert [piece.text for piece in capture.pieces] == line.split()


def test_the_line_of_the_design_in_english() -> None:
    capture = said("call Wang Min, happy, call back in 10 min")
    assert {who.client for who in capture.who} == NOBODY
    assert not capture.ready
    assert (capture.channel, capture.mood) == ("phone", 1)
    (callback,) = capture.follows
    assert (callback.kind, callback.minutes, callback.when) == (FollowKind.CALLBACK, 10, None)
    chosen = with_who(capture, capture.who[0])
    assert chosen.ready
    assert chosen.chosen == capture.who[0]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("10分钟后寄", ["2027-02-01T15:50+08:00"]),
        ("10分鐘後寄", ["2027-02-01T15:50+08:00"]),
        ("write in 10 min", ["2027-02-01T15:50+08:00"]),
        ("下班前", ["2027-02-01T18:00"]),
        ("EOD", ["2027-02-01T18:00"]),
        ("send by COB", ["2027-02-01T18:00"]),
        ("明早", ["2027-02-02T09:00"]),
        ("first thing tomorrow", ["2027-02-02T09:00"]),
        ("周三", ["2027-02-03T18:00"]),
        ("週三", ["2027-02-03T18:00"]),
        ("星期三", ["2027-02-03T18:00"]),
        ("by Wednesday", ["2027-02-03T18:00"]),
        ("周三前", ["2027-02-02T18:00"]),
        ("週三之前", ["2027-02-02T18:00"]),
        ("before Wednesday", ["2027-02-02T18:00"]),
        ("下周三", ["2027-02-10T18:00"]),
        ("下週三", ["2027-02-10T18:00"]),
        ("next Wednesday", ["2027-02-03T18:00", "2027-02-10T18:00"]),
        ("月底", ["2027-02-26T18:00"]),
        ("end of month", ["2027-02-26T18:00"]),
        ("节前", ["2027-02-04T18:00"]),
        ("節前", ["2027-02-04T18:00"]),
        ("before the holidays", ["2027-02-04T18:00"]),
        ("年后", ["2027-02-11T18:00"]),
        ("節後", ["2027-02-11T18:00"]),
        ("三天内", ["2027-02-04T18:00"]),
        ("三天內", ["2027-02-04T18:00"]),
        ("within three days", ["2027-02-04T18:00"]),
        # And what is like it.
        ("周二10点前换好", ["2027-02-02T10:00"]),
        ("明天下午3点半", ["2027-02-02T15:30"]),
        ("tomorrow at 3", ["2027-02-02T15:00"]),
        ("10am on Friday", ["2027-02-05T10:00"]),
        ("周五下班前", ["2027-02-05T18:00"]),
        ("by EOD Friday", ["2027-02-05T18:00"]),
        ("大后天", ["2027-02-04T18:00"]),
        ("三天后", ["2027-02-04T18:00"]),
        ("2周后", ["2027-02-15T18:00"]),
        ("12月3日", ["2027-12-03T18:00"]),
        ("3 Mar", ["2027-03-03T18:00"]),
        ("2027-03-03 09:30", ["2027-03-03T09:30"]),
        ("今晚8点", ["2027-02-01T20:00"]),
        ("周一", ["2027-02-01T18:00", "2027-02-08T18:00"]),
        ("next Monday", ["2027-02-08T18:00"]),
        ("下下周三", ["2027-02-17T18:00"]),
    ],
)
def test_dates_mean_what_the_table_says(text: str, readings: list[str]) -> None:
    assert due(text) == readings


@pytest.mark.parametrize(
    "text",
    ["回头聊", "改天", "soon", "别明天打电话", "別明天打電話", "不用周三回访", "不用回访", "don't call back tomorrow",
     "no need to send it by Friday", "明天不用来", "今天", "today", "met on Wednesday", "周三见了面", "40号",
     "2027-13-45", "9999-12-31", "0点99分"],
)  # fmt: skip
def test_what_says_no_time_sets_none(text: str) -> None:
    assert said(f"王总 {text}").follows == ()


def test_a_day_off_is_told_with_the_working_day_after_it() -> None:
    (follow,) = said("王总 下周三寄样张").follows
    when = follow.when
    assert when is not None
    assert when.off is not None
    assert "春节" in when.off
    assert when.moved is not None
    assert (when.moved.local, when.expected) == ("2027-02-11T18:00", True)
    (weekend,) = said("王总 周六寄", region="").follows
    assert weekend.when is not None
    assert (weekend.when.off, weekend.when.expected) == ("", False)


def test_two_readings_wait_for_the_user() -> None:
    capture = said("Daniel Weiss, send it next Wednesday")
    (follow,) = capture.doubtful
    assert follow.when is not None
    assert (follow.when.moment, follow.when.words, capture.ready) == (None, "next Wednesday", False)
    settled = with_moment(capture, follow, follow.when.readings[1])
    assert settled.ready
    assert settled.follows[0].when is not None
    assert settled.follows[0].when.moment == follow.when.readings[1]


@pytest.mark.parametrize(
    ("text", "clients", "persons"),
    [
        ("王敏 电话", NOBODY, ["王敏"]),
        ("王敏 海润 电话", {"海润传媒"}, ["王敏"]),
        ("王总电话", {"海润传媒"}, ["王敏"]),
        ("張嘉欣 來電", {"兰庭酒店"}, ["Grace Cheung"]),
        ("张嘉欣 来电", {"兰庭酒店"}, ["Grace Cheung"]),
        ("call with grace cheung", {"兰庭酒店"}, ["Grace Cheung"]),
        ("called Grace", {"兰庭酒店"}, ["Grace Cheung"]),
        ("gc called", {"兰庭酒店"}, ["Grace Cheung"]),
        ("hrcm 电话", {"海润传媒"}, []),
        ("hairun 电话", {"海润传媒"}, []),
        ("zhoujianguo 电话", {"星禾汽车"}, ["周建国"]),
        ("星禾汽车 周建国 李雷 开会", {"星禾汽车"}, ["周建国", "李雷"]),
        ("给周建国打电话", {"星禾汽车"}, ["周建国"]),
        ("王总 电话，聊了星禾汽车的发布会", {"海润传媒"}, ["王敏"]),
        ("跟王总吃饭", {"海润传媒"}, ["王敏"]),
        ("林淑芬 拜访", {"林淑芬"}, ["林淑芬"]),
        ("李建 电话", {"李建"}, ["李建"]),
        # In running text, whatever follows.
        ("和李娜通了电话", {"晨光文具"}, ["李娜"]),
        ("李娜通过了方案", {"晨光文具"}, ["李娜"]),
        ("李娜取消了訂單", {"晨光文具"}, ["李娜"]),
        ("与周建国喝茶", {"星禾汽车"}, ["周建国"]),
        ("李建通过了方案", {"李建"}, ["李建"]),
        ("call back Grace in 10 min", {"兰庭酒店"}, ["Grace Cheung"]),
        ("call back grace in 10 min", {"兰庭酒店"}, ["Grace Cheung"]),
        ("Told Grace I'd send the menu", {"兰庭酒店"}, ["Grace Cheung"]),
        ("Promised Grace the menu by Friday", {"兰庭酒店"}, ["Grace Cheung"]),
        ("had a nice time, Daniel brought cake", {"Brightwell & Co"}, ["Daniel Weiss"]),
        ("the people at our Brightwell job", {"Brightwell & Co"}, []),
        # Not a part of another name, no initials further on, and no word of a sentence.
        ("李建国 电话", set(), []),
        ("李建国确认了方案", set(), []),
        ("李娜公司来电", set(), []),
        ("海润能源来电", set(), []),
        ("a nice evening. Hope to see you", set(), []),
        ("talked about Foods", set(), []),
        ("a grace period", set(), []),
        ("a call about gc", set(), []),
        ("we all hope to see you", set(), []),
        ("电话", set(), []),
    ],
)
def test_names_are_found_or_asked_for(text: str, clients: set[str], persons: list[str]) -> None:
    capture = said(text)
    assert {who.client for who in capture.who} == clients
    assert [list(who.persons) for who in capture.who] == [persons] * len(clients)
    assert (capture.chosen is not None) == (len(clients) == 1)


def test_who_rests_is_meant_only_where_nobody_else_is_called_so() -> None:
    known = [Name("甲公司", 1, "甲公司", rests=True), Name("甲公司", 2, "甲公司")]
    for rows, wanted in ((known, [2]), (known[:1], [1])):
        here = Names(rows, [], pinyin())
        capture = understand("甲公司 电话", grammar(), here, WorkingDays(""), NOW, SHANGHAI)
        assert [who.client_id for who in capture.who] == wanted


@pytest.mark.parametrize(
    ("text", "channel", "direction"),
    [
        ("电话", "phone", None),
        ("來電", "phone", Direction.IN),
        ("致电", "phone", Direction.OUT),
        ("called me", "phone", Direction.IN),
        ("called", "phone", Direction.IN),
        ("拜访", "visit", Direction.OUT),
        ("来访", "visit", Direction.IN),
        ("視訊會議", "video", None),
        ("lunch", "meal", None),
        ("收到邮件", "email", Direction.IN),
        ("微信", "wechat", None),
        ("简讯 簡訊", "message", None),
        ("提案", "delivery", None),
        ("slack", "own:Slack", None),
        ("text", "message", None),
        ("texted", "message", Direction.IN),
        ("texted me", "message", Direction.IN),
        ("I texted her", "message", Direction.OUT),
        ("发了短信", "message", Direction.OUT),
        ("发信息", "message", Direction.OUT),
        ("傳了訊息", "message", Direction.OUT),
        ("打了电话", "phone", None),
        ("通了電話", "phone", None),
        ("見了面", "meeting", None),
        ("见面", "meeting", None),
        ("吃饭", "meal", None),
        ("吃了飯", "meal", None),
        ("changed the text", "note", None),
        ("微信号", "note", None),
        ("callous", "note", None),
        ("明天10点开会", "note", None),
        ("lunch, meeting tomorrow", "meal", None),
    ],
)
def test_channels_and_who_began(text: str, channel: str, direction: Direction | None) -> None:
    capture = said(f"王总 {text}")
    assert (capture.channel, capture.direction) == (channel, direction)


@pytest.mark.parametrize(
    ("text", "mood"),
    [("满意", 1), ("滿意", 1), ("很不满", -2), ("很不滿意", -2), ("不太满意", -1), ("not happy", -1), ("very happy", 2),
     ("unhappy", -1), ("平常", 0), ("心情不错", 1), ("心情不錯", 1), ("不耐烦", -1),
     ("很不耐煩", -2), ("一般般", 0), ("很不爽", -2), ("不爽", -1), ("great mood", 1), ("frustrated", -1),
     ("annoyed", -1), ("furious", -2), ("delighted", 2), ("没生气", None), ("not annoyed", None),
     ("满意度调查", None), ("happy birthday", None), ("满意，但也有意见", None)],
)  # fmt: skip
def test_moods(text: str, mood: int | None) -> None:
    assert said(f"王总 电话 {text}").mood == mood


@pytest.mark.parametrize(
    ("text", "begun", "ended"),
    [
        ("8分钟", "2027-02-01T15:32+08:00", "2027-02-01T15:40+08:00"),
        ("一个半小时", "2027-02-01T14:10+08:00", "2027-02-01T15:40+08:00"),
        ("2h30", "2027-02-01T13:10+08:00", "2027-02-01T15:40+08:00"),
        ("昨天下午3点 20分鐘", "2027-01-31T15:00+08:00", "2027-01-31T15:20+08:00"),
        ("昨天", "2027-01-31", None),
        ("last Friday", "2027-01-29", None),
        ("10 min ago", "2027-02-01T15:30+08:00", None),
        ("10:02离场", "2027-02-01T10:02+08:00", "2027-02-01T10:02+08:00"),
        ("ended at 10:30, 30 min", "2027-02-01T10:00+08:00", "2027-02-01T10:30+08:00"),
        ("上午10点", "2027-02-01T10:00+08:00", None),
    ],
)
def test_when_it_was(text: str, begun: str, ended: str | None) -> None:
    capture = said(f"王总 {text}")
    assert (capture.at.text, capture.ended.text if capture.ended else None) == (begun, ended)
    assert capture.follows == ()


def test_the_longest_name_decides() -> None:
    known = [Name("李娜", 1, "甲", 1, "李娜"), Name("李娜明", 2, "乙", 2, "李娜明"), Name("李娜明心", 3, "李娜明心")]
    here = Names(known, [], pinyin())
    for text, wanted in (("和李娜明吃饭", [2]), ("和李娜明心吃饭", [3]), ("和李娜说明", [1]), ("和李娜明明吃饭", [2])):
        capture = understand(text, grammar(), here, WorkingDays(""), NOW, SHANGHAI)
        assert [who.client_id for who in capture.who] == wanted


def test_persons_who_are_named_come_with_the_client_that_is_chosen() -> None:
    capture = said("王总 电话，聊了星禾汽车的李雷")
    assert capture.chosen is not None
    assert capture.chosen.client == "海润传媒"
    chosen = with_who(capture, Who(3, "星禾汽车")).chosen
    assert chosen is not None
    assert chosen.persons == ("李雷",)
    assert with_who(capture, Who(3, "星禾汽车", (3,), ("周建国",))).who[0].persons == ("周建国",)
    assert with_who(capture, Who(7, "Hope Foods")).who == (Who(7, "Hope Foods"),)
    both = with_who(said("王敏 电话"), Who(4, "博雅食品")).chosen
    assert both is not None
    assert both.persons == ("王敏",)
    plain = said("王敏 电话", without=frozenset({(PieceKind.NAME, "王敏")}))
    assert with_who(plain, Who(4, "博雅食品")).who == (Who(4, "博雅食品"),)


def test_a_piece_that_was_dropped_is_plain_text() -> None:
    line = "王总 电话 8分钟 满意 明天10点回访"
    capture = said(line, without=frozenset({(PieceKind.MOOD, "满意"), (PieceKind.MINUTES, "8分钟")}))
    assert (capture.mood, capture.minutes, capture.channel) == (None, None, "phone")
    assert {piece.kind for piece in capture.pieces} == {PieceKind.NAME, PieceKind.CHANNEL, PieceKind.CALLBACK}
    assert capture.text == line


def test_only_the_first_line_is_read_and_all_is_kept() -> None:
    capture = said("王总 电话\n满意 明天10点回访")
    assert (capture.mood, capture.follows, capture.text) == (None, (), "王总 电话\n满意 明天10点回访")
    long = "王总 电话 " + "文" * MOST_CHARACTERS + " 满意"
    assert (said(long).mood, said(long).text) == (None, long)


def test_no_word_means_two_things() -> None:
    seen: dict[str, str] = {}
    for language in ("en", "zh_Hans", "zh_Hant"):
        table = tomllib.loads(paths.resource("capture", f"{language}.toml").read_text("utf-8"))
        assert {key.partition(":")[0] for key in table["channels"]} <= set(Channel)
        assert set(map(int, table["moods"])) <= set(MOODS)
        for section in ("channels", "moods"):
            for key, words in table[section].items():
                assert len(words) == len(set(words))
                assert all(seen.setdefault(word, key) == key for word in words)


TYPED = """
王总 李建 海润 Grace Cheung 电话 call back 满意 happy 不用 别 don't 明天 10点 周三 前 后 内 8分钟 in 10 min next
Wednesday 农历八月十五 正月 初八 中秋 Christmas 或 or 到
from 14:00-15:30 3pm 下午 他们要 they need 每 every 48小时
答应 promised 要求 wants 回访 离场 年后 by before 半 个 三 ， , . ： 10:02 2027-02-30 １０ é İ 𠮷
"""
WORDS = st.sampled_from([*TYPED.split(), " ", "\n"])


@given(
    st.one_of(
        st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join), st.lists(WORDS, max_size=14).map("".join)
    )
)
@example("王总İ 电话 8分钟")
@example("\x01\x02 王总 满意\x01")
def test_any_text_is_understood_without_a_loss(text: str) -> None:
    capture = said(text)
    assert capture.typed == text
    place = 0
    for piece in capture.pieces:
        assert place <= piece.start < piece.end <= len(text)
        assert piece.text == text[piece.start : piece.end]
        place = piece.end
    assert {follow.piece for follow in capture.follows} <= set(capture.pieces)
    for follow in capture.follows:
        assert follow.when is None or follow.when.readings
    plain = said(text, without=frozenset(piece.key for piece in capture.pieces))
    assert (plain.pieces, plain.who, plain.channel, plain.mood, plain.minutes) == ((), (), "note", None, None)
    assert (plain.follows, plain.ended, plain.text) == ((), None, capture.text)

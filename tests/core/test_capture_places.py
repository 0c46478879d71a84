"""Which words of a line are names of clients, where a name is an ordinary word as well, and who is named besides."""

from __future__ import annotations

import pytest

from journal.core.capture import Capture, Who, with_who
from journal.core.capture_names import Name, Names
from journal.core.capture_reading import understand
from journal.core.working_days import WorkingDays
from tests.core.capture_lines import NOW, SHANGHAI, grammar, pinyin, said

PLAIN_WORDS = [
    "Hope",
    "Hope Foods",
    "Will",
    "May",
    "Target",
    "平安",
    "大家",
    "小米",
    "苹果",
    "美的",
    "中秋",
    "新希望",
    "王海",
]


def meant(text: str) -> list[str]:
    """Who is named in a line, where every client has an ordinary word for a name."""
    return [who.client for who in heard(text).named]


def heard(text: str) -> Capture:
    names = Names([Name(name, place, name) for place, name in enumerate(PLAIN_WORDS)], [], pinyin())
    return understand(text, grammar(), names, WorkingDays("CN"), NOW, SHANGHAI)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Hope called, wants a quote", ["Hope"]),
        ("hope called, wants a quote", ["Hope"]),
        ("lunch with Hope", ["Hope"]),
        ("lunch with hope", ["Hope"]),
        ("a quote for hope by Friday", ["Hope"]),
        ("sent Hope the offer", ["Hope"]),
        ("they met Hope and Target", ["Hope", "Target"]),
        ("I hope to close hope foods", ["Hope Foods"]),
        ("Will called about the budget", ["Will"]),
        ("with May on Thursday", ["May"]),
        ("平安来电", ["平安"]),
        ("平安 电话 聊了车险", ["平安"]),
        ("给平安打电话", ["平安"]),
        ("今天去平安开会", ["平安"]),
        ("聊了小米的投放", ["小米"]),
        ("收到小米邮件", ["小米"]),
        ("今天小米来电", ["小米"]),
        ("跟大家吃饭", ["大家"]),
        ("给美的打电话", ["美的"]),
        ("中秋 电话 谈投放", ["中秋"]),
        ("新希望来电", ["新希望"]),
    ],
)
def test_a_name_that_is_a_word_counts_where_names_stand(text: str, named: list[str]) -> None:
    assert meant(text) == named


@pytest.mark.parametrize(
    "text",
    ["I Hope to see you soon", "I hope so", "we all hope for the best", "Hope to see you", "Hope this helps",
     "Call went well. Hope to hear more", "We Will call them", "Will it work?", "May 5 is fine", "May I call you?",
     "our target is 20%", "一路平安", "报平安", "大家都很满意", "吃了小米粥", "送了一箱苹果", "花园很美的", "希望满意",
     "中秋送月饼"],
)  # fmt: skip
def test_a_name_that_is_a_word_is_one_elsewhere(text: str) -> None:
    assert meant(text) == []


@pytest.mark.parametrize("text", ["lunch with Hope", "给王总送小米", "海王"])
def test_a_line_may_end_with_what_begins_a_longer_name(text: str) -> None:
    assert heard(text).text == text


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("星禾汽车和兰庭酒店 明天10点开会", ["兰庭酒店"]),
        ("called Grace about the Brightwell pitch", ["Brightwell & Co"]),
        ("王总 电话，聊了星禾汽车的李雷", ["星禾汽车"]),
        ("海润 王敏 电话", []),
        ("王敏 电话", []),
        ("星禾汽车 周建国 李雷 开会", []),
        ("电话", []),
    ],
)
def test_a_second_client_is_told(text: str, others: list[str]) -> None:
    capture = said(text)
    assert [who.client for who in capture.others] == others
    assert with_who(capture, Who(2, "兰庭酒店")).others == ()

"""What the word check warns of and, as important, what leaves it silent."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import greeting_texts, wording
from journal.core.observances import Tone
from journal.core.wording import Warning, Wording
from journal.store import observances

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "calendar" / "wording.toml"
WORDS = wording.parse(SHIPPED.read_text(encoding="utf-8"))
CHINESE = ("CN", "HK", "TW")
ANYWHERE = (
    None, "spring_festival", "mid_autumn", "dragon_boat", "gaokao", "women", "christmas", "hanukkah", "ramadan",
    "eid_fitr", "passover", "diwali", "nengajo", "oseibo", "seollal", "cn_memorial", "qingming",
)  # fmt: skip


def codes(text: str, **circumstances: object) -> list[str]:
    return [warning.code for warning in wording.check(WORDS, text, **circumstances)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "circumstances", "code"),
    [
        ("送您一座钟", {}, "clock"),
        ("送钟", {}, "clock"),
        ("我們想送您一個掛鐘", {}, "clock"),
        ("We are sending you a wall clock", {"keeps": {"HK"}}, "clock"),
        ("清明快乐", {}, "solemn_day"),
        ("祝您清明節連假愉快", {}, "solemn_day"),
        ("中元快乐", {}, "solemn_day"),
        ("Happy Memorial Day", {}, "solemn_day"),
        ("happy  yom kippur to you", {}, "solemn_day"),
        ("Happy Good Friday!", {}, "solemn_day"),
        ("Wishing you a good Chinese New Year", {"keeps": {"KR"}}, "not_chinese_new_year"),
        ("祝中国新年快乐", {"keeps": {"VN"}}, "not_chinese_new_year"),
        ("新春快乐", {"mourning": True}, "mourning"),
        ("恭喜發財", {"mourning": True}, "mourning"),
        ("愿您和家人团圆", {"mourning": True}, "mourning"),
        ("A very Happy New Year to you", {"mourning": True}, "mourning"),
        ("あけましておめでとうございます", {"mourning": True}, "mourning"),
        ("恭喜发财", {"crisis": True}, "crisis"),
        ("I enclose a bottle of wine", {"keeps": {"UK", "ramadan"}}, "alcohol"),
        ("送您一瓶红酒", {"keeps": {"eid_fitr"}}, "alcohol"),
        ("送上两支葡萄酒", {"keeps": {"eid_adha"}}, "alcohol"),
        ("火腿月饼一盒", {"keeps": {"eid_fitr"}}, "pork"),
        ("去年はお世話になりました", {"observance": "nengajo"}, "nengajo_last_year"),
        ("今年もよろしくお願いします。", {"observance": "nengajo"}, "nengajo_marks"),
        ("寒中おめでとう", {"observance": "kanchu"}, "kanchu"),
        ("Merry Christmas", {"keeps": {"UK", "hanukkah"}}, "not_their_christmas"),
        ("女神节快乐", {"observance": "women"}, "goddess"),
        ("中秋快乐", {"keeps": {"KR"}}, "not_mid_autumn"),
        ("红包 440 元", {"keeps": {"CN"}}, "four"),
        ("送您一本書", {"keeps": {"HK"}, "observance": "spring_festival"}, "hk_books"),
        ("今天促销", {"tone": Tone.SOLEMN}, "no_selling"),
        ("Happy Ramadan", {}, "ramadan_happy"),
        ("How about lunch on Tuesday?", {"observance": "ramadan"}, "fasting"),
        ("Happy Thanksgiving", {"keeps": {"UK"}}, "other_country"),
        ("國慶快樂", {"keeps": {"TW"}}, "national_day"),
        ("送您一個皮件包", {"keeps": {"IN"}}, "leather_beef"),
        ("鬼节", {}, "ghost_festival"),
        ("清明安康", {}, "qingming"),
        ("恭喜", {"tone": Tone.SOLEMN}, "solemn_day"),
        ("祝孩子不要失败", {"observance": "gaokao"}, "exam"),
    ],
)
def test_it_warns(text: str, circumstances: dict[str, object], code: str) -> None:
    assert code in codes(text, **circumstances)


@pytest.mark.parametrize("observance", ANYWHERE)
@pytest.mark.parametrize("hard", [False, True], ids=["easy", "in mourning and crisis"])
def test_it_stays_silent(observance: str | None, hard: bool) -> None:
    """False alarms of the catalogue: whoever is warned of these switches the check off on the first day."""
    for text in (
        "四季平安", "四海", "终于", "钟爱", "钟先生", "散步", "离不开", "分享", "破纪录", "病毒式传播", "输出",
        "clock speed", "Pear Tree Road", "电话 138 4444 0044", "+852 4444 0123", "四季平安，事业钟情", "平安",
        "送钟先生到机场", "给您送上一段三分钟的视频", "我们随叫随到，全年无休", "We give you service around the clock",
        "希尔顿酒店", "红酒色的封面", "a wine-red cover", "I would be happy to help", "终端", "终于等到您", "一见钟情",
        "打破纪录", "输入法", "病毒防护", "上海梨园路", "离岸", "分享会", "报价 4,400 元", "文件第 4 页",
    ):  # fmt: skip
        keeps = {*CHINESE, "ramadan", "eid_fitr", "hanukkah", "IN"}
        found = codes(text, observance=observance, keeps=keeps, mourning=hard, crisis=hard)
        assert found == [], text


def test_what_suits_one_person_is_marked_for_another_only() -> None:
    assert codes("Happy Chinese New Year", keeps={"HK"}) == []
    assert codes("Happy Chinese New Year", keeps={"KR", "CN"}) == []
    assert codes("新春快乐", keeps={"CN"}) == []
    assert codes("新岁平安", keeps={"TW"}, mourning=True) == []
    assert codes("I enclose a bottle of wine", keeps={"UK"}) == []
    assert codes("Merry Christmas", keeps={"UK"}) == []
    assert codes("Merry Christmas", keeps={"UK", "hanukkah", "christmas"}) == []
    assert codes("去年承蒙关照", observance="spring_festival", keeps={"CN"}) == []
    assert codes("昨年はお世話になりました", observance="nengajo") == []
    assert codes("端午快乐", observance="dragon_boat", keeps={"CN"}, tone=Tone.CALM) == []
    assert codes("中秋快乐", keeps={"KR", "CN"}) == []
    assert codes("国庆快乐", keeps={"CN"}) == []


def test_a_warning_says_where_what_and_why() -> None:
    text = "王总：想送您一座钟，另祝四季平安。"
    (warning,) = wording.check(WORDS, text)
    assert warning == Warning(4, 9, "clock", "送您一座钟")
    assert text[warning.start : warning.end] == warning.phrase
    assert "送终" in WORDS.reason("clock", "zh_Hans")
    assert "送終" in WORDS.reason("clock", "zh_Hant")
    assert WORDS.reason("clock", "fr") == WORDS.reason("clock", "en")


def test_overlapping_phrases_of_one_reason_are_told_once() -> None:
    assert codes("祝新春快乐，恭喜发财", mourning=True) == ["mourning", "mourning"]
    # Two reasons for one phrase are two warnings.
    assert codes("恭喜发财", mourning=True, crisis=True) == ["crisis", "mourning"]


def test_a_phrase_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="clock"):
        wording.parse('[[phrases]]\ncode = "clock"\npattern = "x"\n[reasons]\n')
    assert isinstance(WORDS, Wording)


@given(
    st.text(st.sampled_from("送您一座钟快乐新春恭喜破完了 ahppy newyrcktims.,，。4元\n"), max_size=400),
    st.booleans(),
)
def test_any_text_is_checked_and_warnings_lie_within_it(text: str, mourning: bool) -> None:
    found = wording.check(WORDS, text, keeps=CHINESE, mourning=mourning, observance="spring_festival")
    assert [warning.start for warning in found] == sorted(warning.start for warning in found)
    assert all(text[w.start : w.end] == w.phrase and w.phrase for w in found)


@pytest.mark.parametrize(
    ("text", "year", "phrase"),
    [
        ("祝您马年顺心", 2027, "马年"),
        ("馬年大吉", 2027, "馬年"),
        ("羊年快乐，马年大吉", 2027, "马年"),
        ("祝龍年行大運", 2025, "龍年"),
        ("Happy Year of the Horse!", 2027, "Year of the Horse"),
        ("A prosperous Snake Year to you", 2026, "Snake Year"),
    ],
)
def test_last_years_animal_is_told(text: str, year: int, phrase: str) -> None:
    for observance in ("ny_eve", "spring_festival", "back_to_work"):
        (warning,) = wording.check(WORDS, text, observance=observance, year=year)
        assert (warning.code, warning.phrase) == ("zodiac_year", phrase)
        assert text[warning.start : warning.end] == phrase


@pytest.mark.parametrize(
    ("text", "circumstances"),
    [
        ("祝您羊年顺心", {"observance": "spring_festival", "year": 2027}),
        ("Happy Year of the Goat", {"observance": "spring_festival", "year": 2027}),
        ("Happy Year of the Sheep", {"observance": "spring_festival", "year": 2027}),
        ("祝您马年顺心", {"observance": "mid_autumn", "year": 2027}),
        ("祝您马年顺心", {"observance": "spring_festival"}),
        ("祝您马到成功，龙马精神，好事不必等到猴年马月", {"observance": "spring_festival", "year": 2027}),
        ("告别马年，喜迎羊年", {"observance": "ny_eve", "year": 2027}),
        ("送走马年，您生于鼠年", {"observance": "ny_eve", "year": 2027}),
        ("Thank you for the past Year of the Horse", {"observance": "ny_eve", "year": 2027}),
        ("You were born in the Year of the Dog", {"observance": "ny_eve", "year": 2027}),
    ],
)
def test_this_years_animal_and_idioms_are_left_alone(text: str, circumstances: dict[str, object]) -> None:
    assert codes(text, **circumstances) == []


def test_the_shipped_animals_stand_in_the_order_of_the_check() -> None:
    for language in ("en", "zh_Hans", "zh_Hant"):
        templates = observances.templates()
        for year in range(2024, 2036):
            word = templates.of(language).zodiac[greeting_texts.zodiac_place(year)]
            assert codes(word, observance="spring_festival", year=year) == []
            assert codes(word, observance="spring_festival", year=year + 1) == ["zodiac_year"]

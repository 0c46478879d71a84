"""Times as they are said, found in a typed line: tomorrow at 10, 周三前, in 10 min, 月底; not what they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from journal.core.capture_words import NUMERALS, CaptureWords, numeral

_NUMBER = rf"\d{{1,4}}(?:\.\d)?|[{NUMERALS}]{{1,3}}|半"
_HOUR = rf"\d{{1,2}}|[{NUMERALS}]{{1,3}}"
_ORDINAL = r"(?:st|nd|rd|th)?"
_NTH = r"(?:st|nd|rd|th)(?=\s*(?:$|[^\sa-z]|(?:at|in|with|for|to|from|and|or|if)\b))"
"""On the 15th, but not on the 2nd floor."""
_NUMBERED = "楼樓线線店厅廳馆館机機门門院车車位方文样樣色床桌产產客展"
"""3号 before one of these is a number: 3号楼."""
_UNITS = ("minutes", "hours", "working_days", "days", "weeks", "months")
_FIXED = ("end_of_day", "end_of_next_week", "end_of_week", "end_of_month", "before_holiday", "after_holiday",
          "after_new_year", "before_new_year")  # fmt: skip
_DAYS = ("in_three_days", "after_tomorrow", "before_yesterday", "yesterday", "tomorrow", "today")
_PARTS = ("this_morning", "this_afternoon", "tonight", "tomorrow_morning", "tomorrow_evening", "yesterday_evening",
          "morning", "afternoon", "evening", "noon")  # fmt: skip
_SIGNS = {"by": "b", "before": "B", "on": "o", "in": "i", "within": "w", "after": "p", "later": "l", "ago": "a"}
_SIGNS |= {"before_or_ago": "f", "ahead": "t", "inside": "n"}
_PREFIXES = ("after_next", "next", "either", "this", "past", "every")
_OF_MONTH = ("next_month", "this_month", "past_month")
_EXPRESSION = re.compile(
    r"(?P<day>(?P<lead>[bBop]?)(?:D(?:o?P)?(?:o?C)?E?|Po?D|E?o?D|C(?:P)?o?D|Q(?:o?C)?|PC|CP|P)(?P<tail>[tfl]?))"
    r"|(?P<clock>(?P<by>[bBop]?)C(?P<ahead>[tfl]?))"
    r"|(?P<span>(?P<into>[iwp]?)(?P<lengths>S+)(?P<out>[lnaf]?))"
    r"|(?P<fixed>[bB]?[EF])"
)
"""How times are put together, one letter a token: see `Token`; Q is a part of the day that names its day as well."""


_NO_AFTER = ("续", "續", "期", "台", "勤", "面", "果")
"""周三后续安排 is no 周三后."""


class Sense(StrEnum):
    """What an expression says."""

    DAY = "day"
    CLOCK = "clock"
    """A time of day alone."""
    AFTER = "after"
    WITHIN = "within"
    AGO = "ago"
    LASTS = "lasts"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Token:
    """One word or number of a time.

    Its letter: Day, Part of a day, Clock time, Span, End of work, something else that is Fixed; Q, and those of signs.
    """

    letter: str
    start: int
    end: int
    groups: dict[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """One time as it stands in the line, `[start, end)`."""

    sense: Sense
    start: int
    end: int
    words: str
    tokens: tuple[Token, ...] = field(repr=False)
    before: bool = False
    """周三前, before Wednesday."""
    led: bool = False
    """It begins with by, before or after, or ends with 前 or 后: nobody says so of what is past."""
    after: bool = False
    """国庆后, after Christmas."""

    def groups(self, letter: str) -> dict[str, str]:
        """Return what stands in the first token of a kind; empty where there is none."""
        return next((token.groups for token in self.tokens if token.letter == letter), {})

    def in_week_of(self, other: Said) -> Said:
        """Return this weekday as one of the week that `other` names: the second one in 下周一或周二."""
        week = {name: text for name, text in other.groups("D").items() if name.startswith("to_")}
        if not week or any(name.startswith("to_") for name in self.groups("D")):
            return self
        tokens = (replace(token, groups=token.groups | week) if token.letter == "D" else token for token in self.tokens)
        return replace(self, tokens=tuple(tokens))


class SaidTimes:
    """Finds the times of a folded line."""

    def __init__(self, words: CaptureWords) -> None:
        self._words = words
        self.feasts = words.feasts
        self._pattern = re.compile("|".join(_alternatives(words)))

    def find(self, text: str) -> Iterator[Said]:
        """Yield the times in the order in which they stand."""
        tokens = [_token(match) for match in self._pattern.finditer(text)]
        letters, places = [], []
        for place, token in enumerate(tokens):
            if place and (_is_apart(text, *tokens[place - 1 : place + 1]) or _is_own(text, tokens, place)):
                letters.append(" ")
                places.append(-1)
            letters.append(token.letter)
            places.append(place)
        for match in _EXPRESSION.finditer("".join(letters)):
            parts = tuple(tokens[place] for place in places[match.start() : match.end()])
            if (match["tail"] or match["ahead"]) == "l" and text[parts[-1].end :].startswith(_NO_AFTER):
                match = _EXPRESSION.fullmatch("".join(token.letter for token in parts[:-1])) or match
                parts = parts[:-1]
            start, end = parts[0].start, parts[-1].end
            if self._is_topic(parts, text[end:]):
                continue
            yield Said(_sense(match), start, end, text[start:end], parts, *_leading(match))

    def _is_topic(self, parts: Sequence[Token], rest: str) -> bool:
        """Whether a feast alone is what is talked about: 中秋方案, but 中秋送月饼, before Christmas."""
        alone = len(parts) == 1 and "D_feast" in parts[0].groups
        return alone and not rest.lstrip().startswith(tuple(self._words.listed("says", "of_feasts")))

    def clock(self, text: str) -> dict[str, str]:
        """Return the parts of a text that is one clock time; none where it is not."""
        match = self._pattern.match(text)
        return _token(match).groups if match is not None and match.lastgroup == "C_clock" else {}

    def number(self, text: str) -> float | None:
        """Return the number that a text of a span means."""
        if text in self._words.numbers:
            return self._words.numbers[text]
        if text == "半":
            return 0.5
        return float(text) if text[0].isascii() and text[0].isdigit() else numeral(text)


def _is_apart(text: str, token: Token, following: Token) -> bool:
    """Whether two tokens cannot belong to one time: words stand between, or lengths that do not go down.

    1小时30分 is one length, 5分钟 两分钟 are two.
    """
    if text[token.end : following.start].strip(" \t的"):
        return True
    return token.letter == following.letter == "S" and _unit(following) >= _unit(token)


def _is_own(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Whether a Chinese length after a space has a sign of its own: 1小时 30分钟后 is no sum."""
    token = tokens[place]
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if token.letter != "S" or text[token.end - 1].isascii() or not text[token.start - 1].isspace():
        return False
    return following is not None and following.start == token.end and following.letter in "lnaf"


def _unit(token: Token) -> int:
    """Return the place of a length's unit, the smallest first."""
    return next((place for place, unit in enumerate(_UNITS) if f"unit_{unit}" in token.groups), 0)


def _sense(match: re.Match[str]) -> Sense:
    if match["day"]:
        return Sense.DAY
    if match["clock"]:
        return Sense.CLOCK
    if match["fixed"]:
        return Sense.FIXED
    sign = match["out"] or match["into"]
    return {
        "i": Sense.AFTER,
        "p": Sense.AFTER,
        "l": Sense.AFTER,
        "w": Sense.WITHIN,
        "n": Sense.WITHIN,
        "": Sense.LASTS,
    }.get(sign, Sense.AGO)


def _leading(match: re.Match[str]) -> tuple[bool, bool, bool]:
    """Return whether it is said to be before that, to be still to come, and to be after that."""
    lead, tail = match["lead"] or match["by"] or "", match["tail"] or match["ahead"] or ""
    return lead == "B" or tail in ("t", "f"), lead in ("b", "B", "p") or bool(tail), lead == "p" or tail == "l"


def _token(match: re.Match[str]) -> Token:
    groups = {name: text for name, text in match.groupdict().items() if text is not None}
    kind = match.lastgroup or ""
    return Token(_SIGNS.get(kind.removeprefix("sign_"), kind[:1]), match.start(), match.end(), groups)


def _alternatives(words: CaptureWords) -> Iterator[str]:
    """Yield the pattern of each kind of token; the outermost group is closed last, and its first letter is the kind."""
    for key in _FIXED:
        ago = rf"(?<![\d{NUMERALS}半几幾多去今明])" if key == "before_new_year" else ""
        yield rf"(?P<{'E' if key == 'end_of_day' else 'F'}_{key}>{ago}{words.pattern('fixed', key)})"
    yield from _calendar_days(words)
    of_month = "|".join(f"(?P<of_{key}>{words.pattern('days', key)})" for key in _OF_MONTH)
    months = "|".join(f"(?P<{{0}}month{place}>{words.pattern('days', f'month {place}')})" for place in range(12))
    yield (
        r"(?P<D_date>(?:(?P<year>\d{4})\s?[-/.年]\s?)(?P<month>\d{1,2})\s?[-/.月]\s?(?P<dayno>\d{1,2})(?!\d)[日号號]?"
        r"|(?P<month_>\d{1,2})\s?月\s?(?P<dayno_>\d{1,2})\s?[日号號]?"
        rf"|(?P<dayno_m>\d{{1,2}}){_ORDINAL}\s+(?:{months.format('m_')})(?:\s+(?P<year_m>\d{{4}}))?"
        rf"|(?:{months.format('n_')})\s+(?P<dayno_n>\d{{1,2}}){_ORDINAL}(?!\d|:|\s?(?:am|pm))"
        rf"|(?P<month_z>[{NUMERALS}]{{1,3}})月(?P<dayno_z>[{NUMERALS}]{{1,3}})[日号號]"
        r"|(?<![\d/.])(?P<month_s>1[0-2]|0?[1-9])/(?P<dayno_s>1[3-9]|2\d|3[01])(?![\d/.%])"
        r"|(?<![\d/.])(?!24/7)(?P<dayno_t>1[3-9]|2\d|3[01])/(?P<month_t>1[0-2]|0?[1-9])(?![\d/.%])"
        rf"|(?:(?<=\bon )|(?<=\bby )|(?<=\bbefore )|(?<=\buntil )|(?<=\bafter ))the\s(?P<dayno_o>\d{{1,2}}){_NTH}"
        rf"|(?:(?:{of_month})\s?)?(?<![\d{NUMERALS}])(?<!每月)(?<!每个月)(?<!每個月)"
        rf"(?P<dayno_only>\d{{1,2}}|[{NUMERALS}]{{1,3}}(?=[号號]))(?:[号號](?![{_NUMBERED}])|日(?![内內后後以之间間本前])))"
    )
    prefixes = "|".join(f"(?P<to_{key}>{words.pattern('days', key)})" for key in _PREFIXES)
    weekdays = "|".join(f"(?P<weekday{place}>{words.pattern('days', f'weekday {place}')})" for place in range(7))
    yield rf"(?P<D_weekday>(?:(?:{prefixes})\s*)?(?:{weekdays}))"
    for key in _DAYS:
        yield rf"(?P<D_{key}>{words.pattern('days', key)})"
    for key in _PARTS:
        letter = "Q" if "_" in key or key == "tonight" else "P"
        yield rf"(?P<{letter}_{key}>{words.pattern('parts', key)})"
    yield from _clocks_and_spans(words)
    for key in _SIGNS:
        yield rf"(?P<sign_{key}>{words.pattern('signs', key)})"


def _calendar_days(words: CaptureWords) -> Iterator[str]:
    """Yield days of the lunar calendar and feasts: 腊月廿三, 农历八月十五, 除夕, Christmas."""
    day = r"初[一二三四五六七八九十]|二?十[一二三四五六七八九]|二十|廿[一二三四五六七八九]?|三十|[一二三四五六七八九]"
    month = r"正|十[一二]?|[一二三四五六七八九]|冬|腊|臘"
    yield (
        r"(?P<D_lunar>(?P<lunar>农历|農曆|阴历|陰曆)\s?(?P<leap>闰|閏)?"
        rf"(?P<lmonth>{month}|\d{{1,2}})月\s?(?P<lday>{day}|\d{{1,2}})日?"
        r"|(?P<leap_c>闰|閏)?(?P<lmonth_c>大年|年|正月|冬月|腊月|臘月|[二三四五六七八九十]月)(?P<lday_c>初[一二三四五六七八九十]|廿[一二三四五六七八九]?)"
        rf"|(?P<lmonth_s>正|冬|腊|臘)月(?P<lday_s>{day})"
        rf"|(?P<lmonth_x>{month})月(?P<lday_x>二?十[一二三四五六七八九]|二十|三十)(?![日号號{NUMERALS}天个個]))"
    )
    feasts = "|".join(f"(?P<feast{place}>{words.pattern('feasts', key)})" for place, key in enumerate(words.feasts))
    yield rf"(?P<D_feast>{feasts})"


def _clocks_and_spans(words: CaptureWords) -> Iterator[str]:
    end = rf"\d{{1,2}}:[0-5]\d(?:\s?[ap]m)?|\d{{1,2}}\s?[ap]m|(?:{_HOUR})[点點](?:半|一刻|三刻)?"
    yield (
        r"(?P<C_clock>(?:(?<![\d:])(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?![\d:])(?:\s?(?P<half>am|pm)(?![a-z]))?"
        r"|(?<!\d)(?P<hour_h>\d{1,2})\s?(?P<half_h>am|pm)(?![a-z])"
        rf"|(?P<hour_z>{_HOUR})\s?[点點](?:(?P<quarter>半|一刻|三刻)|(?P<minute_z>{_HOUR})分?(?!钟|鐘))?[钟鐘]?"
        r"|(?<![\w.])at\s+(?P<hour_at>\d{1,2})(?![\d:.%]|\s?(?:min|h|am|pm|o')|\s?\w)"
        r"|(?<![\d:])(?P<hour_o>\d{1,2})\s?o'clock"
        r"|(?<![\d:.])(?P<hour_r>\d{1,2})(?=\s?(?:[-–]|to)\s?\d{1,2}(?::[0-5]\d)?\s?[ap]m))"
        rf"(?:\s?(?:[-–—~]|至|到|to(?![a-z]))\s?(?P<till>{end}))?)"
    )
    units = "|".join(f"(?P<unit_{key}>{words.pattern('units', key)})" for key in _UNITS)
    spoken = words.pattern("numbers", *sorted({f"{number:g}" for number in words.numbers.values()}))
    yield (
        rf"(?P<S_span>(?<![\d.])(?P<number>{spoken}|{_NUMBER})\s*(?P<and_half>[个個]半|[个個])?\s*(?:{units})"
        r"(?:(?P<half_more>半)|(?<=h)(?P<more>[0-5]\d)(?!\d))?"
        r"|(?<=\bin )(?P<bare>\d{1,2})(?=\s*(?:$|[,.;!，。；！])))"
    )

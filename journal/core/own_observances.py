"""Observances that a user adds, and how the simple ones among their rules are put together; dates are not made here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from journal.core import observances
from journal.core.observances import OWN_PREFIX, Act, Observance, Tone

MOST_DAYS_AHEAD = 60
"""No present and no card is seen to earlier."""
FARTHEST_FROM_EASTER = 70
"""The feasts that hang on Easter lie between Septuagesima, 63 days before, and Corpus Christi, 60 days after."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LAST = -1
"""The last weekday of a month."""
NUMBERS = (1, 2, 3, 4, LAST)
"""Which weekday of a month; a fifth one does not come every year."""

_FIXED = re.compile(r"(\d\d)-(\d\d)", re.ASCII)
_LUNAR = re.compile(r"L (\d{1,2})/(\d{1,2})", re.ASCII)
_NTH = re.compile(rf"([1-4]|last) ({'|'.join(WEEKDAYS)}) ({'|'.join(MONTHS)})")
_EASTER = re.compile(r"E(?:([+-])(\d{1,2}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class OwnObservance:
    """One observance as the user wrote it down; those keep it who carry its tag."""

    name: str
    rule: str
    """In the language of `observance_dates`."""
    tone: Tone = Tone.CHEERFUL
    act: Act = Act.GREET
    gift_days: int | None = None
    """Days before it on which a gift is seen to; None for none. Likewise the next two."""
    card_days: int | None = None
    message_days: int | None = 0
    manner: str = ""
    """What to mind, in the user's words."""
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0

    @property
    def tag(self) -> str:
        """Return what stands among the tags of those who keep it."""
        return OWN_PREFIX + self.uuid

    def observance(self) -> Observance:
        """Return it as a row of the catalogue."""
        return observances.own(
            self.uuid,
            self.name,
            self.rule,
            tone=self.tone,
            act=self.act,
            gift_days=self.gift_days,
            card_days=self.card_days,
            message_days=self.message_days,
            manner=self.manner,
        )


class Form(StrEnum):
    """The ways to say a day that are offered for choosing; all other rules are typed."""

    FIXED = "fixed"
    LUNAR = "lunar"
    WEEKDAY = "weekday"
    EASTER = "easter"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class DayRule:
    """The parts of a rule; each form uses those that it needs."""

    form: Form
    month: int = 1
    day: int = 1
    number: int = 1
    """Which weekday of the month, one of `NUMBERS`."""
    weekday: int = 0
    """Monday is 0."""
    shift: int = 0
    """Days after Easter Sunday, before it where negative."""
    text: str = ""
    """The rule of the form `TYPED`, as it stands."""

    def __str__(self) -> str:
        """Return the rule in the language of `observance_dates`."""
        match self.form:
            case Form.FIXED:
                return f"{self.month:02}-{self.day:02}"
            case Form.LUNAR:
                return f"L {self.month}/{self.day}"
            case Form.WEEKDAY:
                number = "last" if self.number == LAST else str(self.number)
                return f"{number} {WEEKDAYS[self.weekday]} {MONTHS[self.month - 1]}"
            case Form.EASTER:
                return f"E{self.shift:+d}" if self.shift else "E"
            case _:
                return " ".join(self.text.split())


def day_rule(rule: str) -> DayRule:
    """Return the parts of a rule; what is none of the forms that are offered is `TYPED`, readable or not."""
    text = " ".join(rule.split())
    if (found := _FIXED.fullmatch(text)) and 1 <= int(found[1]) <= 12 and 1 <= int(found[2]) <= 31:
        return DayRule(Form.FIXED, int(found[1]), int(found[2]))
    if (found := _LUNAR.fullmatch(text)) and 1 <= int(found[1]) <= 12 and 1 <= int(found[2]) <= 30:
        return DayRule(Form.LUNAR, int(found[1]), int(found[2]))
    if found := _NTH.fullmatch(text):
        number = LAST if found[1] == "last" else int(found[1])
        return DayRule(Form.WEEKDAY, MONTHS.index(found[3]) + 1, number=number, weekday=WEEKDAYS.index(found[2]))
    if found := _EASTER.fullmatch(text):
        shift = int(f"{found[1]}{found[2]}") if found[1] else 0
        if abs(shift) <= FARTHEST_FROM_EASTER:
            return DayRule(Form.EASTER, shift=shift)
    return DayRule(Form.TYPED, text=text)

"""Where and when the user works, kept in the journal: whose days off count, from when to when a working day goes."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core.working_days import REGIONS
from journal.store import journal_settings, work_settings
from journal.ui import dates, keeps_words
from journal.ui.context import Context
from journal.ui.pages.settings_fields import JournalSection
from journal.ui.pages.settings_section import rows
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class HoursSection(JournalSection):
    """Days off and hours decide by when something is answered and when nobody is to be bothered."""

    NAME = "hours"
    ICON = "calendar-days"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        days = Card(translate("Settings", "Working days"))
        name = translate("Settings", "Days off of")
        self.region = self.fields.choice("work_region", name, self._regions())
        days.body.addLayout(rows([(name, self.region)]))
        words = translate(
            "Settings",
            "Public holidays and make-up working days of this place count when the limit of a request is reckoned. "
            "Days that are not announced yet are marked as expected.",
        )
        days.body.addWidget(PlainLabel(words, "meta", wrap=True))
        hours = Card(translate("Settings", "Hours of a working day"))
        begin, end = translate("Settings", "From"), translate("Settings", "Until")
        self.first = self.fields.choice("work_first_hour", begin, self._hours(range(24)), numbers=True)
        self.last = self.fields.choice("work_last_hour", end, self._hours(range(1, 25)), numbers=True)
        hours.body.addLayout(rows([(begin, self.first), (end, self.last)]))
        words = translate("Settings", "“By the end of the day” means the end of these hours.")
        hours.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.add_cards(days, hours)
        self.first.activated.connect(self._fit)

    @classmethod
    def title(cls) -> str:
        """Return the words for the list of sections."""
        return translate("Settings", "Working hours")

    def beginning(self) -> QWidget:
        """Return the first setting."""
        return self.region

    def reload(self) -> None:
        """Read the settings of the journal."""
        self.fields.reload()
        self._fit()

    def _fit(self, _index: int = 0) -> None:
        """A day ends after it has begun: earlier hours cannot be chosen."""
        first = int(self.first.currentData())
        for row in range(self.last.count()):
            item = self.last.model().item(row)  # type: ignore[attr-defined]
            item.setEnabled(int(self.last.itemData(row)) > first)
        if int(self.last.currentData()) <= first:
            self.last.setCurrentIndex(self.last.findData(str(min(24, first + 1))))
            self.fields.touch("work_last_hour")

    def _regions(self) -> list[tuple[str, str]]:
        here = region_name(work_settings.region_of(self.context.reader.tz))
        system = translate("Settings", "As this computer: {place}").format(place=here)
        known = [(code, region_name(code)) for code in REGIONS]
        return [("", system), *known, (journal_settings.NO_REGION, region_name(""))]

    def _hours(self, hours: range) -> list[tuple[str, str]]:
        return [(str(hour), _hour(hour, self.context)) for hour in hours]


def region_name(code: str) -> str:
    """Return the name of a place with days off of its own; of "" the words for none."""
    return keeps_words.region(code) if code else translate("Region", "Saturdays and Sundays alone")


def _hour(hour: int, context: Context) -> str:
    if hour == 24:
        return translate("Settings", "midnight")
    return context.locale.toString(dates.qtime(dt.time(hour)), "HH:mm")

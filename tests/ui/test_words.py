"""Sentences for errors, deeds and dates: complete, translatable, right in the languages that differ."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from journal.core.clients import ClientKind, Stage, Tier
from journal.core.commitments import CLIENT_TURN
from journal.core.crises import CrisisStage
from journal.core.errors import Code, JournalError
from journal.core.interactions import MOODS, Channel, Direction
from journal.core.moments import EventTime, Moment, milliseconds
from journal.core.preferences import PreferenceKind, Strength
from journal.store.history import Changed, Op
from journal.ui import actions, dates, deeds, errors, labels, language

NOW = milliseconds(dt.datetime(2026, 11, 24, 15, 40))


@pytest.mark.parametrize("lang", ["en", "zh_Hans", "zh_Hant"])
def test_every_code_has_a_word_in_every_language(qapp: QApplication, lang: str) -> None:
    language.install(qapp, lang)
    words = [
        *(errors.sentence(JournalError(code)) for code in Code),
        *(deeds.deed(op, {}) for op in Op if op not in (Op.UNDO, Op.REDO, Op.SYSTEM, Op.SAMPLE)),
        *(labels.channel(code) for code in Channel),
        *(labels.directed(code, direction) for code in Channel for direction in Direction),
        *map(labels.kind, ClientKind),
        *map(labels.tier, Tier),
        *map(labels.stage, Stage),
        *map(labels.strength, Strength),
        *map(labels.preference_kind, PreferenceKind),
        *map(labels.crisis_stage, CrisisStage),
        *map(labels.mood, MOODS),
        *map(labels.severity, (1, 2, 3)),
        *(actions.name_of(shortcut.name) for shortcut in actions.SHORTCUTS),
    ]
    assert all(words)
    if lang != "en":
        plain = [word for word in words if word.isascii() and word != "VIP"]
        assert plain == []
    language.install(qapp, "en")


def test_a_sentence_names_where_and_what_to_do(qapp: QApplication) -> None:
    language.install(qapp, "en")
    said = errors.sentence(JournalError(Code.NAME_AMBIGUOUS, name="wm", candidates=["王敏", "王梅"]))
    assert "王敏, 王梅" in said
    assert "“wm”" in said


def test_an_own_channel_is_called_as_its_owner_called_it(qapp: QApplication) -> None:
    assert labels.channel("own:WhatsApp") == "WhatsApp"
    assert labels.directed("own:WhatsApp", Direction.IN).startswith("WhatsApp")
    assert labels.channel_icon("own:WhatsApp") == "message-circle"


def test_who_moves_first_is_told_in_words_of_its_own(qapp: QApplication) -> None:
    language.install(qapp, "en")
    about = {"client": "Orchid Hotels", "title": "quote"}
    said = [deeds.deed(Op.COMMITMENT_EDIT, {**about, "waiting_on": whom}) for whom in (CLIENT_TURN, "")]
    said.append(deeds.deed(Op.COMMITMENT_EDIT, about))
    assert said == [
        "Waiting for the client — Orchid Hotels · quote",
        "Our turn again — Orchid Hotels · quote",
        "Promise or request changed — Orchid Hotels · quote",
    ]


def test_undo_says_what_was_undone(qapp: QApplication) -> None:
    language.install(qapp, "en")
    changed = Changed(Op.UNDO, frozenset(), frozenset(), Op.CLIENT_ADD, {"client": "Wang Min"})
    assert deeds.told(changed) == "Undone: Client added — Wang Min"
    language.install(qapp, "zh_Hans")
    assert deeds.told(changed) == "已撤销：已添加客户 — Wang Min"
    language.install(qapp, "en")


@pytest.mark.parametrize(
    ("lang", "place", "expected"),
    [
        ("en", "en_GB", "Tuesday, 24 November"),
        ("zh_Hans", "zh_CN", "11月24日 星期二"),
        ("zh_Hant", "zh_TW", "11月24日 星期二"),
    ],
)
def test_dates_are_written_as_in_the_language(qapp: QApplication, lang: str, place: str, expected: str) -> None:
    language.install(qapp, lang)
    assert dates.long_day(dt.date(2026, 11, 24), QLocale(place)) == expected
    language.install(qapp, "en")


def test_near_days_and_spans(qapp: QApplication) -> None:
    language.install(qapp, "en")
    en = QLocale("en_GB")
    tomorrow = Moment.wall(dt.datetime(2026, 11, 25, 9, 0))
    assert dates.due(tomorrow, NOW, en) == "tomorrow 09:00"
    assert dates.due(Moment.date(dt.date(2026, 12, 24)), NOW, en) == "24 Dec"
    assert dates.event(EventTime.day(dt.date(2025, 12, 24)), NOW, en) == "24 Dec 2025"
    assert dates.span(25 * 60_000) == "25 min"
    assert dates.span(350 * 60_000) == "5 h 50 min"
    assert dates.span((2 * 24 + 14) * 3_600_000) == "2 days 14 h"
    assert dates.ago(NOW - 86_400_000, NOW) == "yesterday"
    assert dates.ago(NOW - 3 * 86_400_000, NOW) == "3 days ago"
    language.install(qapp, "zh_Hans")
    assert dates.span((2 * 24 + 14) * 3_600_000).replace(" ", "") == "2天14小时"
    language.install(qapp, "en")


def test_no_key_does_two_things() -> None:
    keys = [QKeySequence(k).toString() for s in actions.SHORTCUTS for k in (s.keys, s.alternative) if k]
    assert len(keys) == len(set(keys))
    assert all(keys)


def test_a_report_of_an_unexpected_error_holds_no_client_data(qapp: QApplication) -> None:
    try:
        raise ValueError("王敏 said =secret")
    except ValueError as error:
        report = errors.report(error, NOW)
    assert "王敏" not in report
    assert "secret" not in report
    assert "ValueError" in report
    assert "test_words.py" in report


def test_the_log_is_private_and_bounded(qapp: QApplication) -> None:
    for _ in range(30):
        path = errors.log("x" * 10_000)
    assert path.stat().st_size < errors.LOG_LIMIT
    assert path.stat().st_mode & 0o777 == 0o600

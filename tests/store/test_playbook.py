"""The playbook in the journal: shipped until the user writes, per language, back to the shipped text, undone."""

from __future__ import annotations

import pytest

from journal.core.errors import Code, JournalError
from journal.core.observances import LANGUAGES
from journal.core.playbook import TOPICS, Advice
from journal.store import history, playbook
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import did

TOPIC = "stance.tired"
OWN = "帮他定。\n\n- 只问一句\n- 不开会"


def put(writer: Writer, text: str, topic: str = TOPIC, language: str = "zh_Hans") -> None:
    did(writer, Op.PLAYBOOK, lambda w: playbook.put(w, topic, language, text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_advice_from_the_start(writer: Writer, language: str) -> None:
    assert tuple(playbook.shipped(language)) == TOPICS
    for topic in TOPICS:
        said = playbook.advice(writer, topic, language)
        assert said.short
        assert len(said.points) >= 5
        assert said.text.count("\n") == len(said.points) - 1
    assert playbook.own(writer) == {}


def test_ones_own_text_takes_the_place_in_its_language_alone(writer: Writer) -> None:
    english = playbook.advice(writer, TOPIC, "en")
    put(writer, f"  {OWN}\n\n")
    assert playbook.advice(writer, TOPIC, "zh_Hans") == Advice("帮他定。", ("只问一句", "不开会"))
    assert playbook.text(writer, TOPIC, "zh_Hans") == OWN
    assert playbook.advice(writer, TOPIC, "en") == english
    assert playbook.own(writer) == {(TOPIC, "zh_Hans"): OWN}


def test_writing_again_changes_the_one_text(writer: Writer) -> None:
    put(writer, OWN)
    put(writer, "短。")
    assert playbook.own(writer) == {(TOPIC, "zh_Hans"): "短。"}
    history.undo(writer)
    assert playbook.own(writer) == {(TOPIC, "zh_Hans"): OWN}
    history.undo(writer)
    assert playbook.own(writer) == {}


def test_back_to_the_shipped_text(writer: Writer) -> None:
    shipped = playbook.advice(writer, TOPIC, "zh_Hans")
    put(writer, OWN)
    did(writer, Op.PLAYBOOK, lambda w: playbook.reset(w, TOPIC, "zh_Hans"))
    assert playbook.advice(writer, TOPIC, "zh_Hans") == shipped
    history.undo(writer)
    assert playbook.text(writer, TOPIC, "zh_Hans") == OWN
    put(writer, playbook.shipped("zh_Hans")[TOPIC])
    assert playbook.own(writer) == {}
    did(writer, Op.PLAYBOOK, lambda w: playbook.reset(w, TOPIC, "zh_Hans"))
    assert playbook.own(writer) == {}


@pytest.mark.parametrize(
    ("topic", "language", "text", "code"),
    [
        (TOPIC, "zh_Hans", " \n", Code.TEXT_MISSING),
        ("stance.angry", "zh_Hans", "x", Code.VALUE_UNKNOWN),
        (TOPIC, "fr", "x", Code.VALUE_UNKNOWN),
        (TOPIC, "en", "x" * 20_001, Code.LINE_TOO_LONG),
    ],
)
def test_what_has_no_place_is_not_taken(writer: Writer, topic: str, language: str, text: str, code: Code) -> None:
    with pytest.raises(JournalError) as caught:
        put(writer, text, topic, language)
    assert caught.value.code is code
    assert playbook.own(writer) == {}


def test_an_unknown_topic_has_no_advice(writer: Writer) -> None:
    with pytest.raises(JournalError) as caught:
        playbook.advice(writer, "mood.blue", "en")
    assert caught.value.code is Code.VALUE_UNKNOWN

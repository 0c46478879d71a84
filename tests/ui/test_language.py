"""The language of the window: words and locale of each, and words that stay while an update replaces their files."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from journal.paths import resource
from journal.ui import language

TODAY = {"en": "Today", "zh_Hans": "今天", "zh_Hant": "今天"}
SETTINGS = {"en": "Settings", "zh_Hans": "设置", "zh_Hant": "設定"}


@pytest.fixture(autouse=True)
def plain_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.install(qapp, "en")


def word(text: str) -> str:
    return QCoreApplication.translate("MainWindow", text)


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_each_language_has_our_words_and_its_locale(qapp: QApplication, code: str) -> None:
    locale = language.install(qapp, code)
    assert (word("Today"), word("Settings")) == (TODAY[code], SETTINGS[code])
    assert locale.name().startswith("en" if code == "en" else "zh")
    assert QLocale() == locale


def test_the_words_stay_while_an_update_rewrites_the_file(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "i18n"
    shutil.copytree(resource("i18n"), folder)
    monkeypatch.setattr(language, "resource", lambda _name: folder)
    language.install(qapp, "zh_Hant")
    file = folder / "client_journal_zh_Hant.qm"
    with file.open("r+b") as opened:
        opened.write(bytes(file.stat().st_size))
    gc.collect()
    assert word("Settings") == "設定"


def test_without_the_file_the_window_speaks_english(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "resource", lambda _name: tmp_path)
    language.install(qapp, "zh_Hans")
    assert word("Settings") == "Settings"


@pytest.mark.parametrize(("code", "words"), [("zh_Hans", "位置(&L)："), ("zh_Hant", "位置(&L)：")])
def test_the_file_dialog_of_qt_speaks_chinese_throughout(qapp: QApplication, code: str, words: str) -> None:
    language.install(qapp, code)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    said = {label.objectName(): label.text() for label in dialog.findChildren(QLabel)}
    assert said["lookInLabel"] == words
    assert not [text for text in said.values() if text.isascii() and text]
    assert "大小" in language.file_dialog_words()

"""Every text of the window is read from the code, has words in three languages, and the words fit."""

from __future__ import annotations

import ast
import re
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot

from journal.ui import language
from tests.tools import translations

translate = QCoreApplication.translate

LANGUAGES = list(translations.LANGUAGES)
CHINESE = ["zh_Hans", "zh_Hant"]
PLACEHOLDER = re.compile(r"\{\w*\}|%n")

# What character conversion leaves standing: words of the mainland's software, and what Taiwan says.
MAINLAND_WORDS = {
    "設置": "設定", "默認": "預設", "文件": "檔案", "數據": "資料", "導入": "匯入", "導出": "匯出", "搜索": "搜尋",
    "撤銷": "復原", "重做": "取消復原", "回收站": "資源回收筒", "保存": "儲存", "粘貼": "貼上", "打印": "列印",
    "屏幕": "螢幕", "托盤": "系統匣", "快捷鍵": "快速鍵", "口令": "密碼", "恢復碼": "復原碼", "刷新": "重新整理",
    "自定義": "自訂", "信息": "資訊", "消息": "訊息", "視頻": "影片", "質量": "品質", "周三": "週三", "鏈接": "連結",
    "登錄時": "登入時", "短信": "簡訊", "聯繫人": "聯絡人", "即時消息": "即時通訊", "往來記錄": "往來紀錄",
    "日曆": "行事曆", "“": "「", "”": "」",
}  # fmt: skip


def messages(code: str) -> list[tuple[str, str, list[str], bool]]:
    """Context, source, words and whether it is a plural, of each message of one language."""
    return [
        (context, message.findtext("source", ""), translations.forms(message), message.get("numerus") == "yes")
        for context, message in translations.messages(translations.FOLDER, code)
    ]


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Each call of `translate` in the code, with the place where it stands."""
    for file in sorted(translations.CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _is_translate(node.func):
                yield f"{file.relative_to(translations.ROOT)}:{node.lineno}", node


def _is_translate(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute):
        return function.attr == "translate" and ast.unparse(function.value).endswith("QCoreApplication")
    return isinstance(function, ast.Name) and function.id == "translate"


def text_of(argument: ast.expr) -> str | None:
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None


def test_every_text_of_the_code_can_be_read_by_lupdate(tmp_path: Path) -> None:
    translations.update(tmp_path)
    read = {
        (context, message.findtext("source"), message.get("numerus") == "yes")
        for context, message in translations.messages(tmp_path, "zh_Hans")
    }
    faults = []
    for place, call in calls():
        texts = [text_of(argument) for argument in call.args[:2]]
        plural = len(call.args) == 4 or any(keyword.arg == "n" for keyword in call.keywords)
        if len(texts) != 2 or None in texts:
            faults.append(f"{place}: context and text must be literals")
        elif (texts[0], texts[1], plural) not in read:
            faults.append(f"{place}: not seen by lupdate (inside an f-string or brackets, or a plural without None)")
    assert faults == []


def test_the_ts_files_are_up_to_date_with_the_code(tmp_path: Path) -> None:
    for code in LANGUAGES:
        shutil.copy(translations.ts_file(translations.FOLDER, code), tmp_path)
    translations.update(tmp_path)
    stale = [
        code
        for code in LANGUAGES
        if translations.ts_file(tmp_path, code).read_bytes()
        != translations.ts_file(translations.FOLDER, code).read_bytes()
    ]
    assert stale == [], "run: python -m tests.tools.translations"


def test_the_qm_files_are_up_to_date_with_the_ts(tmp_path: Path) -> None:
    translations.release(into=tmp_path)
    for made in sorted(tmp_path.iterdir()):
        assert made.read_bytes() == (translations.FOLDER / made.name).read_bytes(), (
            "run: python -m tests.tools.translations"
        )
    assert len(list(tmp_path.iterdir())) == len(LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_text_has_words(code: str) -> None:
    waiting = [
        f"{context}: {message.findtext('source')}"
        for context, message in translations.messages(translations.FOLDER, code)
        if not translations.is_finished(message)
    ]
    assert waiting == []


def test_english_plurals_are_written_out() -> None:
    assert [words for _, _, words, _ in messages("en") if any("(s)" in word for word in words)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_placeholders_are_those_of_the_source(code: str) -> None:
    faults = []
    for context, source, words, plural in messages(code):
        wanted = sorted(PLACEHOLDER.findall(source))
        for place, word in enumerate(words):
            # "1 day" may do without its number; every other form needs it.
            singular = code == "en" and plural and place == 0
            found = sorted(PLACEHOLDER.findall(word))
            if word and found != wanted and not (singular and found == [each for each in wanted if each != "%n"]):
                faults.append(f"{context}: {source} → {word}")
    assert faults == []


@pytest.mark.parametrize("code", CHINESE)
def test_edges_and_ellipses_are_those_of_the_source(code: str) -> None:
    faults = [
        f"{context}: {source!r} → {word!r}"
        for context, source, words, _ in messages(code)
        for word in words
        if word and (word != word.strip() or source != source.strip() or source.endswith("…") != word.endswith("…"))
    ]
    assert faults == []


@pytest.mark.parametrize(("code", "charset"), [("zh_Hans", "gb2312"), ("zh_Hant", "cp950")])
def test_each_script_has_characters_of_its_own_alone(code: str, charset: str) -> None:
    """GB 2312 has no Traditional characters, Big5 none that are only Simplified."""
    faults = [
        f"{context}: {word} ({character})"
        for context, _, words, _ in messages(code)
        for word in words
        for character in word
        if unicodedata.category(character) == "Lo" and not character.encode(charset, "ignore")
    ]
    assert faults == []


def test_traditional_is_written_not_converted() -> None:
    faults = [
        f"{context}: {word} ({mainland} → {taiwan})"
        for context, _, words, _ in messages("zh_Hant")
        for word in words
        for mainland, taiwan in MAINLAND_WORDS.items()
        # A Taiwan word that is used may hold a mainland one within it: that one does not count.
        if mainland in word.replace(taiwan, "")
    ]
    assert faults == []


@pytest.mark.parametrize(
    ("code", "place", "cancel", "weekday"),
    [("zh_Hans", "zh_CN", "取消", "星期二"), ("zh_Hant", "zh_TW", "取消", "星期二"), ("en", "en", "Cancel", "Tuesday")],
)
def test_switching_changes_words_of_qt_and_the_locale(
    qtbot: QtBot, qapp: QCoreApplication, code: str, place: str, cancel: str, weekday: str
) -> None:
    before = QLocale()
    try:
        for step in (*LANGUAGES, code):
            locale = language.install(qapp, step)
        assert translate("QPlatformTheme", "Cancel") == cancel
        assert locale.name().startswith(place[:2])
        assert QLocale().dayName(2) == weekday
        assert len(qapp.findChildren(QTranslator, language.TRANSLATOR_NAME)) == 2
    finally:
        language.install(qapp, "en")
        QLocale.setDefault(before)


@pytest.mark.parametrize("code", LANGUAGES)
def test_switching_shows_our_words(qapp: QCoreApplication, code: str) -> None:
    before = QLocale()
    finished = [row for row in messages(code) if all(row[2])][:200]
    try:
        language.install(qapp, code)
        for context, source, words, plural in finished:
            shown = translate(context, source, None, 1) if plural else translate(context, source)
            assert shown == (words[0].replace("%n", "1") if plural else words[0])
    finally:
        language.install(qapp, "en")
        QLocale.setDefault(before)


def test_the_place_of_the_system_counts_where_it_speaks_the_language() -> None:
    assert language.locale_of("en", QLocale("en_GB")).name() == "en_GB"
    assert language.locale_of("zh_Hant", QLocale("zh_HK")).name() == "zh_HK"
    assert language.locale_of("zh_Hans", QLocale("zh_HK")).name() == "zh_CN"
    assert language.locale_of("zh_Hant", QLocale("zh_CN")).name() == "zh_TW"
    assert language.locale_of("zh_Hans", QLocale("de_DE")).name() == "zh_CN"


def test_words_are_filled_in_and_the_rest_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = tmp_path / "journal"
    code.mkdir()
    (code / "a.py").write_text(
        'translate("A", "one & <two>\\n{name}")\ntranslate("A", "%n day(s)", None, n)\ntranslate("A", "later")\n'
    )
    monkeypatch.setattr(translations, "CODE", code)
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    translations.update(tmp_path)
    words = {"A": {"one & <two>\n{name}": ["一 & <二>\n{name}", "壹"], "%n day(s)": ["%n 天", "%n 日", "%n day"]}}
    assert translations.fill(words | {"B": {"gone": ["无", "無"]}}, tmp_path) == ["B: gone"]
    translations.update(tmp_path)
    assert translations.missing(tmp_path) == {"A": {"later": ["", ""]}}
    by_language = {
        code: {m.findtext("source"): translations.forms(m) for _, m in translations.messages(tmp_path, code)}
        for code in LANGUAGES
    }
    assert by_language["en"] == {"%n day(s)": ["%n day", "%n days"]}
    assert by_language["zh_Hans"]["one & <two>\n{name}"] == ["一 & <二>\n{name}"]
    assert by_language["zh_Hant"]["%n day(s)"] == ["%n 日"]

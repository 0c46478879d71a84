"""Every sentence exists in every language with the same facts, and failures say what, why and what now."""

from __future__ import annotations

import re
import string
import tomllib
from typing import Any

import click
import pytest

from journal import paths
from journal.cli.files import ODD_ROWS, OF_ROWS
from journal.cli.root import root
from journal.cli.words import LANGUAGES, Words, language_of
from journal.core.clients import ClientKind, Stage, Tier
from journal.core.crises import CrisisStage
from journal.core.dues import DueState, Origin
from journal.core.errors import Code, JournalError
from journal.core.preferences import PreferenceKind, Strength
from journal.exchange.importing import SourceProblem
from journal.exchange.row_errors import RowProblem, RowTrouble
from journal.settings import LANGUAGE, Settings
from journal.store.check import COUNTED, ProblemKind
from tests.cli.conftest import CommandLine

CODES = {
    "errors": Code,
    "kinds": ClientKind,
    "tiers": Tier,
    "stages": Stage,
    "strengths": Strength,
    "preferences": PreferenceKind,
    "origins": Origin,
    "states": DueState,
    "crisis_stages": CrisisStage,
    "problems": ProblemKind,
    "rows": (*RowProblem, *OF_ROWS, *(trouble for trouble in RowTrouble if trouble not in ODD_ROWS)),
    "notices": ODD_ROWS,
    "refusals": SourceProblem,
}


def table(language: str) -> dict[str, Any]:
    """The words of a language as they stand in the file."""
    return tomllib.loads(paths.resource("cli", f"{language}.toml").read_text(encoding="utf-8"))


def facts(template: str) -> set[str]:
    """The facts that a sentence names."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_languages_say_the_same(language: str) -> None:
    english, other = table("en"), table(language)
    assert {section: list(words) for section, words in other.items()} == {s: list(w) for s, w in english.items()}
    for section, words in english.items():
        for key, text in words.items():
            assert facts(other[section][key]) == facts(text), (section, key)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", CODES)
def test_every_code_has_its_words(language: str, section: str) -> None:
    assert {member.value for member in CODES[section]} <= set(table(language)[section])


@pytest.mark.parametrize("language", LANGUAGES)
def test_failures_say_what_and_what_now(language: str) -> None:
    words = table(language)
    for section in ("errors", "refusals"):
        for key, text in words[section].items():
            parts = [part for part in re.split(r"[.。](?:\s|$)|。", text) if part.strip()]
            assert len(parts) >= 2, (key, text)
            assert text.endswith("." if language == "en" else "。"), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_check_counts_has_a_name(language: str) -> None:
    assert set(COUNTED) <= set(table(language)["tables"])


def test_chinese_is_written_in_its_own_script() -> None:
    """Characters that exist in one script alone, and words of the other side."""
    simplified, traditional = (str(table(language)) for language in ("zh_Hans", "zh_Hant"))
    assert not set("户记录导设请开关时间们这") & set(traditional)
    assert not set("戶記錄導設請開關時間們這") & set(simplified)
    for word in ("文件", "設置", "默認", "導入", "撤銷", "信息", "數據"):
        assert word not in traditional


def test_missing_facts_do_not_hide_the_sentence() -> None:
    for language in LANGUAGES:
        words = Words.load(language)
        for code in Code:
            assert "?" in words.error(JournalError(code)) or not facts(table(language)["errors"][code])


def test_the_language_is_asked_for_or_chosen_or_that_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "zh_TW.UTF-8")
    assert language_of(["due"]) == "zh_Hant"
    assert language_of(["--journal", "x", "--lang=en", "due"]) == "en"
    assert language_of(["shots", "folder", "--lang", "en"]) == "zh_Hant"
    Settings.load().set(LANGUAGE, "zh_Hans")
    assert language_of(["--journal=x", "due"]) == "zh_Hans"
    assert language_of(["--lang", "en"]) == "en"


def commands() -> list[list[str]]:
    """Every command there is, as one types it."""
    found = []
    for name, command in root.commands.items():
        found += [[name, inner] for inner in command.commands] if isinstance(command, click.Group) else [[name]]
    return found


def test_the_commands_are_those_of_the_contract() -> None:
    groups = {"client": "add list show archive erase", "person": "add", "risk": "add list"}
    groups["crisis"] = "open log stage mistake review watch list report verify"
    alone = "log prefer remind promise answer due done snooze dismiss import export search check backup restore"
    alone += " quick entry encrypt decrypt passphrase demo shots brief"
    wanted = [[group, name] for group, names in groups.items() for name in names.split()]
    assert sorted(commands()) == sorted([*wanted, *([name] for name in alone.split())])


@pytest.mark.parametrize("path", [[], ["client"], ["person"], ["crisis"], *commands()], ids=" ".join)
def test_help_speaks_each_language(cj: CommandLine, path: list[str]) -> None:
    english = cj(*path, "--help")
    assert re.search("[一-鿿]", english) is None
    assert "Show this help." in english
    for lang in ("zh_Hans", "zh_Hant"):
        text = cj(*path, "--help", lang=lang)
        assert text.startswith("用法：")
        assert "Show" not in text


@pytest.mark.parametrize("command", ["handover"])
def test_commands_of_later_issues_are_absent(cj: CommandLine, command: str) -> None:
    assert f"“{command}”" in cj.fails(command, "x", code=2)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("client", "add"), "缺少 NAME"),
        (("client", "add", "甲", "--tier", "gold"), "可选：vip、key、standard"),
        (("client", "add", "甲", "乙"), "多出了内容：乙"),
        (("client", "add", "甲", "--tier"), "--tier 需要一个值"),
        (("done", "seven"), "“seven”不是提醒的编号"),
        (("client", "remove"), "没有命令“remove”"),
        (("shots", "x", "--size", "big"), "不是尺寸"),
    ],
)
def test_wrong_use_is_explained(cj: CommandLine, call: tuple[str, ...], said: str) -> None:
    assert said in cj.fails(*call, lang="zh_Hans", code=2)
    assert not cj.journal.exists()


def test_a_group_alone_shows_its_help(cj: CommandLine) -> None:
    result = cj.run("client", lang="zh_Hant")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "用法：" in result.stderr

"""The manual page in three languages, from the same facts as `--help`; where it is installed is not said here."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from journal import HOMEPAGE
from journal.cli.root import NOT_DONE, PROGRAM
from journal.cli.spoken import WRONG_USE
from journal.paths import APP_FOLDER, BACKUP_FOLDER, JOURNAL_FILE
from tests.release import linux_commands
from tests.release.linux_commands import Deed, Switch

FOLDERS: Final = {"en": "", "zh_Hans": "zh_CN", "zh_Hant": "zh_TW"}
"""The folders below `man` in which each language is looked for."""


@dataclass(frozen=True, slots=True)
class Titles:
    """What a manual page says beside the words of `--help`."""

    name: str
    synopsis: str
    description: str
    options: str
    commands: str
    files: str
    exit_status: str
    see_also: str
    summary: str
    manual: str
    journal: str
    backups: str
    settings: str
    done: str
    not_done: str
    wrong_use: str


TITLES: Final = {
    "en": Titles(
        "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "FILES", "EXIT STATUS", "SEE ALSO",
        "private journal of clients with timed follow-ups",
        "User Commands",
        "The journal that opens when none is named and none was open before.",
        "Its backups, unless the settings name another folder.",
        "The settings of the window.",
        "Everything was done.",
        "It was not done; one sentence on standard error says why.",
        "The call could not be understood.",
    ),
    "zh_Hans": Titles(
        "名称", "用法", "说明", "选项", "命令", "文件", "退出状态", "参见",
        "客户手记：私密的客户往来记录，到时间提醒回访",
        "用户命令",
        "没有指定手记、此前也没有打开过手记时，打开的就是它。",
        "手记的备份；设置中可以另选文件夹。",
        "窗口的设置。",
        "已经办妥。",
        "没有办成；标准错误输出中有一句话说明原因。",
        "命令无法理解。",
    ),
    "zh_Hant": Titles(
        "名稱", "用法", "說明", "選項", "命令", "檔案", "結束狀態", "另請參閱",
        "客戶手記：私密的客戶往來紀錄，到時間提醒回訪",
        "使用者命令",
        "沒有指定手記、先前也沒有開啟過手記時，開啟的就是它。",
        "手記的備份；設定中可以另選資料夾。",
        "視窗的設定。",
        "已經辦妥。",
        "沒有辦成；標準錯誤輸出中有一句話說明原因。",
        "命令無法理解。",
    ),
}  # fmt: skip


def manual(language: str, version: str, day: dt.date) -> str:
    """The page `client-journal.1` in a language of the program, for man(1)."""
    return "\n".join(_lines(linux_commands.read(language), TITLES[language], version, day)) + "\n"


def _lines(program: Deed, titles: Titles, version: str, day: dt.date) -> Iterator[str]:
    yield f'.TH {PROGRAM.upper()} 1 "{day.isoformat()}" "{PROGRAM} {version}" "{titles.manual}"'
    yield f".SH {titles.name}"
    yield f"{_text(PROGRAM)} \\- {_text(titles.summary)}"
    yield f".SH {titles.synopsis}"
    yield from _usage(program)
    yield f".SH {titles.description}"
    yield _text(program.help)
    yield f".SH {titles.options}"
    for switch in program.switches:
        yield from _switch(switch)
    yield f".SH {titles.commands}"
    for deed in list(program.everything())[1:]:
        yield f".SS {_text(' '.join(deed.path))}"
        if not deed.children:
            yield from _usage(deed)
            yield ".PP"
        yield _text(deed.help)
        for switch in deed.switches:
            if "--help" not in switch.names:  # said once, for all
                yield from _switch(switch)
    yield f".SH {titles.files}"
    data = f"~/.local/share/{APP_FOLDER}"
    for name, meaning in (
        (f"{data}/{JOURNAL_FILE}", titles.journal),
        (f"{data}/{BACKUP_FOLDER}", titles.backups),
        (f"~/.config/{APP_FOLDER}", titles.settings),
    ):
        yield from (".TP", f".I {_text(name)}", _text(meaning))
    yield f".SH {titles.exit_status}"
    for status, meaning in ((0, titles.done), (NOT_DONE, titles.not_done), (WRONG_USE, titles.wrong_use)):
        yield from (".TP", f".B {status}", _text(meaning))
    yield f".SH {titles.see_also}"
    yield _text(HOMEPAGE)


def _usage(deed: Deed) -> Iterator[str]:
    yield f".B {_text(' '.join((PROGRAM, *deed.path)))}"
    yield _text(deed.usage)


def _switch(switch: Switch) -> Iterator[str]:
    names = ", ".join(rf"\fB{_text(name)}\fR" for name in switch.names)
    value = switch.value.replace("INTEGER RANGE", "N")
    yield ".TP"
    yield f"{names} {_text(value)}".rstrip()
    yield _text(switch.help)


def _text(words: str) -> str:
    """The words with what roff would take for its own written out."""
    plain = words.replace("\\", r"\e").replace("-", r"\-").replace("~", r"\(ti").replace("^", r"\(ha")
    plain = plain.replace("`", r"\(ga").replace("|", r"|\:")  # a long list of values may be broken
    return re.sub(r"^(['.])", r"\\&\1", plain, flags=re.MULTILINE)

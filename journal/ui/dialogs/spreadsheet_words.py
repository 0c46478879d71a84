"""The words of the import of spreadsheets: fields, encodings, choices, and what is missing or odd."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal.core.columns import Field, RowsAre, TableKind
from journal.core.dates_in_cells import DateOrder
from journal.exchange.spreadsheet import PreviewProblem
from journal.exchange.tables import DELIMITERS
from journal.ui.models.spreadsheet import Missing, shown

translate = QCoreApplication.translate

WIDE = "utf-16-le"
"""What UTF-16 without a byte order mark is most often; one with a mark is known by it."""


def field(which: Field, kind: TableKind) -> str:
    """What a column holds."""
    if which is Field.KEEP:
        about = kind is TableKind.CLIENTS
        return translate("Spreadsheet", "Into About") if about else translate("Spreadsheet", "Into the text")
    return (_of_persons(which) or _of_interactions(which))[which]


def _of_persons(which: Field) -> dict[Field, str]:
    found = {
        Field.NUMBER: translate("Spreadsheet", "Number"),
        Field.NAME: translate("Spreadsheet", "Name"),
        Field.FAMILY_NAME: translate("Spreadsheet", "Family name"),
        Field.GIVEN_NAME: translate("Spreadsheet", "Given name"),
        Field.MIDDLE_NAME: translate("Spreadsheet", "Middle name"),
        Field.CLIENT: translate("Spreadsheet", "Client"),
        Field.ORGANISATION: translate("Spreadsheet", "Company"),
        Field.PERSON: translate("Spreadsheet", "Contact person"),
        Field.KIND: translate("Spreadsheet", "Kind of client"),
        Field.POST: translate("Spreadsheet", "Post"),
        Field.TIER: translate("Spreadsheet", "Tier"),
        Field.STAGE: translate("Spreadsheet", "Stage"),
        Field.PHONE: translate("Spreadsheet", "Phone"),
        Field.EMAIL: translate("Spreadsheet", "E-mail"),
        Field.WECHAT: translate("Spreadsheet", "WeChat"),
        Field.ADDRESS: translate("Spreadsheet", "How to address"),
        Field.OTHER_NAME: translate("Spreadsheet", "Other name"),
        Field.BIRTHDAY: translate("Spreadsheet", "Birthday"),
        Field.OBSERVES: translate("Spreadsheet", "Keeps"),
        Field.COLOUR: translate("Spreadsheet", "Favourite colour"),
        Field.TABOO: translate("Spreadsheet", "Taboo"),
        Field.TAGS: translate("Spreadsheet", "Tags"),
        Field.NOTE: translate("Spreadsheet", "About"),
    }
    return found if which in found else {}


def _of_interactions(which: Field) -> dict[Field, str]:
    return {
        Field.DATE: translate("Spreadsheet", "Date"),
        Field.TIME: translate("Spreadsheet", "Time"),
        Field.CHANNEL: translate("Spreadsheet", "Channel"),
        Field.DIRECTION: translate("Spreadsheet", "Direction"),
        Field.MOOD: translate("Spreadsheet", "Mood"),
        Field.SUBJECT: translate("Spreadsheet", "Subject"),
        Field.TEXT: translate("Spreadsheet", "Text"),
        Field.IGNORE: translate("Spreadsheet", "Leave out"),
    }


def kinds() -> list[tuple[str, str]]:
    """What the rows may be."""
    return [
        (TableKind.CLIENTS.value, translate("Spreadsheet", "Clients")),
        (TableKind.INTERACTIONS.value, translate("Spreadsheet", "Interactions")),
    ]


def encodings(guessed: str) -> list[tuple[str, str]]:
    """The encodings to choose from; the guessed one keeps its exact name."""
    offered = [
        ("utf-8", translate("Spreadsheet", "Unicode (UTF-8)")),
        ("gb18030", translate("Spreadsheet", "Simplified Chinese (GB 18030)")),
        ("big5hkscs", translate("Spreadsheet", "Traditional Chinese (Big5)")),
        ("cp932", translate("Spreadsheet", "Japanese (Shift JIS)")),
        ("cp1252", translate("Spreadsheet", "Western (Windows-1252)")),
        (WIDE, translate("Spreadsheet", "Unicode (UTF-16)")),
    ]
    families = {"utf-8-sig": "utf-8", "utf-16": WIDE, "utf-16-be": WIDE}
    family = families.get(guessed, guessed)
    return [(guessed if code == family else code, words) for code, words in offered]


def delimiters() -> list[tuple[str, str]]:
    """What may stand between two cells."""
    words = {
        ",": translate("Spreadsheet", "Comma"),
        ";": translate("Spreadsheet", "Semicolon"),
        "\t": translate("Spreadsheet", "Tab"),
        "|": translate("Spreadsheet", "Vertical bar"),
    }
    return [(mark, words[mark]) for mark in DELIMITERS]


def date_orders() -> list[tuple[str, str]]:
    """What may come first in `1/2/2026`; nothing is chosen for the user."""
    return [
        ("", translate("Spreadsheet", "Please choose…")),
        (DateOrder.DAY_FIRST.value, translate("Spreadsheet", "Day first")),
        (DateOrder.MONTH_FIRST.value, translate("Spreadsheet", "Month first")),
    ]


def rows_are() -> list[tuple[str, str]]:
    """What a row with a name and a company may stand for."""
    return [
        (RowsAre.CLIENTS.value, translate("Spreadsheet", "A client, with an employer")),
        (RowsAre.PERSONS_AT_COMPANY.value, translate("Spreadsheet", "A person at a client")),
    ]


def lacking(what: Missing) -> str:
    """Why the import cannot begin yet."""
    return {
        Missing.NAME: translate("Spreadsheet", "Say which column holds the name."),
        Missing.DATE: translate("Spreadsheet", "Say which column holds the date."),
        Missing.CLIENT: translate("Spreadsheet", "Say which column holds the client, or its number."),
        Missing.TEXT: translate("Spreadsheet", "Say which column holds the text or the subject."),
        Missing.DATE_ORDER: translate(
            "Spreadsheet", "Some dates can be read in two ways, such as 1/2/2026. Choose what comes first."
        ),
    }[what]


def problem(which: PreviewProblem, heading: str) -> str:
    """What to look at before an import; nothing where `lacking` says it already."""
    if which is PreviewProblem.HEADING_TWICE:
        words = translate("Spreadsheet", "More than one column is called “{heading}”: check what each of them holds.")
        return words.format(heading=shown(heading))
    if which is PreviewProblem.NOTHING_KNOWN:
        return translate("Spreadsheet", "None of the headings is known. Choose above each column what it holds.")
    return ""

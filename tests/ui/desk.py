"""A small world for the crisis desk: a client with risks and people, an outlet, plans; not a test itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import Client, ClientKind, Person
from journal.core.crises import Crisis, CrisisStage, FoundBy
from journal.core.moments import EventTime
from journal.core.risks import Contact, Risk, Side
from journal.store import clients, crises, people, plans, risks
from journal.store.history import Op
from journal.store.writing import Writer
from journal.ui.context import Context
from tests.ui.writing import do

SENTENCE = "车闻网首页：新车碰撞数据存疑"
RISK = "媒体质疑安全数据"

D = TypeVar("D", bound=QDialog)


@dataclass
class Desk:
    """The ids of what is there."""

    car: int = 0
    hotel: int = 0
    outlet: int = 0
    safety: int = 0


def desk(context: Context) -> Desk:
    """Put it into the journal: the car maker has two risks, the hotel none."""
    made = Desk()

    def fill(writer: Writer) -> None:
        made.car = clients.add(writer, Client("星禾汽车"))
        made.outlet = clients.add(writer, Client("车闻网", ClientKind.MEDIA))
        made.hotel = clients.add(writer, Client("兰庭酒店"))
        people.add(writer, Person(made.car, "周建国", phones=("+86 138 0000 1103",)))
        ours = Contact("李总监", "+86 139 0000 0001", Side.OURS, "公关")
        risks.add(writer, Risk(made.car, "经销商泄露价格", severity=3, likelihood=3, plan="data_leak"))
        made.safety = risks.add(
            writer, Risk(made.car, RISK, signs="论坛里的帖子", plan="negative_story", contacts=(ours,))
        )

    do(context, Op.CLIENT_ADD, fill)
    return made


def open_crisis(
    context: Context, client_id: int, *, plan: str = "negative_story", risk: int | None = None, stage: str = "open"
) -> Crisis:
    """Open a crisis at the time of the clock, from a built-in plan."""
    shipped = plans.built_in("en").get(plan)
    crisis = Crisis(
        client_id,
        SENTENCE,
        EventTime.of(context.now(), context.reader.tz),
        stage=CrisisStage(stage),
        found_by=FoundBy.US,
        plan=plan,
        plan_name=shipped.name if shipped else "",
        steps=shipped.steps if shipped else (),
        risk_id=risk,
    )
    made: list[int] = []
    do(context, Op.CRISIS_OPEN, lambda writer: made.append(crises.open_crisis(writer, crisis)))
    return crises.get(context.reader, made[0])


def shown(qtbot: QtBot, dialog: D) -> D:
    """Open a dialog that can still be looked at when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def question(dialog: QWidget) -> QMessageBox | None:
    """Return the question that stands on a dialog, if one does."""
    return next((box for box in dialog.findChildren(QMessageBox) if box.isVisible()), None)


def answer(box: QMessageBox, words: str) -> None:
    """Press the button of a question."""
    next(made for made in box.findChildren(QPushButton) if made.text() == words).click()

"""The page of crises in tests: crises in its journal, and what stands on it; who tests makes it a fixture."""

from __future__ import annotations

from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from journal.core.clients import Client, ClientKind, Person
from journal.core.crises import Crisis, CrisisStage, FoundBy
from journal.core.moments import EventTime
from journal.core.plans import Plan
from journal.core.risks import Contact, Risk
from journal.store import clients, crises, people, plans, risks
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.pages.crises import CrisesPage
from journal.ui.pages.crisis_step_row import StepRow
from journal.ui.widgets.crisis_card import CrisisCard
from tests.ui.writing import settle

AnyDialog = TypeVar("AnyDialog", bound=QDialog)


def _open(
    writer: Writer, running: Operation, *, name: str, sentence: str, at: int, severity: int = 2, stage: str = "open"
) -> int:
    known = [row.id for row in clients.page(writer, name) if row.name == name]
    client_id = known[0] if known else clients.add(writer, Client(name))
    return crises.open_crisis(writer, Crisis(client_id, sentence, EventTime.of(at), severity, CrisisStage(stage)))


def opened(context: Context, name: str, sentence: str, at: int, **values: object) -> int:
    """A crisis in the journal; returns its id."""
    found: list[int] = []
    work = partial(_open, name=name, sentence=sentence, at=at, **values)  # type: ignore[arg-type]
    context.runner.write(Op.CRISIS_OPEN, work, found.append)
    settle(context)
    return found[0]


def moved(context: Context, crisis_id: int, stage: str, at: int, result: str = "") -> None:
    def work(writer: Writer, _running: Operation) -> None:
        crises.set_stage(writer, crisis_id, CrisisStage(stage), EventTime.of(at), result)

    context.runner.write(Op.CRISIS_STAGE, work)
    settle(context)


def shown(qtbot: QtBot, context: Context) -> CrisesPage:
    """The page as a window of its own."""
    made = CrisesPage(context)
    qtbot.addWidget(made)
    made.resize(1072, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


def card(page: CrisesPage, title: str) -> CrisisCard:
    return next(card for card in page.board.cards() if card.words().title == title)


def stage_button(page: CrisesPage, stage: CrisisStage) -> QPushButton:
    return next(
        made for made in page.detail.head.buttons() if made.objectName() == stage.value and made.isVisibleTo(page)
    )


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def dialog(page: CrisesPage, kind: type[AnyDialog]) -> AnyDialog:
    """The dialog of a kind that is open."""
    found = [shown for shown in page.findChildren(kind) if shown.isVisible()]
    assert len(found) == 1
    return found[0]


def headline(context: Context, at: int) -> int:
    """A crisis of the scene: opened from the plan for a negative story, with its outlet and a risk; returns its id."""
    found: list[int] = []
    plan = plans.built_in("en")["negative_story"]
    context.runner.write(Op.CRISIS_OPEN, partial(_headline, plan=plan, at=at), found.append)
    settle(context)
    return found[0]


def _headline(writer: Writer, _running: Operation, *, plan: Plan, at: int) -> int:
    client = clients.add(writer, Client("Xinghe Auto"))
    people.add(writer, Person(client, "Zhou Jianguo", phones=("+86 138 0000 1103",)))
    outlet = clients.add(writer, Client("Chewen", ClientKind.MEDIA))
    people.add(writer, Person(outlet, "Xie Xiaodong", phones=("+86 138 0000 1104",)))
    risk = risks.add(writer, Risk(client, "Safety data doubted", contacts=(Contact("Director Li", "+86 139 1"),)))
    return crises.open_crisis(
        writer,
        Crisis(
            client, "Crash data doubted", EventTime.of(at), found_by=FoundBy.US, plan="negative_story",
            plan_name=plan.name, steps=plan.steps, goals=plan.goals, risk_id=risk, outlet_id=outlet,
        ),
    )  # fmt: skip


def step(page: CrisesPage, title: str) -> StepRow:
    """The row of a step."""
    return next(row for row in page.detail.steps.rows if title in row.accessibleName())


def result_of(page: CrisesPage) -> str:
    """The result that is shown; empty for none."""
    return page.detail.people.result.text() if page.detail.people.result is not None else ""

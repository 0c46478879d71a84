"""What one sentence about a crisis proposes: the risk that it comes from, the plan, the outlet it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from journal.core.plans import Plan
from journal.core.risks import Risk
from journal.core.search_tokens import CHARACTERS, RUNS

Fold = Callable[[str], str]
"""Makes texts comparable: case, accents, Traditional and Simplified."""

LEAST_LETTERS = 4
"""Shorter words (the, and, for) say nothing about a risk."""
_ASCII_WORD = re.compile(r"[A-Za-z0-9]")


def risk_meant(risks: Sequence[Risk], sentence: str, fold: Fold) -> Risk | None:
    """Return the risk whose title shares most with a sentence, the heavier of two; None where none shares anything."""
    said = _pieces(fold(sentence))
    weighed = [(len(said & _pieces(fold(risk.title))), risk.weight, -place) for place, risk in enumerate(risks)]
    best = max(weighed, default=(0, 0, 0))
    return risks[-best[2]] if best[0] else None


def heaviest(risks: Iterable[Risk]) -> Risk | None:
    """Return the heaviest risk for which there is a plan, or None."""
    return max((risk for risk in risks if risk.plan), key=_weight, default=None)


def key_of(plan: Plan) -> str:
    """Return how risks and crises name a plan: one's own by its uuid, a built-in one by its code."""
    return plan.uuid if plan.id else plan.template


def plan_meant(plans: Iterable[Plan], key: str, client_id: int | None = None) -> Plan | None:
    """Return the plan of a key; for a built-in one the copy that was made for this client, where there is one."""
    known = list(plans)
    if not key:
        return None
    copies = [plan for plan in known if plan.id and plan.client_id is not None and plan.client_id == client_id]
    own = next((plan for plan in copies if plan.template == key), None)
    return own or next((plan for plan in known if key_of(plan) == key), None)


def outlet_named(outlets: Iterable[tuple[int, str]], sentence: str, fold: Fold) -> int | None:
    """Return the id of the outlet (id, name) that a sentence names, the longest name first; None for none."""
    said = fold(sentence)
    found = [(len(name), outlet_id) for outlet_id, name in outlets if _names(said, fold(name))]
    return max(found, default=(0, None), key=_length)[1]


def _pieces(folded: str) -> set[str]:
    """Return what two texts may share: pairs of characters, and words that are long enough to mean something."""
    pieces: set[str] = set()
    for run in RUNS.finditer(folded):
        word = run.group()
        if CHARACTERS.match(word):
            pieces.update(first + second for first, second in pairwise(word))
        elif len(word) >= LEAST_LETTERS:
            pieces.add(word)
    return pieces


def _names(said: str, name: str) -> bool:
    """Whether a name stands in a text; a name in Latin letters only as a word of its own."""
    if not name:
        return False
    before = r"(?<![A-Za-z0-9])" if _ASCII_WORD.match(name[0]) else ""
    behind = r"(?![A-Za-z0-9])" if _ASCII_WORD.match(name[-1]) else ""
    return re.search(f"{before}{re.escape(name)}{behind}", said) is not None


def _weight(risk: Risk) -> int:
    return risk.weight


def _length(found: tuple[int, int | None]) -> int:
    return found[0]

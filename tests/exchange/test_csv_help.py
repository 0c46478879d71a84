"""Every column and every kind of row is explained in three languages."""

from __future__ import annotations

import re

import pytest

from journal import paths
from journal.core.anniversaries import AnniversaryKind
from journal.core.clients import ClientKind, Stage, Tier
from journal.core.commitments import CommitmentKind, CommitmentState, EventKind, Right
from journal.core.crises import Audience, CrisisStage, FoundBy, LineKind
from journal.core.dues import DueEvent, Origin
from journal.core.interactions import Channel, Direction, Mark
from journal.core.moments import MomentKind
from journal.core.observances import Act, Tone
from journal.core.plans import StepKind
from journal.core.preferences import PreferenceKind, Strength
from journal.core.recurrence import Mode
from journal.core.relations import RelationKind
from journal.core.risks import Side
from journal.core.temperaments import Motive, Stance, Temperament
from journal.core.yearly_dates import LeapRule
from journal.exchange.csv_columns import COLUMNS, GUARDED_MARK, RAW_MARK, RECORDS

KINDS = (
    ClientKind, Stage, Tier, CrisisStage, LineKind, Origin, Channel, Direction, MomentKind, PreferenceKind,
    AnniversaryKind, LeapRule, CommitmentKind, CommitmentState, EventKind, Mode, Tone, Act, DueEvent,
    Mark, Temperament, Motive, Stance, RelationKind, FoundBy, Audience, StepKind, Side, Right,
)  # fmt: skip
ROW = re.compile(r"^\| `(\w+)` \| \S", re.MULTILINE)


@pytest.mark.parametrize("language", ["en", "zh_Hans", "zh_Hant"])
def test_help_names_every_column(language: str) -> None:
    text = paths.resource("help", f"csv.{language}.md").read_text("utf-8")
    assert sorted(ROW.findall(text)) == sorted(COLUMNS)
    words = {member.value for kind in (*KINDS, Strength) for member in kind}
    missing = [word for word in (*RECORDS, *words, GUARDED_MARK, RAW_MARK) if f"`{word}`" not in text]
    assert missing == []

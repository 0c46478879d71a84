"""How persons relate to each other, as records."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RelationKind(StrEnum):
    """What the first person is to the second."""

    ANSWERS_TO = "answers_to"
    JUDGED_BY = "judged_by"
    """Whose opinion of them counts; what makes them look good stands in the label."""
    ASSISTANT_OF = "assistant_of"
    FOLLOWS = "follows"
    """Took over from the second, who left."""
    FAMILY = "family"
    CLOSE_TO = "close_to"
    AT_ODDS = "at_odds"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Relation:
    """`person_id` is `kind` to `other_id`; the label says more, and alone for the kind OTHER."""

    person_id: int
    other_id: int
    kind: RelationKind
    label: str = ""
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0

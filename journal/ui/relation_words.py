"""The words for how persons relate to each other; who relates to whom is read elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from journal.core.relations import Relation, RelationKind

translate = QCoreApplication.translate


def kind(code: RelationKind) -> str:
    """Return what somebody is to another, as a choice."""
    return {
        RelationKind.ANSWERS_TO: translate("Relation", "Answers to"),
        RelationKind.JUDGED_BY: translate("Relation", "Judged by"),
        RelationKind.ASSISTANT_OF: translate("Relation", "Assistant of"),
        RelationKind.FOLLOWS: translate("Relation", "Took over from"),
        RelationKind.FAMILY: translate("Relation", "Family of"),
        RelationKind.CLOSE_TO: translate("Relation", "Close to"),
        RelationKind.AT_ODDS: translate("Relation", "At odds with"),
        RelationKind.OTHER: translate("Relation", "Otherwise related to"),
    }[code]


def label_hint(code: RelationKind) -> str:
    """Return what may be said beside it."""
    if code is RelationKind.JUDGED_BY:
        return translate("Relation", "What makes them look good")
    if code is RelationKind.OTHER:
        return translate("Relation", "How: brother-in-law, old classmate…")
    return translate("Relation", "More about it (optional)")


def lines(found: Sequence[Relation], person_id: int, names: Mapping[int, str]) -> list[str]:
    """Return what is worth knowing about a person beside their name, each in a few words."""
    said = []
    for one in found:
        if one.person_id == person_id and one.other_id in names:
            said.append(_forward(one, names[one.other_id]))
        elif one.other_id == person_id and one.person_id in names:
            said.append(_back(one, names[one.person_id]))
    return list(dict.fromkeys(filter(None, said)))


def _forward(one: Relation, name: str) -> str:
    if one.kind is RelationKind.OTHER:
        return translate("Relation", "{how}: {name}").format(how=one.label, name=name)
    words = {
        RelationKind.ANSWERS_TO: translate("Relation", "answers to {name}"),
        RelationKind.JUDGED_BY: translate("Relation", "judged by {name}"),
        RelationKind.ASSISTANT_OF: translate("Relation", "assistant of {name}"),
        RelationKind.FOLLOWS: translate("Relation", "took over from {name}"),
        RelationKind.FAMILY: translate("Relation", "family of {name}"),
        RelationKind.CLOSE_TO: translate("Relation", "close to {name}"),
        RelationKind.AT_ODDS: translate("Relation", "at odds with {name}"),
    }[one.kind].format(name=name)
    return _with(words, one.label)


def _back(one: Relation, name: str) -> str:
    """Seen from the other side; whom somebody answers to stands with that one alone: a director has many."""
    if one.kind is RelationKind.OTHER:
        return translate("Relation", "{how}: {name}").format(how=one.label, name=name)
    words = {
        RelationKind.ASSISTANT_OF: translate("Relation", "assistant: {name}"),
        RelationKind.FOLLOWS: translate("Relation", "followed by {name}"),
        RelationKind.FAMILY: translate("Relation", "family of {name}"),
        RelationKind.CLOSE_TO: translate("Relation", "close to {name}"),
        RelationKind.AT_ODDS: translate("Relation", "at odds with {name}"),
    }.get(one.kind, "")
    return _with(words.format(name=name), one.label) if words else ""


def _with(words: str, label: str) -> str:
    return translate("Relation", "{words} ({more})").format(words=words, more=label) if label else words

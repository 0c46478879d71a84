"""The words for what somebody keeps: regions, observances, and what they do not keep; never a religion."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from journal.core.observances import GROUPS, NOT, OWN_PREFIX, REGIONS, SABBATH, Act, Catalogue, Tone

translate = QCoreApplication.translate


def region(code: str) -> str:
    """Return the name of a region whose feasts somebody keeps."""
    return {
        "CN": translate("Region", "Mainland China"),
        "HK": translate("Region", "Hong Kong"),
        "MO": translate("Region", "Macao"),
        "TW": translate("Region", "Taiwan"),
        "JP": translate("Region", "Japan"),
        "KR": translate("Region", "South Korea"),
        "VN": translate("Region", "Vietnam"),
        "IN": translate("Region", "India"),
        "US": translate("Region", "United States"),
        "UK": translate("Region", "United Kingdom"),
        "CA": translate("Region", "Canada"),
    }.get(code, code)


def group(code: str) -> str:
    """Return the name of several feasts that are added together."""
    return {
        "JEWISH": translate("Keeps", "Jewish feasts"),
        "ISLAMIC": translate("Keeps", "Islamic feasts"),
        "ORTHODOX": translate("Keeps", "Orthodox feasts"),
        "CHRISTIAN": translate("Keeps", "Christian feasts"),
    }[code]


def observance(id: str, catalogue: Catalogue, language: str) -> str:
    """Return the name of an observance in a language; an own one that was deleted says that much."""
    if id == SABBATH:
        return translate("Keeps", "Sabbath (nothing from Friday evening to Saturday night)")
    found = catalogue.get(id)
    if found is not None:
        return found.names.get(language) or found.names["en"]
    return translate("Keeps", "(deleted observance)") if id.startswith(OWN_PREFIX) else id


def tag(tag: str, catalogue: Catalogue, language: str) -> str:
    """Return what a tag says: Mainland China, Christmas, not Christmas."""
    id = tag.removeprefix(NOT)
    name = region(id) if id in REGIONS else observance(id, catalogue, language)
    return translate("Keeps", "not {observance}").format(observance=name) if tag.startswith(NOT) else name


def choices(catalogue: Catalogue, language: str) -> dict[str, str]:
    """Return the words of all that can be chosen, by tag or group: regions, groups, observances, then their denials."""
    known: list[str] = [*REGIONS, *catalogue, SABBATH]
    words = {id: tag(id, catalogue, language) for id in REGIONS}
    words |= {code: group(code) for code in GROUPS}
    words |= {id: tag(id, catalogue, language) for id in known if id not in REGIONS}
    return words | {NOT + id: tag(NOT + id, catalogue, language) for id in catalogue}


def listed(tags: Collection[str], catalogue: Catalogue, language: str) -> str:
    """Return tags as one line: Mainland China · Christmas."""
    return " · ".join(tag(one, catalogue, language) for one in tags)


def act(code: Act) -> str:
    """Return what one does on an observance."""
    return {
        Act.GREET: translate("Keeps", "Greet"),
        Act.MARKED: translate("Keeps", "Greet those marked for it"),
        Act.SILENCE: translate("Keeps", "Do not greet"),
        Act.BUSY: translate("Keeps", "They are busy: offer help, no calls"),
        Act.SHOWN: translate("Keeps", "Only show it in the calendar"),
    }[code]


def tone(code: Tone) -> str:
    """Return how a greeting sounds."""
    return {
        Tone.CHEERFUL: translate("Keeps", "Cheerful"),
        Tone.CALM: translate("Keeps", "Calm"),
        Tone.SOLEMN: translate("Keeps", "Solemn"),
    }[code]

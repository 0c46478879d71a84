"""The words of the window for every code of the core; nowhere else is a code turned into a word."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal.core.clients import ClientKind, Stage, Tier
from journal.core.crises import CrisisStage
from journal.core.interactions import OWN, Channel, Direction
from journal.core.preferences import PreferenceKind, Strength

translate = QCoreApplication.translate

CHANNEL_ICONS = {
    Channel.PHONE: "phone",
    Channel.VIDEO: "video",
    Channel.VISIT: "map-pin",
    Channel.MEETING: "users",
    Channel.MEAL: "utensils",
    Channel.EMAIL: "mail",
    Channel.WECHAT: "messages-square",
    Channel.MESSAGE: "message-circle",
    Channel.LETTER: "file-text",
    Channel.GIFT: "gift",
    Channel.GREETING: "hand-heart",
    Channel.DELIVERY: "package-check",
    Channel.OTHER: "message-square-text",
    Channel.NOTE: "pencil",
}


def channel(code: str) -> str:
    """Return the name of a channel, built in or the user's own."""
    if code.startswith(OWN):
        return code.removeprefix(OWN)
    return {
        Channel.PHONE: translate("Channel", "Phone"),
        Channel.VIDEO: translate("Channel", "Video call"),
        Channel.VISIT: translate("Channel", "Visit"),
        Channel.MEETING: translate("Channel", "Meeting"),
        Channel.MEAL: translate("Channel", "Meal"),
        Channel.EMAIL: translate("Channel", "E-mail"),
        Channel.WECHAT: translate("Channel", "WeChat"),
        Channel.MESSAGE: translate("Channel", "Message"),
        Channel.LETTER: translate("Channel", "Letter"),
        Channel.GIFT: translate("Channel", "Gift"),
        Channel.GREETING: translate("Channel", "Greeting"),
        Channel.DELIVERY: translate("Channel", "Delivery"),
        Channel.OTHER: translate("Channel", "Other"),
        Channel.NOTE: translate("Channel", "Note"),
        "crisis": translate("Channel", "Crisis"),
    }.get(code, code)


def channel_icon(code: str) -> str:
    """Return the name of a channel's icon."""
    if code == "crisis":
        return "siren"
    return (
        CHANNEL_ICONS.get(Channel(code), "message-circle") if code in Channel.__members__.values() else "message-circle"
    )


def directed(code: str, direction: Direction | None) -> str:
    """Return a channel with who began: Call from them, Call to them; the plain channel where it does not matter."""
    if direction is None:
        return channel(code)
    incoming = direction is Direction.IN
    pairs = {
        Channel.PHONE: (translate("Channel", "Call from them"), translate("Channel", "Call to them")),
        Channel.EMAIL: (translate("Channel", "E-mail from them"), translate("Channel", "E-mail to them")),
        Channel.LETTER: (translate("Channel", "Letter from them"), translate("Channel", "Letter to them")),
        Channel.VISIT: (translate("Channel", "Visit from them"), translate("Channel", "Visit to them")),
    }
    pair = pairs.get(Channel(code)) if code in Channel.__members__.values() else None
    if pair:
        return pair[0] if incoming else pair[1]
    began = translate("Channel", "they began") if incoming else translate("Channel", "we began")
    return f"{channel(code)} · {began}"


def direction(value: Direction) -> str:
    """Return who began."""
    return translate("Channel", "They began") if value is Direction.IN else translate("Channel", "We began")


def mood(value: int) -> str:
    """Return the word of a mood from -2 to 2."""
    return {
        -2: translate("Mood", "Very unhappy"),
        -1: translate("Mood", "Unhappy"),
        0: translate("Mood", "Neutral"),
        1: translate("Mood", "Happy"),
        2: translate("Mood", "Very happy"),
    }[value]


MOOD_ICONS = {-2: "angry", -1: "frown", 0: "meh", 1: "smile", 2: "laugh"}


def kind(value: ClientKind) -> str:
    """Return the word of a kind of client."""
    return {
        ClientKind.ORGANISATION: translate("Client", "Organisation"),
        ClientKind.INDIVIDUAL: translate("Client", "Individual"),
        ClientKind.MEDIA: translate("Client", "Media outlet"),
    }[value]


def tier(value: Tier) -> str:
    """Return the word of a tier."""
    return {
        Tier.VIP: translate("Client", "VIP"),
        Tier.KEY: translate("Client", "Key"),
        Tier.STANDARD: translate("Client", "Standard"),
    }[value]


def stage(value: Stage) -> str:
    """Return the word of a stage of the relationship."""
    return {
        Stage.PROSPECT: translate("Client", "Prospect"),
        Stage.FIRST_PROJECT: translate("Client", "First project"),
        Stage.ACTIVE: translate("Client", "Active"),
        Stage.LOYAL: translate("Client", "Loyal"),
        Stage.DORMANT: translate("Client", "Dormant"),
        Stage.LOST: translate("Client", "Lost"),
        Stage.ENDED: translate("Client", "Ended by us"),
    }[value]


def strength(value: Strength) -> str:
    """Return the word of a strength."""
    return {
        Strength.TABOO: translate("Preference", "Taboo"),
        Strength.LOVES: translate("Preference", "Loves"),
        Strength.LIKES: translate("Preference", "Likes"),
        Strength.DISLIKES: translate("Preference", "Dislikes"),
    }[value]


def preference_kind(value: PreferenceKind) -> str:
    """Return the word of a kind of preference."""
    return {
        PreferenceKind.COLOUR: translate("Preference", "Colour"),
        PreferenceKind.FOOD: translate("Preference", "Food"),
        PreferenceKind.DRINK: translate("Preference", "Drink"),
        PreferenceKind.SPORT: translate("Preference", "Sport"),
        PreferenceKind.MUSIC: translate("Preference", "Music"),
        PreferenceKind.READING: translate("Preference", "Reading"),
        PreferenceKind.BRAND: translate("Preference", "Brand"),
        PreferenceKind.ART: translate("Preference", "Art"),
        PreferenceKind.GIFT: translate("Preference", "Gift"),
        PreferenceKind.GIFT_RULE: translate("Preference", "Gift rule"),
        PreferenceKind.FLOWER: translate("Preference", "Flower"),
        PreferenceKind.ALLERGY: translate("Preference", "Allergy"),
        PreferenceKind.TOPIC: translate("Preference", "Topic"),
        PreferenceKind.NUMBER: translate("Preference", "Number"),
        PreferenceKind.WORKING_STYLE: translate("Preference", "Working style"),
        PreferenceKind.CONTACT_TIME: translate("Preference", "Time to call"),
        PreferenceKind.OTHER: translate("Preference", "Other"),
    }[value]


def crisis_stage(value: CrisisStage) -> str:
    """Return the word of a stage of a crisis."""
    return {
        CrisisStage.WARNING: translate("Crisis", "Warning"),
        CrisisStage.OPEN: translate("Crisis", "Open"),
        CrisisStage.CONTAINED: translate("Crisis", "Contained"),
        CrisisStage.RESOLVED: translate("Crisis", "Resolved"),
        CrisisStage.REVIEWED: translate("Crisis", "Reviewed"),
    }[value]


def severity(value: int) -> str:
    """Return the word of a severity from 1 to 3."""
    return {
        1: translate("Crisis", "Minor"),
        2: translate("Crisis", "Serious"),
        3: translate("Crisis", "Major"),
    }[value]

"""By what imported clients and rows are known again: numbers, phones, e-mail addresses, and hashes of whole rows."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

DEFAULT_SOURCE = "1"
"""The numbering that is meant where nobody names one: lists of one manager number the same clients."""

_PARTS = re.compile(r"\s*(?::::|[;；,，、|]|\s/\s|\n)\s*")
_PHONE_PARTS = re.compile(r"\s*(?::::|[;；,，、|/]|\n)\s*")
_EXTENSION = re.compile(r"\s*(?:转|轉|分机|分機|ext\.?|x|#)\s*\d+\s*$", re.IGNORECASE)
_NOT_DIGITS = re.compile(r"\D+")
_LEAST_DIGITS = 7
_SIZE = 12
_BEFORE_1800 = 1 << 43
"""Added to UTC milliseconds so that times before 1970 sort first as well."""


def split_values(cell: str) -> list[str]:
    """Return the values of a cell that may hold several: tags, e-mail addresses."""
    return [part for part in _PARTS.split(cell.strip()) if part]


def split_phones(cell: str) -> list[str]:
    """Return the phone numbers of a cell that may hold several, `010-8888 转 807/13800010001` among them."""
    return [part for part in _PHONE_PARTS.split(cell.strip()) if part]


def phone_key(phone: str) -> str:
    """Return a phone number by which its owner is known again, or nothing where it is too short to tell.

    Only digits count.  The country code of China is left out, so that `+86 138…` and `138…` are one; an extension
    stays, since behind one switchboard sit many people.
    """
    text = unicodedata.normalize("NFKC", phone)
    found = _EXTENSION.search(text)
    extension = _NOT_DIGITS.sub("", found[0]) if found else ""
    digits = _NOT_DIGITS.sub("", text[: found.start()] if found else text)
    if digits.startswith("00"):
        digits = digits[2:]
    if len(digits) == 13 and digits.startswith("861"):
        digits = digits[2:]
    if len(digits) < _LEAST_DIGITS:
        return ""
    return f"tel:{digits}x{extension}" if extension else f"tel:{digits}"


def email_key(email: str) -> str:
    """Return an e-mail address by which its owner is known again, or nothing where it is none."""
    text = unicodedata.normalize("NFKC", email).strip().casefold()
    name, at, place = text.rpartition("@")
    return f"mailto:{text}" if name and at and "." in place else ""


def contact_keys(phones: Iterable[str], emails: Iterable[str]) -> list[str]:
    """Return every key by which a person with these phones and addresses is known again."""
    keys = [*map(phone_key, phones), *map(email_key, emails)]
    return list(dict.fromkeys(key for key in keys if key))


def name_key(name: str) -> str:
    """Return a name as it is compared: width, case and white space do not matter."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def reference_key(source: str, kind: str, text: str) -> str:
    """Return the key of a client by what a source calls it: its `number` there, or its `name` within that source."""
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return f"{kind}:{_hash(source, folded)}"


def row_key(source: str, cells: Iterable[str]) -> str:
    """Return the key of a whole row of clients that has no number."""
    return f"row:{_hash(source, *cells)}"


def interaction_key(client_id: int, at: int, channel: str, text: str) -> str:
    """Return the key of an interaction; an ordinal comes behind it where one file has the same twice.

    The time stands first, so that rows in the order of time come one after the other in the index as well: keys
    spread by chance would change a page of the file for each row.
    """
    hashed = hashlib.blake2b(f"{client_id}\x1f{at}\x1f{channel}\x1f{text}".encode(), digest_size=_SIZE)
    return f"i:{at + _BEFORE_1800:012x}{hashed.hexdigest()}"


def with_ordinal(key: str, ordinal: int) -> str:
    """Return the key of the n-th row with one content; the first, 0, has the plain key."""
    return f"{key}+{ordinal}" if ordinal else key


def _hash(*parts: str) -> str:
    text = "\x1f".join(parts)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()

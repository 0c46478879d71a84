"""From a passphrase to the key of a journal, and the recovery code, which is this key; no file is opened here."""

from __future__ import annotations

import hashlib
import hmac
import unicodedata

from journal.core.errors import Code, JournalError

KEY_BYTES = 32
SCRYPT_N, SCRYPT_R, SCRYPT_P = 2**17, 8, 1
"""One guess costs 0.4 to 0.7 s and 128 MiB (measured): RFC 7914 with a cost that a laptop bears once per start."""
SCRYPT_MEMORY_BYTES = 2**28
SHORTEST_PASSPHRASE = 8
"""NIST SP 800-63B: at least eight characters, and no rule about which."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter that is taken for a digit."""
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_CODE_CHARACTERS = 52
_CHECK_CHARACTERS = 4
_GROUP = 4


def derive(passphrase: str, salt: bytes) -> bytes:
    """Return the key of the journal that begins with `salt` (16 bytes) for `passphrase`; takes half a second.

    The text is brought into NFC first (RFC 8265), so that the same characters typed on another system fit.
    """
    return hashlib.scrypt(
        unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass"),
        salt=salt,
        n=SCRYPT_N,
        r=SCRYPT_R,
        p=SCRYPT_P,
        maxmem=SCRYPT_MEMORY_BYTES,
        dklen=KEY_BYTES,
    )


def checked(passphrase: str) -> str:
    """Return a passphrase that is to be chosen; PASSPHRASE_TOO_SHORT below eight characters."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise JournalError(Code.PASSPHRASE_TOO_SHORT, limit=SHORTEST_PASSPHRASE)
    return passphrase


def recovery_code(key: bytes) -> str:
    """Return the key as fourteen groups of four characters to print; the last group notices slips of the pen."""
    number = int.from_bytes(key, "big")
    text = "".join(_ALPHABET[number >> (5 * place) & 31] for place in reversed(range(_CODE_CHARACTERS)))
    text += _check(text)
    return "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def key_of(code: str) -> bytes:
    """Return the key that a recovery code stands for, however it was spaced; RECOVERY_CODE_WRONG for a slip."""
    text = "".join(unicodedata.normalize("NFKC", code).upper().replace("-", " ").split()).translate(_MISREAD)
    body, check = text[:_CODE_CHARACTERS], text[_CODE_CHARACTERS:]
    if len(text) != _CODE_CHARACTERS + _CHECK_CHARACTERS or not set(text) <= set(_ALPHABET):
        raise JournalError(Code.RECOVERY_CODE_WRONG)
    number = 0
    for letter in body:
        number = number << 5 | _ALPHABET.index(letter)
    if not hmac.compare_digest(check, _check(body)) or number >> (8 * KEY_BYTES):
        raise JournalError(Code.RECOVERY_CODE_WRONG)
    return number.to_bytes(KEY_BYTES, "big")


def _check(text: str) -> str:
    digest = hashlib.sha256(text.encode("ascii")).digest()
    return "".join(_ALPHABET[byte & 31] for byte in digest[:_CHECK_CHARACTERS])

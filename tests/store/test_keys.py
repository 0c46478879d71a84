from __future__ import annotations

import hashlib
import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.errors import Code, JournalError
from journal.store import keys

SALT = bytes(range(16))
KEYS = st.binary(min_size=keys.KEY_BYTES, max_size=keys.KEY_BYTES)


def refused(code: str) -> Code:
    with pytest.raises(JournalError) as error:
        keys.key_of(code)
    assert error.value.facts == {}
    return error.value.code


def test_a_guess_costs_time_and_memory() -> None:
    """128 · n · r bytes are what RFC 7914 says that it needs; the wall time is far above the floor on any laptop."""
    assert 128 * keys.SCRYPT_N * keys.SCRYPT_R >= 64 * 2**20
    started = time.perf_counter()
    key = keys.derive("春节值班2027", SALT)
    assert time.perf_counter() - started >= 0.15
    assert len(key) == keys.KEY_BYTES
    with pytest.raises(ValueError, match="memory"):  # and cannot be had for less
        hashlib.scrypt(b"x", salt=SALT, n=keys.SCRYPT_N, r=keys.SCRYPT_R, p=keys.SCRYPT_P, maxmem=2**26)


def test_the_key_depends_on_passphrase_and_salt_and_on_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "SCRYPT_N", 2**4)
    assert keys.derive("one two", SALT) == keys.derive("one two", SALT)
    different = {keys.derive(text, salt) for text in ("one two", "One two", "one two ") for salt in (SALT, bytes(16))}
    assert len(different) == 6
    assert keys.derive("caf\u00e9 \u1e69", SALT) == keys.derive("cafe\u0301 s\u0307\u0323", SALT)


def test_a_passphrase_that_is_chosen_has_eight_characters() -> None:
    assert keys.checked("春节值班二零二七") == "春节值班二零二七"
    with pytest.raises(JournalError) as short:
        keys.checked("1234567")
    assert (short.value.code, short.value.facts) == (Code.PASSPHRASE_TOO_SHORT, {"limit": 8})


@given(KEYS)
def test_the_recovery_code_is_the_key(key: bytes) -> None:
    code = keys.recovery_code(key)
    assert [len(group) for group in code.split("-")] == [4] * 14
    assert keys.key_of(code) == key


@given(KEYS, st.sampled_from(["", " ", "-", " - ", "\n"]))
def test_it_may_be_typed_in_any_way(key: bytes, between: str) -> None:
    code = between.join(keys.recovery_code(key).split("-"))
    assert keys.key_of(f" {code.lower()}\n") == key
    assert keys.key_of(code.replace("0", "o").replace("1", "l")) == key
    assert keys.key_of(code.translate({ord(c): chr(ord(c) + 0xFEE0) for c in "0123456789ABCDEF"})) == key


def test_slips_of_the_pen_are_noticed() -> None:
    chance = random.Random(7)
    code = keys.recovery_code(chance.randbytes(keys.KEY_BYTES))
    letters = code.replace("-", "")
    for _ in range(300):
        place = chance.randrange(len(letters) - 1)
        other = chance.choice("0123456789ABCDEFGHJKMNPQRSTVWXYZ".replace(letters[place], ""))
        assert refused(letters[:place] + other + letters[place + 1 :]) is Code.RECOVERY_CODE_WRONG
        if letters[place] != letters[place + 1]:
            swapped = letters[:place] + letters[place + 1] + letters[place] + letters[place + 2 :]
            assert refused(swapped) is Code.RECOVERY_CODE_WRONG


@given(st.one_of(st.text(max_size=80), st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ-", max_size=80)))
def test_what_is_no_code_is_refused_calmly(text: str) -> None:
    assert refused(text) is Code.RECOVERY_CODE_WRONG

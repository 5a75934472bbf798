"""Codes of invites: evenly made, and read however a person types them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.codes import ALPHABET, LENGTH, code_of, grouped, hash_of, read_code

CHANCE = bytes.fromhex("00443214c74254b635cf")
CODE = "0123456789ABCDEF"


def test_ten_bytes_make_sixteen_signs_of_crockfords_alphabet() -> None:
    assert code_of(CHANCE) == CODE
    assert code_of(b"\xff" * 10) == "Z" * LENGTH
    assert grouped(CODE) == "0123-4567-89AB-CDEF"


@given(st.binary(min_size=10, max_size=10))
def test_every_code_is_read_as_it_is_shown(chance: bytes) -> None:
    code = code_of(chance)
    assert len(code) == LENGTH
    assert set(code) <= set(ALPHABET)
    assert read_code(code) == read_code(grouped(code)) == read_code(grouped(code).lower()) == code


def test_two_codes_differ_in_what_is_kept_of_them() -> None:
    assert hash_of(CODE) != hash_of(CODE[:-1] + "G")
    assert len(hash_of(CODE)) == 64


def test_too_little_chance_makes_no_code() -> None:
    with pytest.raises(ValueError, match="10 bytes"):
        code_of(b"short")


@pytest.mark.parametrize(
    "said",
    [
        "0123-4567-89ab-cdef",
        " 0123 4567 89AB CDEF\n",
        "OI23-4567-89AB-CDEF",
        "oL23_4567_89ab_cdef",
        "0i23 – 4567 — 89ab − cdef".replace("−", "-"),
    ],
)
def test_a_code_is_read_forgivingly(said: str) -> None:
    assert read_code(said) == CODE


@pytest.mark.parametrize(
    "said",
    [
        "",
        "hello",
        CODE[:-1],
        CODE + "0",
        "U" * LENGTH,
        "ſ" * LENGTH,
        "٠" * LENGTH,
        "0" * 10_000,
        " " * 10_000 + CODE,
        "0123-4567-89AB-CDE\u0301F",
        "'; DROP TABLE--x",
    ],
)
def test_what_is_no_code_is_none(said: str) -> None:
    assert read_code(said) is None

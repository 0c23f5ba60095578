"""Characters that a text layer names by another that looks the same are read as what is written."""

from __future__ import annotations

import pytest

from gklint.readers._pdf_signs import UNKNOWN, apart, is_private, sign


def test_radicals_are_the_characters_they_look_like() -> None:
    assert "".join(sign(ord(character)) for character in "⼈⺠政府⼀⾏⻚⻓⻔") == "人民政府一行页长门"


def test_upright_punctuation_is_that_of_level_text() -> None:
    assert "".join(sign(ord(character)) for character in "︵三︶、︹2021︺") == "（三）、〔2021〕"


def test_full_width_digits_and_enclosed_numbers_stay() -> None:
    assert "".join(sign(ord(character)) for character in "１２①㈠") == "１２①㈠"


@pytest.mark.parametrize("code", [0, 1, 0x1F, 0x7F, 0x9F, 0xD800, 0xDFFF, 0xFFFE, 0x110000])
def test_codes_that_are_no_character_are_unknown(code: int) -> None:
    assert sign(code) == UNKNOWN


def test_a_hyphen_at_a_line_end_is_one() -> None:
    assert sign(2) == "-"


def test_private_characters_are_known_as_such() -> None:
    assert is_private("\uf06c")
    assert not is_private("人")


BLANKS = {"ab": True, "12": True, "年度": False, "年2": False, "-8": False, "，a": False}


@pytest.mark.parametrize("pair", BLANKS)
def test_only_words_and_numbers_have_a_blank_between_lines(pair: str) -> None:
    assert apart(pair[0], pair[1]) is BLANKS[pair]

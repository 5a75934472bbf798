"""Names stay names: one line, and no mark that turns a sentence around."""

import pytest

from bot.conversations.clinics.people import neat


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Riverside \n Physio\t", "Riverside Physio"),
        ("\u202eoisyhP\u202c", "oisyhP"),
        ("\u2066a\u2069\u200f", "a"),
        ("a\x00b\x1b[0m", "a b [0m"),
        ("<b>Río & Cía</b> 🏃\u200d♀️", "<b>Río & Cía</b> 🏃\u200d♀️"),
        ("\u202e", ""),
    ],
)
def test_a_name_is_one_line_of_what_is_seen(typed: str, kept: str) -> None:
    assert neat(typed) == kept

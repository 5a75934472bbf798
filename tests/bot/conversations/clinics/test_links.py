"""Link buttons as they are typed, and how long a message may be."""

import pytest

from bot.coach.typed import units
from bot.conversations.clinics.lengths import excess
from bot.conversations.clinics.links import LinkError, LinkProblem, parse_links
from bot.sandbox.links import checked_link

RUNNER = "\N{RUNNER}"


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Book - https://a.example/x?y=1", [("Book", "https://a.example/x?y=1")]),
        ("Book a time https://a.example", [("Book a time", "https://a.example")]),
        ("Book: https://a.example", [("Book", "https://a.example")]),
        ("now - or later – http://a.example:8080/", [("now - or later", "http://a.example:8080/")]),
        ("Más | https://müller.example/ü", [("Más", "https://müller.example/ü")]),
        (
            " A - https://a.example \n\n B - https://b.example",
            [("A", "https://a.example"), ("B", "https://b.example")],
        ),
        ("x" * 62 + RUNNER + " - https://a.example", [("x" * 62 + RUNNER, "https://a.example")]),
        ("<b> & - https://a.example", [("<b> &", "https://a.example")]),
    ],
)
def test_each_line_is_a_button_that_telegram_takes(text: str, links: list[tuple[str, str]]) -> None:
    assert parse_links(text) == links
    assert all(checked_link(address) for _, address in links)


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("Book", LinkProblem.NO_ADDRESS, 1),
        ("Book - javascript:alert(1)", LinkProblem.NO_ADDRESS, 1),
        ("A - https://a.example\nhttps://b.example", LinkProblem.NO_LABEL, 2),
        ("x" * 63 + RUNNER + " - https://a.example", LinkProblem.LONG_LABEL, 1),
        ("Book - a.example", LinkProblem.BAD_SCHEME, 1),
        ("Book - ftp://a.example", LinkProblem.BAD_SCHEME, 1),
        ("Book - tg://resolve?domain=x", LinkProblem.BAD_SCHEME, 1),
        ("Book - https://localhost", LinkProblem.BAD_HOST, 1),
        ("Book - https:///x", LinkProblem.BAD_HOST, 1),
        ("Book - https://[::1", LinkProblem.BAD_HOST, 1),
        ("Book - https://bank.example@a.example", LinkProblem.BAD_HOST, 1),
        ("Book - https://a.example:99999", LinkProblem.BAD_HOST, 1),
        ("Book - https://a.example/" + "x" * 2048, LinkProblem.LONG_ADDRESS, 1),
        ("\n".join(["A - https://a.example"] * 7), LinkProblem.TOO_MANY, 7),
    ],
)
def test_the_first_wrong_line_is_named(text: str, problem: LinkProblem, line: int) -> None:
    with pytest.raises(LinkError) as caught:
        parse_links(text)
    assert (caught.value.problem, caught.value.line) == (problem, line)


def test_lengths_count_as_telegram_counts() -> None:
    assert units("añ" + RUNNER) == 4
    assert (excess("x" * 4096, under_file=False), excess("x" * 4097, under_file=False)) == (0, 1)
    assert (excess("x" * 1024, under_file=True), excess("x" * 1025, under_file=True)) == (0, 1)
    assert excess(RUNNER * 2049, under_file=False) == 2

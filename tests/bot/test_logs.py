"""Log lines: in one format, and never with a token, wherever it stood."""

import json
import logging
from collections.abc import Callable

import pytest
import structlog

from bot import logs

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw_"
SECRET = TOKEN.partition(":")[2]
URL = f"https://api.telegram.org/bot{TOKEN}/getUpdates"
FORMATS = ("text", "json")


pytestmark = pytest.mark.usefixtures("own_logging")


class UrlError(Exception):
    """An error that quotes an address."""


def fail() -> None:
    raise UrlError(URL)


def in_message() -> None:
    logging.getLogger("bot").warning(f"POST {URL} failed")  # noqa: G004 - as careless code does


def in_arguments() -> None:
    logging.getLogger("bot").warning("POST %s failed: %r", URL, {"token": TOKEN})


def in_event() -> None:
    structlog.get_logger("bot").warning(f"POST {URL} failed")


def in_value() -> None:
    structlog.get_logger("bot").warning("failed", url=URL, nested={"list": [TOKEN]})


def in_traceback() -> None:
    try:
        fail()
    except UrlError:
        logging.getLogger("bot").exception("failed")


def in_chained_traceback() -> None:
    try:
        try:
            fail()
        except UrlError as error:
            raise LookupError(TOKEN) from error
    except LookupError:
        structlog.get_logger("bot").exception("failed")


def in_extra() -> None:
    logging.getLogger("bot").warning("failed", extra={"url": URL})


def in_escaped_address() -> None:
    logging.getLogger("bot").warning("POST %s", URL.replace(TOKEN, TOKEN.replace(":", "%3A")))


WAYS = (
    in_message,
    in_arguments,
    in_event,
    in_value,
    in_traceback,
    in_chained_traceback,
    in_escaped_address,
)


@pytest.mark.parametrize("log_format", FORMATS)
@pytest.mark.parametrize("log", WAYS)
def test_no_token_gets_into_a_line(
    log: Callable[[], None], log_format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up(log_format)
    log()
    said = capsys.readouterr().err
    assert "failed" in said or "POST" in said
    assert SECRET not in said
    assert "[secret]" in said


@pytest.mark.parametrize("log_format", FORMATS)
def test_what_is_not_asked_for_is_not_printed(
    log_format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up(log_format)
    in_extra()
    assert SECRET not in capsys.readouterr().err


@pytest.mark.parametrize("log_format", FORMATS)
def test_a_traceback_stays_readable(log_format: str, capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up(log_format)
    in_chained_traceback()
    said = capsys.readouterr().err
    assert "UrlError" in said
    assert "LookupError" in said
    assert "in in_chained_traceback" in said
    assert "/bot123456789:[secret]/getUpdates" in said


def test_a_json_line_is_json_with_the_same_fields_from_whomever_it_comes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.set_up("json")
    in_value()
    in_arguments()
    ours, theirs = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    for line in (ours, theirs):
        assert line["level"] == "warning"
        assert line["logger"] == "bot"
        assert line["timestamp"].endswith("Z")
    assert ours["url"] == "https://api.telegram.org/bot123456789:[secret]/getUpdates"


def test_a_text_line_has_its_time_level_and_values(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("text")
    structlog.get_logger("bot").info("ready", bot="runprimer_bot")
    (line,) = capsys.readouterr().err.splitlines()
    assert "Z [info" in line
    assert "bot=runprimer_bot" in line


@pytest.mark.parametrize("name", ["httpx", "telegram.ext", "apscheduler.scheduler", "alembic"])
def test_libraries_that_log_every_address_are_quiet(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.set_up("text")
    logging.getLogger(name).info("HTTP Request: POST %s", URL)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("text", ["12:30", "2027-03-01 12:30:00", "id 123456789: felt glute"])
def test_what_is_no_token_stays_as_it_is(text: str) -> None:
    assert logs.redact(text) == text

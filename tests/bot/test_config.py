"""Settings: from the environment or `.env`; a wrong one is one line that names it."""

import asyncio
import json
from pathlib import Path

import pytest

from tests.processes import Ended, python

READ = """
import json, sys
from bot.config import ConfigurationError, read_settings
try:
    settings = read_settings()
except ConfigurationError as error:
    sys.exit(str(error))
token, secret = settings.bot_token, settings.webhook_secret
print(json.dumps(settings.model_dump() | {
    "bot_token": token and token.get_secret_value(),
    "webhook_secret": secret and secret.get_secret_value(),
    "shown": repr(settings) + repr(settings.webhook_url and settings.webhook()),
}))
"""
TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw_"
SECRET = "Kx3-_9vQm1" * 25 + "Kx3-_9"
URL = "https://bot.example.org/telegram"
DEFAULTS: dict[str, object] = {
    "bot_token": None,
    "bot_api_url": "https://api.telegram.org",
    "database_url": "sqlite+aiosqlite:///data/runprimer.sqlite3",
    "http_host": "127.0.0.1",
    "http_port": 8085,
    "webhook_url": None,
    "webhook_secret": None,
    "send_rate": 30,
    "send_early_minutes": 15,
    "operator_ids": [],
    "clinic_signup": "open",
    "clips": True,
    "log_format": "text",
}


async def attempt(folder: Path, **settings: str) -> Ended:
    return await python("-c", READ, cwd=folder, settings=settings)


async def read(folder: Path, **settings: str) -> dict[str, object]:
    """Return the settings that a process reads in a folder from its environment."""
    ended = await attempt(folder, **settings)
    assert ended.err == ""
    found: dict[str, object] = json.loads(ended.out)
    return found


async def test_without_any_setting_the_defaults_hold(tmp_path: Path) -> None:
    found = await read(tmp_path)
    assert {name: found[name] for name in DEFAULTS} == DEFAULTS


async def test_every_setting_is_read_from_the_environment(tmp_path: Path) -> None:
    wanted = {
        "bot_token": TOKEN,
        "bot_api_url": "http://127.0.0.1:8081",
        "database_url": "sqlite+aiosqlite:////var/lib/runprimer.sqlite3",
        "http_host": "0.0.0.0",  # noqa: S104 - only read
        "http_port": 8086,
        "webhook_url": "https://bot.example.org:8443/telegram/in",
        "webhook_secret": SECRET,
        "send_rate": 12.5,
        "send_early_minutes": 0,
        "operator_ids": [123456789, 7],
        "clinic_signup": "approval",
        "clips": False,
        "log_format": "json",
    }
    assert wanted.keys() == DEFAULTS.keys()
    as_set = wanted | {"operator_ids": "123456789, 7"}
    found = await read(tmp_path, **{name.upper(): str(value) for name, value in as_set.items()})
    assert {name: found[name] for name in wanted} == wanted


async def test_the_dot_env_file_is_read_and_the_environment_goes_before_it(tmp_path: Path) -> None:
    lines = f"BOT_TOKEN={TOKEN}\nHTTP_PORT=8086\nSEND_RATE=5\nSOMEBODY_ELSES=1\n"
    (tmp_path / ".env").write_text(lines, encoding="utf-8")
    found = await read(tmp_path, HTTP_PORT="8087")
    assert (found["bot_token"], found["http_port"], found["send_rate"]) == (TOKEN, 8087, 5)


@pytest.mark.parametrize("name", ["BOT_TOKEN", "WEBHOOK_URL", "WEBHOOK_SECRET"])
async def test_an_empty_one_is_none(tmp_path: Path, name: str) -> None:
    assert (await read(tmp_path, **{name: ""}))[name.lower()] is None


async def test_what_is_secret_does_not_show_in_the_settings(tmp_path: Path) -> None:
    found = await read(tmp_path, BOT_TOKEN=TOKEN, WEBHOOK_URL=URL, WEBHOOK_SECRET=SECRET)
    assert TOKEN not in str(found["shown"])
    assert SECRET not in str(found["shown"])
    assert "/telegram" in str(found["shown"])


async def test_the_apis_address_may_end_in_a_slash(tmp_path: Path) -> None:
    found = await read(tmp_path, BOT_API_URL="http://127.0.0.1:8081/")
    assert found["bot_api_url"] == "http://127.0.0.1:8081"


WRONG_TOKENS = (
    "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
    ":AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
    "123456789:",
    "bot123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
    "123456789:AAHdqTcvCH1vGWJxf/../getMe",
    "123456789:AAHdqTcv CH1vGWJxfSeofSAs0K5PALDsaw",
    "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw?x=1",
    "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawé",
    "١٢٣٤٥٦٧٨٩:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
)


async def test_a_token_of_another_shape_is_refused_without_repeating_it(tmp_path: Path) -> None:
    said = await asyncio.gather(*(attempt(tmp_path, BOT_TOKEN=token) for token in WRONG_TOKENS))
    shape = "BOT_TOKEN: it should look like 123456:ABC-DEF, as BotFather gave it"
    assert [ended.line for ended in said] == [shape] * len(WRONG_TOKENS)


WRONG_URLS = (
    "bot.example.org/telegram",
    "ftp://bot.example.org/telegram",
    "https://bot.example.org",
    "https://bot.example.org/",
    "https:///telegram",
    "https://bot.example.org/tele gram",
    "https://bot.example.org/telegram?to=1",
    "https://bot.example.org/telegram#in",
    "https://me:word@bot.example.org/telegram",
    "https://bot.example.org/{telegram}",
)


async def test_a_webhook_of_another_shape_is_refused_with_an_example(tmp_path: Path) -> None:
    said = await asyncio.gather(*(attempt(tmp_path, WEBHOOK_URL=url) for url in WRONG_URLS))
    shape = f"WEBHOOK_URL: it should look like {URL}"
    assert [ended.line for ended in said] == [shape] * len(WRONG_URLS)


WRONG_SECRETS = ("with space", "colon:", "ümlaut", "a" * 257, "line\nline")


async def test_a_secret_of_another_shape_is_refused_without_repeating_it(tmp_path: Path) -> None:
    said = await asyncio.gather(
        *(attempt(tmp_path, WEBHOOK_SECRET=secret) for secret in WRONG_SECRETS)
    )
    (line,) = {ended.line for ended in said}
    assert line.startswith("WEBHOOK_SECRET: it should be 1 to 256 of A-Z, a-z, 0-9, _ and -;")
    assert not any(secret in line for secret in WRONG_SECRETS)


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("BOT_API_URL", "api.telegram.org", "https://api.telegram.org"),
        ("HTTP_PORT", "eighty", "integer"),
        ("HTTP_PORT", "", "integer"),
        ("HTTP_PORT", "0", "greater than or equal to 1"),
        ("HTTP_PORT", "65536", "less than or equal to 65535"),
        ("SEND_RATE", "0", "greater than 0"),
        ("SEND_RATE", "fast", "number"),
        ("SEND_RATE", "nan", "1000"),
        ("SEND_EARLY_MINUTES", "-1", "greater than or equal to 0"),
        ("SEND_EARLY_MINUTES", "16", "less than or equal to 15"),
        ("LOG_FORMAT", "xml", "'text' or 'json'"),
        ("CLINIC_SIGNUP", "maybe", "'open', 'approval' or 'closed'"),
        ("OPERATOR_IDS", "@somebody", "as in 123456789,987654321"),
        ("OPERATOR_IDS", "1;2", "as in 123456789,987654321"),
        ("OPERATOR_IDS", "-1", "as in 123456789,987654321"),
        ("OPERATOR_IDS", "9" * 30, "as in 123456789,987654321"),
    ],
)
async def test_a_wrong_setting_is_one_line_that_names_it_and_what_would_be_right(
    tmp_path: Path, name: str, value: str, hint: str
) -> None:
    ended = await attempt(tmp_path, **{name: value})
    assert ended.line.startswith(f"{name}: ")
    assert hint in ended.line


async def test_a_wrong_line_in_dot_env_is_named_like_one_in_the_environment(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("HTTP_PORT=eighty\n", encoding="utf-8")
    assert (await attempt(tmp_path)).line.startswith("HTTP_PORT: ")


async def test_a_dot_env_file_that_is_no_text_is_one_line_that_names_it(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes("BOT_TOKEN=é".encode("utf-16"))
    assert (await attempt(tmp_path)).line == ".env: it should be text in UTF-8, a setting a line"

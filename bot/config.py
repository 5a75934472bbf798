"""Settings from the environment, or from `.env` in the working directory."""

import re
from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.house import House, Signup

TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
WEBHOOK_URL = re.compile(r"https?://[^\s/?#@]+/[A-Za-z0-9._~/-]+")
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
HOW_TO_MAKE_ONE = "make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(32))'"
OPERATOR_ID = re.compile(r"[1-9][0-9]{0,15}")
DEFAULT_DATABASE_URL = "sqlite+aiosqlite:///data/runprimer.sqlite3"


class ConfigurationError(Exception):
    """A setting is missing or wrong; the message is one line that says which and how."""


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    """Where Telegram posts updates, and the word by which it is known."""

    url: str
    secret: SecretStr

    @property
    def path(self) -> str:
        """The path that is served."""
        return urlsplit(self.url).path


class Settings(BaseSettings):
    """All settings; each is an environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    bot_token: SecretStr | None = None
    bot_api_url: str = "https://api.telegram.org"
    database_url: str = DEFAULT_DATABASE_URL
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=1, le=65535)] = 8085
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    send_rate: Annotated[float, Field(gt=0, le=1000)] = 30
    send_early_minutes: Annotated[int, Field(ge=0, le=15)] = 15
    operator_ids: Annotated[tuple[int, ...], NoDecode] = ()
    clinic_signup: Signup = Signup.OPEN
    clips: bool = True
    log_format: Literal["text", "json"] = "text"

    @field_validator("bot_token", "webhook_url", "webhook_secret", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return value or None

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("it should look like 123456:ABC-DEF, as BotFather gave it")
        return value

    @field_validator("bot_api_url")
    @classmethod
    def _address(cls, value: str) -> str:
        if not re.fullmatch(r"https?://[^\s/?#]+[^\s?#]*", value):
            raise ValueError("it should look like https://api.telegram.org")
        return value.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _webhook_url(cls, value: str | None) -> str | None:
        if value is not None and not WEBHOOK_URL.fullmatch(value):
            raise ValueError("it should look like https://bot.example.org/telegram")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _webhook_secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
            raise ValueError(f"it should be 1 to 256 of A-Z, a-z, 0-9, _ and -; {HOW_TO_MAKE_ONE}")
        return value

    @field_validator("operator_ids", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        ids = (
            [one.strip() for one in value.split(",") if one.strip()]
            if isinstance(value, str)
            else ()
        )
        if not all(OPERATOR_ID.fullmatch(one) for one in ids):
            raise ValueError("it should be Telegram user ids, as in 123456789,987654321")
        return tuple(map(int, ids))

    def house(self) -> House:
        """Return who runs the bot, and whom they let in.

        Raises ConfigurationError where nobody could.
        """
        if self.clinic_signup is not Signup.OPEN and not self.operator_ids:
            raise ConfigurationError(
                f"OPERATOR_IDS is not set, and CLINIC_SIGNUP={self.clinic_signup} needs it: the "
                "Telegram user ids of who may let a clinic begin, as in 123456789,987654321"
            )
        return House(self.clinic_signup, frozenset(self.operator_ids))

    def webhook(self) -> WebhookSettings | None:
        """Return where updates are posted, None where the bot polls.

        Raises ConfigurationError where the secret is missing.
        """
        if self.webhook_url is None:
            return None
        if self.webhook_secret is None:
            raise ConfigurationError(
                f"WEBHOOK_SECRET is not set, and WEBHOOK_URL needs it: {HOW_TO_MAKE_ONE}"
            )
        return WebhookSettings(self.webhook_url, self.webhook_secret)


def read_settings() -> Settings:
    """Return the settings; raises ConfigurationError with one line for the operator."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        name = "_".join(map(str, first["loc"])).upper()
        raise ConfigurationError(f"{name}: {first['msg'].removeprefix('Value error, ')}") from None
    except UnicodeDecodeError:
        raise ConfigurationError(".env: it should be text in UTF-8, a setting a line") from None

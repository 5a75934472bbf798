"""Settings from the environment, or from `.env` in the working directory."""

import re
from typing import Annotated, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
DEFAULT_DATABASE_URL = "sqlite+aiosqlite:///data/runprimer.sqlite3"


class ConfigurationError(Exception):
    """A setting is missing or wrong; the message is one line that says which and how."""


class Settings(BaseSettings):
    """All settings; each is an environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    bot_token: SecretStr | None = None
    bot_api_url: str = "https://api.telegram.org"
    database_url: str = DEFAULT_DATABASE_URL
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=1, le=65535)] = 8085
    send_rate: Annotated[float, Field(gt=0, le=1000)] = 30
    send_early_minutes: Annotated[int, Field(ge=0, le=15)] = 15
    log_format: Literal["text", "json"] = "text"

    @field_validator("bot_token", mode="before")
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

"""Log lines: one format for ours and the libraries', and never a token in any of them."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

# A bot's token as it stands in an address, or anywhere else.
_TOKEN = re.compile(r"(\d{5,})(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
QUIET = ("httpx", "httpcore", "apscheduler", "telegram", "aiohttp.access", "alembic")

Event = MutableMapping[str, Any]


def set_up(log_format: str) -> None:
    """Send every line to standard error, as text or JSON."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    rendering: list[structlog.typing.Processor] = (
        [
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
        if log_format == "json"
        else [
            structlog.dev.ConsoleRenderer(
                colors=False, exception_formatter=structlog.dev.plain_traceback
            )
        ]
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        _Redacted(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *rendering],
        )
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def redact(text: str) -> str:
    """Take every token's secret part out of a text."""
    return _TOKEN.sub(r"\1:[secret]", text)


class _Redacted(structlog.stdlib.ProcessorFormatter):
    """Takes tokens out of the finished line, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))

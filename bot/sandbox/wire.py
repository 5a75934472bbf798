"""What crosses the wire: JSON objects, and Telegram's refusals word for word."""

from typing import Any

# Bot API objects are open-ended: their shape is checked where they come in, not by types.
Json = dict[str, Any]


class ApiError(Exception):
    """The Bot API answers an error instead of a result."""

    def __init__(self, code: int, description: str, *, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def answer(self) -> Json:
        """Return the body of the answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(what: str) -> ApiError:
    """Return a 400 in Telegram's form."""
    return ApiError(400, f"Bad Request: {what}")


def forbidden(what: str) -> ApiError:
    """Return a 403 in Telegram's form."""
    return ApiError(403, f"Forbidden: {what}")


def conflict(what: str) -> ApiError:
    """Return a 409 in Telegram's form."""
    return ApiError(409, f"Conflict: {what}")


def too_many(seconds: int) -> ApiError:
    """Return a 429 that names the seconds to wait."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def only(found: Json, allowed: frozenset[str], what: str) -> None:
    """Refuse an object with an unknown key: Telegram ignores it, but a typo should fail."""
    if unknown := found.keys() - allowed:
        raise bad_request(f'unknown field "{min(unknown)}" in {what}')

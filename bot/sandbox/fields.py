"""Reading parameters: each has a reader that takes what came over the wire and refuses the rest."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.wire import ApiError, Json, bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    content_type: str
    content: bytes


Reader = Callable[[object, str], Any]
Fields = Mapping[str, Reader]


def text(value: object, name: str) -> str:
    """Read a String."""
    if not isinstance(value, str):
        raise _expected("a String", name)
    return value


def integer(value: object, name: str) -> int:
    """Read an Integer, sent as a number or as digits."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _digits(value):
        return int(value)
    raise _expected("an Integer", name)


def boolean(value: object, name: str) -> bool:
    """Read a Boolean."""
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in {"true", "false", "1", "0"}:
        return value.lower() in {"true", "1"}
    raise _expected("a Boolean", name)


def chat(value: object, name: str) -> int:
    """Read a chat id; names of channels lead nowhere here."""
    if isinstance(value, str) and not _digits(value):
        raise bad_request("chat not found" if value else f"{name} is empty")
    return integer(value, name)


def an_object(value: object, name: str) -> Json:
    """Read a JSON object."""
    found = _decoded(value, name)
    if not isinstance(found, dict):
        raise _expected("an Object", name)
    return found


def an_array(value: object, name: str) -> list[Any]:
    """Read a JSON array."""
    found = _decoded(value, name)
    if not isinstance(found, list):
        raise _expected("an Array", name)
    return found


def strings(value: object, name: str) -> list[str]:
    """Read a JSON array of strings."""
    found = an_array(value, name)
    if not all(isinstance(item, str) for item in found):
        raise _expected("an Array of String", name)
    return found


def a_file(value: object, name: str) -> Upload | str:
    """Read a file: uploaded in its own part, or named by `file_id` or `attach://`."""
    return value if isinstance(value, Upload) else text(value, name)


def read(fields: Fields, required: Iterable[str], raw: Json, method: str) -> tuple[Json, Json]:
    """Return a call's parameters, and the uploads that they refer to as `attach://name`."""
    params: Json = {}
    uploads: Json = {}
    for name, value in raw.items():
        reader = fields.get(name)
        if reader:
            params[name] = reader(value, name)
        elif isinstance(value, Upload):
            uploads[name] = value
        else:
            raise bad_request(f'unknown field "{name}" of {method}')
    for name in required:
        if name not in params:
            raise bad_request(f"{name} is empty")
    if uploads:
        _check_attached(uploads, raw)
    return params, uploads


def _check_attached(uploads: Json, raw: Json) -> None:
    sent = [
        value if isinstance(value, str) else json.dumps(value, default=str)
        for value in raw.values()
    ]
    for name in uploads:
        if not any(f"attach://{name}" in value for value in sent):
            raise bad_request(f'no field refers to the file "{name}"')


def _digits(value: str) -> bool:
    return value.isascii() and value.removeprefix("-").isdigit()


def _decoded(value: object, name: str) -> object:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request(f"can't parse {name} JSON object") from None


def _expected(kind: str, name: str) -> ApiError:
    return bad_request(f'field "{name}" must be {kind}')

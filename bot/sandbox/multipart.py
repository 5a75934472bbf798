"""Reading a form whose parts may be files."""

from aiohttp import BodyPartReader, web

from bot.sandbox.fields import Upload
from bot.sandbox.files import UPLOAD_LIMIT
from bot.sandbox.wire import ApiError, Json, bad_request

_ANY_TYPE = "application/octet-stream"


async def parts_of(request: web.Request) -> Json:
    """Return the parts of a form by name: its files as uploads, all else as text."""
    parts: Json = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            raise bad_request("a part of the request has no name")
        content = bytes(await part.read())
        if len(content) > UPLOAD_LIMIT:
            raise ApiError(413, "Request Entity Too Large")
        if part.filename is None:
            parts[part.name] = content.decode()
        else:
            kind, _, _ = part.headers.get("Content-Type", _ANY_TYPE).partition(";")
            parts[part.name] = Upload(part.filename, kind.strip() or _ANY_TYPE, content)
    return parts

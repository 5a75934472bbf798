"""Files that a bot uploaded or was sent: known to that bot alone, and by their id only."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from mimetypes import guess_type
from pathlib import PurePosixPath
from typing import Any

from PIL import Image, UnidentifiedImageError

from bot.sandbox.fields import Upload
from bot.sandbox.wire import Json, bad_request

PHOTO_LIMIT = 10 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
_SIDES_LIMIT = 10_000
_RATIO_LIMIT = 20
_WRONG = "wrong file identifier/HTTP URL specified"
_PREFIXES = {
    "photo": "AgAC",
    "document": "BQAC",
    "video": "BAAC",
    "animation": "CgAC",
    "audio": "CQAC",
    "sticker": "CAAC",
}
_AUDIO_TYPES = {".mp3": "audio/mpeg", ".m4a": "audio/mp4"}
# To Telegram all of these are documents: sent again by any of their methods, each stays what it is.
_DOCUMENTS = frozenset({"document", "video", "animation", "audio", "sticker"})


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file with the object in which messages show it.

    `kind` is photo, document, video, animation, audio or sticker.
    """

    kind: str
    path: str
    content_type: str
    content: bytes
    json: Json

    @property
    def shown(self) -> Json:
        """The part of a message that shows the file."""
        if self.kind == "animation":
            # It is shown as a document, too, for bots from before there were any.
            return {"animation": self.json, "document": self.json}
        return {self.kind: [self.json] if self.kind == "photo" else self.json}


class FileStore:
    """The files of one bot, by file_id, by file_unique_id and by path."""

    def __init__(self, bot_id: int) -> None:
        self._bot_id = bot_id
        self._by_id: dict[str, StoredFile] = {}
        self._by_unique_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def photo(self, given: Upload | str) -> StoredFile:
        """Take an uploaded picture, or find one by its file_id."""
        if isinstance(given, str):
            return self._known(given, "photo")
        size = len(given.content)
        if size > PHOTO_LIMIT:
            raise bad_request(
                f"file of size {size} bytes is too big for a photo; "
                f"the maximum size is {PHOTO_LIMIT} bytes"
            )
        width, height, content_type = _picture(given.content)
        suffix = "png" if content_type == "image/png" else "jpg"
        shape = {"width": width, "height": height}
        return self._keep("photo", given.content, content_type, suffix, shape)

    def document(self, given: Upload | str, *, claims_size: int | None = None) -> StoredFile:
        """Take an uploaded file, or find one by its file_id.

        A file may claim to be of another size than it is: so a test need not carry a big one.
        """
        return self._document("document", given, {}, claims_size)

    def video(
        self, given: Upload | str, shape: Mapping[str, Any], *, claims_size: int | None = None
    ) -> StoredFile:
        """Take an uploaded video, or find one by its file_id; what is none becomes a document."""
        if isinstance(given, Upload) and not _is_video(given):
            return self.document(given, claims_size=claims_size)
        return self._document("video", given, _shape(shape), claims_size)

    def animation(self, given: Upload | str, shape: Mapping[str, Any]) -> StoredFile:
        """Take an uploaded animation, or find one by its file_id; what is none is a document."""
        if isinstance(given, Upload) and not (_is_video(given) or _is_gif(given)):
            return self.document(given)
        return self._document("animation", given, _shape(shape), None)

    def audio(self, given: Upload | str, about: Mapping[str, Any]) -> StoredFile:
        """Take an uploaded MP3 or M4A, or find one by its file_id; what is none is a document.

        What is said `about` it counts when it is uploaded: by its id it stays what it was.
        """
        if not isinstance(given, Upload):
            return self._document("audio", given, {}, None)
        by_name = _AUDIO_TYPES.get(PurePosixPath(given.name).suffix.lower())
        if by_name is None:
            return self.document(given)
        told = {name: about[name] for name in ("performer", "title") if about.get(name)}
        shape = {"duration": about.get("duration", 0), **told}
        return self._document("audio", replace(given, content_type=by_name), shape, None)

    def sticker(self, emoji: str) -> StoredFile:
        """Take a sticker that a person sent."""
        about = {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
        return self._keep("sticker", blank_picture("WEBP"), "image/webp", "webp", about)

    def _document(
        self, kind: str, given: Upload | str, about: Json, claims_size: int | None
    ) -> StoredFile:
        if isinstance(given, str):
            return self._known(given, kind)
        if len(given.content) > UPLOAD_LIMIT:
            raise bad_request("file is too big")
        suffix = PurePosixPath(given.name).suffix.lstrip(".") or "bin"
        about = {**about, "file_name": given.name, "mime_type": given.content_type}
        if claims_size is not None:
            about["file_size"] = claims_size
        return self._keep(kind, given.content, given.content_type, suffix, about)

    def by_id(self, file_id: str) -> StoredFile:
        """Find a file for `getFile`."""
        found = self._by_id.get(file_id)
        if found is None:
            raise bad_request("wrong file_id or the file is temporarily unavailable")
        if found.json["file_size"] > DOWNLOAD_LIMIT:
            raise bad_request("file is too big")
        return found

    def by_unique_id(self, unique_id: str) -> StoredFile | None:
        """Find a file for a phone."""
        return self._by_unique_id.get(unique_id)

    def by_path(self, path: str) -> StoredFile | None:
        """Find a file for a download."""
        return self._by_path.get(path)

    def _known(self, file_id: str, kind: str) -> StoredFile:
        found = self._by_id.get(file_id)
        if found is None:
            raise bad_request(_WRONG)
        if found.kind != kind and not {found.kind, kind} <= _DOCUMENTS:
            raise bad_request(f"can't use file of type {found.kind.title()} as {kind.title()}")
        return found

    def _keep(
        self, kind: str, content: bytes, content_type: str, suffix: str, about: Json
    ) -> StoredFile:
        if not content:
            raise bad_request("file must be non-empty")
        number = len(self._by_id)
        unique_id = f"AQAD{self._bot_id:x}g{number:06x}"
        file_id = f"{_PREFIXES[kind]}AgQAAx{unique_id}"
        path = f"{kind}s/file_{number}.{suffix}"
        json = {"file_id": file_id, "file_unique_id": unique_id, "file_size": len(content), **about}
        stored = StoredFile(kind, path, content_type, content, json)
        self._by_id[file_id] = self._by_unique_id[unique_id] = self._by_path[path] = stored
        return stored


def _picture(content: bytes) -> tuple[int, int, str]:
    """Return width, height and type of a picture; Pillow reads no more than its header here."""
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
            width, height = picture.size
            content_type = "image/png" if picture.format == "PNG" else "image/jpeg"
    except (UnidentifiedImageError, OSError, SyntaxError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    if width + height > _SIDES_LIMIT or max(width, height) > _RATIO_LIMIT * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return width, height, content_type


def _is_video(given: Upload) -> bool:
    by_name, _ = guess_type(given.name)
    return (by_name or given.content_type).startswith("video/")


def _is_gif(given: Upload) -> bool:
    return given.content_type == "image/gif" or given.name.endswith(".gif")


def _shape(given: Mapping[str, Any]) -> Json:
    return {name: given.get(name, 0) for name in ("width", "height", "duration")}


def blank_picture(form: str) -> bytes:
    """Return a small plain picture: what a person's photo or sticker shows here."""
    out = io.BytesIO()
    Image.new("RGB", (64, 64), (120, 160, 120)).save(out, form)
    return out.getvalue()

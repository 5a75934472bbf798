"""Bot API methods that change or remove what is in a chat, and answer taps."""

from bot.sandbox.chats import Chat, Post
from bot.sandbox.fields import Upload
from bot.sandbox.files import FileStore, StoredFile
from bot.sandbox.formatting import caption_content, text_content, utf16_length
from bot.sandbox.keyboards import inline_markup
from bot.sandbox.sending import Call, link_preview, picture_content
from bot.sandbox.wire import Json, bad_request, only

DELETE_SECONDS = 48 * 3600
_ANSWER_LIMIT = 200
_MEDIA = frozenset({"type", "media", "caption", "parse_mode", "caption_entities"})
_PICTURE = _MEDIA | {"show_caption_above_media", "has_spoiler"}
_MEDIA_FIELDS = {
    "photo": _PICTURE,
    "document": _MEDIA | {"disable_content_type_detection"},
    "video": _PICTURE | {"width", "height", "duration", "supports_streaming"},
    "animation": _PICTURE | {"width", "height", "duration"},
}
# What a message shows beside its caption.
_SHOWN = (*_MEDIA_FIELDS, "audio", "has_media_spoiler")
# What an edit leaves as it is; all else of a message is its content and is replaced.
_KEPT = ("message_id", "from", "chat", "date", "reply_to_message", "has_protected_content")
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


async def edit_text(call: Call) -> Json:
    """Replace a message's text and keyboard."""
    content = text_content(call.params) | link_preview(call.params)
    chat, post = _editable(call)
    if "text" not in post.message:
        raise bad_request("there is no text in the message to edit")
    return _edit(call, chat, post, content)


async def edit_caption(call: Call) -> Json:
    """Replace the caption of a picture, a sound or any other file, and its keyboard."""
    content = picture_content(call.params)
    chat, post = _editable(call)
    media = {key: post.message[key] for key in _SHOWN if key in post.message}
    if not media:
        raise bad_request("there is no caption in the message to edit")
    return _edit(call, chat, post, media | content)


async def edit_markup(call: Call) -> Json:
    """Replace a message's keyboard alone."""
    chat, post = _editable(call)
    outside = {*_KEPT, "edit_date", "reply_markup"}
    content = {key: value for key, value in post.message.items() if key not in outside}
    return _edit(call, chat, post, content)


async def edit_media(call: Call) -> Json:
    """Replace what a message shows by a picture, a video, an animation or a file."""
    media: Json = call.params["media"]
    kind = media.get("type")
    if kind not in _MEDIA_FIELDS:
        kinds = "photo, document, video or animation"
        raise bad_request(f"can't parse InputMedia: type must be {kinds} here")
    only(media, _MEDIA_FIELDS[kind], "InputMedia")
    if not isinstance(media.get("media"), str):
        raise bad_request("can't parse InputMedia: media not found")
    content = caption_content(media) if kind == "document" else picture_content(media)
    chat, post = _editable(call)
    stored = _stored(call.bot.files, kind, call.file(media["media"]), media)
    return _edit(call, chat, post, stored.shown | content)


async def delete_message(call: Call) -> bool:
    """Delete a message for everyone."""
    chat = call.chat()
    post = chat.posts.get(call.params["message_id"])
    if post is None:
        raise bad_request("message to delete not found")
    own = post.message["from"] is call.bot.user
    if call.bot.date() - post.message["date"] > DELETE_SECONDS or not (own or chat.private):
        raise bad_request("message can't be deleted for everyone")
    chat.remove(post.message["message_id"])
    return True


async def answer_callback_query(call: Call) -> bool:
    """Answer a tap: end its spinner, perhaps with a line."""
    params = call.params
    text = params.get("text", "")
    if utf16_length(text) > _ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    query_id = params["callback_query_id"]
    chat = call.bot.queries.answer(query_id)
    answer = {"query_id": query_id, "text": text, "show_alert": params.get("show_alert", False)}
    chat.log.add("callback_answer", answer)
    return True


def _stored(files: FileStore, kind: str, given: Upload | str, media: Json) -> StoredFile:
    if kind == "photo":
        return files.photo(given)
    if kind == "animation":
        return files.animation(given, media)
    return files.video(given, media) if kind == "video" else files.document(given)


def _editable(call: Call) -> tuple[Chat, Post]:
    params = call.params
    if "inline_message_id" in params:
        raise bad_request("MESSAGE_ID_INVALID")
    if "chat_id" not in params:
        raise bad_request("chat_id is empty")
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    chat = call.chat()
    post = chat.posts.get(params["message_id"])
    if post is None:
        raise bad_request("message to edit not found")
    # Telegram edits messages without markup or with an inline keyboard, no others.
    other_markup = post.markup and "inline_keyboard" not in post.markup
    if post.message["from"] is not call.bot.user or other_markup:
        raise bad_request("message can't be edited")
    return chat, post


def _edit(call: Call, chat: Chat, post: Post, content: Json) -> Json:
    """Put new content in place of the old; a keyboard that is not given again is gone."""
    params = call.params
    markup = inline_markup(params["reply_markup"]) if "reply_markup" in params else None
    kept = {key: post.message[key] for key in _KEPT if key in post.message}
    message = {**kept, **content}
    if markup:
        message["reply_markup"] = markup
    if message == {key: value for key, value in post.message.items() if key != "edit_date"}:
        raise bad_request(_NOT_MODIFIED)
    if call.bot.gate:
        call.bot.gate.edit()
    message["edit_date"] = call.bot.date()
    chat.put("edited", Post(message, markup))
    return message

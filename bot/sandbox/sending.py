"""Bot API methods that put something new into a chat."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.account import Bot
from bot.sandbox.chats import Chat, Post
from bot.sandbox.fields import Upload
from bot.sandbox.formatting import caption_content, text_content
from bot.sandbox.keyboards import any_markup
from bot.sandbox.wire import Json, bad_request, only

_REPLY_FIELDS = frozenset({"message_id", "chat_id", "allow_sending_without_reply", "quote"})
_PREVIEW_FIELDS = frozenset(
    {"is_disabled", "url", "prefer_small_media", "prefer_large_media", "show_above_text"}
)
_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a method, its parameters read."""

    bot: Bot
    params: Mapping[str, Any]
    uploads: Mapping[str, Upload]

    def chat(self) -> Chat:
        """Return the chat that the call is about, if the bot may write to it."""
        return self.bot.writable(self.params["chat_id"])

    def file(self, given: Upload | str) -> Upload | str:
        """Return a file that a field carries, or names as `attach://part`."""
        if isinstance(given, str) and given.startswith("attach://"):
            upload = self.uploads.get(given.removeprefix("attach://"))
            if upload is None:
                raise bad_request("wrong file identifier/HTTP URL specified")
            return upload
        return given


async def send_message(call: Call) -> Json:
    """Send a text."""
    content = text_content(call.params) | link_preview(call.params)
    return _send(call, content)


async def send_photo(call: Call) -> Json:
    """Send a picture."""
    content = picture_content(call.params)
    chat = call.chat()
    photo = call.bot.files.photo(call.file(call.params["photo"]))
    return _send(call, {**photo.shown, **content}, chat)


async def send_document(call: Call) -> Json:
    """Send a file."""
    content = caption_content(call.params)
    chat = call.chat()
    document = call.bot.files.document(call.file(call.params["document"]))
    return _send(call, {**document.shown, **content}, chat)


async def send_video(call: Call) -> Json:
    """Send a video."""
    content = picture_content(call.params)
    chat = call.chat()
    video = call.bot.files.video(call.file(call.params["video"]), call.params)
    return _send(call, {**video.shown, **content}, chat)


async def send_audio(call: Call) -> Json:
    """Send what is to be heard."""
    content = caption_content(call.params)
    chat = call.chat()
    audio = call.bot.files.audio(call.file(call.params["audio"]), call.params)
    return _send(call, {**audio.shown, **content}, chat)


async def send_animation(call: Call) -> Json:
    """Send a moving picture without sound."""
    content = picture_content(call.params)
    chat = call.chat()
    animation = call.bot.files.animation(call.file(call.params["animation"]), call.params)
    return _send(call, {**animation.shown, **content}, chat)


async def send_chat_action(call: Call) -> bool:
    """Show that something is coming."""
    if call.params["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.chat()
    return True


def link_preview(params: Mapping[str, Any]) -> Json:
    """Return the link preview options as the message bears them."""
    options = params.get("link_preview_options")
    if not options:
        return {}
    only(options, _PREVIEW_FIELDS, "LinkPreviewOptions")
    return {"link_preview_options": options}


def picture_content(params: Mapping[str, Any]) -> Json:
    """Return the caption of a picture or a video and how it is shown."""
    content = caption_content(params)
    if params.get("show_caption_above_media"):
        content["show_caption_above_media"] = True
    if params.get("has_spoiler"):
        content["has_media_spoiler"] = True
    return content


def _send(call: Call, content: Json, chat: Chat | None = None) -> Json:
    bot, params = call.bot, call.params
    markup = any_markup(params["reply_markup"]) if "reply_markup" in params else None
    chat = chat or call.chat()
    reply = _reply(chat, params.get("reply_parameters"))
    if bot.gate:
        bot.gate.message(chat.id)
    message: Json = {
        "message_id": bot.next_message_id(),
        "from": bot.user,
        "chat": chat.json,
        "date": bot.date(),
        **reply,
        **content,
    }
    if params.get("protect_content"):
        message["has_protected_content"] = True
    if markup and "inline_keyboard" in markup:
        message["reply_markup"] = markup
    chat.unread += 1
    chat.put("message", Post(message, markup))
    _keep_reply_keyboard(chat, markup)
    return message


def _keep_reply_keyboard(chat: Chat, markup: Json | None) -> None:
    if markup and "inline_keyboard" not in markup and "force_reply" not in markup:
        chat.reply_keyboard = markup if "keyboard" in markup else None
        chat.changed()


def _reply(chat: Chat, parameters: Json | None) -> Json:
    """Return what a message says about the one that it answers."""
    if not parameters:
        return {}
    only(parameters, _REPLY_FIELDS, "ReplyParameters")
    replied = chat.posts.get(parameters.get("message_id", 0))
    if replied:
        inner = {k: v for k, v in replied.message.items() if k != "reply_to_message"}
        return {"reply_to_message": inner}
    if parameters.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")

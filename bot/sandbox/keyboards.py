"""What Telegram lets under a message: inline keyboards, reply keyboards, their removal."""

from collections.abc import Callable

from bot.sandbox.links import LinkError, checked_link
from bot.sandbox.wire import Json, bad_request, only

BUTTON_LIMIT = 100
_DATA_LIMIT = 64
_COPY_LIMIT = 256
_ACTIONS = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
    }
)
_LOOKS = frozenset({"text", "icon_custom_emoji_id", "style"})
_REQUESTS = frozenset({"request_contact", "request_location"})
_KEYBOARD_FIELDS = frozenset(
    {
        "keyboard",
        "is_persistent",
        "resize_keyboard",
        "one_time_keyboard",
        "input_field_placeholder",
        "selective",
    }
)
_STYLES = {"danger", "success", "primary"}


def inline_markup(markup: Json) -> Json | None:
    """Check an inline keyboard; one without buttons, or with nothing in it, is none."""
    if not markup:
        return None
    only(markup, frozenset({"inline_keyboard"}), "InlineKeyboardMarkup")
    rows = _rows(markup.get("inline_keyboard"), _inline_button)
    return {"inline_keyboard": rows} if rows else None


def any_markup(markup: Json) -> Json | None:
    """Check whatever a new message may bear as its reply markup; an empty object is none."""
    if not markup:
        return None
    if "inline_keyboard" in markup:
        return inline_markup(markup)
    if "keyboard" in markup:
        only(markup, _KEYBOARD_FIELDS, "ReplyKeyboardMarkup")
        rows = _rows(markup["keyboard"], _reply_button)
        if not rows:
            raise bad_request("reply keyboard must be non-empty")
        return {**markup, "keyboard": rows}
    if markup.get("remove_keyboard") is True:
        only(markup, frozenset({"remove_keyboard", "selective"}), "ReplyKeyboardRemove")
        return markup
    if markup.get("force_reply") is True:
        fields = frozenset({"force_reply", "input_field_placeholder", "selective"})
        only(markup, fields, "ForceReply")
        return markup
    raise bad_request("object expected as reply markup")


def buttons(markup: Json | None) -> list[Json]:
    """Return the inline buttons of a markup, row after row."""
    rows = (markup or {}).get("inline_keyboard", ())
    return [button for row in rows for button in row]


def _rows(rows: object, check: Callable[[object], Json]) -> list[list[Json]]:
    if not isinstance(rows, list):
        raise bad_request("can't parse reply keyboard markup JSON object")
    checked = []
    for row in rows:
        if not isinstance(row, list):
            raise bad_request("can't parse reply keyboard markup JSON object")
        if row:
            checked.append([check(button) for button in row])
    if sum(map(len, checked)) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    return checked


def _inline_button(button: object) -> Json:
    if not isinstance(button, dict):
        raise bad_request(
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object"
        )
    only(button, _ACTIONS | _LOOKS, "InlineKeyboardButton")
    _check_looks(button, "inline keyboard button")
    actions = _ACTIONS & button.keys()
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request(
            "can't parse inline keyboard button: exactly one action is expected, found "
            + ", ".join(sorted(actions))
        )
    return _checked_action(button)


def _checked_action(button: Json) -> Json:
    """Return a button as it is shown: with its link as Telegram keeps it."""
    if "callback_data" in button:
        data = button["callback_data"]
        if not isinstance(data, str) or not 1 <= len(data.encode()) <= _DATA_LIMIT:
            raise bad_request("BUTTON_DATA_INVALID")
    elif "url" in button:
        return {**button, "url": _url(button["url"])}
    elif "copy_text" in button:
        copied = button["copy_text"]
        text = copied.get("text") if isinstance(copied, dict) else None
        if not isinstance(text, str) or not 1 <= len(text) <= _COPY_LIMIT:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return button


def _url(url: object) -> str:
    if not isinstance(url, str):
        raise bad_request('can\'t parse inline keyboard button: Field "url" must be of type String')
    try:
        return checked_link(url)
    except LinkError as wrong:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {wrong}") from None


def _reply_button(button: object) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request(
            "can't parse keyboard button: KeyboardButton must be a String or an Object"
        )
    only(button, _REQUESTS | _LOOKS, "KeyboardButton")
    _check_looks(button, "keyboard button")
    if len(_REQUESTS & button.keys()) > 1:
        raise bad_request("can't parse keyboard button: at most one request is expected")
    return button


def _check_looks(button: Json, what: str) -> None:
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request(f'can\'t parse {what}: Field "text" must be of type String')
    if not text.strip():
        raise bad_request(f"{what} text must be non-empty")
    if "style" in button and button["style"] not in _STYLES:
        raise bad_request(f"can't parse {what}: invalid button style specified")

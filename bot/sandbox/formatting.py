"""Telegram's HTML: from marked-up text to plain text and entities, with its refusals.

Offsets and lengths count UTF-16 code units, the places named in errors count UTF-8 bytes, both as
Telegram does.
"""

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.links import links_in
from bot.sandbox.wire import ApiError, Json, bad_request, only

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024

_KIND_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_BARE_ATTRIBUTES = {("blockquote", "expandable")}
_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z]+));?")
_SURROGATES = range(0xD800, 0xE000)
_SPECIAL = re.compile(r"[<&]")
_NAME = re.compile(r"[^\s>]*")
_SPACE = re.compile(r"\s*")
_ATTRIBUTE = re.compile(r"[^\s=>]*")
_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_COMMAND = re.compile(r"(?<![\w/<>@#$])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")
_LINK = re.compile(r"(?:https?|tg|mailto|tel):\S+", re.IGNORECASE)
_ENTITY_FIELDS = frozenset(
    {"type", "offset", "length", "url", "user", "language", "custom_emoji_id"}
)


def utf16_length(text: str) -> int:
    """Return the length as Telegram counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(slots=True)
class _Open:
    """A tag that waits for its end."""

    tag: str
    offset: int
    at: int
    argument: str = ""


@dataclass(slots=True)
class _Reader:
    """One pass over marked-up text."""

    source: str
    pieces: list[str] = field(default_factory=list)
    units: int = 0
    entities: list[Json] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)

    def read(self) -> tuple[str, list[Json]]:
        """Return the plain text and its entities."""
        source, at = self.source, 0
        while special := _SPECIAL.search(source, at):
            self._add(source[at : special.start()])
            at = special.start()
            if source[at] == "&":
                character, at = _character(source, at)
                self._add(character)
            elif source.startswith("</", at):
                at = self._end_tag(at)
            else:
                at = self._start_tag(at)
        self._add(source[at:])
        if self.stack:
            raise _cannot_parse(
                f'Can\'t find end tag corresponding to start tag "{self.stack[-1].tag}"'
            )
        return "".join(self.pieces), self.entities

    def _add(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.units += utf16_length(text)

    def _place(self, at: int) -> str:
        return f"at byte offset {len(self.source[:at].encode())}"

    def _start_tag(self, begin: int) -> int:
        source = self.source
        at = _past(_NAME, source, begin + 1)
        if at == len(source):
            raise _cannot_parse(f"Unclosed start tag {self._place(begin)}")
        tag = source[begin + 1 : at].lower()
        if tag not in _KIND_OF_TAG:
            raise _cannot_parse(f'Unsupported start tag "{tag}" {self._place(begin)}')
        opened = _Open(tag, self.units, len(self.pieces))
        while True:
            at = _past(_SPACE, source, at)
            if source[at : at + 1] == ">":
                break
            at = self._attribute(opened, begin, at)
        if tag == "span" and opened.argument != "tg-spoiler":
            raise _cannot_parse(f'Tag "span" must have class "tg-spoiler" {self._place(begin)}')
        self.stack.append(opened)
        return at + 1

    def _attribute(self, opened: _Open, begin: int, at: int) -> int:
        source, tag = self.source, opened.tag
        end = _past(_ATTRIBUTE, source, at)
        name = source[at:end].lower()
        if end == len(source):
            raise _cannot_parse(f"Unclosed start tag {self._place(begin)}")
        if not name:
            raise _cannot_parse(f'Empty attribute name in the tag "{tag}" {self._place(begin)}')
        at = _past(_SPACE, source, end)
        if source[at : at + 1] != "=":
            if (tag, name) in _BARE_ATTRIBUTES:
                opened.argument = name
                return at
            raise _cannot_parse(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}" '
                f"{self._place(begin)}"
            )
        at = _past(_SPACE, source, at + 1)
        value, at = self._value(begin, at)
        if (tag, name) in {("a", "href"), ("tg-emoji", "emoji-id"), ("span", "class")}:
            opened.argument = value
        elif (tag, name) == ("code", "class"):
            opened.argument = value.removeprefix("language-")
        return at

    def _value(self, begin: int, at: int) -> tuple[str, int]:
        source = self.source
        if source[at : at + 1] in {"'", '"'}:
            end = source.find(source[at], at + 1)
            if end < 0:
                raise _cannot_parse(f"Unclosed start tag {self._place(begin)}")
            return _unescaped(source[at + 1 : end]), end + 1
        end = _past(_TOKEN, source, at)
        if end == len(source):
            raise _cannot_parse(f"Unclosed start tag {self._place(begin)}")
        if not source[end].isspace() and source[end] != ">":
            raise _cannot_parse(f"Unexpected end of name token {self._place(at)}")
        return source[at:end].lower(), end

    def _end_tag(self, begin: int) -> int:
        source = self.source
        if not self.stack:
            raise _cannot_parse(f"Unexpected end tag {self._place(begin)}")
        end = _past(_NAME, source, begin + 2)
        tag = source[begin + 2 : end].lower()
        at = _past(_SPACE, source, end)
        if source[at : at + 1] != ">":
            raise _cannot_parse(f"Unclosed end tag {self._place(begin)}")
        opened = self.stack.pop()
        if tag and tag != opened.tag:
            raise _cannot_parse(
                f'Unmatched end tag {self._place(begin)}, expected "</{opened.tag}>", '
                f'found "</{tag}>"'
            )
        if self.units > opened.offset:
            self._close(opened)
        return at + 1

    def _close(self, opened: _Open) -> None:
        """Add the entity of a tag, unless it stands where Telegram silently drops it."""
        length = self.units - opened.offset
        kind = _KIND_OF_TAG[opened.tag]
        entity: Json = {"type": kind, "offset": opened.offset, "length": length}
        around = {waiting.tag for waiting in self.stack}
        if kind == "code" and around == {"pre"} and self.stack[-1].offset == opened.offset:
            # <pre><code class="language-x">: the language goes to the block around it.
            self.stack[-1].argument = opened.argument
            return
        if around & {"code", "pre"} or (kind == "blockquote" and "blockquote" in around):
            return
        if kind == "text_link":
            entity["url"] = opened.argument or "".join(self.pieces[opened.at :])
            if not _LINK.fullmatch(entity["url"]):
                return
        elif kind == "custom_emoji":
            if not opened.argument.isdecimal():
                raise _cannot_parse("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = opened.argument
        elif kind == "pre" and opened.argument:
            entity["language"] = opened.argument
        elif kind == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        self.entities.append(entity)


def _past(pattern: re.Pattern[str], source: str, at: int) -> int:
    """Return the index after a pattern that always matches, if only nothing."""
    found = pattern.match(source, at)
    return found.end() if found else at


def _cannot_parse(why: str) -> ApiError:
    return bad_request(f"can't parse entities: {why}")


def _character(source: str, at: int) -> tuple[str, int]:
    """Decode a character reference; one that is none stands for itself."""
    found = _REFERENCE.match(source, at)
    if not found:
        return "&", at + 1
    hexadecimal, decimal, name = found.groups()
    if name:
        known = _CHARACTERS.get(name)
        return (known, found.end()) if known else ("&", at + 1)
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if not 0 < code < sys.maxunicode or code in _SURROGATES:
        return "&", at + 1
    return chr(code), found.end()


def _unescaped(value: str) -> str:
    pieces, at = [], 0
    while (found := value.find("&", at)) >= 0:
        character, end = _character(value, found)
        pieces += [value[at:found], character]
        at = end
    return "".join(pieces) + value[at:]


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Strip the blanks around a text, as Telegram does, and move the entities along."""
    stripped = text.strip()
    if len(stripped) == len(text):
        return text, entities
    ahead = utf16_length(text[: len(text) - len(text.lstrip())])
    length = utf16_length(stripped)
    kept = []
    for entity in entities:
        start = max(0, entity["offset"] - ahead)
        end = min(length, entity["offset"] + entity["length"] - ahead)
        if start < end:
            kept.append({**entity, "offset": start, "length": end - start})
    return stripped, kept


def _found(text: str, entities: list[Json]) -> list[Json]:
    """Return the entities, and those of the commands and links that Telegram finds by itself."""
    taken = [
        range(e["offset"], e["offset"] + e["length"])
        for e in entities
        if e["type"] in {"code", "pre", "text_link"}
    ]
    links = [("url", start, link) for start, link in links_in(text)]
    commands = [("bot_command", found.start(), found.group()) for found in _COMMAND.finditer(text)]
    found = list(entities)
    for kind, start, words in links + commands:
        offset = utf16_length(text[:start])
        if not any(offset in span for span in taken):
            found.append({"type": kind, "offset": offset, "length": utf16_length(words)})
    return found


def _checked_entities(entities: Sequence[object], length: int) -> list[Json]:
    checked = []
    for entity in entities:
        if not isinstance(entity, dict):
            raise _cannot_parse("expected an Object as MessageEntity")
        only(entity, _ENTITY_FIELDS, "MessageEntity")
        kind, offset, size = (entity.get(name) for name in ("type", "offset", "length"))
        if not isinstance(kind, str) or not isinstance(offset, int) or not isinstance(size, int):
            raise _cannot_parse("a MessageEntity needs type, offset and length")
        if offset < 0 or size < 1 or offset + size > length:
            raise _cannot_parse(f"entity at offset {offset} lies outside the text")
        checked.append(dict(entity))
    return checked


def rendered(text: str, parse_mode: str | None, entities: Sequence[object] | None) -> Json:
    """Return plain `text` and its `entities`, as the Message that Telegram answers bears them."""
    if parse_mode and parse_mode.upper() != "HTML":
        if parse_mode.lower() in {"markdown", "markdownv2"}:
            raise bad_request("the sandbox reads no Markdown: use parse_mode HTML")
        raise bad_request("unsupported parse_mode")
    if parse_mode:
        plain, found = _Reader(text).read()
    else:
        plain, found = text, _checked_entities(entities or (), utf16_length(text))
    plain, found = _trimmed(plain, found)
    # Commands and links both have a slash, and most texts have none.
    found = _found(plain, found) if "/" in plain else found
    found.sort(key=_order)
    return {"text": plain, "entities": found}


def _order(entity: Json) -> tuple[int, int]:
    return entity["offset"], -entity["length"]


def text_content(params: Mapping[str, Any]) -> Json:
    """Return `text` (and `entities`) of a message from a call's parameters, or refuse it."""
    content = rendered(params.get("text", ""), params.get("parse_mode"), params.get("entities"))
    if not content["text"]:
        raise bad_request("message text is empty")
    if utf16_length(content["text"]) > TEXT_LIMIT:
        raise bad_request("message is too long")
    if not content["entities"]:
        del content["entities"]
    return content


def caption_content(params: Mapping[str, Any]) -> Json:
    """Return `caption` (and `caption_entities`), or nothing, from a call's parameters."""
    content = rendered(
        params.get("caption", ""), params.get("parse_mode"), params.get("caption_entities")
    )
    if utf16_length(content["text"]) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not content["text"]:
        return {}
    caption: Json = {"caption": content["text"]}
    if content["entities"]:
        caption["caption_entities"] = content["entities"]
    return caption

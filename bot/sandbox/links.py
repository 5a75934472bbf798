"""Which links Telegram takes under a button, what it makes of them, and which it sees in a text.

The rules and the words are those of TDLib's `LinkManager::check_link` and `parse_url`.
"""

import re
from ipaddress import AddressValueError, IPv6Address

_SCHEME = re.compile(r"([^:/?#@\[\]]*)://")
_TG = re.compile(r"tg:(?://)?", re.IGNORECASE)
_TG_HOST = re.compile(r"[A-Za-z0-9_-]+")
_PORT = re.compile(r"(.+):([^:@\]]*)")
_HOST = re.compile(r"(?:[a-z0-9.\-_!$,~*'();&+=]|%[0-9a-f]{2}|[^\x00-\x7f])+")
_BLANKS = re.compile(r"[\x00-\x20]")
_HIGHEST_PORT = 65_535
# Telegram also sees bare names of hosts; only those of links to its own are looked for here.
_IN_TEXT = re.compile(
    r"(?<![\w@/.])(?:https?://[^\s<>\"/?#]+\.[^\s<>\"]+|(?:t|telegram)\.me/[^\s<>\"]+)",
    re.IGNORECASE,
)
_AFTER_A_LINK = ".,:;!?)]}'»”"


class LinkError(Exception):
    """The link is invalid; the message says why, in Telegram's words."""


def checked_link(link: str) -> str:
    """Return a link as Telegram keeps it: http, https (also without saying so) or tg."""
    if opening := _TG.match(link):
        return _tg(link[opening.end() :])
    scheme, rest = _without_scheme(link)
    place = re.split(r"[/?#]", rest, maxsplit=1)[0]
    host, port = _host_and_port(place)
    userinfo, _, host = host.rpartition("@")
    _check_host(host)
    if "." not in host and not host.startswith("["):
        raise LinkError("Wrong HTTP URL")
    query = _BLANKS.sub(lambda blank: f"%{ord(blank[0]):02X}", rest[len(place) :].rstrip())
    if not query.startswith("/"):
        query = f"/{query}"
    before = f"{userinfo}@" if userinfo else ""
    after = f":{port}" if port else ""
    return f"{scheme}://{before}{host.lower()}{after}{query}"


def links_in(text: str) -> list[tuple[int, str]]:
    """Return the links that stand in a text, and where, in characters."""
    found = _IN_TEXT.finditer(text)
    return [(link.start(), link.group().rstrip(_AFTER_A_LINK)) for link in found]


def _without_scheme(link: str) -> tuple[str, str]:
    scheme = _SCHEME.match(link)
    if not scheme:
        return "http", link
    name = scheme[1].lower()
    if name not in {"http", "https"}:
        raise LinkError("Unsupported URL protocol")
    return name, link[scheme.end() :]


def _host_and_port(place: str) -> tuple[str, int]:
    found = _PORT.fullmatch(place)
    if not found:
        return place, 0
    digits = found[2]
    port = int(digits) if digits.isascii() and digits.isdigit() else 0
    if not 0 < port <= _HIGHEST_PORT:
        raise LinkError("Wrong port number specified in the URL")
    return found[1], port


def _check_host(host: str) -> None:
    if not host:
        raise LinkError("URL host is empty")
    if host == ".":
        raise LinkError("Host is invalid")
    if host.startswith("[") and host.endswith("]"):
        try:
            IPv6Address(host[1:-1])
        except AddressValueError:
            raise LinkError("Wrong IPv6 address specified in the URL") from None
    elif not _HOST.fullmatch(host.lower()):
        raise LinkError("Wrong URL host")


def _tg(rest: str) -> str:
    if re.match(r"https?://", rest, re.IGNORECASE):
        raise LinkError("Wrong tg URL")
    host = re.split(r"[/?#]", rest, maxsplit=1)[0]
    if not host:
        raise LinkError("URL host is empty")
    if not _TG_HOST.fullmatch(host):
        raise LinkError("Unallowed characters in URL host")
    return f"tg://{host.lower()}{rest[len(host) :].rstrip()}"

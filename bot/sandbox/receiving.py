"""Bot API methods by which a bot gets its updates: long polling or a webhook."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.sandbox.sending import Call
from bot.sandbox.updates import BATCH_LIMIT
from bot.sandbox.webhooks import Webhook
from bot.sandbox.wire import Json, bad_request, conflict

_LONGEST_POLL = 50
_CONNECTIONS = 40
_CONNECTIONS_LIMIT = 100
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_KINDS = frozenset(
    {
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
        "guest_message",
        "message_reaction",
        "message_reaction_count",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "managed_bot",
    }
)


async def get_updates(call: Call) -> list[Json]:
    """Return updates, confirming those before `offset`."""
    params, bot = call.params, call.bot
    if bot.webhook:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    limit = params.get("limit", BATCH_LIMIT)
    if not 1 <= limit <= BATCH_LIMIT:
        raise bad_request("limit must be from 1 to 100")
    bot.updates.allow(_kinds(call))
    seconds = min(max(params.get("timeout", 0), 0), _LONGEST_POLL)
    return await bot.updates.get(params.get("offset", 0), limit, seconds)


async def set_webhook(call: Call) -> bool:
    """Have updates posted to a URL from now on; an empty one ends that."""
    params, bot = call.params, call.bot
    url, secret = params["url"], params.get("secret_token")
    connections = params.get("max_connections", _CONNECTIONS)
    if url and not _reachable(url):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if secret is not None and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if not 1 <= connections <= _CONNECTIONS_LIMIT:
        raise bad_request("max_connections must be from 1 to 100")
    kinds = _kinds(call)
    bot.updates.allow(kinds)
    is_same = bot.webhook is not None and bot.webhook.terms == (url, secret, connections)
    if is_same and not params.get("drop_pending_updates"):
        return True
    await delete_webhook(call)
    if url:
        bot.updates.end_polls()
        bot.webhook = Webhook(
            url,
            updates=bot.updates,
            clock=bot.clock,
            secret_token=secret,
            max_connections=connections,
        )
    return True


async def delete_webhook(call: Call) -> bool:
    """Go back to long polling."""
    webhook, call.bot.webhook = call.bot.webhook, None
    if webhook:
        await webhook.close()
    if call.params.get("drop_pending_updates"):
        call.bot.updates.drop_all()
    return True


async def get_webhook_info(call: Call) -> Json:
    """Return how updates are delivered."""
    bot = call.bot
    if bot.webhook:
        info = bot.webhook.info()
    else:
        info = {
            "url": "",
            "has_custom_certificate": False,
            "pending_update_count": len(bot.updates.pending()),
        }
    if bot.updates.allowed:
        info["allowed_updates"] = bot.updates.allowed
    return info


def _kinds(call: Call) -> list[str] | None:
    kinds: list[str] | None = call.params.get("allowed_updates")
    if unknown := set(kinds or ()) - _KINDS:
        # Telegram ignores it, and the bot waits for ever: a typo should fail.
        raise bad_request(f'unknown kind of update "{min(unknown)}" in allowed_updates')
    return kinds


def _reachable(url: str) -> bool:
    """Tell whether a webhook may be there: HTTPS, or, here, this machine."""
    parts = urlsplit(url)
    if parts.scheme == "https":
        return bool(parts.hostname)
    return parts.scheme == "http" and is_loopback(parts.hostname or "")


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address is this machine's own."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False

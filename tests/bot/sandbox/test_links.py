"""Links under buttons and in texts, as Telegram takes and sees them."""

import pytest
import telegram

from bot.sandbox.formatting import rendered
from bot.sandbox.links import LinkError, checked_link, links_in
from tests.bot.sandbox.conftest import Client
from tests.phone import Phone


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("HTTP://Example.ORG", "http://example.org/"),
        ("example.org?a", "http://example.org/?a"),
        ("https://me:secret@example.org:8443/", "https://me:secret@example.org:8443/"),
        ("https://example.org/a b ", "https://example.org/a%20b"),
        ("http://[::1]:80/x", "http://[::1]:80/x"),
        ("https://clínica.example/", "https://clínica.example/"),
        ("tg://resolve?domain=primer_bot", "tg://resolve?domain=primer_bot"),
        ("tg:settings", "tg://settings"),
    ],
)
def test_a_link_is_kept_as_telegram_keeps_it(given: str, kept: str) -> None:
    assert checked_link(given) == kept


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("", "URL host is empty"),
        ("https://", "URL host is empty"),
        ("nowhere", "Wrong HTTP URL"),
        ("http://localhost:8085/", "Wrong HTTP URL"),
        ("ftp://example.org", "Unsupported URL protocol"),
        ("javascript://example.org", "Unsupported URL protocol"),
        ("https://.", "Host is invalid"),
        ("https://two words.org", "Wrong URL host"),
        ("https://a<b>.org", "Wrong URL host"),
        ("https://example.org:0", "Wrong port number specified in the URL"),
        ("https://example.org:65536", "Wrong port number specified in the URL"),
        ("https://example.org:http", "Wrong port number specified in the URL"),
        ("https://[::x]/", "Wrong IPv6 address specified in the URL"),
        ("tg://https://example.org", "Wrong tg URL"),
        ("tg://", "URL host is empty"),
        ("tg://example.org", "Unallowed characters in URL host"),
    ],
)
def test_a_link_that_is_none_is_refused_in_telegrams_words(given: str, why: str) -> None:
    with pytest.raises(LinkError) as refused:
        checked_link(given)
    assert str(refused.value) == why


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("see https://example.org/a, then", ["https://example.org/a"]),
        ("(t.me/primer_bot?start=ABC)", ["t.me/primer_bot?start=ABC"]),
        ("https://t.me/x", ["https://t.me/x"]),
        ("at.me/x, me@t.me/x, http://nowhere, t.me", []),
    ],
)
def test_links_are_found_in_a_text(text: str, links: list[str]) -> None:
    assert [words for _, words in links_in(text)] == links


def test_a_found_link_is_an_entity_unless_it_is_code_or_a_link_already() -> None:
    found = rendered("🏃 t.me/a <code>t.me/b</code> <a href='https://x.y'>t.me/c</a>", "HTML", None)
    entities = [(e["type"], e["offset"], e["length"]) for e in found["entities"]]
    assert entities == [("url", 3, 6), ("code", 10, 6), ("text_link", 17, 6)]


async def test_a_button_opens_a_link_and_has_no_data(bot: telegram.Bot, runner: Phone) -> None:
    rows = [
        [telegram.InlineKeyboardButton("Plan", url="example.org/Plan")],
        [telegram.InlineKeyboardButton("Mute", callback_data="1:mute")],
    ]
    markup = telegram.InlineKeyboardMarkup(rows)
    sent = await bot.send_message(runner.id, "New", reply_markup=markup)
    assert sent.reply_markup is not None
    assert sent.reply_markup.inline_keyboard[0][0].url == "http://example.org/Plan"
    shown = await runner.next_message()
    assert shown.keyboard == ((("Plan", None),), (("Mute", "1:mute"),))
    assert shown.links == {"Plan": "http://example.org/Plan"}


async def test_a_button_without_a_link_in_its_url_is_refused(client: Client, runner: Phone) -> None:
    button = {"text": "Plan", "url": 5}
    markup = {"inline_keyboard": [[button]]}
    refused = await client.refused("sendMessage", chat_id=runner.id, text="x", reply_markup=markup)
    assert refused == (
        'Bad Request: can\'t parse inline keyboard button: Field "url" must be of type String'
    )


async def test_a_link_to_the_bot_says_start_with_what_it_carries(
    bot: telegram.Bot, phone: Phone
) -> None:
    await phone.follow("https://t.me/primer_bot?start=ABCD-1")
    await phone.follow("https://t.me/primer_bot")
    first, second = [u.message for u in await bot.get_updates(timeout=0) if u.message]
    assert (first.text, second.text) == ("/start ABCD-1", "/start")

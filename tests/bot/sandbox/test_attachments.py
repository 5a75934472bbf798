"""Files and formatted words that a person sends, as the bot gets them."""

import aiohttp
import pytest
import telegram

from tests.bot.sandbox.conftest import TOKEN, Client
from tests.phone import Phone

MEGABYTE = 1024 * 1024


async def heard(bot: telegram.Bot) -> telegram.Message:
    """Return the newest message that the bot was sent."""
    *_, update = await bot.get_updates(timeout=0)
    assert update.message is not None
    return update.message


async def test_a_document_arrives_with_its_bytes_name_and_caption(
    bot: telegram.Bot, runner: Phone
) -> None:
    await runner.send_document("hips.toml", b'name = "Hips"\n', "<b>for</b> all", html=True)
    message = await heard(bot)
    assert message.document is not None
    assert (message.document.file_name, message.document.file_size) == ("hips.toml", 14)
    assert (message.caption, message.caption_html) == ("for all", "<b>for</b> all")
    file = await bot.get_file(message.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b'name = "Hips"\n'
    await bot.send_document(runner.id, message.document.file_id)
    back = await runner.next_message()
    assert (back.media, back.file_name) == ("document", "hips.toml")
    assert await runner.download(back) == b'name = "Hips"\n'


async def test_a_photo_arrives_with_its_bytes_and_caption(
    bot: telegram.Bot, runner: Phone, picture: bytes
) -> None:
    await runner.send_photo(picture, "My <knee>")
    message = await heard(bot)
    assert (message.photo[-1].width, message.caption) == (40, "My <knee>")
    file = await bot.get_file(message.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == picture


async def test_a_video_arrives_with_its_bytes_and_caption(bot: telegram.Bot, runner: Phone) -> None:
    await runner.send_video(b"moving", "Slowly")
    message = await heard(bot)
    assert message.video is not None
    assert (message.video.file_name, message.video.mime_type) == ("video.mp4", "video/mp4")
    assert message.caption == "Slowly"
    file = await bot.get_file(message.video.file_id)
    assert bytes(await file.download_as_bytearray()) == b"moving"


async def test_a_formatted_text_arrives_as_text_and_entities(
    bot: telegram.Bot, runner: Phone
) -> None:
    await runner.send_html("<b>Hi</b> &lt;all&gt; <i>and</i> https://example.org/x")
    message = await heard(bot)
    assert message.text == "Hi <all> and https://example.org/x"
    assert [entity.type for entity in message.entities] == ["bold", "italic", "url"]
    await bot.send_message(runner.id, message.text, entities=message.entities)
    back = await runner.next_message()
    assert back.html == "<b>Hi</b> &lt;all&gt; <i>and</i> https://example.org/x"


async def test_what_claims_to_be_over_20_megabytes_cannot_be_downloaded(
    bot: telegram.Bot, runner: Phone, client: Client
) -> None:
    await runner.send_document("plan.toml", b"x", claims_size=20 * MEGABYTE)
    allowed = (await heard(bot)).document
    await runner.send_document("plan.toml", b"x", claims_size=20 * MEGABYTE + 1)
    refused = (await heard(bot)).document
    assert allowed is not None
    assert refused is not None
    assert (await bot.get_file(allowed.file_id)).file_size == 20 * MEGABYTE
    assert refused.file_size == 20 * MEGABYTE + 1
    assert await client.refused("getFile", file_id=refused.file_id) == (
        "Bad Request: file is too big"
    )


async def test_a_download_needs_the_token_and_a_path_that_was_given(client: Client) -> None:
    for path, status in ((f"bot{TOKEN}/documents/none.bin", 404), ("bot1:x/documents/f", 401)):
        async with client.session.get(f"{client.url}/file/{path}") as answer:
            assert answer.status == status


@pytest.mark.parametrize(
    ("fields", "file", "why"),
    [
        ({"caption": "x" * 1025}, ("document", b"x"), "message caption is too long"),
        ({"caption": "<b>x", "parse_mode": "HTML"}, ("document", b"x"), "can't parse entities"),
        ({}, ("document", b""), "file must be non-empty"),
        ({}, ("photo", b"no picture"), "IMAGE_PROCESS_FAILED"),
        ({"claims_size": "much"}, ("document", b"x"), "the body is no form"),
        ({"caption": "x"}, ("voice", b"x"), "expected a text"),
    ],
)
async def test_a_file_that_no_phone_would_send(
    client: Client, runner: Phone, fields: dict[str, str], file: tuple[str, bytes], why: str
) -> None:
    form = aiohttp.FormData(fields)
    form.add_field(file[0], file[1], filename="f.bin")
    path = f"{client.url}/user/{runner.id}/send"
    async with client.session.post(path, data=form) as answer:
        assert answer.status == 400
        assert why in (await answer.json())["error"]
    assert len((await client.get(f"/user/{runner.id}/chat"))[1]["messages"]) == 1


@pytest.mark.parametrize(
    "body",
    [
        {"text": "x", "parse_mode": 1},
        {"text": "x", "entities": {}},
        {"text": "<b>x", "parse_mode": "HTML"},
        {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 2}]},
        {"photo": True, "caption": 5},
        {"document": "f.bin"},
    ],
)
async def test_words_that_no_phone_would_send(
    client: Client, runner: Phone, body: dict[str, object]
) -> None:
    assert (await client.post(f"/user/{runner.id}/send", body))[0] == 400


async def test_a_file_for_a_blocked_bot_stays_on_the_phone(client: Client, runner: Phone) -> None:
    await runner.block()
    with pytest.raises(AssertionError, match="the bot is blocked"):
        await runner.send_document("a.csv", b"1")

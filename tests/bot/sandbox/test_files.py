import io

import aiohttp
import pytest
import telegram

from tests.bot.sandbox.conftest import TOKEN, Client
from tests.phone import Phone


async def test_a_photo_is_uploaded_once_and_sent_again_by_its_id(
    bot: telegram.Bot, runner: Phone, client: Client, picture: bytes
) -> None:
    sent = await bot.send_photo(
        runner.id, picture, caption="<b>Half</b> kneeling", parse_mode="HTML"
    )
    shown = await runner.next_message()
    assert (shown.text, shown.has_photo) == ("Half kneeling", True)
    assert (sent.photo[-1].width, sent.photo[-1].height) == (40, 30)
    again = await bot.send_photo(runner.id, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id
    file = await bot.get_file(sent.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == picture
    _, chat = await client.get(f"/user/{runner.id}/chat")
    async with client.session.get(client.url + chat["messages"][-1]["photo_url"]) as answer:
        assert answer.content_type == "image/png"
        assert await answer.read() == picture


async def test_the_picture_of_a_message_can_be_replaced(
    bot: telegram.Bot, runner: Phone, picture: bytes
) -> None:
    first = await bot.send_photo(runner.id, picture, caption="one")
    text = await bot.send_message(runner.id, "a text")
    media = telegram.InputMediaPhoto(picture, caption="two")
    edited = await first.edit_media(media)
    assert isinstance(edited, telegram.Message)
    assert edited.caption == "two"
    assert edited.photo[-1].file_id != first.photo[-1].file_id
    by_id = telegram.InputMediaPhoto(first.photo[-1].file_id)
    grown = await text.edit_media(by_id)
    assert isinstance(grown, telegram.Message)
    assert (grown.text, grown.photo[-1].file_id) == (None, first.photo[-1].file_id)
    captioned = await grown.edit_caption("three")
    assert isinstance(captioned, telegram.Message)
    assert captioned.caption == "three"


async def test_a_document_keeps_its_name_and_is_no_photo(
    bot: telegram.Bot, runner: Phone, client: Client
) -> None:
    sent = await bot.send_document(runner.id, b"a,b\n1,2\n", filename="report.csv")
    assert sent.document is not None
    assert sent.document.file_name == "report.csv"
    with pytest.raises(
        telegram.error.BadRequest, match=r"(?i)can't use file of type document as photo"
    ):
        await bot.send_photo(runner.id, sent.document.file_id)
    _, chat = await client.get(f"/user/{runner.id}/chat")
    async with client.session.get(client.url + chat["messages"][-1]["document_url"]) as answer:
        assert answer.headers["Content-Disposition"] == "attachment"
        assert await answer.read() == b"a,b\n1,2\n"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (b"\x89PNG\r\n\x1a\n", "IMAGE_PROCESS_FAILED"),
        (
            bytes(10 * 1024 * 1024 + 1),
            (
                "file of size 10485761 bytes is too big for a photo; "
                "the maximum size is 10485760 bytes"
            ),
        ),
    ],
    ids=["text", "header only", "too big"],
)
async def test_what_is_no_photo_is_refused(
    client: Client, runner: Phone, content: bytes, why: str
) -> None:
    form = aiohttp.FormData({"chat_id": str(runner.id)})
    form.add_field("photo", io.BytesIO(content), filename="x.png")
    async with client.session.post(f"{client.url}/bot{TOKEN}/sendPhoto", data=form) as answer:
        assert (await answer.json())["description"] == f"Bad Request: {why}"


async def test_a_picture_too_long_and_thin_is_refused(
    bot: telegram.Bot, runner: Phone, thin_picture: bytes
) -> None:
    with pytest.raises(telegram.error.BadRequest, match="Photo_invalid_dimensions"):
        await bot.send_photo(runner.id, thin_picture)


@pytest.mark.parametrize("given", ["AgACnever", "https://example.org/x.png", "attach://nothing"])
async def test_a_file_that_was_never_issued_is_refused(
    client: Client, runner: Phone, given: str
) -> None:
    assert await client.refused("sendPhoto", chat_id=runner.id, photo=given) == (
        "Bad Request: wrong file identifier/HTTP URL specified"
    )


async def test_what_a_person_sends_reaches_the_bot(bot: telegram.Bot, runner: Phone) -> None:
    await runner.send_photo()
    await runner.send_sticker("🏃")
    await runner.share_location(40.4, -3.7)
    _, photo, sticker, place = [u.message for u in await bot.get_updates(timeout=0) if u.message]
    assert photo.photo[-1].width == 64
    assert sticker.sticker is not None
    assert sticker.sticker.emoji == "🏃"
    assert place.location is not None
    assert (place.location.latitude, place.location.longitude) == (40.4, -3.7)
    file = await bot.get_file(photo.photo[-1].file_id)
    assert (await file.download_as_bytearray()).startswith(b"\xff\xd8")


async def test_a_caption_has_at_most_1024_characters_after_parsing(
    bot: telegram.Bot, runner: Phone, picture: bytes
) -> None:
    sent = await bot.send_photo(runner.id, picture, f"<b>{'x' * 1024}</b>", parse_mode="HTML")
    assert len(sent.caption or "") == 1024
    with pytest.raises(telegram.error.BadRequest, match="Message caption is too long"):
        await sent.edit_caption("x" * 1025)

"""Pictures, documents, videos and animations that the bot sends: by upload, by file_id, edited."""

from datetime import timedelta
from typing import Any

import pytest
import telegram

from tests.bot.sandbox.conftest import Client
from tests.phone import Phone

KINDS = ("photo", "document", "video", "animation")
BUTTONS = telegram.InlineKeyboardMarkup.from_column(
    [
        telegram.InlineKeyboardButton("Plan", url="https://example.org/"),
        telegram.InlineKeyboardButton("Mute", callback_data="1:mute"),
    ]
)


@pytest.fixture
def contents(picture: bytes) -> dict[str, telegram.InputFile]:
    return {
        "photo": telegram.InputFile(picture, "knee.png"),
        "document": telegram.InputFile(b"a,b\n", "report.csv"),
        "video": telegram.InputFile(b"moving", "rock.mp4"),
        "animation": telegram.InputFile(b"moving", "swing.mp4"),
    }


async def send(bot: telegram.Bot, kind: str, chat_id: int, what: Any, **more: Any) -> Any:
    return await getattr(bot, f"send_{kind}")(chat_id, what, **more)


def file_id(message: telegram.Message, kind: str) -> str:
    found = getattr(message, kind)
    return str((found[-1] if kind == "photo" else found).file_id)


@pytest.mark.parametrize("kind", KINDS)
async def test_it_is_sent_by_upload_and_again_by_its_id(
    bot: telegram.Bot, runner: Phone, contents: dict[str, telegram.InputFile], kind: str
) -> None:
    words = {"caption": "<b>New</b> plan", "parse_mode": "HTML", "reply_markup": BUTTONS}
    sent = await send(bot, kind, runner.id, contents[kind], **words)
    first = await runner.next_message()
    assert (first.media, first.text, first.html) == (kind, "New plan", "<b>New</b> plan")
    names = {"document": "report.csv", "video": "rock.mp4", "animation": "swing.mp4"}
    assert first.file_name == names.get(kind)
    assert first.links == {"Plan": "https://example.org/"}
    assert first.data_of("Mute") == "1:mute"
    assert await runner.download(first) == contents[kind].input_file_content
    await send(bot, kind, runner.id, file_id(sent, kind))
    again = await runner.next_message()
    assert (again.media, again.text) == (kind, "")
    assert await runner.download(again) == contents[kind].input_file_content


@pytest.mark.parametrize("kind", KINDS)
async def test_its_caption_has_at_most_1024_characters_after_parsing(
    bot: telegram.Bot, runner: Phone, contents: dict[str, telegram.InputFile], kind: str
) -> None:
    words = {"caption": f"<b>{'x' * 1024}</b>", "parse_mode": "HTML"}
    sent = await send(bot, kind, runner.id, contents[kind], **words)
    assert len(sent.caption) == 1024
    with pytest.raises(telegram.error.BadRequest, match=r"^Message caption is too long$"):
        await send(bot, kind, runner.id, contents[kind], caption="x" * 1025)
    with pytest.raises(telegram.error.BadRequest, match=r"^Message caption is too long$"):
        await sent.edit_caption("x" * 1025)
    await sent.edit_caption("<i>Newer</i>", parse_mode="HTML", reply_markup=BUTTONS)
    edited = await runner.next_edit()
    assert (edited.media, edited.html) == (kind, "<i>Newer</i>")
    assert edited.links == {"Plan": "https://example.org/"}
    bare = await sent.edit_caption(None)
    assert (bare.caption, bare.reply_markup) == (None, None)
    assert getattr(bare, kind)


@pytest.mark.parametrize(
    ("kind", "used_as"),
    [
        *(("document", "photo"), ("video", "photo"), ("animation", "photo")),
        *(("photo", "document"), ("photo", "video"), ("photo", "animation")),
    ],
)
async def test_a_picture_is_no_document_and_no_document_a_picture(
    client: Client,
    bot: telegram.Bot,
    runner: Phone,
    contents: dict[str, telegram.InputFile],
    kind: str,
    used_as: str,
) -> None:
    sent = await send(bot, kind, runner.id, contents[kind])
    given = {used_as: file_id(sent, kind)}
    refusal = f"Bad Request: can't use file of type {kind.title()} as {used_as.title()}"
    method = f"send{used_as.title()}"
    assert await client.refused(method, chat_id=runner.id, **given) == refusal
    media = {"type": used_as, "media": file_id(sent, kind)}
    edit = {"chat_id": runner.id, "message_id": sent.id, "media": media}
    assert await client.refused("editMessageMedia", **edit) == refusal


@pytest.mark.parametrize(
    ("kind", "used_as"),
    [
        *(("document", "video"), ("video", "document"), ("video", "animation")),
        *(("animation", "video"), ("document", "animation")),
    ],
)
async def test_what_is_sent_again_as_another_kind_of_document_stays_what_it_is(
    bot: telegram.Bot,
    runner: Phone,
    contents: dict[str, telegram.InputFile],
    kind: str,
    used_as: str,
) -> None:
    sent = await send(bot, kind, runner.id, contents[kind])
    again = await send(bot, used_as, runner.id, file_id(sent, kind))
    assert file_id(again, kind) == file_id(sent, kind)
    assert not getattr(again, used_as)


async def test_an_animation_is_a_document_to_whoever_knows_no_animations(
    bot: telegram.Bot, runner: Phone, contents: dict[str, telegram.InputFile]
) -> None:
    sent = await bot.send_animation(
        runner.id, contents["animation"], width=48, height=36, duration=5
    )
    assert sent.animation is not None
    assert (sent.animation.width, sent.animation.height) == (48, 36)
    assert sent.animation.duration == timedelta(seconds=5)
    assert sent.document is not None
    assert sent.document.file_id == sent.animation.file_id
    gif = await bot.send_animation(runner.id, telegram.InputFile(b"GIF89a", "swing.gif"))
    none = await bot.send_animation(runner.id, telegram.InputFile(b"text", "notes.txt"))
    assert (gif.animation is not None, none.animation) == (True, None)


async def test_a_message_can_become_an_animation(bot: telegram.Bot, runner: Phone) -> None:
    sent = await bot.send_message(runner.id, "Soon")
    media = telegram.InputMediaAnimation(b"moving", caption="Here", filename="swing.mp4")
    await sent.edit_media(media)
    edited = await runner.next_edit()
    assert (edited.media, edited.text) == ("animation", "Here")


async def test_a_video_that_is_none_becomes_a_document(bot: telegram.Bot, runner: Phone) -> None:
    sent = await bot.send_video(runner.id, telegram.InputFile(b"text", "notes.txt"))
    assert (sent.video, sent.document is not None) == (None, True)


async def test_a_video_tells_its_shape_and_may_be_hidden(
    bot: telegram.Bot, runner: Phone, contents: dict[str, telegram.InputFile]
) -> None:
    sent = await bot.send_video(
        runner.id, contents["video"], width=320, height=180, duration=9, has_spoiler=True
    )
    assert sent.video is not None
    assert (sent.video.width, sent.video.height, sent.video.duration) == (
        320,
        180,
        timedelta(seconds=9),
    )
    assert sent.has_media_spoiler
    edited = await sent.edit_caption("Softly")
    assert isinstance(edited, telegram.Message)
    assert edited.has_media_spoiler


async def test_a_message_can_become_a_video(
    bot: telegram.Bot, runner: Phone, contents: dict[str, telegram.InputFile]
) -> None:
    sent = await bot.send_message(runner.id, "Soon")
    media = telegram.InputMediaVideo(b"moving", caption="Here", filename="rock.mp4", duration=4)
    await sent.edit_media(media)
    edited = await runner.next_edit()
    assert (edited.media, edited.text, edited.file_name) == ("video", "Here", "rock.mp4")


@pytest.mark.parametrize(
    ("method", "params", "why"),
    [
        ("sendVideo", {}, "video is empty"),
        ("sendVideo", {"video": "never"}, "wrong file identifier/HTTP URL specified"),
        ("sendVideo", {"video": "x", "colour": "red"}, 'unknown field "colour" of sendVideo'),
        ("sendVideo", {"video": "x", "width": "wide"}, 'field "width" must be an Integer'),
        (
            "editMessageMedia",
            {"media": {"type": "video", "media": "x", "tempo": 2}},
            'unknown field "tempo" in InputMedia',
        ),
        (
            "editMessageMedia",
            {"media": {"type": "audio", "media": "x"}},
            "can't parse InputMedia: type must be photo, document, video or animation here",
        ),
    ],
)
async def test_what_is_no_video_is_refused(
    client: Client, runner: Phone, method: str, params: dict[str, Any], why: str
) -> None:
    assert await client.refused(method, chat_id=runner.id, **params) == f"Bad Request: {why}"

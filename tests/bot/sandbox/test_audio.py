"""Sounds that the bot sends: by upload, by file_id, with words under them."""

from datetime import timedelta
from typing import Any

import pytest
import telegram

from tests.bot.sandbox.conftest import Client
from tests.phone import Phone

TRACK = telegram.InputFile(b"ringing", "track.m4a")
ABOUT: dict[str, Any] = {"duration": 300, "title": "Five minutes", "performer": "Primer"}


def told(message: telegram.Message) -> tuple[Any, ...]:
    audio = message.audio
    assert audio is not None
    return audio.duration, audio.title, audio.performer, audio.mime_type, audio.file_name


async def test_it_is_sent_by_upload_and_stays_what_it_was_by_its_id(
    bot: telegram.Bot, runner: Phone
) -> None:
    sent = await bot.send_audio(
        runner.id, TRACK, caption="<b>0:10</b> Rock", parse_mode="HTML", **ABOUT
    )
    shown = await runner.next_message()
    assert (shown.media, shown.html, shown.file_name) == ("audio", "<b>0:10</b> Rock", "track.m4a")
    assert await runner.download(shown) == b"ringing"
    five_minutes = timedelta(minutes=5)
    assert told(sent) == (five_minutes, "Five minutes", "Primer", "audio/mp4", "track.m4a")
    assert sent.audio is not None
    again = await bot.send_audio(runner.id, sent.audio.file_id, title="Other", duration=1)
    assert (told(again), again.caption) == (told(sent), None)
    assert (await runner.next_message()).json["audio_url"] == shown.json["audio_url"]


async def test_an_mp3_is_one_too_and_anything_else_a_document(
    bot: telegram.Bot, runner: Phone
) -> None:
    mp3 = await bot.send_audio(runner.id, telegram.InputFile(b"ringing", "Bell.MP3"))
    assert told(mp3) == (timedelta(0), None, None, "audio/mpeg", "Bell.MP3")
    other = await bot.send_audio(runner.id, telegram.InputFile(b"text", "notes.txt"))
    assert (other.audio, other.document is not None) == (None, True)


async def test_its_caption_has_at_most_1024_characters_and_can_be_edited(
    bot: telegram.Bot, runner: Phone
) -> None:
    with pytest.raises(telegram.error.BadRequest, match=r"^Message caption is too long$"):
        await bot.send_audio(runner.id, TRACK, caption="x" * 1025)
    sent = await bot.send_audio(runner.id, TRACK, caption="x" * 1024)
    edited = await sent.edit_caption("Newer")
    assert isinstance(edited, telegram.Message)
    assert (edited.caption, edited.audio) == ("Newer", sent.audio)


async def test_a_picture_is_no_sound_and_no_sound_a_picture(
    client: Client, bot: telegram.Bot, runner: Phone, picture: bytes
) -> None:
    photo = (await bot.send_photo(runner.id, picture)).photo[-1].file_id
    sound = (await bot.send_audio(runner.id, TRACK)).audio
    assert sound is not None
    for method, given, why in (
        ("sendAudio", {"audio": photo}, "can't use file of type Photo as Audio"),
        ("sendPhoto", {"photo": sound.file_id}, "can't use file of type Audio as Photo"),
        ("sendAudio", {"audio": "never"}, "wrong file identifier/HTTP URL specified"),
        ("sendAudio", {}, "audio is empty"),
        ("sendAudio", {"audio": "x", "duration": "long"}, 'field "duration" must be an Integer'),
        ("sendAudio", {"audio": "x", "artist": "x"}, 'unknown field "artist" of sendAudio'),
    ):
        assert await client.refused(method, chat_id=runner.id, **given) == f"Bad Request: {why}"
    document = (await bot.send_document(runner.id, telegram.InputFile(b"a", "a.csv"))).document
    assert document is not None
    # To Telegram both are documents: each stays what it is.
    assert (await bot.send_audio(runner.id, document.file_id)).document == document

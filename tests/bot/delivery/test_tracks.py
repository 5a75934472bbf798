"""A track is sounded and uploaded once; where it cannot be, its text comes all the same."""

from bot.conversations.replies import Sound
from bot.delivery.file_ids import FileIds
from bot.delivery.tracks import Tracks
from bot.media.cues import Cue, Track
from bot.media.sounder import Sounder
from bot.sandbox.faults import Fault, FaultKind
from tests.bot.conversations.test_sound import as_files
from tests.bot.deeds import begun, say, tap
from tests.phone import Phone
from tests.world import World

SOUND = Sound("Two minutes", Track(((Cue.GO, 5), (Cue.DONE, 85)), 90))


async def asked(world: World) -> Phone:
    phone = await world.runner()
    assert (await say(phone, "/sound now")).media == "audio"
    return phone


async def test_a_restart_remembers_what_was_uploaded(world: World) -> None:
    await asked(world)
    await world.stop_bot()
    await world.start_bot()
    await asked(world)
    assert as_files(world) == [True, False]


async def test_in_another_language_it_is_another_file(world: World) -> None:
    await asked(world)
    phone = await world.runner("diario 06:30", "es")
    sent = await say(phone, "/sound ahora")
    assert sent.json["audio"]["title"] == "Cinco minutos: en el suelo"
    assert as_files(world) == [True, True]


async def test_a_reference_that_telegram_forgot_is_uploaded_anew(world: World) -> None:
    await asked(world)
    world.api.faults.add(
        Fault(
            FaultKind.REFUSE,
            method="sendAudio",
            status=400,
            description="Bad Request: wrong file identifier/HTTP URL specified",
        )
    )
    await asked(world)
    assert as_files(world) == [True, True]


async def test_a_track_that_cannot_be_sounded_in_time_is_there_as_text(world: World) -> None:
    phone = await world.runner()
    tracks = Tracks(FileIds(world.app.database), world.app._tracks._api, Sounder(patience=0))
    message = {"chat_id": phone.id, "caption": "0:05 Leg swing"}
    await tracks.send(SOUND, message)
    assert (await phone.next_message()).text == "0:05 Leg swing"
    assert as_files(world) == []


async def test_a_primer_goes_on_without_a_track_that_telegram_does_not_take(world: World) -> None:
    phone = await world.runner()
    await say(phone, "/sound always")
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendAudio", times=None))
    assert (await begun(world, phone)).text.startswith("1 of 4")
    assert (await tap(phone, "Glute")).text.startswith("2 of 4")
    assert [one.media for one in phone.messages].count("photo") == 2

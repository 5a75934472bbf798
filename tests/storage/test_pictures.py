"""Pictures: what Telegram calls them, for each bot by itself."""

from storage import pictures
from storage.database import Transaction


async def test_a_picture_is_known_to_the_bot_that_uploaded_it_alone(tx: Transaction) -> None:
    await pictures.keep(tx, 1, "aa", "file of 1")
    await pictures.keep(tx, 2, "aa", "file of 2")
    await pictures.keep(tx, 1, "bb", "other")
    assert await pictures.file_ids(tx, 1) == {"aa": "file of 1", "bb": "other"}
    assert await pictures.file_ids(tx, 2) == {"aa": "file of 2"}
    assert await pictures.file_ids(tx, 3) == {}


async def test_a_picture_that_is_uploaded_anew_takes_the_place_of_the_old(tx: Transaction) -> None:
    await pictures.keep(tx, 1, "aa", "old")
    await pictures.keep(tx, 1, "aa", "new")
    assert await pictures.file_ids(tx, 1) == {"aa": "new"}

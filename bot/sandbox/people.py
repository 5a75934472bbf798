"""The people who have a phone here."""

from collections.abc import Iterator

from bot.sandbox.chats import Person

_FIRST_ID = 1001


class People:
    """Everyone, with ids that ascend from 1001."""

    def __init__(self) -> None:
        self._people: dict[int, Person] = {}

    def add(self, first_name: str, language_code: str = "en") -> Person:
        """Give someone a phone."""
        person = Person(_FIRST_ID + len(self._people), first_name, language_code)
        self._people[person.id] = person
        return person

    def get(self, person_id: int) -> Person | None:
        """Find someone by their id."""
        return self._people.get(person_id)

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people.values())

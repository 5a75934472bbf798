"""How a bot presents itself: commands by scope and language, descriptions, the menu button."""

from bot.sandbox.wire import Json

_DEFAULT = {"type": "default"}


def _key(scope: Json) -> tuple[object, ...]:
    return (scope["type"], scope.get("chat_id"), scope.get("user_id"))


class Profile:
    """What a bot has set about itself."""

    def __init__(self) -> None:
        self._commands: dict[tuple[tuple[object, ...], str], list[Json]] = {}
        self.descriptions: dict[str, str] = {}
        self.short_descriptions: dict[str, str] = {}
        self.menu_buttons: dict[int | None, Json] = {}

    def set_commands(self, commands: list[Json], scope: Json | None, language: str) -> None:
        """Set the commands of one scope and language; none deletes them."""
        key = (_key(scope or _DEFAULT), language)
        if commands:
            self._commands[key] = commands
        else:
            self._commands.pop(key, None)

    def commands(self, scope: Json | None, language: str) -> list[Json]:
        """Return the commands that were set for exactly this scope and language."""
        return self._commands.get((_key(scope or _DEFAULT), language), [])

    def commands_for(self, person_id: int, language: str) -> list[Json]:
        """Return the commands that a person sees: the narrowest scope, their language first."""
        scopes: list[Json] = [
            {"type": "chat", "chat_id": person_id},
            {"type": "all_private_chats"},
            _DEFAULT,
        ]
        for scope in scopes:
            for wanted in (language, ""):
                if found := self.commands(scope, wanted):
                    return found
        return []


def in_language(texts: dict[str, str], language: str) -> str:
    """Return a text in a language, or the one for all others, or nothing."""
    return texts.get(language) or texts.get("", "")

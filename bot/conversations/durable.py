"""A conversation handler in PTB's words whose state lives in the dialogue row.

PTB's own keeps its state in memory and forbids concurrent updates. Here the row is read before
the handlers are asked and written in the transaction of what they changed, so a restart, another
process, or an update that comes twice finds the chat where it stood.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from markupsafe import Markup
from telegram.ext import Application, BaseHandler, CallbackContext

from bot.conversations.replies import Mark, Reply, Rewrite, Screen, Send, Toast
from bot.conversations.turn import RefusedError, StaleError, Turn, interrupt, resumed
from storage.records import Dialogue

Context = CallbackContext[Any, Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Next:
    """Where the conversation goes, and what is said on the way there.

    The screen of the next state follows by itself, as a new message or, `in_place`, in that of
    the tapped one. `mark` is the answer that stays on the tapped message. What it need not wait
    for comes `after` it.
    """

    state: StrEnum
    data: Mapping[str, Any] = field(default_factory=dict)
    mark: Markup | None = None
    before: tuple[Reply, ...] = ()
    after: tuple[Reply, ...] = ()
    in_place: bool = False
    flow: str | None = None


@dataclass(frozen=True, slots=True)
class End:
    """The conversation is over; the interrupted one, if any, goes on.

    What a button or a command has done in passing ends no other conversation that is open:
    only where `whichever` is open shall be over.
    """

    replies: tuple[Reply, ...] = ()
    whichever: bool = False


@dataclass(frozen=True, slots=True)
class Stay:
    """The chat stays where it stood."""

    replies: tuple[Reply, ...] = ()


Answer = Next | End | Stay
Callback = Callable[[Turn], Awaitable[Answer]]


@dataclass(frozen=True, slots=True)
class Route:
    """What a handler of a conversation listens to."""

    listens: Callable[[Turn], bool]
    callback: Callback
    name: str


def command(name: str, callback: Callback) -> Route:
    """Listen to a command."""
    return Route(lambda turn: turn.command == name, callback, f"/{name}")


def tap(action: str, callback: Callback) -> Route:
    """Listen to a button of this flow."""
    return Route(lambda turn: turn.tap is not None and turn.tap.action == action, callback, action)


def text(callback: Callback) -> Route:
    """Listen to what is typed and is no command."""
    return Route(lambda turn: turn.text is not None and turn.command is None, callback, "text")


def location(callback: Callback) -> Route:
    """Listen to a shared location."""
    return Route(lambda turn: bool(turn.message and turn.message.location), callback, "location")


class DurableConversationHandler(BaseHandler[Turn, Context, None]):
    """Entry points, states and fallbacks, as PTB has them; states are StrEnums.

    `present` draws the screen of a state from the rows alone: it follows every step, and shows
    the present state to a tap that comes late or twice. With `asks_ready` only people who have
    said where they are get in. With `resumes` a conversation that another one interrupts goes on
    when that one ends.
    """

    def __init__(
        self,
        flow: str,
        *,
        entry_points: Sequence[Route],
        states: Mapping[StrEnum, Sequence[Route]],
        fallbacks: Sequence[Route] = (),
        present: Callable[[Turn], Awaitable[Screen]] | None = None,
        asks_ready: bool = True,
        resumes: bool = False,
    ) -> None:
        super().__init__(_no_callback)
        self.flow = flow
        self.entry_points = entry_points
        self.states = {str(state): routes for state, routes in states.items()}
        self.fallbacks = fallbacks
        self.present = present
        self.asks_ready = asks_ready
        self.resumes = resumes
        self.by_flow: Mapping[str, DurableConversationHandler] = {flow: self}

    def check_update(self, update: object) -> Route | None:
        """Return the route that takes a turn, None where it is not for this conversation."""
        if not isinstance(update, Turn) or (self.asks_ready and not update.is_ready):
            return None
        if update.tap and update.tap.flow != self.flow:
            return None
        routes: list[Route] = []
        if update.dialogue.flow == self.flow and _is_current(update):
            routes += self.states.get(update.dialogue.state or "", ())
            routes += self.fallbacks
        if update.tap is None or update.tap.serial == 0:
            routes += self.entry_points
        return next((route for route in routes if route.listens(update)), None)

    async def handle_update(
        self,
        update: Turn,
        application: Application[Any, Any, Any, Any, Any, Any],  # noqa: ARG002 - PTB's signature
        check_result: object,
        context: Context,  # noqa: ARG002 - PTB's signature
    ) -> None:
        """Let the route's handler act, and note where the chat stands then."""
        assert isinstance(check_result, Route)  # noqa: S101 - what check_update returned
        try:
            answer = await check_result.callback(update)
        except RefusedError as refused:
            update.replies += _refusal(update, refused)
            await _leave_if_over(update, self.by_flow)
            return
        except StaleError:
            await show_present(update, self.by_flow)
            return
        if isinstance(answer, Next):
            await self._go(update, answer, is_begun=check_result in self.entry_points)
        elif isinstance(answer, End) and (answer.whichever or update.dialogue.flow == self.flow):
            await self._end(update, answer)
        else:
            update.replies += answer.replies
            if update.tap is None:
                await show_unshown(update, self.by_flow)

    async def _go(self, turn: Turn, answer: Next, *, is_begun: bool) -> None:
        flow = answer.flow or self.flow
        before = turn.dialogue
        # Begun anew in its midst, by a second file, it is another one: older buttons are not its.
        entered = before.flow != flow or not _is_current(turn) or is_begun
        turn.dialogue = replace(
            before,
            flow=flow,
            state=str(answer.state),
            data=answer.data,
            serial=turn.update.update_id if entered else before.serial,
            interrupted=self._kept(before, flow),
            shown=True,
        )
        screen = await _present(turn, self.by_flow)
        if turn.tap and not answer.in_place:
            turn.replies.append(Mark(answer.mark))
        turn.replies += answer.before
        turn.replies.append(Rewrite(screen) if turn.tap and answer.in_place else Send(screen))
        turn.replies += answer.after

    def _kept(self, before: Dialogue, flow: str) -> Mapping[str, Any] | None:
        # A conversation that hands the chat over to another one is over, and goes on no more.
        if before.flow is None or before.flow in {flow, self.flow}:
            return before.interrupted
        return interrupt(before) if self.by_flow[before.flow].resumes else before.interrupted

    async def _end(self, turn: Turn, answer: End) -> None:
        turn.dialogue = replace(resumed(turn.dialogue), shown=True)
        turn.replies += answer.replies
        if turn.dialogue.flow is not None:
            turn.replies.append(Send(await _present(turn, self.by_flow)))


def _is_current(turn: Turn) -> bool:
    return turn.tap is None or turn.tap.serial == turn.dialogue.serial


async def _present(turn: Turn, by_flow: Mapping[str, DurableConversationHandler]) -> Screen:
    present = by_flow[turn.dialogue.flow or ""].present
    if present is None:
        raise LookupError(f"{turn.dialogue.flow} has no screen")
    try:
        return await present(turn)
    except RefusedError as refused:
        # What the conversation was about is gone, or no longer theirs: nothing to go on with.
        turn.dialogue = replace(resumed(turn.dialogue), shown=True)
        return Screen(refused.text)


async def _leave_if_over(turn: Turn, by_flow: Mapping[str, DurableConversationHandler]) -> None:
    """End a conversation about what is gone, or no longer theirs; what it interrupted goes on."""
    asked = turn.dialogue
    if turn.tap is not None or asked.flow is None:
        return
    await _present(turn, by_flow)
    if turn.dialogue.flow is not None and turn.dialogue is not asked:
        turn.replies.append(Send(await _present(turn, by_flow)))


def _refusal(turn: Turn, refused: RefusedError) -> list[Reply]:
    if turn.tap:
        return [Toast(refused.text.striptags(), alert=True)]
    return [Send(Screen(refused.text, refused.keyboard))]


async def show_present(
    turn: Turn, by_flow: Mapping[str, DurableConversationHandler], *, again: bool = False
) -> None:
    """Answer what came late or twice with the present state.

    A second tap on a message that was answered gets a line over the chat: the present screen
    stands right below it. An older conversation's button loses its keyboard and gets the screen
    again, as does whatever came before a crash could be answered (`again`).
    """
    is_live = turn.dialogue.flow is not None
    if turn.tap or turn.update.callback_query:
        turn.replies.append(Toast(turn.say("stale-tap" if is_live else "stale-over").unescape()))
        if not _is_double(turn) or not is_live:
            turn.replies.append(Mark())
    if is_live and (again or not _is_double(turn) or not turn.dialogue.shown):
        turn.replies.append(Send(await _present(turn, by_flow)))
        turn.dialogue = replace(turn.dialogue, shown=True)


async def show_unshown(turn: Turn, by_flow: Mapping[str, DurableConversationHandler]) -> None:
    """Show the present screen to whoever writes because it never came."""
    if turn.dialogue.flow is not None and not turn.dialogue.shown:
        turn.replies.append(Send(await _present(turn, by_flow)))
        turn.dialogue = replace(turn.dialogue, shown=True)


def _is_double(turn: Turn) -> bool:
    return turn.tap is not None and turn.tap.serial == turn.dialogue.serial


async def _no_callback(*_: object) -> None:
    """Stand where PTB wants a callback: the routes have their own."""
    raise LookupError("a conversation acts through its routes")

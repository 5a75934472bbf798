"""The table of handlers, in the order in which they are asked."""

from typing import Any

from telegram.ext import BaseHandler

from bot.conversations import (
    calendar,
    clock_change,
    history,
    ignored,
    levels,
    morning,
    pause,
    pictures,
    plan,
    primer,
    quiet,
    run_list,
    settings,
    sound,
    summary,
    today,
    why,
    zone,
)
from bot.conversations import (
    help as help_,
)
from bot.conversations.clinics import (
    alerts,
    book,
    cases,
    cast,
    followed,
    founding,
    giving,
    hours,
    invite_list,
    joining,
    letters,
    mine,
    new_invite,
    office,
    program_editor,
    programs,
    signup,
    staff,
)
from bot.conversations.clinics import home as clinic_home
from bot.conversations.durable import DurableConversationHandler
from bot.conversations.otherwise import otherwise, repeated

BUILDERS = (
    # A link to a clinic says /start, too.
    joining.build,
    # What anybody may ask, runner or not.
    help_.build,
    clinic_home.build,
    founding.build,
    mine.build,
    signup.build,
    office.build,
    hours.build,
    staff.build,
    book.build,
    new_invite.build,
    invite_list.build,
    primer.build,
    plan.build,
    run_list.build,
    today.build,
    pause.build,
    ignored.build,
    morning.build,
    clock_change.build,
    settings.build,
    quiet.build,
    pictures.build,
    sound.build,
    history.build,
    levels.build,
    summary.build,
    why.build,
    programs.build,
    program_editor.build,
    giving.build,
    followed.build,
    alerts.build,
    cases.build,
    letters.build,
    cast.build,
    # After whatever waits for a file of its own.
    calendar.build,
    # Last, since it takes in whoever has not said where they run, whatever they say.
    zone.build,
)


def handlers() -> list[BaseHandler[Any, Any, Any]]:
    """Return all handlers; what comes twice is met before anything can act on it."""
    conversations = [build() for build in BUILDERS]
    by_flow: dict[str, DurableConversationHandler] = {one.flow: one for one in conversations}
    for one in conversations:
        one.by_flow = by_flow
    return [repeated(by_flow), *conversations, otherwise(by_flow)]

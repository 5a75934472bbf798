"""A program that was sent as a file: read, or refused with line, field and an example."""

import asyncio

from bot.coach.program_faults import Fault, ProgramError, ProgramProblem
from bot.coach.program_files import LARGEST_FILE, read_file
from bot.coach.programs import Program
from bot.conversations.clinics.program_texts import file_fault_text
from bot.conversations.turn import RefusedError, Turn

SUFFIX = ".toml"


async def program_sent(turn: Turn) -> Program:
    """Return the program of the file that was sent; refuses all else, and nothing changes."""
    document = turn.message.document if turn.message else None
    if document is None or not (document.file_name or "").lower().endswith(SUFFIX):
        raise RefusedError(turn.say("program-file-no-toml"))
    try:
        _check_size(document.file_size or 0)
        if turn.upload is None:
            raise RefusedError(turn.say("program-file-not-fetched"))
        # The worst of files takes half a second: nobody else's tap waits for that.
        return await asyncio.to_thread(read_file, turn.upload)
    except ProgramError as error:
        raise RefusedError(file_fault_text(turn.say, error.fault)) from None


def _check_size(size: int) -> None:
    if size > LARGEST_FILE:
        raise ProgramError(Fault(ProgramProblem.TOO_LARGE, said=str(size), most=LARGEST_FILE))

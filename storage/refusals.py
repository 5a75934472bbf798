"""What stands in the way of a PostgreSQL database, in words that name no password."""

import asyncpg
from sqlalchemy import URL
from sqlalchemy.exc import TimeoutError as NoneFreeError

from storage.database import DatabaseError

OPTIONS = {"ssl", "host", "port"}
MAY_PASS = (
    "08",  # the connection broke
    "53",  # no room on the disk, no memory, too many connections
    "57P",  # the server is stopped, starts, or ended the connection
    "58",  # the disk does not read or write
    "25P03",  # too long within a transaction
    "40",  # two that waited for each other: one had to give way
)
"""SQLSTATEs, or how they begin, of what may be gone at another try."""


def refuse_options(url: URL) -> None:
    """Raise DatabaseError where a URL names no database, or asks for what is not known."""
    if not url.database:
        raise DatabaseError(
            "DATABASE_URL must name a database, as in "
            "postgresql+asyncpg://USER:PASSWORD@HOST:5432/NAME."
        )
    unknown = sorted(set(url.query) - OPTIONS)
    if unknown:
        raise DatabaseError(
            f"DATABASE_URL has an unknown option {unknown[0]!r}; known are "
            f"{', '.join(sorted(OPTIONS))}."
        )


def refusal(url: URL, error: BaseException) -> str:
    """Return a sentence for the operator on why a database cannot be opened."""
    server = f"{url.host or 'localhost'}:{url.port or 5432}"
    user, name = url.username or "the system's user", url.database
    match _sqlstate(error):
        case "28P01" | "28000":
            return (
                f"PostgreSQL at {server} lets {user} not in; correct user and password in "
                "DATABASE_URL, or pg_hba.conf."
            )
        case "3D000":
            return (
                f"PostgreSQL at {server} has no database {name}; make it: "
                f'CREATE DATABASE "{name}" OWNER "{user}".'
            )
        case "42501":
            return (
                f"PostgreSQL at {server} gives {user} no permission to make or change the "
                f'tables in {name}; let it own them: ALTER DATABASE "{name}" OWNER TO "{user}".'
            )
    if any(isinstance(one, ValueError) for one in chain_of(error)):
        return "DATABASE_URL has an option whose value PostgreSQL's driver does not know."
    if _sqlstate(error) is None:
        return (
            f"No PostgreSQL server answers at {server} ({_reason(error)}); start it, or correct "
            "DATABASE_URL."
        )
    return f"{name} at {server} cannot be used as a database: {_reason(error)}."


def cause_of_outage(error: BaseException) -> str | None:
    """Return in words what may pass, None for an error that will not."""
    state = _sqlstate(error)
    if state is not None:
        return _reason(error) if state.startswith(MAY_PASS) else None
    if isinstance(error, NoneFreeError):
        return "every connection is in use"
    return _reason(error) if isinstance(error, OSError) else None


def _origin(error: BaseException) -> BaseException:
    """Return the driver's error, below what SQLAlchemy made of it."""
    chain = chain_of(error)
    for kind in (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
        for one in chain:
            if isinstance(one, kind):
                return one
    return error


def chain_of(error: BaseException | None) -> list[BaseException]:
    """Return an error and what it came of, the last one first."""
    found = []
    while error is not None:
        found.append(error)
        error = error.__cause__
    return found


def _sqlstate(error: BaseException) -> str | None:
    return getattr(_origin(error), "sqlstate", None)


def _reason(error: BaseException) -> str:
    origin = _origin(error)
    if isinstance(origin, TimeoutError):
        return "no answer in time"
    if isinstance(origin, OSError) and origin.strerror:
        return origin.strerror.splitlines()[0].rstrip(".")
    said = str(origin.args[0]) if origin.args else ""
    return (said.splitlines() or [type(origin).__name__])[0].rstrip(".")

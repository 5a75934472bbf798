"""Runs that come every other week and leave dates out, calendars, quiet hours, pauses that were."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# On SQLite only a plain INTEGER key counts up by itself.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
COUNTED = {"sqlite_autoincrement": True}
KIND = sa.Enum("easy", "long", "workout", "race", name="runkind", native_enum=False, length=16)
OF_CALENDAR = sa.text("calendar_id IS NOT NULL")
STANDS_FOR = sa.text("stands_for IS NOT NULL")


def upgrade() -> None:
    _widen_runner()
    op.create_table(
        "pause",
        sa.Column("id", ID, nullable=False),
        sa.Column("runner_id", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_pause_runner_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pause")),
    )
    op.create_index(op.f("ix_pause_runner_id"), "pause", ["runner_id"])
    op.create_table(
        "calendar",
        sa.Column("id", ID, nullable=False),
        sa.Column("runner_id", sa.BigInteger(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_calendar_runner_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar")),
        sa.UniqueConstraint("runner_id", "key", name=op.f("uq_calendar_runner_id_key")),
    )
    _widen_run()
    with op.batch_alter_table("primer", table_kwargs=COUNTED) as batch:
        batch.add_column(sa.Column("moved_to", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("dialogue") as batch:
        batch.add_column(sa.Column("removed", sa.JSON(), nullable=True))
    op.create_table(
        "chore",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("up_to_id", sa.BigInteger(), nullable=True),
        sa.Column("up_to_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_chore")),
    )


def _widen_runner() -> None:
    with op.batch_alter_table("runner") as batch:
        batch.add_column(sa.Column("quiet_from", sa.Time(), nullable=True))
        batch.add_column(sa.Column("quiet_to", sa.Time(), nullable=True))
        batch.add_column(sa.Column("usual_start", sa.Time(), nullable=True))
        batch.add_column(sa.Column("run_words", sa.String(length=200), nullable=True))
    if op.get_bind().dialect.name == "sqlite":
        at_night = "quiet_from = '21:30:00.000000', quiet_to = '07:00:00.000000'"
    else:
        at_night = "quiet_from = '21:30', quiet_to = '07:00'"
    op.execute(f"UPDATE runner SET {at_night}")  # noqa: S608 - of the lines above
    with op.batch_alter_table("runner") as batch:
        batch.alter_column("quiet_from", existing_type=sa.Time(), nullable=False)
        batch.alter_column("quiet_to", existing_type=sa.Time(), nullable=False)
    op.create_index("ix_runner_of_zone", "runner", ["zone", "id"])


def _widen_run() -> None:
    with op.batch_alter_table("run", table_kwargs=COUNTED) as batch:
        added: tuple[sa.Column[Any], ...] = (
            sa.Column("every", sa.Integer(), nullable=True),
            sa.Column("first_on", sa.Date(), nullable=True),
            sa.Column("last_on", sa.Date(), nullable=True),
            sa.Column("but", sa.Text(), nullable=True),
            sa.Column("kind", KIND, nullable=True),
            sa.Column("calendar_id", ID, nullable=True),
            sa.Column("uid", sa.String(length=64), nullable=True),
            sa.Column("stands_for", ID, nullable=True),
            sa.Column("stands_for_on", sa.Date(), nullable=True),
        )
        for column in added:
            batch.add_column(column)
        batch.create_foreign_key(
            op.f("fk_run_calendar_id"), "calendar", ["calendar_id"], ["id"], ondelete="CASCADE"
        )
        batch.create_foreign_key(
            op.f("fk_run_stands_for"), "run", ["stands_for"], ["id"], ondelete="CASCADE"
        )
        batch.create_check_constraint(
            op.f("ck_run_weeks_are_counted"), "every = 1 OR every > 1 AND first_on IS NOT NULL"
        )
    op.execute("UPDATE run SET every = 1")
    with op.batch_alter_table("run", table_kwargs=COUNTED) as batch:
        batch.alter_column("every", existing_type=sa.Integer(), nullable=False)
    for name, of, is_set in (
        ("ix_run_of_calendar", "calendar_id", OF_CALENDAR),
        ("ix_run_of_run", "stands_for", STANDS_FOR),
    ):
        op.create_index(name, "run", [of], sqlite_where=is_set, postgresql_where=is_set)


def downgrade() -> None:
    # What the code before this knows no word for; a run that it cannot plan as meant goes.
    op.execute("UPDATE primer SET status = 'skipped' WHERE status = 'moved'")
    op.execute("DELETE FROM notice WHERE kind IN ('ignored', 'clock-change', 'pause-over')")
    op.execute("DELETE FROM run WHERE every > 1")
    op.drop_table("chore")
    with op.batch_alter_table("dialogue") as batch:
        batch.drop_column("removed")
    with op.batch_alter_table("primer", table_kwargs=COUNTED) as batch:
        batch.drop_column("moved_to")
    op.drop_index("ix_run_of_run", "run")
    op.drop_index("ix_run_of_calendar", "run")
    with op.batch_alter_table("run", table_kwargs=COUNTED) as batch:
        batch.drop_constraint(op.f("ck_run_weeks_are_counted"), type_="check")
        batch.drop_constraint(op.f("fk_run_stands_for"), type_="foreignkey")
        batch.drop_constraint(op.f("fk_run_calendar_id"), type_="foreignkey")
        for name in (
            "stands_for_on",
            "stands_for",
            "uid",
            "calendar_id",
            "kind",
            "but",
            "last_on",
            "first_on",
            "every",
        ):
            batch.drop_column(name)
    op.drop_table("calendar")
    op.drop_table("pause")
    op.drop_index("ix_runner_of_zone", "runner")
    with op.batch_alter_table("runner") as batch:
        for name in ("run_words", "usual_start", "quiet_to", "quiet_from"):
            batch.drop_column(name)

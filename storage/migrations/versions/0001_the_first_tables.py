"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# On SQLite only a plain INTEGER key counts up by itself.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "dialogue",
        sa.Column("runner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("flow", sa.String(length=16), nullable=True),
        sa.Column("state", sa.String(length=16), nullable=True),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("serial", sa.BigInteger(), nullable=False),
        sa.Column("interrupted", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("last_update_id", sa.BigInteger(), nullable=False),
        sa.Column("last_update_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("runner_id", name=op.f("pk_dialogue")),
    )
    op.create_table(
        "picture",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("file_id", sa.String(length=255), nullable=False),
        sa.PrimaryKeyConstraint("bot_id", "digest", name=op.f("pk_picture")),
    )
    op.create_table(
        "runner",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("lead_minutes", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.String(length=16), nullable=False),
        sa.Column("paused_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unreachable_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_runner")),
    )
    op.create_table(
        "run",
        sa.Column("id", ID, nullable=False),
        sa.Column("runner_id", sa.BigInteger(), nullable=False),
        sa.Column("weekdays", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=True),
        sa.Column("at_time", sa.Time(), nullable=False),
        sa.Column("next_run_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_primer_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(next_run_at IS NULL) = (next_primer_at IS NULL)", name=op.f("ck_run_next_together")
        ),
        sa.CheckConstraint(
            "(weekdays BETWEEN 1 AND 127) = (on_date IS NULL)", name=op.f("ck_run_weekly_or_single")
        ),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_run_runner_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_run_next_primer_at"), "run", ["next_primer_at"])
    op.create_index(op.f("ix_run_runner_id"), "run", ["runner_id"])

    op.create_table(
        "primer",
        sa.Column("id", ID, nullable=False),
        sa.Column("runner_id", sa.BigInteger(), nullable=False),
        sa.Column("run_id", ID, nullable=True),
        sa.Column("run_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("sequence", sa.String(length=16), nullable=False),
        sa.Column("since_last", sa.String(length=16), nullable=True),
        sa.Column("effort", sa.Integer(), nullable=True),
        sa.Column("pain", sa.Integer(), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("effort BETWEEN 0 AND 10", name=op.f("ck_primer_effort")),
        sa.CheckConstraint("pain BETWEEN 0 AND 10", name=op.f("ck_primer_pain")),
        sa.ForeignKeyConstraint(
            ["run_id"], ["run.id"], name=op.f("fk_primer_run_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_primer_runner_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_primer")),
        sa.UniqueConstraint("run_id", "run_at", name=op.f("uq_primer_run_id_run_at")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_primer_runner_id_planned_at"), "primer", ["runner_id", "planned_at"])

    op.create_table(
        "delivery",
        sa.Column("id", ID, nullable=False),
        sa.Column("runner_id", sa.BigInteger(), nullable=False),
        sa.Column("lane", sa.String(length=16), nullable=False),
        sa.Column("primer_id", ID, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("doubts", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.Column("message_id", sa.BigInteger(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["primer_id"], ["primer.id"], name=op.f("fk_delivery_primer_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_delivery_runner_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.UniqueConstraint("primer_id", name=op.f("uq_delivery_primer_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_delivery_runner_id"), "delivery", ["runner_id"])
    op.create_index(op.f("ix_delivery_state_not_before"), "delivery", ["state", "not_before"])

    op.create_table(
        "primer_step",
        sa.Column("primer_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("side", sa.String(length=16), nullable=False),
        sa.Column("drill", sa.String(length=32), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("felt", sa.String(length=16), nullable=True),
        sa.Column("effort", sa.Integer(), nullable=True),
        sa.Column("pain", sa.Integer(), nullable=True),
        sa.CheckConstraint("effort BETWEEN 0 AND 10", name=op.f("ck_primer_step_effort")),
        sa.CheckConstraint("pain BETWEEN 0 AND 10", name=op.f("ck_primer_step_pain")),
        sa.ForeignKeyConstraint(
            ["primer_id"], ["primer.id"], name=op.f("fk_primer_step_primer_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("primer_id", "position", "side", name=op.f("pk_primer_step")),
    )


def downgrade() -> None:
    op.drop_table("primer_step")
    op.drop_index(op.f("ix_delivery_state_not_before"), table_name="delivery")
    op.drop_index(op.f("ix_delivery_runner_id"), table_name="delivery")

    op.drop_table("delivery")
    op.drop_index(op.f("ix_primer_runner_id_planned_at"), table_name="primer")

    op.drop_table("primer")
    op.drop_index(op.f("ix_run_runner_id"), table_name="run")
    op.drop_index(op.f("ix_run_next_primer_at"), table_name="run")

    op.drop_table("run")
    op.drop_table("runner")
    op.drop_table("picture")
    op.drop_table("dialogue")

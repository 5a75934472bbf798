"""Lanes: broadcasts beside primers, and indexes that the delivery engine drains and counts by."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# On SQLite only a plain INTEGER key counts up by itself.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "broadcast",
        sa.Column("id", ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("again_if_uncertain", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcast")),
        sqlite_autoincrement=True,
    )
    op.drop_index(op.f("ix_run_next_primer_at"), "run")
    op.create_index(
        op.f("ix_run_next_primer_at_next_run_at"), "run", ["next_primer_at", "next_run_at"]
    )
    op.drop_index(op.f("ix_delivery_state_not_before"), "delivery")
    with op.batch_alter_table("delivery", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.alter_column("primer_id", existing_type=ID, nullable=True)
        batch.add_column(sa.Column("broadcast_id", ID, nullable=True))
        batch.add_column(sa.Column("created_at", sa.DateTime(timezone=True), nullable=True))
    # When the row was written was not kept so far: the nearest that is known.
    op.execute("UPDATE delivery SET created_at = not_before")
    with op.batch_alter_table("delivery", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.alter_column("created_at", existing_type=sa.DateTime(timezone=True), nullable=False)
        batch.create_foreign_key(
            op.f("fk_delivery_broadcast_id"),
            "broadcast",
            ["broadcast_id"],
            ["id"],
            ondelete="CASCADE",
        )
        batch.create_check_constraint(
            op.f("ck_delivery_one_content"), "(primer_id IS NULL) <> (broadcast_id IS NULL)"
        )
        batch.create_unique_constraint(
            op.f("uq_delivery_broadcast_id_runner_id"), ["broadcast_id", "runner_id"]
        )
    op.create_index(
        op.f("ix_delivery_state_lane_expires_at"), "delivery", ["state", "lane", "expires_at"]
    )
    op.create_index(
        op.f("ix_delivery_state_lane_not_before"), "delivery", ["state", "lane", "not_before"]
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_delivery_state_lane_not_before"), "delivery")
    op.drop_index(op.f("ix_delivery_state_lane_expires_at"), "delivery")
    op.execute("DELETE FROM delivery WHERE primer_id IS NULL")
    with op.batch_alter_table("delivery", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_constraint(op.f("uq_delivery_broadcast_id_runner_id"), type_="unique")
        batch.drop_constraint(op.f("ck_delivery_one_content"), type_="check")
        batch.drop_constraint(op.f("fk_delivery_broadcast_id"), type_="foreignkey")
        batch.drop_column("created_at")
        batch.drop_column("broadcast_id")
        batch.alter_column("primer_id", existing_type=ID, nullable=False)
    op.create_index(op.f("ix_delivery_state_not_before"), "delivery", ["state", "not_before"])
    op.drop_index(op.f("ix_run_next_primer_at_next_run_at"), "run")
    op.create_index(op.f("ix_run_next_primer_at"), "run", ["next_primer_at"])
    op.drop_table("broadcast")

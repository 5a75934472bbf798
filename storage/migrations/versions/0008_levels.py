"""How hard each drill stands for a runner, and for which drill of the sequence a step stands."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

SIDE = sa.Enum("both", "left", "right", name="side", native_enum=False, length=16)
OFF = sa.Enum("rest", "clinician", "dropped", name="off", native_enum=False, length=16)
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    # What was swapped before this stands for itself: nobody knows any more for which drill.
    with op.batch_alter_table("primer_step") as batch:
        batch.add_column(sa.Column("instead_of", sa.String(length=32), nullable=True))
    op.create_table(
        "drill_level",
        sa.Column("runner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("drill", sa.String(length=32), nullable=False),
        sa.Column("side", SIDE, nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(length=32), nullable=True),
        sa.Column("changed_at", INSTANT, nullable=True),
        sa.Column("counted_to", INSTANT, nullable=True),
        sa.Column("lowered_to", INSTANT, nullable=True),
        sa.Column("cue_used", sa.Boolean(), nullable=False),
        sa.Column("off", OFF, nullable=True),
        sa.Column("offered_to", INSTANT, nullable=True),
        sa.Column("is_offered", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_drill_level_runner_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("runner_id", "drill", "side", name=op.f("pk_drill_level")),
    )


def downgrade() -> None:
    op.drop_table("drill_level")
    # The code before this knows no level above a drill's own.
    op.execute("UPDATE primer_step SET level = 0 WHERE level > 0")
    with op.batch_alter_table("primer_step") as batch:
        batch.drop_column("instead_of")

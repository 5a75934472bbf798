"""Whether the sound of each primer comes with it."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        batch.add_column(
            sa.Column("with_sound", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def downgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        batch.drop_column("with_sound")

"""Whether a runner's clocks count to 12 or to 24; all that were there have read 24 so far."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        batch.add_column(sa.Column("hours", sa.Integer(), nullable=False, server_default="24"))


def downgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        batch.drop_column("hours")

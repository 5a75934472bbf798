"""How a runner sees the drills: moving, as stills, or described in words."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

PICTURES = sa.Enum("moving", "still", "text", name="pictures", native_enum=False, length=16)


def upgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        batch.add_column(sa.Column("pictures", PICTURES, nullable=False, server_default="moving"))


def downgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        batch.drop_column("pictures")

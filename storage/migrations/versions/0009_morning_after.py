"""How it was the morning after a session that hurt."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

# Made anew by Alembic on SQLite, a table keeps counting its ids up only where that is said again.
COUNTED = {"sqlite_autoincrement": True}


def upgrade() -> None:
    with op.batch_alter_table("primer", table_kwargs=COUNTED) as batch:
        batch.add_column(sa.Column("morning_after", sa.String(16), nullable=True))


def downgrade() -> None:
    # Foreign keys rest meanwhile on SQLite.
    op.execute(
        "DELETE FROM delivery WHERE notice_id IN"
        " (SELECT id FROM notice WHERE kind = 'morning-after')"
    )
    op.execute("DELETE FROM notice WHERE kind = 'morning-after'")
    with op.batch_alter_table("primer", table_kwargs=COUNTED) as batch:
        batch.drop_column("morning_after")

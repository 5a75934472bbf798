"""When a runner's week is summed up next; who does not want that has none."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

IS_WANTED = sa.text("summary_at IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("runner") as batch:
        batch.add_column(sa.Column("summary_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_runner_of_summary",
        "runner",
        ["summary_at"],
        sqlite_where=IS_WANTED,
        postgresql_where=IS_WANTED,
    )


def downgrade() -> None:
    # What the code before this knows no word for.
    # Foreign keys rest meanwhile on SQLite.
    op.execute(
        "DELETE FROM delivery WHERE notice_id IN (SELECT id FROM notice WHERE kind = 'summary')"
    )
    op.execute("DELETE FROM notice WHERE kind = 'summary'")
    op.drop_index("ix_runner_of_summary", "runner")
    with op.batch_alter_table("runner") as batch:
        batch.drop_column("summary_at")

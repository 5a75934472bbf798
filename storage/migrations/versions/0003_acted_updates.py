"""Updates that have acted are known one by one: a webhook may bring them in any order."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

DIALOGUE = sa.table(
    "dialogue",
    sa.column("runner_id", sa.BigInteger()),
    sa.column("last_update_id", sa.BigInteger()),
    sa.column("acted_since", sa.JSON()),
)


def upgrade() -> None:
    with op.batch_alter_table("dialogue") as batch:
        batch.add_column(sa.Column("acted_since", sa.JSON(), nullable=True))
    op.execute(sa.update(DIALOGUE).values(acted_since=[]))
    with op.batch_alter_table("dialogue") as batch:
        batch.alter_column("acted_since", existing_type=sa.JSON(), nullable=False)
        # So far updates came in order: all up to the last one have acted.
        batch.alter_column(
            "last_update_id",
            new_column_name="acted_up_to",
            existing_type=sa.BigInteger(),
            existing_nullable=False,
        )


def downgrade() -> None:
    with op.batch_alter_table("dialogue") as batch:
        batch.alter_column(
            "acted_up_to",
            new_column_name="last_update_id",
            existing_type=sa.BigInteger(),
            existing_nullable=False,
        )
    connection = op.get_bind()
    last = [
        {"person": person, "last": max(ids)}
        for person, ids in connection.execute(
            sa.select(DIALOGUE.c.runner_id, DIALOGUE.c.acted_since)
        )
        if ids
    ]
    if last:
        connection.execute(
            sa.update(DIALOGUE)
            .where(DIALOGUE.c.runner_id == sa.bindparam("person"))
            .values(last_update_id=sa.bindparam("last")),
            last,
        )
    with op.batch_alter_table("dialogue") as batch:
        batch.drop_column("acted_since")

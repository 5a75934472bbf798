"""A program that is deleted finds what refers to it, and reads no whole table."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

OF_PROGRAM = sa.text("program_id IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        op.f("ix_primer_of_program"),
        "primer",
        ["program_id"],
        sqlite_where=OF_PROGRAM,
        postgresql_where=OF_PROGRAM,
    )
    op.create_index(op.f("ix_invite_program_id"), "invite", ["program_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_invite_program_id"), "invite")
    op.drop_index(op.f("ix_primer_of_program"), "primer")

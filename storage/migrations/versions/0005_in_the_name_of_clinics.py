"""What goes out in the name of clinics: broadcasts of theirs, notices, primers of a program."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

# On SQLite only a plain INTEGER key counts up by itself.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
COUNTED = {"sqlite_autoincrement": True}
OF_BROADCAST = sa.text("broadcast_id IS NOT NULL")
ONE_OF_TWO = "(primer_id IS NULL) <> (broadcast_id IS NULL)"
ONE_OF_THREE = (
    "CASE WHEN primer_id IS NULL THEN 0 ELSE 1 END"
    " + CASE WHEN broadcast_id IS NULL THEN 0 ELSE 1 END"
    " + CASE WHEN notice_id IS NULL THEN 0 ELSE 1 END = 1"
)


def upgrade() -> None:
    _widen_broadcast()
    with op.batch_alter_table("delivery", table_kwargs=COUNTED) as batch:
        batch.add_column(sa.Column("notice_id", ID, nullable=True))
        batch.create_unique_constraint(op.f("uq_delivery_notice_id"), ["notice_id"])
        batch.create_foreign_key(
            op.f("fk_delivery_notice_id"), "notice", ["notice_id"], ["id"], ondelete="CASCADE"
        )
        batch.drop_constraint(op.f("ck_delivery_one_content"), type_="check")
        batch.create_check_constraint(op.f("ck_delivery_one_content"), ONE_OF_THREE)
    op.create_index(
        op.f("ix_delivery_of_broadcast"),
        "delivery",
        ["broadcast_id", "state", "not_before"],
        sqlite_where=OF_BROADCAST,
        postgresql_where=OF_BROADCAST,
    )
    with op.batch_alter_table("primer", table_kwargs=COUNTED) as batch:
        batch.add_column(sa.Column("program_id", ID, nullable=True))
        batch.add_column(sa.Column("program_version", sa.Integer(), nullable=True))
        batch.create_foreign_key(
            op.f("fk_primer_program_id"), "program", ["program_id"], ["id"], ondelete="SET NULL"
        )
    with op.batch_alter_table("primer_step") as batch:
        batch.add_column(sa.Column("repetitions", sa.Integer(), nullable=True))


def _widen_broadcast() -> None:
    with op.batch_alter_table("broadcast", table_kwargs=COUNTED) as batch:
        for column in (
            sa.Column("clinic_id", ID, nullable=True),
            sa.Column(
                "state",
                sa.Enum(
                    "draft",
                    "addressing",
                    "sending",
                    "paused",
                    "done",
                    "cancelled",
                    name="broadcaststate",
                    native_enum=False,
                    length=16,
                ),
                nullable=True,
            ),
            sa.Column(
                "media_kind",
                sa.Enum(
                    "photo",
                    "document",
                    "video",
                    name="mediakind",
                    native_enum=False,
                    length=16,
                ),
                nullable=True,
            ),
            sa.Column("file_id", sa.String(length=255), nullable=True),
            sa.Column("buttons", sa.JSON(), nullable=True),
            sa.Column("segment", sa.JSON(), nullable=True),
            sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
            sa.Column("local_on", sa.Date(), nullable=True),
            sa.Column("local_at", sa.Time(), nullable=True),
            sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
            sa.Column("by_id", sa.BigInteger(), nullable=True),
            sa.Column("by_name", sa.String(length=64), nullable=True),
            sa.Column("message_id", sa.BigInteger(), nullable=True),
            sa.Column("addressed_up_to", sa.BigInteger(), nullable=True),
            sa.Column("muted", sa.Integer(), nullable=True),
            sa.Column("unreachable", sa.Integer(), nullable=True),
            sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
            sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        ):
            batch.add_column(column)
        batch.create_foreign_key(
            op.f("fk_broadcast_clinic_id"), "clinic", ["clinic_id"], ["id"], ondelete="CASCADE"
        )
    # What there is so far was addressed in the act.
    op.execute(
        "UPDATE broadcast"
        " SET state = 'sending', buttons = '[]', segment = '{}', muted = 0, unreachable = 0"
    )
    with op.batch_alter_table("broadcast", table_kwargs=COUNTED) as batch:
        kinds: dict[str, sa.types.TypeEngine[Any]] = {
            "state": sa.String(length=16),
            "buttons": sa.JSON(),
            "segment": sa.JSON(),
            "muted": sa.Integer(),
            "unreachable": sa.Integer(),
        }
        for name, kind in kinds.items():
            batch.alter_column(name, existing_type=kind, nullable=False)
    op.create_index(op.f("ix_broadcast_clinic_id"), "broadcast", ["clinic_id"])
    op.create_index(op.f("ix_broadcast_state"), "broadcast", ["state"])


def downgrade() -> None:
    with op.batch_alter_table("primer_step") as batch:
        batch.drop_column("repetitions")
    with op.batch_alter_table("primer", table_kwargs=COUNTED) as batch:
        batch.drop_constraint(op.f("fk_primer_program_id"), type_="foreignkey")
        batch.drop_column("program_version")
        batch.drop_column("program_id")
    op.drop_index(op.f("ix_delivery_of_broadcast"), "delivery")
    op.execute("DELETE FROM delivery WHERE notice_id IS NOT NULL")
    with op.batch_alter_table("delivery", table_kwargs=COUNTED) as batch:
        batch.drop_constraint(op.f("ck_delivery_one_content"), type_="check")
        batch.create_check_constraint(op.f("ck_delivery_one_content"), ONE_OF_TWO)
        batch.drop_constraint(op.f("fk_delivery_notice_id"), type_="foreignkey")
        batch.drop_constraint(op.f("uq_delivery_notice_id"), type_="unique")
        batch.drop_column("notice_id")
    op.drop_index(op.f("ix_broadcast_state"), "broadcast")
    op.drop_index(op.f("ix_broadcast_clinic_id"), "broadcast")
    # What is not yet confirmed was never meant to go out.
    op.execute("DELETE FROM broadcast WHERE state = 'draft'")
    with op.batch_alter_table("broadcast", table_kwargs=COUNTED) as batch:
        batch.drop_constraint(op.f("fk_broadcast_clinic_id"), type_="foreignkey")
        for name in (
            "clinic_id",
            "state",
            "media_kind",
            "file_id",
            "buttons",
            "segment",
            "starts_at",
            "local_on",
            "local_at",
            "expires_at",
            "by_id",
            "by_name",
            "message_id",
            "addressed_up_to",
            "muted",
            "unreachable",
            "confirmed_at",
            "ended_at",
        ):
            batch.drop_column(name)

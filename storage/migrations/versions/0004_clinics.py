"""Clinics: staff, invites, enrolments, programs, alerts, letters and notices."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# On SQLite only a plain INTEGER key counts up by itself.
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "clinic",
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("office_days", sa.Integer(), nullable=False),
        sa.Column("office_from", sa.Time(), nullable=False),
        sa.Column("office_to", sa.Time(), nullable=False),
        sa.Column("emergency_line", sa.String(length=64), nullable=True),
        sa.Column("alert_from", sa.Integer(), nullable=True),
        sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("alert_from BETWEEN 1 AND 10", name=op.f("ck_clinic_alert_from")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clinic")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "audit",
        sa.Column("id", ID, nullable=False),
        sa.Column("clinic_id", ID, nullable=False),
        sa.Column("by_id", sa.BigInteger(), nullable=False),
        sa.Column("by_name", sa.String(length=64), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["clinic_id"], ["clinic.id"], name=op.f("fk_audit_clinic_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_audit_clinic_id_id"), "audit", ["clinic_id", "id"])

    op.create_table(
        "enrolment",
        sa.Column("clinic_id", ID, nullable=False),
        sa.Column("runner_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("shares_adherence", sa.Boolean(), nullable=False),
        sa.Column("shares_felt", sa.Boolean(), nullable=False),
        sa.Column("alerts", sa.Boolean(), nullable=False),
        sa.Column("muted", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("attention", sa.Integer(), nullable=False),
        sa.Column("silent_since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("enrolled_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["clinic_id"], ["clinic.id"], name=op.f("fk_enrolment_clinic_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["runner_id"], ["runner.id"], name=op.f("fk_enrolment_runner_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("clinic_id", "runner_id", name=op.f("pk_enrolment")),
    )
    op.create_index(
        op.f("ix_enrolment_by_need"),
        "enrolment",
        ["clinic_id", sa.text("attention DESC"), "silent_since", "runner_id"],
    )
    op.create_index(op.f("ix_enrolment_runner_id"), "enrolment", ["runner_id"])

    op.create_table(
        "member",
        sa.Column("clinic_id", ID, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("owner", "therapist", "assistant", name="role", native_enum=False, length=16),
            nullable=False,
        ),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["clinic_id"], ["clinic.id"], name=op.f("fk_member_clinic_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["runner.id"], name=op.f("fk_member_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("clinic_id", "person_id", name=op.f("pk_member")),
    )
    op.create_index(op.f("ix_member_person_id"), "member", ["person_id"])

    op.create_table(
        "program",
        sa.Column("id", ID, nullable=False),
        sa.Column("clinic_id", ID, nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["clinic_id"], ["clinic.id"], name=op.f("fk_program_clinic_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_program")),
        sa.UniqueConstraint("clinic_id", "name", name=op.f("uq_program_clinic_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "assignment",
        sa.Column("clinic_id", ID, autoincrement=False, nullable=False),
        sa.Column("runner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("program_id", ID, nullable=False),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("seen_version", sa.Integer(), nullable=False),
        sa.Column("in_force", sa.Boolean(), nullable=False),
        sa.Column("assigned_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["clinic_id", "runner_id"],
            ["enrolment.clinic_id", "enrolment.runner_id"],
            name=op.f("fk_assignment_clinic_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["program_id"],
            ["program.id"],
            name=op.f("fk_assignment_program_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("clinic_id", "runner_id", name=op.f("pk_assignment")),
    )
    op.create_index(op.f("ix_assignment_program_id"), "assignment", ["program_id"])
    op.create_index(op.f("ix_assignment_runner_id"), "assignment", ["runner_id"])
    op.create_index(
        op.f("uq_assignment_in_force"),
        "assignment",
        ["runner_id"],
        unique=True,
        sqlite_where=sa.text("in_force"),
        postgresql_where=sa.text("in_force"),
    )

    op.create_table(
        "drill_hold",
        sa.Column("clinic_id", ID, autoincrement=False, nullable=False),
        sa.Column("runner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("drill", sa.String(length=32), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["clinic_id", "runner_id"],
            ["enrolment.clinic_id", "enrolment.runner_id"],
            name=op.f("fk_drill_hold_clinic_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("clinic_id", "runner_id", "drill", name=op.f("pk_drill_hold")),
    )
    op.create_index(op.f("ix_drill_hold_runner_id"), "drill_hold", ["runner_id"])

    op.create_table(
        "enrolment_tag",
        sa.Column("clinic_id", ID, autoincrement=False, nullable=False),
        sa.Column("tag", sa.String(length=32), nullable=False),
        sa.Column("runner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["clinic_id", "runner_id"],
            ["enrolment.clinic_id", "enrolment.runner_id"],
            name=op.f("fk_enrolment_tag_clinic_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("clinic_id", "tag", "runner_id", name=op.f("pk_enrolment_tag")),
    )
    op.create_index(
        op.f("ix_enrolment_tag_clinic_id_runner_id"), "enrolment_tag", ["clinic_id", "runner_id"]
    )

    op.create_table(
        "invite",
        sa.Column("id", ID, nullable=False),
        sa.Column("clinic_id", ID, nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column(
            "role",
            sa.Enum("owner", "therapist", "assistant", name="role", native_enum=False, length=16),
            nullable=True,
        ),
        sa.Column("program_id", ID, nullable=True),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("tag", sa.String(length=32), nullable=True),
        sa.Column("uses_left", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_by", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("uses_left >= 0", name=op.f("ck_invite_uses_left")),
        sa.ForeignKeyConstraint(
            ["clinic_id"], ["clinic.id"], name=op.f("fk_invite_clinic_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["program_id"], ["program.id"], name=op.f("fk_invite_program_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invite")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_invite_code_hash")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_invite_clinic_id"), "invite", ["clinic_id"])

    op.create_table(
        "letter",
        sa.Column("id", ID, nullable=False),
        sa.Column("clinic_id", ID, nullable=False),
        sa.Column("runner_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["clinic_id", "runner_id"],
            ["enrolment.clinic_id", "enrolment.runner_id"],
            name=op.f("fk_letter_clinic_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_letter_clinic_id_runner_id_id"), "letter", ["clinic_id", "runner_id", "id"]
    )

    op.create_table(
        "program_version",
        sa.Column("program_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("created_by", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["program_id"],
            ["program.id"],
            name=op.f("fk_program_version_program_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("program_id", "number", name=op.f("pk_program_version")),
    )
    op.create_table(
        "alert",
        sa.Column("id", ID, nullable=False),
        sa.Column("clinic_id", ID, nullable=False),
        sa.Column("runner_id", sa.BigInteger(), nullable=False),
        sa.Column("primer_id", ID, nullable=True),
        sa.Column("drill", sa.String(length=32), nullable=True),
        sa.Column(
            "side",
            sa.Enum("both", "left", "right", name="side", native_enum=False, length=16),
            nullable=True,
        ),
        sa.Column("pain", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seen_by", sa.BigInteger(), nullable=True),
        sa.CheckConstraint("pain BETWEEN 0 AND 10", name=op.f("ck_alert_pain")),
        sa.ForeignKeyConstraint(
            ["clinic_id", "runner_id"],
            ["enrolment.clinic_id", "enrolment.runner_id"],
            name=op.f("fk_alert_clinic_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["primer_id"], ["primer.id"], name=op.f("fk_alert_primer_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_alert_clinic_id_runner_id_created_at"),
        "alert",
        ["clinic_id", "runner_id", "created_at"],
    )
    op.create_index(op.f("ix_alert_primer_id"), "alert", ["primer_id"])

    op.create_table(
        "notice",
        sa.Column("id", ID, nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "signup",
                "approved",
                "alert",
                "alert-seen",
                "released",
                "threshold",
                "letter",
                "program",
                name="noticekind",
                native_enum=False,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column("clinic_id", ID, nullable=True),
        sa.Column("about_id", sa.BigInteger(), nullable=True),
        sa.Column("alert_id", ID, nullable=True),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["alert_id"], ["alert.id"], name=op.f("fk_notice_alert_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["clinic_id"], ["clinic.id"], name=op.f("fk_notice_clinic_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["runner.id"], name=op.f("fk_notice_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_notice_alert_id"), "notice", ["alert_id"])
    op.create_index(op.f("ix_notice_clinic_id"), "notice", ["clinic_id"])
    op.create_index(op.f("ix_notice_person_id"), "notice", ["person_id"])


def downgrade() -> None:
    for name in (
        "notice",
        "alert",
        "letter",
        "drill_hold",
        "assignment",
        "invite",
        "program_version",
        "program",
        "audit",
        "enrolment_tag",
        "enrolment",
        "member",
        "clinic",
    ):
        op.drop_table(name)

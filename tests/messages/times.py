"""Instants that the tests of texts share."""

from datetime import UTC, datetime

NOON = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
"""A Wednesday."""

"""Coaching decisions: pure functions without I/O, clock or Telegram."""

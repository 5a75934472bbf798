"""Dialogues with a runner, one a file."""

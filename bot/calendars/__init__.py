"""Calendars that people send and get as files: read in a child process, compared, and written."""

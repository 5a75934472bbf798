# A broadcast under way.

button-mute-clinic = Mute { $clinic }

progress-state-addressing = Going out
progress-state-sending = Going out
progress-state-paused = Paused
progress-state-cancelled = Cancelled
progress-state-ended = All done
progress-starts = Starts { $at }
progress-starts-local = Starts { $day } { $time }, each one’s own time
progress-done = { $done } of { $total }
progress-rate = { $done } of { $total } · { $rate } a second
progress-later = waiting for their hour: { $count }

progress-sent = sent to { $count }
progress-unsure = unsure whether they arrived: { $count }
progress-unsent = not delivered: { $count }
progress-expired = past the expiry: { $count }
progress-muted = muted: { $count }
progress-unreachable = out of reach: { $count }

button-cast-pause = Pause
button-cast-resume = Resume
button-cast-cancel = Cancel
button-cast-report = Report
button-cast-csv = CSV

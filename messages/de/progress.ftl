# A broadcast under way.

button-mute-clinic = Stumm: { $clinic }

progress-state-addressing = Geht raus
progress-state-sending = Geht raus
progress-state-paused = Angehalten
progress-state-cancelled = Abgebrochen
progress-state-ended = Alles erledigt
progress-starts = Start { $at }
progress-starts-local = Start { $day } um { $time }, jeweilige Ortszeit
progress-done = { $done } von { $total }
progress-rate = { $done } von { $total } · { $rate } pro Sekunde
progress-later = warten auf ihre Stunde: { $count }

progress-sent = gesendet an { $count }
progress-unsure = unsicher, ob angekommen: { $count }
progress-unsent = nicht zugestellt: { $count }
progress-expired = Frist um: { $count }
progress-muted = stummgeschaltet: { $count }
progress-unreachable = nicht erreichbar: { $count }

button-cast-pause = Anhalten
button-cast-resume = Weiter
button-cast-cancel = Abbrechen
button-cast-report = Bericht
button-cast-csv = CSV

# Un envoi en cours.

button-mute-clinic = Sourdine : { $clinic }

progress-state-addressing = En cours
progress-state-sending = En cours
progress-state-paused = En pause
progress-state-cancelled = Annulé
progress-state-ended = Terminé
progress-starts = Part { $at }
progress-starts-local = Part { $day } à { $time }, à l’heure de chaque personne
progress-done = { $done } sur { $total }
progress-rate = { $done } sur { $total } · { $rate } par seconde
progress-later = attendent leur heure : { $count }

progress-sent = envoyés : { $count }
progress-unsure = arrivée incertaine : { $count }
progress-unsent = pas arrivés : { $count }
progress-expired = expirés : { $count }
progress-muted = en sourdine : { $count }
progress-unreachable = hors d’atteinte : { $count }

button-cast-pause = Pause
button-cast-resume = Reprendre
button-cast-cancel = Annuler
button-cast-report = Bilan
button-cast-csv = CSV

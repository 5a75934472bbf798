# Un envío en curso.

button-mute-clinic = Silenciar { $clinic }

progress-state-addressing = Enviando
progress-state-sending = Enviando
progress-state-paused = En pausa
progress-state-cancelled = Cancelado
progress-state-ended = Terminado
progress-starts = Empieza { $at }
progress-starts-local = Empieza { $day } { $time }, a la hora de cada uno
progress-done = { $done } de { $total }
progress-rate = { $done } de { $total } · { $rate } por segundo
progress-later = esperan su hora: { $count }

progress-sent = enviado a { $count }
progress-unsure = no se sabe si llegó: { $count }
progress-unsent = sin entregar: { $count }
progress-expired = fuera de plazo: { $count }
progress-muted = silenciado: { $count }
progress-unreachable = no localizables: { $count }

button-cast-pause = Pausar
button-cast-resume = Seguir
button-cast-cancel = Cancelar
button-cast-report = Informe
button-cast-csv = CSV

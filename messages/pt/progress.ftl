# A broadcast under way.

button-mute-clinic = Silenciar { $clinic }

progress-state-addressing = Saindo
progress-state-sending = Saindo
progress-state-paused = Em pausa
progress-state-cancelled = Cancelado
progress-state-ended = Concluído
progress-starts = Começa { $at }
progress-starts-local = Começa { $day } às { $time }, na hora de cada pessoa
progress-done = { $done } de { $total }
progress-rate = { $done } de { $total } · { $rate } por segundo
progress-later = esperando sua hora: { $count }

progress-sent = enviado a { $count }
progress-unsure = sem certeza se chegou: { $count }
progress-unsent = não entregue: { $count }
progress-expired = fora do prazo: { $count }
progress-muted = silenciado: { $count }
progress-unreachable = fora de alcance: { $count }

button-cast-pause = Pausar
button-cast-resume = Retomar
button-cast-cancel = Cancelar
button-cast-report = Relatório
button-cast-csv = CSV

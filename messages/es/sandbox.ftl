# Said by the sandbox's page, not by the bot.
sandbox-nothing = Nadie ha planeado todavía una salida: planea una antes en un chat.
sandbox-skipped = El reloj ha avanzado hasta la próxima activación: ya está en el chat.

# Lo dice la página de pruebas, no el bot.
sandbox-nothing = Nadie ha planificado todavía una carrera: planifica una en un chat.
sandbox-skipped = El reloj ha avanzado hasta el próximo calentamiento: ya está en el chat.

# A week summed up on Sunday evening, for whoever wants that.

command-summary = Deine Woche am Sonntagabend
    .help = /summary on – deine Woche am Sonntagabend, in einer Nachricht; /summary off: keine

summary-is-off = Am Sonntagabend kann ich dir deine Woche in einer Nachricht zusammenfassen. Zurzeit ist das aus.
summary-is-on = Deine Woche kommt am Sonntagabend in einer Nachricht. { $at } kommt die nächste.
summary-wrong = An oder aus? Mit „{ $said }“ kann ich nichts anfangen. Zum Beispiel: /summary on
summary-ended = Ab jetzt kommt keine Zusammenfassung mehr. /summary holt sie zurück.
button-summary-on = Einschalten
button-summary-off = Ausschalten
button-look-pictures = Grafiken

## The message: $on, how often of $of a drill was on target

summary-title = Deine Woche
summary-on-target = Richtige Stelle: { $drills }
summary-drill = { $drill } { $on } von { $of }
summary-pain =
    { $pain ->
        [0] Schmerz: jedes Mal 0.
       *[other] Schmerz: höchstens { $pain } von 10.
    }
summary-next = { $at } kommt das erste Warm-up der nächsten Woche.

# When the last primers were planned, when they left, and why; and what comes next.

why-empty = Noch war kein Warm-up fällig. Wenn eines dran war, stehen hier die geplante Sekunde und die, in der es rausging.
why-sent = <b>{ $day }</b>: geplant { $planned }, gesendet { $sent }
why-planned = <b>{ $day }</b>: geplant { $planned }
why-not-sent = <b>{ $day }</b>: geplant { $planned }, nicht gesendet
why-paused = <b>{ $since }</b> – <b>{ $until }</b>: Pause
why-paused-day = <b>{ $day }</b>: eine Zeit lang Pause
why-paused-since = <b>Begonnen { $since }</b>: Pause

why-early =
    { $seconds ->
        [one] Eine Sekunde früher.
       *[other] { $seconds } Sekunden früher.
    }
why-late =
    { $seconds ->
        [one] Eine Sekunde später.
       *[other] { $seconds } Sekunden später.
    }

why-because-on-time = Pünktlich.
why-because-early = Zu dieser Zeit laufen viele: Ich fange früher an, damit alle es rechtzeitig haben.
why-because-short-notice = Kurzfristig: geplant, geändert oder zurück aus der Pause, als es schon fällig war.
why-because-away = Zur geplanten Sekunde war ich nicht in Betrieb, oder meine Uhr wurde neu gestellt.
why-because-clock = Meine Uhr ging da vor und wurde seitdem zurückgestellt.
why-because-snoozed = Du wolltest es etwas später.
why-comes-again = Es kam, und du wolltest es etwas später: Es kommt um { $time } noch einmal.
why-because-held = Telegram hat mich gebeten zu warten.
why-because-trouble = Ich hatte keine gute Verbindung zu Telegram und habe es versucht, bis es klappte.
why-because-crowd = Zu dieser Zeit laufen viele und kommen nacheinander dran; wer am frühesten läuft, zuerst.
why-because-unseen = Es ist angekommen, denn du hast es angetippt; Telegrams Antwort ging unterwegs verloren, darum kenne ich die Sekunde nicht.
why-because-waiting = Es ist unterwegs.
why-because-running = Du hast gesagt, dass du losläufst, und da kam es.
why-because-skipped = Du wolltest es auslassen.
why-because-moved = Du hast den Lauf verlegt.
why-because-withdrawn = Du hast Pause gemacht, oder den Lauf oder die Minuten davor geändert.
why-because-blocked = Dieser Chat war da blockiert oder nicht erreichbar.
why-because-rest = Du hattest in den zwölf Stunden davor sicherheitshalber aufgehört, darum blieb dieser Lauf in Ruhe.
why-because-waits = Du hast etwas auf der Liste angetippt: Warm-ups warten auf das Okay deiner Praxis oder auf das ärztliche Okay.
why-because-refused = Telegram hat es nicht angenommen.
why-because-begun-away = Dein Lauf hatte begonnen: Ich war nicht in Betrieb, meine Uhr wurde neu gestellt, oder es waren zu viele auf einmal.
why-because-begun-held = Telegram hat mich gebeten zu warten, bis dein Lauf begonnen hatte.
why-because-begun-trouble = Ich hatte keine gute Verbindung zu Telegram, bis dein Lauf begonnen hatte.

why-moved-to = Verlegt, neu: { $at }.
why-moved-from = Verlegt, vorher: { $at }.
why-clocks-forward = In dieser Nacht werden die Uhren vorgestellt: { $planned } ist { $at }.
why-clocks-back = In dieser Nacht werden die Uhren zurückgestellt: Es ist das erste { $planned } von zweien.
why-twice = Telegrams Antwort ging unterwegs verloren, es kann also zweimal gekommen sein.

why-coming = <b>Als Nächstes</b>
why-next = { $at }, für deinen Lauf um { $run }.

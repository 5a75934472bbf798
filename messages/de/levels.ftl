# How hard each drill stands, what changes it, and why.

command-levels = Wie schwer jede Übung für dich ist, und warum
    .help = /levels – wie schwer jede Übung jetzt für dich ist, und warum

## What changes: the drills, what happens to them, and the reason

level-line = { $drills }: { $what } { $why }
level-of-left = { $drill }, links
level-of-right = { $drill }, rechts
level-what-easier = ab jetzt eine Stufe leichter.
level-what-harder = ab jetzt eine Stufe schwerer.
level-what-cue = noch einmal genauso, mit einem anderen Bild: „{ $cue }“.
level-what-back = wieder dabei, eine Stufe leichter.
level-what-rest = Pause, bis der Schmerz in Ruhe an einem späteren Tag bei höchstens { $most } liegt; /levels fragt danach.
level-what-clinician = Pause bis zum ärztlichen Okay; in /levels gibst du es an.
level-what-dropped = fürs Erste nicht dabei; /levels holt sie zurück.

level-because-strong-pain = Es hat stark wehgetan.
level-because-strong-pain-again = Es hat stark wehgetan, und in letzter Zeit nicht zum ersten Mal.
level-because-red-flag = Du hast etwas auf der Liste angetippt.
level-because-worse = Seitdem ist es schlechter geworden.
level-because-pain-rose = Es hat mehr wehgetan als zuvor.
level-because-low-back = Zweimal hat der untere Rücken die Arbeit gemacht: Spann erst den Bauch an wie vor dem Husten.
level-because-hard = Zuletzt war es zweimal sehr hart, oder mittendrin war Schluss.
level-because-another-cue = Zuletzt hast du es zweimal woanders gespürt.
level-because-off-target = Auch mit dem anderen Bild hast du es woanders gespürt.
level-because-some-pain = Es hat ein bisschen wehgetan: Kleiner und langsamer ist völlig okay.
level-because-good-days = Zwei gute Tage hintereinander.
level-because-at-the-top = Alles gut, und schwerer als so geht es nicht.
level-because-not-today = Alles gut; heute ist kein Tag für mehr.
level-because-a-while-ago = Es ist eine Weile her: zum Wiedereinstieg genauso wie zuletzt.
level-because-long-ago = Das letzte Mal ist über vier Wochen her.
level-because-too-few = Noch ein paar Mal, dann zeigt es sich.
level-because-missing = Eine Antwort ist noch offen, also bleibt es, wie es ist.
level-because-steady = Es bleibt, wie es ist.
level-because-accepted = Du hast Ja zu mehr gesagt.
level-because-not-now = Dann bleibt es, wie es ist.
level-because-rested = Es hat sich beruhigt.
level-because-cleared = Du hast das ärztliche Okay.
level-because-taken-up = Du hast sie wieder aufgenommen.

## An offer, below the closing line

level-offer-repetitions = { $drill }: zwei gute Tage hintereinander. Zwei Wiederholungen mehr?
level-offer-hold = { $drill }: zwei gute Tage hintereinander. Zwei Sekunden länger halten?
level-offer-base = { $drill }: zwei gute Tage hintereinander mit der leichteren Übung. Wieder { $other }?
level-offer-next = { $drill }: zwei gute Tage hintereinander. Stattdessen { $other } probieren?
button-level-accept = Ja, gern
button-level-decline = Jetzt nicht

## /levels

level-none = Noch keine Übung. Wie schwer jede für dich ist, steht dann hier.
level-title = <b>{ $drill }</b>
level-words-base = Grundstufe
level-words-repetitions = { $more } Wiederholungen mehr
level-words-hold = { $more } Sekunden länger
level-words-easier = eine Stufe leichter: { $drill }
level-words-harder = eine Stufe schwerer: { $drill }
level-off-rest = Pause bis zu einem späteren Tag mit wenig Schmerz in Ruhe
level-off-clinician = Pause bis zum ärztlichen Okay
level-off-dropped = fürs Erste nicht dabei
level-unfinished = mittendrin aufgehört
level-record = { $day }: { $felt }
level-record-pain = { $day }: { $felt }, Schmerz { $pain }
level-record-full = { $day }: { $felt }, Anstrengung { $effort }, Schmerz { $pain }

## At a drill

level-dose = { $dose }, jeweils { $seconds } s halten

## What is off

level-waits = Was stark wehgetan hat, pausiert bis zum ärztlichen Okay.
level-waits-all = Du hast etwas auf der Liste angetippt: kein Warm-up bis zum ärztlichen Okay.
level-left-out = Heute nicht dabei: { $drills }. /levels sagt, warum.
level-drill-off = Als Nächstes käme { $drill }, aber diese Übung pausiert gerade. Die jetzige kannst du auslassen.
level-rest-ask = Etwas pausiert, weil es wehgetan hat. Wie weh tut es jetzt, in Ruhe? Bei höchstens { $most } ist es wieder dabei, eine Stufe leichter.
level-rest-not-yet = { $pain } in Ruhe: dann noch nicht. Sag es mir an einem anderen Tag noch einmal.
button-level-cleared = Habe ärztliches Okay
button-level-take-up = Wieder aufnehmen

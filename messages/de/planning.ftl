# Where and when a person runs, what comes next, not now, and the settings.

## Where

greeting =
    Hallo { $name }! 👋
    Fünf lockere Minuten für Hüfte und Po, bevor du läufst. Ich melde mich rechtzeitig und begleite dich, Übung für Übung.
    /privacy sagt, was ich speichere und was ich nicht bin.
zone-ask = Wo läufst du? Teile deinen Standort, tippe auf eine Region oder schreib eine Stadt.
zone-ask-city = Wo ist es so spät wie bei dir? Tippe darauf, oder schreib irgendeine Stadt: Ich kenne noch viel mehr.
zone-now = Du läufst in { $city }, dort ist es jetzt { $time }.
zone-set = { $city }, dort ist es jetzt { $time }.
zone-runs-kept =
    { $count ->
        [one] Dein Lauf behält seine Ortszeit.
       *[other] Deine { $count } Läufe behalten ihre Ortszeit.
    }
moved-ask = Nach der Uhr vor Ort, oder zu denselben Zeitpunkten wie in { $before }?
moved-run = { $plan } bleibt bei { $kept } in { $city }. Derselbe Zeitpunkt wie vorher: { $moved }.
moved-more =
    { $count ->
        [one] Und noch ein Lauf.
       *[other] Und noch { $count } Läufe.
    }
moved-times = Die Ortszeiten bleiben.
moved-moments = Die Zeitpunkte bleiben.
button-keep-times = Ortszeit behalten ✓
button-keep-moments = Gleicher Zeitpunkt
button-location = Standort teilen

region-europe = Europa
region-americas = Amerika
region-asia = Asien
region-africa = Afrika
region-oceania = Ozeanien

zone-empty = Welcher Ort ist es? Zum Beispiel: <code>{ $example }</code>
zone-offset = Keine Uhr zeigt jetzt „{ $said }“. Bitte nenn mir einen Ort, zum Beispiel: <code>{ $example }</code>
zone-unknown = Einen Ort „{ $said }“ kenne ich nicht. Probier eine größere Stadt in der Nähe, zum Beispiel: <code>{ $example }</code>
zone-which-offset = „{ $said }“ ändert sich mit der Jahreszeit, ein Ort nicht. Wo ist es so spät wie bei dir? Tippe darauf, oder schreib irgendeine Stadt.
zone-which-ambiguous = „{ $said }“ gibt es mehr als einmal. Wo ist es so spät wie bei dir? Tippe darauf, oder schreib eine andere Stadt.
zone-which-unknown =
    { $count ->
        [one] Einen Ort „{ $said }“ kenne ich nicht. Meinst du diesen? Tippe darauf, oder schreib eine andere Stadt.
       *[other] Einen Ort „{ $said }“ kenne ich nicht. Meinst du einen von diesen? Tippe darauf, oder schreib eine andere Stadt.
    }
button-by-region = Nach Region ›
button-more-cities = Mehr ›
zone-example = Zum Beispiel: <code>Madrid</code>
zone-at-sea = Diese Stelle liegt auf hoher See und hat keine eigene Zeit. Bitte schreib eine Stadt, zum Beispiel: <code>{ $example }</code>

## When

plan-ask-days =
    An welchen Tagen läufst du? Tippe auf die Tage, dann auf die Stunde, in der du losläufst.
    Oder schreib es: <code>di do 18:15, sa 8:00 lang</code>
plan-ask-days-at = { $time }: an welchen Tagen? Tippe auf sie, dann unten auf die Zeit. Oder schreib sie.
plan-ask-minutes = { $days }: um wie viel Uhr genau?
plan-days-first = Erst die Tage, bitte; dann die Stunde.
button-every-day = Jeden Tag

plan-empty = Darin habe ich keinen Tag und keine Uhrzeit gefunden.
plan-too-long = Das ist mehr, als ich auf einmal lesen kann.
plan-no-time = Die Uhrzeit fehlt noch.
plan-no-day = Der Tag fehlt noch.
plan-bad-time = „{ $said }“ ist keine klare Uhrzeit.
plan-bad-date = „{ $said }“ ist kein Datum, das ich planen kann: Den Tag gibt es nicht, oder er ist mehr als zwei Jahre entfernt.
plan-two-ways = „{ $said }“ kann zweierlei heißen: erst der Tag oder erst der Monat.
plan-date-in-past = „{ $said }“ ist schon vorbei.
plan-two-times = „{ $said }“: Eine Uhrzeit genügt, die, zu der du losläufst.
plan-two-dates = „{ $said }“ ist ein Datum zu viel.
plan-mixed-days = „{ $said }“ ist ein einzelnes Datum, das andere sind Wochentage; jedes braucht seine eigene Uhrzeit.
plan-other-weekday = „{ $said }“ ist ein anderer Wochentag.
plan-one-date = „{ $said }“ passt nicht zu einem einzelnen Datum.
plan-two-kinds = „{ $said }“ ist eine zweite Art für denselben Lauf.
plan-not-weekly = „{ $said }“: Ich plane Wochentage, jede Woche oder alle paar Wochen.
plan-which-run = „{ $said }“: für welchen davon?
plan-never = „{ $said }“: So bleibt für diesen Lauf kein Tag übrig.
plan-no-exception = „{ $said }“ lässt keinen Tag dieses Laufs aus.
plan-unknown-word = „{ $said }“ verstehe ich nicht.
plan-meant = Meinst du <code>{ $example }</code>?
plan-either = Welches? <code>{ $example }</code> oder <code>{ $other }</code>
plan-near = Zum Beispiel: <code>{ $example }</code>
plan-example = Zum Beispiel: <code>mo,mi 06:30</code>
plan-exists = Schon geplant: { $plan }.
plan-kind-taken = { $plan }: war schon geplant; die Art steht jetzt dabei.
plan-too-many =
    { $most ->
        [one] Mehr als einen Lauf kann ich nicht planen. Lösch ihn erst, in /runs.
       *[other] Mehr als { $most } Läufe kann ich nicht planen. Lösch erst einen, in /runs.
    }

## What comes next

planned = <b>{ $plan }</b>
next =
    { $lead ->
        [0] { $at }: dein Warm-up, direkt vor dem Lauf.
        [one] { $at }: dein Warm-up, eine Minute vor dem Lauf.
       *[other] { $at }: dein Warm-up, { $lead } Minuten vor dem Lauf.
    }
next-now = Dein Warm-up kommt in wenigen Sekunden.
next-none = Gerade ist kein Warm-up geplant.
button-try-now = Jetzt testen
button-another-run = Noch ein Lauf
button-change = Ändern

## The list of runs

runs-empty =
    Noch kein Lauf geplant. Tippe unten, oder schreib zum Beispiel:
    <code>/run mo,mi 06:30</code>
runs-title =
    { $count ->
        [0] <b>Kein Lauf geplant.</b>
        [one] <b>Dein Lauf</b>
       *[other] <b>Deine { $count } Läufe</b>
    }
run-deleted = Gelöscht: { $plan }.
button-add-run = Neuer Lauf
button-delete = Löschen
button-undo = Rückgängig

## Not now

pause-ask = Wie lange Pause? Deine Läufe bleiben geplant; ich bin nur still.
pause-days =
    { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }
pause-wrong = Mit „{ $said }“ kann ich keine Pause planen. 1 bis { $longest } Tage, oder bis zu einem Datum in dieser Zeit. Zum Beispiel: <code>/pause 7d</code> oder <code>/pause bis 12. März</code>
paused-open = Pause, bis du auf /resume tippst.
paused-until = Pause. Weiter geht’s { $at }; mit /resume früher.
resumed = Schön, dass du wieder da bist!
resume-none = Du machst gerade keine Pause.
pause-ask-date = Bis zu welchem Tag? An dem Tag kommen wieder Warm-ups.
pause-over = Deine Pause ist vorbei.
pause-over-none = Deine Pause ist vorbei. Es ist kein Lauf geplant; /run plant einen.
skipped = Ausgelassen: kein Warm-up für deinen Lauf { $at }.
skip-offered = Gut, dieses nicht. Bis zum nächsten Lauf.
skip-nothing = Es steht kein Warm-up an, also gibt es keines auszulassen. /runs zeigt, was geplant ist.
button-pause-open = Bis auf Weiteres
button-pause-date = Bis Datum ›
button-resume = Pause beenden

## Settings

lead-ask =
    { $lead ->
        [one] Dein Warm-up kommt eine Minute vor dem Lauf. Wie viele Minuten sollen es sein?
       *[other] Dein Warm-up kommt { $lead } Minuten vor dem Lauf. Wie viele sollen es sein?
    }
lead-set =
    { $lead ->
        [one] Ab jetzt: eine Minute vor dem Lauf.
       *[other] Ab jetzt: { $lead } Minuten vor dem Lauf.
    }
lead-wrong = { $shortest } bis { $longest } Minuten, bitte: Mit „{ $said }“ kann ich nichts anfangen. Zum Beispiel: <code>/lead 15</code>
quiet-hours =
    Ruhe von { $begin } bis { $end }: Dann kommen nur deine Warm-ups und Dringendes. Alles andere wartet bis { $end }.
    Andere Zeiten? Tippe, oder schreib zum Beispiel: <code>/quiet 22:00-06:30</code>
quiet-none =
    Keine Ruhezeit: Was eine Praxis oder ich zu sagen haben, kann jederzeit kommen.
    Lieber etwas Ruhe? Tippe, oder schreib zum Beispiel: <code>/quiet 22:00-06:30</code>
quiet-ask-begin = Ab wann soll Ruhe sein?
quiet-ask-end = Ab { $begin }: bis wann?
quiet-wrong = In „{ $said }“ finde ich keine Zeiten. Zum Beispiel: <code>/quiet 22:00-06:30</code>, oder <code>/quiet aus</code>
button-quiet-on = { $begin } bis { $end }
button-quiet-off = Aus
button-quiet-change = Ändern ›
language-ask = In welcher Sprache soll ich schreiben?
language-set = Gut, auf Deutsch.
language-wrong = „{ $said }“ spreche ich noch nicht. Zum Beispiel: <code>/language de</code>

# What the bot is, what it keeps, and its commands.

bot-description =
    Fünf lockere Minuten für Hüfte und Po, bevor du läufst. Sag mir, wann du läufst: Ich schicke dir rechtzeitig ein kurzes Warm-up, begleite dich Übung für Übung und notiere, wo du sie gespürt hast.

    Leitet zu allgemeinen Aufwärmbewegungen an und bewahrt deine eigenen Notizen auf. Nicht dafür da, Verletzungen oder Krankheiten zu diagnostizieren, zu überwachen oder zu behandeln.
bot-short-description = Fünf lockere Minuten für Hüfte und Po vor jedem Lauf, Übung für Übung.

help =
    <b>Fünf lockere Minuten für Hüfte und Po, bevor du läufst.</b>
    Plane deine Läufe, und vor jedem kommt ein Warm-up von mir. Alle Befehle gehen mit oder ohne das, was dahinter steht:

# The value is the command menu's line, plain text; `help` is the line of /help.

command-run = Einen Lauf planen
    .help = /run mo,mi,fr 06:30 – einen Lauf planen; auch: täglich 07:00, oder 2027-03-28 09:00
command-runs = Deine Läufe: ansehen, ändern, löschen
    .help = /runs – deine Läufe ansehen, ändern oder löschen
command-primer = Jetzt ein Warm-up starten
    .help = /primer – jetzt ein Warm-up starten
command-history = Die letzten Wochen, als Grafik und als Text
    .help = /history – die letzten Wochen, als Grafik und als Text
command-why = Wann deine Warm-ups kamen und kommen, und warum
    .help = /why – wann deine letzten Warm-ups geplant waren, wann sie rausgingen und warum; dazu die nächsten drei
command-today = Den nächsten Lauf nur dieses Mal ändern
    .help = /today – den nächsten Lauf nur dieses Mal ändern: andere Zeit, morgen, jetzt
command-skip = Das nächste Warm-up auslassen
    .help = /skip – das nächste Warm-up auslassen
command-pause = Eine Zeit lang keine Warm-ups
    .help = /pause 7d – eine Zeit lang keine Warm-ups
command-resume = Die Pause beenden
    .help = /resume – die Pause beenden
command-lead = Wie lange vor dem Lauf das Warm-up kommt
    .help = /lead 15 – Minuten zwischen Warm-up und Lauf
command-quiet = Stunden, in denen nur Warm-ups kommen
    .help = /quiet 22:00-06:30 – Stunden, in denen nur Warm-ups und Dringendes kommen; /quiet aus: keine
command-timezone = Wo du läufst
    .help = /timezone Madrid – wo du läufst, damit ich deine Uhrzeit kenne
command-language = In welcher Sprache ich schreibe
    .help = /language en – in welcher Sprache ich dir schreibe
command-export = Deine Läufe als Kalenderdatei
    .help = /export ics – deine Läufe als Kalenderdatei; schick mir eine (.ics), und ich übernehme die Läufe daraus
command-clinic = Deine Praxis, oder eine neue
    .help = /clinic – deine Praxis: was sie sehen darf; für ihr Team: alles
command-join = Einer Praxis mit ihrem Code beitreten
    .help = /join CODE – einer Praxis beitreten, mit dem Code, den sie dir gegeben hat
command-leave = Eine Praxis verlassen
    .help = /leave – eine Praxis verlassen; ab dann sieht sie nichts mehr von dir
command-help = Was ich kann
    .help = /help – diese Liste
command-privacy = Was ich speichere, und was ich nicht bin
    .help = /privacy – was ich speichere, und was ich nicht bin
command-delete = Alles löschen, was ich über dich weiß
    .help = /delete – alles löschen, was ich über dich weiß
command-cancel = Abbrechen, was gerade offen ist
    .help = /cancel – abbrechen, was gerade offen ist

privacy =
    <b>Was ich speichere</b>
    Deine Telegram-ID, deine Sprache, Zeitzone und Einstellungen, deine Läufe, deine Warm-ups mit deinen Antworten, wie schwer jede Übung für dich ist, und bei welcher Frage dieser Chat gerade steht. Teilst du einen Standort, wird daraus eine Zeitzone; der Standort selbst wird nicht gespeichert.

    <b>Wer es liest</b>
    Dieser Bot, und eine Praxis, der du beitrittst: Sie sieht deinen Namen und sonst nur, was du in /clinic anhakst, bis du den Haken wegnimmst oder mit /leave gehst. Die Praxis behält, was ihr einander schreibt, und ihre eigenen Notizen über dich; /leave löscht beides. Alles liegt in der Datenbank derer, die diesen Bot betreiben.
    Arbeitest du für eine Praxis, behält ihr Protokoll deinen Namen neben dem, was du geändert hast, solange es die Praxis hier gibt.

    <b>Wie du es löschst</b>
    /delete löscht alles, sofort und endgültig.

    <b>Was ich nicht bin</b>
    Ich bin kein Medizinprodukt. Leitet zu allgemeinen Aufwärmbewegungen an und bewahrt deine eigenen Notizen auf. Nicht dafür da, Verletzungen oder Krankheiten zu diagnostizieren, zu überwachen oder zu behandeln.
    Bevor der Inhalt klinisch genutzt wird, muss ihn eine Fachkraft für Physiotherapie abnehmen. Das ist noch nicht geschehen.

delete-ask = Alles löschen, was ich über dich weiß: deine Einstellungen, Läufe und Warm-ups samt Antworten? Das lässt sich nicht rückgängig machen.
deleted = Gelöscht: Ich weiß nichts mehr über dich. Mit /start fangen wir neu an.
kept = Alles noch da.
button-delete-all = Alles löschen
button-keep = Alles behalten

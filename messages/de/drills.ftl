# The drills: name; `inside`, what to do and where to start it; `outside`, a picture to aim for;
# `fix-…`, what to change where it was felt there. A fix goes on after "next time".

drill-half-kneeling-rock = Hüftwippe im Knien
    .inside = Hinteres Knie unter der Hüfte: Spann hinten den Po an, schieb dich nach vorn, komm zurück
    .outside = Gürtelschnalle Richtung Rippen
    .fix-low-back = nicht so weit vorschieben und dabei ausatmen
    .fix-quad = nicht so weit vorschieben

drill-split-stance-rock = Hüftwippe im Stand
    .inside = Hinteres Bein lang, Po hinten angespannt: Beug das vordere Knie, lass die hintere Ferse steigen, komm zurück
    .outside = Schieb die Gürtelschnalle nach vorn
    .fix-low-back = einen kürzeren Schritt machen
    .fix-quad = das vordere Knie weniger beugen

drill-leg-swing = Beinschwingen
    .inside = Halt dich fest, Rippen tief: Schwing ein Bein, erst klein, dann größer, das Becken bleibt ruhig
    .outside = Das Bein ist ein Pendel
    .fix-low-back = nur halb so weit schwingen

drill-glute-bridge = Brücke
    .inside = Fersen nah am Po, Knie auseinander, der Po fängt an: Heb die Hüfte, bis Schultern, Hüfte und Knie eine Linie sind, anspannen, senken
    .outside = Drück den Boden weg
    .fix-hamstring = die Fersen näher an den Po und die Knie weiter auseinander
    .fix-low-back = nicht ganz so hoch heben
    .fix-quad = durch die Fersen drücken

drill-quadruped-kickback = Kickback im Vierfüßler
    .inside = Po zuerst: Heb das gebeugte Knie auf Höhe des Rumpfs, nicht höher, und senk es langsam
    .outside = Ein Fußabdruck an der Decke, eine Tasse auf dem Rücken
    .fix-low-back = nicht so hoch heben
    .fix-hamstring = den Fuß locker lassen

drill-standing-kickback = Kickback im Stehen
    .inside = Hände an die Wand, leicht vorgelehnt, Po zuerst: Führ eine Ferse ein Stück nach hinten, halten, zurück
    .outside = Drück die Ferse in eine Wand hinter dir
    .fix-low-back = die Bewegung kleiner machen
    .fix-hamstring = das Knie weniger beugen

drill-standing-glute-set = Po anspannen im Stehen
    .inside = Füße hüftbreit, Knie locker: Spann den Po auf beiden Seiten 5 Sekunden mit halber Kraft an, atme weiter, 5 Sekunden Pause
    .outside = Gesäßtaschen zusammen
    .fix-low-back = anspannen, ohne die Hüfte vorzuschieben
    .fix-quad = die Knie locker lassen
    .fix-nothing = eine Hand auf den Po legen

drill-bird-dog = Bird Dog
    .inside = Auf allen vieren, Bauch fest wie vor dem Husten: Streck einen Arm und das Bein gegenüber, halten, wechseln
    .outside = Die Ferse gleitet über ein Regalbrett
    .fix-low-back = das Bein tiefer lassen
    .fix-hamstring = nicht so weit strecken

drill-bird-dog-leg = Bird Dog, nur Beine
    .inside = Auf allen vieren, Bauch fest wie vor dem Husten: Schieb ein Bein nach hinten, halten, wechseln
    .outside = Die Ferse gleitet über ein Regalbrett
    .fix-low-back = das Bein tiefer lassen
    .fix-hamstring = nicht so weit nach hinten schieben

drill-wall-lean-march = Marsch an der Wand
    .inside = Lehn dich in einer Linie an die Wand, Po auf der Standseite angespannt: Heb ein Knie, halten, wechseln
    .outside = Drück den Boden nach hinten weg
    .fix-low-back = weniger stark anlehnen
    .fix-quad = das Knie nicht so hoch heben

drill-reverse-lunge-reach = Ausfallschritt mit Strecken
    .inside = Aufrecht, Rippen tief: Tritt zurück, senk dich, streck die Arme hoch, komm zurück, Beine wechseln
    .outside = Das hintere Knie sinkt wie ein Aufzug
    .fix-low-back = die Hände an der Hüfte lassen

drill-single-leg-bridge = Einbeinige Brücke
    .inside = Eine Ferse ganz nah am Po, das andere Knie über der Hüfte, der Po fängt an: Heb die Hüfte waagerecht an, anspannen, senken
    .outside = Die Hüftknochen sind Scheinwerfer: Halt sie auf einer Höhe
    .fix-hamstring = die Ferse näher an den Po
    .fix-low-back = nicht ganz so hoch heben

drill-marching-bridge = Brücke im Marsch
    .inside = Bauch fest wie vor dem Husten, halt die Brücke: Heb einen Fuß, stell ihn ab, wechseln
    .outside = Die Hüfte liegt auf einem Regalbrett
    .fix-hamstring = die Fersen näher an den Po und die Knie weiter auseinander
    .fix-low-back = nicht ganz so hoch heben
    .fix-quad = durch die Fersen drücken

drill-single-leg-hinge = Standwaage
    .inside = Auf einem Bein: Klapp in der Hüfte nach vorn, das hintere Bein bleibt in einer Linie mit dem Rumpf, und komm zurück
    .outside = Schieb mit dem Po eine Autotür zu
    .fix-low-back = die hinteren Zehen am Boden lassen

drill-plank-knee-lift = Plank mit Beinheben
    .inside = Auf den Unterarmen, Bauch fest wie vor dem Husten: Heb ein gebeugtes Bein ein wenig, senk es, wechseln
    .outside = Der Gürtel bleibt ruhig, die Ferse zeigt zur Decke

## Where a drill has no advice of its own

fix-front-of-hip = kleiner machen und mit dem Po anfangen
fix-hamstring = kleiner machen und mit dem Po anfangen
fix-quad = kleiner machen und mit dem Po anfangen
fix-low-back = erst den Bauch anspannen wie vor dem Husten und kleiner machen
fix-elsewhere = langsamer machen und mit dem Po anfangen
fix-nothing = langsamer machen und etwas länger halten

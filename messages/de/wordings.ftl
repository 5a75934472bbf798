# What varies from session to session: the same primer keeps its own.

## The ready message, beside `ready`

ready-2 =
    { $minutes ->
        [5] Lauf um { $at }. Vorher fünf lockere Minuten?
        [2] Lauf um { $at }. Vorher zwei lockere Minuten?
       *[other] Lauf um { $at }. Vorher { $minutes } lockere Minuten?
    }
ready-3 =
    { $minutes ->
        [5] Lauf um { $at }. Erst Hüfte und Po: fünf Minuten?
        [2] Lauf um { $at }. Erst Hüfte und Po: zwei Minuten?
       *[other] Lauf um { $at }. Erst Hüfte und Po: { $minutes } Minuten?
    }

## The cues of a drill the other way round, and another picture to aim for

drill-cues-turned =
    <i>{ $outside }.</i>
    { $inside }.
picture-half-kneeling-rock = Schieb mit der vorderen Hosentasche eine Schublade zu
picture-split-stance-rock = Drück mit der vorderen Hosentasche eine Schublade zu
picture-leg-swing = Der Fuß zieht eine Linie an einer Wand entlang
picture-glute-bridge = Heb mit der Hüfte ein Tablett an, schön waagerecht
picture-quadruped-kickback = Die Ferse drückt einen Knopf an der Decke
picture-standing-kickback = Zieh die Ferse nach hinten durch Sand
picture-standing-glute-set = Halt eine Münze zwischen den Gesäßtaschen
picture-bird-dog = Eine volle Tasse auf dem Rücken: Nichts schwappt über
picture-bird-dog-leg = Eine volle Tasse auf dem Rücken: Nichts schwappt über
picture-wall-lean-march = Schieb die Wand weg, während das Knie hochkommt
picture-reverse-lunge-reach = Greif nach einem Ast genau über dir
picture-single-leg-bridge = Ein Tablett auf der Hüfte bleibt waagerecht
picture-marching-bridge = Eine volle Tasse auf dem Gürtel: Nichts schwappt über
picture-single-leg-hinge = Vom Kopf bis zur Ferse ein langes Brett, das kippt wie eine Wippe
picture-plank-knee-lift = Die Ferse drückt einen Knopf über dir

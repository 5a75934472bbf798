# How the drills are shown, and what a clip shows, in words for whoever has them read aloud.

command-pictures = Übungen bewegt, als Standbild oder in Worten
    .help = /pictures standbild – Übungen als Clips, die mitzählen (bewegt), als Standbild oder in Worten (text)

button-pictures-moving = Bewegt
button-pictures-still = Standbild
button-pictures-text = Text
pictures-are-moving =
    Jede Übung kommt als Clip, der sie in ihrem Tempo vormacht und mitzählt: Leg das Handy hin und mach mit.
    Lieber anders? Tippe, oder schreib zum Beispiel: <code>/pictures standbild</code>
pictures-are-still =
    Zu jeder Übung kommt ein Standbild, das zeigt, wo sie beginnt und wo sie endet.
    Lieber anders? Tippe, oder schreib zum Beispiel: <code>/pictures bewegt</code>
pictures-are-text =
    Jede Übung kommt nur in Worten: wie du anfängst, wie du dich bewegst, und das Tempo.
    Lieber anders? Tippe, oder schreib zum Beispiel: <code>/pictures bewegt</code>
pictures-wrong = „{ $said }“ gehört nicht dazu: /pictures bewegt, /pictures standbild oder /pictures text.

## The tempo of one repetition

clip-tempo = Zähl bis drei, dann jedes Mal: { $tempo }.
tempo-out = { $seconds } s hin
tempo-hold = { $seconds } s halten
tempo-back = { $seconds } s zurück
tempo-rest = { $seconds } s Pause

## What is seen: how one begins, how one moves

clip-half-kneeling-rock = Knie dich mit dem Bein hin, das arbeitet: sein Knie unter der Hüfte, der Fußrücken am Boden. Der andere Fuß steht flach vor dir, das Knie im rechten Winkel. Bleib aufrecht, Hände an der Hüfte. Schieb die Hüfte nach vorn über den vorderen Fuß, dann zurück.
clip-split-stance-rock = Stell einen Fuß einen langen Schritt hinter den anderen, beide zeigen nach vorn, Hände an der Hüfte. Beug das vordere Knie, sodass die Hüfte nach vorn kommt; das hintere Bein bleibt lang, und seine Ferse steigt. Dann zurück.
clip-leg-swing = Steh auf einem Bein neben einem Geländer oder einer Wand, eine Hand daran. Das andere Bein hängt locker und schwingt von vorn nach hinten und zurück; der Rumpf bleibt aufrecht.
clip-glute-bridge = Leg dich auf den Rücken, Arme neben dem Körper, Knie gebeugt, Füße flach und nah am Po. Heb die Hüfte, bis Schultern, Hüfte und Knie eine Linie sind; die Schultern bleiben am Boden. Dann senk die Hüfte.
clip-reverse-lunge-reach = Steh aufrecht, Füße zusammen. Tritt mit einem Fuß weit nach hinten auf die Zehen und senk das hintere Knie Richtung Boden; dabei gehen beide Arme nach oben, bis neben die Ohren. Dann komm wieder nach vorn und wechsle das Bein.
clip-single-leg-bridge = Leg dich auf den Rücken, ein Fuß flach und ganz nah am Po, das andere Bein in der Luft, das Knie über der Hüfte. Drück durch den Fuß und heb die Hüfte waagerecht, bis Schulter, Hüfte und Knie eine Linie sind. Dann senk die Hüfte.
clip-quadruped-kickback = Geh auf alle viere, Hände unter den Schultern. Heb ein gebeugtes Bein nach hinten, die Sohle zur Decke, bis der Oberschenkel so hoch ist wie der Rumpf. Dann senk das Knie auf den Boden.
clip-standing-kickback = Stell dich vor eine Wand, beide Hände auf Brusthöhe daran, leicht vorgelehnt. Führ ein fast gestrecktes Bein nach hinten, bis der Fuß den Boden verlässt; der Rumpf bleibt ruhig. Dann zurück.
clip-standing-glute-set = Steh aufrecht, Füße hüftbreit, Knie locker, Hände an der Hüfte. Spann den Po auf beiden Seiten an; sonst bewegen sich nur die Knie, sie strecken sich ein wenig. Dann lass locker.
clip-bird-dog = Geh auf alle viere. Streck einen Arm nach vorn und das Bein gegenüber nach hinten, bis beide so hoch sind wie der Rumpf; er bleibt ruhig. Dann senk beide und wechsle die Seite.
clip-bird-dog-leg = Geh auf alle viere, beide Hände bleiben am Boden. Streck ein Bein nach hinten, bis es so hoch ist wie der Rumpf; er bleibt ruhig. Dann senk es und wechsle das Bein.
clip-wall-lean-march = Stell dich vor eine Wand, Arme gestreckt, Hände daran. Lehn dich auf den Zehen nach vorn, bis Kopf, Hüfte und Fersen eine Linie sind. Heb ein Knie auf Hüfthöhe, dann stell den Fuß zurück und wechsle das Bein.
clip-marching-bridge = Leg dich auf den Rücken und geh in die Brücke: Füße flach, Hüfte oben, Schultern am Boden. Heb ein gebeugtes Bein, bis das Knie über der Hüfte ist; die Hüfte bleibt, wo sie ist. Dann stell den Fuß ab und wechsle das Bein.
clip-single-leg-hinge = Steh aufrecht, Hände an der Hüfte. Neig den Rumpf aus der Hüfte nach vorn; das Bein, das arbeitet, geht dabei gerade nach hinten, in einer Linie mit dem Rumpf, und das andere Knie ist locker. Dann komm wieder hoch.
clip-plank-knee-lift = Stütz dich auf die Unterarme, Ellbogen unter den Schultern, der Körper in einer Linie vom Kopf bis zu den Zehen. Beug ein Knie und heb das Bein ein wenig, die Sohle zur Decke. Dann stell den Fuß ab und wechsle das Bein.

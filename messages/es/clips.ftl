# Cómo se muestran los ejercicios, y qué muestra un clip, en palabras para quien los escucha.

command-pictures = Ejercicios en movimiento, fijos o en palabras
    .help = /pictures fijos – ejercicios como clips que cuentan (movimiento), imágenes fijas o en palabras (texto)

button-pictures-moving = Movimiento
button-pictures-still = Fijos
button-pictures-text = Texto
pictures-are-moving =
    Cada ejercicio llega como un clip que lo hace a su ritmo y cuenta: deja el móvil en el suelo y síguelo.
    ¿De otra manera? Toca, o escribe por ejemplo: <code>/pictures fijos</code>
pictures-are-still =
    Cada ejercicio llega con una imagen fija de dónde empieza y dónde acaba.
    ¿De otra manera? Toca, o escribe por ejemplo: <code>/pictures movimiento</code>
pictures-are-text =
    Cada ejercicio llega solo en palabras: cómo empiezas, cómo te mueves y el ritmo.
    ¿De otra manera? Toca, o escribe por ejemplo: <code>/pictures movimiento</code>
pictures-wrong = «{ $said }» no es ninguno: /pictures movimiento, /pictures fijos o /pictures texto.

## El ritmo de una repetición

clip-tempo = Cuenta hasta tres, y cada vez: { $tempo }.
tempo-out = { $seconds } s de ida
tempo-hold = { $seconds } s de pausa
tempo-back = { $seconds } s de vuelta
tempo-rest = { $seconds } s de descanso

## Qué se ve: cómo se empieza, cómo se mueve

clip-half-kneeling-rock = De rodillas sobre el lado que trabaja, la rodilla bajo la cadera y el empeine en el suelo; el otro pie plano delante, con la rodilla en ángulo recto. Tronco recto, manos en las caderas: lleva las caderas hacia delante sobre el pie, y vuelve.
clip-split-stance-rock = De pie, un pie un paso largo detrás del otro, los dos hacia delante, manos en las caderas. Dobla la rodilla de delante para que las caderas avancen; la pierna de atrás sigue larga y su talón sube. Y vuelve.
clip-leg-swing = De pie sobre una pierna junto a una barandilla o una pared, con una mano en ella. La otra pierna cuelga suelta y oscila de delante hacia atrás y de vuelta; el tronco sigue recto.
clip-glute-bridge = Boca arriba, brazos a los lados, rodillas dobladas, pies planos y cerca. Sube las caderas hasta que hombros, caderas y rodillas formen una línea; los hombros siguen en el suelo. Y baja.
clip-reverse-lunge-reach = De pie, recto, pies juntos. Da un paso largo atrás sobre la punta del pie y baja la rodilla de atrás hacia el suelo mientras los brazos suben junto a las orejas. Vuelve a juntar los pies, y cambia de pierna.
clip-single-leg-bridge = Boca arriba, un pie plano y muy cerca, la otra pierna en el aire con la rodilla sobre la cadera. Empuja con el pie y sube las caderas niveladas hasta que hombro, cadera y rodilla formen una línea. Y baja.
clip-quadruped-kickback = A cuatro patas, manos bajo los hombros. Sube una pierna doblada por detrás, la planta hacia el techo, hasta que el muslo esté a la altura del tronco. Y baja la rodilla al suelo.
clip-standing-kickback = Frente a una pared, las dos manos en ella a la altura del pecho, un poco inclinado. Lleva una pierna casi recta hacia atrás hasta que el pie deje el suelo; el tronco no se mueve. Y vuelve.
clip-standing-glute-set = De pie, pies a lo ancho de las caderas, rodillas sueltas, manos en las caderas. Aprieta los dos glúteos; solo se mueven las rodillas, que se estiran un poco. Suelta.
clip-bird-dog = A cuatro patas. Estira un brazo hacia delante y la pierna contraria hacia atrás hasta la altura del tronco, que no se mueve. Baja los dos, y cambia.
clip-bird-dog-leg = A cuatro patas, las dos manos en el suelo. Estira una pierna hacia atrás hasta la altura del tronco, que no se mueve. Bájala, y cambia.
clip-wall-lean-march = Frente a una pared, brazos rectos, manos en ella; inclínate hasta que cabeza, caderas y talones formen una línea, sobre las puntas de los pies. Sube una rodilla hasta la altura de la cadera, devuelve el pie, y cambia.
clip-marching-bridge = Boca arriba en el puente: pies planos, caderas arriba, hombros en el suelo. Sube una pierna doblada hasta que la rodilla esté sobre la cadera, sin mover las caderas. Baja el pie, y cambia.
clip-single-leg-hinge = De pie, manos en las caderas. Inclina el tronco desde la cadera mientras la pierna que trabaja va recta hacia atrás, en línea con el tronco; la otra rodilla, suelta. Y vuelve a subir.
clip-plank-knee-lift = Sobre los antebrazos, codos bajo los hombros, el cuerpo en una línea de la cabeza a los pies. Dobla una rodilla y sube un poco esa pierna, la planta hacia el techo. Baja el pie, y cambia.

# The drills: name; `inside`, what to do and where to start it; `outside`, a picture to aim for;
# `fix-…`, what to change where it was felt there. A fix goes on after "la próxima vez".

drill-half-kneeling-rock = Balanceo con una rodilla en el suelo
    .inside = Rodilla de atrás bajo la cadera: aprieta el glúteo de atrás, avanza y vuelve
    .outside = La hebilla del cinturón, hacia las costillas
    .fix-low-back = avanza menos y suelta el aire al avanzar
    .fix-quad = avanza menos

drill-split-stance-rock = Balanceo en zancada
    .inside = Pierna de atrás larga, glúteo de atrás activo: dobla la rodilla de delante, deja subir el talón de atrás y vuelve
    .outside = Desliza la hebilla del cinturón hacia delante
    .fix-low-back = da un paso más corto
    .fix-quad = dobla menos la rodilla de delante

drill-leg-swing = Péndulo de pierna
    .inside = Agárrate a algo, costillas abajo: balancea una pierna, primero poco y luego más, con la pelvis quieta
    .outside = La pierna es un péndulo
    .fix-low-back = balancea la mitad

drill-glute-bridge = Puente de glúteos
    .inside = Talones cerca, rodillas separadas, primero los glúteos: sube hasta alinear hombros, caderas y rodillas, aprieta y baja
    .outside = Empuja el suelo lejos de ti
    .fix-hamstring = acerca los talones y separa las rodillas
    .fix-low-back = quédate un poco más abajo
    .fix-quad = empuja con los talones

drill-quadruped-kickback = Patada de glúteo a cuatro apoyos
    .inside = Primero el glúteo: sube la rodilla doblada hasta la altura del tronco, no más, y bájala despacio
    .outside = Una huella en el techo, una taza sobre la espalda
    .fix-low-back = sube menos
    .fix-hamstring = relaja el pie

drill-standing-kickback = Patada de glúteo de pie
    .inside = Manos en una pared, un poco inclinado el cuerpo, primero el glúteo: lleva un talón un poco atrás, aguanta y vuelve
    .outside = Empuja con el talón una pared detrás de ti
    .fix-low-back = hazlo más pequeño
    .fix-hamstring = estira más la rodilla

drill-standing-glute-set = Apretar glúteos de pie
    .inside = Pies a la anchura de las caderas, rodillas sueltas: aprieta los dos glúteos a media fuerza 5 segundos, sigue respirando, descansa 5
    .outside = Junta los bolsillos de atrás
    .fix-low-back = aprieta sin echar las caderas hacia delante
    .fix-quad = desbloquea las rodillas
    .fix-nothing = pon una mano en el glúteo

drill-bird-dog = Bird dog
    .inside = A cuatro apoyos, primero el abdomen firme, como antes de toser: estira un brazo y la pierna contraria, aguanta y cambia
    .outside = El talón se desliza por un estante
    .fix-low-back = lleva la pierna más baja
    .fix-hamstring = estira menos lejos

drill-bird-dog-leg = Bird dog, solo la pierna
    .inside = A cuatro apoyos, primero el abdomen firme, como antes de toser: desliza una pierna hacia atrás, aguanta y cambia
    .outside = El talón se desliza por un estante
    .fix-low-back = lleva la pierna más baja
    .fix-hamstring = deslízala menos lejos

drill-wall-lean-march = Marcha en la pared
    .inside = Apóyate en una pared con el cuerpo en línea, activo el glúteo de la pierna de apoyo: sube una rodilla, aguanta y cambia
    .outside = Empuja el suelo hacia atrás
    .fix-low-back = inclínate menos
    .fix-quad = sube menos la rodilla

drill-reverse-lunge-reach = Zancada atrás y brazos arriba
    .inside = Alto, costillas abajo: da un paso atrás, baja, estira los brazos arriba, vuelve y cambia de pierna
    .outside = La rodilla de atrás baja como un ascensor
    .fix-low-back = deja las manos en las caderas

drill-single-leg-bridge = Puente a una pierna
    .inside = Un talón muy cerca, la otra rodilla sobre su cadera, empieza el glúteo: sube a nivel, aprieta y baja
    .outside = Las caderas son dos faros: mantenlos a la misma altura
    .fix-hamstring = acerca el talón
    .fix-low-back = quédate un poco más abajo

drill-marching-bridge = Puente con marcha
    .inside = Primero el abdomen firme, como antes de toser, y mantén el puente: levanta un pie, apóyalo y cambia
    .outside = Las caderas descansan en un estante
    .fix-hamstring = acerca los talones y separa las rodillas
    .fix-low-back = quédate un poco más abajo
    .fix-quad = empuja con los talones

drill-single-leg-hinge = Bisagra a una pierna
    .inside = Sobre una pierna, dóblate por la ingle con la pierna de atrás en línea con el tronco, y vuelve
    .outside = Cierra la puerta del coche con la cadera
    .fix-low-back = deja los dedos del pie de atrás en el suelo

drill-plank-knee-lift = Plancha subiendo la rodilla
    .inside = Sobre los antebrazos, primero el abdomen firme, como antes de toser: sube un poco una pierna doblada, bájala y cambia
    .outside = El cinturón quieto, el talón hacia el techo

## Where a drill has no advice of its own

fix-front-of-hip = hazlo más pequeño y empieza desde el glúteo
fix-hamstring = hazlo más pequeño y empieza desde el glúteo
fix-quad = hazlo más pequeño y empieza desde el glúteo
fix-low-back = primero el abdomen firme, como antes de toser, y más pequeño
fix-elsewhere = ve más despacio y empieza desde el glúteo
fix-nothing = ve más despacio y aguanta un poco más

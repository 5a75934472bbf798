# What varies from session to session: the same primer keeps its own.

## The ready message, beside `ready`

ready-2 =
    { $minutes ->
        [5] Sales a correr a las { $at }. ¿Cinco minutos tranquilos antes de salir?
        [2] Sales a correr a las { $at }. ¿Dos minutos tranquilos antes de salir?
       *[other] Sales a correr a las { $at }. ¿{ $minutes } minutos tranquilos antes de salir?
    }
ready-3 =
    { $minutes ->
        [5] Sales a correr a las { $at }. Primero caderas y glúteos: ¿cinco minutos?
        [2] Sales a correr a las { $at }. Primero caderas y glúteos: ¿dos minutos?
       *[other] Sales a correr a las { $at }. Primero caderas y glúteos: ¿{ $minutes } minutos?
    }

## The cues of a drill the other way round, and another picture to aim for

drill-cues-turned =
    <i>{ $outside }.</i>
    { $inside }.
picture-half-kneeling-rock = Cierra un cajón con el bolsillo de delante
picture-split-stance-rock = Empuja un cajón con el bolsillo de delante
picture-leg-swing = El pie dibuja una línea a lo largo de una pared
picture-glute-bridge = Sube una bandeja con las caderas, bien recta
picture-quadruped-kickback = El talón pulsa un botón en el techo
picture-standing-kickback = Arrastra el talón hacia atrás por la arena
picture-standing-glute-set = Sujeta una moneda entre los bolsillos de atrás
picture-bird-dog = Una taza llena sobre la espalda: no se derrama nada
picture-bird-dog-leg = Una taza llena sobre la espalda: no se derrama nada
picture-wall-lean-march = Empuja la pared mientras sube la rodilla
picture-reverse-lunge-reach = Alcanza una rama justo encima de ti
picture-single-leg-bridge = Una bandeja sobre las caderas, siempre recta
picture-marching-bridge = Una taza llena sobre el cinturón: no se derrama nada
picture-single-leg-hinge = Una tabla larga de la cabeza al talón, que se inclina como un balancín
picture-plank-knee-lift = El talón pulsa un botón por encima de ti

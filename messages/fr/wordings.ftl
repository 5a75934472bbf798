# Ce qui varie d’une séance à l’autre : le même échauffement garde le sien.

## Le message de départ, à côté de `ready`

ready-2 =
    { $minutes ->
        [5] Sortie à { $at }. Cinq minutes tranquilles avant de partir ?
        [2] Sortie à { $at }. Deux minutes tranquilles avant de partir ?
        [one] Sortie à { $at }. { $minutes } minute tranquille avant de partir ?
       *[other] Sortie à { $at }. { $minutes } minutes tranquilles avant de partir ?
    }
ready-3 =
    { $minutes ->
        [5] Sortie à { $at }. D’abord les hanches et les fessiers : cinq minutes ?
        [2] Sortie à { $at }. D’abord les hanches et les fessiers : deux minutes ?
        [one] Sortie à { $at }. D’abord les hanches et les fessiers : { $minutes } minute ?
       *[other] Sortie à { $at }. D’abord les hanches et les fessiers : { $minutes } minutes ?
    }

## Les consignes d’un exercice dans l’autre ordre, et une autre image à viser

drill-cues-turned =
    <i>{ $outside }.</i>
    { $inside }.
picture-half-kneeling-rock = Ferme un tiroir avec la poche avant, sans à-coup
picture-split-stance-rock = Repousse un tiroir avec la poche avant
picture-leg-swing = Le pied trace une ligne le long d’un mur
picture-glute-bridge = Soulève un plateau avec les hanches, bien à plat
picture-quadruped-kickback = Le talon appuie sur un bouton au plafond
picture-standing-kickback = Le talon trace un sillon dans le sable, vers l’arrière
picture-standing-glute-set = Garde une pièce de monnaie entre les poches arrière
picture-bird-dog = Une tasse pleine sur le dos : rien ne se renverse
picture-bird-dog-leg = Une tasse pleine sur le dos : rien ne se renverse
picture-wall-lean-march = Repousse le mur pendant que le genou monte
picture-reverse-lunge-reach = Attrape une branche juste au-dessus de toi
picture-single-leg-bridge = Un plateau posé sur les hanches reste bien à plat
picture-marching-bridge = Une tasse pleine sur la ceinture : rien ne se renverse
picture-single-leg-hinge = Une longue planche, de la tête au talon, qui s’incline comme le fléau d’une balance
picture-plank-knee-lift = Le talon appuie sur un bouton au-dessus de toi

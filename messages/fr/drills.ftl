# Les exercices : le nom ; `inside`, quoi faire et d’où partir ; `outside`, une image à viser ;
# `fix-…`, quoi changer là où c’était senti. Un conseil suit « la prochaine fois ».

drill-half-kneeling-rock = Balancier, un genou au sol
    .inside = Genou arrière sous la hanche : serre le fessier de la jambe arrière, avance, reviens
    .outside = La boucle de ceinture vers les côtes
    .fix-low-back = avance moins, et souffle en avançant
    .fix-quad = avance moins

drill-split-stance-rock = Balancier en fente
    .inside = Jambe arrière longue, son fessier serré : plie le genou avant, laisse monter le talon arrière, reviens
    .outside = Fais glisser la boucle de ceinture vers l’avant
    .fix-low-back = raccourcis le pas
    .fix-quad = plie moins le genou avant

drill-leg-swing = Balancé de jambe
    .inside = Tiens-toi à quelque chose, côtes basses : balance une jambe, un peu d’abord, puis plus loin, sans bouger le bassin
    .outside = La jambe est un pendule
    .fix-low-back = balance deux fois moins loin

drill-glute-bridge = Pont fessier
    .inside = Talons rapprochés des fesses, genoux écartés, les fessiers d’abord : monte jusqu’à aligner épaules, hanches et genoux, serre, redescends
    .outside = Repousse le sol
    .fix-hamstring = rapproche les talons et écarte les genoux
    .fix-low-back = arrête-toi un peu plus bas
    .fix-quad = pousse dans les talons

drill-quadruped-kickback = Extension à quatre pattes
    .inside = Le fessier d’abord : monte le genou plié à hauteur du buste, pas plus haut, et redescends lentement
    .outside = Une empreinte de pied au plafond, une tasse sur le dos
    .fix-low-back = monte moins haut
    .fix-hamstring = relâche le pied

drill-standing-kickback = Extension debout
    .inside = Mains au mur, buste un peu penché, le fessier d’abord : recule un peu un talon, tiens, reviens
    .outside = Appuie le talon contre un mur derrière toi
    .fix-low-back = fais plus petit
    .fix-hamstring = garde le genou plus tendu

drill-standing-glute-set = Fessiers serrés, debout
    .inside = Pieds à la largeur du bassin, genoux souples : serre les deux fessiers à mi-force pendant 5 secondes en respirant, relâche 5 secondes
    .outside = Les deux poches arrière se rejoignent
    .fix-low-back = serre sans pousser les hanches en avant
    .fix-quad = déverrouille les genoux
    .fix-nothing = pose une main sur le fessier

drill-bird-dog = Bird dog
    .inside = À quatre pattes, gaine d’abord le ventre, comme avant de tousser : tends un bras et la jambe opposée, tiens, change
    .outside = Le talon glisse le long d’une étagère
    .fix-low-back = garde la jambe plus basse
    .fix-hamstring = tends-toi moins loin

drill-bird-dog-leg = Bird dog, jambe seule
    .inside = À quatre pattes, gaine d’abord le ventre, comme avant de tousser : fais glisser une jambe vers l’arrière, tiens, change
    .outside = Le talon glisse le long d’une étagère
    .fix-low-back = garde la jambe plus basse
    .fix-hamstring = glisse moins loin

drill-wall-lean-march = Marche contre un mur
    .inside = En appui contre un mur, le corps bien aligné, le fessier de la jambe d’appui serré : monte un genou, tiens, change
    .outside = Repousse le sol derrière toi
    .fix-low-back = penche-toi moins
    .fix-quad = monte le genou moins haut

drill-reverse-lunge-reach = Fente arrière, bras levés
    .inside = Dos bien droit, côtes basses : recule un pied, descends, tends les bras vers le haut, reviens, change de jambe
    .outside = Le genou arrière descend comme un ascenseur
    .fix-low-back = garde les mains sur les hanches

drill-single-leg-bridge = Pont sur une jambe
    .inside = Un talon tout près des fesses, l’autre genou au-dessus de sa hanche, c’est le fessier qui démarre : monte le bassin à l’horizontale, serre, redescends
    .outside = Les os du bassin sont des phares : garde-les à la même hauteur
    .fix-hamstring = rapproche le talon
    .fix-low-back = arrête-toi un peu plus bas

drill-marching-bridge = Pont en marchant
    .inside = Gaine d’abord le ventre, comme avant de tousser, et tiens le pont : lève un pied, repose-le, change
    .outside = Le bassin est posé sur une étagère
    .fix-hamstring = rapproche les talons et écarte les genoux
    .fix-low-back = arrête-toi un peu plus bas
    .fix-quad = pousse dans les talons

drill-single-leg-hinge = Bascule sur une jambe
    .inside = Sur une jambe, plie-toi au pli de l’aine, la jambe arrière dans le prolongement du buste, et reviens
    .outside = Ferme une portière avec les fesses
    .fix-low-back = laisse les orteils du pied arrière au sol

drill-plank-knee-lift = Planche, une jambe levée
    .inside = Sur les avant-bras, gaine d’abord le ventre, comme avant de tousser : lève un peu une jambe pliée, repose-la, change
    .outside = La ceinture ne bouge pas, le talon vise le plafond

## Là où un exercice n’a pas son propre conseil

fix-front-of-hip = fais plus petit, et pars du fessier
fix-hamstring = fais plus petit, et pars du fessier
fix-quad = fais plus petit, et pars du fessier
fix-low-back = gaine d’abord le ventre, comme avant de tousser, et fais plus petit
fix-elsewhere = ralentis, et pars du fessier
fix-nothing = ralentis, et tiens un peu plus longtemps

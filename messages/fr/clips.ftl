# Comment les exercices sont montrés, et ce que montre un clip, en mots pour qui se les fait lire.

command-pictures = Exercices en mouvement, en image fixe ou en texte
    .help = /pictures fixe – les exercices en clips qui comptent (mouvement), en images fixes ou en mots (texte)

button-pictures-moving = Mouvement
button-pictures-still = Fixe
button-pictures-text = Texte
pictures-are-moving =
    Chaque exercice arrive avec un clip qui le fait à son rythme et qui compte : pose le téléphone et suis-le.
    Autrement ? Touche un bouton, ou écris par exemple : <code>/pictures fixe</code>
pictures-are-still =
    Chaque exercice arrive avec une image fixe du début et de la fin du mouvement.
    Autrement ? Touche un bouton, ou écris par exemple : <code>/pictures mouvement</code>
pictures-are-text =
    Chaque exercice arrive seulement en mots : la position de départ, le mouvement et le rythme.
    Autrement ? Touche un bouton, ou écris par exemple : <code>/pictures mouvement</code>
pictures-wrong = Je ne connais pas « { $said } » : c’est /pictures mouvement, /pictures fixe ou /pictures texte.

## Le rythme d’une répétition

clip-tempo = Compte jusqu’à trois, puis à chaque fois : { $tempo }.
tempo-out = { $seconds } s à l’aller
tempo-hold = { $seconds } s à tenir
tempo-back = { $seconds } s au retour
tempo-rest = { $seconds } s de repos

## Ce qu’on voit : comment on commence, comment on bouge

clip-half-kneeling-rock = Pose au sol le genou du côté qui travaille, sous la hanche, le dessus du pied au sol ; l’autre pied est à plat devant, genou à angle droit. Buste droit, mains sur les hanches, laisse le bassin avancer au-dessus du pied avant, puis reviens.
clip-split-stance-rock = Debout, un pied un grand pas derrière l’autre, les deux pointés vers l’avant, mains sur les hanches. Plie le genou avant pour que le bassin avance ; la jambe arrière reste longue et son talon monte. Puis reviens.
clip-leg-swing = Debout sur une jambe, à côté d’une rampe ou d’un mur, une main dessus. L’autre jambe pend, relâchée, et se balance de devant toi à derrière toi, puis revient ; le buste reste droit.
clip-glute-bridge = Sur le dos, bras le long du corps, genoux pliés, pieds à plat et près des fesses. Monte le bassin jusqu’à aligner épaules, hanches et genoux ; les épaules restent au sol. Puis redescends.
clip-reverse-lunge-reach = Debout, dos bien droit, pieds joints. Recule loin un pied, sur la pointe, et descends le genou arrière vers le sol pendant que les deux bras montent à côté des oreilles. Puis ramène le pied vers l’avant, et change de jambe.
clip-single-leg-bridge = Sur le dos, un pied à plat tout près des fesses, l’autre jambe en l’air, genou au-dessus de la hanche. Pousse dans le pied et monte le bassin à l’horizontale jusqu’à aligner épaule, hanche et genou. Puis redescends.
clip-quadruped-kickback = À quatre pattes, mains sous les épaules. Monte une jambe pliée derrière toi, la plante du pied vers le plafond, jusqu’à ce que la cuisse soit à hauteur du buste. Puis redescends le genou au sol.
clip-standing-kickback = Face à un mur, les deux mains dessus à hauteur de poitrine, le buste un peu penché. Recule une jambe presque tendue jusqu’à ce que le pied quitte le sol ; le buste ne bouge pas. Puis reviens.
clip-standing-glute-set = Debout, le corps droit, pieds à la largeur du bassin, genoux souples, mains sur les hanches. Serre les deux fessiers ; rien d’autre ne bouge que les genoux, qui se tendent un peu. Relâche.
clip-bird-dog = À quatre pattes. Tends un bras vers l’avant et la jambe opposée vers l’arrière, jusqu’à hauteur du buste, qui ne bouge pas. Puis repose les deux, et change.
clip-bird-dog-leg = À quatre pattes, les deux mains restent au sol. Tends une jambe vers l’arrière, jusqu’à hauteur du buste, qui ne bouge pas. Puis repose-la, et change.
clip-wall-lean-march = Face à un mur, bras tendus, mains dessus ; penche-toi jusqu’à aligner tête, hanches et talons, sur la pointe des pieds. Monte un genou à hauteur de hanche, puis repose le pied, et change.
clip-marching-bridge = Sur le dos, en pont : pieds à plat, bassin en haut, épaules au sol. Lève une jambe pliée jusqu’à ce que le genou soit au-dessus de la hanche ; le bassin ne bouge pas. Puis repose le pied, et change.
clip-single-leg-hinge = Debout, mains sur les hanches. Penche le buste à partir des hanches pendant que la jambe qui travaille part tendue vers l’arrière, dans le prolongement du buste ; l’autre genou est souple. Puis redresse-toi.
clip-plank-knee-lift = Sur les avant-bras, coudes sous les épaules, le corps aligné de la tête aux orteils. Plie un genou et lève un peu cette jambe, la plante du pied vers le plafond. Puis repose le pied, et change.

# Ce qu’ont donné les semaines, en images et en texte.

look-head = <b>{ $title }</b> · { $span }

look-title-felt = Où tu l’as senti
look-title-pain = Douleur
look-title-sides = Gauche et droite
look-title-primed = Sorties avec échauffement

## Dans les images, et leurs boutons

look-on = Au bon endroit
look-off = Autre chose
look-left = Gauche
look-right = Droite
look-usual = D’habitude
look-most = Au plus
look-done = Avec échauffement
look-planned = Prévues
look-pause = Pause

button-look-felt = Ressenti
button-look-pain = Douleur
button-look-sides = Côtés
button-look-primed = Échauffements
button-look-4 = 4 semaines
button-look-12 = 12 semaines
button-look-all = Tout
button-look-text = En texte
button-look-sessions = Dernières séances

## Là où il n’y a rien à dessiner

look-none-felt = Rien de noté sur cette période. Ce que tu touches après un exercice apparaîtra ici.
look-none-pain = Aucun chiffre sur cette période. Celui que tu touches à la fin d’un échauffement apparaîtra ici.
look-none-sides = Aucun côté distingué sur cette période. Pour ça, touche « Par côté » sous un exercice.
look-none-primed = Aucune sortie prévue sur cette période. Celles avec échauffement apparaîtront ici.

## Les nombres : $instead, où c’était senti sinon ; $of, combien de fois en tout

look-drill = { $drill } : au bon endroit { $on } fois sur { $of }
look-drill-instead =
    { $on ->
        [0] { $drill } : { $instead }
       *[other] { $drill } : au bon endroit { $on } fois sur { $of } ; { $instead }
    }
look-place = { $place } { $count }
look-drills-left =
    { $count ->
        [one] Et { $count } autre exercice, fait moins souvent.
       *[other] Et { $count } autres exercices, faits moins souvent.
    }
look-pain =
    { $sessions ->
        [one] { $most } sur 10 en une séance.
       *[other] D’habitude { $usual }, au plus { $most } sur 10, en { $sessions } séances.
    }
look-by-week = Semaine par semaine, à partir de chaque lundi :
look-by-month = Mois par mois :
look-pain-period = { $period } : d’habitude { $usual }, au plus { $most }
look-sides = { $drill } : gauche { $left } sur { $lefts }, droite { $right } sur { $rights }
look-primed =
    { $primed ->
        [0] Ta prochaine sortie avec échauffement lance le compte.
       *[other] { $runs ->
            [one] Ta seule sortie prévue : avec échauffement.
           *[other] { $runs } sorties prévues, { $primed } avec échauffement.
        }
    }
look-primed-period = { $period } : { $primed } sur { $runs }
look-runs-period =
    { $runs ->
        [one] { $period } : { $runs } sortie
       *[other] { $period } : { $runs } sorties
    }
look-pause-period = { $period } : pause

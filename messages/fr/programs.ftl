# Le programme d’une clinique, tel que l’apprennent ceux qui le suivent.

program-line = <b>{ $clinic } : { $program }</b>, semaine { $week } sur { $weeks }
program-note = <i>Un mot de ta clinique : { $note }</i>
program-new = <b>Du nouveau dans ton programme :</b>
change-added = + { $drill } { $dose }
change-dose = { $drill } { $before } → { $after }
change-removed = − { $drill }
change-note = une autre note
change-weeks =
    { $after ->
        [one] { $phase } : { $before } → { $after } semaine
       *[other] { $phase } : { $before } → { $after } semaines
    }
change-phase-added =
    { $count ->
        [one] + { $phase }, { $count } semaine
       *[other] + { $phase }, { $count } semaines
    }
change-phase-removed = − { $phase }
change-at = { $place } : { $change }
change-in = Plus tard, dans { $phase } : { $change }
change-of = Dans { $phase } : { $change }
change-place-added-floor = désormais avec sa propre version au sol
change-place-added-standing = désormais avec sa propre version debout
change-place-removed-floor = plus de version au sol ; celle debout la remplace
change-place-removed-standing = plus de version debout ; celle au sol la remplace
change-more =
    { $count ->
        [one] Et { $count } autre.
       *[other] Et { $count } autres.
    }
brief-dose-each = { $seconds } s par côté
brief-dose-alternating = { $seconds } s
brief-dose-both = { $seconds } s
brief-dose-times = { $seconds } × { $repetitions }
place-floor = Au sol
place-standing = Debout
drill-locked = Ta clinique tient à cet exercice tel quel. Si tu as mal, touche « J’ai mal » ; tu peux toujours le passer.

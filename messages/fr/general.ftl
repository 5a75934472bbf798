# Ce qui sert partout : jours et listes, une conversation au repos, et ce qui n’a pas pu être pris.

language-name = Français
button-back = ‹ Retour

## Jours, moments et listes, dans d’autres phrases

every-day = tous les jours
day-range = du { $first } au { $last }
day-near =
    { $ahead ->
        [-1] hier
        [0] aujourd’hui
       *[1] demain
    }
day-named = { $day }
moment = { $day } à { $time }
list-and = { $most } et { $last }

## Ce qu’on touche trop tard : une ligne au-dessus de la conversation, sans balises

stale-tap = Tu as déjà répondu ; la suite est dans le dernier message.
stale-over = C’est terminé. /help montre ce que je sais faire.

## Ce qui n’est pas attendu ici

not-here-text = Touche un bouton du dernier message, s’il te plaît. /cancel pour sortir.
not-here-other = Je ne lis que le texte et les boutons. Écris-le, s’il te plaît, ou touche un bouton du dernier message.
unknown-command = Je ne connais pas la commande { $command }. /help les montre toutes.
unknown-text =
    Je n’attends pas de réponse en ce moment. Pour prévoir une sortie, écris par exemple :
    <code>/run lun,mer 06:30</code>
    /help montre tout ce que je sais faire.
unknown-other =
    Je ne lis que le texte et les boutons. Pour prévoir une sortie, écris par exemple :
    <code>/run lun,mer 06:30</code>
    /help montre tout ce que je sais faire.
edited-message = Je lis les messages tels qu’ils arrivent la première fois. Renvoie-le en nouveau message, s’il te plaît.
group-private = Je ne travaille qu’en conversation privée, alors je quitte ce groupe ; je n’en garde rien. Écris-moi à { $bot }.
error-sorry = Pardon, quelque chose a coincé de mon côté, et rien n’a changé. Réessaie, s’il te plaît ; si ça recommence, donne le code { $code } à la personne qui gère ce bot.
error-later = Je ne peux rien noter en ce moment, alors rien n’a encore changé. Ce que tu as envoyé est à l’abri : je m’en occupe dès que possible.

## Partir

cancel-nothing = Rien n’est ouvert. /help montre ce que je sais faire.
cancelled = On en reste là. Ce qui était gardé le reste.

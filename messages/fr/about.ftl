# Ce qu’est le bot, ce qu’il garde, et ses commandes.

bot-description =
    Cinq minutes tranquilles avant de courir, pour les hanches et les fessiers. Dis-moi quand tu cours : je t’envoie à temps un petit échauffement, je te guide exercice par exercice et je note où tu l’as senti.

    Guide des mouvements généraux d’échauffement et garde tes propres notes. Ne sert ni à diagnostiquer, ni à surveiller, ni à traiter des blessures ou des maladies.
bot-short-description = Cinq minutes tranquilles pour les hanches et les fessiers avant chaque sortie, exercice par exercice.

help =
    <b>Cinq minutes tranquilles avant de courir, pour les hanches et les fessiers.</b>
    Prévois tes sorties, et je t’envoie un échauffement avant chacune. Chaque commande marche avec ou sans ce qui la suit :

# La valeur est la ligne du menu des commandes, sans balises ; `help` est celle de /help.

command-run = Prévoir une sortie
    .help = /run lun,mer,ven 06:30 – prévoir une sortie ; aussi : tous les jours 07:00, ou 2027-03-28 09:00
command-runs = Tes sorties : voir, changer, supprimer
    .help = /runs – voir, changer ou supprimer tes sorties
command-primer = Commencer un échauffement maintenant
    .help = /primer – commencer un échauffement maintenant
command-history = Ce que tu as fait ces derniers temps
    .help = /history – ce que tu as fait ces derniers temps
command-why = Tes derniers échauffements et les suivants, et pourquoi
    .help = /why – quand tes derniers échauffements étaient prévus, quand ils sont partis, et pourquoi ; et les trois prochains
command-today = Changer la prochaine sortie, juste cette fois
    .help = /today – changer la prochaine sortie, juste cette fois : autre heure, demain, tout de suite
command-skip = Passer le prochain échauffement
    .help = /skip – passer le prochain échauffement
command-pause = Un moment sans échauffements
    .help = /pause 7j – un moment sans échauffements
command-resume = Terminer la pause
    .help = /resume – terminer la pause
command-lead = Combien de temps avant la sortie arrive l’échauffement
    .help = /lead 15 – minutes entre l’échauffement et la sortie
command-quiet = Les heures où seuls les échauffements arrivent
    .help = /quiet 22:00-06:30 – les heures où n’arrivent que les échauffements et ce qui est urgent ; /quiet non : aucune
command-timezone = Où tu cours
    .help = /timezone Madrid – où tu cours, pour que je connaisse ton heure
command-language = La langue que je parle
    .help = /language en – la langue que je parle
command-export = Tes sorties en fichier de calendrier
    .help = /export ics – tes sorties en fichier de calendrier ; envoie-m’en un (.ics), et je reprends ses sorties
command-clinic = Ta clinique, ou une nouvelle
    .help = /clinic – ta clinique : ce qu’elle peut voir ; pour son équipe : tout le reste
command-join = Rejoindre une clinique avec son code
    .help = /join CODE – rejoindre une clinique avec le code qu’elle t’a donné
command-leave = Quitter une clinique
    .help = /leave – quitter une clinique ; dès lors, elle ne voit plus rien de toi
command-help = Ce que je sais faire
    .help = /help – cette liste
command-privacy = Ce que je garde, et ce que je ne suis pas
    .help = /privacy – ce que je garde, et ce que je ne suis pas
command-delete = Supprimer tout ce que je garde sur toi
    .help = /delete – supprimer tout ce que je garde sur toi
command-cancel = Quitter ce qui est ouvert
    .help = /cancel – quitter ce qui est ouvert

privacy =
    <b>Ce que je garde</b>
    Ton identifiant Telegram, ta langue, ton fuseau horaire et tes réglages, tes sorties, tes échauffements avec tes réponses, la difficulté de chaque exercice pour toi, et à quelle question en est cette conversation. Une position que tu partages devient un fuseau horaire et n’est pas gardée.

    <b>Qui le lit</b>
    Ce bot, et la clinique que tu rejoins : ton nom et, pour le reste, ce que tu coches dans /clinic, jusqu’à ce que tu le décoches ou que tu partes avec /leave. La clinique garde ce que vous vous écrivez et ses propres notes sur toi ; /leave supprime les deux. Tout se trouve dans la base de données de la personne qui gère le bot.
    Si tu travailles pour une clinique, son journal garde ton nom à côté de ce que tu as changé, tant que la clinique est là.

    <b>Comment le supprimer</b>
    /delete supprime tout, tout de suite et pour de bon.

    <b>Ce que je ne suis pas</b>
    Je ne suis pas un dispositif médical. Guide des mouvements généraux d’échauffement et garde tes propres notes. Ne sert ni à diagnostiquer, ni à surveiller, ni à traiter des blessures ou des maladies.
    Le contenu doit être validé par un kinésithérapeute avant tout usage en clinique. Ce n’est pas encore fait.

delete-ask = Supprimer tout ce que je garde sur toi : tes réglages, tes sorties, tes échauffements et leurs réponses ? C’est sans retour.
deleted = C’est supprimé : je ne garde plus rien sur toi. Avec /start, on repart de zéro.
kept = Rien n’a bougé, je garde tout.
button-delete-all = Tout supprimer
button-keep = Tout garder

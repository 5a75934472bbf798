# Dit par la page du bac à sable, pas par le bot.
sandbox-nothing = Personne n’a encore prévu de sortie : prévois-en d’abord une dans une conversation.
sandbox-skipped = L’horloge a avancé jusqu’au prochain échauffement : il est dans la conversation.

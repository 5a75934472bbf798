# Les horloges changent dans deux jours ; $to : ce qu’elles montrent ensuite.
clocks-forward = { $at } : les horloges avancent, il sera { $to }.
clocks-back = { $at } : les horloges reculent, il sera { $to }.
# $body : l’heure selon les horloges d’avant.
clocks-stays = { $day } : { $time } reste { $time } ; ton corps croira qu’il est { $body }.
clocks-gap = { $day } : { $time } n’existe pas cette nuit-là. Ta sortie est à { $real }.
clocks-twice = { $day } : { $time } arrive deux fois cette nuit-là. Ta sortie est à la première.
button-move-it = Passer à { $time }
button-move-one = { $before } → { $time }

# Plusieurs échauffements sont passés sans réponse, l’un après l’autre.
ignored-ask = Les trois derniers échauffements ont filé. L’heure te va ?
button-another-time = Autre heure
button-fewer-days = Moins de jours
button-pause = Pause
button-leave-it = Laisser ainsi
ignored-kept = Parfait, tout reste comme c’est.

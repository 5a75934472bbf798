# Le lendemain matin d’une séance avec une douleur de 3 ou plus.
morning-ask = Hier, la douleur était à { $pain } sur 10. C’est comment, ce matin ?
morning-said-better = Mieux : bonne nouvelle.
morning-said-same = Pareil. Vas-y doucement aujourd’hui.
morning-said-worse = Moins bien ce matin.
morning-leave = Laisse la sortie d’aujourd’hui.
morning-easy = Vas-y doucement aujourd’hui, ou laisse la sortie.
morning-if-not = Si tout n’est pas rentré dans l’ordre d’ici 24 heures, ou si ça revient, consulte un professionnel de santé.

# Ce que lit la clinique, à la place de l’endroit où ça fait mal.
alert-worse = Moins bien le lendemain matin, { $at }

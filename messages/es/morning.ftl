# The morning after a session with pain of 3 or more.
morning-ask = Ayer, dolor { $pain } de 10. ¿Cómo está esta mañana?
morning-said-better = Mejor: qué bien.
morning-said-same = Igual. Hoy, con calma.
morning-said-worse = Peor esta mañana.
morning-leave = Deja la salida de hoy.
morning-easy = Hoy con calma, o deja la salida.
morning-if-not = Si en 24 horas no estás como siempre, o si vuelve, consulta a un profesional sanitario.

# What the clinic reads, in the place of where it hurt.
alert-worse = Peor a la mañana siguiente, { $at }

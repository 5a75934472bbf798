# The morning after a session with pain of 3 or more.
morning-ask = A dor de ontem foi { $pain } de 10. Como está hoje de manhã?
morning-said-better = Melhor: que bom.
morning-said-same = Igual. Hoje, vá com calma.
morning-said-worse = Pior hoje de manhã.
morning-leave = Não corra hoje.
morning-easy = Hoje, vá com calma, ou não corra.
morning-if-not = Se em 24 horas não voltar ao normal, ou se a dor voltar, procure um profissional de saúde.

# What the clinic reads, in the place of where it hurt.
alert-worse = Pior na manhã seguinte, { $at }

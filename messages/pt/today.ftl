# One run is another this time: its primer later, the run moved, left out, or begun at once.

button-later = Mais tarde ›
button-this-once = Só desta vez ›
button-snooze = Em { $minutes } min
button-shift = Outro horário ›
button-running = Saindo agora
button-at-a-time = Escolher hora ›
button-tomorrow = Amanhã
button-a-day-later = Um dia depois
button-skip-run = Pular
button-by = { $by } · { $time }

today-later = Sua corrida: { $at }. Volto daqui a pouco, ou a corrida é em outro horário?
today-ways = Sua corrida: { $at }. Quando é desta vez?
today-ask-time =
    Sua corrida: { $at }. A que horas é desta vez?
    Toque na hora ou escreva: <code>18:15</code>
today-moved = Mudou: { $at }.
today-moved-now = Mudou: { $at }. Sua ativação chega em instantes.
today-moved-primer = Mudou: { $at }, sua ativação às { $time }.
today-running = Você já está saindo: não vem lembrete para a corrida de { $at }.
today-nothing = Nenhuma corrida pela frente. /run marca uma.
today-over = Esse horário já passou: { $at }.
today-taken = Você já tem uma corrida: { $at }.
today-far = Isso fica longe demais: { $at }. Dois anos é o máximo.
today-gone = Essa corrida mudou nesse meio-tempo. /runs mostra o que está marcado.
today-back-over = Já teria passado, então fica como está.
snoozed = Mais tarde: volto às { $time }. Sua corrida continua às { $run }.
snoozed-short = Mais tarde: volto às { $time }, com a versão de dois minutos. Sua corrida continua às { $run }.
snooze-too-late = Aí já não terminaria antes da sua corrida.

# The clocks change in two days; $to: what they show next.
clocks-forward = { $at }: os relógios avançam para { $to }.
clocks-back = { $at }: os relógios recuam para { $to }.
# $body: the time by the clocks of before.
clocks-stays = { $day }: { $time } continua sendo { $time }; para o seu corpo serão { $body }.
clocks-gap = { $day }: o horário { $time } não existe nessa noite. Sua corrida fica para as { $real }.
clocks-twice = { $day }: o horário { $time } vem duas vezes nessa noite. Sua corrida fica no primeiro.
button-move-it = Passar para { $time }
button-move-one = { $before } → { $time }

# Several primers went by without an answer, one after the other.
ignored-ask = As três últimas ativações passaram. O horário está bom para você?
button-another-time = Outro horário
button-fewer-days = Menos dias
button-pause = Pausa
button-leave-it = Deixar assim
ignored-kept = Tudo bem, fica como está.

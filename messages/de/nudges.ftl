# The clocks change in two days; $to: what they show next.
clocks-forward = { $at } werden die Uhren auf { $to } vorgestellt.
clocks-back = { $at } werden die Uhren auf { $to } zurückgestellt.
# $body: the time by the clocks of before.
clocks-stays = { $day }: { $time } bleibt { $time }; für deinen Körper fühlt es sich an wie { $body }.
clocks-gap = { $day }: { $time } gibt es in dieser Nacht nicht. Dein Lauf ist um { $real }.
clocks-twice = { $day }: { $time } kommt in dieser Nacht zweimal. Dein Lauf ist beim ersten Mal.
button-move-it = Auf { $time } verlegen
button-move-one = { $before } → { $time }

# Several primers went by without an answer, one after the other.
ignored-ask = Die letzten drei Warm-ups sind vorbeigezogen. Passt die Zeit noch?
button-another-time = Andere Zeit
button-fewer-days = Weniger Tage
button-pause = Pause
button-leave-it = So lassen
ignored-kept = Gut, alles bleibt, wie es ist.

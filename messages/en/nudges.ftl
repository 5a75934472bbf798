# The clocks change in two days; $to: what they show next.
clocks-forward = { $at }: the clocks go forward to { $to }.
clocks-back = { $at }: the clocks go back to { $to }.
# $body: the time by the clocks of before.
clocks-stays = { $day }’s { $time } stays { $time }; your body will think { $body }.
clocks-gap = { $day }: { $time } does not exist that night. Your run is at { $real }.
clocks-twice = { $day }: { $time } comes twice that night. Your run is at the first one.
button-move-it = Move it to { $time }
button-move-one = { $before } → { $time }

# Several primers went by without an answer, one after the other.
ignored-ask = The last three primers went by. Is the time right?
button-another-time = Another time
button-fewer-days = Fewer days
button-pause = Pause
button-leave-it = Keep as it is
ignored-kept = Fine, all stays as it is.

# By which clock times are shown.
command-clock = How times are shown
    .help = /clock 12 – times as 6:30 PM; /clock 24: as 18:30
clock-ask = How do you read the time?
button-clock =
    { $hours ->
        [12] 6:30 PM
       *[other] 18:30
    }
clock-set = Times look like this from now on: { $time }
clock-wrong = I can’t read a clock in “{ $said }”. For example: <code>/clock 12</code>, or <code>/clock 24</code>

# What the bot is, what it keeps, and its commands.

bot-description =
    Five easy minutes before a run, for hips and glutes. Tell me when you run: I send a short primer in time, walk you through it drill by drill, and make a note of where you felt it.

    Guides general warm-up movement and keeps your own notes. Not for diagnosing, monitoring or treating injury or disease.
bot-short-description = Five easy minutes for hips and glutes before every run, drill by drill.

help =
    <b>Five easy minutes before a run, for hips and glutes.</b>
    Plan your runs, and I send a primer before each of them. Every command works with or without what stands behind it:

# The value is the command menu's line, plain text; `help` is the line of /help.

command-run = Plan a run
    .help = /run mon,wed,fri 06:30 – plan a run; also: daily 07:00, or 2027-03-28 09:00
command-runs = Your runs: look, change, delete
    .help = /runs – see, change or delete your runs
command-primer = Start a primer now
    .help = /primer – start a primer now
command-history = The last weeks, as pictures and as text
    .help = /history – the last weeks, as pictures and as text
command-why = When your last primers came, and why; and the next
    .help = /why – when your last primers were planned, when they left, and why; and the next three
command-today = Change the next run this once
    .help = /today – change the next run this once: another time, tomorrow, now
command-skip = Leave the next primer out
    .help = /skip – leave the next primer out
command-pause = No primers for a while
    .help = /pause 7d – no primers for a while
command-resume = End the pause
    .help = /resume – end the pause
command-lead = How long before a run the primer comes
    .help = /lead 15 – minutes between primer and run
command-quiet = Hours in which only primers come
    .help = /quiet 22:00-06:30 – hours in which only primers and what is urgent come; /quiet off: none
command-timezone = Where you run
    .help = /timezone Madrid – where you run, so that I know your time
command-language = The language I speak
    .help = /language es – the language I speak
command-export = Your runs as a calendar file
    .help = /export ics – your runs as a calendar file; send me one (.ics), and I take its runs over
command-clinic = Your clinic, or a new one
    .help = /clinic – your clinic: what it may see; for its staff: all of it
command-join = Join a clinic by its code
    .help = /join CODE – join a clinic by the code it gave you
command-leave = Leave a clinic
    .help = /leave – leave a clinic; it sees nothing of you from then on
command-help = What I can do
    .help = /help – this list
command-privacy = What I keep, and what I am not
    .help = /privacy – what I keep, and what I am not
command-delete = Delete all that I keep about you
    .help = /delete – delete all that I keep about you
command-cancel = Leave what is open
    .help = /cancel – leave what is open

privacy =
    <b>What I keep</b>
    Your Telegram id, your language, time zone and settings, your runs, your primers with your answers, how hard each drill is for you, and at which question this chat stands. A location that you share becomes a time zone and is not kept.

    <b>Who reads it</b>
    This bot, and a clinic that you join: your name, and of the rest what you tick in /clinic, until you untick it or /leave. The clinic keeps what you write to each other and its own notes about you; /leave deletes both. All of it lies in the database of whoever runs the bot.
    If you work for a clinic, its book of changes keeps your name beside what you changed, as long as the clinic is here.

    <b>How to delete it</b>
    /delete deletes all of it, at once and for good.

    <b>What I am not</b>
    I am no medical device. Guides general warm-up movement and keeps your own notes. Not for diagnosing, monitoring or treating injury or disease.
    The content must be signed off by a physiotherapist before clinical use. That has not happened yet.

delete-ask = Delete all that I keep about you: your settings, runs and primers with their answers? That cannot be undone.
deleted = Deleted: I keep nothing about you any more. /start begins anew.
kept = All kept.
button-delete-all = Delete everything
button-keep = Keep everything

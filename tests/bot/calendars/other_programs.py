"""Calendars as other programs write them, those of runners among them, and careless ones."""

from tests.bot.calendars.building import Sample, calendar, event, folded


def thunderbird() -> Sample:
    daily = event("""
        CREATED:20270101T000000Z
        LAST-MODIFIED:20270102T000000Z
        DTSTAMP:20270102T000000Z
        UID:1f2e
        SUMMARY:Jog
        RRULE:FREQ=DAILY;UNTIL=20270305T060000Z
        EXDATE:20270303T060000Z
        DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20270102T070000
        X-MOZ-LASTACK:20270103T000000Z
        X-MOZ-GENERATION:4
        """)
    head = "PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN\nX-WR-CALNAME:Home"
    return Sample(
        "thunderbird",
        folded(calendar(head, daily)),
        {"Jog": "03-02 07:00, 03-04 07:00, 03-05 07:00"},
        {"Jog": 3},
        calendar="Home",
    )


def evolution() -> Sample:
    monthly = event("""
        UID:20270101T-ev
        SUMMARY:Club 10k
        DTSTART;TZID=/freeassociation.sourceforge.net/Europe/London:20270107T180000
        RRULE;X-EVOLUTION-ENDDATE=20270701T170000Z:FREQ=MONTHLY;COUNT=6;BYDAY=1TH
        """)
    head = "PRODID:-//Ximian//NONSGML Evolution Calendar//EN\nX-WR-CALNAME:Personal"
    return Sample(
        "evolution",
        folded(calendar(head, monthly)),
        {"Club 10k": "03-04 19:00, 04-01 19:00, 05-06 19:00, 06-03 19:00"},
        {"Club 10k": 4},
        calendar="Personal",
    )


def fastmail() -> Sample:
    listed = event("""
        UID:fm-1
        DTSTART;TZID=Europe/Madrid:20270302T120000
        DURATION:PT1H
        SUMMARY:Lunch run
        RDATE;TZID=Europe/Madrid:20270303T123000,20270305T120000
        RDATE;VALUE=PERIOD;TZID=Europe/Madrid:20270308T120000/PT30M
        SEQUENCE:1
        """)
    counted = event("""
        UID:fm-2
        DTSTART;TZID=Europe/Madrid:20270222T200000
        RRULE:FREQ=WEEKLY;COUNT=4
        EXDATE;VALUE=DATE:20270308
        SUMMARY:Night run
        """)
    head = "PRODID:-//CyrusIMAP.org/Cyrus 3.9.0//EN\nX-WR-CALNAME:Sport\nX-APPLE-DEFAULT-ALARM:x"
    return Sample(
        "fastmail",
        folded(calendar(head, listed, counted)),
        {
            "Lunch run": "03-02 12:00, 03-03 12:30, 03-05 12:00, 03-08 12:00",
            "Night run": "03-01 20:00, 03-15 20:00",
        },
        {"Lunch run": 4, "Night run": 2},
        calendar="Sport",
    )


def nextcloud() -> Sample:
    series = event("""
        UID:nc-1
        DTSTART;TZID=Europe/Madrid:20270301T190000
        RRULE:FREQ=WEEKLY;COUNT=5
        SUMMARY:Lauftreff: easy run
        """)
    later = event("""
        UID:nc-1
        RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Madrid:20270315T190000
        DTSTART;TZID=Europe/Madrid:20270315T193000
        SUMMARY:Lauftreff: easy run
        """)
    other = event("""
        UID:nc-2
        DTSTART;TZID=Europe/Madrid:20270307T080000
        SUMMARY:Trail run
        """)
    head = "PRODID:-//IDN nextcloud.com//Calendar app 4.7//EN\nX-WR-CALNAME:Laufen"
    # One calendar an object, one after the other.
    return Sample(
        "nextcloud",
        folded(calendar(head, series, later) + calendar(head, other)),
        {
            "Lauftreff: easy run": "03-01 19:00, 03-08 19:00, 03-15 19:30, 03-22 19:30",
            "Trail run": "03-07 08:00",
        },
        {"Lauftreff: easy run": 5, "Trail run": 1},
        calendar="Laufen",
    )


def garmin() -> Sample:
    days = [("20270302", "Base Run"), ("20270304", "Threshold Run"), ("20270306", "Strength")]
    events = [
        event(f"""
            UID:{on}-{title.replace(" ", "")}
            DTSTAMP:20270228T000000Z
            DTSTART;VALUE=DATE:{on}
            DTEND;VALUE=DATE:{int(on) + 1}
            SUMMARY:{title}
            DESCRIPTION:40:00\\nhttps://connect.example.com/modern/workout/1
            """)
        for on, title in days
    ]
    head = "PRODID:-//Garmin International//Garmin Connect//EN\nNAME:Garmin Connect"
    return Sample(
        "garmin",
        folded(calendar(head, *events)),
        {"Base Run": "03-02", "Threshold Run": "03-04"},
        {"Base Run": 1, "Threshold Run": 1},
        calendar="Garmin Connect",
        others=("Strength",),
        kinds={"Base Run": "easy", "Threshold Run": "workout"},
    )


def training_peaks() -> Sample:
    days = [("0303", "Run: Fartlek 8 x 1'"), ("0304", "Bike: Endurance"), ("0307", "Run: Long 24k")]
    events = [
        event(f"""
            DTSTART;VALUE=DATE:2027{on}
            DTSTAMP:20270228T101500Z
            UID:tp-workout-{on}@example.com
            SUMMARY:{title}
            DESCRIPTION:PlannedRow: 1:10:00\\, 60 TSS\\nWarm up\\; then go
            """)
        for on, title in days
    ]
    head = "PRODID:-//TrainingPeaks//Calendar//EN\nMETHOD:PUBLISH\nX-WR-CALNAME:Workouts"
    return Sample(
        "trainingpeaks",
        folded(calendar(head, *events)),
        {"Run: Fartlek 8 x 1'": "03-03", "Run: Long 24k": "03-07"},
        {"Run: Fartlek 8 x 1'": 1, "Run: Long 24k": 1},
        calendar="Workouts",
        others=("Bike: Endurance",),
        kinds={"Run: Fartlek 8 x 1'": "workout", "Run: Long 24k": "long"},
    )


def strava_like() -> Sample:
    club = event("""
        UID:group-event-1
        DTSTAMP:20270228T101500Z
        DTSTART:20270303T181500Z
        DTEND:20270303T191500Z
        URL:https://clubs.example.com/events/1
        SUMMARY:Wednesday Social Run 🏃
        GEO:40.4;-3.7
        """)
    return Sample(
        "strava-like",
        calendar("PRODID:-//clubs.example.com//Events//EN", club).encode(),
        {"Wednesday Social Run 🏃": "03-03 19:15"},
        {"Wednesday Social Run 🏃": 1},
        partial=True,
    )


def by_category() -> Sample:
    planned = event("""
        UID:i-1
        DTSTART:20270303T073000
        CATEGORIES:Run,Z2
        SUMMARY:45 min Z2
        """)
    ride = event("""
        UID:i-2
        DTSTART:20270304T073000
        CATEGORIES:Ride
        SUMMARY:90 min Z2
        """)
    return Sample(
        "intervals.icu-like, by category",
        calendar("PRODID:-//Intervals//EN\nX-WR-CALNAME:Plan", planned, ride).encode(),
        {"45 min Z2": "03-03 07:30"},
        {"45 min Z2": 1},
        calendar="Plan",
        others=("90 min Z2",),
    )


def old_windows() -> Sample:
    weekly = event("""
        UID:viejo
        DTSTART:20270306T080000
        RRULE:FREQ=WEEKLY;COUNT=2
        SUMMARY:Maratón: ritmo de maratón en el Pañuelo
        """)
    text = calendar("PRODID:Agenda 2003\nX-WR-CALNAME:Mañanas", weekly).replace("\r\n", "\n")
    return Sample(
        "old windows, latin-1 and bare newlines",
        text.encode("latin-1"),
        {"Maratón: ritmo de maratón en el Pañuelo": "03-06 08:00, 03-13 08:00"},
        {"Maratón: ritmo de maratón en el Pañuelo": 2},
        calendar="Mañanas",
        kinds={"Maratón: ritmo de maratón en el Pañuelo": "race"},
    )


def with_mark() -> Sample:
    once = event("""
        UID:bom
        DTSTART:20270306T080000
        SUMMARY:Carrera
        """)
    text = calendar("PRODID:x\nX-WR-CALNAME:BOM", once).replace("BEGIN:", "begin:")
    return Sample(
        "a byte order mark, and small letters",
        b"\xef\xbb\xbf" + text.encode(),
        {"Carrera": "03-06 08:00"},
        {"Carrera": 1},
        calendar="BOM",
    )


def wide() -> Sample:
    once = event("""
        UID:wide
        DTSTART:20270306T080000
        SUMMARY:Carrera ñ
        """)
    return Sample(
        "two bytes a letter",
        calendar("PRODID:x\nX-WR-CALNAME:UTF-16", once).encode("utf-16"),
        {"Carrera ñ": "03-06 08:00"},
        {"Carrera ñ": 1},
        calendar="UTF-16",
    )


def week_begins_on_sunday() -> Sample:
    fortnightly = event("""
        UID:proton
        DTSTART;TZID=Europe/Madrid:20270228T100000
        RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=6;BYDAY=SU,MO;WKST=SU
        SUMMARY:Back to back run
        """)
    head = "PRODID:-//Proton AG//WebCalendar 5.0//EN\nX-WR-CALNAME:P"
    return Sample(
        "proton, weeks that begin on Sunday",
        calendar(head, fortnightly).encode(),
        {"Back to back run": "03-14 10:00, 03-15 10:00, 03-28 10:00, 03-29 10:00"},
        {"Back to back run": 4},
        calendar="P",
    )


def unknown_zone() -> Sample:
    once = event("""
        UID:mars
        DTSTART;TZID=Mars/Olympus Mons:20270306T080000
        SUMMARY:Run on Mars
        """)
    return Sample(
        "a zone that nobody knows",
        calendar("PRODID:x\nX-WR-CALNAME:Mars", once).encode(),
        {"Run on Mars": "03-06 08:00"},
        {"Run on Mars": 1},
        calendar="Mars",
        strange=("Mars/Olympus Mons",),
    )


def since_long_ago() -> Sample:
    daily = event("""
        UID:old
        DTSTART;TZID=W. Europe Standard Time:19980105T063000
        RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;UNTIL=20270308
        SUMMARY:Run
        """)
    yearly = event("""
        UID:yearly
        DTSTART;VALUE=DATE:20001231
        RRULE:FREQ=YEARLY
        SUMMARY:San Silvestre 10k
        """)
    return Sample(
        "rules from long ago, an end that is a date",
        calendar("PRODID:x\nX-WR-CALNAME:Old", daily, yearly).encode(),
        {"Run": "03-03 06:30, 03-05 06:30, 03-08 06:30", "San Silvestre 10k": "12-31"},
        {"Run": 3, "San Silvestre 10k": 1},
        calendar="Old",
    )


def careless() -> Sample:
    """What no standard allows and some program writes."""
    shared = [
        event(f"""
            UID:do-not-reply@example.org
            DTSTART:2027030{day}T080000
            SUMMARY:Run {day}
            """)
        for day in (3, 5)
    ]
    nameless = event("""
        DTSTART:20270304T0800
        SUMMARY:Run without a UID
        """)
    broken = event("""
        UID:broken
        DTSTART:2027-03-04 08:00
        SUMMARY:Run of no date
        """)
    endless = event("""
        UID:interval
        DTSTART:20270304T080000
        RRULE:FREQ=DAILY;INTERVAL=0
        SUMMARY:Run of no interval
        """)
    return Sample(
        "careless",
        calendar("PRODID:x\nX-WR-CALNAME:C", *shared, nameless, broken, endless).encode(),
        {"Run 3": "03-03 08:00, 03-05 08:00", "Run without a UID": "03-04 08:00"},
        {"Run 3": 2, "Run without a UID": 1},
        calendar="C",
        unread=2,
    )


def cancellation() -> Sample:
    off = event("""
        UID:club@google.com
        DTSTART;TZID=Europe/Madrid:20270304T190000
        SUMMARY:Moved to the pub
        STATUS:CANCELLED
        SEQUENCE:2
        """)
    return Sample(
        "a cancellation",
        calendar("PRODID:-//Google Inc//Google Calendar 70.9054//EN\nMETHOD:CANCEL", off).encode(),
        {},
        {},
        partial=True,
    )


SAMPLES = [
    thunderbird(),
    evolution(),
    fastmail(),
    nextcloud(),
    garmin(),
    training_peaks(),
    strava_like(),
    by_category(),
    old_windows(),
    with_mark(),
    wide(),
    week_begins_on_sunday(),
    unknown_zone(),
    since_long_ago(),
    careless(),
    cancellation(),
]

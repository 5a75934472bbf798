"""Calendars as Google, Apple and Microsoft write them, each with its peculiarities."""

from tests.bot.calendars.building import Sample, calendar, event, folded, zone

GOOGLE_HEAD = """
    PRODID:-//Google Inc//Google Calendar 70.9054//EN
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    X-WR-CALNAME:Training
    X-WR-TIMEZONE:Europe/Madrid
    """


def google() -> Sample:
    weekly = event("""
        DTSTART;TZID=Europe/Madrid:20260901T181500
        DTEND;TZID=Europe/Madrid:20260901T191500
        RRULE:FREQ=WEEKLY;BYDAY=TH,TU
        EXDATE;TZID=Europe/Madrid:20270309T181500
        EXDATE;TZID=Europe/Madrid:20270316T181500
        DTSTAMP:20270228T101010Z
        UID:3k2v8f6d1q0aqvn5bq@google.com
        CREATED:20260830T101010Z
        DESCRIPTION:<b>Meet</b> at the gate\\, bring a lamp\\nand water. Corremos por la orilla.
        LAST-MODIFIED:20270101T101010Z
        SEQUENCE:2
        STATUS:CONFIRMED
        SUMMARY:Easy run\\, with the group
        TRANSP:OPAQUE
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:This is an event reminder
        TRIGGER:-P0DT0H30M0S
        END:VALARM
        """)
    moved = event("""
        DTSTART;TZID=Europe/Madrid:20270305T070000
        DTEND;TZID=Europe/Madrid:20270305T080000
        DTSTAMP:20270228T101010Z
        UID:3k2v8f6d1q0aqvn5bq@google.com
        RECURRENCE-ID;TZID=Europe/Madrid:20270304T181500
        SEQUENCE:3
        STATUS:CONFIRMED
        SUMMARY:Easy run\\, with the group
        """)
    # A single one stands in UTC.
    single = event("""
        DTSTART:20270328T070000Z
        DTEND:20270328T090000Z
        UID:70o3gchl6crj4b9k@google.com
        STATUS:CONFIRMED
        SUMMARY:Media maratón 🏃‍♀️
        """)
    dentist = event("""
        DTSTART:20270302T160000Z
        UID:dentist@google.com
        SUMMARY:Dentist
        """)
    return Sample(
        "google",
        folded(calendar(GOOGLE_HEAD, zone("Europe/Madrid"), weekly, moved, single, dentist)),
        {
            "Easy run, with the group": "03-02 18:15, 03-05 07:00, 03-11 18:15, 03-18 18:15",
            "Media maratón 🏃♀️": "03-28 09:00",
        },
        {"Easy run, with the group": 155, "Media maratón 🏃♀️": 1},
        calendar="Training",
        others=("Dentist",),
        kinds={"Easy run, with the group": "easy", "Media maratón 🏃♀️": "race"},
    )


RODAJE = "Rodaje con ñandúes y más allá del río " + "ñ" * 22
"""As it is cut; in the file it is folded in the middle of letters."""


def google_called_off() -> Sample:
    weekly = event("""
        DTSTART;TZID=Europe/Madrid:20270302T063000
        RRULE:FREQ=WEEKLY;UNTIL=20270330T043000Z;BYDAY=TU
        UID:weekly@google.com
        SUMMARY:Rodaje con ñandúes y más allá del río ñññññññññññññññññññññññññññññ
        """)
    off = event("""
        DTSTART;TZID=Europe/Madrid:20270316T063000
        RECURRENCE-ID;TZID=Europe/Madrid:20270316T063000
        UID:weekly@google.com
        STATUS:CANCELLED
        SUMMARY:Rodaje
        """)
    rest = event("""
        DTSTART;TZID=Europe/Madrid:20270323T063000
        RECURRENCE-ID;TZID=Europe/Madrid:20270323T063000
        UID:weekly@google.com
        SUMMARY:Descanso
        """)
    gone = event("""
        DTSTART;TZID=Europe/Madrid:20270306T090000
        UID:gone@google.com
        STATUS:CANCELLED
        SUMMARY:Carrera
        """)
    return Sample(
        "google, called off",
        folded(calendar(GOOGLE_HEAD, weekly, off, rest, gone)),
        {RODAJE: "03-02 06:30, 03-09 06:30, 03-30 06:30"},
        {RODAJE: 3},
        calendar="Training",
    )


def google_from_then_on() -> Sample:
    before = event("""
        DTSTART;TZID=Europe/Madrid:20270105T063000
        RRULE:FREQ=WEEKLY;UNTIL=20270314T225959Z;BYDAY=TU
        UID:split@google.com
        SUMMARY:Morning Run
        """)
    after = event("""
        DTSTART;TZID=Europe/Madrid:20270316T070000
        RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=TU
        UID:split_R20270316T053000@google.com
        SUMMARY:Later Run
        """)
    return Sample(
        "google, changed from then on",
        folded(calendar(GOOGLE_HEAD, before, after)),
        {
            "Morning Run": "03-02 06:30, 03-09 06:30",
            "Later Run": "03-16 07:00, 03-23 07:00, 03-30 07:00",
        },
        {"Morning Run": 2, "Later Run": 3},
        calendar="Training",
    )


def google_invitation() -> Sample:
    invited = event("""
        DTSTART;TZID=Europe/Madrid:20270304T190000
        UID:club@google.com
        ORGANIZER;CN="Club: Norte; Madrid":mailto:club@example.org
        ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;
         CN=a@example.org;X-NUM-GUESTS=0:mailto:a@example.org
        SUMMARY:Club track session
        """)
    head = "PRODID:-//Google Inc//Google Calendar 70.9054//EN\nMETHOD:REQUEST"
    return Sample(
        "google, an invitation",
        calendar(head, invited).encode(),
        {"Club track session": "03-04 19:00"},
        {"Club track session": 1},
        partial=True,
        kinds={"Club track session": "workout"},
    )


APPLE_HEAD = """
    PRODID:-//Apple Inc.//macOS 14.5//EN
    CALSCALE:GREGORIAN
    X-APPLE-CALENDAR-COLOR:#FF2968
    X-WR-CALNAME:Running
    X-WR-TIMEZONE:Europe/Madrid
    """


def apple() -> Sample:
    fortnightly = event("""
        CREATED:20270101T090000Z
        UID:5F0E7C1E-0B3F-4C7C-9E57-1C4DA1E0A7B1
        DTEND;TZID=Europe/Madrid:20270221T110000
        TRANSP:OPAQUE
        X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC
        SUMMARY:Long run
        DTSTART;TZID=Europe/Madrid:20270221T090000
        X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70;X-TITLE="Casa de
          Campo: lago":geo:40.418,-3.732
        EXDATE;TZID=Europe/Madrid:20270321T090000,20270404T090000
        RRULE:FREQ=WEEKLY;INTERVAL=2
        BEGIN:VALARM
        X-WR-ALARMUID:0D1F
        UID:0D1F
        TRIGGER:-PT15M
        SUMMARY:not this
        DTSTART:20270301T000000
        END:VALARM
        """)
    # iOS leaves the zone out where an event shall take place at its hour anywhere.
    floating = event("""
        UID:8E0B
        DTSTART:20270303T064500
        RRULE:FREQ=DAILY;INTERVAL=3;COUNT=4
        SUMMARY:Shake-out jog
        """)
    return Sample(
        "apple",
        folded(calendar(APPLE_HEAD, zone("Europe/Madrid"), fortnightly, floating)),
        {
            "Long run": "03-07 09:00, 04-18 09:00, 05-02 09:00",
            "Shake-out jog": "03-03 06:45, 03-06 06:45, 03-09 06:45, 03-12 06:45",
        },
        {"Long run": 37, "Shake-out jog": 4},
        calendar="Running",
        kinds={"Long run": "long", "Shake-out jog": "easy"},
    )


def apple_whole_days() -> Sample:
    weekly = event("""
        UID:A1
        DTSTART;VALUE=DATE:20270227
        DTEND;VALUE=DATE:20270228
        RRULE:FREQ=WEEKLY;UNTIL=20270320
        SUMMARY:Tirada larga
        X-APPLE-UNIVERSAL-ID:1f6a
        """)
    once = event("""
        UID:A2
        DTSTART;VALUE=DATE:20270301
        SUMMARY:Rodaje suave
        """)
    return Sample(
        "apple, whole days",
        calendar(APPLE_HEAD, weekly, once).encode(),
        {"Tirada larga": "03-06, 03-13, 03-20", "Rodaje suave": "03-01"},
        {"Tirada larga": 3, "Rodaje suave": 1},
        calendar="Running",
        kinds={"Tirada larga": "long", "Rodaje suave": "easy"},
    )


OUTLOOK_HEAD = """
    PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
    METHOD:PUBLISH
    X-CALSTART:20270101T000000Z
    X-WR-RELCALID:{0000002E-7E6C-9C1F-1C1F-8E57A2B1}
    X-WR-CALNAME:Kalender
    """
_OUTLOOK_UID = "040000008200E00074C5B7101A82E008000000" * 3


def outlook() -> Sample:
    weekly = event(f"""
        CLASS:PUBLIC
        CREATED:20270101T090000Z
        DESCRIPTION: \\n
        DTEND;TZID="Romance Standard Time":20270302T190000
        DTSTART;TZID="Romance Standard Time":20270302T180000
        EXDATE;TZID="Romance Standard Time":20270309T180000,20270323T180000
        PRIORITY:5
        RRULE:FREQ=WEEKLY;UNTIL=20270406T160000Z;BYDAY=TU;WKST=MO
        SEQUENCE:0
        SUMMARY;LANGUAGE=es:Entrenamiento: series de 400
        TRANSP:OPAQUE
        UID:{_OUTLOOK_UID}
        X-MICROSOFT-CDO-BUSYSTATUS:BUSY
        X-ALT-DESC;FMTTYPE=text/html:<html><body>Series: 10 x 400</body></html>
        """)
    return Sample(
        "outlook",
        folded(
            calendar(OUTLOOK_HEAD, zone("Romance Standard Time", "16010101T000000"), weekly), "\t"
        ),
        {"Entrenamiento: series de 400": "03-02 18:00, 03-16 18:00, 03-30 18:00, 04-06 18:00"},
        {"Entrenamiento: series de 400": 4},
        calendar="Kalender",
        kinds={"Entrenamiento: series de 400": "workout"},
    )


def exchange_custom() -> Sample:
    alone = event("""
        UID:custom-1
        SUMMARY:Run before work
        DTSTART;TZID="tzone://Microsoft/Custom":20270330T070000
        X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
        """)
    head = "METHOD:PUBLISH\nPRODID:Microsoft Exchange Server 2010\nX-WR-CALNAME:Calendar"
    # An hour behind Madrid, whatever it is called.
    return Sample(
        "exchange, a zone of its own",
        folded(calendar(head, zone("tzone://Microsoft/Custom", "16010101T000000", ahead=0), alone)),
        {"Run before work": "03-30 08:00"},
        {"Run before work": 1},
        calendar="Calendar",
        partial=False,
    )


def outlook_published() -> Sample:
    denver = event("""
        UID:denver
        SUMMARY:Remote team run
        DTSTART;TZID=Mountain Standard Time:20270310T103000
        RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=WE
        X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
        X-MICROSOFT-CDO-INSTTYPE:1
        """)
    day = event("""
        UID:day
        SUMMARY:Carrera popular
        DTSTART;VALUE=DATE:20270411
        DTEND;VALUE=DATE:20270412
        X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
        """)
    head = "METHOD:PUBLISH\nPRODID:Microsoft Exchange Server 2010\nX-WR-CALNAME:Calendar"
    # America changes its clocks on 14 March, Madrid on 28 March.
    return Sample(
        "outlook, published",
        calendar(head, denver, day).encode(),
        {
            "Remote team run": "03-10 18:30, 03-17 17:30, 03-24 17:30, 03-31 18:30",
            "Carrera popular": "04-11",
        },
        {"Remote team run": 4, "Carrera popular": 1},
        calendar="Calendar",
        kinds={"Carrera popular": "race"},
    )


SAMPLES = [
    google(),
    google_called_off(),
    google_from_then_on(),
    google_invitation(),
    apple(),
    apple_whole_days(),
    outlook(),
    exchange_custom(),
    outlook_published(),
]

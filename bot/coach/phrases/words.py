"""What words mean in a line about runs, in English and in Spanish; folded, as they are compared.

What those of other languages stand for here is in their files: spoken.py.
"""

from collections.abc import Mapping

from bot.coach.phrases.parts import Ahead, Days, Every, Half, Mark, On, Part
from bot.coach.phrases.spoken import READ, SPOKEN
from bot.coach.schedule import EVERY_DAY
from bot.coach.typed import fold
from storage.records import RunKind

_OTHER_SHORT = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
LETTERS = {
    "en": {"m": 0, "w": 2, "f": 4},
    "es": {"l": 0, "m": 1, "x": 2, "j": 3, "v": 4, "s": 5, "d": 6},
}
"""How calendars call the weekdays, where no two have one letter."""
_WORKING_DAYS, _WEEKEND = frozenset(range(5)), frozenset({5, 6})


def _forms(name: str) -> set[str]:
    plural = name if name.endswith("s") else f"{name}s"
    return {name, plural, name[:3], name[:2]}


WEEKDAY_OF = _OTHER_SHORT | {
    form: weekday
    for language in READ
    for weekday, name in enumerate(SPOKEN[language].weekdays)
    for form in _forms(fold(name))
}
MONTH_OF = {"sept": 9, "set": 9, "setiembre": 9} | {
    form: month
    for language in READ
    for month, name in enumerate(map(fold, SPOKEN[language].months), start=1)
    for form in (name, name[:3])
}

_SAID: Mapping[Part, str] = {
    Days(EVERY_DAY): """
        daily | everyday | every day | each day | all days
        diario | a diario | diariamente | todos los días | todos días | cada día | todo los días""",
    Days(_WORKING_DAYS): """
        weekday | weekdays | working days | work days | workdays
        laborables | días laborables | todos los días laborables | cada día laborable
        entre semana | todos los días entre semana | días de diario""",
    Days(_WEEKEND): """
        weekend | weekends | fin de semana | fines de semana | finde | findes""",
    On(Ahead(0)): "today | hoy",
    On(Ahead(1)): "tomorrow | mañana",
    On(Ahead(2)): "the day after tomorrow | day after tomorrow | pasado mañana",
    Half.MORNING: """
        in the morning | in the mornings | morning | mornings
        de la mañana | por la mañana | por las mañanas | en la mañana | en las mañanas""",
    Half.MIDDAY: "del mediodía | de mediodía",
    Half.AFTERNOON: """
        in the afternoon | in the afternoons | afternoon | afternoons
        tarde | tardes | de la tarde | de tarde
        por la tarde | por las tardes | en la tarde | en las tardes""",
    Half.EVENING: "in the evening | in the evenings | evening | evenings",
    Half.NIGHT: """
        at night | night | nights | noche | noches
        de la noche | de noche | por la noche | por las noches | en la noche""",
    Half.SMALL_HOURS: "de la madrugada | de madrugada",
    RunKind.EASY: """
        easy | easy run | recovery | recovery run | jog | jogging | relaxed | gentle
        suave | suaves | fácil | fáciles | rodaje | rodajes | rodaje suave | trote | trote suave
        recuperación | de recuperación | regenerativo | tranquilo | tranquila""",
    RunKind.LONG: """
        long | long run | long runs | longrun
        largo | larga | largos | largas | tirada | tirada larga | tiradas largas | rodaje largo
        tirón largo | fondo largo""",
    RunKind.WORKOUT: """
        workout | workouts | interval | intervals | tempo | tempo run | speed | speedwork | fartlek
        threshold | track | hills | hill repeats | repeats | quality
        series | calidad | intervalos | cambios de ritmo | cuestas | umbral | ritmo | fartleks
        entreno de calidad""",
    RunKind.RACE: """
        race | races | race day | competition | parkrun | marathon | half marathon | half-marathon
        carrera | carreras | carrera popular
        competición | competiciones | maratón | media maratón""",
    Every(1): "every week | weekly | each week | cada semana | todas las semanas | semanalmente",
    Every(2): """
        every other week | every second week | every 2nd week | biweekly | bi - weekly | fortnightly
        every fortnight | alternate weeks | alternating weeks | on alternate weeks
        in alternate weeks | semanas alternas | en semanas alternas | quincenal | quincenalmente
        cada quincena | cada otra semana | una semana sí y otra no | una semana sí y una no
        semana sí semana no | semana sí , semana no | semana por medio""",
    Every(2, is_after=True): """
        alternos | alternas | por medio | sí y otro no | sí y uno no | sí , otro no""",
    Days(frozenset({0, 2, 4})): "mwf | lxv",
    Mark.OTHER: "every other | every second | every 2nd | alternate | alternating | cada segundo",
    Mark.NOT_WEEKLY: """
        every other day | every second day | alternate days | on alternate days | días alternos
        un día sí y otro no | día por medio | día sí día no | cada segundo día
        monthly | every month | each month | of the month | of each month | of every month
        cada mes | del mes | de cada mes | mensual | mensualmente | todos los meses
        yearly | every year | cada año""",
    Mark.AND: "and | y | e | , | ; | & | + | then | luego | además | también | also | plus",
    Mark.AT: "at | a las | a la | las | la | about | around | a eso de las | sobre las | hacia las",
    Mark.LINK: "- | to | a | al | thru",
    Mark.SINCE: """
        from | starting | starting on | starting from | beginning | beginning on | as of | since
        as from | desde | a partir de | a partir del | empezando | comenzando | de | del""",
    Mark.UNTIL: """
        until | till | til | through | up to | ending | ending on | ends | ends on | hasta""",
    Mark.EXCEPT: """
        except | except on | excepting | but | but not | but not on | not | without
        apart from | menos | salvo | excepto | pero no | sin | quitando""",
    Mark.FOR: "for | for the next | during | durante | durante las próximas | por",
    Mark.NEXT: "next | the next | próximo | el próximo | próxima | siguiente",
    Mark.THIS: "this | this coming | coming | este | este próximo",
    Mark.UNCLEAR: """
        de mañana | twice a week | two times a week | three times a week
        dos veces por semana | dos veces a la semana
        tres veces por semana | tres veces a la semana
        """,
    Mark.NOON: "noon | midday | 12 noon | at noon | mediodía | al mediodía | a mediodía",
    Mark.MIDNIGHT: "midnight | medianoche | a medianoche | at midnight",
    Mark.FILL: """
        on | in | each | every | the | of | run | runs | running | i | my | me | go | please | plan
        i'm running | i am running | i'll run | i will run | i want to run | i'd like to run
        el | los | lo | en | cada | un | una | día | días | todos los | todas las | correr
        corro | salir | salgo | salida | salidas | entreno | entrenamiento | quiero | voy
        por favor | salir a correr | voy a correr | quiero correr""",
}

SEVERAL: Mapping[str, tuple[Part, ...]] = {
    "this morning": (On(Ahead(0)), Half.MORNING),
    "this afternoon": (On(Ahead(0)), Half.AFTERNOON),
    "this evening": (On(Ahead(0)), Half.EVENING),
    "tonight": (On(Ahead(0)), Half.NIGHT),
    "esta manana": (On(Ahead(0)), Half.MORNING),
    "esta tarde": (On(Ahead(0)), Half.AFTERNOON),
    "esta noche": (On(Ahead(0)), Half.NIGHT),
    "every morning": (Days(EVERY_DAY), Half.MORNING),
    "each morning": (Days(EVERY_DAY), Half.MORNING),
    "every afternoon": (Days(EVERY_DAY), Half.AFTERNOON),
    "every evening": (Days(EVERY_DAY), Half.EVENING),
    "every night": (Days(EVERY_DAY), Half.NIGHT),
    "cada manana": (Days(EVERY_DAY), Half.MORNING),
    "todas las mananas": (Days(EVERY_DAY), Half.MORNING),
    "cada tarde": (Days(EVERY_DAY), Half.AFTERNOON),
    "todas las tardes": (Days(EVERY_DAY), Half.AFTERNOON),
    "cada noche": (Days(EVERY_DAY), Half.NIGHT),
    "todas las noches": (Days(EVERY_DAY), Half.NIGHT),
}
LEXICON: dict[str, tuple[Part, ...]] = {
    **{
        " ".join(fold(phrase).split()): (part,)
        for part, phrases in _SAID.items()
        for line in phrases.splitlines()
        for phrase in line.split("|")
        if phrase.strip()
    },
    **SEVERAL,
}
LONGEST_PHRASE = max(phrase.count(" ") + 1 for phrase in LEXICON)

_NUMBERS = {
    "one two three four five six seven eight nine ten eleven twelve": 1,
    "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince": 1,
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty": 13,
    "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres": 16,
}
NUMBERS = {"a": 1, "una": 1, "uno": 1, "veintiuna": 21, "primero": 1} | {
    word: number
    for words, first in _NUMBERS.items()
    for number, word in enumerate(words.split(), start=first)
}
NUMBERS_OF_ALL = {
    phrase: NUMBERS[key]
    for language in SPOKEN.values()
    for phrase, (key, *more) in language.glossary.items()
    if key in NUMBERS and not more
} | NUMBERS
"""The numbers in the words of every language."""
_TENS = {
    "diez": 10, "quince": 15, "veinte": 20, "veinticinco": 25, "treinta": 30, "cuarenta": 40,
    "cincuenta": 50, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
AFTER_HOUR = {
    **_TENS,
    **{f"{word} y cinco": ten + 5 for word, ten in _TENS.items() if ten in {30, 40, 50}},
    **{f"{word} five": ten + 5 for word, ten in _TENS.items() if ten in {20, 30, 40, 50}},
    **{f"{word} - five": ten + 5 for word, ten in _TENS.items() if ten in {20, 30, 40, 50}},
}
"""What may follow an hour in words, as in "six thirty"."""
MINUTES = {"cuarto": 15, "media": 30, "cinco": 5, **AFTER_HOUR}
"""What may follow "las siete y"."""
PAST_OR_TO = {"quarter": 15, "half": 30, "five": 5, "ten": 10, "twenty": 20}
"""What may stand before "past seven"."""
ORDINALS = {"2nd": 2, "3rd": 3, "4th": 4, "second": 2, "third": 3, "fourth": 4}

MEANT = {
    "todos": "todos los días",
    "todas": "todas las semanas",
    "fin": "fin de semana",
    "fines": "fines de semana",
    "next week": "next",
    "proxima semana": "próximo",
    "day": "every day",
    "days": "every day",
    "soon": "tomorrow",
    "pronto": "mañana",
    "other": "every other",
    "de manana": "de la mañana",  # or tomorrow
    "twice a week": "tue, thu",
    "two times a week": "tue, thu",
    "three times a week": "mon, wed, fri",
    "dos veces por semana": "mar, jue",
    "dos veces a la semana": "mar, jue",
    "tres veces por semana": "lun, mié, vie",
    "tres veces a la semana": "lun, mié, vie",
    "am": "in the morning",
    "pm": "in the evening",
}
"""What is no phrase, and the phrase that is near."""

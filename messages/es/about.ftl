# What the bot is, what it keeps, and its commands.

bot-description =
    Cinco minutos tranquilos antes de correr, para caderas y glúteos. Dime cuándo corres: te envío una breve activación a tiempo, te guío ejercicio a ejercicio y anoto dónde lo has notado.

    Guía movimientos generales de calentamiento y guarda tus propias notas. No sirve para diagnosticar, vigilar ni tratar lesiones o enfermedades.
bot-short-description = Cinco minutos tranquilos para caderas y glúteos antes de correr, ejercicio a ejercicio.

help =
    <b>Cinco minutos tranquilos antes de correr, para caderas y glúteos.</b>
    Planea tus salidas y te envío una activación antes de cada una. Cada comando vale con o sin lo que lleva detrás:

# The value is the command menu's line, plain text; `help` is the line of /help.

command-run = Planear una salida
    .help = /run lun,mié,vie 06:30 – planear una salida; también: diario 07:00, o 2027-03-28 09:00
command-runs = Tus salidas: ver, cambiar, borrar
    .help = /runs – ver, cambiar o borrar tus salidas
command-primer = Empezar una activación ahora
    .help = /primer – empezar una activación ahora
command-history = Las últimas semanas, en gráficos y en texto
    .help = /history – las últimas semanas, en gráficos y en texto
command-why = Tus últimas activaciones y las próximas, y por qué
    .help = /why – cuándo estaban previstas tus últimas activaciones, cuándo salieron y por qué; y las tres próximas
command-today = Cambiar la próxima salida solo esta vez
    .help = /today – cambiar la próxima salida solo esta vez: otra hora, mañana, ya
command-skip = Saltar la próxima activación
    .help = /skip – saltar la próxima activación
command-pause = Un tiempo sin activaciones
    .help = /pause 7d – un tiempo sin activaciones
command-resume = Terminar la pausa
    .help = /resume – terminar la pausa
command-lead = Cuánto antes de correr llega la activación
    .help = /lead 15 – minutos entre la activación y la salida
command-quiet = Horas en que solo llegan activaciones
    .help = /quiet 22:00-06:30 – horas en que solo llegan activaciones y lo urgente; /quiet no: ninguna
command-timezone = Dónde corres
    .help = /timezone Madrid – dónde corres, para saber tu hora
command-language = El idioma en que te hablo
    .help = /language en – el idioma en que te hablo
command-export = Tus salidas como archivo de calendario
    .help = /export ics – tus salidas como archivo de calendario; envíame uno (.ics) y tomo sus salidas
command-clinic = Tu clínica, o una nueva
    .help = /clinic – tu clínica: qué puede ver; para su equipo, todo
command-join = Entrar en una clínica con su código
    .help = /join CÓDIGO – entrar en una clínica con el código que te dio
command-leave = Salir de una clínica
    .help = /leave – salir de una clínica; desde entonces no ve nada de ti
command-help = Lo que sé hacer
    .help = /help – esta lista
command-privacy = Qué guardo y qué no soy
    .help = /privacy – qué guardo y qué no soy
command-delete = Borrar todo lo que guardo de ti
    .help = /delete – borrar todo lo que guardo de ti
command-cancel = Dejar lo que está abierto
    .help = /cancel – dejar lo que está abierto

privacy =
    <b>Qué guardo</b>
    Tu identificador de Telegram, tu idioma, tu zona horaria y tus ajustes, tus salidas, tus activaciones con tus respuestas, cómo de exigente es cada ejercicio para ti y en qué pregunta está este chat. La ubicación que compartes se convierte en una zona horaria y no se guarda.

    <b>Quién lo lee</b>
    Este bot, y la clínica en la que entres: tu nombre, y de lo demás lo que marques en /clinic, hasta que lo desmarques o salgas con /leave. La clínica guarda lo que os escribís y sus propias notas sobre ti; /leave borra las dos cosas. Todo está en la base de datos de quien lleva el bot.
    Si trabajas para una clínica, su libro de cambios guarda tu nombre junto a lo que cambiaste, mientras la clínica exista.

    <b>Cómo borrarlo</b>
    /delete lo borra todo, enseguida y para siempre.

    <b>Qué no soy</b>
    No soy un producto sanitario. Guía movimientos generales de calentamiento y guarda tus propias notas. No sirve para diagnosticar, vigilar ni tratar lesiones o enfermedades.
    Un fisioterapeuta debe dar el visto bueno al contenido antes de cualquier uso clínico. Todavía no ha ocurrido.

delete-ask = ¿Borro todo lo que guardo de ti: tus ajustes, tus salidas y tus activaciones con las respuestas? No se puede deshacer.
deleted = Borrado: ya no guardo nada de ti. Con /start empezamos de nuevo.
kept = Sigue todo guardado.
button-delete-all = Borrar todo
button-keep = Conservar todo

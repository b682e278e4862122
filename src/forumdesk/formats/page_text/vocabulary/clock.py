# SPDX-License-Identifier: MIT
"""Words of times of day: noon, parts of the day, marks of the hour, and what stands before or behind a time."""

from __future__ import annotations

from forumdesk.formats.page_text.vocabulary.words import words

NOON = words(
    en="noon | midday | 12 noon", fr="midi", de="mittag | mittags", es="mediodía", it="mezzogiorno", pt="meio-dia",
    ru="полдень | полудня", tr="öğlen", zh="正午 | 中午", ja="正午", fa="ظهر",
)  # fmt: skip
MIDNIGHT = words(
    en="midnight", fr="minuit", de="mitternacht", es="medianoche", it="mezzanotte", pt="meia-noite", nl="middernacht",
    ru="полночь | полуночи", tr="gece yarısı", ar="منتصف الليل", fa="نیمهشب | نیمه شب", zh="午夜", ja="真夜中",
)  # fmt: skip

MORNING = words(
    en="in the morning", fr="du matin", de="vormittags | morgens | früh", es="de la mañana", pt="da manhã",
    it="del mattino | di mattina", nl="'s ochtends | 's morgens", ru="утра", tr="öğleden önce | öö",
    ar="صباحا | ص | قبل الظهر | فجرا", fa="ق.ظ | ق.ظ. | صبح | قبل از ظهر | بامداد",
)  # fmt: skip
AFTERNOON = words(
    en="in the afternoon | in the evening", fr="de l'après-midi | du soir", de="nachmittags | abends",
    es="de la tarde", it="del pomeriggio | di sera | della sera", pt="da tarde", nl="'s middags | 's avonds",
    ru="дня | вечера", tr="öğleden sonra | ös", ar="مساء | م | ظهرا | عصرا | بعد الظهر",
    fa="ب.ظ | ب.ظ. | بعدازظهر | بعد از ظهر | عصر | ظهر",
)  # fmt: skip
NIGHT = words(
    en="at night", de="nachts", fr="de la nuit", es="de la noche", it="di notte", pt="da noite", ru="ночи",
    ar="ليلا", fa="شب",
)  # fmt: skip
"""The hours before midnight and the ones after it."""
MORNING_BEFORE = words(tr="öğleden önce | sabah", zh="上午 | 早上 | 清晨 | 凌晨", ja="午前", fa="صبح")
"""Before a time, where a language has it there."""
AFTERNOON_BEFORE = words(tr="öğleden sonra | akşam", zh="下午 | 晚上 | 傍晚 | 中午", ja="午後 | 夕方", fa="عصر")
NIGHT_BEFORE = words(tr="gece", zh="夜里 | 深夜", ja="夜 | 深夜")

UNTIL = words(
    en="to | until | till | til | through | thru", fr="à | a | jusqu'à | jusqu’à | au | aux",
    de="bis | bis um | bis ca.",
    es="a | hasta | a las | hasta las", nl="tot", it="alle | a | fino alle | alle ore | fino alle ore",
    pt="às | ás | as | até | até às | até as | até à | ao | a", ru="до | по", tr="ile", ar="إلى | حتى", fa="تا | الی",
    zh="至 | 到", ja="から",
)  # fmt: skip
CLOSING = words(
    en="until | till | til | ends | ends at | ending at | end | closes at",
    fr="jusqu'à | jusqu’à | fin | fin à | fin vers",
    de="bis | bis um | bis ca. | ende | ende um | ende gegen | schluss", nl="tot | einde",
    es="hasta | hasta las | hasta la | fin | termina a las", it="fino alle | fino a | fine | fine ore | termina alle",
    pt="até | até às | até as | até à | até ao | fim | término", tr="kapanış | bitiş",
    ru="до | окончание | окончание в", ar="حتى | النهاية", fa="تا | پایان", zh="结束", ja="終了",
)  # fmt: skip
"""Behind the title of a session these, and a time, say when it ends."""
FROM = words(
    en="from | at | starts at | starting at | begins at | start | approx. | ca.",
    fr="de | à | dès | à partir de | vers",
    de="von | um | ab | gegen | ca.", es="de | a las | desde las | desde | las | a partir de las",
    nl="van | om | vanaf", it="dalle | alle | dalle ore | alle ore | ore | h. | h | da",
    pt="das | às | ás | a partir das | de",
    ru="с | в | от | начало в | с часов", tr="saat | saat: | saatler", ar="من | الساعة | من الساعة | عند الساعة",
    fa="از | ساعت | از ساعت", sv="kl. | kl | klockan | klo",
)  # fmt: skip
"""What stands before a time and belongs to it."""
HOUR_FOLLOWS = words(
    it="ore | dalle ore | alle ore | h. | dalle", es="a las | de las | desde las", pt="às", tr="saat | saat:",
    ar="الساعة | من الساعة", fa="ساعت | از ساعت", sv="kl. | kl | klockan | klo", ru="в | с",
)  # fmt: skip
"""After these a number alone is an hour."""
BESIDES = words(
    en="and | & | or", fr="et", de="und | u.", es="y", nl="en", it="e", pt="e", ru="и", tr="ve", ar="و", fa="و",
)  # fmt: skip
"""What stands between two times of one session."""
HOUR_MARKS = words(
    en="hrs | hr | h", fr="h", de="uhr | h", es="hrs | hs | h", nl="uur | u", ru="ч", pt="hs | h", it="h",
)  # fmt: skip
LONG_MARKS = words(en="hours", fr="heures", es="horas", pt="horas", ru="часов | часа | час", fa="ساعت")
"""These stand behind an hour of the day, or behind a number of hours."""
HALF_PAST = words(
    it="e mezzo | e mezza", es="y media", pt="e meia", fr="et demie | et demi", ar="والنصف | و النصف", fa="و نیم",
)  # fmt: skip
QUARTER_PAST = words(
    it="e un quarto", es="y cuarto", pt="e um quarto", fr="et quart", ar="والربع | و الربع", fa="و ربع",
)  # fmt: skip
ONWARDS = words(
    en="onwards | onward | open end | till late | until late", fr="et après | et suivantes", de="open end | ff",
    es="en adelante", it="in poi", pt="em diante", ar="فصاعدا",
)  # fmt: skip
LATE = words(
    en="late | open end | open-end", fr="tard", de="spät | ende offen | in die nacht", es="tarde", it="tardi",
    pt="tarde", nl="laat", sv="sent", pl="późna", tr="geç saatler", ru="поздна | поздней ночи",
)  # fmt: skip
"""What stands in place of an end that nobody knows."""

MINUTES = words(
    en="minutes | minute | mins | min", fr="mn", de="minuten | minute", es="minutos | minuto", it="minuti | minuto",
    pt="minutos", nl="minuten | minuut", ru="минут | минуты | минута | мин", tr="dakika | dk",
    ar="دقيقة | دقائق | د", fa="دقیقه", zh="分钟 | 分鐘", ja="分間",
)  # fmt: skip
HOURS = words(
    en="hours | hour | hrs | hr | h", fr="heures | heure", de="stunden | stunde | std", es="horas | hora",
    it="ore | ora", pt="horas | hora", nl="uur", ru="часов | часа | час | ч", tr="saat", ar="ساعة | ساعات",
    fa="ساعت", zh="小时 | 小時", ja="時間",
)  # fmt: skip
HALF = words(en="half an hour | half hour", fr="une demi-heure", de="halbe stunde", ar="نصف ساعة", fa="نیم ساعت")
LENGTHS = words(
    en="duration | length | lasts | running time | for", fr="durée", de="dauer | je | jeweils", es="duración",
    it="durata", pt="duração", nl="duur", ru="длительность | продолжительность", tr="süre", ar="المدة | لمدة",
    fa="مدت", zh="时长", ja="所要",
)  # fmt: skip
"""What is said before a length of time."""
COUNTED = words(
    en="room | hall | section | sec | no | nr | table | figure | fig | vol | version | v | chapter | paragraph | mhz",
    de="raum | saal | nr | hörsaal", fr="salle | local | n° | article", es="sala | aula",
    it="sala | aula", ru="зал | ауд",
)  # fmt: skip
"""A number with a point behind one of these is no time."""

FOR = words(en="for", fr="pour", de="für", nl="voor")
"""What stands between the time when people come and the one when they sit down."""
BEFORE_TIME = words(
    en="time | times | when | from | at | start", fr="heure | horaire | de | à", de="zeit | uhrzeit | von | um | ab",
    es="hora | horario | de", it="ora | orario", pt="hora | horário | horas", nl="tijd", ru="время | начало",
    tr="saat", ar="الوقت | التوقيت | من", fa="زمان | ساعت | از", zh="时间", ja="時間 | 時刻",
)  # fmt: skip
ALL_TIMES = words(
    en="all times | times are | time zone | timezone | local time | times in", fr="heures | heure | fuseau horaire",
    de="alle zeiten | zeitzone | uhrzeiten | ortszeit", es="todas las horas | zona horaria | hora | horario | horas",
    it="orari | ora | fuso orario", pt="horário | horários | hora | fuso", nl="alle tijden | tijdzone",
    ru="время | времени", tr="saatler | saati | saatidir", ar="التوقيت | بتوقيت | توقيت", fa="وقت | ساعتها",
    zh="时间 | 時間", ja="時間 | 時刻",
)  # fmt: skip

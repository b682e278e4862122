# SPDX-License-Identifier: MIT
"""Words of dates: months, weekdays, numbered days, and the small words between the parts of a date."""

from __future__ import annotations

from collections.abc import Mapping

from forumdesk.formats.page_text.vocabulary.words import words
from forumdesk.text import fold

MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december"),
    "en-short": ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
           "novembre", "décembre"),
    "fr-short": ("janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"),
    "de": ("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
           "november", "dezember"),
    "de-short": ("jän", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sept", "okt", "nov", "dez"),
    "de-other": ("jänner", "feber", "mrz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre"),
    "es-short": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "set", "oct", "nov", "dic"),
    "es-other": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "setiembre", "oct", "nov", "dic"),
    "it": ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
           "novembre", "dicembre"),
    "it-short": ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"),
    "pt": ("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
           "novembro", "dezembro"),
    "pt-short": ("jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"),
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december"),
    "nl-short": ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "ru": ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
           "ноября", "декабря"),
    "ru-name": ("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь",
                "ноябрь", "декабрь"),
    "ru-short": ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
    "ru-other": ("янв", "февр", "мар", "апр", "мая", "июн", "июл", "авг", "сент", "окт", "нояб", "дек"),
    "pl": ("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
           "października", "listopada", "grudnia"),
    "pl-name": ("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
                "październik", "listopad", "grudzień"),
    "sv": ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
           "november", "december"),
    "da": ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
           "november", "december"),
    "no": ("januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
           "november", "desember"),
    "tr": ("ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım",
           "aralık"),
    "tr-short": ("oca", "şub", "mar", "nis", "may", "haz", "tem", "ağu", "eyl", "eki", "kas", "ara"),
    "ar": ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
           "ديسمبر"),
    "ar-east": ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
                "تشرين الثاني", "كانون الأول"),
    "ar-west": ("جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر",
                "ديسمبر"),
    "fa": ("ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر",
           "دسامبر"),
    "fa-other": ("ژانویه", "فوریه", "مارس", "آپریل", "می", "جون", "جولای", "آگوست", "سپتامبر", "اکتبر", "نوامبر",
                 "دسامبر"),
}  # fmt: skip
"""Twelve names a language, January first."""

JALALI_MONTHS: Mapping[str, tuple[str, ...]] = {
    "fa": ("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
}
"""The twelve months of the Iranian calendar, from the first day of spring on."""

WEEKDAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "en-short": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "en-other": ("mon", "tues", "weds", "thurs", "fri", "sat", "sun"),
    "en-rare": ("mon", "tue", "wednes", "thur", "fri", "sat", "sun"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "fr-short": ("lun", "mar", "mer", "jeu", "ven", "sam", "dim"),
    "de": ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    "de-short": ("mo", "di", "mi", "do", "fr", "sa", "so"),
    "de-other": ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "sonnabend", "sonntag"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "es-short": ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
    "it": ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    "it-short": ("lun", "mar", "mer", "gio", "ven", "sab", "dom"),
    "pt": ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
    "pt-plain": ("segunda feira", "terça feira", "quarta feira", "quinta feira", "sexta feira", "sábado", "domingo"),
    "pt-short": ("segunda", "terça", "quarta", "quinta", "sexta", "sáb", "dom"),
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "nl-short": ("ma", "di", "wo", "do", "vr", "za", "zo"),
    "ru": ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    "ru-of": ("понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья"),
    "ru-on": ("понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"),
    "ru-short": ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
    "pl": ("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
    "pl-on": ("poniedziałek", "wtorek", "środę", "czwartek", "piątek", "sobotę", "niedzielę"),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "tr": ("pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"),
    "tr-short": ("pzt", "sal", "çar", "per", "cum", "cmt", "paz"),
    "ar": ("الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "ar-bare": ("إثنين", "ثلاثاء", "أربعاء", "خميس", "جمعة", "سبت", "أحد"),
    "fa": ("دوشنبه", "سهشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"),
    "fa-parted": ("دو شنبه", "سه شنبه", "چهار شنبه", "پنج شنبه", "جمعه", "شنبه", "یک شنبه"),
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    "zh-other": ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    "zh-old": ("週一", "週二", "週三", "週四", "週五", "週六", "週日"),
    "zh-heaven": ("礼拜一", "礼拜二", "礼拜三", "礼拜四", "礼拜五", "礼拜六", "星期天"),
    "ja": ("月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"),
    "ja-other": ("月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜"),
}  # fmt: skip
"""Seven names a language, Monday first."""

KANJI_WEEKDAYS = "月火水木金土日"
"""The weekdays as one character, which stands in brackets behind a date."""

SHARED_SHORT = frozenset({"mar", "mer", "do", "so", "di", "mi", "fr", "ma", "sal", "per", "ara", "set", "out", "may",
                          "za", "wo", "vr", "zo", "sam", "dom", "ven", "gio", "segunda", "terça", "quarta", "quinta",
                          "sexta", "paz", "can", "sun", "sat", "mo", "sa"})  # fmt: skip
"""Names that are other words as well, and count only beside a number."""


def numbered(names: Mapping[str, tuple[str, ...]]) -> Mapping[str, int]:
    """Return folded name -> its place in its list, from 1."""
    return {fold(name): place for row in names.values() for place, name in enumerate(row, 1)}


DAY_WORDS = words(
    en="day", fr="jour | journée", de="tag", es="día | jornada", it="giorno | giornata", nl="dag", pt="dia",
    tr="gün", ru="день", ar="اليوم | يوم", fa="روز", pl="dzień", sv="dag",
)  # fmt: skip
ORDINALS: Mapping[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "premier": 1, "première": 1, "deuxième": 2,
    "troisième": 3, "quatrième": 4, "cinquième": 5,
    "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "erster": 1, "zweiter": 2, "dritter": 3, "vierter": 4, "fünfter": 5,
    "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "primer": 1, "primera": 1, "primero": 1, "segundo": 2, "segunda": 2,
    "tercer": 3, "tercera": 3, "tercero": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5,
    "due": 2, "tre": 3, "primo": 1, "prima": 1, "secondo": 2, "seconda": 2, "terzo": 3, "terza": 3, "quarto": 4,
    "quarta": 4, "um": 1, "dois": 2, "três": 3, "primeiro": 1, "primeira": 1, "terceiro": 3, "terceira": 3,
    "een": 1, "één": 1, "twee": 2, "drie": 3, "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4,
    "pierwszy": 1, "drugi": 2, "trzeci": 3, "czwarty": 4, "första": 1, "andra": 2, "tredje": 3, "fjärde": 4,
    "birinci": 1, "ikinci": 2, "üçüncü": 3, "dördüncü": 4, "beşinci": 5, "bir": 1, "iki": 2, "üç": 3,
    "первый": 1, "второй": 2, "третий": 3, "четвертый": 4, "четвёртый": 4, "пятый": 5,
    "الأول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5, "السادس": 6,
    "اول": 1, "یکم": 1, "نخست": 1, "دوم": 2, "سوم": 3, "چهارم": 4, "پنجم": 5,
}  # fmt: skip
"""A number of a day as a word: "Day One", "Premier jour"."""

DATE_RANGE = words(
    en="to | and | until | through", de="bis | und", fr="au | et", es="al | a | y", it="al | e", pt="a | e | até",
    nl="tot | en", ru="и | по", ar="و | إلى", fa="و | تا", tr="ve", zh="至 | 到 | 和",
)  # fmt: skip
"""What stands between the first and the last day of a range of dates."""
BEFORE_DAY = words(
    en="the", fr="le", de="den | dem | der", es="el", it="il", pt="dia", nl="de",
)  # fmt: skip
"""What stands between a weekday and its day."""
BEFORE_DATE = words(
    en="on | the", fr="le", de="am | den | der", es="el", it="il", pt="o | em | no dia", nl="op | de", ru="в | во",
    sv="den", da="den", ar="يوم | في يوم", fa="روز",
)  # fmt: skip
"""What stands before a date that heads a day: "Le mardi 3 mai 2022"."""
OF = words(en="of", fr="de", es="de | del", pt="de | do")
"""What stands between a day and its month, or a month and its year."""
STARTS = words(
    en="start | starts | starting | begin | begins | start date", fr="début | commence", de="beginn | start | anfang",
    es="inicio | comienzo | empieza", it="inizio", pt="início", nl="begin | start | aanvang", tr="başlangıç",
    ru="начало", ar="البداية | يبدأ", fa="شروع | آغاز", zh="开始 | 开始时间", ja="開始 | "
    "開始日時", pl="początek", sv="start | börjar",
)  # fmt: skip
"""What stands before a colon and the day and time at which the whole forum begins."""
ENDS = words(
    en="end | ends | ending | end date", fr="fin | se termine", de="ende", es="fin | término | termina", it="fine",
    pt="fim | término", nl="einde", tr="bitiş", ru="окончание | конец", ar="النهاية | ينتهي", fa="پایان",
    zh="结束 | 结束时间", ja="終了 | 終了日時", pl="koniec", sv="slut | slutar",
)  # fmt: skip
"""What stands before a colon and the day and time at which it ends."""
PARTS_OF_DAY = words(
    en="morning | afternoon | evening", fr="matin | après-midi | soir", de="vormittag | nachmittag | abend",
    es="mañana | tarde | noche", it="mattina | pomeriggio | sera", pt="manhã | tarde | noite",
    nl="ochtend | middag | avond", ru="утро | вечер",
)  # fmt: skip

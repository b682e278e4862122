# SPDX-License-Identifier: MIT
"""Words of dates and times: months, weekdays, numbered days, hours, and what stands before or behind a time."""

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
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre"),
    "es-short": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "set", "oct", "nov", "dic"),
}  # fmt: skip
"""Twelve names a language, January first."""

WEEKDAYS: Mapping[str, tuple[str, ...]] = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "en-short": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "en-other": ("mon", "tues", "weds", "thurs", "fri", "sat", "sun"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "de": ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    "de-short": ("mo", "di", "mi", "do", "fr", "sa", "so"),
    "de-other": ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "sonnabend", "sonntag"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
"""Seven names a language, Monday first."""


def numbered(names: Mapping[str, tuple[str, ...]]) -> Mapping[str, int]:
    """Return folded name -> its place in its list, from 1."""
    return {fold(name): place for row in names.values() for place, name in enumerate(row, 1)}


DAY_WORDS = words(en="day", fr="jour | journée", de="tag", es="día | jornada", it="giorno", nl="dag")
ORDINALS: Mapping[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "un": 1, "deux": 2, "trois": 3, "premier": 1, "première": 1, "deuxième": 2, "troisième": 3, "quatrième": 4,
    "eins": 1, "zwei": 2, "drei": 3, "erster": 1, "zweiter": 2, "dritter": 3, "vierter": 4,
    "uno": 1, "dos": 2, "tres": 3, "primer": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercera": 3,
}  # fmt: skip
"""A number of a day as a word: "Day One", "Premier jour"."""

NOON = words(en="noon | midday | 12 noon", fr="midi", de="mittag | 12 uhr mittag", es="mediodía")
MIDNIGHT = words(en="midnight", fr="minuit", de="mitternacht", es="medianoche")
UNTIL = words(en="to | until | till | through", fr="à | jusqu'à", de="bis", es="a | hasta", nl="tot", it="alle")
HOUR_MARKS = words(en="hrs | hours | hr", fr="heures", de="uhr", es="horas")
ONWARDS = words(en="onwards | onward | open end", fr="et après", de="open end | ff", es="en adelante")
MINUTES = words(en="minutes | minute | mins | min", fr="mn", de="minuten | min.", es="minutos")
BEFORE_TIME = words(
    en="time | times | when | from | at", fr="heure | de | à", de="zeit | uhrzeit | von | um", es="hora | de"
)
ALL_TIMES = words(
    en="all times | times are | time zone | timezone",
    fr="heures | fuseau horaire",
    de="alle zeiten | zeitzone",
    es="todas las horas | zona horaria",
)

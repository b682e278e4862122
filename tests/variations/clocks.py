# SPDX-License-Identifier: MIT
"""Days and times of day, written in one form."""

from __future__ import annotations

from datetime import date

from variations.forms import Form
from variations.words import Lexicon

CLOCKS = {
    "24": "{HH}:{mm}", "9:00": "{H}:{mm}", "9.00": "{H}.{mm}", "09.00": "{HH}.{mm}", "0900": "{HH}{mm}",
    "9:00 am": "{h}:{mm} {am}", "9:00 AM": "{h}:{mm} {AM}", "9:00 a.m.": "{h}:{mm} {a.m.}", "9:00am": "{h}:{mm}{am}",
    "9:00 a. m.": "{h}:{mm} {a. m.}", "9.00am": "{h}.{mm}{am}", "9am": "{h}:{mm}{am}", "9 am": "{h}:{mm} {am}",
    "shared am": "{h}:{mm} {am}", "no am": "{h}:{mm}",
    "9h00": "{H}h{mm}", "09h00": "{HH}h{mm}", "9h": "{H}h{mm}", "09h": "{HH}h{mm}", "9 h 00": "{H} h {mm}",
    "9 h": "{H} h {mm}", "9:00 h": "{H}:{mm} h", "9:00 h.": "{H}:{mm} h.", "09:00 hs": "{HH}:{mm} hs",
    "09:00 Uhr": "{HH}:{mm} Uhr", "9.00 Uhr": "{H}.{mm} Uhr", "9 Uhr": "{H}.{mm} Uhr", "9:00 Uhr once": "{H}:{mm} Uhr",
    "ore 9.00": "ore {H}.{mm}", "ore 09:00": "ore {HH}:{mm}",
    "٠٩:٠٠": "{HH}:{mm}", "٩:٠٠ صباحاً": "{h}:{mm} {صباحاً}", "9:00 صباحا": "{h}:{mm} {صباحا}",
    "9:00 ص": "{h}:{mm} {ص}", "۰۹:۰۰": "{HH}:{mm}", "۹:۰۰": "{H}:{mm}",
    "9時00分": "{H}時{mm}分", "9時": "{H}時{mm}分", "０９：００": "{HH}：{mm}", "９：００": "{H}：{mm}",
    "午前9時": "{午前}{h}時{mm}分", "上午9:00": "{上午}{h}:{mm}", "9时00分": "{H}时{mm}分", "09：00": "{HH}：{mm}",
    "9点": "{H}点{mm}分",
}  # fmt: skip
"""Hours {H} and {HH} of 24, {h} of 12; a meridian by its morning's word."""
_AFTERNOONS = {
    "am": "pm", "AM": "PM", "a.m.": "p.m.", "a. m.": "p. m.", "صباحاً": "مساءً", "صباحا": "مساء", "ص": "م",
    "午前": "午後", "上午": "下午",
}  # fmt: skip
_LEFT_OUT = {
    "9am": ":{mm}", "9 am": ":{mm}", "9h": "{mm}", "09h": "{mm}", "9 h": " {mm}", "9 Uhr": ".{mm}", "9時": "{mm}分",
    "午前9時": "{mm}分", "9点": "{mm}分",
}  # fmt: skip
"""What is left out at a full hour."""
_DIGITS = {
    first: digits for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９") for first in (digits[0], digits[9])
}
"""What digits a form has, by its first."""
_ONE_MARK = frozenset({"9:00 Uhr once", "9.00 Uhr", "9:00 h"})
"""Forms whose mark may stand behind the end alone."""
_MONTHS = (5, 6, 10, 11)
_NOON = 12


def clock(minutes: int, name: str) -> str:
    """Return a time of day."""
    hour, minute = divmod(minutes, 60)
    made = CLOCKS[name]
    if minute == 0 and name in _LEFT_OUT:
        made = made.replace(_LEFT_OUT[name], "")
    values = {"HH": f"{hour:02}", "H": str(hour), "h": str(hour % _NOON or _NOON), "mm": f"{minute:02}"}
    values |= {morning: afternoon if hour >= _NOON else morning for morning, afternoon in _AFTERNOONS.items()}
    made = _filled(made, values)
    digits = _DIGITS.get(name[0], "0123456789")
    return made.translate({ord(str(digit)): char for digit, char in enumerate(digits)})


def span(start: int, stop: int, form: Form) -> str:
    """Return a range of times, or its start."""
    name = form["clock"]
    begin, end = clock(start, name), clock(stop, name)
    if "{b}" in form["span"]:
        halves = {start // 60 >= _NOON, stop // 60 >= _NOON}
        worded = form["span"] not in {"{a}-{b}", "{a} - {b}", "{a}–{b}", "{a} – {b}", "{a}—{b}"}
        if (name == "shared am" and len(halves) == 1) or name == "9:00 Uhr once" or (name in _ONE_MARK and worded):
            begin = begin.rpartition(" ")[0]
        end = end.removeprefix("ore ")
    return _filled(form["span"].removesuffix(" + length"), {"a": begin, "b": end})


def dated(template: str, day: date, words: Lexicon) -> str:
    """Return a day by its template."""
    place = _MONTHS.index(day.month)
    name, month = weekday(day, words), words.months[place]
    values = {
        "wd": name, "Wd": name[:1].upper() + name[1:], "wds": weekday(day, words, short=True), "d": str(day.day),
        "mon": month, "mons": words.months_short[place] if words.months_short else month, "m": f"{day.month:02}",
        "y": str(day.year),
    }  # fmt: skip
    made = _filled(template, values)
    return made.replace("21th", "21st").replace("22th", "22nd").replace("23th", "23rd")


def weekday(day: date, words: Lexicon, *, short: bool = False) -> str:
    """Return the name of a weekday."""
    return (words.weekdays_short if short and words.weekdays_short else words.weekdays)[day.weekday()]


def _filled(template: str, values: dict[str, str]) -> str:
    for key, value in values.items():
        template = template.replace(f"{{{key}}}", value)
    return template

# SPDX-License-Identifier: MIT
"""The dimensions in which programs are written differently, and which of their combinations nobody would write.

A form is one choice for each dimension, made independently of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random

from variations.words import LEXICONS, Lexicon

Form = Mapping[str, str]
"""Dimension -> what was chosen."""

_COUNTED = ("{n} – {date}", "{n}: {date}", "{n}, {date}", "{n} ({date})", "{n}", "{n}\n{date}")
_DASHED = ("{a}-{b}", "{a} - {b}", "{a}–{b}", "{a} – {b}", "{a}—{b}")
_STARTS = ("{a}", "{a} + length")
"""The start alone, and with the length behind the title."""
_PEOPLE = ("{name}, {held}", "{name} ({organization})", "{name} ({held})", "{name}", "{name}, {organization}")
_MARKED = ("{name}: {held}", "{name} – {held}", "{name} - {organization}", "{name}\n{held}",
           "{name}\n{role}\n{organization}")  # fmt: skip
_WIDE = ("{name} {held}", "{name}\n{held}")
TABLES = frozenset({"tab", "pipe", "markdown", "html"})
LINES = frozenset({"lines", "bullets", "dashes"})
_BARE = frozenset({"{name}", "{name}\n{held}", "{name}\n{role}\n{organization}"})


def _counted(words: Lexicon) -> Sequence[str]:
    return [each.replace("{n}", number) for number in words.numbered for each in _COUNTED]


DIMENSIONS: Mapping[str, Callable[[Lexicon], Sequence[str]]] = {
    "date": lambda words: words.days,
    "number": lambda words: ("", "", "", *_counted(words)),
    "dress": lambda words: ("{}", "{}", "## {}", "**{}**", "{}\n----", "{}:", "— {} —", *["upper"] * words.cased),
    "clock": lambda words: words.clocks,
    "span": lambda words: (*_DASHED, *words.spans, *words.spans, *_STARTS),
    "round": lambda _words: ("{}", "{}", "{}", "({})", "[{}]", "{}:"),
    "place": lambda _words: ("line", "line", "above", "below", "last", "after", "list", *sorted(TABLES)),
    "mark": lambda _words: (" ", "  ", "\t", " - ", " – ", ": ", " | ", ", "),
    "label": lambda _words: ("", "{panel} {n}", "{panel} {roman}", "{panel}", "{session} {n}", "{session} {roman}"),
    "after label": lambda _words: (": ", " – ", " - ", ". "),
    "quotes": lambda _words: ("", "", "quoted"),
    "room": lambda _words: ("", "", "said", "bare", "({})", "(said)", " @ {}", " – {}", ", {}", "by time"),
    "person": lambda words: (*_PEOPLE, *(_WIDE if words.wide else _MARKED)),
    "list": lambda _words: (
        "label line", "label bullets", "inline ;", "inline ,", "each", "tail", "front", *sorted(LINES)
    ),
    "moderator": lambda _words: ("", "before", "after", "line", "behind"),
    "names": lambda words: ("plain", "plain", "honorific", *["capitals"] * words.cased),
    "about": lambda _words: ("", "", "short", "wrapped", "last"),
    "gaps": lambda _words: ("none", "between", "between", "all"),
    "dirt": lambda _words: (*[""] * 9, "glued", "no colon", "remark"),
}  # fmt: skip
"""What can be chosen; what stands twice is chosen as often."""

_WITH_PLACE: Mapping[str, Mapping[str, str]] = {
    **{place: {"about": "", "gaps": "none", "mark": " ", "round": "{}", "dirt": ""} for place in TABLES},
    "list": {"gaps": "none", "dress": "{}", "dirt": ""},
}
"""What a table or the list of a page leaves no choice of."""

Doubt = Callable[[Form, Lexicon], bool]
DOUBTFUL: Mapping[str, Doubt] = {
    "marks around a heading of two lines": lambda form, _words: (
        form["dress"] in {"{}:", "— {} —"} and "\n" in form["number"]
    ),
    "a number of the day with dates of two forms": lambda form, words: (
        bool(form["number"]) and "{date}" not in form["number"] and form["date"] != words.days[0]
    ),
    "brackets within brackets around a day": lambda form, _words: "(" in form["date"] and "(" in form["number"],
    "marks around a time that has some": lambda form, _words: (
        form["round"] != "{}" and (form["clock"].endswith(".") or form["mark"] == ": ")
    ),
    "a colon behind a time and another mark": lambda form, _words: (
        form["round"] == "{}:" and (form["place"] != "line" or form["mark"] not in {" ", "  ", "\t"})
    ),
    "a length between title and time": lambda form, _words: (
        form["span"] == "{a} + length" and form["place"] in {"after", "below", "last"}
    ),
    "a comma between time and title": lambda form, _words: form["place"] == "line" and form["mark"] == ", ",
    "a bare time right behind a title": lambda form, _words: (
        form["place"] == "after" and form["mark"] in {": ", "  ", " "} and form["round"] == "{}"
    ),
    "a title between dashes": lambda form, _words: form["after label"] in {" – ", " - "} and form["room"] == " – {}",
    "a time over the next title": lambda form, _words: form["place"] == "below" and form["gaps"] == "none",
    "a time at the end of no block": lambda form, _words: (
        form["place"] == "last" and (form["gaps"] != "between" or form["room"] == "bare")
    ),
    "four figures that nothing shows to be a time": lambda form, _words: (
        form["clock"] == "0900" and ("{b}" not in form["span"] or form["place"] in {"after", "last", "list"})
    ),
    "half a day without a mark, from start to start": lambda form, _words: (
        form["clock"] == "no am" and "{b}" not in form["span"]
    ),
    "a room beside a time that shares its line": lambda form, _words: (
        form["room"] == "by time" and form["place"] not in {"above", "below", "last"}
    ),
    "a room between title and people": lambda form, _words: (
        form["room"] in {" – {}", ", {}", " @ {}"} and form["list"] in {"tail", "front"}
    ),
    "bare names in a script without capitals": lambda form, words: (
        not words.cased and form["person"] in _BARE and form["list"] in LINES
    ),
    "marks of one person between people": lambda form, _words: (
        form["list"] in {"inline ;", "inline ,", "tail", "front"}
        and any(mark in form["person"] for mark in (":", " – ", " - ", "\n"))
    ),
    "commas within and between people": lambda form, _words: (
        form["list"] == "inline ," and form["person"] not in {"{name}", "{name} ({organization})", "{name} ({held})"}
    ),
    "people without a label behind a label's": lambda form, _words: (
        form["moderator"] == "line" and form["list"] not in {"label line", "label bullets"}
    ),
    "people and a time behind a title": lambda form, _words: (
        form["list"] in {"tail", "front"} and form["place"] == "after" and form["mark"] in {" - ", " – "}
    ),
    "a name between a label and a title": lambda form, _words: form["list"] == "front" and form["label"] != "",
    "what no cell holds": lambda form, _words: form["place"] in TABLES and (
        form["list"] not in {"inline ;", "inline ,"}
        or form["moderator"] not in {"", "behind"}
        or form["room"] not in {"", "bare"}
    ),
    "what no page's list holds": lambda form, _words: (
        form["place"] == "list" and (form["mark"] in {"\t", "  "} or form["about"] == "wrapped")
    ),
    "text right under an affiliation": lambda form, _words: (
        form["about"] == "last" and "\n" in form["person"] and form["gaps"] == "none"
    ),
    "a bare room over a bare name": lambda form, _words: (
        form["room"] == "bare" and form["person"] in _BARE and form["list"] in LINES
    ),
    "a blank left out where none is": lambda form, _words: (
        form["dirt"] == "glued"
        and (form["place"] != "line" or form["mark"] not in {" ", "  "} or form["round"] != "{}")
    ),
    "a colon left out where none is": lambda form, _words: (
        form["dirt"] == "no colon" and form["moderator"] not in {"before", "after"}
    ),
}  # fmt: skip
"""Combinations that a person could not read without doubt, or would not write."""


def form_of(chance: Random, **fixed: str) -> Form:
    """Draw one choice for each dimension, again until nobody could doubt what they mean together."""
    while True:
        language = fixed.get("language") or chance.choice(list(LEXICONS))
        words = LEXICONS[language]
        form = {"language": language} | {name: chance.choice(some(words)) for name, some in DIMENSIONS.items()}
        place = fixed.get("place", form["place"])
        form |= {**_WITH_PLACE.get(place, {}), **fixed}
        if not any(is_so(form, words) for is_so in DOUBTFUL.values()):
            return form

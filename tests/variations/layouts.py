# SPDX-License-Identifier: MIT
"""A program written down in one form: its front, the headings of its days, and its sessions as lines or as tables."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from random import Random

from variations import clocks, people
from variations.forms import Form
from variations.truth import Entry
from variations.words import Lexicon

_WIDTH = 72
_MARKDOWN = frozenset({"## {}", "**{}**"})
_SOMETIMES = 0.3
_WIDE_MARKS = {": ": "：", " – ": " ", " - ": " ", ". ": " "}


@dataclass(frozen=True, slots=True)
class Card:
    """The parts of a session, written."""

    time: str
    title: str
    """With label, length, and the room that stands on its line."""
    room: str = ""
    """A line of its own."""
    people: tuple[str, ...] = ()
    about: str = ""


def write(entries: Sequence[Entry], words: Lexicon, form: Form, chance: Random) -> tuple[str, str]:
    """Return a text and the suffix of its file."""
    days = [(day, list(some)) for day, some in groupby(entries, lambda each: each.day)]
    heads = [_heading(day, number, words, form) for number, (day, _some) in enumerate(days, 1)]
    needed = "{y}" not in form["date"] or "{date}" not in (form["number"] or "{date}")
    held = _held_on(days[0][0], days[-1][0], chance.choice(words.held_on), words)
    front = [words.title, held] if needed or chance.random() < _SOMETIMES else [words.title]
    cards = [[_card(each, words, form) for each in some] for _day, some in days]
    if form["place"] in {"html", "list"}:
        return _page(front, heads, cards, form), ".html"
    lines = [*front, ""]
    for head, some in zip(heads, cards, strict=True):
        tabular = form["place"] in {"tab", "pipe", "markdown"}
        lines += [*head.split("\n"), "", *(_table(some, words, form) if tabular else _lines(some, form)), ""]
    marked = form["place"] == "markdown" or form["dress"] in _MARKDOWN or form["list"] == "dashes"
    return "\n".join(_dirtied(lines, words, form, chance)) + "\n", ".md" if marked else ".txt"


def _held_on(first: date, last: date, template: str, words: Lexicon) -> str:
    template = template.replace("{e}", str(last.day)).replace("{wde}", clocks.weekday(last, words, short=True))
    return clocks.dated(template, first, words)


def _heading(day: date, number: int, words: Lexicon, form: Form) -> str:
    made = (form["number"] or "{date}").format(
        n=number, ordinal=words.ordinals[number], kanji="一二"[number - 1], date=clocks.dated(form["date"], day, words)
    )
    if form["dress"] == "upper":
        return made.replace("i", "İ").upper() if words.together == " ve " else made.upper()
    return "\n".join(form["dress"].format(line) for line in made.split("\n"))


def _card(entry: Entry, words: Lexicon, form: Form) -> Card:
    title = words.quotes.format(entry.title) if form["quotes"] and entry.label else entry.title
    if entry.label:
        mark = form["after label"] if form["label"] else ": "
        title = f"{entry.label}{_WIDE_MARKS[mark] if words.wide else mark}{title}"
    room, alone = _room(entry, words, form)
    if form["span"] == "{a} + length":
        title += words.brackets.format(f"{entry.stop - entry.start} {words.minutes}")
    listed, title = people.written(entry, title + room, words, form)
    time = form["round"].format(clocks.span(entry.start, entry.stop, form))
    beside = f" | {entry.room}" if form["room"] == "by time" and entry.room else ""
    return Card(time + beside, title, alone, tuple(listed), entry.about)


def _room(entry: Entry, words: Lexicon, form: Form) -> tuple[str, str]:
    """Return what stands behind the title, and the line below."""
    said = f"{words.room[0]}: {entry.room}"
    how = form["room"]
    if not entry.room or how in {"", "by time"}:
        return "", ""
    if how in {"said", "bare"}:
        return "", said if how == "said" else entry.room
    if how in {"({})", "(said)"}:
        return words.brackets.format(entry.room if how == "({})" else said), ""
    return how.replace(", ", words.comma).format(entry.room), ""


def _lines(cards: Sequence[Card], form: Form) -> list[str]:
    made: list[str] = []
    for card in cards:
        made += _head(card, form)
        about = textwrap.wrap(card.about, _WIDTH) if form["about"] == "wrapped" else [card.about] * bool(card.about)
        listed = list(card.people)
        for part in (listed, about) if form["about"] == "last" else (about, listed):
            made += ["", *part] if part and form["gaps"] == "all" else part
        made += [card.time] * (form["place"] == "last")
        made += [""] * (form["gaps"] != "none")
    return made


def _head(card: Card, form: Form) -> list[str]:
    room = [card.room] if card.room else []
    heads = {
        "above": [card.time, card.title],
        "below": [card.title, card.time],
        "last": [card.title],
        "after": [f"{card.title}{form['mark']}{card.time}"],
        "line": [f"{card.time}{form['mark']}{card.title}"],
    }
    return heads[form["place"]] + room


def _cells(card: Card, form: Form) -> list[str]:
    return [card.time, card.title, *[card.room] * bool(form["room"]), *(card.people or ("",))]


def _table(cards: Sequence[Card], words: Lexicon, form: Form) -> list[str]:
    rows = [_cells(each, form) for each in cards]
    if form["place"] == "tab":
        return ["\t".join(row) for row in rows]
    if form["place"] == "pipe":
        return [" | ".join(row).rstrip(" |") for row in rows]
    title, room, listed = words.columns
    head = [words.time_column, title, *[room] * bool(form["room"]), listed]
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows)]


def _page(front: Sequence[str], heads: Sequence[str], days: Sequence[Sequence[Card]], form: Form) -> str:
    made = ["<html><body>", _element("h1", front[0]), *(_element("p", each) for each in front[1:])]
    for head, cards in zip(heads, days, strict=True):
        made.append(f"<h2>{'<br>'.join(map(html.escape, head.splitlines()))}</h2>")
        made += _page_table(cards, form) if form["place"] == "html" else _page_list(cards, form)
    return "\n".join([*made, "</body></html>"]) + "\n"


def _element(name: str, text: str) -> str:
    return f"<{name}>{html.escape(text)}</{name}>"


def _page_table(cards: Sequence[Card], form: Form) -> list[str]:
    rows = ["".join(_element("td", cell) for cell in _cells(each, form)) for each in cards]
    return ["<table>", *(f"<tr>{row}</tr>" for row in rows), "</table>"]


def _page_list(cards: Sequence[Card], form: Form) -> list[str]:
    made: list[str] = []
    for card in cards:
        made.append(_element("h3", card.time + form["mark"] + card.title))
        made += [_element("p", each) for each in (card.room, card.about) if each]
        listed = [each.lstrip("•- ") for each in card.people]
        if form["list"] in {"bullets", "dashes"} and listed:
            made += ["<ul>", *(_element("li", each) for each in listed), "</ul>"]
        else:
            made += [_element("p", each) for each in listed]
    return made


def _dirtied(lines: list[str], words: Lexicon, form: Form, chance: Random) -> list[str]:
    """Return the lines with the one slip of a form, where a line has room for it."""
    label, mark = f"{words.moderator[0]}: ", form["mark"]
    if form["dirt"] == "remark":
        return [*lines, words.remark]
    fitting = {
        "no colon": [at for at, line in enumerate(lines) if label in line],
        "glued": [at for at, line in enumerate(lines) if line[:1].isdigit() and ":" in line[:3] and mark in line],
    }.get(form["dirt"], [])
    if not fitting:
        return lines
    at = chance.choice(fitting)
    changed = (
        lines[at].replace(label, label.replace(":", ""))
        if form["dirt"] == "no colon"
        else lines[at].replace(mark, "", 1)
    )
    return [*lines[:at], changed, *lines[at + 1 :]]

# SPDX-License-Identifier: MIT
"""One stretch of a heading cut into label, title, room, length and remarks.

The people who may stand beside a title are `people`'s business, the times on the line are `headings`'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from forumdesk.formats.page_text.clock import times
from forumdesk.formats.page_text.headings import kinds, labels, rooms
from forumdesk.formats.page_text.people import role_labels
from forumdesk.formats.page_text.vocabulary import sessions as session_words
from forumdesk.program import SessionKind
from forumdesk.text import fold

WRAPPERS = " \t([{-–—|,:;•.~/)]}·►▶▸"
"""What may stand around a part of a heading and is none of it."""
_OPENERS = {")": "(", "]": "[", "}": "{"}
_BRACKET = re.compile(r"\s?[(\[]([^()\[\]]{1,90})[)\]]\s?[.!]?$")
_ROOM_IN_BRACKETS = re.compile(r"\s?[(\[]([^()\[\]]{1,60})[)\]]\s?(?:[–—|]|-\s)\s?(?=\S)")
_FRONT_BRACKET = re.compile(r"[(\[]([^()\[\]]{1,90})[)\]]\s?(?:[:–—-]\s|(?<=\s))(?=\S)")
_DASHED = re.compile(
    r"\s(?:[-–—]{1,2}|@|//?)\s|\s?[—·;、]\s?|[,،]\s|(?<=[\u3040-\u9fff\uac00-\ud7af]),(?=[\u3040-\u9fff\uac00-\ud7af])|\.\s|:\s|(?<=[?!»”\"」』》])\s"
)
_DASH = re.compile(r"\s[-–—]{1,2}\s|\s?[—·|]\s?")
_FRONT_ROOM = re.compile(r"((?:[^\W\d_]{2,20}\s){1,2}(?:\d{1,3}[A-Za-z]?|(?-i:[A-Z])))(?:[,:]\s|\s[–—-]\s)(?=\S)")
_QUOTE_TAIL = re.compile(r"[.,;]?\s?[,;–—-]?\s(?=[^\W\d_A-ZÀ-Þ])")
_GLUED = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]")
_PART = re.compile(r"[^,;·/]+")
_REMARK = re.compile(r"(?<=[^\W\d]{3}\.)\s(?=[^\W\d])|(?<=\)\.)\s(?=[^\W\d])")
_TERMS = re.compile(rf"[\s–—|·-]\s?(?P<terms>{session_words.TERMS.alternation})[.!]?$", re.IGNORECASE)
_ASIDE = re.compile(r"\s-{1,2}\s|\s?[–—]\s|,\s|\s\(")
_QUOTED = re.compile(
    r"(?:\"([^\"]+)\"|“([^“”]+)”|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»|‘([^‘’]+)’|「([^「」]+)」|『([^『』]+)』|《([^《》]+)》)[.,]?"
)
_WITHIN = re.compile(rf"\s(?:{session_words.WITHIN.alternation})\s(?=(?-i:[^\W_a-zà-ÿ]))", re.IGNORECASE)
_WHERE = re.compile(rf"(?:{session_words.WITHIN.alternation}|@)\s", re.IGNORECASE)
"""What stands before the room that is all of a stretch: "in Hall B"."""
_VENUE = re.compile(rf"(?<=\S)\s(?:{session_words.VENUES.alternation})\s?:\s(?=\S)", re.IGNORECASE)
"""What stands between a title and its room although no mark parts them: "Moss on roofs Location: Hall B"."""
_ADDRESS = re.compile(r",\s(?=\d{1,5}[a-z]?\s[^\W\d])")
_SUBJECT = re.compile(rf"(?:{session_words.SUBJECTS.alternation})\s?:\s(?=\S)", re.IGNORECASE)
_HEADWORD = 2
"""Words of a first half of a title that a full stop ends."""
_PLACE = 4
"""Words in the name of a place behind a break or a dinner."""
_ASKS = ("?", "؟")
_TICKET = re.compile(
    rf",\s(?:[€$£¥]\s?\d[^,;()]{{0,20}}(?:\([€$£¥][^()]{{1,20}}\))?|(?:{session_words.FREE.alternation})(?:\s?\([^()\d]{{1,20}}\))?)$",
    re.IGNORECASE,
)
"""What a place behind a place or a title costs."""
_PRICE = re.compile(r"[€$£¥]|\d\s?(?:euro?|円|tl)\b|![!?]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parts:
    """Stretches of a shadow, as (begin, stop); None for what is not there."""

    label: tuple[int, int] | None = None
    title: tuple[int, int] | None = None
    room: tuple[int, int] | None = None
    minutes: int = 0
    remarks: tuple[tuple[int, int], ...] = ()
    numbered: bool = False
    spare: tuple[tuple[int, int], ...] = ()
    """What stands behind a room in the middle, mostly people."""


def read(text: str, begin: int, stop: int, *, labelled: bool = False, roomed: bool = False) -> Parts:
    """Cut a stretch of a shadow; `labelled` and `roomed` say that the heading has a label or a room already."""
    begin, stop = trimmed(text, begin, stop)
    if begin >= stop:
        return Parts()
    found, begin, stop = _cut_ticket(text, begin, stop, Parts()) or (Parts(), begin, stop)
    said = rooms.LABEL.match(text, begin, stop)
    if not roomed and (said or rooms.is_room(text[begin:stop])):
        return replace(found, room=trimmed(text, said.end() if said else begin, stop))
    if not roomed and (where := _WHERE.match(text, begin, stop)) and rooms.is_room(text[where.end() : stop]):
        return replace(found, room=(where.end(), stop))
    if said := _SUBJECT.match(text, begin, stop):
        begin = said.end()
    label = None if labelled else labels.find(text, begin, stop)
    if label and not _is_beside(text, label.rest, stop):
        found, begin = _with_label(text, label, stop, found)
        begin, stop = trimmed(text, begin, stop)
        if not roomed and text[label.stop : label.rest].strip() == "." and rooms.is_room(text[begin:stop]):
            return replace(found, room=(begin, stop))  # "Keynote. Hall B."
    for _turn in range(5):
        before = (begin, stop)
        found, begin, stop = _without_edge(text, begin, stop, found, roomed=roomed)
        if (begin, stop) == before:
            break
    quoted = _QUOTED.fullmatch(text, begin, stop)
    if quoted and quoted.lastindex:
        begin, stop = quoted.span(quoted.lastindex)
    return replace(found, title=(begin, stop)) if begin < stop else found


def _with_label(text: str, label: labels.Label, stop: int, found: Parts) -> tuple[Parts, int]:
    """Add a label, or the one behind a session's code, and return where the rest begins."""
    if not label.numbered and (kind := labels.behind_code(text, label, stop)):
        label = kind
    return replace(found, label=(label.begin, label.stop), numbered=label.numbered), label.rest


def _is_beside(text: str, begin: int, stop: int) -> bool:
    """Tell whether what stands behind a label, up to the end, is no title: "Panel 2 (Hall B)", "Posters — host: Jo"."""
    front = _FRONT_BRACKET.match(text, begin, stop)
    after = front.end() if front else begin
    said = role_labels.label_at(text, after)
    if said and said.stop < stop and labels.find(text, after, stop) is None:
        return True
    if begin >= stop or text[begin] not in "([" or text[stop - 1] not in ")]" or _closes_inside(text, begin, stop):
        return False
    inner = text[begin + 1 : stop - 1].strip()
    plain = _room(text, begin, stop) is None and times.duration(inner) is None
    return not plain or _is_remark(inner) or role_labels.label_at(inner) is not None


def trimmed(text: str, begin: int, stop: int) -> tuple[int, int]:
    """Return a stretch without the marks around it; a closing bracket stays with its opening one."""
    while begin < stop and text[begin] in WRAPPERS:
        if text[begin] in "([{" and _closes_inside(text, begin, stop):
            break
        begin += 1
    while stop > begin and text[stop - 1] in WRAPPERS:
        last = text[stop - 1]
        if last in _OPENERS and _OPENERS[last] in text[begin:stop]:
            break
        if last == "." and _ABBREVIATED.search(text, begin, stop):
            break
        stop -= 1
    return begin, stop


_ABBREVIATED = re.compile(r"(?:^|[\s.(])[^\W\d_]{1,3}\.$|\.\.$")


def _closes_inside(text: str, begin: int, stop: int) -> bool:
    close = {"(": ")", "[": "]", "{": "}"}[text[begin]]
    found = text.find(close, begin, stop)
    return 0 <= found < stop - 1


def _without_edge(text: str, begin: int, stop: int, found: Parts, *, roomed: bool) -> tuple[Parts, int, int]:
    """Take one thing that is no title off the edge of a stretch."""
    free = not roomed and found.room is None
    for cut in (
        _cut_ticket,
        _cut_bracket,
        _cut_front,
        _cut_terms,
        _cut_room,
        _cut_room_in_brackets,
        _cut_front_room,
        _cut_remark,
        _cut_length,
    ):
        if taken := cut(text, begin, stop, found if free else replace(found, room=found.room or (stop, stop))):
            parts, low, high = taken
            return (parts if free else replace(parts, room=found.room)), *trimmed(text, low, high)
    return found, begin, stop


_Cut = tuple[Parts, int, int]


def _cut_ticket(text: str, begin: int, stop: int, found: Parts) -> _Cut | None:
    """Take what a ticket costs for something said about attending."""
    ticket = _TICKET.search(text, begin, stop)
    if ticket is None or ticket.start() <= begin:
        return None
    return replace(found, remarks=(*found.remarks, trimmed(text, *ticket.span()))), begin, ticket.start()


def _cut_bracket(text: str, begin: int, stop: int, found: Parts) -> _Cut | None:
    bracket = _BRACKET.search(text, begin, stop)
    if bracket is None or bracket.start() <= begin:
        return None
    aside = kinds.is_aside(text[begin : bracket.start()])
    taken = _bracketed(text, bracket, found, aside=aside)
    return (taken, begin, bracket.start()) if taken else None


def _cut_front(text: str, begin: int, stop: int, found: Parts) -> _Cut | None:
    front = _FRONT_BRACKET.match(text, begin, stop)
    if front is None:
        return None
    if not found.room and (room := _room(text, *front.span(1))):
        return replace(found, room=room), front.end(), stop
    length = times.duration(front[1])
    if length and length[:2] == (0, len(front[1])):
        return replace(found, minutes=found.minutes or length[2]), front.end(), stop
    return replace(found, remarks=(*found.remarks, front.span(1))), front.end(), stop


def _cut_terms(text: str, begin: int, stop: int, found: Parts) -> _Cut | None:
    """Cut "On the record" off, which begins with a capital behind the title as nothing that belongs to it does."""
    match = _TERMS.search(text, begin, stop)
    if match is None or match.start() <= begin or not text[match.start("terms")].isupper():
        return None
    return replace(found, remarks=(*found.remarks, match.span("terms"))), begin, match.start()


def _cut_room(text: str, begin: int, stop: int, found: Parts) -> _Cut | None:
    if found.room:
        return None
    if named := _VENUE.search(text, begin, stop):
        address = _ADDRESS.search(text, named.end(), stop)
        venue = trimmed(text, named.end(), address.start() if address else stop)
        spare = (*found.spare, trimmed(text, address.end(), stop)) if address else found.spare
        return replace(found, room=venue, spare=spare), begin, named.start()
    within = _WITHIN.search(text, begin, stop)
    if within and kinds.is_aside(text[begin : within.start()]) and rooms.is_room(text[within.end() : stop]):
        return replace(found, room=(within.end(), stop)), begin, within.start()
    marks = [match for match in _DASHED.finditer(text, begin, stop) if match.start() > begin][-2:]
    if not marks:
        return None
    if room := _room(text, marks[-1].end(), stop):
        return replace(found, room=room), begin, marks[-1].start()
    return _cut_before_last(text, (begin, stop), found, *marks) if len(marks) > 1 else None


def _cut_before_last(
    text: str, within: tuple[int, int], found: Parts, mark: re.Match[str], last: re.Match[str]
) -> _Cut | None:
    """Take "Meeting point: Main Gate", whose colon is a mark as well, or a room that more stands behind."""
    begin, stop = within
    if ":" in last[0]:
        said = rooms.LABEL.match(text, mark.end(), stop)
        named = said is not None and said.end() >= last.end()
        return (replace(found, room=trimmed(text, last.end(), stop)), begin, mark.start()) if named else None
    room = _room(text, mark.end(), last.start()) if _DASH.fullmatch(mark[0]) and _DASH.fullmatch(last[0]) else None
    behind = trimmed(text, last.end(), stop)
    return (replace(found, room=room, spare=(*found.spare, behind)), begin, mark.start()) if room else None


def _cut_room_in_brackets(text: str, begin: int, stop: int, found: Parts) -> _Cut | None:
    """Take the room of "Title (Hall B) – Jane Roe", behind which people stand."""
    for bracket in () if found.room else _ROOM_IN_BRACKETS.finditer(text, begin + 1, stop):
        if room := _room(text, *bracket.span(1)):
            spare = (*found.spare, trimmed(text, bracket.end(), stop))
            return replace(found, room=room, spare=spare), begin, bracket.start()
    return None


def _cut_front_room(text: str, begin: int, stop: int, found: Parts) -> _Cut | None:
    """Take a room with a number or a letter off the front: "Hall B, Title"."""
    front = None if found.room else _FRONT_ROOM.match(text, begin, stop)
    if front is None or not rooms.is_room(front[1]):
        return None
    return replace(found, room=front.span(1)), front.end(), stop


def _cut_remark(text: str, begin: int, stop: int, found: Parts) -> _Cut | None:
    cut = _remark_from(text, begin, stop)
    return (replace(found, remarks=(*found.remarks, trimmed(text, cut, stop))), begin, cut) if cut else None


def _cut_length(text: str, begin: int, stop: int, found: Parts) -> _Cut | None:
    length = times.duration(text[begin:stop])
    if length is None:
        return None
    low, high, timed = begin + length[0], begin + length[1], replace(found, minutes=found.minutes or length[2])
    if not text[high:stop].strip(WRAPPERS) and low > begin and text[low - 1] in " ,(\t–—-":
        return timed, begin, low
    goes_on = text[high : high + 1] == " " and text[high + 1 : high + 2].islower()  # "24 hours in Rome"
    return None if goes_on or text[begin:low].strip(WRAPPERS) else (timed, high, stop)


def _room(text: str, begin: int, stop: int) -> tuple[int, int] | None:
    begin, stop = trimmed(text, begin, stop)
    said = rooms.LABEL.match(text, begin, stop)
    if said:
        return trimmed(text, said.end(), stop)
    return (begin, stop) if rooms.is_room(text[begin:stop]) else None


def _bracketed(text: str, bracket: re.Match[str], found: Parts, *, aside: bool) -> Parts | None:
    """Return what a bracket behind a title adds; None where it belongs to the title."""
    begin, stop = bracket.span(1)
    inner = text[begin:stop].strip()
    if not found.room and (room := _room(text, begin, stop)):
        return replace(found, room=room)
    length = times.duration(inner)
    if length and not (inner[: length[0]] + inner[length[1] :]).strip(WRAPPERS):
        return replace(found, minutes=found.minutes or length[2])
    if several := _listed(text, begin, stop, found):
        return several
    if aside and not found.room and not inner[:1].islower() and len(inner.split()) <= _PLACE and not _is_remark(inner):
        return replace(found, room=trimmed(text, begin, stop))
    if length or _is_remark(inner) or (aside and inner[:1].islower()):
        return replace(found, remarks=(*found.remarks, (begin, stop)))
    return None


def _is_half(text: str, begin: int, cut: int, stop: int) -> bool:
    """Tell whether what ends with a full stop is half a title, as in "Lawfare. How suits replaced prison."."""
    if len(text[begin:cut].split()) > _HEADWORD or len(text[cut:stop].split()) <= _HEADWORD:
        return False
    return not kinds.is_aside(text[begin:cut].strip(" .")) and not _is_remark(text[cut:stop])


def _listed(text: str, begin: int, stop: int, found: Parts) -> Parts | None:
    """Return what a bracket adds that lists a room, a length and remarks: "(cellar, 90 min)"; None for another one."""
    parts = [trimmed(text, *match.span()) for match in _PART.finditer(text, begin, stop)]
    free: list[tuple[int, int]] = []
    room: tuple[int, int] | None = None
    label: tuple[int, int] | None = None
    minutes = 0
    remarks: list[tuple[int, int]] = []
    for low, high in parts:
        said = text[low:high]
        length = times.duration(said)
        if length and length[:2] == (0, len(said)):
            minutes = minutes or length[2]
        elif not (room or found.room) and (named := _room(text, low, high)):
            room = named
        elif labels.is_whole(said) and not (label or found.label):
            label = (low, high)
        elif _is_remark(said):
            remarks.append((low, high))
        else:
            free.append((low, high))
    if len(parts) < 2 or not (minutes or remarks) or len(free) > 1:
        return None
    if free and not (room or found.room) and len(text[slice(*free[0])].split()) == 1:
        room = free.pop()
    return replace(
        found, room=found.room or room, label=found.label or label, minutes=found.minutes or minutes,
        remarks=(*found.remarks, *sorted((*remarks, *free))),
    )  # fmt: skip


def _is_remark(inner: str) -> bool:
    if inner.endswith(_ASKS):
        return False
    return session_words.REMARKS.are_in(fold(inner)) or _PRICE.search(inner) is not None or any(times.find(inner))


def _tail_from(text: str, begin: int, stop: int) -> int | None:
    """Return where a remark begins behind "Closing. " or behind a quoted title and a comma."""
    full_stop = text.find(". ", begin, stop)
    if (
        full_stop > 0
        and "(" not in text[begin:full_stop]
        and kinds.is_only_kind(text[begin:full_stop])
        and not _GLUED.search(text, begin, full_stop)
    ):
        rest = text[full_stop + 2 : stop]
        return full_stop + 2 if kinds.kind_of("", rest) is SessionKind.TALK and not labels.begins(rest) else None
    quoted = _QUOTED.match(text, begin, stop)
    tail = _QUOTE_TAIL.match(text, quoted.end() - (text[quoted.end() - 1] in ".,"), stop) if quoted else None
    return tail.end() if tail and tail[0].strip() else None


def _remark_from(text: str, begin: int, stop: int) -> int | None:
    """Return where a remark begins that is a sentence behind the title, or follows the name of a break after a dash."""
    if text[stop - 1] in ".!" or text[stop : stop + 1] == ".":
        match = _REMARK.search(text, begin, stop)
        if match and len(text[match.end() : stop].split()) > 1 and not _is_half(text, begin, match.end(), stop):
            return match.end()
    if tail := _tail_from(text, begin, stop):
        return tail
    noted = text.find("※", begin + 1, stop)
    if noted > 0:
        return noted
    dash = _ASIDE.search(text, begin, stop)
    if dash and dash[0].strip() != "," and kinds.is_aside(text[begin : dash.start()]):
        rest = text[dash.end() : stop]
        if rest[:1].islower() and len(rest.split()) > 1:
            return dash.end()
    return None

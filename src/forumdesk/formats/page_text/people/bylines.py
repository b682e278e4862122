# SPDX-License-Identifier: MIT
"""A title and the people beside it on one line: "Jane Roe (MIT): How to ...", "How to ... – Jane Roe".

The same words can be a title with a name in it, so that a bare name counts only where the rest of the text shows that
it names a person, or prints its titles so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from forumdesk.formats.page_text.headings import rooms
from forumdesk.formats.page_text.people import people, role_labels, several
from forumdesk.formats.page_text.people.name_forms import (
    is_eastern,
    is_organization,
    is_surely_eastern,
    key_of,
    looks_like_name,
    works,
)
from forumdesk.formats.page_text.people.person import FRONT, NO_STYLE, Named, Style
from forumdesk.formats.page_text.source.normalise import Line, Piece, Segment, line_of

_BEHIND = re.compile(
    r"\s[-–—]{1,2}\s|\s?[–—]\s|\t|\s/{1,2}\s|\s?[·•|]\s|(?<=[\"”»’?!)》」』])[,.]?\s|,\s|\.\s(?=\S)|:\s"
)
_LAST = re.compile(r"\s?[(\[]([^()\[\]]{3,160})[)\]]\s?$")
_QUOTED = re.compile(
    r"(?:\"[^\"]+\"|“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|‘[^‘’]+’|「[^「」]+」|『[^『』]+』|《[^《》]+》)\s?"
)
"""A title that is set off by itself, so that a name behind it is whose it is."""
_WORD = re.compile(r"[^\W\d_]{3}|[^\W\da-z_]{2}|[\u0600-\uffff]")
"""What a title has at least, and a number has not."""
_LABELLED = re.compile(r":[^\W\d_a-z]{1,4}$")
"""A family name behind a label, whose given name a blank parts from it."""
_BLANK = re.compile(r"\s")
_LONGEST_POST = 20
"""Characters of a post or a department between a title and a name."""
_LONGEST_EAST = 4
"""Letters of a name that a family name alone shows to be one."""
_MOST = 6
"""Marks of a title behind which people are looked for, from the end."""
_TALKS = re.compile(
    r"(?:conversation|talk|talks|interview|chat|dialogue|gespräch|entretien|conversación|diálogo|conversa|dialogo|"
    r"conversatorio|rencontre|lecture|concert|performance|évening|evening|tribute)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Parted:
    """A title without the people beside it."""

    title: Piece | None
    people: tuple[Named, ...] = ()
    mark: str = ""
    """What stands between the two; "front" is put before it where the people come first."""
    sure: bool = True
    """Whether the line alone shows who is named."""


def line_from(piece: Piece) -> Line:
    """Return a stretch of the source as a line of its own, to look for people in it."""
    left = piece.text
    segments: list[Segment] = []
    for each in reversed(piece.rest):
        left = left.removesuffix(each.text)
        segments.append(Segment(each.line, each.start, each.text, glued=not left.endswith(" ")))
        left = left.rstrip()
    segments.append(Segment(piece.line, piece.start, left))
    return line_of(tuple(reversed(segments)), after_blank=False)


def parted(line: Line, style: Style = NO_STYLE) -> Parted | None:
    """Return a title and its people; None where a line names nobody, or names only somebody."""
    if line.long:
        return None
    for look in (_labelled, _in_front, _behind, _opened, _in_brackets, _behind_blank):
        if found := look(line, style):
            if found.mark == f"{FRONT}-" and (told := _told_behind(line, found, style)):
                found = told
            return replace(found, people=several.numbered(found.people))
    return None


def _told_behind(line: Line, front: Parted, style: Style) -> Parted | None:
    """Read "Open Source – Jane Roe (Tide Institute)", in front of whose dash only what looks like a name stands."""
    if any(each.detail or each.honorific or each.role for each in front.people):
        return None
    found = _behind(line, style)
    told = found is not None and found.mark == "-" and all(each.detail and each.mark == "(" for each in found.people)
    return found if told else None


def fronted(line: Line) -> tuple[Named, ...]:
    """Return the people of a title that may be what they speak about, "Jane Roe – A life with lakes"; mostly empty."""
    found = people.read(line, expected=True).people
    named = all(looks_like_name(each.name.text) and not works(each.name.text) for each in found)
    last = found[-1] if found and named else None
    if (
        last is None
        or last.mark not in {"-", "/", ":"}
        or not (last.about or (last.detail and not works(last.detail.text)))
    ):
        return ()
    said = last.about or last.detail
    return found if said and not looks_like_name(said.text) else ()


def names_roles(line: Line) -> bool:
    """Tell whether a title says who does what: "Panel I – Lines that closed (moderation: Jane Roe)"."""
    found = _labelled(line, NO_STYLE)
    return found is not None and any(each.role for each in found.people)


def _labelled(line: Line, style: Style) -> Parted | None:
    """Read "Title. Moderator: Jane Roe" and "Title; mit Jane Roe"."""
    labels = [
        label for label in role_labels.labels_in(line.text) if label.begin and not _within(line.text, label.begin)
    ]
    for label in labels:
        rest = line.between(label.begin, len(line.text), line.place)
        found = people.read(rest, style=style)
        if found.people and not found.spare and all(each.role for each in found.people):
            front = line.between(0, label.begin, line.place)
            more = _in_front(front, style) or _behind(front, style)
            if more and more.title:
                return replace(more, people=(*more.people, *found.people), sure=True)
            return _made(line, 0, label.begin, found.people, "label")
    return None


def _within(text: str, place: int) -> bool:
    """Tell whether others stand before a place in the brackets that it stands in: "(Jane Roe, MIT; host: Sam Hill)"."""
    opener = text.rfind("(", 0, place)
    return opener >= 0 and ")" not in text[opener:place] and bool(text[opener + 1 : place].strip())


def _in_front(line: Line, style: Style) -> Parted | None:
    """Read "Jane Roe (MIT): Title", "Jane Roe and Sam Hill – Title"."""
    found = people.read(line, style=style).people
    if FRONT in "".join(style.titles) and not (found and found[0].about):
        shaped = replace(style, titles=style.titles | {mark.removeprefix(FRONT) for mark in style.titles})
        found = people.read(line, expected=True, style=shaped).people
        found = tuple(replace(each, about=found[-1].about) for each in found) if found else ()
    if not found or found[0].about is None or not all(each.about for each in found):
        return None
    mark = f"{FRONT}{found[-1].mark}"
    sure = all(each.sure for each in found) or _are_known(found, style) or mark in style.titles
    about = found[0].about
    return (
        Parted(about, tuple(replace(each, about=None) for each in found), mark, sure) if sure or _fits(found) else None
    )


def _fits(found: tuple[Named, ...]) -> bool:
    return all(len(each.name.text.split()) <= 4 for each in found)


def _behind(line: Line, style: Style) -> Parted | None:
    """Read "Title – Jane Roe (MIT)", "“Title” Jane Roe, MIT"."""
    text = line.text
    places = several.outside(text, 0, len(text))
    marks = [match for match in _BEHIND.finditer(text) if match.start() in places and match.start()]
    best: Parted | None = None
    for match in marks[-_MOST:]:
        mark = match[0].strip() or ("\t" if "\t" in match[0] else "quote")
        rest = line.between(match.end(), len(text), line.place)
        found = _strict(rest, style)
        if not found or (mark in {",", ".", ":"} and not _are_shown(found, style)):
            continue
        mark = "-" if mark in {"–", "—", "--"} else mark
        quoted = _QUOTED.fullmatch(text, 0, match.start() + (text[match.start()] in '"”»’》」』')) is not None
        sure = _are_shown(found, style) or mark in style.titles or (quoted and mark not in {",", "."})
        made = _made(line, 0, match.start(), found, mark, sure=sure)
        if made.title and _is_title(made.title.text, mark):
            best = made if best is None or (made.sure and not best.sure) else best
            if best.sure:
                break
    return best


def _is_title(text: str, mark: str) -> bool:
    """Tell whether what stands in front of people is a title, and not one more name or an affiliation."""
    return _WORD.search(text) is not None and not (
        mark in {",", "."} and (looks_like_name(text) or is_organization(text))
    )


def _strict(line: Line, style: Style) -> tuple[Named, ...]:
    """Return the people of a stretch that is nothing but people."""
    found = people.read(line, expected=True, style=style)
    names = all(looks_like_name(each.name.text) and not works(each.name.text) for each in found.people)
    if rooms.is_room(line.text):
        return ()
    if found.spare or not names or any(each.about for each in found.people):
        return ()
    return found.people


def _are_shown(found: tuple[Named, ...], style: Style) -> bool:
    """Tell whether people show by themselves that they are some: honorific, role, affiliation, or met elsewhere."""
    return _are_known(found, style) or all(
        each.honorific or each.role or (each.detail and (works(each.detail.text) or each.mark == "(")) for each in found
    )


def _are_known(found: tuple[Named, ...], style: Style) -> bool:
    return all(key_of(each.name.text) in style.known for each in found)


def _opened(line: Line, style: Style) -> Parted | None:
    """Read "Title by Jane Roe", "Title with A, B and C", "Titel mit Jane Roe"."""
    labels = ((place, role_labels.opener_at(line.text, place)) for place in _word_starts(line.text))
    openers = [place for place, label in labels if label and label.stop < len(line.text)]
    for place in openers[-_MOST:]:
        found = people.read(line.between(place, len(line.text), line.place), style=style)
        if not found.people or found.spare or not all(looks_like_name(each.name.text) for each in found.people):
            continue
        made = _made(line, 0, place, found.people, "opener")
        if made.title is None or _TALKS.search(made.title.text) or len(made.title.text.split()) < 1:
            return replace(made, title=line.piece())
        return made
    return None


def _word_starts(text: str) -> Iterator[int]:
    places = several.outside(text, 0, len(text))
    return (match.end() for match in re.finditer(r"[\s,;:.–—(-]\s?(?=\w)", text) if match.start() in places)


def _in_brackets(line: Line, style: Style) -> Parted | None:
    """Read "Title (Jane Roe, MIT)"."""
    match = _LAST.search(line.text)
    if match is None or not match.start():
        return None
    found = _strict(line.between(*match.span(1), line.place), style)
    if not found:
        return None
    sure = _are_shown(found, style) or len(found) > 1 or "(" in style.titles
    return _made(line, 0, match.start(), found, "(", sure=sure)


def _behind_blank(line: Line, style: Style) -> Parted | None:
    """Read "閉幕 孟知远" and "产品路线图 产品部 叶卡琳、黎曙", where a blank is all that parts a title from people."""
    text = line.text
    if not is_eastern(text):
        return None
    places = several.outside(text, 0, len(text))
    blanks = [match for match in _BLANK.finditer(text) if match.start() in places]
    for match in reversed(blanks[-_MOST:]):
        found = _strict(line.between(match.end(), len(text), line.place), style)
        if not found or not all(is_eastern(each.name.text) for each in found):
            continue
        if _LABELLED.search(text, 0, match.start()):
            return None  # "挨拶:八重樫 忠良"
        begin = match.start()
        post = next((each for each in blanks if each.end() < begin and works(text[each.end() : begin])), None)
        if post and len(text[post.end() : begin]) <= _LONGEST_POST:
            behind = line.piece(post.end(), begin)
            found = tuple(replace(each, detail=each.detail or behind) for each in found)
            begin = post.start()
        shown = bool(post) or _are_shown(found, style) or all(is_surely_eastern(each.name.text) for each in found)
        sure = " " in style.titles or (shown and all(len(each.name.text) <= _LONGEST_EAST for each in found))
        return _made(line, 0, begin, found, " ", sure=sure)
    return None


def _made(line: Line, begin: int, stop: int, found: tuple[Named, ...], mark: str, *, sure: bool = True) -> Parted:
    text = line.text
    while stop > begin and text[stop - 1] in " \t-–—|,:;•·/([{.":
        if text[stop - 1] == "." and text[stop - 3 : stop - 2].isupper():
            break
        stop -= 1
    return Parted(line.piece(begin, stop) if text[begin:stop].strip() else None, found, mark, sure)

# SPDX-License-Identifier: MIT
"""One person as a stretch of a line names them: honorifics, name, letters after it, role, and what stands behind.

Lists of people are `people`'s business, and what the lines around it make of a doubtful name is `bodies`'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from forumdesk.formats.page_text.headings import rooms
from forumdesk.formats.page_text.people import affiliations, honorifics, marks, role_labels
from forumdesk.formats.page_text.people.name_forms import (
    ends_with_surname,
    has_case,
    in_order,
    is_eastern,
    is_inverted,
    is_name_of_words,
    is_position,
    is_single_name,
    is_surely_eastern,
    key_of,
    looks_like_name,
    works,
)
from forumdesk.formats.page_text.source.normalise import Line, Piece
from forumdesk.program import Role


@dataclass(frozen=True, slots=True)
class Named:
    """One person as a line names them."""

    place: int
    """Which of the line's people this is, from 0."""
    name: Piece
    """Without honorifics and letters after the name, given names first."""
    honorific: str = ""
    role: Role | None = None
    role_piece: Piece | None = None
    detail: Piece | None = None
    """The affiliation as printed, without the role."""
    sure: bool = True
    """Whether the line alone shows that it names a person."""
    about: Piece | None = None
    """The title of what the person gives, where the line has one instead of an affiliation, or after it."""
    leads: bool = False
    """Whether the role only says whom the session depends on; see `role_labels.Label`."""
    mark: str = ""
    """What stands behind the name: ":", "-", ",", "(", "/", a tab, or nothing."""

    @property
    def behind_post(self) -> bool:
        """Whether only a post stands in front, "Head of Trading, Vistula Power", so that it may be where one works."""
        detail = self.detail
        if detail is None or self.honorific or self.role:
            return False
        return (detail.line, detail.start) < (self.name.line, self.name.start)


@dataclass(frozen=True, slots=True)
class Style:
    """How a whole text prints its people, as far as it is known."""

    marks: frozenset[str] = frozenset()
    """Marks behind which most lines have an affiliation, so that a doubtful one has it too."""
    titles: frozenset[str] = frozenset()
    """Marks behind which most lines have the title of a talk."""
    inverted: bool = False
    """Whether names are printed "Surname, First"."""
    affiliations: frozenset[str] = frozenset()
    """What stands behind the names of several people, folded: it can't be a name itself."""
    known: frozenset[str] = frozenset()
    """The keys of the names that are sure."""


NO_STYLE = Style()
FRONT = "front"
"""What is put before the mark between people and the title behind them, in `Style.titles`."""
_SENTENCE = re.compile(
    r"(?:[?!]|(?<![Aa]ssoc)(?<![Aa]ssist)(?<=[^\W\d_]{5})\.|[a-z][A-Z][a-z]{1,5}\.)\s+[A-Z\u0400-\u04ff][a-z\u0400-\u04ff]+\s|[?!]$"
)
"""What affiliations have none of; a stop behind a short word only abbreviates it."""
_ROUND = re.compile(r"\s?\([^()]{2,40}\)(?=\s?\S)")
_MOST_WORDS = 4
"""Of a name in a script without capitals that only the marks of the text show."""
_LONGEST_REST = 6
"""Words of an affiliation that nothing shows to be one."""
_STOPS = ".?!؟。"
_AROUND = " \t,;:–—-()"
"""What stands around an affiliation behind a role in brackets."""
_LONGEST_WEAK = 80
_CLOSING = {"(": ")", "[": "]"}
_QUOTED = re.compile('["“„«‘‚「『《]')
_QUOTE_MARKS = " \"'“”„«»‘’「」『』《》"
_WORDS_OF_NAME = 2
"""Words in quotation marks that can be the name of an organization."""
_BEHIND_BRACKETS = re.compile(r"\s?(?:[:–—]|-\s|,)\s?")
_ASKS = re.compile("[?!؟？]$")
_OF = re.compile(r"\s(?:of|for|de|del|della|des|di|du|do|da|dos|van|von|für|in|at)$", re.IGNORECASE)
"""The end of "Foreign Minister of": a country follows, or what somebody leads."""
_SMALL = re.compile(r"(?<![\w.])[^\W\d_]*[a-zа-яёà-ÿ]{2,}", re.UNICODE)


def one(line: Line, begin: int, stop: int, *, expected: bool, style: Style = NO_STYLE) -> Named | None:
    """Read one person from a stretch of the shadow; `expected` says that a list of people has begun."""
    text = line.text
    begin, stop = _trimmed(text, begin, stop)
    if within := _with_role_within(line, begin, stop, expected=expected, style=style):
        return within
    found = role_labels.role_behind(text, begin, stop)
    if found and not _is_named(text, begin, found[1], expected=expected):
        found = None
    role_piece = line.piece(found[1], stop) if found else None
    stop = found[1] if found else stop
    named = _read(line, begin, stop, expected=expected or found is not None, style=style)
    if named and found:
        return replace(named, role=found[0], role_piece=role_piece, sure=True)
    return named


def _with_role_within(line: Line, begin: int, stop: int, *, expected: bool, style: Style) -> Named | None:
    """Read "Jane Roe (moderator), Director" and "Jane Roe (chair) (Tide Institute)": a role, then an affiliation."""
    text = line.text
    bracket = _ROUND.search(text, begin, stop)
    rest = text[bracket.end() : stop].strip(_AROUND) if bracket else ""
    found = role_labels.role_behind(text, begin, bracket.end()) if bracket and rest else None
    if bracket is None or found is None or len(rest) > affiliations.LONGEST:
        return None
    if not _is_named(text, begin, found[1], expected=expected):
        return None
    named = _read(line, begin, found[1], expected=True, style=style)
    if named is None or named.detail or named.about:
        return None
    low = text.index(rest, bracket.end(), stop)
    piece = line.piece(found[1], bracket.end())
    return replace(named, role=found[0], role_piece=piece, detail=line.piece(low, low + len(rest)), sure=True)


def _trimmed(text: str, begin: int, stop: int) -> tuple[int, int]:
    while begin < stop and text[begin] in " \t,;·•-–—*_":
        begin += 1
    while stop > begin and text[stop - 1] in " \t,;·•–—*_":
        stop -= 1
    return begin, stop


def _is_named(text: str, begin: int, stop: int, *, expected: bool) -> bool:
    """Tell whether a stretch begins with a name, so that a role behind it is that person's."""
    if text[stop : stop + 2].lstrip()[:1] in {"(", "["} or text[stop : stop + 1] == "\t":
        stop = min(
            (at for match in marks.MARKS.finditer(text, begin, stop) if (at := match.start()) > begin), default=stop
        )
    bare = text[begin:stop]
    bare = bare[honorifics.honorific_of(bare) :]
    name = bare[: honorifics.letters_of(bare, 0)].strip(" ,")
    if name.isupper() and not expected and len(name.split()) > 3:
        return False
    return looks_like_name(name) or (expected and is_single_name(name))


def _read(line: Line, begin: int, stop: int, *, expected: bool, style: Style) -> Named | None:
    text = line.text
    start, begin = begin, begin + honorifics.honorific_of(text[begin:stop])
    match = marks.behind(text, begin, stop, expected=expected, titled=begin > start)
    end = match.start() if match else stop
    if match and match[0].strip() in marks.COMMAS and (given := _given(text, begin, match, stop, style)):
        end, match = given
    letters = begin + honorifics.letters_of(text[begin:end], 0)
    name = (begin, letters)
    titled = begin > start or letters < end
    if not _is_a_name(text[begin:letters].strip(), expected=expected, style=style):
        return _behind_position(line, start, begin, stop, expected=expected, style=style)
    honorific = " ".join(filter(None, (text[start:begin].strip(" ,\t"), text[letters:end].strip(" ,\t"))))
    sure, mark = titled or _is_known(text[begin:letters], style), _mark_of(match) if match else ""
    made = Named(0, _name_piece(line, *name), honorific, sure=sure, mark=mark)
    if match is None:
        return replace(made, sure=made.sure or expected) if expected or titled or made.sure else None
    return _with_rest(line, made, match, stop, expected=expected, style=style)


def _given(
    text: str, begin: int, match: re.Match[str], stop: int, style: Style
) -> tuple[int, re.Match[str] | None] | None:
    """Return where "Surname, First" ends and what mark is behind it; None when it is no such name."""
    following = marks.MARKS.search(text, match.end(), stop)
    end = following.start() if following else stop
    surname, given = text[begin : match.start()].strip(), text[match.end() : end].strip()
    letters = honorifics.letters_of(given, 0)
    given = given[:letters].strip(" ,")
    loose = style.inverted and looks_like_name(f"{given} {surname}") and len(given.split()) <= 2 and not works(given)
    if not given or not (is_inverted(surname, given) or loose):
        return None
    if following and following[0].strip() == "," and honorifics.letters_at(text[following.end() : stop], 0):
        return end, marks.first(text, match.end(), stop)
    return end, following


def _is_a_name(name: str, *, expected: bool, style: Style) -> bool:
    if "," in name and not looks_like_name(name):
        name = in_order(name)
    if not looks_like_name(name):
        return expected and (is_single_name(name) or is_name_of_words(name)) and _is_known(name, style)
    return not works(name) or (expected and (not has_case(name) or ends_with_surname(name))) or _is_known(name, style)


def _is_known(name: str, style: Style) -> bool:
    return bool(style.known) and key_of(name) in style.known


def _name_piece(line: Line, begin: int, stop: int) -> Piece:
    piece = line.piece(begin, stop)
    text = in_order(piece.text.strip(" ,"))
    return piece if text == piece.text else replace(piece, text=text)


def _behind_position(line: Line, start: int, begin: int, stop: int, *, expected: bool, style: Style) -> Named | None:
    """Read "the mayor of Teal, Jane Roe" and "Professor emeritus Jane Roe": what somebody is, then who."""
    text = line.text[:stop]
    first = re.match(r"(?:(?:the|la|le|il|lo|el|o|a|der|die|das)\s|l['’])", text[begin:], re.IGNORECASE)
    front = begin + (first.end() if first else 0)
    comma = marks.MARKS.search(text, front)
    if comma and comma[0].strip() == "," and is_position(text[front : comma.start()]):
        at = comma.end()
        named = _read(line, at, stop, expected=True, style=style) if _is_honoured_name(text[at:]) else None
        return _of_position(line, named, start, comma.start(), expected=expected)
    limit = comma.start() if comma else stop
    if not is_position(text[front:limit]):
        return None
    spots = [match.end() for match in re.finditer(r"\s", text[front:limit])][:8]
    for spot in spots:
        at = front + spot
        lead, name = text[front:at].strip(), text[at:limit].strip()
        bare = name[honorifics.honorific_of(name) :]
        bare = bare[: honorifics.letters_of(bare, 0)]
        if is_position(lead) and not _OF.search(lead) and looks_like_name(bare) and not works(bare):
            return _of_position(line, _read(line, at, stop, expected=True, style=style), start, at, expected=expected)
    return None


def _is_honoured_name(text: str) -> bool:
    match = marks.MARKS.search(text)
    bare = text[: match.start()] if match else text
    bare = bare[honorifics.honorific_of(bare) :].strip(" .")
    return looks_like_name(bare) and not works(bare)


def _of_position(line: Line, named: Named | None, start: int, stop: int, *, expected: bool) -> Named | None:
    if named is None or not (expected or line.text[start:stop].strip()):
        return None
    lead = line.piece(start, stop)
    return replace(named, detail=named.detail or lead, sure=expected or named.sure)


def _with_rest(
    line: Line, made: Named, match: re.Match[str], stop: int, *, expected: bool, style: Style
) -> Named | None:
    """Add to a name what stands behind it: an affiliation, or the title of a talk."""
    text, mark = line.text, made.mark
    if mark == "(":
        return _with_brackets(line, made, match, stop, expected=expected or mark in style.marks)
    rest = text[match.end() : stop].strip()
    titled = (mark in {":", "-"} and is_title(rest, mark, style)) or (mark == "/" and f"{FRONT}/" in style.titles)
    if not rest or titled or (mark == "," and _is_quoted(rest)):
        about = line.piece(match.end(), stop) if rest else None
        return replace(made, about=about, sure=made.sure or expected)
    if mark == "," and (colon := _colon_behind(text, match.end(), stop)):
        listed = "," in text[: match.start()] and not works(text[match.end() : colon[0]])
        if listed and not (expected or made.sure):
            return None  # "Hail, Storm, Price: the market in 2026"
        about = line.piece(colon[1], stop)
        return replace(made, detail=line.piece(match.end(), colon[0]), about=about, mark=":", sure=True)
    sure = expected or made.sure or works(rest)
    if (
        len(rest) > affiliations.LONGEST
        or _SENTENCE.search(rest)
        or _goes_on(made.name.text, rest)
        or not (sure or _is_plausible(text[: match.start()], rest, mark, style))
    ):
        return None
    shown = has_case(made.name.text) or expected or made.sure or _is_proven(made.name.text, rest, mark)
    few = len(made.name.text.split()) <= _MOST_WORDS and rest[-1] not in _STOPS
    shown = shown or (mark in style.marks and works(rest) and few)
    return replace(made, detail=line.piece(match.end(), stop), sure=sure or mark in style.marks) if shown else None


def _goes_on(name: str, rest: str) -> bool:
    """Tell whether a line in a script without capitals is a sentence, or part of one: many words of no employer."""
    if len(rest.split()) <= _LONGEST_REST or has_case(name) or is_eastern(name):
        return False
    return rest[-1] in _STOPS or not works(rest)


def _is_proven(name: str, rest: str, mark: str) -> bool:
    """Tell whether an affiliation shows that a few words without capitals are a name."""
    if is_eastern(name):
        return works(rest) and is_surely_eastern(name) and (mark != "," or (" " in name and "、" not in rest))
    return works(rest) and mark != "," and len(name.split()) > 1


def _mark_of(match: re.Match[str]) -> str:
    said = match[0].strip() or "\t"
    return {"–": "-", "—": "-", "--": "-", "[": "(", "،": ",", "、": ",", "@": "/"}.get(said[:2], said[:1])


def _is_plausible(name: str, rest: str, mark: str, style: Style) -> bool:
    """Tell whether a line that nothing proves to name a person may do so."""
    if mark in style.marks:
        return True
    return (
        mark not in {",", "\t"} and not name.strip().isupper() and len(rest) <= _LONGEST_WEAK and rest[-1:] not in ".:"
    )


def _colon_behind(text: str, begin: int, stop: int) -> tuple[int, int] | None:
    """Return the colon between an affiliation and a title: "Jane Roe, Teal College: How to ..."."""
    match = re.compile(r"\s?:\s").search(text, begin, stop)
    if match is None or len(text[begin : match.start()].split()) > 8 or _QUOTED.search(text, begin, match.start()):
        return None
    return (match.start(), match.end()) if text[match.end() : stop].strip() else None


def is_title(rest: str, mark: str, style: Style = NO_STYLE) -> bool:
    """Tell whether what stands behind a name is the title of a talk rather than an affiliation."""
    if mark in style.titles:
        return True
    if _ASKS.search(rest.strip('"”»’ ')):
        return True
    words = rest.split()
    if _QUOTED.match(rest) and len(words) > 1 and (len(words) > 3 or rest[-1:] in '"”»’』」》'):
        return True
    if mark in style.marks or is_position(rest.partition(",")[0]):
        return False
    if re.search(r"\w\s?:\s\w", rest):
        return True
    small = sum(1 for word in words[1:] if word[:1].islower() and len(word) > 2)
    return mark == ":" and not works(rest) and len(words) >= 3 and small * 2 >= len(words) - 1


def _is_quoted(rest: str) -> bool:
    """Tell whether all that stands behind a name is in quotation marks, and so the title of a talk."""
    return (
        _QUOTED.match(rest) is not None
        and rest[-1:] in '"”»’』」》'
        and len(rest.strip(_QUOTE_MARKS).split()) > _WORDS_OF_NAME
    )


def _with_brackets(line: Line, made: Named, match: re.Match[str], stop: int, *, expected: bool) -> Named | None:
    text = line.text
    close = _closed(text, match.end(), stop, _CLOSING[match[0].strip()])
    inside, rest = text[match.end() : close].strip(), text[close + 1 : stop].strip()
    if rooms.is_room(inside) and any(map(str.isdigit, inside)):
        return None  # "Rope, Fire and Tar (Room 204)"
    sure = expected or made.sure or works(inside) or (inside.isupper() and len(inside) > 1)
    if not inside or len(inside) > affiliations.LONGEST or not (sure or has_case(made.name.text)):
        return None
    made = replace(made, detail=line.piece(match.end(), close), sure=sure)
    behind = _BEHIND_BRACKETS.match(text, close + 1, stop)
    if rest and behind:
        if behind[0].strip() == "," and is_position(text[behind.end() : stop].partition(",")[0]):
            return replace(made, detail=line.piece(behind.end(), stop), sure=True)
        return replace(made, about=line.piece(behind.end(), stop))
    if rest not in {"", ".", ","}:
        return None
    doubtful = not sure and (len(inside) > _LONGEST_WEAK or _has_small_words(inside))
    return None if doubtful else made


def _closed(text: str, begin: int, stop: int, closing: str) -> int:
    """Return where brackets close, also where others stand within; the end where they stay open."""
    opening = {")": "(", "]": "["}[closing]
    depth = 1
    for place in range(begin, stop):
        depth += (text[place] == opening) - (text[place] == closing)
        if not depth:
            return place
    return stop


def _has_small_words(text: str) -> bool:
    """Tell whether a text reads like a remark rather than a name of something: most of its words are small."""
    words = text.split()
    return len(words) > 3 and sum(word[:1].islower() for word in words) * 2 > len(words)

# SPDX-License-Identifier: MIT
"""What the program itself is called, and what is said of it, by the lines before everything else.

Every short line there may be the title. Each is weighed by what titles have (a heading, a word such as "congress", a
year, a number, quotation marks, the first place) and by what speaks against it: a date, a venue, an organization.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from forumdesk.formats.page_text.clock import dates, times
from forumdesk.formats.page_text.headings import kinds
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.source.normalise import Line, Piece, joined
from forumdesk.formats.page_text.vocabulary import affiliations
from forumdesk.formats.page_text.vocabulary import pages as page_words
from forumdesk.text import fold

_FRONT = 6
"""Characters at the beginning of a line in which a date makes it a line about dates; fewer are no title."""
_LONGEST = 110
_WORDS = 3
"""Words of "program" behind a title, at most."""
_LINKS = 3
"""Words between bars that make a line one of links."""
_APART = re.compile(r"\s[*|•·]\s|\s[–—-]\s|\t|,\s")
_PROGRAM = page_words.PROGRAM_WORDS.alternation
_PAPER = rf"(?:(?:{page_words.DRAFTS.alternation})\s)?(?:{_PROGRAM}|{page_words.INVITATIONS.alternation})"
_OF = rf"(?:(?:{affiliations.OF.alternation}|for|to|zu[mr]|на)\s(?:the\s|la\s|l['’]\s?|les\s|den\s)?)"
_ENVELOPE = re.compile(rf"【[^】]{{1,12}}】\s?|{_PAPER}\s?(?:[-–—:|]\s|{_OF})(?=\S)", re.IGNORECASE)
"""What stands in front of a title and says only what the paper is: "Programme for the", "Einladung zur"."""
_STATE = re.compile(
    rf"\s?[(\[][^()\[\]]{{0,30}}\b(?:{_PROGRAM}|{page_words.DRAFTS.alternation})\b[^()\[\]]{{0,12}}[)\]]$",
    re.IGNORECASE,
)
"""How far along the program is, in brackets behind the title."""
_UNSPACED = re.compile(rf"(?<=\w)\s?(?:大会|大會|会议|會議|の|ご)?(?:{page_words.PROGRAM_WORDS.unspaced}|案内)$")
_OPEN_END = re.compile(
    rf"\s(?:{affiliations.OF.alternation}|{affiliations.ARTICLES.alternation}|and|&|et|und|y|e|on|in|for|en|sur|da|do)$",
    re.IGNORECASE,
)
"""An ending with which no title ends, so that it goes on in the next line."""
_GAP = re.compile(r"\S\s\S+(\s{3,})\S")
"""What stands apart at the edge of a paper's first lines: "Final programme", a place, a page's number."""
_EDITION = re.compile(r"\b(?:19|20)\d\d\b|^\W?(?:the\s)?(?:\d{1,3}(?:st|nd|rd|th|[.ºª°]|e|ème)?|[IVXL]{1,7}\.?)\s|第")
_QUOTED = re.compile(r"[«“„\"][^«»“”„\"]{4,90}[»”“\"]")
_ADDRESSED = re.compile(r"@|https?:|www\.|[^.]\.\.$")
_NO_TITLE_END = (".", ":", "!", ",", ";", "。", "，")
_BELOW = 4
"""Weight of standing below a line that says only what kind of forum it is."""
_UNLIKELY = -1
"""Weight under which a line is no title, even where there is no other."""
_NAMED = 3
"""Weight from which on a line is a title, even where an article could have begun."""


def opening(rows: Sequence[Row], *, has_article: bool) -> tuple[Piece | None, tuple[Piece, ...]]:
    """Return the program's title and description from the lines before everything else."""
    lines = [row for row in rows if row.sort in {Sort.TEXT, Sort.PERSON, Sort.OPENING}]
    titles = [_title(row.line, after.line) for row, after in pairwise(lines)]
    titles += [_title(row.line, None) for row in lines[-1:]]
    said = Counter(fold(piece.text) for piece in titles if piece)
    kind_said = [piece is not None and _says_which_kind(piece) for piece in titles]
    weighed = []
    for place, (row, piece) in enumerate(zip(lines, titles, strict=True)):
        if piece:
            weight = _weight(row, piece, first=not place, only_kind=kind_said[place]) + (said[fold(piece.text)] > 1)
            weighed.append((weight + _BELOW * (place > 0 and kind_said[place - 1]), -place, piece))
    best = max(weighed, default=None, key=lambda each: each[:2])
    title = best[2] if best and best[0] >= (_NAMED if has_article else _UNLIKELY) else None
    paragraphs = [] if has_article else [row.line.whole() for row in rows if row.sort is Sort.PROSE]
    return title, tuple(paragraphs)


def _weight(row: Row, piece: Piece, *, first: bool, only_kind: bool) -> int:
    """Return how much speaks for a line to be the program's title, less what speaks against it.

    `only_kind` says that it only names a kind of forum.
    """
    text, bare = piece.text, fold(piece.text)
    forum = page_words.FORUM_WORDS.are_in(bare)
    weight = (2 if only_kind else 4) * forum + first
    weight += {1: 4, 2: 1}.get(row.line.hint.heading, 0) + 3 * (row.sort is Sort.OPENING) + row.line.hint.strong
    weight += bool(_EDITION.search(text)) + bool(_QUOTED.search(text)) + 2 * text.isupper()
    dated = dates.find_date(row.line.text)
    weight -= 3 * text.islower() + 5 * (kinds.is_aside(text) and not forum)
    weight -= 5 * bool(dated and dated.begin < _FRONT) + 2 * any(times.find(text))
    weight -= 4 * text.endswith(_NO_TITLE_END) + 6 * bool(_ADDRESSED.search(text)) + 2 * (len(text) > _LONGEST)
    weight -= 4 * (text.count("|") + text.count("\t") >= _LINKS - 1)
    weight -= 3 * (page_words.VENUES.are_in(bare) and not forum) + 2 * (row.sort is Sort.PERSON and not forum)
    return weight - 2 * affiliations.ORGANIZATIONS.are_in(bare)


def _says_which_kind(piece: Piece) -> bool:
    """Tell whether a line is one such as "International conference", below which the title stands."""
    parts = fold(piece.text).strip(" .").split()
    return any(map(page_words.FORUM_WORDS.are, parts)) and all(map(_is_of_a_kind, parts))


def _is_of_a_kind(word: str) -> bool:
    listed = (page_words.FORUM_WORDS, page_words.KINDS_OF_FORUM, affiliations.OF)
    return any(each.are(word) for each in listed) or not word.strip("0123456789ivx.")


def _title(line: Line, after: Line | None) -> Piece | None:
    """Return what a line would be called as a title: without dates, and without words that only say "program"."""
    if after and _OPEN_END.search(line.text) and not after.after_blank and len(line.text) + len(after.text) < _LONGEST:
        line = joined(line, after)
    text, begin, stop = line.text, 0, len(line.text)
    if envelope := _ENVELOPE.match(text):
        begin = envelope.end()
    dated = dates.find_date(text)
    if dated and dated.begin > begin + _FRONT:
        stop = next(
            (each.start() for each in _APART.finditer(text, begin, dated.begin) if not _quoted(text, each)), stop
        )
    if wide := _GAP.search(line.original.strip()):
        stop = min(stop, len(" ".join(line.original.strip()[: wide.start(1)].split())))
    stop = _without_tail(text, begin, stop)
    said = fold(text[begin:stop]).strip(" :-")
    nothing = not said or said in page_words.PROGRAM_WORDS.folded or (" " not in said and _is_of_a_kind(said))
    return None if nothing else line.piece(begin, stop)


def _quoted(text: str, mark: re.Match[str]) -> bool:
    """Tell whether a comma or a dash stands within quotation marks."""
    return any(each.start() < mark.start() < each.end() for each in _QUOTED.finditer(text))


def _without_tail(text: str, begin: int, stop: int) -> int:
    """Return where a title ends in front of words that say only that it is a program, and how far along."""
    if state := _STATE.search(text, begin, stop):
        stop = state.start()
    if unspaced := _UNSPACED.search(text, begin + 1, stop):
        return unspaced.start()
    for count in range(_WORDS, 0, -1):
        head, *tail = text[begin:stop].rsplit(" ", count)
        said = fold(" ".join(tail)).strip(" -–—:|()")
        if len(head) > _FRONT and (page_words.PROGRAM_WORDS.are(said) or page_words.INVITATIONS.are(said)):
            return begin + len(head.rstrip(" -–—:|("))
    return stop

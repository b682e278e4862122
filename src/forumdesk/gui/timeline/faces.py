# SPDX-License-Identifier: MIT
"""What a card says at its size: the texts of a session, set where they belong. Ground and borders are `cards`'.

In order of what matters: title, time, speakers with the moderator first, affiliations. A name is never cut before an
affiliation; text never shrinks to fit.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from forumdesk import times, wording
from forumdesk.errors import ForumDeskError
from forumdesk.gui.timeline.set_text import Piece, set_text
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Appearance, Program, Role, Session, SessionState

DOT = "\u2002·\u2002"
STRIP = 5
INSET = 20
"""Of a wide card, from its edge to the text."""
TOP, FOOT = 14, 15
GRID_STRIP = 3
GRID_INSET = 10
GRID_PAD = 4
_WIDE = 420
"""From this width on a title has two lines; a narrower card gives it more, since nothing else tells it."""
_NAME_GAP = 8
_START_GAP = 6
_ROW_GAP = 5
_GUTTER = 24
_SIGN, _SIGN_GAP = 14, 4
"""The sign of a problem, at the base text size, and the gap to its word."""
_LEAN = 0.1
"""How far from the middle of a card, of its inner width, the second column may begin."""
_ASIDES = {
    Role.MODERATOR: _("moderator"),
    Role.CHAIR: _("chair"),
    Role.HOST: _("host"),
    Role.KEYNOTE: _("keynote"),
    Role.DISCUSSANT: _("discussant"),
}
"""The roles that are marked, as they stand behind a name; not every language makes them small letters."""


class Face(NamedTuple):
    """The texts of one card, and the height they need."""

    pieces: tuple[Piece, ...]
    height: int
    sign: tuple[float, float, int] | None = None
    """Where the sign of a problem stands before its word: left, top, side. None where there is no word for it."""


class Speaker(NamedTuple):
    """One person as a card names them."""

    name: str
    mark: str
    """The role where it sets somebody apart."""
    affiliation: str
    aside: str = ""
    """That role as it stands behind a name."""


def speakers(program: Program, session: Session) -> tuple[Speaker, ...]:
    """Return who appears in a session, the moderator first."""
    billed = program.billed(session.id)
    return tuple(_speaker(program, appearance) for appearance in billed if appearance.person_id in program.people)


def _speaker(program: Program, appearance: Appearance) -> Speaker:
    person = program.people[appearance.person_id]
    name = f"{person.honorific} {person.name}" if person.honorific else person.name
    affiliation = person.organization or person.position or appearance.byline
    return Speaker(name, wording.role_mark(appearance.role), affiliation, _ASIDES.get(appearance.role, ""))


def when(session: Session) -> str:
    """Return a session's time as a card shows it."""
    return times.span(session.start, session.duration) if session.start is not None else ""


def own_start(program: Program, session: Session, own: str) -> str:
    """Return when a session begins for a reader in a zone: "16:30 on your clock"; empty when both clocks agree."""
    if session.start is None:
        return ""
    try:
        there = times.wall(times.instant(session.start, program.conference.timezone), own)
    except ForumDeskError:
        return ""
    if there == session.start:
        return ""
    said = _("{time} on your clock").format(time=times.clock(there))
    return said if there.date() == session.start.date() else f"{said}, {times.WEEKDAYS[there.weekday()]}"


def wide(
    theme: Theme,
    program: Program,
    session: Session,
    width: int,
    *,
    detail: int,
    second: int,
    own: str = "",
    mark: str = "",
    notch: int = 0,
) -> Face:
    """Return the face of a card on one stage.

    `detail`: 2 everything, 1 names only, 0 title and time. `second`: where the second column of speakers begins.
    `own`: the reader's own time of the session, said where there is room for it. `mark`: the word for its problems.
    `notch`: what its star takes of the title's first line.
    """
    inner = width - 2 * INSET
    struck = session.state is SessionState.CANCELLED
    most = 2 if width >= theme.px(_WIDE) else 4
    title = set_text(
        theme, Type.CARD_TITLE, session.title, (INSET, TOP), inner, most=most, balanced=True, struck=struck, notch=notch
    )  # fmt: skip
    cast = speakers(program, session)
    y = title.bottom + 2
    sign, heads, x = _heads(theme, session, mark, (INSET, y), inner)
    told = _about(theme, program, session, (x, y), INSET + inner - x, own=own)
    pieces = [title, *heads, *([piece.stand_beside(heads[0]) for piece in told] if heads else told)]
    y = pieces[-1].bottom
    if cast and detail == 2:
        pieces += _rows(theme, cast, y + 13, inner, second)
    elif cast and detail == 1:
        names = ", ".join(speaker.name for speaker in cast)
        pieces.append(set_text(theme, Type.SMALL, names, (INSET, y + 6), inner, color="text2", most=2))
    return Face(tuple(pieces), max(piece.bottom for piece in pieces) + FOOT, sign)


def _heads(
    theme: Theme, session: Session, mark: str, place: tuple[float, int], room: float
) -> tuple[tuple[float, float, int] | None, list[Piece], float]:
    """Return what stands before a session's time, and where that begins: the word for its problems, and its state."""
    sign, pieces, (x, y) = None, list[Piece](), place
    if mark:
        side = theme.px(_SIGN)
        sign = (x, y + (theme.line(Type.LABEL) - side) / 2, side)
        x += side + _SIGN_GAP
    state, state_color = wording.state_word(session), "err" if session.state is SessionState.CANCELLED else "warn"
    whole = theme.metrics(Type.LABEL).horizontalAdvance(mark + state) + 8
    if state and x - place[0] + whole > room:
        mark = ""  # its sign stays
    for words, color in ((mark, "warn"), (state, state_color)):
        if words:
            pieces.append(set_text(theme, Type.LABEL, words, (x, y), max(place[0] + room - x, 1), color=color))
            x = pieces[-1].right + 8
    return sign, pieces, x


def _about(
    theme: Theme, program: Program, session: Session, place: tuple[float, int], room: float, *, own: str
) -> list[Piece]:
    """Return the line beneath a title: time, the reader's own time, length, label, how many speak, track."""
    parts = []
    if session.duration:
        parts.append(times.length_short(session.duration))
    if session.label:
        parts.append(session.label)
    count = len(speakers(program, session))
    if count:
        parts.append(ngettext("{count} speaker", "{count} speakers", count))
    track = program.tracks.get(session.track_id)
    if track is not None:
        parts.append(track.name)
    return _told(theme, [when(session), own, DOT.join(parts)], place, room)


def _told(theme: Theme, parts: Sequence[str], place: tuple[float, int], room: float) -> list[Piece]:
    """Return the forum's time, the reader's, and the rest; without the reader's where one line can't hold it."""
    time, own, rest = parts
    plain = DOT.join(part for part in (time, rest) if part)
    whole = DOT.join(part for part in parts if part)
    fits = theme.metrics(Type.SMALL).horizontalAdvance(whole) <= room
    if not (time and own and fits) or wording.right_to_left(whole):
        return [set_text(theme, Type.SMALL, plain, place, room, color="text2", most=2)]
    x, y = place
    pieces = []
    for words, color in ((time, "text2"), (DOT + own, "text3"), (DOT + rest if rest else "", "text2")):
        if words:
            pieces.append(set_text(theme, Type.SMALL, words, (x, y), place[0] + room - x + 1, color=color))
            x = pieces[-1].right
    return pieces


def split(theme: Theme, casts: Iterable[Sequence[Speaker]], width: int) -> int:
    """Return where the second column of speakers begins in cards of a width, the same for all; 0 for one column.

    That is where the fewest rows need a second line for an affiliation, as near to the middle as can be.
    """
    inner = width - 2 * INSET
    if inner < theme.px(470):
        return 0
    needs = [[_natural(theme, speaker) for speaker in cast] for cast in casts if len(cast) > 1]
    rows = [(left, max(right, default=0)) for cast in needs for left, *right in _by_twos(cast)]
    places = {inner / 2, *(left + _GUTTER for left, _right in rows), *(inner - right for _left, right in rows)}
    fair = [place for place in places if abs(place / inner - 0.5) <= _LEAN]

    def cost(place: float) -> tuple[int, float]:
        return sum(left > place - _GUTTER or right > inner - place for left, right in rows), abs(place - inner / 2)

    return math.ceil(min(fair, key=cost))


def _by_twos(cast: Sequence[float]) -> Iterable[Sequence[float]]:
    """Yield a sequence by twos."""
    return (cast[index : index + 2] for index in range(0, len(cast), 2))


def _rows(theme: Theme, cast: Sequence[Speaker], y: int, inner: int, second: int) -> list[Piece]:
    """Return the speakers in two columns where there is room for names and affiliations, else in one."""
    pieces: list[Piece] = []
    two = second and len(cast) > 1
    rooms = (second - _GUTTER, inner - second) if two else (inner,)
    for index in range(0, len(cast), len(rooms)):
        pairs = list(zip(cast[index:], rooms, strict=False))
        below = any(_natural(theme, speaker) > room for speaker, room in pairs)
        row: list[Piece] = []
        for place, (speaker, room) in enumerate(pairs):
            row += _row(theme, speaker, (INSET + place * second, y), room, below=below)
        pieces += row
        y = max(piece.bottom for piece in row) + (_ROW_GAP + 2 if below else _ROW_GAP)
    return pieces


def _natural(theme: Theme, speaker: Speaker) -> float:
    """Return the width of a speaker on one line."""
    widths = [
        theme.metrics(role).horizontalAdvance(words) + _NAME_GAP
        for role, words in (
            (Type.NAME, speaker.name),
            (Type.LABEL, speaker.mark),
            (Type.SMALL, speaker.affiliation),
        )
        if words
    ]
    return sum(widths) - _NAME_GAP + 1


def _row(theme: Theme, speaker: Speaker, place: tuple[float, int], room: float, *, below: bool) -> list[Piece]:
    """Return a name, the role, and the affiliation behind it, or below where the line is too short for both."""
    left, y = place
    rtl = wording.right_to_left(speaker.name)
    name = set_text(theme, Type.NAME, speaker.name, (left, y), room)
    pieces = [name]
    drop = theme.line(Type.NAME) - theme.line(Type.SMALL)
    behind = [(Type.LABEL, speaker.mark, "accent")]
    if not below:
        behind.append((Type.SMALL, speaker.affiliation, "text2"))
    for role, words, color in behind:
        if words:
            last = pieces[-1]
            free = (last.left - left if rtl else left + room - last.right) - _NAME_GAP + 1
            x = left if rtl else last.right + _NAME_GAP
            behind_it = _aligned(theme, role, words, (x, y + drop), free, color=color, rtl=rtl)
            pieces.append(behind_it.stand_beside(name))
    if below and speaker.affiliation:
        under = (left, name.bottom - 1)
        pieces.append(set_text(theme, Type.SMALL, speaker.affiliation, under, room, color="text2", most=2))
    return pieces


def _aligned(
    theme: Theme, role: Type, words: str, place: tuple[float, int], room: float, *, color: str, rtl: bool
) -> Piece:
    """Return a text that follows a name: in a right-to-left row it lies right, whatever its own direction."""
    piece = set_text(theme, role, words, place, max(room, 1), color=color)
    if rtl and not wording.right_to_left(words):
        return set_text(theme, role, words, (place[0] + room - piece.width, place[1]), piece.width + 1, color=color)
    return piece


def slim(
    theme: Theme,
    program: Program,
    session: Session,
    width: int,
    height: int,
    *,
    track: bool,
    mark: str = "",
    notch: int = 0,
) -> Face:
    """Return the face of a card in the grid. `track`: whether it names its track; `mark`, `notch`: as in a wide one."""
    if height < theme.px(14):
        return Face((), height)
    if height < theme.px(36):
        return Face(tuple(_sliver(theme, session, width - notch, height)), height)
    inner = width - GRID_INSET - 6
    large = is_large(theme, width, height)
    role = Type.LIST_TITLE if large else Type.GRID_TITLE
    pad = GRID_PAD + (4 if large else 1)
    small, line = theme.line(Type.SMALL), theme.line(role)
    most = max(1, min((height - 2 * pad - small) // line, 6))
    if most == 1 and session.state is not SessionState.CANCELLED:
        most = (height - 2 * pad) // line  # The ruler tells the time as well, but nothing else tells the title.
    struck = session.state is SessionState.CANCELLED
    title = set_text(
        theme, role, session.title, (GRID_INSET, pad), inner, most=most, struck=struck, balanced=large, notch=notch
    )
    if title.bottom + small > height - pad + 1:
        return Face((title,), height)
    sign, about = _slim_time(theme, session, title.bottom, inner, mark)
    pieces = [title, *about]
    pieces += _slim_speakers(theme, program, session, pieces[-1].bottom, (inner, height - pad))
    found = program.tracks.get(session.track_id)
    if track and found is not None and height - pad - pieces[-1].bottom >= small:
        place = (GRID_INSET, pieces[-1].bottom)
        pieces.append(set_text(theme, Type.LABEL_PLAIN, found.name, place, inner, color="track"))
    return Face(tuple(pieces), height, sign)


def is_large(theme: Theme, width: int, height: int) -> bool:
    """Tell whether a card in the grid has room for a title in the serif."""
    return width >= theme.px(220) and height >= theme.px(60)


def _sliver(theme: Theme, session: Session, width: int, height: int) -> list[Piece]:
    """Return the one line of a very short card: the title, cut to leave room for its start; in a narrow lane that."""
    start = times.clock(session.start) if session.start is not None else ""
    inner = width - GRID_INSET - 6
    y = max(0, min(GRID_PAD, (height - theme.line(Type.GRID_TITLE)) // 2))
    if width < theme.px(88):
        return [set_text(theme, Type.SMALL, start, (GRID_INSET, y), inner, color="text2")]
    struck = session.state is SessionState.CANCELLED
    needed = theme.metrics(Type.SMALL).horizontalAdvance(start) + 1 if start else 0
    rtl = wording.right_to_left(session.title)
    left = GRID_INSET + needed + _START_GAP if rtl else GRID_INSET
    title = set_text(theme, Type.GRID_TITLE, session.title, (left, y), inner - needed - _START_GAP, struck=struck)
    if not start:
        return [title]
    x = title.left - _START_GAP - needed if rtl else title.right + _START_GAP
    return [title, set_text(theme, Type.SMALL, start, (x, y), needed, color="text2").stand_beside(title)]


def _slim_time(
    theme: Theme, session: Session, y: int, inner: int, mark: str
) -> tuple[tuple[float, float, int] | None, list[Piece]]:
    sign, pieces, x = _heads(theme, session, mark, (GRID_INSET, y), inner)
    words, room = when(session), GRID_INSET + inner - x
    metrics = theme.metrics(Type.SMALL)
    if session.start is not None and metrics.horizontalAdvance(words) > room:
        words = times.clock(session.start)
    if metrics.horizontalAdvance(words) <= room or not pieces:
        time = set_text(theme, Type.SMALL, words, (x, y), room, color="text2")
        pieces.append(time.stand_beside(pieces[0]) if pieces else time)
    return sign, pieces


def _slim_speakers(theme: Theme, program: Program, session: Session, y: int, size: tuple[int, int]) -> list[Piece]:
    """Return the speakers, each with the affiliation where all fit so, else their names as far as there is room."""
    cast = speakers(program, session)
    inner, bottom = size
    lines = (bottom - y) // theme.line(Type.SMALL)
    if not cast or lines < 1:
        return []
    pieces: list[Piece] = []
    top = y
    for speaker in cast[: lines + 1]:
        words = ", ".join(part for part in (marked(speaker), speaker.affiliation) if part)
        pieces.append(set_text(theme, Type.SMALL, words, (GRID_INSET, top), inner, color="text2", most=3))
        top = pieces[-1].bottom
    if top <= bottom and len(pieces) == len(cast):
        return pieces
    names = ", ".join(marked(speaker) for speaker in cast)
    return [set_text(theme, Type.SMALL, names, (GRID_INSET, y), inner, color="text2", most=lines)]


def marked(speaker: Speaker) -> str:
    """Return a speaker's name with the role behind it, where that sets somebody apart."""
    return f"{speaker.name} ({speaker.aside})" if speaker.aside else speaker.name


def quiet(theme: Theme, session: Session, width: int, height: int) -> Face:
    """Return the words of a break, which has no card: its title and time on the bare ground."""
    title = set_text(theme, Type.SMALL_STRONG, session.title, (0, 0), width, color="text3")
    words = DOT.join(part for part in (session.title, when(session)) if part)
    if theme.metrics(Type.SMALL).horizontalAdvance(words) <= width or height < 2 * theme.line(Type.SMALL) + GRID_PAD:
        y = max(0, (height - theme.line(Type.SMALL)) // 2)
        return Face((set_text(theme, Type.SMALL, words, (0, y), width, color="text3"),), height)
    time = set_text(theme, Type.SMALL, when(session), (0, title.bottom), width, color="text3")
    return Face((title, time), height)

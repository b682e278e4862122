# SPDX-License-Identifier: MIT
"""Lines that were broken only because they were full, as in mail and in columns of a fixed width, made whole again.

A line is full when the first word of the next would not have fitted on it; how wide a text is, is learned from its own
lines. Where the next line could begin something of its own, nothing is joined.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from forumdesk.formats.page_text.clock import times
from forumdesk.formats.page_text.headings import labels
from forumdesk.formats.page_text.people import people
from forumdesk.formats.page_text.source import normalise
from forumdesk.formats.page_text.source.normalise import Line

_NARROWEST = 56
_WIDEST = 110
_RAGGED = 16
"""Characters by which a full line may be shorter than the widest: the length of a long word."""
_HYPHEN = re.compile(r"[^\W\d]{2}-$")
_STARTS_LIST = re.compile(r"\s*(?:[-–—•·▪‣◦●○■□✓►▶*+>#]|\(?\d{1,2}[.)]\s|[a-z]\)\s)")
_GOES_ON = re.compile(
    r"(?:[,&/(–—-]|\s(?:and|or|of|the|for|in|to|with|from|on|at|by|de|du|des|la|le|les|et|ou|der|die|das|den|dem|des|und|"
    r"für|von|zu|im|y|e|del|el|los|las|en|di|il|della|da|do|dos|para|и|в|на|для|ve|ile|van|het|een|en))$",
    re.IGNORECASE,
)
_GAP = re.compile(r"\S(?:[ ]{2,}|\t)(?=\S)")
_ENDS = ".!?:;。！？؟"


def whole(lines: Sequence[Line], said: Collection[int] = ()) -> tuple[Line, ...]:
    """Return the lines with those joined that go on with the one above; what a person has `said` of a line stays."""
    width = _width(lines)
    found: list[Line] = []
    last: list[Line] = []
    for block in _blocks(lines):
        filled = _is_paragraph(block)
        for place, line in enumerate(block):
            before = last[-1] if place and last else None
            if before is None or not found or {before.number, line.number} & set(said):
                found.append(line)
            elif _is_hyphenated(before, line):
                found[-1] = normalise.joined(found[-1], line, hyphen=True)
            elif filled or _overflows(before, line, width) or _closes(found[-1], line):
                found[-1] = normalise.joined(found[-1], line)
            else:
                found.append(line)
            last = [line]
    return tuple(found)


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines in runs that no blank line, mark-up or missing line parts."""
    blocks: list[list[Line]] = []
    for line in lines:
        before = blocks[-1][-1] if blocks else None
        apart = before is None or line.after_blank or line.number != before.number + 1 or line.hint.line or line.place
        if apart or line.hint.heading or (before and before.hint.line):
            blocks.append([line])
        else:
            blocks[-1].append(line)
    return blocks


def _text(line: Line) -> str:
    return line.original.rstrip().expandtabs(8)


def _width(lines: Sequence[Line]) -> int:
    """Return how wide the lines of a text are where they are broken by width; 0 where they are not."""
    lengths = sorted(len(_text(line)) for line in lines)
    if not lengths or lengths[-1] > _WIDEST or lengths[-1] < _NARROWEST:
        return 0
    width = lengths[-1]
    full = sum(
        _is_full(before, line, width) and line.text[:1].islower()
        for before, line in pairwise(lines)
        if not line.after_blank
    )
    return width if full else 0


def _is_full(before: Line, line: Line, width: int) -> bool:
    first = line.text.split(" ", 1)[0]
    return len(_text(before)) + 1 + len(first) > width


def _is_paragraph(block: Sequence[Line]) -> bool:
    """Tell whether every line of a run but its last is full, and none begins anything of its own."""
    texts = [_text(line) for line in block]
    width = max(map(len, texts))
    if len(block) < 2 or not _NARROWEST <= width <= _WIDEST:
        return False
    indents = {len(text) - len(text.lstrip()) for text in texts[1:]}
    if len(indents) > 1 or any(_begins(line) for line in block[1:]):
        return False
    if not all(_is_full(before, line, width - 1) for before, line in pairwise(block)):
        return False
    flows = sum(line.text[:1].islower() or before.text[-1:] not in _ENDS for before, line in pairwise(block))
    lower = sum(line.text[:1].islower() for line in block[1:])
    return flows == len(block) - 1 and lower * 3 >= len(block) - 1


def _is_hyphenated(before: Line, line: Line) -> bool:
    return (
        _HYPHEN.search(before.text) is not None
        and line.text[:1].islower()
        and len(_text(before)) >= _NARROWEST - _RAGGED
        and not _begins(line)
    )


def _overflows(before: Line, line: Line, width: int) -> bool:
    """Tell whether a heading, or what a person is, goes on in a line that stands under its text."""
    if not width or not _is_full(before, line, width) or _begins(line):
        return False
    above, below = before.segments[-1].text.expandtabs(8), line.segments[0].text.expandtabs(8)
    column = len(below) - len(below.lstrip())
    if column not in _columns(above):
        return False
    return line.text[:1].islower() or _GOES_ON.search(before.text) is not None


def _closes(before: Line, line: Line) -> bool:
    """Tell whether a line closes the bracket that the one above has left open."""
    opened, closed = before.text.rfind("("), line.text.find(")")
    if opened <= before.text.rfind(")") or closed < 0 or 0 <= line.text.find("(") < closed:
        return False
    return before.text[-1:] not in _ENDS and len(_text(before)) >= _NARROWEST and not _begins(line)


def _columns(text: str) -> set[int]:
    """Return where text begins in a line: at its indent, behind its bullet, and behind each wide gap."""
    indent = len(text) - len(text.lstrip())
    bullet = _STARTS_LIST.match(text)
    found = {indent, *(match.end() for match in _GAP.finditer(text))}
    if bullet:
        after = text[bullet.end() :]
        found.add(bullet.end() + len(after) - len(after.lstrip()))
    return found


def _begins(line: Line) -> bool:
    """Tell whether a line begins something of its own: an item, a time, a label, a role."""
    if _STARTS_LIST.match(line.segments[0].text) or labels.find(line.text) or people.role_of(line.text)[0]:
        return True
    first = next(times.find(line.text[:40]), None)
    return first is not None and not line.text[: first.begin].strip(" ([-–")

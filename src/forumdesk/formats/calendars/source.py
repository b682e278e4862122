# SPDX-License-Identifier: MIT
"""The bytes of a calendar file as components with their properties, each with its line (RFC 5545, 3.1).

Lenient: what can't be read is noted with its line, and the rest stands. icalendar was turned down for this step: it
refuses a whole file for one bad line in its head, gives no line numbers, and finds nothing in UTF-16 or between lone
carriage returns.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from forumdesk.errors import ForumDeskError
from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.schedule_records import MAX_NOTES
from forumdesk.i18n import _

MAX_BYTES = 50 * 1024 * 1024
MAX_COMPONENTS = 50_000
MAX_DEPTH = 8
"""Of components in one another; calendars need three."""
MAX_HEAD = 16 * 1024
"""Characters of a property's name with its parameters."""

_PROBE = 4096
_BEGIN = re.compile(rb"(?:\A|[\r\n])[ \t]*BEGIN:V(?:CALENDAR|EVENT)\b|\A\s*BEGIN:V", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?=[:;])")
_PIECES = re.compile(r'"[^"]*"?|[^;"]+|;')
_CARETS = {"^n": "\n", "^'": '"', "^^": "^"}
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"), (b"B\0E\0", "utf-16-le"),
         (b"\0B\0E", "utf-16-be"))  # fmt: skip
_RUNNING = frozenset({"DESCRIPTION", "COMMENT", "SUMMARY", "LOCATION", "X-ALT-DESC"})
"""Texts that careless programs write with line breaks of their own."""


@dataclass(frozen=True, slots=True)
class Property:
    """One content line."""

    name: str
    """In capitals."""
    params: Mapping[str, tuple[str, ...]]
    """By their names in capitals."""
    value: str
    """As it stands there, unfolded but not unescaped."""
    line: int
    raw: str
    """The whole of it, unfolded."""

    def param(self, name: str) -> str:
        """Return the first value of a parameter; empty when it is not there."""
        return next(iter(self.params.get(name, ())), "")


@dataclass(slots=True)
class Component:
    """A calendar, an event, a time zone, or a part of one."""

    name: str
    """In capitals."""
    line: int
    properties: list[Property] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[Property]:
        """Return the properties of a name."""
        return [each for each in self.properties if each.name == name]

    def first(self, name: str) -> Property | None:
        """Return the first property of a name that says something; None when there is none."""
        return next((each for each in self.properties if each.name == name and each.value.strip()), None)

    def below(self, name: str) -> Iterator[Component]:
        """Yield the components of a name that are in it, at any depth, in the order of the file."""
        for part in self.parts:
            if part.name == name:
                yield part
            yield from part.below(name)


def looks_like_calendar(data: bytes) -> bool:
    """Tell by the first bytes whether this means to be a calendar."""
    head = data[:_PROBE]
    wide = next((encoding for mark, encoding in _WIDE if head.startswith(mark)), "")
    if wide:
        head = head[: len(head) // 2 * 2].decode(wide, errors="replace").encode()
    return _BEGIN.search(head.removeprefix(codecs.BOM_UTF8)) is not None


def parse(data: bytes, name: str) -> tuple[Component, tuple[Note, ...]]:
    """Return what a file holds, under a component without a name, and what is odd about it.

    Raises ForumDeskError when it holds no calendar, or more than any program does.
    """
    if len(data) > MAX_BYTES:
        raise ForumDeskError(_("“{name}” is larger than 50 MB. Nothing was read.").format(name=name))
    lines, notes = _decoded(data)
    tree = _Tree(name, notes)
    for number, text in lines:
        tree.take(number, text)
    tree.close()
    if not any(part.name in {"VCALENDAR", "VEVENT"} for part in tree.root.parts):
        raise ForumDeskError(_("“{name}” holds no calendar. Nothing was read.").format(name=name))
    return tree.root, tuple(tree.notes)


def _decoded(data: bytes) -> tuple[list[tuple[int, str]], list[Note]]:
    """Return the unfolded lines with their numbers, decoded: folding may part the bytes of one character."""
    wide = next((encoding for mark, encoding in _WIDE if data.startswith(mark)), "")
    if wide:
        data = data.decode(wide, errors="replace").removeprefix("\ufeff").encode()
    data = data.removeprefix(codecs.BOM_UTF8)
    for end in (b"\r\r\n", b"\r\n", b"\r"):
        data = data.replace(end, b"\n")
    found: list[tuple[int, list[bytes]]] = []
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line[:1] in {b" ", b"\t"} and found:
            found[-1][1].append(line[1:])
        elif line.strip():
            found.append((number, [line]))
    whole = [(number, b"".join(pieces)) for number, pieces in found]
    try:
        return [(number, line.decode()) for number, line in whole], []
    except UnicodeDecodeError:
        message = _("The file is not in UTF-8. It was read as Windows-1252; look at the accented letters.")
        note = Note(level=NoteLevel.GUESS, message=message)
        return [(number, line.decode("cp1252", errors="replace")) for number, line in whole], [note]


class _Tree:
    """The components so far, and which of them are open."""

    def __init__(self, name: str, notes: list[Note]) -> None:
        self.root = Component("", 1)
        self.notes = notes
        self._name = name
        self._open = [self.root]
        self._too_deep = 0
        self._count = 0
        self._unread = 0

    def take(self, number: int, text: str) -> None:
        """Put the next line in its place."""
        found = read_line(text, number)
        if found is None:
            self._continue(number, text)
        elif found.name == "BEGIN":
            self._begin(found.value.strip().upper(), number)
        elif found.name == "END":
            self._end(found.value.strip().upper(), number)
        elif not self._too_deep:
            self._open[-1].properties.append(found)

    def close(self) -> None:
        """Say what was not closed, and how many lines were of no use."""
        if len(self._open) > 1:
            self._note(_("The file ends before its last entry does; look whether something is missing"))
        if self._unread > MAX_NOTES:
            self._note(_("{count} lines can't be read and were left out").format(count=self._unread))

    def _begin(self, name: str, number: int) -> None:
        self._count += 1
        if self._count > MAX_COMPONENTS:
            message = _("“{name}” has more than 50,000 entries. Nothing was read.")
            raise ForumDeskError(message.format(name=self._name))
        while name in {"VEVENT", "VCALENDAR"} and any(part.name == name for part in self._open):
            self._note(_("An entry begins before the one above it has ended"), number)
            self._open.pop()
        if self._too_deep or len(self._open) > MAX_DEPTH:
            self._too_deep += 1
            return
        part = Component(name, number)
        self._open[-1].parts.append(part)
        self._open.append(part)

    def _end(self, name: str, number: int) -> None:
        if self._too_deep:
            self._too_deep -= 1
        elif any(part.name == name for part in self._open[1:]):
            while self._open[-1].name != name:
                self._note(_("An entry ends without having been closed"), number)
                self._open.pop()
            self._open.pop()

    def _continue(self, number: int, text: str) -> None:
        """Keep a line that is no property: as a further line of the text above it, where that can be."""
        here = self._open[-1].properties
        if here and not self._open[-1].parts and here[-1].name in _RUNNING:
            above = here[-1]
            joined = f"{above.value}\\n{text}"
            here[-1] = Property(above.name, above.params, joined, above.line, f"{above.raw}\\n{text}")
            return
        self._unread += 1
        if self._unread <= MAX_NOTES:
            self._note(_("“{text}” can't be read and was left out").format(text=text.strip()[:60]), number)

    def _note(self, message: str, line: int | None = None) -> None:
        if len(self.notes) < 2 * MAX_NOTES:
            self.notes.append(Note(level=NoteLevel.WARNING, message=message, line=line))


def read_line(text: str, number: int) -> Property | None:
    """Return an unfolded line as a property; None when it is none."""
    match = _NAME.match(text.lstrip("\ufeff \t")) if text[:1] in "\ufeff \t" else _NAME.match(text)
    if match is None:
        return None
    text = match.string
    if text[match.end()] == ":":
        return Property(match[0].upper(), {}, text[match.end() + 1 :], number, text)
    stop = _colon(text, match.end())
    if stop < 0 or stop > MAX_HEAD:
        return None
    params = _params(text[match.end() + 1 : stop])
    return Property(match[0].upper(), params, text[stop + 1 :], number, text)


def _colon(text: str, start: int) -> int:
    """Return where the value begins: the first colon outside quotes, or else the first one; -1 for none."""
    quoted = False
    for place in range(start, min(len(text), MAX_HEAD + 1)):
        if text[place] == '"':
            quoted = not quoted
        elif text[place] == ":" and not quoted:
            return place
    return text.find(":", start)


def _params(text: str) -> dict[str, tuple[str, ...]]:
    """Return the parameters of a property; RFC 6868 says how a quote stands in one."""
    parts = [""]
    for piece in _PIECES.findall(text):
        if piece == ";":
            parts.append("")
        else:
            parts[-1] += piece
    found: dict[str, tuple[str, ...]] = {}
    for part in parts:
        name, equals, value = part.partition("=")
        if equals:
            values = [value] if value[:1] == '"' else value.split(",")
            found[name.strip().upper()] = tuple(_unquoted(each) for each in values)
    return found


def _unquoted(text: str) -> str:
    bare = text.strip().strip('"')
    return re.sub(r"\^[n'^]", lambda match: _CARETS[match[0]], bare) if "^" in bare else bare

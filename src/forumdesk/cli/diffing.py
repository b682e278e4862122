# SPDX-License-Identifier: MIT
"""`forumdesk diff`: what is different between two programs, session by session, in words or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from forumdesk.changes import field_word, kind_word
from forumdesk.cli.importing import add_answers, answers_of
from forumdesk.cli.saying import Commands, as_text, described, say
from forumdesk.cli.sources import is_program_file, read_source, source_name, unanswered
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Answers, Reading
from forumdesk.i18n import _, ngettext
from forumdesk.merge.comparing import Comparison, Facts, OtherChange, SessionChange, compare
from forumdesk.merge.origins import is_untitled, titled
from forumdesk.program import Program, Role
from forumdesk.text import for_terminal
from forumdesk.times import length
from forumdesk.wording import role_mark

DIFFERENT = 1
"""The exit code when there is a difference, as diff has it."""
_LONGEST = 100
"""Characters of a value that are shown."""
_BEFORE = 20
"""Characters shown before the first difference of two long texts."""
_WORDS = {"day": _("day"), "room": _("room"), "track": _("track"), "speakers": _("people"), "detail": _("printed line")}
"""Facts that are no field of a session."""


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk diff`."""
    parser = described(
        commands,
        "diff",
        _("say what is different between two programs"),
        _(
            "Compare two programs in any format that can be read: which sessions are new, cancelled or gone, and what "
            "has changed of each of the others. A session that was renamed or moved is the same session."
        ),
        _(
            """examples:
  forumdesk diff schedule-monday.xml schedule-friday.xml
  forumdesk diff forum.forum schedule.xml --json        for another program; docs/diff-json.md describes it

Exit codes: 0 there is no difference; 1 there is one; 2 a file can't be read."""
        ),
    )
    parser.add_argument("old", metavar="A", help=_("a program file or a source, or - for standard input"))
    parser.add_argument("new", metavar="B", help=_("the one to compare it with"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))
    add_answers(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what is different."""
    if arguments.old == arguments.new == "-":
        raise ForumDeskError(_("Standard input can be read only once."))
    answers = answers_of(arguments)
    old, new = (program_of(name, answers, zoned=False) for name in (arguments.old, arguments.new))
    if says_no_title(arguments.new, new):
        new = titled(new, old.conference.title)
    elif says_no_title(arguments.old, old):
        old = titled(old, new.conference.title)
    found = compare(old, new)
    if arguments.json:
        say(as_text(as_json(found)).rstrip("\n"))
    else:
        for line in _lines(found):
            say(for_terminal(line))
    return 0 if found.equal else DIFFERENT


def program_of(name: str, answers: Answers, *, zoned: bool = True) -> Program:
    """Return the program of a file; raise ForumDeskError when there is none, or a question is left open.

    Without `zoned`, the time zone may be: times are then as printed.
    """
    if name != "-" and is_program_file(Path(name)):
        with Document.open(Path(name), read_only=True) as document:
            return document.program
    reading = read_source(name, answers).reading
    assert reading is not None
    return read_program(reading, zoned=zoned)


def says_no_title(name: str, program: Program) -> bool:
    """Tell whether the program of a file is called only as a file is; a program file itself says what it is called."""
    return is_untitled(program, "" if name != "-" and is_program_file(Path(name)) else source_name(name))


def read_program(reading: Reading, *, zoned: bool = True) -> Program:
    """Return what was read; raise ForumDeskError when a question is left open."""
    left = [each for each in reading.questions if not each.answered and (zoned or each.key != "timezone")]
    if left:
        raise ForumDeskError(unanswered(reading))
    return reading.program


def as_json(found: Comparison) -> dict[str, Any]:
    """Return a comparison as `docs/diff-json.md` describes it."""
    return {
        "equal": found.equal,
        "sessions": {
            "new": list(found.new),
            "gone": list(found.gone),
            "cancelled": list(found.cancelled),
            "changed": [_changed_json(each) for each in found.changed],
        },
        "other": [_other_json(each) for each in found.other],
    }


def _changed_json(change: SessionChange) -> dict[str, Any]:
    return {
        "title": change.after["title"],
        "start": change.after["start"],
        "fields": {name: {"before": change.before[name], "after": change.after[name]} for name in change.fields},
    }


def _other_json(change: OtherChange) -> dict[str, Any]:
    before, after = change.before or {}, change.after or {}
    return {
        "kind": change.kind,
        "name": change.name,
        "change": _kind_of(change),
        "fields": {name: {"before": before[name], "after": after[name]} for name in change.fields},
    }


def _kind_of(change: OtherChange) -> str:
    if change.before is None:
        return "new"
    return "gone" if change.after is None else "changed"


def _lines(found: Comparison) -> Iterator[str]:
    if found.equal:
        yield _("There is no difference.")
        return
    yield ", ".join(_counted(found)) + "."
    for title, sessions in ((_("New"), found.new), (_("Cancelled"), found.cancelled), (_("Gone"), found.gone)):
        if sessions:
            yield ""
            yield f"{title}:"
            yield from (f"  {_session(each)}" for each in sessions)
    if found.changed:
        yield ""
        yield _("Changed:")
    for change in found.changed:
        yield f"  {_session(change.after)}"
        yield from (f"    {line}" for line in _fields(change.before, change.after, change.fields))
    if found.other:
        yield ""
        yield _("Beside the sessions:")
    for each in found.other:
        yield f"  {_other(each)}"
        if each.before is not None and each.after is not None:
            yield from (f"    {line}" for line in _fields(each.before, each.after, each.fields))


def _counted(found: Comparison) -> Iterator[str]:
    counts = (
        (len(found.new), ngettext("{count} new session", "{count} new sessions", len(found.new))),
        (len(found.cancelled), ngettext("{count} cancelled", "{count} cancelled", len(found.cancelled))),
        (len(found.gone), ngettext("{count} gone", "{count} gone", len(found.gone))),
        (len(found.changed), ngettext("{count} changed", "{count} changed", len(found.changed))),
        (len(found.other), ngettext("{count} other difference", "{count} other differences", len(found.other))),
    )
    return (words for count, words in counts if count)


def _session(said: Facts) -> str:
    words = "  ".join(part for part in (said["start"] or _("no time yet"), said["title"]) if part)
    return f"{words} ({said['room']})" if said["room"] else words


def _other(change: OtherChange) -> str:
    kind = kind_word(change.kind)
    called = f"{kind} “{change.name}”" if change.name and change.kind != "conference" else kind
    if change.before is None:
        return _("new {thing}").format(thing=called)
    return _("removed {thing}").format(thing=called) if change.after is None else called


def _fields(before: Facts, after: Facts, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        word = _WORDS.get(name) or field_word(name)
        for what, one, other in _parts(word, before[name], after[name]):
            old, new = _short(_said(name, one), _said(name, other))
            nothing = _("(nothing)")
            yield _("{what}: {before} → {after}").format(what=what, before=old or nothing, after=new or nothing)


def _parts(word: str, before: Any, after: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield what is different within a value: extras one by one; of tags and links only those that come and go."""
    if isinstance(before, dict):
        for key in dict.fromkeys((*before, *after)):
            if before.get(key) != after.get(key):
                yield f"{word} “{key}”", before.get(key), after.get(key)
        return
    if isinstance(before, list) and not any("role" in each for each in (*before, *after)):
        one, other = [each for each in before if each not in after], [each for each in after if each not in before]
        if one or other:
            yield word, one, other
            return
    yield word, before, after


def _said(name: str, value: Any) -> str:
    """Return a plain value in words."""
    if name == "duration":
        return length(value) if value else ""
    if name == "speakers":
        return ", ".join(_speaker(each) for each in value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(
            " ".join(map(str, each.values())).strip() if isinstance(each, dict) else str(each) for each in value
        )
    return "" if value is None else str(value)


def _speaker(said: Facts) -> str:
    more = ", ".join(part for part in (role_mark(Role(said["role"])), said["detail"]) if part)
    return f"{said['name']} ({more})" if more else str(said["name"])


def _short(one: str, other: str) -> tuple[str, str]:
    """Return two texts so that their first difference is seen, each in one line."""
    one, other = " ".join(one.split()), " ".join(other.split())
    if max(len(one), len(other)) <= _LONGEST:
        return one, other
    pairs = enumerate(zip(one, other, strict=False))
    first = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    begin = max(0, first - _BEFORE)
    return _cut(one, begin), _cut(other, begin)


def _cut(text: str, begin: int) -> str:
    end = begin + _LONGEST
    return ("…" if begin else "") + text[begin:end] + ("…" if len(text) > end else "")

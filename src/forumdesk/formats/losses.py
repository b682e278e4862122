# SPDX-License-Identifier: MIT
"""What a format can't carry of a program, counted before anything is written, and said in people's words.

A field is lost where the writer does not name it and a record has something in it. What depends on a value and not on
a field (a session without a time in a calendar) the writer counts itself. Imported sources, the history and what
calendars were told belong to the program file and not to the program, so no format is asked for them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import MISSING, fields
from datetime import date, datetime
from typing import Any

from forumdesk.changes import field_word, name_of
from forumdesk.formats.writing import EXAMPLES, Loss, Writer
from forumdesk.i18n import _, ngettext
from forumdesk.names import sort_name
from forumdesk.program import KINDS, REFERENCES, Appearance, Conference, Person, Program, Record, Role, SessionKind
from forumdesk.text import clean_line
from forumdesk.times import clock, day_short
from forumdesk.wording import kind_word, role_word

LONGEST_EXAMPLE = 40
"""Characters of a name or value in an example."""
MOST_EXTRAS = 20
"""So many different names of extras are told apart for each kind; the rest is counted together."""

_ASKED = tuple(kind for kind in KINDS if kind not in {"source", "publication"})
_BLANK = frozenset({"", None})


def lost(program: Program, writer: Writer) -> tuple[Loss, ...]:
    """Return what a format can't carry of this program, which holds only what is meant; nothing when all of it fits."""
    found: list[Loss] = []
    for kind in _ASKED:
        records = tuple(program.records(kind).values())
        carried = writer.CARRIES.get(kind, frozenset())
        if carried or kind == "conference":
            found += _of_fields(program, kind, records, writer)
            found += _of_extras(program, kind, records, writer.EXTRAS.get(kind, frozenset()))
        elif records:
            found.append(_loss(_KINDS[kind], kind, "", [_name(program, record) for record in records]))
    return (*found, *writer.losses(program))


def explained(losses: Iterable[Loss]) -> tuple[str, ...]:
    """Return a sentence for each loss; the lost identities of several kinds share one."""
    losses = tuple(losses)
    sentences = [_sentence(loss) for loss in losses if loss.field != "id"]
    again = [_KINDS[loss.kind] for loss in losses if loss.field == "id" and loss.kind in _KINDS]
    if again:
        words = _("Identities of {kinds}: what is read from it again counts as new.")
        sentences.append(words.format(kinds=_listed(again)))
    return tuple(sentences)


def summed_up(losses: Iterable[Loss]) -> str:
    """Return one line about what a format could not carry; empty when it carried everything."""
    names = [loss.what for loss in losses if loss.field != "id"]
    if not names:
        return ""
    shown, more = names[:EXAMPLES], len(names) - EXAMPLES
    if more > 0:
        shown.append(ngettext("{count} more thing", "{count} more things", more))
    return _("Not in it, because the format can't carry them: {names}.").format(names=_listed(shown))


def _of_fields(program: Program, kind: str, records: Iterable[Record], writer: Writer) -> list[Loss]:
    found = []
    carried = writer.CARRIES.get(kind, frozenset())
    for field in fields(KINDS[kind]):
        name = field.name
        if name == "extra" or name in carried or not _stands_alone(name, writer.CARRIES):
            continue
        default = field.default if field.default is not MISSING else None
        holding = [record for record in records if _says(record, name, default)]
        if holding:
            examples = [_example(program, record, name) for record in holding[:EXAMPLES]]
            found.append(_loss(_what(kind, name), kind, name, examples, len(holding)))
    return found


def _stands_alone(name: str, carries: Mapping[str, AbstractSet[str]]) -> bool:
    """Tell whether the loss of a field is told by itself: a reference is lost with the kind that it refers to."""
    return bool(carries.get(REFERENCES.get(name, ""), True))


def _says(record: Record, name: str, default: Any) -> bool:
    value = getattr(record, name)
    if name == "sort_name" and isinstance(record, Person):
        return value not in {"", sort_name(record.name)}
    return value != default and value not in _BLANK


def _of_extras(program: Program, kind: str, records: Iterable[Record], carried: AbstractSet[str]) -> list[Loss]:
    held: dict[str, list[str]] = {}
    count: Counter[str] = Counter()
    for record in records:
        values = {extra.name: extra.value for extra in getattr(record, "extra", ()) if extra.name not in carried}
        for name, value in values.items():
            count[name] += 1
            examples = held.setdefault(name, [])
            if len(examples) < EXAMPLES:
                examples.append(value if kind == "conference" else _name(program, record))
    told = [name for name, _number in count.most_common(MOST_EXTRAS)]
    losses = [_loss(_what_extra(kind, name), kind, "extra", held[name], count[name]) for name in told]
    if rest := [name for name in held if name not in set(told)]:
        what = _("other details of {kinds}").format(kinds=_KINDS[kind])
        losses.append(_loss(what, kind, "extra", [clean_line(name) for name in rest], len(rest)))
    return losses


def _loss(what: str, kind: str, name: str, examples: list[str], count: int | None = None) -> Loss:
    shown = tuple(example for example in map(_short, examples[:EXAMPLES]) if example)
    return Loss(what=what, count=len(examples) if count is None else count, examples=shown, kind=kind, field=name)


def _sentence(loss: Loss) -> str:
    what = loss.what[:1].upper() + loss.what[1:]
    if loss.kind == "conference":
        return _ended(_("{what}: {value}").format(what=what, value=loss.examples[0]) if loss.examples else what)
    if not loss.examples:
        words = _("{what}: {count}")
    elif loss.count <= len(loss.examples):
        words = _("{what}: {count}, {examples}")
    else:
        words = _("{what}: {count}, such as {examples}")
    return _ended(words.format(what=what, count=loss.count, examples=_listed(loss.examples)))


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!", "…")) else f"{sentence}."


def _listed(words: Iterable[str]) -> str:
    if not (words := tuple(words)):
        return ""
    *first, last = words
    return _("{first} and {last}").format(first=", ".join(first), last=last) if first else last


def _example(program: Program, record: Record, name: str) -> str:
    """Return a record as people call it, with its value where that is short: "Hall A (300)"."""
    value = _value(program, getattr(record, name), name)
    if isinstance(record, Conference):
        return value or _("yes")
    called = _name(program, record)
    return _("{name} ({value})").format(name=called, value=value) if value and value != called else called


def _value(program: Program, value: Any, name: str) -> str:
    """Return a value in words; empty where it is long, or says no more than the field does."""
    if name in REFERENCES and isinstance(value, str):
        target = program.records(REFERENCES[name]).get(value)
        return name_of(target) if target is not None else ""
    if isinstance(value, SessionKind | Role):
        return kind_word(value) if isinstance(value, SessionKind) else role_word(value)
    if isinstance(value, datetime):
        return f"{day_short(value.date())} {clock(value)}"
    if isinstance(value, date):
        return day_short(value)
    if isinstance(value, bool | bytes | tuple) or name == "id":
        return ""
    text = clean_line(str(value))
    return text if len(text) <= LONGEST_EXAMPLE or name == "timezone" else ""


def _name(program: Program, record: Record) -> str:
    if isinstance(record, Appearance):
        person, session = program.people.get(record.person_id), program.sessions.get(record.session_id)
        words = _("{person} in “{session}”")
        return words.format(
            person=_short(name_of(person)) if person else "", session=_short(name_of(session)) if session else ""
        )
    return _short(name_of(record))


def _short(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= 3 * LONGEST_EXAMPLE else f"{line[: 3 * LONGEST_EXAMPLE].rstrip()}…"


def _what(kind: str, name: str) -> str:
    if kind == "conference":
        field = _("identity") if name == "id" else field_word(name)
        return _("{field} of the program").format(field=field)
    return _("{fields} of {kinds}").format(fields=_FIELDS[name], kinds=_KINDS[kind])


def _what_extra(kind: str, name: str) -> str:
    return _("“{name}” of {kinds}").format(name=_short(name), kinds=_KINDS[kind])


_KINDS = {
    "conference": _("the program"), "day": _("days"), "room": _("rooms"), "track": _("tracks"),
    "session": _("sessions"), "person": _("people"), "appearance": _("people in sessions"),
    "article": _("articles"), "picture": _("pictures"), "dismissal": _("problems set aside"),
    "rule": _("settings of checks"),
}  # fmt: skip
_FIELDS = {
    "id": _("identities"), "title": _("titles"), "subtitle": _("subtitles"), "description": _("descriptions"),
    "date": _("dates"), "name": _("names"), "capacity": _("seats"), "floor": _("floors"),
    "order": _("places in the order"), "color": _("colors"), "kind": _("kinds"), "state": _("states"),
    "start": _("times"), "duration": _("lengths"), "room_id": _("rooms"), "track_id": _("tracks"),
    "label": _("labels"), "abstract": _("abstracts"), "language": _("languages"), "stream_url": _("live streams"),
    "links": _("links"), "do_not_record": _("wishes not to be recorded"), "tags": _("tags"),
    "sort_name": _("names in lists"), "honorific": _("forms of address"), "pronouns": _("pronouns"),
    "position": _("positions"), "organization": _("organizations"), "biography": _("biographies"),
    "picture_id": _("pictures"), "session_id": _("sessions"), "person_id": _("people"), "role": _("roles"),
    "byline": _("printed lines"), "author_ids": _("authors"), "published": _("dates of publication"),
    "summary": _("summaries"), "body": _("texts"), "source_url": _("addresses of sources"),
    "caption": _("captions"), "session_ids": _("sessions"), "media_type": _("formats"), "data": _("images"),
    "alt": _("words about what they show"), "available": _("availabilities"), "expected": _("expected numbers"),
    "notes": _("notes"),
}  # fmt: skip

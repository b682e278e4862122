# SPDX-License-Identifier: MIT
"""What the reader of a window means to see: it holds the selection of the open conference, and keeps each change.

All windows of one conference show the same; what one keeps, the others take over.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from forumdesk.i18n import _, ngettext
from forumdesk.personal import Personal
from forumdesk.program import Program
from forumdesk.selection import NEXT, Entry, Interest, Selection, touched

_MOST = 100
"""Steps that can be taken back."""


class _Step(NamedTuple):
    words: str
    thread: str
    before: Selection
    after: Selection


class Mine(QObject):
    """The reader's own selection of one conference."""

    changed = Signal(object)
    """Carries the ids of the sessions and own entries that were touched, as a frozenset; "" when what is hidden is."""
    told = Signal(str)
    """Carries, in a sentence, what a step has done, which `undo` takes back."""
    failed = Signal(str)
    """Carries, in a sentence, why something could not be kept."""

    def __init__(self, personal: Personal | None, program: Program, parent: QObject) -> None:
        self._personal = personal
        self._program = program
        self._steps: list[_Step] = []
        self._selection = self._read()
        super().__init__(parent)
        self._unwatch = personal.watch(self._take) if personal is not None else None

    def _read(self) -> Selection:
        conference_id = self._program.conference.id
        if self._personal is None:
            return Selection(conference_id=conference_id)
        return self._personal.selection(conference_id)

    @property
    def kept(self) -> bool:
        """Whether there is a file to keep it in; where there is none, as in a review, nothing can be marked."""
        return self._personal is not None

    @property
    def selection(self) -> Selection:
        """What the reader has said so far."""
        return self._selection

    def interest(self, session_id: str) -> Interest | None:
        """Return how much the reader wants to see a session."""
        return self._selection.interest_of(session_id)

    def cycle(self, session_id: str) -> None:
        """Go from nothing to must, to maybe, and back to nothing."""
        self.set_interest([session_id], NEXT[self.interest(session_id)])

    def set_interest(self, ids: Iterable[str], interest: Interest | None) -> None:
        """Want sessions that much, and say so."""
        ids = tuple(ids)
        after = self._selection.with_interest(self._program, ids, interest)
        self.replace(_interest_words(self._program, ids, interest), after)

    def set_note(self, session_id: str, note: str) -> None:
        """Keep a private note; what is typed on is one step with it."""
        after = self._selection.with_note(self._program, session_id, note)
        self.replace("", after, thread=f"note/{session_id}")

    def set_lead(self, session_id: str, lead: int | None) -> None:
        """Remind of a session so many minutes before it starts."""
        self.replace(_("Reminder changed"), self._selection.with_lead(self._program, session_id, lead))

    def put_entry(self, entry: Entry) -> None:
        """Put an own entry into the agenda, or change it."""
        known = entry.id in self._selection.entries
        words = _("“{title}” changed") if known else _("“{title}” is in your agenda")
        self.replace(words.format(title=entry.title), self._selection.with_entry(entry))

    def drop_entry(self, entry_id: str) -> None:
        """Take an own entry out of the agenda."""
        entry = self._selection.entries.get(entry_id)
        if entry is not None:
            words = _("“{title}” is no longer in your agenda").format(title=entry.title)
            self.replace(words, self._selection.without_entry(entry_id))

    def let_go(self, session_id: str) -> None:
        """Take a session that does not take place out of the agenda, with all that was said of it."""
        mark = self._selection.marks.get(session_id)
        if mark is not None:
            words = _("“{title}” is no longer in your agenda").format(title=mark.known.title)
            self.replace(words, self._selection.let_go(session_id))

    def hide(self, kind: str, key: str, on: bool) -> None:
        """Hide a session, a room or a track, or show it again."""
        record = self._program.records(kind).get(key)
        name = str(getattr(record, "title", "") or getattr(record, "name", ""))
        words = _("“{name}” is hidden") if on else _("“{name}” is shown again")
        self.replace(words.format(name=name), self._selection.with_hidden(kind, key, on))

    def replace(self, words: str, selection: Selection, thread: str = "") -> bool:
        """Make one step to another selection and say what it did; without words in silence. Tell whether it is kept.

        Steps of one thread that follow each other are taken back together.
        """
        before = self._selection
        if selection == before or not self._keep(selection.followed(self._program)):
            return False
        last = self._steps[-1] if self._steps else None
        if thread and last is not None and last.thread == thread:
            self._steps[-1] = last._replace(after=self._selection)
        else:
            self._steps = [*self._steps[1 - _MOST :], _Step(words, thread, before, self._selection)]
        if words:
            self.told.emit(words)
        return True

    def undo(self) -> str:
        """Take the last step back; return what it was, empty when there is none."""
        if not self._steps:
            return ""
        step = self._steps.pop()
        self._keep(self._selection.reverted(step.before, step.after))
        return step.words

    def follow(self, program: Program) -> None:
        """Take over what the sessions are now; of another conference, what the reader has said of it."""
        other = program.conference.id != self._program.conference.id
        self._program = program
        if other:
            self._steps = []
            self._show(self._read())
        followed = self._selection.followed(program)
        if followed != self._selection and (followed.marks or followed.entries):
            self._keep(followed)

    def close(self) -> None:
        """Take over no more."""
        if self._unwatch is not None:
            self._unwatch()
            self._unwatch = None

    def _keep(self, selection: Selection) -> bool:
        if self._personal is None:
            return False
        kept = self._personal.keep_selection(self._selection, selection)
        if not kept:
            self.failed.emit(self._personal.notice)
        return kept

    def _take(self, selection: Selection) -> None:
        """Show what was kept, here or by another window."""
        if selection.conference_id == self._selection.conference_id:
            self._show(selection)

    def _show(self, selection: Selection) -> None:
        before, self._selection = self._selection, selection
        self.changed.emit(touched(before, selection))


def _interest_words(program: Program, ids: tuple[str, ...], interest: Interest | None) -> str:
    titles = [program.sessions[key].title for key in ids if key in program.sessions]
    if len(titles) == 1:
        said = {
            Interest.MUST: _("“{title}” is in your agenda: must see"),
            Interest.MAYBE: _("“{title}” is in your agenda: maybe"),
            None: _("“{title}” is no longer in your agenda"),
        }
        return said[interest].format(title=titles[0])
    if interest is None:
        counted = ngettext("{count} session left your agenda", "{count} sessions left your agenda", len(titles))
    else:
        counted = ngettext("{count} session is in your agenda", "{count} sessions are in your agenda", len(titles))
    return counted

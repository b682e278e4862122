# SPDX-License-Identifier: MIT
"""The form of several sessions that are chosen together: what they have in common, and a change for all of them."""

from __future__ import annotations

from forumdesk import edits, entering
from forumdesk.gui.desk import Desk
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.reference import Reference
from forumdesk.gui.inspector.removal import put_removal
from forumdesk.gui.inspector.session import kind_field, state_field, track_field
from forumdesk.gui.inspector.subject import Subject
from forumdesk.gui.inspector.tags import Tags
from forumdesk.gui.widgets.parts import Text, side_by_side, small_button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Session
from forumdesk.times import dates_in_words, length_short

MOST = 8
"""Titles that are listed; the rest are counted."""


class SeveralForm(Form):
    """The inspector of several sessions."""

    turns = False

    def __init__(self, desk: Desk, ids: tuple[str, ...]) -> None:
        super().__init__(Subject(desk, "session", ids))
        words = ngettext("{count} session chosen", "{count} sessions chosen", len(ids))
        self.put(Text(desk.theme, words, Type.PANE_TITLE), 4)
        self._put_titles()
        subject = self.subject
        length = self.written(
            subject.bond("duration", _("Length"), _("length")),
            read=entering.length_of,
            write=lambda minutes: length_short(minutes) if minutes else "",
        )
        self.add(Reference(subject, subject.bond("room_id", _("Room"), _("room")), "room"), length, stretches=(3, 2))
        self.add(kind_field(self), track_field(self))
        language = self.line("language", _("Language"), _("language"), entering.language_of, live=False)
        self.add(state_field(self), language.hint(_("Such as en")))
        self.add(Tags(subject))
        self.add(self.ticked("do_not_record", _("Not to be recorded"), _("permission to record")))
        self.put(side_by_side([small_button(desk.theme, "clock", _("Take off the schedule"), self._unschedule)]), 16)
        put_removal(self, _("Delete these sessions"))

    def _put_titles(self) -> None:
        theme, sessions = self.desk.theme, [each for each in self.subject.records if isinstance(each, Session)]
        for session in sessions[:MOST]:
            self.put(Text(theme, session.title, Type.SMALL, "text2", most=1), 2)
        if len(sessions) > MOST:
            words = ngettext("and {count} more", "and {count} more", len(sessions) - MOST)
            self.put(Text(theme, words, Type.SMALL, "text3"), 2)
        days = sorted({day for each in sessions if (day := self.desk.program.date_of(each)) is not None})
        if days:
            self.put(Text(theme, dates_in_words(tuple(days)), Type.SMALL, "text3"), 2)

    def _unschedule(self) -> None:
        label = _("Take {what} off the schedule").format(what=self.subject.called)
        self.desk.edit(label, edits.unschedule_sessions, self.subject.ids)

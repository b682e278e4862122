# SPDX-License-Identifier: MIT
"""The form of a session: what, when, where, who, and everything else that the program says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk import entering
from forumdesk.gui.desk import Desk
from forumdesk.gui.inspector.boxes import TextBox
from forumdesk.gui.inspector.cast import Cast
from forumdesk.gui.inspector.fields import Chosen, emptied, needed
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.links import Links
from forumdesk.gui.inspector.markdown import Markdown
from forumdesk.gui.inspector.placing import put_placing
from forumdesk.gui.inspector.reference import Reference
from forumdesk.gui.inspector.removal import put_removal
from forumdesk.gui.inspector.subject import Subject
from forumdesk.gui.inspector.tags import Tags
from forumdesk.gui.panes.session_pane import article_row
from forumdesk.gui.widgets.labels import Words
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _, ngettext
from forumdesk.program import Article, SessionKind, SessionState
from forumdesk.wording import kind_word

STATES = {
    SessionState.CONFIRMED: _("Confirmed"),
    SessionState.TENTATIVE: _("Not confirmed"),
    SessionState.DRAFT: _("Draft"),
    SessionState.CANCELLED: _("Cancelled"),
}


class SessionForm(Form):
    """The inspector of one session."""

    def __init__(self, desk: Desk, session_id: str) -> None:
        super().__init__(Subject(desk, "session", (session_id,)))
        self._put_head()
        put_placing(self)
        self._put_what_it_is()
        self.put_section(_("People, in seating order"))
        self.put(self.keep(Cast(self.subject)), 4)
        self._put_texts()
        self._put_more()
        self.put(self.keep(_Articles(self.subject)), 4)
        put_removal(self, _("Delete this session"))

    def _put_head(self) -> None:
        bond = self.subject.renaming(_("Title"), "title")
        box = TextBox(1, 4, one_line=True)
        title = self.written(bond, box, read=needed(_("A session needs a title.")))
        self.name_field("title", title)
        self.add(title, gap=4)

    def _put_what_it_is(self) -> None:
        self.add(kind_field(self), track_field(self))
        self.add(state_field(self), self.line("label", _("Label"), _("label")).hint(_("Such as “Panel 3”")))

    def _put_texts(self) -> None:
        self.put_rule()
        self.add(Markdown(self, "abstract", _("Abstract"), _("abstract"), least=2))
        self.add(Markdown(self, "description", _("Description"), _("description")))
        self.add(self.line("subtitle", _("Subtitle"), _("subtitle")))

    def _put_more(self) -> None:
        self.put_rule()
        self.add(Tags(self.subject))
        self.add(Links(self))
        stream = self.line("stream_url", _("Stream"), _("stream’s address"), entering.address_of, live=False)
        language = self.line("language", _("Language"), _("language"), entering.language_of, live=False)
        self.add(stream.hint(_("Address")), language.hint(_("Such as en")), stretches=(5, 3))
        self.add(self.ticked("do_not_record", _("Not to be recorded"), _("permission to record")))
        expected = self.subject.bond("expected", _("People expected"), _("number of people expected"))
        field = self.written(expected, read=entering.count_of, write=lambda n: "" if n is None else str(n))
        self.add(field.hint(_("Not known")))
        self.add(Markdown(self, "notes", _("Notes for organizers"), _("notes"), least=2, preview=False))


class _Articles(QWidget):
    """The articles that relate to a session; each leads to its own form."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._shown: tuple[Article, ...] = ()
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(2)
        self.refresh()

    def refresh(self) -> None:
        """Show what the program says now."""
        desk = self._subject.desk
        articles = desk.program.articles_about(self._subject.id)
        if articles == self._shown:
            return
        self._shown = articles
        emptied(self._stack)
        if articles:
            words = ngettext("Related article", "Related articles", len(articles))
            self._stack.addWidget(Words(desk.theme, words, Type.LABEL, "label"))
        for article in articles:
            self._stack.addWidget(article_row(desk, article))


def kind_field(form: Form) -> Chosen:
    """Return the field of what a session is."""
    return form.chosen(form.subject.bond("kind", _("Kind"), _("kind")), _fixed({k: kind_word(k) for k in SessionKind}))


def state_field(form: Form) -> Chosen:
    """Return the field of how sure a session is."""
    return form.chosen(form.subject.bond("state", _("State"), _("state")), _fixed(STATES))


def track_field(form: Form) -> Reference:
    """Return the field of a session's track."""
    return Reference(form.subject, form.subject.bond("track_id", _("Track"), _("track")), "track")


def _fixed(words: dict[SessionKind, str] | dict[SessionState, str]) -> Callable[[], Sequence[tuple[object, str]]]:
    choices = tuple(words.items())
    return lambda: choices

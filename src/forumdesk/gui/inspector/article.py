# SPDX-License-Identifier: MIT
"""The form of an article: written or pasted in Markdown, while the reading view beside it shows it as it will be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from forumdesk import edits, entering
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.files import photos
from forumdesk.gui.inspector.boxes import LineBox, TextBox
from forumdesk.gui.inspector.fields import needed
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.markdown import Markdown
from forumdesk.gui.inspector.naming import PersonLine
from forumdesk.gui.inspector.photo import Photo
from forumdesk.gui.inspector.removal import put_removal
from forumdesk.gui.inspector.rows import OrderedRow, Rows
from forumdesk.gui.inspector.subject import Subject
from forumdesk.gui.inspector.tags import Tags
from forumdesk.gui.widgets.labels import Words, wrapping
from forumdesk.gui.widgets.parts import icon_button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.markup import ARTICLE_LIMIT
from forumdesk.program import Article, Person, Program, Session
from forumdesk.text import clean_line, fold
from forumdesk.wording import affiliation, isolated, slot


class ArticleForm(Form):
    """The inspector of an article."""

    def __init__(self, desk: Desk, article_id: str) -> None:
        super().__init__(Subject(desk, "article", (article_id,)))
        box, missing = TextBox(1, 4, one_line=True), _("An article needs a title.")
        title = self.written(self.subject.renaming(_("Title"), "title"), box, read=needed(missing))
        self.name_field("title", title)
        self.add(title, gap=4)
        self.put_section(_("Authors"))
        self.put(self.keep(Authors(self.subject)), 4)
        published = self.subject.bond("published", _("Published"), _("date"))
        self.add(self.dated(published, self._near).hint(_("No date")))
        self.add(Markdown(self, "summary", _("Summary"), _("summary"), least=2, most=8))
        self.add(Markdown(self, "body", _("Text"), _("text"), least=10, most=30, limit=ARTICLE_LIMIT))
        self.put_rule()
        self.add(Photo(self, photos.ILLUSTRATION))
        self.add(self.line("caption", _("Caption"), _("caption")))
        source = self.line("source_url", _("Source"), _("source"), entering.address_of, live=False)
        self.add(source.hint(_("Address")))
        self.add(Tags(self.subject))
        self.put_section(_("Related sessions"))
        self.put(self.keep(Related(self.subject)), 4)
        put_removal(self, _("Delete this article"))

    def _near(self) -> date:
        dates = self.desk.program.dates
        return dates[0] if dates else date.today()  # noqa: DTZ011 - of this wall


class _Listed(Rows):
    """What an article names in a field: other records, in an order."""

    field: str

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        super().__init__(subject.desk)

    @property
    def _id(self) -> str:
        return self._subject.id

    @property
    def article(self) -> Article:
        """The article as it is now."""
        return self.desk.program.articles[self._id]

    def wanted(self) -> Sequence[str]:
        """Return the ids of those that are in the program."""
        keys: tuple[str, ...] = getattr(self.article, self.field)
        return [key for key in keys if self.named(key) is not None]

    def named(self, key: str) -> Person | Session | None:
        """Return the record of an id."""
        raise NotImplementedError

    def make(self, key: str) -> OrderedRow:
        """Return the row of a record."""
        return _NamedRow(self, key)

    def keep_order(self, keys: Sequence[str], row: OrderedRow) -> bool:
        """Keep another order."""
        del row
        return self._put(tuple(keys), _("Put what “{title}” names into another order"))

    def take_out(self, row: OrderedRow) -> bool:
        """Name somebody or something no longer."""
        left = tuple(key for key in self.wanted() if key != row.key)
        return self._put(left, _("Take a name out of “{title}”"))

    def _put(self, keys: tuple[str, ...], words: str) -> bool:
        label = words.format(title=isolated(self.article.title))
        return self.desk.edit(label, edits.set_fields, "article", self._id, **{self.field: keys})


class Authors(_Listed):
    """The authors of an article, and a line to name another."""

    field = "author_ids"

    def __init__(self, subject: Subject) -> None:
        super().__init__(subject)
        self.line = PersonLine(
            subject.desk, _("Add an author by name"), self._add, lambda: set(self.article.author_ids)
        )
        self.stack.addWidget(self.line)
        self.refresh()

    def named(self, key: str) -> Person | None:
        """Return a person."""
        return self.desk.program.people.get(key)

    @property
    def after(self) -> Sequence[QWidget]:
        """The line to add another."""
        return (self.line,)

    def _add(self, person: Person) -> None:
        words = _("Name {name} as an author of “{title}”")
        label = words.format(name=isolated(person.name), title=isolated(self.article.title))
        self.desk.edit(label, edits.add_author, self._id, person)


class Related(_Listed):
    """The sessions that an article relates to, and a line to add another by its title."""

    field = "session_ids"

    def __init__(self, subject: Subject) -> None:
        desk = subject.desk
        super().__init__(subject)
        self.line = LineBox()
        self.line.setPlaceholderText(_("Add a session by its title"))
        self.line.setAccessibleName(_("Add a session by its title"))
        self.line.suggest(lambda: [session.title for session in desk.program.sessions_in_order])
        self.line.left.connect(self._add)
        self.problem = wrapping(Words(desk.theme, "", Type.SMALL, "err"), 40)
        self.problem.hide()
        self.stack.addWidget(self.line)
        self.stack.addWidget(self.problem)
        self.refresh()

    def named(self, key: str) -> Session | None:
        """Return a session."""
        return self.desk.program.sessions.get(key)

    @property
    def after(self) -> Sequence[QWidget]:
        """The line to add another."""
        return (self.line,)

    def _add(self) -> None:
        try:
            session = session_called(self.desk.program, self.line.text()) if self.line.text().strip() else None
        except ForumDeskError as error:
            self._say(str(error))
            return
        self._say("")
        if session is not None:
            self.line.setText("")
            self._put((*self.wanted(), session.id), _("Relate “{title}” to a session"))

    def _say(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.line.setAccessibleDescription(problem)


def session_called(program: Program, words: str) -> Session:
    """Return the session of a title, or the only one that has these words in it; raise ForumDeskError for no one."""
    wanted = fold(clean_line(words))
    sessions = program.sessions_in_order
    exact = [session for session in sessions if fold(session.title) == wanted]
    found = exact or [session for session in sessions if wanted in fold(session.title)]
    if len(found) == 1 or exact:
        return found[0]
    if not found:
        raise ForumDeskError(_("No session is called like that."))
    raise ForumDeskError(_("Several sessions are called like that. Write more of the title."))


class _NamedRow(OrderedRow):
    """One person or session that is named."""

    def __init__(self, rows: _Listed, key: str) -> None:
        self._rows = rows
        super().__init__(rows, key)
        self.name.clicked.connect(self._open)
        self.drop = icon_button(rows.desk.theme, "close", "", lambda: rows.drop_row(self))
        self.listen()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for widget, stretch in ((self.grip, 0), (self.name, 1), (self.drop, 0)):
            line.addWidget(widget, stretch)

    @property
    def stops(self) -> Sequence[QWidget]:
        """The name, and the button that takes it out."""
        return (self.name, self.drop)

    def refresh(self) -> None:
        """Show what the program says now."""
        record = self._rows.named(self.key)
        if record is None:
            return
        if isinstance(record, Person):
            name, about = record.name, affiliation(record)
        else:
            name, about = record.title, slot(record.start) if record.start is not None else ""
        self.name.say(name, about)
        self.drop.setAccessibleName(_("Take {name} out").format(name=name))

    def _open(self) -> None:
        record = self._rows.named(self.key)
        if record is not None:
            self._rows.desk.go(Place("person" if isinstance(record, Person) else "session", record.id))

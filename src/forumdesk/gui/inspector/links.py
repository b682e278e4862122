# SPDX-License-Identifier: MIT
"""Links: a title and an address each, checked before they are kept; as many as one likes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forumdesk import entering
from forumdesk.gui.inspector.boxes import LineBox
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.subject import Bond
from forumdesk.gui.widgets.labels import Words
from forumdesk.gui.widgets.parts import icon_button, side_by_side, small_button
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Link
from forumdesk.text import clean_line


class Links(QWidget):
    """The links of a session or a person. One that is being added is in the program once it has an address."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._rows: list[_LinkRow] = []
        self._open = False
        self._about = form.subject.ids
        super().__init__()
        theme = form.desk.theme
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.more = small_button(theme, "link", _("Add a link"), self._begin)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        stack.addWidget(Words(theme, _("Links"), Type.LABEL, "label"))
        stack.addLayout(self._lines)
        stack.addWidget(side_by_side([self.more]))
        self.refresh()

    @property
    def links(self) -> tuple[Link, ...]:
        """The links as the program has them."""
        value = self._form.subject.value("links")
        return value if isinstance(value, tuple) else ()

    def refresh(self) -> None:
        """Show what the program says now."""
        if self._about != self._form.subject.ids:
            self._about, self._open = self._form.subject.ids, False
        wanted = len(self.links) + self._open
        while len(self._rows) > wanted:
            row = self._rows.pop()
            self._lines.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < wanted:
            row = _LinkRow(self, self._form, len(self._rows))
            self._rows.append(row)
            self._lines.addWidget(row)
            row.show()  # at once, so that the keyboard can go there
        for row in self._rows:
            row.refresh()

    def _begin(self) -> None:
        """Open an empty row, or go to the one that is open."""
        self._open = True
        self.refresh()
        self._rows[-1].address.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def put(self, place: int, link: Link) -> bool:
        """Keep a link at its place."""
        links = list(self.links)
        if place < len(links):
            links[place] = link
        elif not link.url:
            return False
        else:
            self._open = False
            links.append(link)
        return self._form.subject.edit(self._form.subject.deed(_("links")), links=tuple(links))

    def drop(self, place: int) -> None:
        """Take a link away."""
        links = [link for at, link in enumerate(self.links) if at != place]
        if place >= len(self.links):
            self._open = False
            self.refresh()
        else:
            self._form.subject.edit(self._form.subject.deed(_("links")), links=tuple(links))
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)


class _LinkRow(QWidget):
    """One link."""

    def __init__(self, links: Links, form: Form, place: int) -> None:
        self._links = links
        self._place = place
        super().__init__()
        self.title = form.written(
            Bond("", lambda: self._link.title, self._retitle, there=self._there), LineBox(), read=clean_line
        )
        self.title.box.setAccessibleName(_("Title of link {number}").format(number=place + 1))
        self.title.hint(_("Title"))
        self.address = form.written(
            Bond("", lambda: self._link.url, self._redirect, there=self._there), LineBox(), read=entering.address_of
        )
        self.address.box.setAccessibleName(_("Address of link {number}").format(number=place + 1))
        self.address.hint(_("Address, such as https://example.org"))
        drop = icon_button(
            form.desk.theme, "close", _("Remove link {number}").format(number=place + 1), lambda: links.drop(place)
        )
        fields = QVBoxLayout()
        fields.setSpacing(2)
        fields.addWidget(self.title)
        fields.addWidget(self.address)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addLayout(fields, 1)
        line.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)

    def _there(self) -> bool:
        return self.isVisibleTo(self._links)

    @property
    def _link(self) -> Link:
        links = self._links.links
        return links[self._place] if self._place < len(links) else Link(title="", url="")

    def refresh(self) -> None:
        """Show what the program says now."""
        self.title.refresh()
        self.address.refresh()

    def _retitle(self, title: str) -> bool:
        return self._links.put(self._place, replace(self._link, title=title))

    def _redirect(self, url: str) -> bool:
        done = self._links.put(self._place, Link(title=clean_line(self.title.box.text()), url=url))
        if done:
            self.title.box.setModified(False)
        return done

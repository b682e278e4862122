# SPDX-License-Identifier: MIT
"""Where to go: the program’s name and dates, and the views with their counts. Narrow, it is a rail of named icons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from forumdesk.changes import Change
from forumdesk.gui.desk import EDIT_VIEWS, Desk
from forumdesk.gui.widgets.style import Type, restyle
from forumdesk.i18n import _, ngettext
from forumdesk.times import city, dates_in_words

WIDE, RAIL = 208, 80
GAP = 6
"""Between an icon and its words, beyond what the style leaves."""

TITLES = {
    "timeline": _("Timeline"),
    "sessions": _("Sessions"),
    "speakers": _("Speakers"),
    "rooms": _("Rooms"),
    "tracks": _("Tracks"),
    "articles": _("Articles"),
    "agenda": _("My agenda"),
    "now": _("Now and next"),
    "news": _("Changes"),
    "problems": _("Problems"),
    "history": _("History"),
}
SHORT = {"now": _("Now")}
"""What the rail says of a view whose title is wider than it."""


class Sidebar(QWidget):
    """The left column of a window with a program."""

    chosen_again = Signal(str)
    """Carries the view that is shown already, and was asked for once more."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._narrow = False
        self._buttons: dict[str, QToolButton] = {}
        self._counts: dict[str, QLabel] = {}
        super().__init__()
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name, self._dates, self._place = (_plain_label() for _line in range(3))
        self._dates.setProperty("role", "second")
        self._place.setProperty("role", "second")
        self._box = QVBoxLayout(self)
        self._box.setSpacing(2)
        for label in (self._name, self._dates, self._place):
            self._box.addWidget(label)
        self._box.addSpacing(14)
        self._group = QButtonGroup(self)
        for view in TITLES:
            self._group.addButton(self._button(view))
        self._box.addStretch(1)
        desk.editing_changed.connect(self._show_views)
        self._show_views(desk.editing)
        desk.program_changed.connect(self._refresh)
        desk.findings.changed.connect(self._refresh)
        desk.reading.changed.connect(self._count_unread)
        desk.news.changed.connect(self._show_news)
        desk.news.changed.connect(self._refresh)
        desk.mine.changed.connect(self._refresh)
        desk.view_changed.connect(self._mark)
        desk.theme.changed.connect(self._dress)
        self._dress()
        self._refresh(None)
        self._mark(desk.view)

    def _button(self, view: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "nav")
        button.setCheckable(True)
        button.setText(TITLES[view])
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._choose(view))
        count = QLabel(button)
        count.setProperty("role", "second")
        count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(button)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(count)
        self._buttons[view], self._counts[view] = button, count
        self._box.addWidget(button)
        return button

    def _choose(self, view: str) -> None:
        if self._desk.view == view:
            self.chosen_again.emit(view)
        else:
            self._desk.show_view(view)

    def _show_views(self, editing: bool) -> None:
        """Offer the views that are for editing alone, or not; and what has changed, where anything has."""
        for view in EDIT_VIEWS:
            self._buttons[view].setVisible(editing)
        self._show_news()

    def _show_news(self) -> None:
        self._buttons["news"].setVisible(self._desk.news.report is not None or self._desk.view == "news")

    def set_narrow(self, narrow: bool) -> None:
        """Show the rail instead of the full column, or the other way round."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._dress()

    def _dress(self) -> None:
        theme = self._desk.theme
        self.setFixedWidth(theme.px(RAIL if self._narrow else WIDE))
        self._box.setContentsMargins(*((6, 8, 6, 8) if self._narrow else (8, 16, 8, 8)))
        for label, role in ((self._name, Type.STRONG), (self._dates, Type.SMALL), (self._place, Type.SMALL)):
            label.setFont(theme.font(role))
            label.setContentsMargins(8, 0, 8, 0)
            label.setVisible(not self._narrow)
        style = (
            Qt.ToolButtonStyle.ToolButtonTextUnderIcon if self._narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        for view, button in self._buttons.items():
            button.setIcon(theme.icon(view, "text2", "accent", gap=0 if self._narrow else GAP))
            button.setIconSize(QSize(theme.px(20) + (0 if self._narrow else GAP), theme.px(20)))
            button.setToolButtonStyle(style)
            button.setText(SHORT.get(view, TITLES[view]) if self._narrow else TITLES[view])
            self._play(button, "rail" if self._narrow else "nav")
            button.setFont(theme.font(Type.LABEL_PLAIN if self._narrow else Type.BODY))
            self._counts[view].setVisible(not self._narrow or view == "problems")
            self._lay_count(view)
            self._counts[view].setFont(theme.font(Type.SMALL_STRONG if view == "problems" else Type.SMALL))

    def _lay_count(self, view: str) -> None:
        """Put a count at the end of its line; on the rail, beside the icon."""
        inside, count = self._buttons[view].layout(), self._counts[view]
        assert inside is not None
        inside.setContentsMargins(0, 3 if self._narrow else 0, 8, 0)
        inside.setAlignment(count, Qt.AlignmentFlag.AlignTop if self._narrow else Qt.AlignmentFlag.AlignVCenter)

    def _play(self, button: QToolButton, role: str) -> None:
        if button.property("role") != role:
            button.setProperty("role", role)
            if button.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                button.style().polish(button)

    def _refresh(self, changes: tuple[Change, ...] | None = None) -> None:
        del changes  # counts and dates follow from every kind, and are quick to write again
        program = self._desk.program
        conference = program.conference
        self._name.setText(conference.title or _("Untitled program"))
        self._dates.setText(dates_in_words(program.dates))
        where = ", ".join(dict.fromkeys(word for word in (conference.venue, conference.city) if word))
        zone_words = _("{city} time").format(city=city(conference.timezone))
        self._place.setText(f"{where}, {zone_words}" if where else zone_words)
        speakers = {appearance.person_id for appearance in program.appearances.values()}
        counts = {
            "sessions": len(program.sessions),
            "speakers": len(speakers),
            "rooms": len(program.rooms),
            "tracks": len(program.tracks),
            "articles": len(program.articles),
            "agenda": len(self._desk.mine.selection.starred) + len(self._desk.mine.selection.entries),
        }
        problems = self._desk.findings.count
        if problems:
            counts["problems"] = problems
        if self._desk.news.count:
            counts["news"] = self._desk.news.count
        restyle(self._counts["problems"], role="warn" if problems else "second")
        for view, label in self._counts.items():
            label.setText(str(counts.get(view, "")))
            counted = f"{TITLES[view]}, {counts[view]}" if view in counts else TITLES[view]
            self._buttons[view].setAccessibleName(counted)
        self._count_unread()

    def _count_unread(self) -> None:
        """Say how many articles were never opened, in place of how many there are."""
        articles, label = self._desk.program.articles, self._counts["articles"]
        unread = len(self._desk.reading.unread(articles))
        words = ngettext("{count} unread", "{count} unread", unread)
        label.setText(words if unread else str(len(articles)))
        restyle(label, role="link" if unread else "second")
        said = [TITLES["articles"], str(len(articles)), *([words] if unread else [])]
        self._buttons["articles"].setAccessibleName(", ".join(said))

    def _mark(self, view: str) -> None:
        self._show_news()
        marked = self._buttons.get(view)
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(button is marked)
        self._group.setExclusive(marked is not None)
        if marked is not None:
            self.setFocusProxy(marked)


def _plain_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label

# SPDX-License-Identifier: MIT
"""The Articles view: the list of articles, and the reader for the one that was chosen. A single one opens by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QListView,
    QMenu,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from forumdesk.changes import Change
from forumdesk.gui.browsing.article_sections import Sections, articles_of, empty_words
from forumdesk.gui.browsing.reader import Reader
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.marking import is_key
from forumdesk.gui.panes.session_pane import how_far
from forumdesk.gui.widgets.addresses import Opener, open_in_system
from forumdesk.gui.widgets.lettering import Paragraph, paragraph
from forumdesk.gui.widgets.parts import Nothing, empty_page, lead_focus
from forumdesk.gui.widgets.style import Type
from forumdesk.gui.widgets.typeahead import Typeahead
from forumdesk.i18n import _
from forumdesk.markup import plain
from forumdesk.program import Article
from forumdesk.text import clean_line
from forumdesk.wording import authors_of, minutes_to_read, published, reading_time

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_KINDS = frozenset({"article", "person", "picture", "session", "conference"})
MARGIN, DOT_AT, TEXT_AT = 8, 20, 40
WIDEST = 720
LIST, READER, EMPTY = range(3)


class Articles(QWidget):
    """The view."""

    def __init__(self, desk: Desk, opener: Opener = open_in_system) -> None:
        self._desk = desk
        self._stale = True
        super().__init__()
        self.setProperty("role", "view")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = ArticleList(desk)
        self.reader = Reader(desk, opener)
        self.sections = Sections(desk)
        self._none = Nothing(desk.theme)
        self._pages = QStackedWidget()
        what = _("Articles that belong to the program will be listed here.")
        how = _(
            "This program has none yet. They come with a pasted web page, or are written while one edits the program."
        )
        for page in (self._list_page(), self.reader, empty_page(desk.theme, what, how)):
            self._pages.addWidget(page)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self._pages)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        self.reader.left.connect(self.show_list)
        self._pages.currentChanged.connect(self._lead)
        self._lead()
        self._connect()

    def _list_page(self) -> QWidget:
        page = QWidget()
        stack = QVBoxLayout(page)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.sections)
        stack.addWidget(self.list, 1)
        stack.addWidget(self._none, 1)
        return page

    def _connect(self) -> None:
        desk = self._desk
        self.sections.chosen.connect(self._list)
        desk.reading.changed.connect(self._relist)
        desk.day_changed.connect(self._relist)
        desk.program_changed.connect(self._follow)
        desk.editing_changed.connect(self._offer_list)
        desk.theme.changed.connect(self.list.scheduleDelayedItemsLayout)

    def open_article(self, article_id: str) -> None:
        """Open an article in the reader."""
        if article_id not in self._desk.program.articles:
            return
        if self._stale:
            self._refresh()
        self._pages.setCurrentIndex(READER)
        if self.reader.article_id != article_id:
            self.reader.open_article(article_id)

    def leave(self) -> None:
        """Put down the article that is read, where there is a list to go back to."""
        if self._pages.currentIndex() == READER and self._lists:
            self.reader.left.emit()

    def show_list(self) -> None:
        """Go back to the list."""
        self.reader.save()
        self._pages.setCurrentIndex(LIST)
        self._list()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while the view was hidden; an article that stands open is where the reader is now."""
        super().showEvent(event)
        if self._stale:
            self._refresh()
        reading = self._pages.currentIndex() == READER
        lead_focus(self, self.reader.page if reading else self.list)
        place = self._desk.place
        if reading and (place is None or place.kind != "article"):
            self._desk.go(Place("article", self.reader.article_id))

    def _lead(self) -> None:
        """Let the focus go to what is read, or chosen from."""
        leads = {LIST: self.list, READER: self.reader.page}
        self.setFocusProxy(leads.get(self._pages.currentIndex(), self._pages))

    def _follow(self, changes: tuple[Change, ...] | None) -> None:
        if changes is None or any(change.kind in _KINDS for change in changes):
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        program = self._desk.program
        self._list()
        self._offer_list()
        if not program.articles:
            self._pages.setCurrentIndex(EMPTY)
        elif len(program.articles) == 1:
            self.open_article(next(iter(program.articles)))
            self.reader.refresh()
        elif self._pages.currentIndex() == READER and self.reader.article_id in program.articles:
            self.reader.refresh()
        else:
            self._pages.setCurrentIndex(LIST)

    def _relist(self, _day: object = None) -> None:
        """List again what is read, put off, or of another day; what is hidden waits until it is shown."""
        if self.isVisible() and self._pages.currentIndex() == LIST:
            self._list()
        else:
            self._stale = True

    def _list(self, _section: str = "") -> None:
        """List the section that is chosen, with the same article as the current one."""
        current = self.list.current_id
        found = articles_of(self._desk, self.sections.section)
        self.list.articles.show(found)
        self.list.go_to(current)
        self.sections.refresh()
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)
        if not found and self._desk.program.articles:
            self._none.say(*empty_words(self.sections.section))

    @property
    def _lists(self) -> bool:
        """Whether there is a list: of several articles, and while one edits of any."""
        return len(self._desk.program.articles) > 1 or self._desk.editing

    def _offer_list(self) -> None:
        self.reader.offer_list(self._lists)

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            article_id = self.list.articles.items[index.row()].id
            self.open_article(article_id)
            self._desk.go(Place("article", article_id))


class ArticlesModel(QAbstractListModel):
    """The articles that are listed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.items: tuple[Article, ...] = ()
        super().__init__()

    def show(self, articles: tuple[Article, ...]) -> None:
        """List these articles."""
        self.beginResetModel()
        self.items = articles
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the title, and the whole row for screen readers."""
        article = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{article.title}, {about(self._desk, article)}"
        return None


def about(desk: Desk, article: Article) -> str:
    """Return who wrote an article, when, how long it takes to read, and how far the reader is."""
    authors = ", ".join(author.name for author in authors_of(desk.program, article))
    parts = [
        authors or _("No author given"),
        published(article),
        reading_time(minutes_to_read(article.body)),
        how_far(desk, article),
        _("on your reading list") if desk.reading.is_later(article.id) else "",
    ]
    return " · ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Laid:
    title: Paragraph
    about: Paragraph
    summary: Paragraph | None

    @property
    def height(self) -> int:
        return self.title.height + self.about.height + (self.summary.height + 4 if self.summary else 0) + 28


class _ArticleDelegate(QStyledItemDelegate):
    def __init__(self, desk: Desk, view: QListView, model: ArticlesModel) -> None:
        self._desk = desk
        self._view = view
        self._model = model
        super().__init__(view)

    def _laid(self, row: int) -> _Laid:
        theme, article = self._desk.theme, self._model.items[row]
        width = min(self._view.viewport().width() - TEXT_AT - 32, theme.px(WIDEST))
        summary = clean_line(plain(article.summary))
        return _Laid(
            paragraph(theme, Type.CARD_TITLE, article.title, width, 3),
            paragraph(theme, Type.SMALL, about(self._desk, article), width, 2),
            paragraph(theme, Type.RUNNING, summary, width, 2) if summary else None,
        )

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._view.viewport().width(), self._laid(index.row()).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, laid, box = self._desk.theme, self._laid(index.row()), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, QRectF(box).adjusted(MARGIN, 2, -MARGIN, -2), option.state)
        self._paint_dot(painter, box.y() + 12 + theme.line(Type.CARD_TITLE) / 2, self._model.items[index.row()])
        y = box.y() + 12
        laid.title.paint(painter, TEXT_AT, y, theme.color("text"))
        y += laid.title.height + 3
        if laid.summary is not None:
            laid.summary.paint(painter, TEXT_AT, y, theme.color("text2"))
            y += laid.summary.height + 2
        laid.about.paint(painter, TEXT_AT, y, theme.color("text2"))
        painter.restore()

    def _paint_dot(self, painter: QPainter, middle: float, article: Article) -> None:
        """Draw a dot before what is unread, a ring before what is begun."""
        if not how_far(self._desk, article):
            return
        begun = self._desk.personal.was_opened(article.id)
        painter.setPen(QPen(self._desk.theme.color("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush if begun else self._desk.theme.color("accent"))
        painter.drawEllipse(QRectF(DOT_AT + 0.75, middle - 3.25, 6.5, 6.5))

    def _paint_ground(self, painter: QPainter, ground: QRectF, state: QStyle.StateFlag) -> None:
        theme = self._desk.theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("sel" if chosen else "hover"))
            painter.drawRoundedRect(ground, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)


class ArticleList(QListView):
    """The list of articles."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.articles = ArticlesModel(desk)
        self._typeahead = Typeahead()
        super().__init__()
        self.setAccessibleName(_("Articles"))
        self.setModel(self.articles)
        self.setItemDelegate(_ArticleDelegate(desk, self, self.articles))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        # The style sheet leaves the viewport see-through, and every step of scrolling would draw all of it.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setViewportMargins(0, 16, 0, 0)

    @property
    def current_id(self) -> str:
        """The article that the keyboard is at."""
        row = self.currentIndex().row()
        return self.articles.items[row].id if 0 <= row < len(self.articles.items) else ""

    def go_to(self, article_id: str) -> None:
        """Put the keyboard at an article, if it is listed."""
        row = next((row for row, article in enumerate(self.articles.items) if article.id == article_id), -1)
        if row >= 0:
            self.setCurrentIndex(self.articles.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the current article on the reading list with L, unless that is a letter of a title; print it."""
        article = self._desk.program.articles.get(self.current_id)
        if article is not None and is_key(event, Qt.Key.Key_L) and not self._typeahead.goes_on:
            self._desk.reading.toggle_later(article)
        elif article is not None and event.matches(QKeySequence.StandardKey.Print):
            self._print(article.id)
        else:
            super().keyPressEvent(event)

    def _print(self, article_id: str) -> None:
        from forumdesk.gui.browsing.article_paper import print_article  # noqa: PLC0415 - printing takes long to load

        print_article(self._desk, self, article_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an article."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not index.isValid():
            return
        article, reading = self.articles.items[index.row()], self._desk.reading
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("&Read"), lambda: self.activated.emit(index))
        menu.addSeparator()
        later = _("Take off the reading &list") if reading.is_later(article.id) else _("Read &later")
        menu.addAction(later, lambda: reading.toggle_later(article))
        mark = _("Mark as &read") if how_far(self._desk, article) else _("Mark as &unread")
        menu.addAction(mark, lambda: reading.mark(article.id, read=bool(how_far(self._desk, article))))
        menu.addSeparator()
        menu.addAction(_("&Print…"), lambda: self._print(article.id))
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out again, which QListView does for another height only."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._desk.theme.color("surface"))
        painter.end()
        super().paintEvent(event)

    def keyboardSearch(self, typed: str) -> None:
        """Go to the next article whose title begins with what is typed."""
        titles = [article.title for article in self.articles.items]
        found = self._typeahead.find(typed, titles, self.currentIndex().row())
        if found is not None:
            self.setCurrentIndex(self.articles.index(found))

# SPDX-License-Identifier: MIT
"""An article to read: a column of about 66 characters in the serif, its author, its picture, and where one had got to.

The type has nine sizes of its own. The place is kept as the fraction that has been read, so that it survives another
width and another size of type.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from forumdesk.gui.browsing.find_bar import FindBar
from forumdesk.gui.browsing.read_next import put_read_next
from forumdesk.gui.browsing.reading_bar import ReadingBar
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.marking import is_key
from forumdesk.gui.widgets import monogram
from forumdesk.gui.widgets.addresses import Opener, open_in_system
from forumdesk.gui.widgets.parts import BAR, INSET, Column, Scroll, Text
from forumdesk.gui.widgets.pictures import decoded
from forumdesk.gui.widgets.rich import RING_X, RichText
from forumdesk.gui.widgets.row import Line, Row
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.markup import ARTICLE_LIMIT, plain
from forumdesk.program import Article, Person, Picture
from forumdesk.wording import READ_TO_END, authors_of, minutes_to_read, published, reading_time

SIZES = (11.0, 12.0, 13.0, 14.0, 15.0, 16.5, 18.0, 20.0, 22.0)
"""Points of the text, at the base text size."""
USUAL = 3
MEASURE = 608 / 14
"""Width of the column in pixels for each point of type: 66 average characters."""
_SAVE_AFTER = 600
_AIR = 24
"""Pixels beneath the last line at which an article counts as read to the end."""


class Illustration(QWidget):
    """An illustration across the column, with rounded corners; what it shows is said to screen readers."""

    def __init__(self, theme: Theme, picture: Picture) -> None:
        self._theme = theme
        self._picture = picture
        self._natural = decoded(picture, 1600)
        super().__init__()
        self.setAccessibleName(picture.alt or _("Picture"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def can_be_shown(self) -> bool:
        """Whether the bytes hold a picture that may be decoded."""
        return self._natural is not None

    def heightForWidth(self, width: int) -> int:
        """Return the height in which nothing is cut off or stretched."""
        if self._natural is None:
            return 0
        shown = min(width, self._natural.width())
        return round(shown * self._natural.height() / self._natural.width())

    def sizeHint(self) -> QSize:
        """Ask for the width of a column."""
        return QSize(608, self.heightForWidth(608))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, sharp on every screen."""
        if self._natural is None:
            return
        image = decoded(self._picture, round(self.width() * self.devicePixelRatioF())) or self._natural
        width = min(self.width(), self._natural.width())
        box = QRectF(0, 0, width, self.height())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(box, 8, 8)
        painter.setClipPath(path)
        painter.drawImage(box, image)
        painter.end()


class Reader(QWidget):
    """The reading view of one article."""

    left = Signal()
    """The reader wants the list of articles."""

    def __init__(self, desk: Desk, opener: Opener = open_in_system) -> None:
        self._desk = desk
        self._opener = opener
        self._step = USUAL
        self._article_id = ""
        self._fraction = 0.0
        self._placing = False
        self._page: Column | None = None
        super().__init__()
        self._body: RichText | None = None
        self._bar = ReadingBar(desk.theme)
        self.finding = FindBar(desk.theme)
        self._scroll = Scroll()
        self._saving = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._saving.timeout.connect(self.save)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self._bar)
        stack.addWidget(self.finding)
        stack.addWidget(self._scroll, 1)
        self._connect()

    def _connect(self) -> None:
        self._bar.seek.clicked.connect(lambda _checked: self.finding.begin())
        self._bar.later.clicked.connect(lambda _checked: self.toggle_later())
        self._bar.paper.clicked.connect(lambda _checked: self.print_article())
        self.finding.shown.connect(self._reveal)
        self.finding.closed.connect(self._scroll.setFocus)
        self._bar.back.clicked.connect(lambda _checked: self.left.emit())
        self._bar.smaller.clicked.connect(lambda _checked: self.step_type(-1))
        self._bar.larger.clicked.connect(lambda _checked: self.step_type(1))
        self._scroll.verticalScrollBar().valueChanged.connect(self._moved)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._place)
        self._desk.reading.changed.connect(self._show_later)
        self._desk.theme.changed.connect(self._rebuild)

    @property
    def article_id(self) -> str:
        """The article that is open; empty when there is none."""
        return self._article_id

    @property
    def page(self) -> Scroll:
        """What scrolls: where the keyboard is while one reads."""
        return self._scroll

    @property
    def points(self) -> float:
        """The size of the text at the base text size."""
        return SIZES[self._step]

    @property
    def fraction(self) -> float:
        """How far the article has been read, from 0 to 1."""
        return self._fraction

    def offer_list(self, offered: bool) -> None:
        """Offer the way back to the list of articles, or not."""
        self._bar.back.setVisible(offered)

    def open_article(self, article_id: str) -> None:
        """Open an article where it was left."""
        self.save()
        was_unread = self._desk.reading.is_unread(article_id)
        self._article_id = article_id
        self._fraction = self._desk.personal.reading_position(article_id)
        self.save()
        self._build()
        if was_unread:
            self._desk.reading.changed.emit()
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_points(self, points: float) -> None:
        """Make the text as large as the nearest of its nine sizes."""
        nearest = min(range(len(SIZES)), key=lambda step: abs(SIZES[step] - points))
        self.step_type(nearest - self._step)

    def usual_type(self) -> None:
        """Make the text as large as it was at first."""
        self.step_type(USUAL - self._step)

    def step_type(self, steps: int) -> None:
        """Make the text larger or smaller by that many of its nine sizes."""
        step = max(0, min(self._step + steps, len(SIZES) - 1))
        if step != self._step:
            self._step = step
            self._rebuild()

    def save(self) -> None:
        """Keep how far the article has been read."""
        self._saving.stop()
        if self._article_id in self._desk.program.articles:
            self._desk.personal.set_reading_position(self._article_id, self._fraction)
            if self._fraction >= READ_TO_END:
                self._desk.personal.mark_read(self._article_id)

    def toggle_later(self) -> None:
        """Put the article on the reading list, or take it off."""
        article = self._desk.program.articles.get(self._article_id)
        if article is not None:
            self._desk.reading.toggle_later(article)

    def print_article(self) -> None:
        """Print the article."""
        from forumdesk.gui.browsing.article_paper import print_article  # noqa: PLC0415 - printing takes long to load

        print_article(self._desk, self, self._article_id)

    def _show_later(self) -> None:
        self._bar.show_later(on=self._desk.reading.is_later(self._article_id), offered=self._desk.reading.kept)

    def event(self, event: QEvent) -> bool:
        """Take the keys for finding and printing from whatever of the reader has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._deed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find, print, put on the reading list."""
        deed = self._deed(event)
        if deed is not None:
            deed()
        else:
            super().keyPressEvent(event)

    def _deed(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key does while one reads."""
        held = event.modifiers()
        if held == Qt.KeyboardModifier.ControlModifier:
            return {Qt.Key.Key_F: self.finding.begin, Qt.Key.Key_P: self.print_article}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_F3:
            back = bool(held & Qt.KeyboardModifier.ShiftModifier)
            return lambda: self.finding.step(-1 if back else 1) if self.finding.isVisible() else self.finding.begin()
        if is_key(event, Qt.Key.Key_L) and not self.finding.field.hasFocus():
            return self.toggle_later
        return None

    def refresh(self) -> None:
        """Show the article as the program has it now, at the same place."""
        self._rebuild()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the place when the reader turns to something else."""
        super().hideEvent(event)
        self.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Centre the column anew."""
        super().resizeEvent(event)
        self._centre()

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the place where the article was left."""
        super().showEvent(event)
        self._centre()
        QTimer.singleShot(0, self, self._place)

    def _rebuild(self) -> None:
        if self._article_id:
            self._build()

    def _build(self) -> None:
        article = self._desk.program.articles.get(self._article_id)
        if article is None:
            return
        self._placing = True
        self._bar.show_size(self.points, smallest=self._step == 0, largest=self._step == len(SIZES) - 1)
        self._show_later()
        page = Column(self._desk.theme)
        self._fill(page, article)
        self._scroll.show_widget(page)
        self._scroll.setAccessibleName(article.title)
        self._page = page
        self._centre()
        self._placing = False
        self._place()
        QTimer.singleShot(0, self, self._place)

    def _fill(self, page: Column, article: Article) -> None:
        theme = self._desk.theme
        page.put(Text(theme, _("Article"), Type.LABEL, "text2"))
        page.put(Text(theme, article.title, Type.ARTICLE_TITLE, balanced=True), 8)
        self._put_authors(page, article)
        self._put_picture(page, article)
        body = RichText(theme, Type.READING, opener=self._opener)
        body.setAccessibleName(article.title)
        body.show_text(article.body, limit=ARTICLE_LIMIT, factor=self.points / SIZES[USUAL])
        page.put(body, 20, reach=RING_X)
        self._body = body
        put_read_next(page, self._desk, article)
        self.finding.look_in(body)

    def _put_picture(self, page: Column, article: Article) -> None:
        theme = self._desk.theme
        picture = self._desk.program.pictures.get(article.picture_id)
        if picture is not None:
            shown = Illustration(theme, picture)
            if shown.can_be_shown:
                page.put(shown, 16)
            else:
                page.put(Text(theme, _("The picture that belongs here can’t be shown."), Type.SMALL, "text3"), 16)
        if article.caption:
            page.put(Text(theme, plain(article.caption), Type.SMALL, "text2"), 8)

    def _put_authors(self, page: Column, article: Article) -> None:
        """Add the authors, each leading to the person, with date and length; or say that there is none."""
        about = f"{published(article)} · {reading_time(minutes_to_read(article.body))}"
        authors = authors_of(self._desk.program, article)
        for author in authors[:-1]:
            page.put_row(self._author(author, ""), 0)
        if authors:
            page.put_row(self._author(authors[-1], about), 8)
        else:
            words = _("No author given in the source")
            page.put(Text(self._desk.theme, f"{words} · {about}", Type.SMALL, "text2"), 8)

    def _author(self, author: Person, about: str) -> Row:
        theme = self._desk.theme
        photo = monogram.portrait(self._desk.program, author)
        lines = (Line(author.name, Type.STRONG, "accent"), Line(about, Type.SMALL, "text2"))
        row = Row(
            theme,
            lines,
            draw=lambda painter, box: monogram.paint(painter, theme, box, author.name, photo),
            gutter=48,
            side=36,
            centred=True,
        )
        row.clicked.connect(lambda _checked=False: self._desk.go(Place("person", author.id)))
        return row

    def _centre(self) -> None:
        """Give the column its measure, in the middle, and its bar's width back on the left."""
        if self._page is None:
            return
        width = self._scroll.viewport().width()
        measure = min(self._desk.theme.px(self.points * MEASURE), width - 2 * INSET)
        left = max(INSET, (width + BAR - measure) // 2)
        self._page.set_edges(left, width - measure - left, top=20, bottom=72)

    def _moved(self, value: int) -> None:
        last = self._last()
        if self._placing or not self.isVisible():
            return
        self._fraction = min(value / last, 1.0) if last else 1.0
        self._saving.start()
        self._desk.reading_moved.emit(self._article_id, self._fraction)

    def _place(self) -> None:
        """Go back to the fraction that had been read, after the page has another height."""
        bar = self._scroll.verticalScrollBar()
        if self._placing or not self.isVisible():
            return
        self._placing = True
        bar.setValue(round(self._fraction * self._last()))
        self._placing = False

    def _last(self) -> int:
        """Return how far one scrolls to see the last line of the article, which may not be the last of the page."""
        bar, body = self._scroll.verticalScrollBar(), self._body
        if body is None:
            return bar.maximum()
        foot = body.geometry().bottom() + _AIR - self._scroll.viewport().height()
        return max(min(foot, bar.maximum()), 0)

    def _reveal(self, cursor: QTextCursor) -> None:
        """Bring a place of the text into the upper half of the view, unless it can be seen."""
        body, view = self._body, self._scroll.viewport()
        if body is None:
            return
        place = body.cursorRect(cursor)
        at = body.viewport().mapTo(view, place.topLeft()).y()
        if not 0 <= at <= view.height() - 2 * place.height():
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + at - view.height() // 3)

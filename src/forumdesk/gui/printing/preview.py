# SPDX-License-Identifier: MIT
"""The pages as they will come out, one under the other; those in sight are drawn away from the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

from forumdesk.gui.printing.setting import Away
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _
from forumdesk.printing.pages import Pages, Picture

GAP = 20
"""Between two pages and around them."""
WIDEST = 900
"""A page is not drawn wider by itself, at the base text size."""
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_KEPT = 12
"""Pictures of pages that are kept."""


class Preview(QAbstractScrollArea):
    """Shows the pages of a PDF."""

    page_changed = Signal(int)
    """Carries the number of the page in the middle, from 0."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pages: Pages | None = None
        self._pictures: dict[int, QImage] = {}
        self._zoom = 1.0
        self._page = 0
        super().__init__()
        self._away = Away(self)
        self._away.done.connect(self._keep)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Pages as they will be printed"))
        self.verticalScrollBar().valueChanged.connect(self._look)
        theme.changed.connect(self.viewport().update)

    def show_pages(self, pages: Pages | None) -> None:
        """Show the pages of another PDF in the place of those before, at the same place."""
        before, self._pages = self._pages, pages
        self._pictures.clear()
        self._away.forget()
        if before is not None:
            before.close()
        self._lay_out()
        self._look()

    def zoom(self, step: int) -> None:
        """Show pages larger (1), smaller (-1), or as wide as there is room (0)."""
        at = ZOOMS.index(self._zoom) + step
        self._zoom = 1.0 if step == 0 else ZOOMS[max(0, min(at, len(ZOOMS) - 1))]
        self._pictures.clear()
        self._lay_out()
        self._look()

    @property
    def page(self) -> int:
        """The number of the page in the middle, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages.sizes) if self._pages is not None else 0

    def picture(self, page: int) -> QImage | None:
        """Return a page as it is shown; None until it is drawn."""
        return self._pictures.get(page)

    def show_page(self, page: int) -> None:
        """Scroll to a page."""
        if 0 <= page < self.count:
            self.verticalScrollBar().setValue(self._boxes()[page].top() - GAP)

    def _scale(self) -> float:
        """Return how many pixels of the screen a point of the paper has."""
        assert self._pages is not None
        widest = max(width for width, _height in self._pages.sizes)
        room = min(self.viewport().width() - 2 * GAP, self._theme.px(WIDEST))
        return max(40, room) / widest * self._zoom

    def _boxes(self) -> list[QRect]:
        """Return where each page lies, from the top left of all."""
        if self._pages is None:
            return []
        scale, top, boxes = self._scale(), GAP, []
        for width, height in self._pages.sizes:
            box = QRect(GAP, top, round(width * scale), round(height * scale))
            box.moveLeft(max(GAP, (self.viewport().width() - box.width()) // 2))
            boxes.append(box)
            top = box.bottom() + 1 + GAP
        return boxes

    def _lay_out(self) -> None:
        boxes, view = self._boxes(), self.viewport().size()
        height = boxes[-1].bottom() + 1 + GAP if boxes else 0
        width = max((box.right() + 1 + GAP for box in boxes), default=0)
        for bar, whole, seen in (
            (self.verticalScrollBar(), height, view.height()),
            (self.horizontalScrollBar(), width, view.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)

    def _look(self, _value: int = 0) -> None:
        """See which page is in the middle, and have those in sight drawn that are not yet."""
        boxes = self._boxes()
        top = self.verticalScrollBar().value()
        sight = range(top, top + self.viewport().height())
        middle = top + self.viewport().height() // 2
        page = next((at for at, box in enumerate(boxes) if middle <= box.bottom() + GAP), max(0, len(boxes) - 1))
        if page != self._page:
            self._page = page
        self.page_changed.emit(page)
        seen = [at for at, box in enumerate(boxes) if box.bottom() >= sight.start and box.top() <= sight.stop]
        missing = next((at for at in seen if at not in self._pictures), None)
        if missing is not None and self._pages is not None and not self._away.busy:
            self._draw(missing)
        self.viewport().update()

    def _draw(self, page: int) -> None:
        pages, ratio = self._pages, self.devicePixelRatioF()
        assert pages is not None
        scale = self._scale() * ratio
        self._away.ask(lambda: (pages, page, ratio, pages.draw(page, scale)))

    def _keep(self, drawn: tuple[Pages, int, float, Picture]) -> None:
        pages, page, ratio, picture = drawn
        if pages is self._pages:
            image = QImage(
                picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32
            ).copy()  # it would not keep the bytes
            image.setDevicePixelRatio(ratio)
            while len(self._pictures) >= _KEPT:
                del self._pictures[max(self._pictures, key=lambda at: abs(at - self._page))]
            self._pictures[page] = image
        self._look()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.color("sunken"))
        at = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for page, box in enumerate(self._boxes()):
            place = box.translated(-at)
            if not place.intersects(self.viewport().rect()):
                continue
            painter.fillRect(place, Qt.GlobalColor.white)  # paper is white in the dark too
            picture = self._pictures.get(page)
            if picture is not None:
                painter.drawImage(place.topLeft(), picture)
            painter.setPen(self._theme.color("line2"))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if self._pages is None:
            painter.setPen(self._theme.color("text3"))
            painter.setFont(self._theme.font(Type.BODY))
        if self.hasFocus():
            painter.setPen(self._theme.color("accent"))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pictures.clear()
        self._lay_out()
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = {Qt.Key.Key_PageDown: self._page + 1, Qt.Key.Key_PageUp: self._page - 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.count - 1}
        key = Qt.Key(event.key())
        if key in pages or key in ends:
            self.show_page((pages | ends)[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]  # PySide's stubs want QFocusEvent, which it is
        self.viewport().update()

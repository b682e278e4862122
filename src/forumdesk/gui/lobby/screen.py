# SPDX-License-Identifier: MIT
"""The lobby screen: the whole of a screen, in large type, with pages that turn by themselves. It needs nobody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from forumdesk.agenda.moves import Moved
from forumdesk.gui.desk import Desk
from forumdesk.gui.lobby import setting
from forumdesk.gui.lobby.awake import Awake
from forumdesk.gui.lobby.content import Shown, shown
from forumdesk.gui.lobby.setting import GAP, Piece, Scale, Set, pages
from forumdesk.gui.widgets.colors import DARK, LIGHT, Colors
from forumdesk.gui.widgets.lettering import paragraph
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _

TURN = 12_000
"""Milliseconds that a page stays."""
HINT = 20_000
"""Milliseconds for which the keys are named."""
MARGIN = 18
_NEXT = {Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown}
_BACK = {Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp}


class LobbyScreen(QWidget):
    """The program of a desk as it stands now; of all rooms, or of one at its door."""

    def __init__(
        self,
        desk: Desk,
        *,
        room_id: str = "",
        dark: bool = True,
        moves: Callable[[], tuple[Moved, ...]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        self._desk = desk
        self._room_id = room_id
        self._colors: Colors = DARK if dark else LIGHT
        self._moves, self._moved = moves, moves()
        self._hint = _("Esc leaves, Space turns the page, P stops the turning.")
        self._sets: tuple[Set, ...] = ()
        self._pages: tuple[tuple[int, ...], ...] = ((),)
        self._page = 0
        self._shown: Shown | None = None
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setWindowTitle(_("Lobby screen"))
        self.setAccessibleName(_("Lobby screen"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scale = Scale(1280, 720)
        self._turning = QTimer(self, interval=TURN)
        self._turning.timeout.connect(self.turn)
        self._hinting = QTimer(self, interval=HINT, singleShot=True)
        self._hinting.timeout.connect(self._end_hint)
        self._awake = Awake(self)
        self._awake.refused.connect(self._tell_asleep)
        desk.present.changed.connect(self.refresh)
        desk.program_changed.connect(self._follow)

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def paused(self) -> bool:
        """Whether the pages stay."""
        return not self._turning.isActive()

    @property
    def words(self) -> tuple[str, ...]:
        """The texts of the page that is shown, as they are cut."""
        found = [piece for index in self._pages[self._page] for piece in self._sets[index].pieces]
        return tuple(" ".join(piece.text.lines) for piece in found if piece.text is not None)

    def _follow(self, _changes: object = None) -> None:
        self._moved = self._moves()
        self.refresh()

    def refresh(self, _changed: object = None) -> None:
        """Show what is so now; the page stays, if there still is one like it."""
        self._shown = shown(self._desk.program, self._desk.present.wall, self._room_id, self._moved)
        self._scale = Scale(self.width(), self.height(), door=self._shown.door)
        self._lay_out(self._shown)
        self._page = min(self._page, len(self._pages) - 1)
        self.setAccessibleDescription(". ".join((self._shown.title, self._shown.time, *self.words)))
        self.update()

    def _lay_out(self, content: Shown) -> None:
        width, room = self.width() - 2 * self._margin, self._room
        made: list[Set] = []
        for block in content.blocks:
            if content.door and not made:
                made.append(setting.set_door(self._scale, block, width, room))
            elif block.now or block.coming or block.idle:
                made.append(setting.set_room(self._scale, block, width, upright=self._upright))
            else:
                made.append(setting.set_list(self._scale, block, width))
        self._sets = tuple(made)
        self._pages = pages([each.height for each in made], room, self._scale.px(2 * GAP))

    @property
    def _margin(self) -> int:
        return self._scale.px(MARGIN)

    @property
    def _top(self) -> int:
        """Where the blocks begin."""
        line = self._scale.line
        sentence = line(Type.BODY) * 2 + self._scale.px(GAP) if self._shown and self._shown.sentence else 0
        return self._margin + self._head + sentence + self._scale.px(2 * GAP)

    @property
    def _head(self) -> int:
        """The height of title and clock: on an upright screen, the day stands under the clock."""
        line = self._scale.line
        return line(Type.PANE_TITLE) + (line(Type.LABEL_PLAIN) if self._upright else 0)

    @property
    def _upright(self) -> bool:
        return self.height() > self.width()

    @property
    def _room(self) -> int:
        foot = self._scale.line(Type.LABEL_PLAIN) + self._scale.px(GAP)
        return self.height() - self._top - self._margin - foot

    def turn(self, by: int = 1) -> None:
        """Turn a page on, or back; after the last comes the first."""
        self._page = (self._page + by) % len(self._pages)
        if self._turning.isActive():
            self._turning.start()
        self.refresh()

    def toggle_pause(self) -> None:
        """Let the pages stay, or turn again."""
        if self._turning.isActive():
            self._turning.stop()
        else:
            self._turning.start()
        self.update()

    def _end_hint(self) -> None:
        self._hint = ""
        self.update()

    def _tell_asleep(self) -> None:
        self._hint = _("The screen saver can’t be kept off from here. Turn it off in the settings.")
        self._hinting.start(3 * HINT)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Escape, Qt.Key.Key_F11}:
            self.close()
        elif key in _NEXT:
            self.turn()
        elif key in _BACK:
            self.turn(-1)
        elif key == Qt.Key.Key_P:
            self.toggle_pause()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._turning.start()
        self._hinting.start()
        self._awake.hold()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._awake.release()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the head, the blocks of the page and the foot."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._color("bg"))
        if self._shown is not None:
            self._paint_head(painter, self._shown)
            self._paint_page(painter)
            self._paint_foot(painter)
        painter.end()

    def _color(self, name: str) -> QColor:
        return QColor(getattr(self._colors, name))

    def _paint_head(self, painter: QPainter, content: Shown) -> None:
        margin, width = self._margin, self.width() - 2 * self._margin
        pretended = self._desk.present.pretended
        said = _("Preview: {moment}").format(moment=content.under) if pretended else content.under
        time = paragraph(self._scale, Type.PANE_TITLE, content.time, width)
        day = paragraph(self._scale, Type.BODY, said, width, 1)
        right, gap = self.width() - margin, self._scale.px(14)
        time.paint(painter, right - time.natural, margin, self._color("text"))
        beside = right - day.natural - (0 if self._upright else time.natural + gap)
        down = time.height if self._upright else round(0.78 * time.height - 0.76 * day.height)
        day.paint(painter, beside, margin + down, self._color("warn" if pretended else "text2"))
        room = (right - time.natural if self._upright else beside) - margin - gap
        title = paragraph(self._scale, Type.CARD_TITLE, content.title, room, 1)
        title.paint(painter, margin, margin + (time.height - title.height) / 2, self._color("text"))
        if content.sentence:
            where = paragraph(self._scale, Type.BODY, content.sentence, width, 2)
            where.paint(painter, margin, margin + self._head + self._scale.px(GAP), self._color("text2"))

    def _paint_page(self, painter: QPainter) -> None:
        y: float = self._top
        for index in self._pages[self._page]:
            painter.fillRect(
                QRectF(self._margin, y - self._scale.px(GAP), self._width, self._hair), self._color("line2")
            )
            for piece in self._sets[index].pieces:
                self._paint_piece(painter, piece, y)
            y += self._sets[index].height + self._scale.px(2 * GAP)

    @property
    def _width(self) -> int:
        return self.width() - 2 * self._margin

    @property
    def _hair(self) -> int:
        return max(1, self._scale.px(0.5))

    def _paint_piece(self, painter: QPainter, piece: Piece, top: float) -> None:
        x, y = self._margin + piece.x, top + piece.y
        if piece.text is not None:
            piece.text.paint(painter, x, y, self._color(piece.color))
            return
        high = self._scale.px(3)
        painter.fillRect(QRectF(x, y, piece.width, high), self._color("line2"))
        painter.fillRect(QRectF(x, y, piece.width * piece.over, high), self._color(piece.color))

    def _paint_foot(self, painter: QPainter) -> None:
        """Say the page, and for a while the keys."""
        page = _("Page {page} of {count}").format(page=self._page + 1, count=self.count) if self.count > 1 else ""
        if page and self.paused:
            page = _("{page}, stopped").format(page=page)
        y = self.height() - self._margin - self._scale.line(Type.LABEL_PLAIN)
        number = paragraph(self._scale, Type.LABEL_PLAIN, page, self._width, 1)
        number.paint(painter, self.width() - self._margin - number.natural, y, self._color("text2"))
        room = self._width - number.natural - self._scale.px(16)
        hint = paragraph(self._scale, Type.LABEL_PLAIN, self._hint, room, 1)
        hint.paint(painter, self._margin, y, self._color("text2"))

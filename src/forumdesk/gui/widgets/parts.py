# SPDX-License-Identifier: MIT
"""Small widgets that the panes share: exact text, columns with section heads, chips, facts with an icon, icon buttons.

Each is given the theme and is rebuilt with its pane when the theme changes, so none of them listens to it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.lettering import Paragraph, paragraph
from forumdesk.gui.widgets.row import PAD
from forumdesk.gui.widgets.stacking import stacked
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _

BAR = 12
"""Width of a scroll bar in the style sheet."""
RING = 2
"""Width of the focus ring around a scroll area."""
INSET = 24
"""From the edge of a pane to its text."""
ICON_GUTTER = 26
"""From a fact's icon to its text, at the base text size."""


_BY_KEY = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class Text(QLabel):
    """Plain text in a role of the theme, wrapped on exact lines. Its menu copies the whole of it."""

    def __init__(
        self, theme: Theme, words: str, role: Type, color: str = "text", *, most: int = 0, balanced: bool = False
    ) -> None:
        self._theme = theme
        self._role = role
        self._color = color
        self._most = most
        self._balanced = balanced
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        # Without this, QLabel takes the height for a width out of its size policy at every change of its text.
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _laid_out(self, width: float) -> Paragraph:
        return paragraph(self._theme, self._role, self.text(), width, self._most, balanced=self._balanced)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text."""
        return self._laid_out(width).height

    def sizeHint(self) -> QSize:
        """Ask for the text on one line, within reason."""
        whole = self._theme.metrics(self._role).horizontalAdvance(self.text()) + 2
        width = min(whole, self._theme.px(288))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Shrink to almost nothing in width, never below a line."""
        return QSize(min(self._theme.px(24), self.sizeHint().width()), self._theme.line(self._role))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        self._laid_out(self.width()).paint(painter, 0, 0, self._theme.color(self._color))
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the text."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_copying(menu)
        menu.popup(event.globalPos())

    def add_copying(self, menu: QMenu) -> None:
        """Add the copying of the text to a menu."""
        menu.addAction(_("Copy"), lambda: QGuiApplication.clipboard().setText(self.text()))


class Chip(QLabel):
    """A word on a tint: a kind, a track, a state."""

    def __init__(self, theme: Theme, words: str, ground: str, ink: str) -> None:
        self._theme = theme
        self._ground = ground
        self._ink = ink
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words and the margins."""
        return paragraph(self._theme, Type.LABEL, self.text(), width - 14).height + 4

    def sizeHint(self) -> QSize:
        """Ask for the words on one line, within reason."""
        width = min(self._theme.metrics(Type.LABEL).horizontalAdvance(self.text()) + 16, self._theme.px(288))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Shrink to a few letters."""
        return QSize(min(48, self.sizeHint().width()), self._theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tint and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        words = paragraph(self._theme, Type.LABEL, self.text(), self.width() - 14)
        words.paint(painter, 7, (self.height() - words.height) / 2, QColor(self._ink))
        painter.end()


class Column(QWidget):
    """The contents of a pane, one under the other; texts keep the inset, rows reach out by the padding of theirs."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        super().__init__()
        self._stack = QVBoxLayout(self)
        self._stack.setSpacing(0)
        self._stack.addStretch(1)
        self.set_edges(INSET - RING, INSET - RING - BAR, bottom=INSET)

    def set_edges(self, left: int, right: int, *, top: int = 0, bottom: int = 0) -> None:
        """Set how far the texts stand from the edges of the column; at least a row's padding."""
        self._stack.setContentsMargins(max(0, left - PAD), top, max(0, right - PAD), bottom)

    def put(self, widget: QWidget, gap: int = 0, *, reach: int = 0) -> None:
        """Add a widget `gap` pixels below the last one, reaching out of the inset by `reach` on both sides."""
        line = QHBoxLayout()
        line.setContentsMargins(PAD - reach, gap, PAD - reach, 0)
        line.addWidget(widget)
        self._stack.insertLayout(self._stack.count() - 1, line)

    def put_row(self, row: QWidget, gap: int = 0) -> None:
        """Add a row whose text stands on the inset."""
        self.put(row, gap, reach=PAD)

    def put_rule(self) -> None:
        """Part what follows from what stands above by a hairline."""
        rule = QFrame()
        rule.setProperty("role", "rule")
        self.put(rule, 16)

    def put_section(self, title: str) -> None:
        """Start a section: a hairline, unless it is the first thing in the column, and its label."""
        if self._stack.count() > 1:
            self.put_rule()
        self.put(Text(self._theme, title, Type.LABEL, "text2"), 12 if self._stack.count() > 1 else 4)


class Scroll(QScrollArea):
    """A scroll area on the ground of what is around it, whose bar keeps its place, so that no text ever moves aside."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "quiet")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._hide_idle_bar)
        self.verticalScrollBar().setEnabled(False)

    def show_widget(self, widget: QWidget) -> None:
        """Put a widget in place of the last one, which goes once whatever it is busy with has ended."""
        old = self.takeWidget()
        if old is not None:
            old.deleteLater()
        self.setWidget(widget)
        widget.setAutoFillBackground(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to whoever came by the keyboard."""
        super().focusInEvent(event)
        self._show_ring(shown=event.reason() in _BY_KEY)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._show_ring(shown=False)

    def _show_ring(self, *, shown: bool) -> None:
        if bool(self.property("ring")) != shown:
            self.setProperty("ring", shown)
            self.style().unpolish(self)
            self.style().polish(self)

    def _hide_idle_bar(self, low: int, high: int) -> None:
        self.verticalScrollBar().setEnabled(high > low)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by Home, End and the space bar too."""
        bar = self.verticalScrollBar()
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Home:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
        elif event.key() == Qt.Key.Key_End:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
        elif event.key() == Qt.Key.Key_Space:
            step = QAbstractSlider.SliderAction
            bar.triggerAction(step.SliderPageStepSub if back else step.SliderPageStepAdd)
        else:
            super().keyPressEvent(event)


def lead_focus(view: QWidget, wanted: QWidget) -> None:
    """Give the focus, if showing a view has put it on its first button, to what the view is for."""

    def lead() -> None:
        focus = QApplication.focusWidget()
        if focus is not None and view.isAncestorOf(focus) and wanted.isVisible():
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    QTimer.singleShot(0, view, lead)


def empty_page(theme: Theme, what: str, how: str) -> QWidget:
    """Return a page for a view with nothing in it: what belongs here, and how it gets here."""
    page = Nothing(theme)
    page.say(what, how)
    return page


class Nothing(QWidget):
    """A page that says why there is nothing to list; what it says can change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._what, self._how = Text(theme, "", Type.PANE_TITLE), Text(theme, "", Type.RUNNING, "text2")
        stack = QVBoxLayout(self)
        stack.setContentsMargins(48, 48, 48, 48)
        stack.setSpacing(8)
        stack.addStretch(2)
        stack.addWidget(self._what)
        stack.addWidget(self._how)
        stack.addStretch(3)

    def say(self, what: str, how: str) -> None:
        """Say what belongs here, and how it gets here."""
        self._what.setText(what)
        self._how.setText(how)


def side_by_side(widgets: Sequence[QWidget], gap: int = 6) -> QWidget:
    """Return widgets beside each other, at the left."""
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(gap)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return box


class _Icon(QWidget):
    """An icon that only repeats what the text beside it says."""

    def __init__(self, theme: Theme, name: str, color: str) -> None:
        self._name = name
        self._ink = getattr(theme.colors, color)
        super().__init__()
        self.setFixedSize(theme.px(18), theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        icons.paint(painter, self._name, self._ink, QRectF(self.rect()))
        painter.end()


def fact(theme: Theme, icon: str, lines: Sequence[QWidget], color: str = "text2") -> QWidget:
    """Return lines of text behind an icon; the icon says nothing that the lines don't."""
    picture = _Icon(theme, icon, color)
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(ICON_GUTTER) - picture.width())
    line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(stacked(lines), 1)
    return box


def icon_button(theme: Theme, icon: str, name: str, clicked: Callable[[], None]) -> QToolButton:
    """Return a button with an icon alone: only for back, forward and close."""
    button = QToolButton()
    button.setProperty("role", "quiet")
    button.setIcon(theme.icon(icon))
    button.setIconSize(QSize(theme.px(18), theme.px(18)))
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.clicked.connect(lambda _checked: clicked())
    return button


def small_button(
    theme: Theme, icon: str, words: str, clicked: Callable[[], None], *, primary: bool = False
) -> QPushButton:
    """Return a button of 28 pixels with an icon and a word."""
    button = QPushButton(words)
    button.setProperty("role", "primary" if primary else "small")
    button.setIcon(theme.icon(icon, "on_accent" if primary else "text"))
    button.setIconSize(QSize(theme.px(16), theme.px(16)))
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    button.clicked.connect(lambda _checked: clicked())
    return button

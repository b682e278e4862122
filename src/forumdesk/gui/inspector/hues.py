# SPDX-License-Identifier: MIT
"""The colour of a track: one of the eleven hues of the screen, its turn among them, or one of the organizer's own."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from forumdesk.errors import ForumDeskError
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.labels import Words
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.hues import DARK_TRACKS, LIGHT_TRACKS, NO_TRACK
from forumdesk.i18n import _
from forumdesk.tables.places import HUES
from forumdesk.text import clean_line

NAMES = tuple(HUES)
_COLOR = re.compile(r"#?([0-9a-f]{6})", re.IGNORECASE)


class Hues(QWidget):
    """The hues, and a field for another colour."""

    def __init__(self, form: Form) -> None:
        self._form = form
        super().__init__()
        theme = form.desk.theme
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        swatches = Flow(4, 4)
        self.swatches = [_Swatch(theme, place) for place in range(NO_TRACK)]
        for place, swatch in enumerate(self.swatches):
            self._group.addButton(swatch, place)
            swatches.addWidget(swatch)
        self._group.idClicked.connect(self._choose)
        self.own = form.written(form.subject.bond("color", "", _("colour")), read=_color_of)
        self.own.box.setAccessibleName(_("Own colour, as six digits"))
        self.own.hint(_("Own colour, such as #2f4fb8; empty: given by its order"))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        stack.addWidget(Words(theme, _("Colour"), Type.LABEL, "label"))
        stack.addLayout(swatches)
        stack.addWidget(self.own)
        self.refresh()

    def refresh(self) -> None:
        """Show what the program says now."""
        desk = self._form.desk
        shown = desk.theme.track(desk.program, self._form.subject.ids[0]).strip
        tints = DARK_TRACKS if desk.theme.dark else LIGHT_TRACKS
        for place, swatch in enumerate(self.swatches):
            swatch.setChecked(tints[place].strip == shown)
        self.own.refresh()

    def _choose(self, place: int) -> None:
        subject = self._form.subject
        subject.edit(subject.deed(_("colour")), color=LIGHT_TRACKS[place].strip.lower())
        self.refresh()


def _color_of(words: str) -> str:
    text = clean_line(words)
    found = _COLOR.fullmatch(text)
    if text and found is None:
        raise ForumDeskError(_("Write a colour as # and six digits from 0 to f, such as #2f4fb8."))
    return f"#{found[1].lower()}" if found else ""


class _Swatch(QAbstractButton):
    """One hue."""

    def __init__(self, theme: Theme, place: int) -> None:
        self._theme = theme
        self._tints = (DARK_TRACKS if theme.dark else LIGHT_TRACKS)[place]
        super().__init__()
        self.setCheckable(True)
        self.setAccessibleName(NAMES[place])
        self.setToolTip(NAMES[place])
        self.setFixedSize(QSize(28, 28))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tints.strip))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(self._theme.color("accent" if self.hasFocus() else "text"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

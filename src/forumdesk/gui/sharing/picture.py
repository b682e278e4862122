# SPDX-License-Identifier: MIT
"""A QR code on screen: black on white in any colours of the window, as cameras need it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from forumdesk.gui.widgets.style import Theme
from forumdesk.sharing.qr import QUIET, QrCode

SIDE = 248


class QrPicture(QWidget):
    """Paints a QR code as large as whole pixels a module allow."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._code: QrCode | None = None
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_code(self, code: QrCode | None) -> None:
        """Show another code; None for an empty square."""
        self._code = code
        self.updateGeometry()
        self.update()

    @property
    def code(self) -> QrCode | None:
        """The code that is shown."""
        return self._code

    def sizeHint(self) -> QSize:
        side = self._theme.px(SIDE)
        if self._code is not None:
            side = max(2, round(side / self._code.size)) * self._code.size
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._code is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.white))
        ratio = self.devicePixelRatioF()
        module = max(1, int(min(self.width(), self.height()) * ratio / self._code.size)) / ratio
        begin = (self.width() - module * len(self._code.rows)) / 2
        begin = max(begin, module * QUIET)
        for row, modules in enumerate(self._code.rows):
            for column, dark in enumerate(modules):
                if dark:
                    painter.fillRect(
                        QRectF(begin + column * module, begin + row * module, module, module), Qt.GlobalColor.black
                    )
        painter.end()

# SPDX-License-Identifier: MIT
from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from pytestqt.qtbot import QtBot

from forumdesk.gui.widgets.monogram import Monogram
from forumdesk.gui.widgets.style import Theme
from forumdesk.program import Picture


def _photo(color: str) -> Picture:
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return Picture(id="p", media_type="image/png", data=bytes(buffer.data().data()))


def _drawn(qtbot: QtBot, theme: Theme, photo: Picture | None) -> QImage:
    circle = Monogram(theme, 56, "Ada Okafor", photo)
    qtbot.addWidget(circle)
    return circle.grab().toImage()


def test_initials_stand_on_a_quiet_round_ground(qtbot: QtBot, theme: Theme) -> None:
    drawn = _drawn(qtbot, theme, None)
    assert QColor(drawn.pixel(28, 4)) == theme.color("hover")
    assert QColor(drawn.pixel(0, 0)) != theme.color("hover")
    inks = {QColor(drawn.pixel(x, 28)).name() for x in range(56)}
    assert len(inks) > 3


def test_photo_takes_the_circle(qtbot: QtBot, theme: Theme) -> None:
    assert QColor(_drawn(qtbot, theme, _photo("teal")).pixel(28, 28)) == QColor("teal")


def test_photo_that_cannot_be_decoded_leaves_the_initials(qtbot: QtBot, theme: Theme) -> None:
    broken = Picture(id="p", media_type="image/svg+xml", data=b"<svg/>")
    assert _drawn(qtbot, theme, broken) == _drawn(qtbot, theme, None)

# SPDX-License-Identifier: MIT
from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from forumdesk.gui.widgets.pictures import decoded, squared
from forumdesk.program import Picture

pytestmark = pytest.mark.usefixtures("qapp")


def _png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _claiming(width: int, height: int) -> bytes:
    """Return the head of a PNG of that size, without its pixels."""
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))


def test_picture_is_decoded_no_wider_than_asked() -> None:
    image = decoded(Picture(id="p", media_type="image/png", data=_png(400, 200)), 100)
    assert image is not None
    assert (image.width(), image.height()) == (100, 50)


def test_small_picture_is_not_blown_up() -> None:
    image = decoded(Picture(id="p", media_type="image/png", data=_png(40, 20)), 100)
    assert image is not None
    assert image.width() == 40


@pytest.mark.qt_log_ignore("Not a JPEG file")
@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        ("image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("image/png", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"),
        ("image/png", b""),
        ("image/png", _claiming(30000, 30000)),
        ("image/jpeg", _claiming(10, 10)),
        ("text/html", b"<p>"),
    ],
)
def test_what_must_not_or_cannot_be_decoded_is_none(media_type: str, data: bytes) -> None:
    assert decoded(Picture(id="p", media_type=media_type, data=data), 100) is None


def test_portrait_is_square() -> None:
    image = squared(Picture(id="p", media_type="image/png", data=_png(300, 500)), 64)
    assert image is not None
    assert (image.width(), image.height()) == (64, 64)

# SPDX-License-Identifier: MIT
"""Pictures of a program decoded within bounds, as `security.md` of a stranger's file demands, and cached.

Only the four formats of the web, never guessed from the bytes; no animation; nothing that unpacks to more than forty
million pixels. What can't be shown is None, and the caller says so.
"""

from __future__ import annotations

import functools

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from forumdesk.program import Picture

FORMATS = {"image/png": b"png", "image/jpeg": b"jpeg", "image/webp": b"webp", "image/gif": b"gif"}
MOST_BYTES = 20 * 1024 * 1024
MOST_PIXELS = 40_000_000


@functools.lru_cache(maxsize=24)
def decoded(picture: Picture, width: int) -> QImage | None:
    """Return a picture at most `width` device pixels wide, or None when it can't or must not be decoded."""
    kind = FORMATS.get(picture.media_type)
    if kind is None or len(picture.data) > MOST_BYTES:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(picture.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    return _read(reader, width)


def _read(reader: QImageReader, width: int) -> QImage | None:
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        return None
    reader.setScaledSize(_fitting(size, width))
    image = reader.read()
    return None if image.isNull() else image


def _fitting(size: QSize, width: int) -> QSize:
    if size.width() <= width:
        return size
    return size.scaled(QSize(width, 1 << 20), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def squared(picture: Picture, side: int) -> QImage | None:
    """Return the middle of a picture as a square of `side` device pixels, for a portrait; or None."""
    image = decoded(picture, side * 3)
    if image is None:
        return None
    edge = min(image.width(), image.height())
    top = max(0, (image.height() - edge) // 4)
    cut = image.copy((image.width() - edge) // 2, top, edge, edge)
    return cut.scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)

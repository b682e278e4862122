# SPDX-License-Identifier: MIT
"""Pictures that somebody gives to a program: decoded within bounds, turned upright, made small, and written anew.

What is kept are pixels only: no place, no camera, no text, no colour profile of the file that was given.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from forumdesk.errors import ForumDeskError
from forumdesk.gui.widgets.pictures import MOST_BYTES, MOST_PIXELS
from forumdesk.i18n import _
from forumdesk.program import Picture, new_id

PORTRAIT, ILLUSTRATION = 512, 1600
"""The most pixels along the longer side."""
_SIGNS = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg", b"GIF8": b"gif"}
_QUALITY = 88
PATTERNS = "*.png *.jpg *.jpeg *.webp *.gif"


def from_file(path: Path, longest: int) -> Picture:
    """Return the picture of a file, at most `longest` pixels wide and high; raise ForumDeskError when it is none."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ForumDeskError(_("“{name}” is larger than 20 MB. Choose a smaller picture.").format(name=path.name))
        data = path.read_bytes()
    except OSError as error:
        message = _("“{name}” can't be read: {reason}").format(name=path.name, reason=error.strerror or error)
        raise ForumDeskError(message) from error
    return from_bytes(data, longest)


def from_bytes(data: bytes, longest: int) -> Picture:
    """Return the picture that these bytes are; raise ForumDeskError when they are none that may be shown."""
    kind = next((kind for sign, kind in _SIGNS.items() if data.startswith(sign)), b"")
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        kind = b"webp"
    if not kind or len(data) > MOST_BYTES:
        raise ForumDeskError(_("That is no picture in one of the usual formats: PNG, JPEG, WebP or GIF."))
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty():
        raise ForumDeskError(_("The picture is damaged. Choose another one."))
    if size.width() * size.height() > MOST_PIXELS:
        raise ForumDeskError(_("The picture has more than 40 million pixels. Choose a smaller one."))
    if max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise ForumDeskError(_("The picture is damaged. Choose another one."))
    return from_image(image, longest)


def from_image(image: QImage, longest: int) -> Picture:
    """Return a picture of these pixels alone: JPEG, or PNG where some of them are see-through."""
    if image.isNull() or image.width() * image.height() > MOST_PIXELS:
        raise ForumDeskError(_("The picture is damaged. Choose another one."))
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    if max(image.width(), image.height()) > longest:
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(QSize(longest, longest), keep, smooth)
    see_through = image.hasAlphaChannel()
    # Painted onto new ground, because a copy would take the texts of the file along.
    bare = QImage(image.size(), QImage.Format.Format_ARGB32 if see_through else QImage.Format.Format_RGB32)
    bare.fill(Qt.GlobalColor.transparent if see_through else Qt.GlobalColor.white)
    painter = QPainter(bare)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(0, 0, image)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    written = bare.save(buffer, "PNG") if see_through else bare.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    if not written:
        raise ForumDeskError(_("The picture is damaged. Choose another one."))
    return Picture(
        id=new_id(), media_type="image/png" if see_through else "image/jpeg", data=bytes(buffer.data().data())
    )


def may_hold_picture(data: QMimeData) -> bool:
    """Tell whether what is dropped or pasted can be a picture: one itself, or one local file."""
    return data.hasImage() or (len(data.urls()) == 1 and data.urls()[0].isLocalFile())


def from_mime(data: QMimeData, longest: int) -> Picture:
    """Return the picture that was dropped or pasted; raise ForumDeskError when it is none."""
    urls = [url for url in data.urls() if url.isLocalFile()]
    if urls:
        return from_file(Path(urls[0].toLocalFile()), longest)
    image = data.imageData() if data.hasImage() else None
    if not isinstance(image, QImage):
        raise ForumDeskError(_("There is no picture to paste. Copy one first."))
    return from_image(image, longest)

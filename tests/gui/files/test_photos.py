# SPDX-License-Identifier: MIT
"""Pictures that are given to a program: made small and upright, with nothing but pixels, and hostile ones refused."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QColor, QImage

from forumdesk.errors import ForumDeskError
from forumdesk.gui.files import photos
from forumdesk.gui.files.photos import PORTRAIT


def encoded(image: QImage, kind: str = "PNG") -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def colored(width: int, height: int, *, see_through: bool = False) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32 if see_through else QImage.Format.Format_RGB32)
    image.fill(QColor(200, 40, 40, 100 if see_through else 255))
    return image


def size_of(data: bytes) -> tuple[int, int]:
    image = QImage.fromData(data)
    return image.width(), image.height()


def turned(data: bytes) -> bytes:
    """Return a JPEG with an EXIF block that says that it has to be turned by a quarter."""
    tiff = b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x0112, 3, 1, 6, 0, 0)
    block = b"Exif\0\0" + tiff
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + data[2:]


def test_large_picture_is_made_small_and_a_small_one_stays() -> None:
    large = photos.from_bytes(encoded(colored(2000, 1000)), PORTRAIT)
    assert (large.media_type, size_of(large.data)) == ("image/jpeg", (512, 256))
    assert size_of(photos.from_bytes(encoded(colored(40, 30)), PORTRAIT).data) == (40, 30)


def test_picture_that_is_see_through_stays_so() -> None:
    made = photos.from_bytes(encoded(colored(20, 20, see_through=True)), PORTRAIT)
    assert made.media_type == "image/png"
    assert QImage.fromData(made.data).pixelColor(3, 3).alpha() == 100


def test_picture_is_turned_as_its_camera_said_and_nothing_else_of_the_file_stays() -> None:
    made = photos.from_bytes(turned(encoded(colored(60, 20), "JPEG")), PORTRAIT)
    assert size_of(made.data) == (20, 60)
    assert b"Exif" not in made.data


def test_words_in_a_picture_are_gone() -> None:
    image = colored(20, 20, see_through=True)
    image.setText("Comment", "secret place")
    data = encoded(image)
    assert b"secret place" in data or b"Comment" in data
    assert b"Comment" not in photos.from_bytes(data, PORTRAIT).data


def huge() -> bytes:
    """Return a PNG of a few bytes that says it has fifty million pixels."""
    head = struct.pack(">IIBBBBB", 10_000, 5_000, 8, 6, 0, 0, 0)
    chunk = b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + struct.pack(">I", zlib.crc32(chunk)) + b"\0\0\0\0IDAT"


@pytest.mark.qt_log_ignore(".*", extend=True)
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no picture in one of the usual formats"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no picture in one of the usual formats"),
        (b"\x89PNG\r\n\x1a\nrubbish", "damaged"),
        (huge(), "pixels"),
        (b"\xff\xd8\xff" + b"\0" * 500, "damaged"),
    ],
)
def test_hostile_picture_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(ForumDeskError, match=said):
        photos.from_bytes(data, PORTRAIT)


@pytest.mark.qt_log_ignore(".*", extend=True)
def test_cut_off_picture_is_refused() -> None:
    with pytest.raises(ForumDeskError, match="damaged"):
        photos.from_bytes(encoded(colored(600, 600))[:60], PORTRAIT)


def test_too_large_or_missing_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "large.png"
    with large.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    with pytest.raises(ForumDeskError, match="larger than 20 MB"):
        photos.from_file(large, PORTRAIT)
    with pytest.raises(ForumDeskError, match="can't be read"):
        photos.from_file(tmp_path / "none.png", PORTRAIT)


def test_picture_is_dropped_as_a_file_or_pasted_as_pixels(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(encoded(colored(30, 20)))
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    assert photos.may_hold_picture(dropped)
    assert size_of(photos.from_mime(dropped, PORTRAIT).data) == (30, 20)
    pasted = QMimeData()
    pasted.setImageData(colored(10, 12))
    assert size_of(photos.from_mime(pasted, PORTRAIT).data) == (10, 12)
    words = QMimeData()
    words.setText("words")
    assert not photos.may_hold_picture(words)
    with pytest.raises(ForumDeskError, match="no picture to paste"):
        photos.from_mime(words, PORTRAIT)

# SPDX-License-Identifier: MIT
"""Shows for `forumdesk --selftest` that Qt works here: the fonts can be read, and a widget paints itself."""

from __future__ import annotations

import functools
import os

from PySide6.QtCore import qVersion
from PySide6.QtGui import QColor, QFontDatabase, QImage
from PySide6.QtWidgets import QApplication, QLabel

from forumdesk.errors import ForumDeskError
from forumdesk.gui.widgets.style import build_application
from forumdesk.i18n import _
from forumdesk.paths import resources


def fonts() -> str:
    """Return the families that Qt reads from the fonts we bring; raise ForumDeskError for one that it can't."""
    _application()
    families = set()
    for path in sorted((resources() / "fonts").glob("*.otf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise ForumDeskError(_("The font “{name}” can't be read.").format(name=path.name))
        families.update(QFontDatabase.applicationFontFamilies(number))
    if not families:
        raise ForumDeskError(_("The folder of fonts is empty."))
    return ", ".join(sorted(families))


def paint() -> str:
    """Return Qt's version after a label has painted its text; raise ForumDeskError when nothing can be seen of it."""
    _application()
    label = QLabel("ForumDesk")
    label.setStyleSheet("background: white; color: black")
    image = QImage(label.sizeHint(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    label.resize(image.size())
    label.render(image)
    if not any(_dark(image, x, y) for x in range(image.width()) for y in range(image.height())):
        raise ForumDeskError(_("Qt runs, but nothing of a painted text can be seen."))
    return f"Qt {qVersion()}"


@functools.cache  # the application must outlive what is painted
def _application() -> QApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return build_application(["forumdesk"])


def _dark(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() < 100

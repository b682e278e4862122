# SPDX-License-Identifier: MIT
"""The photo of a person or the picture of an article: chosen, dropped or pasted, described, and taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from forumdesk import edits
from forumdesk.errors import ForumDeskError
from forumdesk.gui.files import photos
from forumdesk.gui.inspector.boxes import LineBox
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.subject import Bond
from forumdesk.gui.widgets import monogram
from forumdesk.gui.widgets.flow import Flow
from forumdesk.gui.widgets.labels import Words, button, wrapping
from forumdesk.gui.widgets.pictures import decoded
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _
from forumdesk.program import Article, Person, Picture

SIDE = 64


class Photo(QWidget):
    """The picture, what can be done with it, and beneath it what it shows in words."""

    def __init__(self, form: Form, longest: int) -> None:
        self._form = form
        self._longest = longest
        super().__init__()
        theme = form.desk.theme
        self.setAcceptDrops(True)
        self.frame = _Frame(self)
        self.choose = button(_("Choose a photo…") if longest == photos.PORTRAIT else _("Choose a picture…"), "small")
        self.choose.clicked.connect(self._choose)
        self.paste = button(_("Paste"), "small")
        self.paste.setAccessibleName(_("Paste a picture"))
        self.paste.clicked.connect(self._paste)
        self.remove = button(_("Remove"), "small")
        self.remove.setAccessibleName(_("Remove the picture"))
        self.remove.clicked.connect(lambda: self._put(None))
        self.problem = wrapping(Words(theme, "", Type.SMALL, "err"), 40)
        self.problem.hide()
        self.alt = form.written(
            Bond(_("What the picture shows"), self._alt, self._describe, live=True, there=self._there), LineBox()
        )
        self.alt.hint(_("For people who do not see it"))
        buttons = Flow(6, 6)
        for each in (self.choose, self.paste, self.remove):
            each.setMinimumWidth(40)  # so that large type does not widen the form
            buttons.addWidget(each)
        words = Words(theme, _("or drop one here"), Type.SMALL, "hint")
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addLayout(buttons)
        side.addWidget(words)
        side.addStretch(1)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.frame, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(side, 1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addLayout(line)
        stack.addWidget(self.problem)
        stack.addWidget(self.alt)
        self.setFocusProxy(self.choose)
        self.refresh()

    @property
    def owner(self) -> Person | Article:
        """Whose picture it is."""
        (record,) = self._form.subject.records
        assert isinstance(record, Person | Article)
        return record

    @property
    def picture(self) -> Picture | None:
        """The picture as the program has it."""
        return self._form.desk.program.pictures.get(self.owner.picture_id)

    def refresh(self) -> None:
        """Show what the program says now."""
        there = self.picture is not None
        self.remove.setVisible(there)
        self.alt.setVisible(there)
        if there:
            self.alt.refresh()
        self.frame.update()

    def _there(self) -> bool:
        return self._form.subject.there

    def _alt(self) -> str:
        return self.picture.alt if self.picture is not None else ""

    def _describe(self, words: str) -> bool:
        picture, desk = self.picture, self._form.desk
        if picture is None:
            return False
        label = _("Describe the picture of {what}").format(what=self._form.subject.called)
        return desk.type_in(f"picture/{picture.id}/alt", label, edits.set_fields, "picture", picture.id, alt=words)

    def _choose(self) -> None:
        kinds = _("Pictures ({patterns})").format(patterns=photos.PATTERNS)
        path, _kind = QFileDialog.getOpenFileName(self, _("Choose a picture"), "", kinds)
        if path:
            self._take(lambda: photos.from_file(Path(path), self._longest))

    def _paste(self) -> None:
        self._take(lambda: photos.from_mime(QGuiApplication.clipboard().mimeData(), self._longest))

    def _take(self, make: Callable[[], Picture]) -> None:
        try:
            picture = make()
        except ForumDeskError as error:
            self.problem.setText(str(error))
            self.problem.show()
        else:
            self._put(picture)

    def _put(self, picture: Picture | None) -> None:
        self.problem.hide()
        subject, desk = self._form.subject, self._form.desk
        words = _("Give {what} a picture") if picture is not None else _("Take the picture of {what} away")
        label = words.format(what=subject.called)
        desk.edit(label, edits.set_picture, subject.kind, subject.ids[0], picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if photos.may_hold_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take(lambda: photos.from_mime(event.mimeData(), self._longest))


class _Frame(QWidget):
    """The circle of a person, or the whole picture of an article."""

    def __init__(self, photo: Photo) -> None:
        self._photo = photo
        self._theme = photo._form.desk.theme  # noqa: SLF001 - a part of it
        super().__init__(photo)
        side = self._theme.px(SIDE)
        self.setFixedSize(QSize(side, side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        owner, picture = self._photo.owner, self._photo.picture
        box = QRectF(self.rect())
        painter = QPainter(self)
        if isinstance(owner, Person):
            monogram.paint(painter, self._theme, box, owner.name, picture)
        else:
            painter.fillRect(box, self._theme.color("hover"))
            image = decoded(picture, round(box.width() * self.devicePixelRatioF())) if picture is not None else None
            if image is not None:
                size = image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
                left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
                painter.drawImage(QRectF(left, top, size.width(), size.height()), image)
        painter.end()

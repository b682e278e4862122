# SPDX-License-Identifier: MIT
"""A window: nothing open, an import under way, or one program. It shows pages, menus, status; `filing` moves files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QWidget,
)

from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.gui.actions import MENUS, build_menus
from forumdesk.gui.advice import Advice
from forumdesk.gui.commands import new_program, next_program
from forumdesk.gui.files.filing import Filing
from forumdesk.gui.files.outside import Outside
from forumdesk.gui.library import tell_forgotten
from forumdesk.gui.settings import Settings
from forumdesk.gui.status import Status
from forumdesk.gui.welcome import Welcome
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.field_undo import undone_in_field
from forumdesk.gui.widgets.stacking import stacked
from forumdesk.gui.widgets.style import Theme
from forumdesk.gui.widgets.toast import Toast
from forumdesk.gui.workspace import Workspace
from forumdesk.i18n import _

if TYPE_CHECKING:
    from forumdesk.gui.app import Desktop
    from forumdesk.gui.review import ImportPage


SOON = 60
"""Milliseconds after which the foot tells of a mark: the star itself is painted first."""


class ProgramWindow(QMainWindow):
    """One window with at most one program file."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.document: Document | None = None
        self.workspace: Workspace | None = None
        self.outside = Outside(self)
        self.filing: Filing = Filing(self)
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        room = self.screen().availableSize()
        self.resize(min(1280, room.width() - 16), min(800, room.height() - 48))
        self.restoreGeometry(self.settings.blob("geometry"))
        self._pages = QStackedWidget()
        self._advice = Advice(desktop.theme, self)
        self.setCentralWidget(stacked([self._advice.banner, self._pages]))
        self._actions = build_menus(self)
        self._status = Status(desktop.theme)
        self.setStatusBar(self._status)
        self._toast = Toast(self._status, self.theme)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.refresh)
        desktop.theme.changed.connect(self._dress)
        self._dress()

    @property
    def theme(self) -> Theme:
        """The look of the application."""
        return self.desktop.theme

    @property
    def settings(self) -> Settings:
        """What this computer remembers."""
        return self.desktop.settings

    @property
    def advice(self) -> Advice:
        """Where it is said what a reader has to be told: over the program, or over the page without one."""
        return self._advice if self.workspace is None else self.workspace.attending.advice

    # Pages

    def is_empty(self) -> bool:
        """Tell whether the window has nothing to show yet."""
        return self._pages.count() == 0

    def show_start(self) -> None:
        """Show the open program, or, with none, the ways to begin."""
        self._show(self.workspace or self._welcome())

    def _welcome(self) -> Welcome:
        page = Welcome(self.theme, self.desktop.personal)
        page.new_asked.connect(lambda: new_program(self))
        page.next_asked.connect(lambda: next_program(self))
        page.open_asked.connect(self.filing.open_file)
        page.paste_asked.connect(self.filing.paste_program)
        page.import_asked.connect(self.filing.import_files)
        page.sample_asked.connect(self.filing.open_sample)
        page.recent_chosen.connect(self.filing.open_path)
        page.find_asked.connect(self.filing.find_again)
        page.forgotten.connect(partial(tell_forgotten, self))
        return page

    def show_import(self, page: ImportPage) -> bool:
        """Show an import, behind which the open program waits; tell whether it is shown."""
        leaving = self.may_leave()
        if leaving:
            self._show(page)
        return leaving

    def show_document(self, document: Document) -> None:
        """Show an open program in this window."""
        self._leave_program()
        workspace = Workspace(document, self.theme, self.desktop.personal, self.settings, self.desktop.clock)
        self.document, self.workspace = document, workspace
        workspace.fit(self.width())
        workspace.export_asked.connect(self.filing.export)
        workspace.status_changed.connect(self.refresh)
        workspace.desk.mine.changed.connect(lambda _touched: self._soon.start())
        workspace.desk.refused.connect(lambda message: messages.tell(self, message))
        # Why an edit could not be written may be that another program was there first.
        workspace.desk.unsaved_changed.connect(lambda: QTimer.singleShot(0, self, self.outside.look))
        workspace.notices.again_asked.connect(self.outside.open_again)
        workspace.notices.copy_asked.connect(self.filing.save_copy)
        workspace.desk.noted.connect(self.toast)
        workspace.desk.told.connect(lambda words: self._toast.show(words, undo=lambda: self._take_step(back=True)))
        for own in ("mine", "colleagues", "reading"):  # by name: who held the desk would hold it for ever
            getattr(workspace.desk, own).told.connect(partial(self._tell_own, own))
        self._status.problems.follow(workspace.desk)
        workspace.desk.hinted.connect(self._status.hint)
        workspace.topbar.undo_asked.connect(self.undo)
        workspace.timeline.zoom_changed.connect(self.refresh)
        self._show(workspace)
        # After the first paint: it waits for the disk.
        QTimer.singleShot(0, self, lambda: self.desktop.personal.note_opened(document.path, document.program))

    def _show(self, page: QWidget) -> None:
        for at in reversed(range(self._pages.count())):
            old = self._pages.widget(at)
            if old is not None and old is not self.workspace and old is not page:
                self._pages.removeWidget(old)
                old.deleteLater()
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.statusBar().setVisible(page is self.workspace or isinstance(page, Welcome))
        self.refresh()

    def _leave_program(self) -> None:
        self._status.problems.follow(None)
        if self.workspace is not None:
            self.workspace.close_program()
            self._pages.removeWidget(self.workspace)
            self.workspace.deleteLater()
        self.document = self.workspace = None

    # Status

    def toast(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Say in the status bar what has been done, and offer what takes it back."""
        self._toast.show(words, undo=undo)

    def _tell_own(self, own: str, words: str) -> None:
        self.toast(words, lambda: self._undo_own(own))

    def _undo_own(self, own: str) -> None:
        if self.workspace is not None:
            getattr(self.workspace.desk, own).undo()

    def refresh(self) -> None:
        """Bring title, menus and status bar up to date."""
        document, workspace = self.document, self.workspace
        shown = workspace is not None and self._pages.currentWidget() is workspace
        editing = shown and workspace is not None and workspace.desk.editing
        for _title, commands in MENUS:
            for command in commands:
                if command.name and command.needs_program:
                    self._actions[command.name].setEnabled(editing if command.needs_editing else shown)
        if document is None or workspace is None:
            self.setWindowTitle("ForumDesk")
            self._status.show_nothing()
            return
        self._name_undo(document, shown=shown and not workspace.desk.looking_back)
        program = document.program
        self.setWindowTitle(f"{program.conference.title or document.path.stem} – {document.path.name} – ForumDesk")
        for name, possible in workspace.possible().items():
            self._actions[name].setEnabled(shown and possible)
        self._status.show_program(document, workspace)

    def _name_undo(self, document: Document, *, shown: bool) -> None:
        undo, redo = document.undo_label, document.redo_label
        for name, words, naming, label in (
            ("undo", _("Undo"), _("Undo “{label}”"), undo),
            ("redo", _("Redo"), _("Redo “{label}”"), redo),
        ):
            self._actions[name].setEnabled(shown and label is not None and not document.read_only_reason)
            self._actions[name].setText(naming.format(label=label).replace("&", "&&") if label else words)
        if self.workspace is not None:
            self.workspace.topbar.show_undo(_("Undo “{label}”").format(label=undo) if undo else "")
            editing = self.workspace.desk.editing
            self._actions["edit_program"].setText(_("Done &editing") if editing else _("&Edit program"))

    def _dress(self) -> None:
        room = self.screen().availableSize()
        self.setMinimumSize(min(self.theme.px(760), room.width() - 16), min(self.theme.px(520), room.height() - 48))
        self._status.dress()

    # Edit

    def undo(self) -> None:
        """Take the last step back."""
        self._step(back=True)

    def redo(self) -> None:
        """Take the step again that was taken back."""
        self._step(back=False)

    def _step(self, *, back: bool) -> None:
        if not undone_in_field(back=back):
            self._take_step(back=back)

    def _take_step(self, *, back: bool) -> None:
        document = self.document
        label = document and (document.undo_label if back else document.redo_label)
        if document is None or not label:
            return
        try:
            changes = document.undo() if back else document.redo()
        except ForumDeskError as error:
            messages.tell(self, str(error))
        else:
            if self.workspace is not None and self.workspace.desk.view == "timeline":
                self.workspace.timeline.show_moved(changes)
            words = _("Undone: {label}") if back else _("Done again: {label}")
            self.toast(document.notice or words.format(label=label))

    def search(self) -> None:
        """Put the keyboard into the search field."""
        if self.workspace is not None:
            self.workspace.topbar.search.focus_field()

    # View and Go

    def show_view(self, view: str) -> None:
        """Put a view into the middle."""
        if self.workspace is not None:
            self.workspace.desk.show_view(view)

    def zoom(self, step: int) -> None:
        """Make what is read larger (1), smaller (-1), or as usual (0): the article's type, else the timeline."""
        if self.workspace is not None:
            self.workspace.zoom(step)

    def step_text(self, steps: int) -> None:
        """Make all text larger or smaller, remember it, and say how large it is."""
        self.set_text(self.theme.stepped(steps))

    def usual_text(self) -> None:
        """Make all text as large as it was at first."""
        self.set_text(1.0)

    def set_text(self, scale: float) -> None:
        """Make all text that large, remember it, and say so."""
        self.theme.set_scale(scale)
        self.settings.keep("text", self.theme.scale)
        self.toast(_("Text at {percent} %").format(percent=round(self.theme.scale * 100)))

    def set_colors(self, mode: str) -> None:
        """Stay light or dark, or follow the system, and remember it."""
        self.theme.set_mode(mode)
        self.settings.keep("colors", mode)

    def snap(self) -> int:
        """Return the minutes in whose steps sessions are moved."""
        return self.workspace.desk.snap if self.workspace is not None else 0

    def set_snap(self, minutes: int) -> None:
        """Move sessions in other steps."""
        if self.workspace is not None:
            self.workspace.desk.set_snap(minutes)

    def fill_recent(self, menu: QMenu) -> None:
        """List the programs opened before."""
        menu.clear()
        for entry in self.desktop.personal.recent()[:12]:
            action = menu.addAction((entry.title or entry.path.stem).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, path=Path(entry.path): self.filing.open_path(path))
        if menu.isEmpty():
            menu.addAction(_("Nothing opened yet")).setEnabled(False)

    def show_keys(self) -> None:
        """List the keys."""
        from forumdesk.gui import help_pages  # noqa: PLC0415 - rarely needed

        help_pages.show_keys(self.theme, self)

    def about(self) -> None:
        """Say which version this is, and under which licences."""
        from forumdesk.gui import help_pages  # noqa: PLC0415 - rarely needed

        help_pages.about(self.theme, self)

    # Closing, dropping

    def close_program(self) -> None:
        """Leave an import, or close the program, or, with nothing open, the window."""
        if isinstance(self._pages.currentWidget(), Welcome):
            self.close()
        elif self._pages.currentWidget() is not self.workspace:
            if self.may_leave():
                self.show_start()
        elif self.workspace is not None and self.may_leave():
            self._leave_program()
            self.show_start()

    def may_leave(self) -> bool:
        """Tell whether the page on screen can go: an import with corrections asks first."""
        ask = getattr(self._pages.currentWidget(), "may_leave", None)
        return ask is None or bool(ask())

    def quit_all(self) -> None:
        """Close every window, and end."""
        self.desktop.quit_all()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave():
            event.ignore()
            return
        self.settings.keep("geometry", self.saveGeometry())
        self._leave_program()
        self.desktop.forget(self)
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.text().strip() or any(url.isLocalFile() for url in data.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        from forumdesk.gui.files import newer  # noqa: PLC0415 - not needed to show a program

        newer.take_dropped(self, files)
        if not files and data.text().strip():
            self.filing.paste_text(data.text(), data.html())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = QApplication.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focus, QAbstractButton):
            focus.click()  # outside dialogs Qt's buttons know the space bar only
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()
            QTimer.singleShot(0, self, self.outside.look)

# SPDX-License-Identifier: MIT
"""The commands that open, import, copy and export: they ask where, do it, and say what happened."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from forumdesk.document import Document, copy_of, repair
from forumdesk.errors import ForumDeskError
from forumdesk.files import files_in, safe_filename
from forumdesk.formats import FORMATS
from forumdesk.gui import sharing
from forumdesk.gui.clock import system_zone
from forumdesk.gui.widgets import messages
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.sample import sample_copy
from forumdesk.store.errors import DamagedError, StrayJournalError

if TYPE_CHECKING:
    from forumdesk.gui.review import Accepted, ImportPage
    from forumdesk.gui.window import ProgramWindow


SHARED = ".forumpick"
"""How the files of shared agendas end."""
CODE = "forumpick:"
"""What the code of one begins with, in small letters."""
LOOKED_THROUGH = 200_000
"""Characters of a pasted text in which a code is looked for."""


class Wish(Enum):
    """What becomes of an import while a program is open."""

    NEW = auto()
    INTO = auto()
    REPLACE = auto()


class Filing:
    """What the File menu and the first page do, for one window."""

    def __init__(self, window: ProgramWindow) -> None:
        self._window = window

    def open_file(self) -> None:
        """Ask for a program file and open it; a file of another kind is imported."""
        words = _("ForumDesk programs (*.forum);;All files (*)")
        folder = self._window.desktop.folder()
        name, _filter = QFileDialog.getOpenFileName(self._window, _("Open a program"), folder, words)
        if name:
            self.open_all([Path(name)])

    def begin(self, program: Program, label: str) -> None:
        """Ask where a program that is new is to be kept, and show it there for editing."""
        path = self.ask_where(_("Create the program"), f"{safe_filename(program.conference.title)}.forum")
        if path is None:
            return
        try:
            made = Document.create(path, program, label, replace=True)
        except ForumDeskError as error:
            messages.tell(self._window, str(error))
            return
        window = self._window.desktop.window_for(self._window)
        window.show_document(made)
        if window.workspace is not None:
            window.workspace.desk.set_editing(True)

    def open_path(self, path: Path) -> bool:
        """Open a program file here, or in a window of its own when one is open here; tell whether it is on screen."""
        shown = next((w for w in self._window.desktop.windows if w.document and same(w.document.path, path)), None)
        if shown is not None:
            shown.raise_()
            shown.activateWindow()
            return True
        try:
            document = Document.open(path)
        except (DamagedError, StrayJournalError) as error:
            return self._repair(path, error)
        except ForumDeskError as error:
            messages.tell(self._window, str(error))
            return False
        self._window.desktop.window_for(self._window).show_document(document)
        return True

    def _repair(self, path: Path, error: ForumDeskError) -> bool:
        """Offer to save what can still be read of such a file as a new one; tell whether that is on screen."""
        question = _("{error}\n\nWhat can still be read of it can be saved as a new program. The file stays as it is.")
        if not messages.ask(self._window, question.format(error=error), _("Save what can be read…")):
            return False
        into = self.ask_where(_("Save what can be read"), _("{name} repaired.forum").format(name=path.stem))
        if into is None or same(into, path):
            return False
        try:
            notes = repair(path, into)
        except ForumDeskError as failure:
            messages.tell(self._window, str(failure))
            return False
        messages.tell(self._window, "\n".join(notes) or _("Everything in it could be read, apart from its history."))
        return self.open_path(into)

    def find_again(self, path: Path) -> None:
        """Ask where a program file that is no longer at its place has gone, and open it."""
        words = _("Find {name}").format(name=path.name)
        folder = path.parent if path.parent.is_dir() else self._window.desktop.folder()
        name, _filter = QFileDialog.getOpenFileName(self._window, words, str(folder), "*.forum")
        if name and self.open_path(Path(name)):
            self._window.desktop.personal.forget(path)

    def open_sample(self) -> None:
        """Open the user's copy of the sample program."""
        self._open_sample(afresh=False)

    def open_sample_afresh(self) -> None:
        """Put a fresh copy in the place of the user's copy of the sample, after asking."""
        copy = sample_copy()
        if any(w.document and same(w.document.path, copy) for w in self._window.desktop.windows):
            messages.tell(self._window, _("The sample is open. Close it first; then a fresh copy can take its place."))
            return
        question = _("A fresh copy of the sample takes the place of yours. What you changed in yours is lost.")
        if messages.ask_to_lose(self._window, question, _("Take a fresh copy")):
            self._open_sample(afresh=True)

    def _open_sample(self, *, afresh: bool) -> None:
        try:
            path = sample_copy(afresh=afresh)
        except ForumDeskError as error:
            messages.tell(self._window, str(error))
            return
        self.open_path(path)

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open what was dropped: program files each in a window, the others and files of folders as one import."""
        programs = [path for path in paths if path.suffix.lower() == ".forum"]
        agendas = [path for path in paths if path.suffix.lower() == SHARED]
        others = [path for path in paths if path not in programs and path not in agendas]
        for path in programs:
            self.open_path(path)
        for path in agendas:
            sharing.open_file(self._window, path)
        if others:
            self._import(*(file for path in others for file in (files_in(path) if path.is_dir() else (path,))))

    def import_files(self) -> None:
        """Ask for files of other formats, and review what they say."""
        known = " ".join(f"*{suffix}" for each in FORMATS for suffix in each.suffixes)
        words = _("Everything that can be read ({known});;All files (*)").format(known=known)
        folder = self._window.desktop.folder()
        names, _filter = QFileDialog.getOpenFileNames(self._window, _("Import"), folder, words)
        if names:
            self._import(*map(Path, names))

    def import_folder(self) -> None:
        """Ask for a folder, and review what its files say."""
        folder = self._window.desktop.folder()
        name = QFileDialog.getExistingDirectory(self._window, _("Import the files of a folder"), folder)
        if name:
            self._import(*files_in(Path(name)))

    def paste_program(self) -> None:
        """Take the program's text from the clipboard, and review what it says."""
        self.paste_text("")

    def paste_text(self, text: str, markup: str = "") -> None:
        """Review a text, with the HTML that goes with it; what is on the clipboard when there is none.

        A text with the code of a shared agenda is no program, and is opened as that.
        """
        given = text or QGuiApplication.clipboard().text()
        if CODE in given[:LOOKED_THROUGH].casefold():
            sharing.open_text(self._window, given)
            return
        page = self.import_page()
        if page is not None:
            page.start_paste(text, markup)

    def _import(self, *paths: Path) -> None:
        if not paths:
            messages.tell(self._window, _("There is no file in it that could be read."))
            return
        page = self.import_page()
        if page is not None:
            page.start_files(paths)

    def import_page(self) -> ImportPage | None:
        """Return a page for an import on screen; None when another import may not be left."""
        from forumdesk.gui.review import ImportPage  # noqa: PLC0415 - not needed to show a program

        document = self._window.document
        program = document.program if document else None
        page = ImportPage(self._window.theme, system_zone(), open_program=program)
        page.accepted.connect(self._import_done)
        page.cancelled.connect(self._window.show_start)
        if self._window.show_import(page):
            return page
        page.deleteLater()
        return None

    def _import_done(self, accepted: object) -> None:
        from forumdesk.gui.review import Accepted  # noqa: PLC0415 - loaded by now

        assert isinstance(accepted, tuple)
        try:
            self._keep_import([each for each in accepted if isinstance(each, Accepted)])
        except ForumDeskError as error:
            messages.tell(self._window, str(error))

    def _keep_import(self, accepted: Sequence[Accepted]) -> None:
        from forumdesk.merge.origins import looks_known  # noqa: PLC0415 - loaded by the import

        document = self._window.document
        if document is None or document.read_only_reason:
            self._create_from(accepted)
            return
        known = any(looks_known(document.program, each.said) for each in accepted)
        wish = self._ask_what_for(document.program.conference.title, known=known)
        if wish is Wish.NEW:
            self._create_from(accepted)
        elif wish is Wish.REPLACE:
            self._merge(document, accepted[0], replaces=True)
            self._merge_all(document, accepted[1:])
        elif wish is Wish.INTO:
            self._merge_all(document, accepted)

    def _ask_what_for(self, title: str, *, known: bool) -> Wish | None:
        """Return what becomes of an import while a program is open, which may know it; None for cancel."""
        into = _("Update “{title}”") if known else _("Add it to “{title}”")
        verbs = {into.format(title=title): Wish.INTO, _("Make a new program"): Wish.NEW}
        if known:
            question = _(
                "“{title}” has most of this already. Shall it be updated with what is new, or a new one be made?"
            )
        else:
            question = _(
                "Make a new program of what was read, add it to “{title}”, or replace all that is in “{title}”?"
            )
            verbs = dict(reversed(verbs.items())) | {_("Replace what is open"): Wish.REPLACE}
        return verbs.get(messages.ask(self._window, question.format(title=title), *verbs))

    def _merge_all(self, document: Document, accepted: Sequence[Accepted]) -> None:
        """Merge sources into the open program, a step each, until one is declined."""
        all(self._merge(document, each) for each in accepted)

    def _merge(self, document: Document, accepted: Accepted, *, replaces: bool = False) -> bool:
        """Merge an import into the open program as one step, after asking what can't be decided; tell if it was."""
        from forumdesk.gui.files.updating import UpdateDialog  # noqa: PLC0415 - not needed to show a program
        from forumdesk.merge import origins  # noqa: PLC0415 - loaded by the import
        from forumdesk.merge.words import news  # noqa: PLC0415 - the same

        before = document.program
        merged = (origins.replacement if replaces else origins.update)(before, accepted)
        brought = news(before, merged.program)
        program = merged.program
        if brought or merged.clashes:
            dialog = UpdateDialog(self._window.theme, before, merged, brought, self._window, replaces=replaces)
            agreed = dialog.exec() == QDialog.DialogCode.Accepted
            program = dialog.program if agreed else before
            dialog.deleteLater()
            if not agreed:
                return False
        changed = news(before, program)
        document.replace(_("Update from {name}").format(name=accepted.source.name), program)
        self._window.show_start()
        if changed:
            said = _("“{title}” was updated. Undo takes it back.")
        else:
            said = _("Nothing has changed since “{title}” was last updated.")
        self._window.toast(said.format(title=before.conference.title))
        return True

    def _create_from(self, accepted: Sequence[Accepted]) -> None:
        from forumdesk.formats.joining import together  # noqa: PLC0415 - loaded by the import

        name = accepted[0].name
        path = self.ask_where(_("Create the program"), f"{safe_filename(name)}.forum")
        if path is not None:
            program = together(each.kept for each in accepted)
            made = Document.create(path, program, _("Import {name}").format(name=name), replace=True)
            window = self._window.desktop.window_for(self._window)
            self._window.show_start()
            window.show_document(made)

    def save_copy(self) -> None:
        """Write a copy of the program file to another place."""
        document = self._window.document
        if document is None:
            return
        name = _("{name} copy").format(name=document.path.stem)
        path = self.ask_where(_("Save a copy"), f"{name}{document.path.suffix}")
        if path is None:
            return
        try:
            document.save_copy(path)
            copy = Document.open(path) if document.unsaved is not None else None
        except ForumDeskError as error:
            messages.tell(self._window, str(error))
            return
        if copy is not None:  # what could not be saved is in it, and is gone on with there
            document.give_up()
            self._window.show_document(copy)
        self._window.toast(_("A copy was saved as {path}.").format(path=path))

    def merge_copy(self) -> None:
        """Ask for another copy of the open program, and bring in what was done there."""
        words = _("ForumDesk programs (*.forum)")
        document = self._window.document
        folder = str(document.path.parent) if document is not None else self._window.desktop.folder()
        name, _filter = QFileDialog.getOpenFileName(self._window, _("Merge with a copy"), folder, words)
        if name:
            self.merge_with(Path(name))

    def merge_with(self, path: Path) -> bool:
        """Bring what was done in another copy into the open program; tell whether that was agreed to."""
        from forumdesk.gui.files.joining import merge_into  # noqa: PLC0415 - not needed to show a program

        document, workspace = self._window.document, self._window.workspace
        if document is None or workspace is None:
            return False
        workspace.past.leave()
        try:
            said = merge_into(document, path, self._window.theme, self._window)
        except ForumDeskError as error:
            messages.tell(self._window, str(error))
            return False
        if said:
            self._window.toast(said)
        return bool(said)

    def show_backups(self) -> None:
        """List the backups of the open program, to look at and to restore."""
        from forumdesk.gui.files.backups import BackupsDialog  # noqa: PLC0415 - not needed to show a program

        document, workspace = self._window.document, self._window.workspace
        if document is None or workspace is None:
            return
        dialog = BackupsDialog(document, workspace.desk, workspace.past, self._window)
        dialog.copy_asked.connect(self._copy_backup)
        dialog.exec()
        dialog.deleteLater()

    def _copy_backup(self, backup: Path) -> None:
        """Save a backup as a program of its own, and open it."""
        document = self._window.document
        name = document.path.stem if document else backup.stem
        path = self.ask_where(_("Save the backup as a new program"), f"{name} {backup.stem}.forum")
        if path is None:
            return
        try:
            copy_of(backup, path)
        except ForumDeskError as error:
            messages.tell(self._window, str(error))
        else:
            self.open_path(path)

    def export(self, session_id: str = "") -> None:
        """Ask what to export, as what and where to, and write the file; a session is meant for a calendar."""
        from forumdesk.gui.files import export_flow  # noqa: PLC0415 - not needed to show a program

        export_flow.export(self._window, session_id)

    def export_agenda(self) -> None:
        """Ask what of the agenda goes into which calendar, and write the file."""
        from forumdesk.gui.files import export_flow  # noqa: PLC0415 - not needed to show a program

        export_flow.export(self._window, agenda=True)

    def ask_where(self, title: str, name: str) -> Path | None:
        """Return the path that was chosen; the file dialog itself asks before an existing file is replaced."""
        suffix = Path(name).suffix
        start = str(Path(self._window.desktop.folder()) / name)
        chosen, _filter = QFileDialog.getSaveFileName(self._window, title, start, f"*{suffix}")
        if not chosen:
            return None
        path = Path(chosen)
        self._window.desktop.remember_folder(path.parent)
        return path if path.suffix else path.with_suffix(suffix)


def same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file."""
    return one.resolve() == other.resolve()

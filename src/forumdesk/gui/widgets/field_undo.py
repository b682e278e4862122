# SPDX-License-Identifier: MIT
"""Undo by the keyboard while one types: what was typed is taken back before the steps of the program."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit


def undone_in_field(*, back: bool) -> bool:
    """Let the text field that has the keyboard take a step back first; tell whether it had one to take."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit) and not field.isReadOnly():
        possible = field.isUndoAvailable() if back else field.isRedoAvailable()
    elif isinstance(field, QPlainTextEdit) and not field.isReadOnly():
        possible = field.document().isUndoAvailable() if back else field.document().isRedoAvailable()
    else:
        return False
    if possible:
        field.undo() if back else field.redo()
    return possible

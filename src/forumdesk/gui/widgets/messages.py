# SPDX-License-Identifier: MIT
"""The few questions and failures that need an answer before anything else: plain text, buttons that are verbs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from forumdesk.i18n import _


def tell(parent: QWidget | None, message: str) -> None:
    """Say what went wrong, and wait until it was read."""
    box = _box(parent, message)
    box.addButton(_("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    box.deleteLater()


def ask(parent: QWidget | None, question: str, *verbs: str) -> str:
    """Ask, with one button for each verb, the first being the usual answer; return the verb, or "" for cancel."""
    return _ask(parent, question, verbs, loses=False)


def ask_to_lose(parent: QWidget | None, question: str, verb: str) -> bool:
    """Ask whether to go on though something is lost by it; Enter cancels."""
    return bool(_ask(parent, question, (verb,), loses=True))


def _ask(parent: QWidget | None, question: str, verbs: tuple[str, ...], *, loses: bool) -> str:
    box = _box(parent, question)
    buttons = [box.addButton(verb, QMessageBox.ButtonRole.AcceptRole) for verb in verbs]
    cancel = box.addButton(_("Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(cancel)
    usual = cancel if loses else buttons[0]
    usual.setProperty("role", "primary")
    box.setDefaultButton(usual)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return next((verb for verb, button in zip(verbs, buttons, strict=True) if button is clicked), "")


def _box(parent: QWidget | None, message: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("ForumDesk")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(message)
    return box

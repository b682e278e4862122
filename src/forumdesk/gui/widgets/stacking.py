# SPDX-License-Identifier: MIT
"""Widgets under each other with nothing around them, and the hairlines between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget


def stacked(widgets: Sequence[QWidget], gap: int = 0) -> QWidget:
    """Return widgets under each other."""
    box = QWidget()
    stack = QVBoxLayout(box)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(gap)
    for widget in widgets:
        stack.addWidget(widget)
    return box


def rule(role: str) -> QFrame:
    """Return a hairline: "rule" lies, "rule-v" stands."""
    line = QFrame()
    line.setProperty("role", role)
    return line

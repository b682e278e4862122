# SPDX-License-Identifier: MIT
"""Fields with their names before them, in columns that are the same in every section."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QWidget

from forumdesk.gui.widgets.labels import Words
from forumdesk.gui.widgets.style import Theme, Type

_NAMES, _HIGH = 150, 32


def form(theme: Theme, *rows: tuple[str, QWidget]) -> QWidget:
    """Return the fields."""
    made = QWidget()
    layout = QFormLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setHorizontalSpacing(16)
    layout.setVerticalSpacing(8)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    for name, field in rows:
        label = Words(theme, name, Type.BODY)
        label.setMinimumSize(theme.px(_NAMES), theme.px(_HIGH))
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(name)
        layout.addRow(label, field)
    return made

# SPDX-License-Identifier: MIT
from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.gui.widgets.flow import Columns, Flow


@pytest.fixture
def outside(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def filled(outside: QWidget, layout: QLayout, *sizes: tuple[int, int]) -> list[QWidget]:
    outside.setLayout(layout)
    made = []
    for width, height in sizes:
        made.append(QWidget())
        made[-1].setFixedHeight(height)
        made[-1].setMinimumWidth(width)
        layout.addWidget(made[-1])
    return made


def places(widgets: list[QWidget]) -> list[tuple[int, int]]:
    return [(widget.x(), widget.y()) for widget in widgets]


def test_widgets_go_to_the_next_line_where_the_width_ends(outside: QWidget) -> None:
    flow = Flow(6, 4)
    made = filled(outside, flow, (50, 20), (50, 30), (50, 20))
    flow.setGeometry(QRect(0, 0, 120, 200))
    assert places(made) == [(0, 5), (56, 0), (0, 34)]
    assert (flow.heightForWidth(120), flow.heightForWidth(400)) == (54, 30)


def test_hidden_widgets_take_no_room(outside: QWidget) -> None:
    flow = Flow(6, 4)
    made = filled(outside, flow, (50, 20), (50, 20))
    made[0].hide()
    flow.setGeometry(QRect(0, 0, 400, 200))
    assert places(made)[1] == (0, 0)
    assert flow.sizeHint() == QSize(50, 20)


def test_field_takes_the_rest_of_its_line(outside: QWidget) -> None:
    flow = Flow(6, 4)
    filled(outside, flow, (50, 20))
    field = QLineEdit()
    flow.addWidget(field)
    flow.setGeometry(QRect(0, 0, 500, 200))
    assert (field.x(), field.width()) == (56, 444)


def test_columns_are_as_wide_as_each_other_and_as_many_as_fit(outside: QWidget) -> None:
    columns = Columns(10, 4)
    columns.set_least(100)
    made = filled(outside, columns, (20, 20), (20, 30), (20, 20))
    columns.setGeometry(QRect(0, 0, 230, 200))
    assert [(widget.x(), widget.width()) for widget in made] == [(0, 110), (120, 110), (0, 110)]
    assert columns.heightForWidth(230) == 54
    assert columns.heightForWidth(90) == 78

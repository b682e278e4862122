# SPDX-License-Identifier: MIT
"""The style sheet: shapes that a palette can't say. Widgets opt in by object name or by the property `role`.

`role` on a QPushButton or QToolButton: "primary", "quiet" (no border), "nav" (sidebar), "segment" (of a row), "chip".
`role` on a QLabel: "hint" (text3), "label" (section label), "second" (text2), "link".
`role` on a QWidget: "pane" (sunken), "bar" (toolbar ground), "view" (surface), "banner".
"""

from __future__ import annotations

from dataclasses import asdict

from forumdesk.gui.widgets.colors import Colors

_SHEET = """
QMainWindow, QDialog {{ background: {bg}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QMenuBar {{ background: {bg}; color: {text2}; padding: 2px 8px; border-bottom: 1px solid {line}; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; color: {text}; }}
QMenu {{ background: {raised}; color: {text}; border: 1px solid {line2}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu::item:disabled {{ color: {edge}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QStatusBar {{ background: {bg}; color: {text2}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {line2}; padding: 4px 6px; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover {{ background: {accent}; }}

QWidget[role="bar"] {{ background: {bg}; }}
QWidget[role="view"] {{ background: {surface}; }}
QWidget[role="pane"] {{ background: {sunken}; }}
QWidget[role="pane"][target="true"] {{ background: {accent_tint}; }}
QWidget[role="banner"] {{ background: {warn_tint}; }}
QWidget[role="slip"] {{ background: {raised}; border: 1px solid {line2}; border-radius: 8px; }}
QFrame[role="rule"] {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[role="rule-v"] {{ background: {line}; border: none; max-width: 1px; min-width: 1px; }}

QLabel[role="hint"] {{ color: {text3}; }}
QLabel[role="second"] {{ color: {text2}; }}
QLabel[role="label"] {{ color: {text2}; }}
QLabel[role="link"] {{ color: {accent}; }}
QLabel[role="warn"] {{ color: {warn}; }}
QLabel[role="err"] {{ color: {err}; }}
QLabel[role="ok"] {{ color: {ok}; }}

QPushButton, QToolButton[role="button"] {{
    background: {raised}; color: {text}; border: 1px solid {line2}; border-radius: 6px;
    padding: 0 12px; min-height: {control}px; }}
QPushButton:hover, QToolButton[role="button"]:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton[role="button"]:pressed {{ background: {sel}; }}
QPushButton:focus, QToolButton[role="button"]:focus {{
    border: 2px solid {accent}; padding: 0 11px; min-height: {control_focus}px; }}
QPushButton:disabled, QToolButton[role="button"]:disabled {{ color: {edge}; border-color: {line}; }}
QPushButton[role="primary"] {{
    background: {accent}; color: {on_accent}; border-color: {accent}; font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[role="primary"]:disabled {{ background: {hover}; color: {edge}; border-color: {line}; }}
QPushButton[role="small"] {{ min-height: {small}px; }}
QPushButton[role="small"]:focus {{ min-height: {small_focus}px; }}
QToolButton[role="button"]::menu-indicator {{ image: none; }}
QToolButton[role="quiet"], QPushButton[role="quiet"] {{
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 2px; min-height: 0; }}
QToolButton[role="quiet"]:hover, QPushButton[role="quiet"]:hover {{ background: {hover}; }}
QToolButton[role="quiet"]:focus, QPushButton[role="quiet"]:focus {{
    border-color: {accent}; padding: 2px; min-height: 0; }}
QPushButton[role="badge"] {{
    background: transparent; color: {warn}; border: 1px solid transparent; border-radius: 4px; padding: 0 4px;
    min-height: 0; }}
QPushButton[role="badge"]:hover {{ background: {hover}; }}
QPushButton[role="badge"]:focus {{ border-color: {accent}; padding: 0 4px; min-height: 0; }}
QPushButton[role="chip"] {{
    background: {accent_tint}; border: 1px solid {line2}; border-radius: 6px; padding: 0 8px; min-height: {chip}px; }}
QPushButton[role="chip"]:hover {{ background: {sel}; }}
QPushButton[role="chip"]:focus {{ border: 2px solid {accent}; padding: 0 7px; min-height: {chip_focus}px; }}
QFrame[role="popover"] {{ background: {raised}; border: 1px solid {line2}; }}
QTreeView[role="choices"] {{ background: {raised}; }}
QToolButton[role="quiet"]:disabled {{ color: {edge}; }}
QPushButton[role="way"] {{
    background: {raised};
    border: 1px solid {line}; border-radius: 8px; padding: 0; min-height: 0; }}
QPushButton[role="way"]:hover {{ background: {hover}; }}
QPushButton[role="way-plain"] {{
    border: 2px solid transparent; background: transparent; border-radius: 8px; min-height: 0; }}
QPushButton[role="way-plain"]:hover {{ background: {hover}; }}
QPushButton[role="way"]:focus, QPushButton[role="way-plain"]:focus {{
    background: {accent_tint}; border: 2px solid {accent}; padding: 0; min-height: 0; }}
QPushButton[role="link"] {{
    background: transparent; border: 2px solid transparent; color: {accent}; padding: 0 2px; min-height: 0;
    text-align: left; }}
QPushButton[role="link"]:hover {{ color: {accent_hover}; text-decoration: underline; background: transparent; }}
QPushButton[role="link"]:focus {{ border-color: {accent}; border-radius: 4px; padding: 0 2px; min-height: 0; }}

QPushButton[role="segment"] {{
    background: {raised}; color: {text2}; border: 1px solid {line2}; border-radius: 0; padding: 0 14px;
    margin-left: -1px; font-weight: 500; min-height: {control}px; }}
QPushButton[role="segment"][edge="first"] {{
    border-top-left-radius: 6px; border-bottom-left-radius: 6px; margin-left: 0; }}
QPushButton[role="segment"][edge="last"] {{ border-top-right-radius: 6px; border-bottom-right-radius: 6px; }}
QPushButton[role="segment"][edge="only"] {{ border-radius: 6px; margin-left: 0; }}
QPushButton[role="segment"]:hover {{ background: {hover}; color: {text}; }}
QPushButton[role="segment"]:checked {{ background: {accent}; color: {on_accent}; border-color: {accent};
    font-weight: 600; }}
QPushButton[role="segment"]:focus {{ border: 2px solid {text}; padding: 0 13px; min-height: {control_focus}px; }}

QToolButton[role="nav"] {{
    background: transparent; color: {text2}; border: 2px solid transparent; border-radius: 6px;
    padding: 0 6px; text-align: left; min-height: {nav}px; }}
QToolButton[role="rail"] {{
    background: transparent; color: {text2}; border: 2px solid transparent; border-radius: 6px; padding: 4px 0; }}
QToolButton[role="rail"]:hover {{ background: {hover}; color: {text}; }}
QToolButton[role="rail"]:checked {{ background: {sel}; color: {text}; }}
QToolButton[role="rail"]:focus {{ border-color: {accent}; }}
QToolButton[role="nav"]:hover {{ background: {hover}; color: {text}; }}
QToolButton[role="nav"]:checked {{ background: {sel}; color: {text}; font-weight: 600; }}
QToolButton[role="nav"]:focus {{ border-color: {accent}; }}

QLineEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox {{
    background: {raised}; color: {text}; border: 1px solid {line2}; border-radius: 6px; padding: 0 10px;
    min-height: {control}px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus, QSpinBox:focus {{
    border: 2px solid {accent}; padding: 0 9px; min-height: {control_focus}px; }}
QLineEdit[role="small"] {{ min-height: {small}px; }}
QLineEdit[role="small"]:focus {{ min-height: {small_focus}px; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 24px; }}
QComboBox QAbstractItemView {{
    background: {raised}; color: {text}; border: 1px solid {line2};
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QCheckBox, QRadioButton {{ spacing: 8px; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {edge}; background: {raised}; border-radius: 3px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; }}
QRadioButton::indicator:checked {{ border: 5px solid {accent}; width: 6px; height: 6px; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {hover}; border-color: {line2}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {text}; }}
QPlainTextEdit, QTextEdit, QTextBrowser {{
    background: {surface}; color: {text}; border: none;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QTextBrowser[role="rich"] {{
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 4px 6px; }}
QTextBrowser[role="rich"]:focus {{ border-color: {accent}; }}
QPlainTextEdit[role="field"] {{ border: 1px solid {line2}; border-radius: 6px; padding: 8px; background: {raised}; }}
QPlainTextEdit[role="field"]:focus {{ border: 2px solid {accent}; padding: 7px; }}
QLineEdit[wrong="clash"] {{ border-color: {warn_line}; }}
QLineEdit[wrong="yes"], QPlainTextEdit[wrong="yes"] {{ border-color: {err}; }}
QAbstractItemView {{ outline: 0; }}
QTableView, QListView, QTreeView {{ background: {surface}; border: none; gridline-color: {line}; }}
QListView[role="offered"] {{
    background: {raised}; color: {text}; border: 1px solid {line2};
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QListView[role="offered"]::item {{ padding: 4px 6px; }}
QListView[role="choices"] {{ background: transparent; border: 2px solid transparent; border-radius: 8px; }}
QListView[role="choices"]:focus {{ border-color: {accent}; }}
QListView[role="choices"]::item {{ padding: 7px 10px; border-radius: 6px; color: {text}; }}
QListView[role="choices"]::item:hover {{ background: {hover}; }}
QListView[role="choices"]::item:selected {{ background: {accent_tint}; color: {text}; }}
QListView[role="tray"] {{ background: transparent; }}
QHeaderView {{ background: {surface}; border: none; }}
QHeaderView::section {{
    background: {surface}; color: {text2}; border: none; border-bottom: 1px solid {line}; padding: 6px 8px; }}
QHeaderView::section:first, QTableView[role="rows"] QHeaderView::section:only-one {{ padding-left: 16px; }}
QTableView[role="plain"] {{ border: 2px solid transparent; border-radius: 6px; }}
QTableView[role="plain"]:focus {{ border-color: {accent}; }}
QTableView[role="plain"]::item {{ padding: 0 8px; }}
QTableView[role="plain"] QHeaderView::section:first {{ padding-left: 8px; }}
QTableView[role="grid"] QHeaderView::section {{ border-right: 1px solid {line}; padding: 4px 8px; }}
QTableView[role="grid"] QHeaderView::section:vertical {{ color: {text3}; padding: 0; }}
QTableView[role="grid"]::item {{ padding: 0 6px; }}
QTableView[role="grid"] QTableCornerButton::section {{
    background: {surface}; border: none; border-bottom: 1px solid {line}; border-right: 1px solid {line}; }}
QLineEdit[role="cell"], QLineEdit[role="cell"]:focus {{
    border: 2px solid {accent}; border-radius: 0; padding: 0 5px; min-height: 0; }}
QLabel[role="cell-hint"] {{
    background: {raised}; color: {text2}; border: 1px solid {line2}; border-radius: 4px; padding: 6px 8px; }}
QLabel[role="cell-hint"][state="wrong"] {{ color: {err}; border-color: {err}; }}
QTableView[role="rows"] {{ selection-background-color: transparent; }}
QScrollArea {{ border: none; background: transparent; }}
QScrollArea[role="quiet"] {{ border: 2px solid transparent; }}
QScrollArea[role="quiet"][ring="true"] {{ border-color: {accent}; border-radius: 6px; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {line2}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {edge}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; width: 0; height: 0; }}
QProgressBar {{ background: {hover}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
"""


def sheet(colors: Colors, factor: float) -> str:
    """Return the style sheet for a palette; `factor` is the text size, with which controls grow."""
    heights = {
        "control": round(30 * factor),
        "small": round(26 * factor),
        "chip": round(24 * factor),
        "nav": round(28 * factor),
    }
    # The border of a focused control is one pixel wider on each side; its inside gives way, so that nothing moves.
    heights |= {f"{name}_focus": height - 2 for name, height in heights.items()}
    return _SHEET.format(**asdict(colors), **heights)

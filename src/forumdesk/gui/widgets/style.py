# SPDX-License-Identifier: MIT
"""The look as one object: `Theme` holds the palette, the type and the tints, and dresses the application in them.

Views ask it for a colour, a font or an icon each time they are painted and listen to `changed`; none of them knows a
hex value or a point size. The style sheet covers only what palettes can't: toolbar, sidebar, buttons, fields.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetrics, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from forumdesk.gui.widgets import icons
from forumdesk.gui.widgets.colors import DARK, LIGHT, Colors
from forumdesk.gui.widgets.sheet import sheet
from forumdesk.hues import TrackColors, of_track
from forumdesk.paths import resources
from forumdesk.program import Program

SANS, SERIF = "Inter", "Source Serif Pro"
BASE = 10.0
"""Points of the system font, at 96 dpi, for which the sizes below are drawn. A smaller system font shrinks nothing."""

MODES = ("system", "light", "dark")
TEXT_STEPS = (0.85, 0.92, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0)
"""The text sizes that can be chosen, as factors."""


class Type(Enum):
    """The typographic roles: family, points at the base size, weight, height of a line in pixels."""

    ARTICLE_TITLE = (SERIF, 23.0, 600, 38)
    READING = (SERIF, 14.0, 400, 29)
    PANE_TITLE = (SERIF, 16.0, 600, 27)
    CARD_TITLE = (SERIF, 12.75, 600, 22)
    LIST_TITLE = (SERIF, 11.25, 600, 20)
    BODY = (SANS, 9.75, 400, 18)
    RUNNING = (SANS, 9.75, 400, 20)
    NAME = (SANS, 9.75, 500, 18)
    STRONG = (SANS, 9.75, 600, 18)
    SMALL = (SANS, 9.0, 400, 16)
    SMALL_STRONG = (SANS, 9.0, 500, 16)
    GRID_TITLE = (SANS, 8.6, 600, 15)
    LABEL = (SANS, 8.25, 600, 16)
    LABEL_PLAIN = (SANS, 8.25, 400, 16)


class Theme(QObject):
    """Colours, type and icons of one application, light or dark, at the chosen text size."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._mode = "system"
        self._scale = 1.0
        self._fonts: dict[Type, QFont] = {}
        self._metrics: dict[Type, QFontMetrics] = {}
        self.colors: Colors = LIGHT
        self.dark = False
        super().__init__(application)
        _load_fonts()
        self._dpi = application.primaryScreen().logicalDotsPerInch()
        self._system = max(1.0, QFontInfo(application.font()).pixelSize() * 72 / 96 / BASE)
        application.styleHints().colorSchemeChanged.connect(self._dress)
        self._dress()

    @property
    def mode(self) -> str:
        """What was chosen: "system", "light" or "dark"."""
        return self._mode

    def set_mode(self, mode: str) -> None:
        """Follow the system, or stay light or dark."""
        if mode in MODES and mode != self._mode:
            self._mode = mode
            self._dress()

    @property
    def scale(self) -> float:
        """The chosen text size as a factor."""
        return self._scale

    def set_scale(self, scale: float) -> None:
        """Set the text size to the nearest step."""
        nearest = min(TEXT_STEPS, key=lambda step: abs(step - scale))
        if nearest != self._scale:
            self._scale = nearest
            self._dress()

    def stepped(self, steps: int) -> float:
        """Return the text size that lies that many steps from the chosen one, as a factor."""
        index = TEXT_STEPS.index(self._scale) + steps
        return TEXT_STEPS[max(0, min(index, len(TEXT_STEPS) - 1))]

    def font(self, role: Type) -> QFont:
        """Return the font of a role at the chosen text size. Copy it before changing it."""
        if role not in self._fonts:
            family, points, weight, _height = role.value
            self._fonts[role] = font(family, points * self._factor * 96 / self._dpi, weight)
        return self._fonts[role]

    def metrics(self, role: Type) -> QFontMetrics:
        """Return the metrics of a role's font, kept because making them is slow."""
        if role not in self._metrics:
            self._metrics[role] = QFontMetrics(self.font(role))
        return self._metrics[role]

    def line(self, role: Type) -> int:
        """Return the height of a line of that role in logical pixels."""
        return round(role.value[3] * self._factor)

    def px(self, length: float) -> int:
        """Return a length that holds text, grown with the text size. Gaps and insets do not grow."""
        return round(length * self._factor)

    def color(self, name: str) -> QColor:
        """Return the colour of that name in `Colors`."""
        return QColor(getattr(self.colors, name))

    def track(self, program: Program, track_id: str) -> TrackColors:
        """Return the colours of a track; slate for none."""
        return of_track(program, track_id, dark=self.dark)

    def icon(self, name: str, color: str = "text2", current: str = "", gap: int = 0) -> QIcon:
        """Return an icon tinted in a colour of `Colors`, and in `current` while its button is checked."""
        tint, tinted = getattr(self.colors, color), getattr(self.colors, current) if current else ""
        return icons.icon(name, tint, tinted, self.px(20), gap)

    @property
    def _factor(self) -> float:
        return self._scale * self._system

    def _dress(self) -> None:
        hints = self._application.styleHints()
        system_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        self.dark = self._mode == "dark" or (self._mode == "system" and system_dark)
        self.colors = DARK if self.dark else LIGHT
        self._fonts.clear()
        self._metrics.clear()
        self._application.setPalette(palette(self.colors))
        self._application.setFont(self.font(Type.BODY))
        self._application.setStyleSheet(sheet(self.colors, self._factor))
        self.changed.emit()


def font(family: str, points: float, weight: int) -> QFont:
    """Return a font of the app with fallbacks and figures that stand in columns."""
    fallback = ["Noto Serif", "serif"] if family == SERIF else ["Noto Sans", "sans-serif"]
    made = QFont([family, *fallback])
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight(weight))
    made.setStyleHint(QFont.StyleHint.Serif if family == SERIF else QFont.StyleHint.SansSerif)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if family == SANS:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def palette(colors: Colors) -> QPalette:
    """Return Qt's palette for these colours."""
    roles = {
        QPalette.ColorRole.Window: colors.bg,
        QPalette.ColorRole.WindowText: colors.text,
        QPalette.ColorRole.Base: colors.surface,
        QPalette.ColorRole.AlternateBase: colors.sunken,
        QPalette.ColorRole.Text: colors.text,
        QPalette.ColorRole.Button: colors.raised,
        QPalette.ColorRole.ButtonText: colors.text,
        QPalette.ColorRole.BrightText: colors.err,
        QPalette.ColorRole.PlaceholderText: colors.text3,
        QPalette.ColorRole.Highlight: colors.sel,
        QPalette.ColorRole.HighlightedText: colors.text,
        QPalette.ColorRole.Accent: colors.accent,
        QPalette.ColorRole.Link: colors.accent,
        QPalette.ColorRole.LinkVisited: colors.accent,
        QPalette.ColorRole.Light: colors.raised,
        QPalette.ColorRole.Midlight: colors.line,
        QPalette.ColorRole.Mid: colors.line,
        QPalette.ColorRole.Dark: colors.line2,
        QPalette.ColorRole.Shadow: colors.edge,
        QPalette.ColorRole.ToolTipBase: colors.raised,
        QPalette.ColorRole.ToolTipText: colors.text,
    }
    made = QPalette()
    for role, value in roles.items():
        made.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colors.edge))
    return made


def restyle(widget: QWidget, **properties: str) -> None:
    """Set properties that the style sheet asks for, and have it asked again."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _load_fonts() -> None:
    for path in sorted((resources() / "fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def build_application(arguments: list[str]) -> QApplication:
    """Return the application with its style, before any window: Fusion, so that it looks the same everywhere."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    # Named here and not by setStyle, which hands back a QStyle: making Python's face of that class takes 10 ms.
    application = QApplication([*arguments[:1], "-style", "Fusion", *arguments[1:]])
    application.setApplicationName("ForumDesk")
    application.setOrganizationName("ForumDesk")
    application.setDesktopFileName("org.forumdesk.ForumDesk")
    return application

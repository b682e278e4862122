# SPDX-License-Identifier: MIT
"""Texts on paper: through the system's print dialog, or, where there is no printer, as a PDF file.

A text is a `QTextDocument`, so that screen and page show the same words. Each page says at its foot of which program
it is, when it was printed, and which of how many it is. `print_text` asks for the printer, `draw` fills any device.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, QStandardPaths, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from forumdesk.errors import ForumDeskError
from forumdesk.files import safe_filename, write_atomically
from forumdesk.gui.widgets import messages
from forumdesk.gui.widgets.style import SANS, SERIF, font
from forumdesk.i18n import _
from forumdesk.times import clock, dates_in_words

MARGIN = 20
"""Millimetres of blank paper around the text."""
_DOTS = 600
"""Dots to the inch of a PDF: enough for the spaces between letters to come out even."""
_TEXT, _FOOT = 10.0, 8.0
_SHEET = (
    f"h1 {{ font-family: '{SERIF}'; font-size: 20pt; font-weight: 600; }}"
    f" h2 {{ font-family: '{SERIF}'; font-size: 13pt; font-weight: 600; }} .quiet {{ color: #55524c; }}"
)


def print_text(parent: QWidget, title: str, text: str | QTextDocument, *, program: str = "") -> bool:
    """Ask for a printer and print a text (safe HTML, or a document), or save it as PDF; tell whether it was done.

    `title` names the work and the file; `program` is the name of the program that the foot of each page says.
    """
    document = on_paper(text) if isinstance(text, str) else text
    foot = ", ".join(part for part in (program, title) if part)
    if not QPrinterInfo.availablePrinterNames():
        return _save(parent, title, document, foot)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(_page())
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print “{title}”").format(title=title))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if chosen and not draw(printer, document, foot):
        messages.tell(parent, _("The printer did not take “{title}”. Nothing else has changed.").format(title=title))
        return False
    return chosen


def on_paper(html: str) -> QTextDocument:
    """Return safe HTML as a document in the type of our paper; of headings `h1` and `h2` are in the serif."""
    document = QTextDocument()
    document.setDefaultFont(paper_font(_TEXT))
    document.setDefaultStyleSheet(_SHEET)
    document.setHtml(html)
    return document


def paper_font(points: float, family: str = SANS, weight: int = 400) -> QFont:
    """Return a font for paper: without the figures and signs that a PDF has no letters for, so that it can be searched.

    Inter's figures in columns and its raised colons and dashes are shapes without a code point of their own.
    """
    made = font(family, points, weight)
    for feature in ("tnum", "calt"):
        made.setFeature(QFont.Tag(feature), 0)
    return made


def pdf(document: QTextDocument, title: str, foot: str, now: datetime | None = None) -> bytes:
    """Return a document as a PDF file; `foot` and the wall time of printing stand on each page."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setTitle(title)
    writer.setCreator("ForumDesk")
    writer.setPageLayout(_page())
    draw(writer, document, foot, now)
    buffer.close()
    return bytes(buffer.data().data())


def draw(device: QPagedPaintDevice, document: QTextDocument, foot: str, now: datetime | None = None) -> bool:
    """Draw a document on the pages of a device, those that were asked for; tell whether the device took it."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    shown = document.clone()
    shown.documentLayout().setPaintDevice(painter.device())
    painter.setFont(paper_font(_FOOT))
    line = painter.fontMetrics().height()
    width, height = painter.viewport().width(), painter.viewport().height()
    body = height - 2 * line
    shown.setDocumentMargin(0)
    shown.setPageSize(QSizeF(width, body))
    moment = now or datetime.now()  # noqa: DTZ005 - the clock on the wall is what one writes on paper
    said = _("Printed on {date}, {time}").format(date=dates_in_words((moment.date(),)), time=clock(moment))
    pages = _asked_for(device, shown.pageCount())
    for at, page in enumerate(pages):
        if at and not device.newPage():
            painter.end()
            return False
        _draw_body(painter, shown, QRectF(0, (page - 1) * body, width, body))
        number = _("Page {number} of {count}").format(number=page, count=shown.pageCount())
        _draw_foot(painter, QRectF(0, height - line, width, line), f"{foot} · {said}" if foot else said, number)
    return painter.end()


def _asked_for(device: QPagedPaintDevice, count: int) -> range:
    """Return the numbers of the pages that are wanted; a range that the document does not have wants all of it."""
    wanted = device.pageRanges()
    first, last = (wanted.firstPage(), wanted.lastPage()) if not wanted.isEmpty() else (1, count)
    return range(max(first, 1), min(last, count) + 1) or range(1, count + 1)


def _draw_body(painter: QPainter, document: QTextDocument, part: QRectF) -> None:
    """Draw a part of a document at the top of the page: black on white, whatever the screen's colours are."""
    look = QAbstractTextDocumentLayout.PaintContext()
    paper = QPalette()
    paper.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    look.palette = paper
    look.clip = part
    painter.save()
    painter.translate(0, -part.top())
    painter.setClipRect(part)
    document.documentLayout().draw(painter, look)
    painter.restore()


def _draw_foot(painter: QPainter, place: QRectF, words: str, number: str) -> None:
    metrics = painter.fontMetrics()
    room = place.width() - metrics.horizontalAdvance(number) - metrics.horizontalAdvance("    ")
    painter.setPen(Qt.GlobalColor.black)
    left = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), left)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), number)


def _page() -> QPageLayout:
    """Return the paper that is usual here, upright."""
    letter = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    usual = QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
    around = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    return QPageLayout(usual, QPageLayout.Orientation.Portrait, around, QPageLayout.Unit.Millimeter)


def _save(parent: QWidget, title: str, document: QTextDocument, foot: str) -> bool:
    """Ask where, and save as a PDF file what there is no printer for."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    start = str(Path(folder) / f"{safe_filename(title, 'text')}.pdf")
    words = _("There is no printer. Save “{title}” as PDF").format(title=title)
    name, _filter = QFileDialog.getSaveFileName(parent, words, start, "*.pdf")
    if not name:
        return False
    try:
        write_atomically(Path(name), pdf(document, title, foot))
    except ForumDeskError as error:
        messages.tell(parent, str(error))
        return False
    return True

# SPDX-License-Identifier: MIT
"""From a PDF to paper: through the system's print dialog, or into a file. What comes out is what the preview shows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, QStandardPaths
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from forumdesk.errors import ForumDeskError
from forumdesk.files import safe_filename, write_atomically
from forumdesk.gui.widgets import messages
from forumdesk.i18n import _
from forumdesk.printing.pages import Pages

DOTS = 300
"""Dots to the inch that a printer is sent; more can't be told apart on paper."""


def print_pdf(parent: QWidget, title: str, pdf: bytes) -> bool:
    """Ask for a printer and send a PDF to it; tell whether it took it."""
    if not QPrinterInfo.availablePrinterNames():
        messages.tell(parent, _("There is no printer here. “Save as PDF…” makes a file that any other can print."))
        return False
    with Pages(pdf) as pages:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageLayout(_layout(pages.sizes[0]))
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(_("Print “{title}”").format(title=title))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(pages.sizes))
        chosen = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if chosen and not draw(printer, pages):
            messages.tell(
                parent, _("The printer did not take “{title}”. Nothing else has changed.").format(title=title)
            )
            return False
    return chosen


def draw(device: QPagedPaintDevice, pages: Pages) -> bool:
    """Draw the pages that are asked for on a device, each on paper of its own size; tell whether the device took it."""
    wanted = device.pageRanges()
    first, last = (wanted.firstPage(), wanted.lastPage()) if not wanted.isEmpty() else (1, len(pages.sizes))
    painter = QPainter()
    for page in range(max(first, 1) - 1, min(last, len(pages.sizes))):
        device.setPageLayout(_layout(pages.sizes[page]))
        if not painter.isActive():
            if not painter.begin(device):
                return False
        elif not device.newPage():
            painter.end()
            return False
        picture = pages.draw(page, DOTS / 72)
        image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(painter.viewport()), image)
    return painter.isActive() and painter.end()


def _layout(size: tuple[float, float]) -> QPageLayout:
    """Return paper of this size in points, printed to its edges."""
    width, height = size
    across = width > height
    paper = QPageSize(QSizeF(min(size), max(size)), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    made = QPageLayout(paper, way, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    made.setMode(QPageLayout.Mode.FullPageMode)
    return made


def save_pdf(parent: QWidget, name: str, pdf: bytes) -> str:
    """Ask where, and write a PDF; return a sentence about it, empty when it was not written."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    start = str(Path(folder) / f"{safe_filename(name, 'print')}.pdf")
    chosen, _filter = QFileDialog.getSaveFileName(parent, _("Save as PDF"), start, "*.pdf")
    if not chosen:
        return ""
    path = Path(chosen)
    try:
        write_atomically(path, pdf)
    except ForumDeskError as error:
        messages.tell(parent, str(error))
        return ""
    return _("{name} written.").format(name=path.name)

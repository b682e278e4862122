# SPDX-License-Identifier: MIT
"""What the tests of documents share: a page in a form that one can read in a test, and small programs to write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from forumdesk.formats.page import Cell, Hint, Page


def told(page: Page) -> list[str]:
    """Return the lines of a page, each behind its hint: h2, i1 (item), b (strong), c (caption), r1c2 (cell)."""
    hints = page.by_line()
    return [
        f"{_marks(hints[number])} {line}" if number in hints else line
        for number, line in enumerate(page.text.split("\n"), 1)
    ]


def _marks(hint: Hint) -> str:
    marks = [f"h{hint.heading}"] if hint.heading else []
    marks += [f"i{hint.item}"] if hint.item else []
    marks += ["b"] if hint.strong else []
    marks += ["c"] if hint.caption else []
    marks += [_place(hint.cell)] if hint.cell else []
    return f"[{' '.join(marks)}]"


def _place(cell: Cell) -> str:
    spans = f"+{cell.rows - 1}+{cell.columns - 1}" if (cell.rows, cell.columns) != (1, 1) else ""
    return f"{'' if cell.table == 1 else f't{cell.table}'}r{cell.row}c{cell.column}{spans}{'!' if cell.head else ''}"


def zipped(parts: Mapping[str, str]) -> bytes:
    """Return a ZIP file of these parts, packed but for the type of an OpenDocument file (part 2, 3.3).

    It is the same at any time, because the names of tests are made of it, and all processes must have the same tests.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for path, text in parts.items():
            packing = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(zipfile.ZipInfo(path), text, packing)
    return out.getvalue()


def printed(*pages: str, fonts: str = "/F1 <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", rotate: int = 0) -> bytes:
    """Return a PDF of A4 pages with these content streams; /F1 is Helvetica, /F2 bold."""
    fonts += " /F2 <</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>"
    kids = " ".join(f"{3 + 2 * place} 0 R" for place in range(len(pages)))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>"]
    for place, content in enumerate(pages):
        size = f"/MediaBox[0 0 595 842]/Rotate {rotate}/Resources<</Font<<{fonts}>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R/Contents {4 + 2 * place} 0 R{size}>>")
        objects.append(f"<</Length {len(content.encode('cp1252'))}>>stream\n{content}\nendstream")
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def at(x: float, y: float, words: str, size: float = 10, font: str = "F1") -> str:
    """Return the content that prints words at a place: points from the left, and from the top of the page."""
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {842 - y} Td ({escaped}) Tj ET\n"

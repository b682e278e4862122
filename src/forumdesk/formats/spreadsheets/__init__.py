# SPDX-License-Identifier: MIT
"""Reads lists of sessions from tables: CSV and TSV, Excel workbooks, OpenDocument spreadsheets.

A reader of a file (delimited, xlsx, ods) gives sheets of plain values (cells). In a sheet the row with the headings is
found (headings, aliases), and what each column means (columns); rows become sessions with their people (rows, speakers,
moments, calendar), and all sheets together a `Reading` (workbook). What is no list goes as a page to `page_text`
(grids), which reads the programs that people draw.
"""

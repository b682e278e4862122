# SPDX-License-Identifier: MIT
"""Tables of any make -> rows like those of plain lines: cells, the meaning of columns, lists, grids."""

# SPDX-License-Identifier: MIT
"""Who a line or several name: names with honorifics and affiliations, their roles, and who is the same."""

# SPDX-License-Identifier: MIT
"""Blocks -> records of a program, and the marks of the source."""

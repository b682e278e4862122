# SPDX-License-Identifier: MIT
"""Bytes and marks -> lines, each with its shadow: decoded, freed of markup, joined where they were only full."""

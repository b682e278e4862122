# SPDX-License-Identifier: MIT
"""What each sheet says: from a program to plain data, one module a kind of paper."""

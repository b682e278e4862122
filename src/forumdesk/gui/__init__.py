# SPDX-License-Identifier: MIT
"""The window: the only room that imports Qt."""

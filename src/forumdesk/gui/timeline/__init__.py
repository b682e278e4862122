# SPDX-License-Identifier: MIT
"""The timeline: one day as a picture, what keys and pointer do with it, and the tray beneath it."""

# SPDX-License-Identifier: MIT
"""Reminders on screen: who says them (the system, the tray, a slip of our own), when, and what is chosen in answer."""

# SPDX-License-Identifier: MIT
"""What the mouse does on the timeline while one edits, from the gesture to the picture of where a session would be."""

# SPDX-License-Identifier: MIT
"""What one line is, and what stands in the heading of a session: label, title, room, kind."""

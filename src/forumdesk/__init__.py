# SPDX-License-Identifier: MIT
"""ForumDesk: make, read and export a conference program, offline. Holds the version, nothing else."""

__version__ = "0.1.0"

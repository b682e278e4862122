# SPDX-License-Identifier: MIT
"""The sheets that prepare one step over a whole program: a day repaired, people merged, words replaced."""

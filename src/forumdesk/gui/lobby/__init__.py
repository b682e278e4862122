# SPDX-License-Identifier: MIT
"""The lobby screen: what it says (`content`), how that is set (`setting`), the screen, and the sheet that opens it."""

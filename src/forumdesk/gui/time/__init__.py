# SPDX-License-Identifier: MIT
"""The reader's own clock in the window: the choice of its zone, and what there is to warn of."""

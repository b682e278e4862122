# SPDX-License-Identifier: MIT
"""What leaves sessions out of the views: the choices of a filter, its chips, and what the reader has hidden."""

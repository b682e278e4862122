# SPDX-License-Identifier: MIT
"""The details while one edits: a form for every kind of record, in place of what the pane says of it otherwise.

A field writes through a verb of `edits` as one types, and follows the program when it changes elsewhere. The package is
imported when editing is first turned on.
"""

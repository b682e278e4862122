# SPDX-License-Identifier: MIT
"""Documents whose text has to be taken out first: a saved web page, a word processor's file, a PDF, a mail.

Each module makes a `Page` of one kind: its lines as a reader of the document sees them, and what the markup says of
them. What the lines mean is `page_text`'s business, for all of them alike.
"""

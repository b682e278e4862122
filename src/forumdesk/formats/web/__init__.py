# SPDX-License-Identifier: MIT
"""What web sites say in forms for machines: events in the markup of a page, articles, and feeds of articles.

`items` holds what a page says in JSON-LD, microdata and microformats alike; `events` and `articles` understand it, and
`program` makes records of it. What a page says in words is `page_text`'s business.
"""

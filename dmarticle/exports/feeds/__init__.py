"""Feeds: JSON Feed, RSS and Atom. `item` is what the three say alike; each writes it in its own notation.

They are written with the standard library. Of the packages for feeds, none judges an address, knows the characters that
XML has none of or says what it left out, and none writes all three; `docs/exports/feeds.md` names what was looked at.
"""

"""IPTC ninjs, News in JSON, in its versions 3.1 and 2.1: https://iptc.org/std/ninjs/userguide/.

The body is there twice, as HTML, which reads back as the same blocks, and as plain text. What stands before the story
and beside it, and its dateline, are bodies with roles of their own.

What it cannot carry: who may read an article, how often it was read, what a CMS calls things in its addresses, the desk
and the biography of an author, and the settings of the CMS. Version 2.1 does not say what a picture is for, nor what
must stay in sight of it. Urgency, embargo and copyright are not written, for no article states them.
"""

from .format import NINJS, NINJS_2_1, to_ninjs

__all__ = ["NINJS", "NINJS_2_1", "to_ninjs"]

"""Editions of one story: what two desks made of it, and which articles of an archive are of one story."""

"""Nodes -> text of some kind. A writer can only say what a node can express."""

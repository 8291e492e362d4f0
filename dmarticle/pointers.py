"""JSON pointers (RFC 6901): the keys in them, written and read."""


def pointer_part(name: str) -> str:
    """Write a key as a part of a JSON pointer."""
    return name.replace("~", "~0").replace("/", "~1")


def name_of_part(part: str) -> str:
    """Give the key that a part of a JSON pointer stands for."""
    return part.replace("~1", "/").replace("~0", "~")

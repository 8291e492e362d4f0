"""Tables of meanings, made of words in a row."""

from collections.abc import Iterable, Mapping


def in_order(rows: str | Iterable[str], *, first: int, step: int = 1) -> dict[str, int]:
    """Give the number of each word in a row; several words that mean it stand in one text.

    Args:
        rows: The words, `-` where the word has another meaning too; of a text, each word is a row.
        first: The number of the first row.
        step: What each one has more than the one before.
    """
    listed = enumerate(rows.split() if isinstance(rows, str) else rows)
    return {word: first + step * place for place, row in listed for word in row.split() if word != "-"}


def by_meaning(forms: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Give the meaning of each form, where the forms of each meaning are given."""
    return {form: meaning for meaning, listed in forms.items() for form in listed}

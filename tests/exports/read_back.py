"""Blocks as the body reader gives them, for formats that can be read back."""

from hypothesis import strategies as st
from strategies import SOUP, bodies

import dmarticle as dm

RULES = [each.name for each in dm.NEWS.steps if isinstance(each, dm.Rule)]
READER = dm.NEWS.only(*RULES)
"""Reads what is written, and changes nothing."""

MARKUP = st.one_of(SOUP, bodies().map(lambda body: body[0]))


def told_of(problems, field="body"):
    """The numbers of the blocks that something was told of."""
    return {int(each.path.split("/")[3]) for each in problems if each.path.startswith(f"/{field}/blocks/")}

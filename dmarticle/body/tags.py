"""What HTML's elements are, as far as the reader must know."""

import re

CONTAINERS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section summary "
    "table tbody td tfoot th thead tr ul".split()
)
"""Elements that begin and end on a line of their own, whatever rule they have or lack."""

LINE_ENDS = frozenset({"br", "img", "iframe"})
"""Elements without text of their own that set apart what stands before and behind them."""

WRAPPERS = frozenset("article body center div font html main p section span tbody".split())
"""Elements that say nothing about their content; they go without an entry in the ledger."""

DROPPED = frozenset(
    "applet base button canvas datalist dialog embed frame frameset head input label link listing math meta noembed "
    "noframes noscript object optgroup option param plaintext portal script select style svg template textarea title "
    "track xmp".split()
)
"""Elements that go with all that is in them: code, foreign content, form controls, other documents."""

UNSEEN = frozenset("base head link meta param script style template title track".split())
"""Of those, the ones in whose place nobody ever saw anything: they part no words."""

FORMATTING = "b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u"
"""Elements that the parser opens again in each paragraph until they are closed, as alternatives."""

CODE_LANGUAGE = re.compile(r"[A-Za-z0-9_+#.-]{1,40}")
"""The name of a computer language, as it may stand in a class."""

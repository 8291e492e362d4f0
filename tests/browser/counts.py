"""What is counted in a browser."""

COUNTERS = {
    "executions": "a script, a handler or a script URL ran, at once or when elements were hovered, clicked or focused",
    "attributes": "an attribute the writer has no word for, or a URL with a scheme or credentials it refuses",
    "elements": "an element, comment or other node the writer has no word for",
    "requests": "something was loaded that is neither a picture nor a recording, or the page was led elsewhere",
    "breakouts": "what follows the output in the page is no longer what it was",
    "mutations": "what the browser writes of the output means something else when it is read again",
    "differences": "the output means one thing in one place and another thing in another",
    "clobbered": "an `id` or `name` stands for something a page's scripts may ask for",
}
"""Each counter, and what one of it is."""

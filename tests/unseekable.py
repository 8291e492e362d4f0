"""A file that is written to as to a pipe."""

import io


class Unseekable(io.BytesIO):
    """What a zip archive is written to as to a pipe: the sizes of a member stand behind it."""

    def seekable(self):
        return False

    def tell(self):
        raise io.UnsupportedOperation

    seek = tell

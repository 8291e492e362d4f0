"""Steps that fail in ways that end more than a record, and stand where worker processes can import them."""

import gc
import os
import signal
import time
from pathlib import Path

import dmarticle as dm


class UnportableError(Exception):
    """An error that cannot be made again in another process."""

    def __init__(self, code, text):
        super().__init__(f"{code}: {text}")


def fragile(text: str, run: dm.Run) -> str:
    if "EXIT" in text:
        os._exit(3)
    if "KILL" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "RAISE" in text:
        raise ZeroDivisionError("mine")
    if "CYCLES" in text:
        raise ZeroDivisionError(f"after {gc.get_threshold()[0]}, beside {gc.get_freeze_count() > 0}")
    if "UNPORTABLE" in text:
        raise UnportableError(7, "mine")
    if "ONCE" in text:
        once = Path(text.partition("[")[2].partition("]")[0])
        if not once.exists():
            once.touch()
            os._exit(4)
    if "SLOW" in text:
        time.sleep(0.2)
    return text


FRAGILE = dm.NEWS.before("shortcodes", dm.text_step("fragile", fragile))

"""What reading costs, in calls: a figure that does not depend on the machine's mood."""

import copy
import sys

import pytest
from test_accounts import PAYLOADS

import dmarticle as dm

MOST = {"listed": 2600, "quill": 4950, "recipe": 6800, "wordpress": 2450}
"""Calls of functions, Python's and built-in ones, to read a golden payload without its body."""


def calls(payload):
    """Count the calls that reading a payload takes, when everything that is made once is made."""
    counted = 0

    def count(_frame, event, _argument):
        nonlocal counted
        counted += event in ("call", "c_call")

    dm.normalize(payload, pipeline=None)
    sys.setprofile(count)
    try:
        dm.normalize(payload, pipeline=None)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize("name", MOST)
def test_reading_a_payload_takes_no_more_calls_than_it_took(name):
    assert calls(PAYLOADS[name]) <= MOST[name]


def test_the_cost_grows_with_the_number_of_records_and_no_faster():
    payload = copy.deepcopy(PAYLOADS["wordpress"])
    few, many = ({**payload, "keywords": payload["keywords"] * times} for times in (10, 100))
    alone = calls({**payload, "keywords": []})
    assert calls(many) - alone <= 10.5 * (calls(few) - alone)

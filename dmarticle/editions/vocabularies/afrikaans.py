"""Afrikaans."""

from .tables import in_order
from .vocabulary import Vocabulary

AFRIKAANS = Vocabulary(
    sayings=("sê", "gesê"),
    according=("volgens",),
    auxiliaries=("het",),
    negations="nie nooit geen niemand niks nêrens".split(),
    lacking=("sonder",),
    binding="net ook amper slegs selfs weer miskien".split(),
    articles=("die", "'n"),
    pointing=("dat",),
    small_words=("die", "'n", "'die"),
    persons=("hy", "sy", "hulle"),
    conjunctions=("en", "of", "maar"),
    beginnings="in op na voor tydens sedert onder by met".split(),
    genitives=("van",),
    days=in_order("maandag dinsdag woensdag donderdag vrydag saterdag sondag", first=0),
    before_a_day=("op",),
    months=in_order(
        "januarie februarie maart april mei junie julie augustus september oktober november desember", first=1
    ),
    short_months=in_order("- - mrt - - - - - - okt - des", first=1),
    ambiguous_months=("des", "mei"),
    numbers={
        **in_order(
            "nul - twee drie vier vyf ses sewe agt nege tien elf twaalf dertien veertien vyftien sestien sewentien "
            "agtien negentien twintig",
            first=0,
        ),
        **in_order("twintig dertig veertig vyftig sestig sewentig tagtig negentig", first=20, step=10),
    },
    scales={"duisend": 10**3, "miljoen": 10**6, "miljard": 10**9},
    numbered=("nr.",),
    measures="duisend miljoen miljard helfte derde kwart myl meter liter".split(),
    units={"persent": "percent"},
    courtesy={"Mnr.": "mister", "Mnr": "mister", "Mev.": "mrs", "Mev": "mrs"},
)  # fmt: skip
"""What is known of Afrikaans; `een` is an article too."""

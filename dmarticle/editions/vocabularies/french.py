"""French."""

from .tables import by_meaning, in_order
from .vocabulary import Vocabulary

FRENCH = Vocabulary(
    sayings="dit dite déclaré indiqué ajouté".split(),
    according=("selon",),
    auxiliaries=("a", "ont"),
    negations="ne pas jamais aucun aucune rien ni guère".split(),
    lacking=("sans",),
    negating=("n'",),
    binding="seulement presque aussi même encore déjà toujours surtout".split(),
    articles=("le", "la", "les", "un", "une", "que"),
    small_words="le la les l' de du des d'".split(),
    persons=("il", "elle", "ils", "elles"),
    conjunctions=("et", "ou", "mais"),
    beginnings="en au aux dans avant pendant depuis lors quand sous avec".split(),
    genitives=("de", "du", "des"),
    days=in_order("lundi mardi mercredi jeudi vendredi samedi dimanche", first=0),
    before_a_day=("le", "de"),
    months=in_order(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre", first=1
    ),
    short_months=in_order("janv févr - avr - - juil - - - - déc", first=1),
    ambiguous_months=("mars", "mai"),
    within_dates=("de",),
    numbers={
        **in_order(
            "zéro - deux trois quatre cinq six sept huit - dix onze douze treize quatorze quinze seize dix-sept "
            "dix-huit dix-neuf vingt",
            first=0,
        ),
        **in_order("vingt trente quarante cinquante soixante", first=20, step=10),
    },
    scales={"mille": 10**3, "milliard": 10**9, "milliards": 10**9},
    measures=(
        "mille millier milliers millions milliard milliards moitié tiers quart centaine centaines dizaine dizaines "
        "mètres litres tonnes livres"
    ).split(),
    units=by_meaning({"percent": ("pour cent",), "kilometre": ("kilomètres", "kilomètre")}),
    courtesy={"Mme": "mrs"},
)  # fmt: skip
"""What is known of French; `un` and `neuf` are other words too."""

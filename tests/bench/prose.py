"""Made sentences: words in an order that means nothing, with the punctuation, accents and entities of real ones."""

import random

_WORDS = """
the of and to in a that for was on with as by it from had at which their were is an be this has not are who they but
its after said he she would one about two more when there been or than government city harbour court police minister
people years million week report council company water energy school hospital election budget committee department
president spokesperson members country national public market road family workers union bank power investigation
evidence documents decision services community residents local officials statement according between during against
before under over through while where could should since until because without within around several many most other
new first last early late high low small large long young old former current next recent main clear strong weak open
announced confirmed denied warned agreed refused asked told found showed began ended rose fell remained expected
planned promised delayed opened closed built paid spent earned lost won raised cut signed launched reviewed
""".split()
_PEOPLE = """
Nomvula Dlamini|Piet Steenkamp|Lerato Mokoena|José Núñez|Ayşe Yıldız|Zanele Khumalo|Sam O’Connor|Thandi Nkosi|Jan Botha
|Hélène Garçon|Sibusiso Zulu|Fatima Adams|Kgosi Molefe|Mary-Anne Fourie|Bongani Sithole|Søren Åkesson
""".replace("\n", "").split("|")
_PLACES = "Cape Town|Durban|Gqeberha|Mbombela|Polokwane|Beirut|Nairobi|São Paulo|Kraków|Bloemfontein|Makhanda".split(
    "|"
)
_MARKS = ("", "", "", "", "", " – ", "; ", ", ", ", ", ": ")


class Prose:
    """Text drawn from one source of chance; what it gives depends on that alone."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def words(self, count: int) -> str:
        """Give some words."""
        return " ".join(self.chance.choices(_WORDS, k=count))

    def person(self) -> str:
        """Give a name."""
        return self.chance.choice(_PEOPLE)

    def place(self) -> str:
        """Give the name of a place."""
        return self.chance.choice(_PLACES)

    def headline(self) -> str:
        """Give a headline."""
        return f"{self.place()} {self.words(self.chance.randint(6, 10))}".replace(" i ", " ")

    def sentence(self) -> str:
        """Give a sentence, as text of HTML: entities stand where CMSs leave them."""
        drawn = self.chance.random()
        text = f"{self.words(self.chance.randint(5, 12))}{self.chance.choice(_MARKS) or ' '}{self.words(9)}"
        if drawn < 0.15:
            return f"“{text.capitalize()},” {self.person()} told reporters in {self.place()}."
        if drawn < 0.25:
            return f"{self.person()}’s {text} R{self.chance.randint(1, 999)}&nbsp;million."
        if drawn < 0.3:
            return f"{text.capitalize()} &amp; {self.words(3)} ({self.chance.randint(1990, 2026)})."
        return f"{text.capitalize()}."

    def sentences(self, count: int) -> str:
        """Give a paragraph's worth of text."""
        return " ".join(self.sentence() for _ in range(count))

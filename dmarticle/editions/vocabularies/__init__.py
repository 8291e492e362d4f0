"""What `compare` knows of languages: one `Vocabulary` a language."""

from .afrikaans import AFRIKAANS
from .arabic import ARABIC
from .english import ENGLISH
from .french import FRENCH
from .german import GERMAN
from .vocabulary import Vocabulary

VOCABULARY = ENGLISH | FRENCH | AFRIKAANS | GERMAN | ARABIC
"""What `compare` knows where nothing else is said: English, French, Afrikaans, German and Arabic."""

__all__ = ["AFRIKAANS", "ARABIC", "ENGLISH", "FRENCH", "GERMAN", "VOCABULARY", "Vocabulary"]

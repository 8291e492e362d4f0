"""Single values as formats write them: addresses, moments, languages, characters, records."""

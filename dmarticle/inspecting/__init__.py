"""What a corpus is made of: counts over many payloads, in memory that does not grow with them."""

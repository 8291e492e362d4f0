"""What Arc calls the embeds of a provider, and where the provider tells of them by oEmbed.

The addresses are those of https://oembed.com/#section7; Instagram's and Facebook's answer only who has a key.
"""

PROVIDERS: dict[str, tuple[str, str | None]] = {
    "YouTube": ("youtube", "https://www.youtube.com/oembed?url="),
    "Vimeo": ("vimeo", "https://vimeo.com/api/oembed.json?url="),
    "TikTok": ("tiktok", "https://www.tiktok.com/oembed?url="),
    "X": ("twitter", "https://publish.twitter.com/oembed?url="),
    "Instagram": ("instagram", None),
    "Facebook": ("facebook", None),
    "Bluesky": ("bluesky", "https://embed.bsky.app/oembed?url="),
    "Reddit": ("reddit", "https://www.reddit.com/oembed?url="),
    "SoundCloud": ("soundcloud", "https://soundcloud.com/oembed?url="),
    "Spotify": ("spotify", "https://open.spotify.com/oembed?url="),
}
"""By the name of the provider in the library: Arc's word, and the address that takes that of a piece behind it."""

"""Providers of posts.

- Facebook: https://developers.facebook.com/docs/plugins/
- Bluesky: https://docs.bsky.app/docs/advanced-guides/oembed
"""

from .provider import Form, Provider

_X = "x.com www.x.com mobile.x.com twitter.com www.twitter.com mobile.twitter.com m.twitter.com"
_INSTAGRAM = "www.instagram.com instagram.com m.instagram.com instagr.am www.instagr.am"
_FACEBOOK = "www.facebook.com facebook.com m.facebook.com web.facebook.com"
_REDDIT = (
    "www.reddit.com reddit.com old.reddit.com new.reddit.com np.reddit.com sh.reddit.com embed.reddit.com "
    "www.redditmedia.com embed.redditmedia.com"
)
_POST = r"(?P<id>pfbid\w+|[0-9]+)"
_PAGE = r"(?P<page>[\w.%-]+)"
_PLACE = r"(?P<place>(?:r|u|user)/[\w-]+)"

POSTS: tuple[Provider, ...] = (
    Provider("X", (
        Form(_X, r"/(?P<user>\w+)/status(?:es)?/(?P<id>[0-9]+)(?:/(?:photo|video)/[0-9])?/?",
             "https://x.com/{user}/status/{id}"),
        Form(_X, r"/i/web/status/(?P<id>[0-9]+)/?", "https://x.com/i/status/{id}"),
        Form("platform.twitter.com platform.x.com", r"/embed/(?:Tweet|index)\.html", "https://x.com/i/status/{id}",
             parameters={"id": "[0-9]+"}),
    )),
    Provider("Instagram", (
        Form(_INSTAGRAM, r"/(?:[\w.]+/)?(?P<kind>p|tv)/(?P<id>[\w-]+)(?:/embed(?:/captioned)?)?/?",
             "https://www.instagram.com/{kind}/{id}/"),
        Form(_INSTAGRAM, r"/(?:[\w.]+/)?reels?/(?P<id>[\w-]+)(?:/embed(?:/captioned)?)?/?",
             "https://www.instagram.com/reel/{id}/"),
    )),
    Provider("Facebook", (
        Form(_FACEBOOK, r"/plugins/(?:post|video)\.php", inside="href"),
        Form(_FACEBOOK, f"/{_PAGE}/posts/(?:[^/]+/)?{_POST}/?", "https://www.facebook.com/{page}/posts/{id}"),
        Form(_FACEBOOK, f"/{_PAGE}/videos/(?:[^/]+/)?(?P<id>[0-9]+)/?", "https://www.facebook.com/{page}/videos/{id}/",
             start="?t={start}"),
        Form(_FACEBOOK, r"/(?:watch/?|video\.php)", "https://www.facebook.com/watch/?v={id}",
             parameters={"v": "(?P<id>[0-9]+)"}, start="&t={start}"),
        Form(_FACEBOOK, r"/reel/(?P<id>[0-9]+)/?", "https://www.facebook.com/reel/{id}"),
        Form(_FACEBOOK, r"/photo(?:\.php|/?)", "https://www.facebook.com/photo/?fbid={id}",
             parameters={"fbid": "(?P<id>[0-9]+)"}),
        Form(_FACEBOOK, f"/{_PAGE}/photos/(?:[^/]+/)?(?P<id>[0-9]+)/?", "https://www.facebook.com/photo/?fbid={id}"),
        Form(_FACEBOOK, r"/(?:permalink|story)\.php",
             "https://www.facebook.com/permalink.php?story_fbid={story_fbid}&id={id}", id="{story_fbid}",
             parameters={"story_fbid": r"pfbid\w+|[0-9]+", "id": "[0-9]+"}),
        Form(_FACEBOOK, f"/groups/{_PAGE}/(?:posts|permalink)/{_POST}/?",
             "https://www.facebook.com/groups/{page}/posts/{id}"),
        Form(_FACEBOOK, r"/share/(?P<kind>[prv])/(?P<code>\w+)/?", "https://www.facebook.com/share/{kind}/{code}/",
             id="share/{code}"),
        Form("fb.watch www.fb.watch", r"/(?P<code>[\w-]+)/?", "https://fb.watch/{code}/", id="watch/{code}"),
    )),
    Provider("Bluesky", (
        Form("bsky.app www.bsky.app", r"/profile/(?P<user>[\w.:%-]+)/post/(?P<post>[\w.:~-]+)/?",
             "https://bsky.app/profile/{user}/post/{post}", id="{user}/{post}"),
        Form("embed.bsky.app", r"/embed/(?P<user>did:[\w.:%-]+)/app\.bsky\.feed\.post/(?P<post>[\w.:~-]+)/?",
             "https://bsky.app/profile/{user}/post/{post}", id="{user}/{post}"),
    )),
    Provider("Reddit", (
        Form(_REDDIT, rf"/{_PLACE}/comments/(?P<post>\w+)/[^/]*/(?P<comment>\w+)/?",
             "https://www.reddit.com/{place}/comments/{post}/comment/{comment}/", id="{post}/{comment}"),
        Form(_REDDIT, rf"/{_PLACE}/comments/(?P<id>\w+)(?:/[^/]*/?)?", "https://www.reddit.com/{place}/comments/{id}/"),
        Form(_REDDIT, r"/comments/(?P<id>\w+)(?:/[^/]*/?)?", "https://www.reddit.com/comments/{id}/"),
        Form(_REDDIT, rf"/{_PLACE}/s/(?P<code>\w+)/?", "https://www.reddit.com/{place}/s/{code}", id="s/{code}"),
        Form("redd.it www.redd.it", r"/(?P<id>\w+)/?", "https://www.reddit.com/comments/{id}/"),
    )),
)  # fmt: skip
"""In the order of the documentation."""

"""Providers of charts, maps and documents.

- Google Maps: https://developers.google.com/maps/documentation/urls/get-started and
  https://developers.google.com/maps/documentation/embed/embedding-map
"""

from .provider import Form, Provider

_CHART = r"/(?P<kind>visualisation|story)/(?P<number>[0-9]+)(?:/embed)?/?"
_GOOGLE = (
    "www.google.com google.com maps.google.com www.google.co.za maps.google.co.za www.google.fr maps.google.fr "
    "www.google.co.uk maps.google.co.uk"
)
_PLACE = "https://www.google.com/maps/search/?api=1&query={place}"
_SCRIBD = (
    "www.scribd.com scribd.com ar.scribd.com de.scribd.com es.scribd.com fr.scribd.com id.scribd.com it.scribd.com "
    "ja.scribd.com ko.scribd.com pt.scribd.com ro.scribd.com ru.scribd.com"
)

DOCUMENTS: tuple[Provider, ...] = (
    Provider("Datawrapper", (
        Form("datawrapper.dwcdn.net", r"/(?P<id>\w{5})(?:/[0-9]+)?(?:/(?:index\.html|embed\.js)?)?",
             "https://datawrapper.dwcdn.net/{id}/"),
        Form("www.datawrapper.de datawrapper.de", r"/_/(?P<id>\w{5})/?", "https://datawrapper.dwcdn.net/{id}/"),
    )),
    Provider("Flourish", (
        Form("public.flourish.studio flo.uri.sh", _CHART, "https://public.flourish.studio/{kind}/{number}/",
             id="{kind}/{number}"),
    )),
    Provider("Infogram", (
        Form("infogram.com www.infogram.com e.infogram.com infogr.am e.infogr.am", r"/(?P<id>(?:_/)?[\w-]+)/?",
             "https://infogram.com/{id}"),
    )),
    Provider("Google Maps", (
        Form(_GOOGLE, "/maps(?:/embed)?/?", "https://www.google.com/maps?pb={pb}", id="{place}",
             parameters={"pb": "!.*!1s(?P<place>0x[0-9a-f]+:0x[1-9a-f][0-9a-f]*)!.*"}),
        Form(_GOOGLE, "/maps(?:/embed)?/?", "https://www.google.com/maps?pb={pb}", id="{pb}",
             parameters={"pb": "!.+"}),
        Form(_GOOGLE, "/maps/d/(?:u/[0-9]+/)?(?:embed|viewer|edit)", "https://www.google.com/maps/d/viewer?mid={id}",
             parameters={"mid": r"(?P<id>[\w.-]+)"}),
        Form(_GOOGLE, "/maps/embed/v1/(?:place|search)", _PLACE, id="{place}", parameters={"q": "(?P<place>.+)"}),
        Form(_GOOGLE, "/maps/search/?", _PLACE, id="{place}", parameters={"query": "(?P<place>.+)"}),
        Form(_GOOGLE, "/(?:maps/?)?", _PLACE, id="{place}", parameters={"q": "(?P<place>.+)", "output": "embed"}),
    )),
    Provider("Scribd", (
        Form(_SCRIBD, r"/embeds/(?P<id>[0-9]+)/(?:content|view)/?", "https://www.scribd.com/document/{id}"),
        Form(_SCRIBD, r"/(?:document|doc|presentation|fullscreen)/(?P<id>[0-9]+)(?:/[^/]*)?",
             "https://www.scribd.com/document/{id}"),
    )),
    Provider("DocumentCloud", (
        Form("www.documentcloud.org documentcloud.org embed.documentcloud.org beta.documentcloud.org",
             r"/documents/(?P<id>[0-9]+)(?P<slug>(?:-[\w-]*)?)(?:\.(?:html|js))?/?",
             "https://www.documentcloud.org/documents/{id}{slug}/", fragment=r"document/p[0-9]+(?:/a[0-9]+)?"),
    )),
)  # fmt: skip
"""In the order of the documentation."""

"""Made stories in several languages, and what other desks make of them."""

import dmarticle as dm

ENGLISH = """Harbour master Lindiwe Example closed the eastern pier of Port Example on Tuesday, after fourteen fishing \
boats broke loose in the highest tide since 1996.

“Nobody was hurt, and nobody slept,” she told the harbour council. “We counted the boats twice, and then the people.”

The council’s engineers had warned in March that the chains of the pier were older than the boats they hold. A budget \
of R3-million for new ones was cut in May, the minutes of its meetings show.

Fishermen said they would organise a night watch of their own until the chains are replaced. Three of the boats have \
not been recovered, and two of them belong to one family.

The weather service expects another spring tide on 12 September, a little lower than the last."""

RESTYLED = """PORT EXAMPLE’s harbor master closed its eastern pier on Tuesday after 14 fishing boats broke loose in \
the highest tide since 1996. "Nobody was hurt, and nobody slept," Lindiwe Example told the harbor council. "We counted \
the boats twice, and then the people."

Fishermen said they would organize a night watch of their own until the chains are replaced. Three of the boats have \
not been recovered, and two of them belong to one family.

The council's engineers had warned in March that the chains of the pier were older than the boats they hold. A budget \
of 3 million rand for new ones was cut in May, the minutes of its meetings show.

Bakers in the old town of Somewhere have raised the price of a loaf for the third time this year, and queues in front \
of the last"""
"""The same story of another desk: paragraphs moved and merged, its own spelling, no end, and a teaser behind it."""

SAME_TOPIC = """Harbour master Lindiwe Example opened a new fish market at Port Example on Thursday, in the presence \
of the mayor and of two brass bands.

“It took us nine years and four architects,” she told guests from the region. The market has room for sixty stalls, a \
school of cookery and a small museum of nets.

Traders from the old market complained about the rent, which is to double in January. A spokesperson for the council \
said that talks with them had been friendly, and would go on after the holidays."""

FRENCH = """La capitaine du port, Hélène Exemple, a fermé mardi la jetée orientale de Port-Exemple, après que quatorze \
bateaux de pêche eurent rompu leurs amarres lors de la plus haute marée depuis 1996.

« Personne n’a été blessé, et personne n’a dormi », a-t-elle déclaré devant le conseil portuaire. Les ingénieurs \
avaient averti en mars que les chaînes étaient plus vieilles que les bateaux qu’elles retiennent."""

ARABIC = """أغلقت مديرة الميناء سلمى مثال الرصيف الشرقي يوم الثلاثاء بعد أن انفلت أربعة عشر قارب صيد في أعلى مد \
منذ عام 1996.

وقالت أمام مجلس الميناء إن أحدا لم يصب بأذى ولم ينم أحد تلك الليلة. وكان المهندسون قد حذروا في مارس من أن سلاسل الرصيف \
أقدم من القوارب التي تمسك بها، لكن ميزانية السلاسل الجديدة ألغيت في مايو بحسب محاضر الجلسات."""

AFRIKAANS = """Hawemeester Lindiwe Voorbeeld het die oostelike pier van Port Voorbeeld Dinsdag gesluit nadat veertien \
vissersbote in die hoogste gety sedert 1996 losgebreek het.

“Niemand is beseer nie, en niemand het geslaap nie,” het sy aan die hawe­raad gesê. Die raad se ingenieurs het in Maart \
gewaarsku dat die kettings van die pier ouer is as die bote wat hulle vashou."""

CHINESE = """周二，港务长在十四艘渔船于一九九六年以来的最高潮位中脱缆之后，关闭了港口的东码头。她对港务委员会说，\
没有人受伤，也没有人入睡。委员会的工程师早在三月就警告说，码头的铁链比它们所系的渔船还要老。"""


def blocks_of(text: str) -> tuple[dm.Paragraph, ...]:
    return tuple(dm.Paragraph((dm.Text(each),)) for each in text.split("\n\n"))


def article(text: str, id: str = "1") -> dm.Article:  # noqa: A002 - it is the article's
    return dm.Article(id=id, body=dm.Body(blocks_of(text)))

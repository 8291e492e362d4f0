"""Arabic, with the months of the Nile, of the Levant and of the Maghreb."""

from .tables import in_order
from .vocabulary import Vocabulary

ARABIC = Vocabulary(
    sayings="قال قالت وقال وقالت أضاف وأضاف أضافت وأضافت".split(),
    according=("بحسب", "وفقا"),
    negations="لا لم لن ليس ليست ليسوا غير عدم ولا ولم ولن وليس وليست فلا فلم فلن فليس".split(),
    lacking=("بدون", "دون", "بلا"),
    binding="فقط أيضا حتى تقريبا ربما".split(),
    persons=("هو", "هي", "هم"),
    conjunctions=("و", "أو"),
    beginnings="في بعد قبل خلال منذ عند مع".split(),
    days=in_order("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد", first=0),
    before_a_day=("في", "يوم"),
    months={
        **in_order("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر", first=1),
        **in_order("- شباط آذار نيسان أيار حزيران تموز آب أيلول", first=1),
        "كانون الثاني": 1, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12,
        **in_order(
            (
                "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية يوليوز", "أوت غشت", "سبتمبر شتنبر",
                "أكتوبر", "نوفمبر نونبر", "ديسمبر دجنبر",
            ),
            first=1,
        ),
    },
    ambiguous_months=("ماي", "آب"),
    numbers={
        **in_order("صفر - اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة", first=0),
        **in_order("اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر", first=2),
        **in_order("عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون", first=20, step=10),
    },
    scales={"ألف": 10**3, "مليون": 10**6, "مليار": 10**9},
    measures=(
        "ألف آلاف مليون ملايين مليار مليارات مئة مئات نصف ثلث ربع دولار يورو جنيه ليرة درهم ريال كيلومتر كيلومترات طن "
        "درجة"
    ).split(),
    units={"بالمئة": "percent", "بالمائة": "percent", "في المئة": "percent"},
)  # fmt: skip
"""What is known of Arabic; numbers as they stand before what is masculine and before what is feminine."""

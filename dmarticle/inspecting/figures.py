"""How figures are written for people."""


def percent(share: float) -> str:
    """Write a share so that what is rare is not rounded to none, nor what is missing to all."""
    whole = round(share * 100)
    if whole == 0 and share:
        return "<1 %"
    return ">99 %" if whole == 100 and share < 1 else f"{whole} %"

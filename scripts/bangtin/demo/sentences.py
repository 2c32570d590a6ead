"""Sentences about the life of a town that does not exist (floor 5)."""

from typing import Final

from bangtin.demo.dice import Dice
from bangtin.demo.plan import place_name
from bangtin.demo.words import ACTORS, BOOKS, DEEDS, PURPOSES, QUALITIES, THINGS, TIMES, UNITS

_FORMS: Final = 9


def sentence(dice: Dice) -> str:
    """One sentence with its full stop."""
    form = dice.number(0, _FORMS - 1)
    where, when = f"ở {place_name(dice)}", dice.pick(TIMES)
    (who, other), (deed, more) = dice.pair(ACTORS), dice.pair(DEEDS)
    if form == 0:
        text = f"{who} {deed} {where} {when}, {dice.pick(PURPOSES)}"
    elif form == 1:
        text = f"{when}, {who} cùng {other} {deed} {where}, bảo đảm {dice.pick(QUALITIES)}"
    elif form == 2:
        text = f"việc {deed} {where} do {who} đảm nhận; {other} {more} {when}"
    elif form == 3:
        amount = f"{dice.number(11, 99)} {dice.pick(UNITS)}"
        text = f"{who} chuẩn bị {amount} và {dice.pick(THINGS)} để {deed} {where} {when}"
    elif form == 4:
        text = f"khuyến khích {who} {deed} và {more} {when}, {dice.pick(PURPOSES)}"
    elif form == 5:
        text = f"{who} {deed} và {more} {where}, {dice.pick(QUALITIES)}"
    elif form == 6:
        text = f"kết quả {deed} {where} được {who} ghi vào {dice.pick(BOOKS)} {when}"
    elif form == 7:
        one, two = dice.pair(THINGS)
        text = f"{who} mang {one} và {two} đến {place_name(dice)} {when}, sau đó {deed} {where}"
    else:
        share = f"{dice.number(2, 18) * 5}%"
        text = f"{share} công việc {deed} {where} giao cho {who}, phần còn lại giao cho {other}"
    return f"{text[0].upper()}{text[1:]}."


def paragraph(dice: Dice, sentences: int) -> str:
    """So many sentences."""
    return " ".join(sentence(dice) for _ in range(sentences))

"""Edge days of windows by docs/reference/meaning.md, W1 and W2. Writes windows.csv.

Days and weeks are counted; months and years move the month and keep the day of the month, or take
the last day of a month that is too short. The anchors are drawn: half of them are the last days
and the first day of a month, and 28 February to 1 March.
"""

import sys
from calendar import monthrange
from datetime import date, timedelta

ROWS = 2000
LONGEST = {"days": 60, "weeks": 26, "months": 36, "years": 12}


class Draw:
    """A linear congruential generator, so that every version of Python draws the same."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) % n


def moved(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def edge(day, length, unit, side):
    n = -length if side == "before" else length
    if unit == "days":
        return day + timedelta(days=n)
    if unit == "weeks":
        return day + timedelta(weeks=n)
    return moved(day, n * 12 if unit == "years" else n)


def anchor(draw):
    year, month = 1990 + draw.below(45), 1 + draw.below(12)
    last = monthrange(year, month)[1]
    pick = draw.below(10)
    if pick < 4:
        return date(year, month, [last, last - 1, last - 2, 1][pick])
    if pick == 4:
        return date(year, 2, monthrange(year, 2)[1]) + timedelta(days=draw.below(3) - 1)
    return date(year, month, 1 + draw.below(last))


def main():
    draw = Draw(20250331)
    rows = ["# made by tests/oracles/windows.py", "anchor,length,unit,side,edge"]
    for _ in range(ROWS):
        unit = list(LONGEST)[(0, 1, 2, 2, 3)[draw.below(5)]]
        day, length = anchor(draw), 1 + draw.below(LONGEST[unit])
        side = ("before", "after")[draw.below(2)]
        rows.append(f"{day},{length},{unit},{side},{edge(day, length, unit, side)}")
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()

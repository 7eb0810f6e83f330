"""Ages in completed years by docs/reference/meaning.md, W5. Writes ages.csv.

A year is completed on the birthday; someone born on 29 February completes it on 1 March of a year
without that day. A row of ages.csv is a CRC-32 over lines, each ended by a line feed, in UTF-8:

adult  all births of a year, by day: for the day before, the day and the day after the 18th
       birthday a line "BIRTH DAY yes" or "BIRTH DAY no": is the age 18 or more?
leap   the birth on 29 February of a year: for its year and each of the 120 after it, the 27, 28,
       29 of February where there is one, 1 and 2 March, not before the birth: "BIRTH DAY AGE".

`ages.py --lines adult 1982` prints the lines of one row instead.
"""

import sys
import zlib
from datetime import date, timedelta

FIRST, LAST, OLDEST = 1900, 2030, 120


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def birthday(birth, age):
    year = birth.year + age
    if (birth.month, birth.day) == (2, 29) and not leap(year):
        return date(year, 3, 1)
    return date(year, birth.month, birth.day)


def completed(birth, day):
    """The largest number of years of which the birthday has come."""
    years = day.year - birth.year
    return years if birthday(birth, years) <= day else years - 1


def adult(year):
    birth = date(year, 1, 1)
    while birth.year == year:
        turns = birthday(birth, 18)
        for off in (-1, 0, 1):
            day = turns + timedelta(days=off)
            yield f"{birth} {day} {'yes' if completed(birth, day) >= 18 else 'no'}\n"
        birth += timedelta(days=1)


def of_leap_day(year):
    birth = date(year, 2, 29)
    for y in range(year, year + OLDEST + 1):
        days = [date(y, 2, 27), date(y, 2, 28), date(y, 3, 1), date(y, 3, 2)]
        if leap(y):
            days.insert(2, date(y, 2, 29))
        for day in days:
            if day >= birth:
                yield f"{birth} {day} {completed(birth, day)}\n"


KINDS = {"adult": adult, "leap": of_leap_day}


def main():
    if sys.argv[1] == "--lines":
        sys.stdout.writelines(KINDS[sys.argv[2]](int(sys.argv[3])))
        return
    rows = ["# made by tests/oracles/ages.py", "kind,year,lines,crc32"]
    for kind, lines in KINDS.items():
        for year in range(FIRST, LAST + 1):
            if kind == "adult" or leap(year):
                made = list(lines(year))
                rows.append(f"{kind},{year},{len(made)},{zlib.crc32(''.join(made).encode()):08x}")
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()

"""Cases for which result is taken, by docs/reference/meaning.md (V1, V2, V5, V10 to V13, V16,
V32, V34, N8): drawn records, judged in every world that they leave possible.

A world says of every result its day, whether it reaches the limit, its laboratory and its method. A
rule is decided if all worlds decide it alike; a world in which nothing lies in the time does not.
"""

from datetime import date, timedelta
from itertools import product

from cases import File, NO, UNKNOWN, VISITS, YES, agreed, inclusion, outcome
from windows import Draw, moved

SCRIPT = "results_cases.py"
AS_OF = date(2025, 3, 10)
FIRST = AS_OF - timedelta(days=28)
LIMIT = 75
CASES = 110

# A recorded value: JSON without unit, lowest and highest number, whether the ends belong to it.
VALUES = [
    (50, 50, 50, True, True), (74, 74, 74, True, True), (75, 75, 75, True, True),
    (90, 90, 90, True, True), (120, 120, 120, True, True), ("<80", 0, 80, True, False),
    ("<75", 0, 75, True, False), ("<=75", 0, 75, True, True), (">70", 70, None, False, False),
    (">=75", 75, None, True, False),
]
WITHOUT = ["unknown", "pending", "not done", "withdrawn"]
DATES = [f"{FIRST}", f"{FIRST - timedelta(days=1)}", "2025-02-20", "2025-03-05", f"{AS_OF}",
         "2025-01-15", "2025-02", "2025-03", "2025", "unknown"]
OFTEN = (2, 3, 4, 2, 3, 4, 0, 1, 5, 6, 7, 8, 9)


class Result:
    """One recorded result and what it can be."""

    def __init__(self, draw):
        self.on = DATES[OFTEN[draw.below(len(OFTEN))]]
        self.json, self.takes_place, self.range = {}, True, None
        if draw.below(3) < 2:
            value, *self.range = VALUES[draw.below(len(VALUES))]
            self.word = f"{value}"
            self.json = in_unit(value, draw.below(4) == 0)
        else:
            self.word = WITHOUT[draw.below(len(WITHOUT))]
            self.without_number()
        self.json["on"] = self.on
        self.laboratory = self.method = None
        if self.range and self.takes_place:
            self.laboratory = ("central", "local", None)[draw.below(3)]
            self.method = ("automated", "manual", None)[draw.below(3)]
        if self.laboratory:
            self.json["laboratory"] = self.laboratory
        if self.method:
            self.json["fields"] = {"method": self.method}

    def without_number(self):
        if self.word == "withdrawn":
            self.json = {"state": "withdrawn", **in_unit(40, False)}
            self.takes_place = False
        else:
            self.json = {"state": self.word}
            self.takes_place = self.word != "not done"

    def days(self):
        if self.on == "unknown":
            return [FIRST - timedelta(days=1)] + all_days(FIRST, AS_OF)
        parts = [int(p) for p in self.on.split("-")]
        if len(parts) == 3:
            return [date(*parts)]
        first = date(parts[0], parts[1] if len(parts) == 2 else 1, 1)
        last = moved(first, 1 if len(parts) == 2 else 12) - timedelta(days=1)
        return all_days(max(first, FIRST - timedelta(days=1)), min(last, AS_OF))

    def fits(self):
        """What the comparison with the limit can say."""
        if self.range is None:
            return [True, False]
        low, high, _, high_in = self.range
        out = []
        if high is None or high > LIMIT or high == LIMIT and high_in:
            out.append(True)
        if low < LIMIT:
            out.append(False)
        return out

    def worlds(self):
        # Inside the window only the order of days counts, and that only for latest and earliest.
        laboratories = [self.laboratory] if self.laboratory else ["central", "local"]
        methods = [self.method] if self.method else ["automated", "manual"]
        return list(product(self.days(), self.fits(), laboratories, methods))


def in_unit(value, other):
    """The number as recorded: per microliter, or in 10^9/L."""
    if not other:
        return {"value": value, "unit": "10^9/L"}
    if isinstance(value, str):
        digits = value.lstrip("<>=")
        return {"value": value[:-len(digits)] + f"{int(digits) * 1000}", "unit": "/uL"}
    return {"value": value * 1000, "unit": "/uL"}


def all_days(first, last):
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def picked(world, newest):
    if not world:
        return UNKNOWN
    day = (max if newest else min)(w[0] for w in world)
    return agreed(YES if w[1] else NO for w in world if w[0] == day)


def mean(results, world):
    """The mean reaches the limit; `world` tells which results lie in the time."""
    if not world:
        return UNKNOWN
    taken = [r for r, w in zip(results, world) if w]
    if not taken or any(r.range is None for r in taken):
        return UNKNOWN
    lowest = sum(r.range[0] for r in taken)
    highest = None if any(r.range[1] is None for r in taken) else sum(r.range[1] for r in taken)
    closed = all(r.range[3] for r in taken)
    limit = LIMIT * len(taken)
    if lowest >= limit:
        return YES
    if highest is not None and (highest < limit or highest == limit and not closed):
        return NO
    return UNKNOWN


RULES = [
    ("Latest", "latest platelets within 28 days before screening >= 75 10^9/L"),
    ("Earliest", "earliest platelets within 28 days before screening >= 75 10^9/L"),
    ("Lowest", "lowest platelets within 28 days before screening >= 75 10^9/L"),
    ("Highest", "highest platelets within 28 days before screening >= 75 10^9/L"),
    ("Mean", "mean of platelets within 28 days before screening >= 75 10^9/L"),
    ("Any", "any platelets within 28 days before screening >= 75 10^9/L"),
    ("Every", "every platelets within 28 days before screening >= 75 10^9/L"),
    ("Latest of the central laboratory",
     "platelets from central laboratory within 28 days before screening >= 75 10^9/L"),
    ("Latest automated",
     "latest of (platelets within 28 days before screening where method is automated)"
     " >= 75 10^9/L"),
    ("At least 2", "at least 2 platelets within 28 days before screening >= 75 10^9/L"),
    ("At most 1", "at most 1 platelets within 28 days before screening >= 75 10^9/L"),
    ("None", "no platelets within 28 days before screening >= 75 10^9/L"),
]


def of_world(world):
    """What the rules about one pick say in a world of results in the window."""
    fit = [w[1] for w in world]
    central = [w for w in world if w[2] == "central"]
    automated = [w for w in world if w[3] == "automated"]
    none = UNKNOWN if not world else None
    return (picked(world, True), picked(world, False),
            none or (YES if all(fit) else NO), none or (YES if any(fit) else NO),
            none or (YES if any(fit) else NO), none or (YES if all(fit) else NO),
            picked(central, True), picked(automated, True))


def counted(results):
    """Bounds of the number of results that fit; nothing if none has a known value (V34)."""
    surely, sure, perhaps = [], False, 0
    for r in results:
        inside = [FIRST <= d <= AS_OF for d in r.days()]
        if all(inside) and r.range is not None:
            sure = True
        if any(inside) and True in r.fits():
            perhaps += 1
            if all(inside) and r.fits() == [True]:
                surely.append(r)
    different = []
    for r in sorted(surely, key=lambda r: r.days()[-1]):
        same = [o for o in different if o.range == r.range and set(o.days()) & set(r.days())]
        if not same:
            different.append(r)
    return (len(different), perhaps) if sure else None


def verdicts_of(results):
    placed = [r for r in results if r.takes_place]
    said = [set() for _ in range(8)]
    means = set()
    for world in product(*[r.worlds() for r in placed]):
        inside = [FIRST <= w[0] <= AS_OF for w in world]
        taken = [w for w, i in zip(world, inside) if i]
        for values, value in zip(said, of_world(taken)):
            values.add(value)
        means.add(mean(placed, inside))
    latest, earliest, lowest, highest, some, every, central, automated = map(agreed, said)
    bounds = counted(placed)
    if bounds is None:
        counts = [UNKNOWN] * 3
    else:
        low, high = bounds
        counts = [YES if low >= 2 else NO if high < 2 else UNKNOWN,
                  YES if high <= 1 else NO if low > 1 else UNKNOWN,
                  YES if high == 0 else NO if low >= 1 else UNKNOWN]
    rules = [latest, earliest, lowest, highest, agreed(means), some, every, central, automated]
    return {f"A{n}": inclusion(v) for n, v in enumerate(rules + counts, 1)}


def entered_twice(results):
    """Two results that could be one: what a mean takes then is not said."""
    return any(a.word == b.word and set(a.days()) & set(b.days())
               for n, a in enumerate(results) for b in results[:n])


def unsure_place(result):
    return result.takes_place and len({FIRST <= d <= AS_OF for d in result.days()}) == 2


def main():
    body = VISITS + "inclusion criteria\n"
    for n, (words, rule) in enumerate(RULES, 1):
        body += f"  A{n} | {words}\n    {rule}\n"
    body += """data
  platelets: measurement in 10^9/L | Platelet count
    method: one of automated, manual | Method
"""
    f = File("values/drawn-results", 731, SCRIPT, "Which result is taken, of drawn ones.", body)
    draw, names = Draw(731), set()
    while len(f.cases) < CASES:
        results = [Result(draw) for _ in range(1 + draw.below(3))]
        imprecise = sum(len(r.days()) > 1 for r in results)
        name = "; ".join(f"{r.word} on {r.on}" for r in results)
        if name in names or imprecise > 2 or entered_twice(results):
            continue
        names.add(name)
        verdicts = verdicts_of(results)
        ids = ["V11", "V13", "V32", "V34", "V12"]
        if any(not r.takes_place for r in results):
            ids.append("V2")
        if any(r.takes_place and r.range is None for r in results):
            ids.append("V1")
        if imprecise:
            ids.append("V5")
        result = outcome(verdicts)
        if verdicts["A5"] != "UNKNOWN" and any(unsure_place(r) for r in results):
            # Whether a mean may leave open which results it takes, N8 does not say.
            del verdicts["A5"]
            result = result if "FAILED" in verdicts.values() else None
        f.add(name, ids, {"platelets": [r.json for r in results]}, verdicts,
              f"The window is {FIRST} to {AS_OF}; decided is what every possibility agrees on.",
              result)
    f.write()


if __name__ == "__main__":
    main()

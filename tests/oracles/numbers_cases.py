"""Cases for numbers, ranges, titres, units and scores, by docs/reference/meaning.md (V7, V16, V27,
V29, V30, N1 to N3, N6, N7, N12, N13) and docs/reference/units.md. Calculated with fractions; a
value known within limits is a range with open or closed ends, and a comparison is decided if every
number of the range decides it alike.
"""

import operator
from decimal import Decimal
from fractions import Fraction as F
from itertools import product
from math import floor, inf

import ucum
from cases import (File, NO, THREE, UNKNOWN, VISITS, YES, agreed, answers, either, exact,
                   exclusion, inclusion, negated, outcome, yes_no_data)

SCRIPT = "numbers_cases.py"
DAY = "2025-03-10"


class Range:
    """Numbers from low to high; an end belongs to it or not."""

    def __init__(self, low, high, low_in=True, high_in=True):
        self.low, self.high, self.low_in, self.high_in = low, high, low_in, high_in

    def map(self, f):
        """The range of a function that grows."""
        return Range(f(self.low), f(self.high), self.low_in, self.high_in)

    def below(self, limit):
        """Is every number below the limit, none, or some?"""
        if self.high < limit or self.high == limit and not self.high_in:
            return YES
        return NO if self.low >= limit else UNKNOWN

    def above(self, limit):
        if self.low > limit or self.low == limit and not self.low_in:
            return YES
        return NO if self.high <= limit else UNKNOWN

    def is_number(self, n):
        if self.low == self.high == n:
            return YES
        return NO if YES in (self.below(n), self.above(n)) else UNKNOWN

    def compared(self, sign, limit):
        if sign == "=":
            return self.is_number(limit)
        return {"<": self.below(limit), ">": self.above(limit),
                ">=": negated(self.below(limit)), "<=": negated(self.above(limit))}[sign]

    def between(self, a, b):
        if YES in (self.below(a), self.above(b)):
            return NO
        return YES if self.below(a) == NO and self.above(b) == NO else UNKNOWN


ANY = Range(-inf, inf)


def recorded(value, floor_at=F(0)):
    """The range of a recorded number such as 3 or "<3" (V16)."""
    if value in ("unknown", "not done"):
        return ANY
    text = str(value)
    number = F(Decimal(text.lstrip("<>=")))
    if text.startswith("<"):
        return Range(floor_at, number, True, text[1] == "=")
    if text.startswith(">"):
        return Range(number, inf, text[1] == "=", True)
    return Range(number, number)


def result(value, **more):
    if value in ("unknown", "not done"):
        return {"state": value, "on": DAY}
    return {"value": value, **more, "on": DAY}


def lines(letter, rules):
    return "".join(f"  {letter}{n} | {text[0].upper()}{text[1:]}\n    {text}\n"
                   for n, (text, _) in enumerate(rules, 1))


def comparing(path, number, title, rules, data, values, ids, read, record, reason):
    """A file of inclusion criteria with one case a value."""
    f = File(path, number, SCRIPT, title,
             VISITS + "inclusion criteria\n" + lines("A", rules) + data)
    for name, value in values:
        verdicts = {f"A{n}": inclusion(rule(read(value))) for n, (_, rule) in enumerate(rules, 1)}
        f.add(name, ids, record(value), verdicts, reason, outcome(verdicts))
    f.write()


def bounds():
    x = "CT index at screening"
    rules = [(f"{x} {sign} 3", lambda r, s=sign: r.compared(s, 3))
             for sign in (">=", "<=", ">", "<", "=")]
    rules += [
        (f"{x} between 2 and 4", lambda r: r.between(2, 4)),
        (f"not {x} > 3", lambda r: negated(r.above(3))),
        (f"2 * {x} >= 6", lambda r: r.map(lambda v: 2 * v).compared(">=", 6)),
        (f"{x} + 1 > 4", lambda r: r.map(lambda v: v + 1).above(4)),
        (f"{x} - 1 < 2", lambda r: r.map(lambda v: v - 1).below(2)),
        (f"{x} / 2 <= 1.5", lambda r: r.map(lambda v: v / 2).compared("<=", F(3, 2))),
        (f"lesser of ({x}, 3) < 3", lambda r: r.below(3)),
        (f"greater of ({x}, 3) > 3", lambda r: r.above(3)),
        (f"lesser of ({x}, 3) <= 3", lambda r: YES),
        (f"greater of ({x}, 3) >= 3", lambda r: YES),
        (f"6 / {x} <= 2", lambda r: UNKNOWN if r.low <= 0 <= r.high else r.compared(">=", 3)),
    ]
    values = [f"{sign}{n}" for sign in ("", "<", "<=", ">", ">=") for n in (2, 3, 4, "3.001")]
    values += ["unknown", "not done"]
    comparing("numbers/bounds-and-comparators", 741, "A number or a bound against a limit.", rules,
              "data\n  CT index: number | CT index\n", [(v, v) for v in values],
              ["V16", "N3", "N6", "N7"], recorded,
              lambda v: {"CT index": [result(plain(v))]},
              "Decided where every number that it can be says the same.")


def plain(value):
    """As JSON: a number where it is one."""
    return value if value[0] in "<>" or value in ("unknown", "not done") else exact(value)


def rounded(r):
    """The range of the rounded numbers (N13): whole, a half upwards."""
    def up(v):
        return v if v in (inf, -inf) else floor(v + F(1, 2))
    low = up(r.low)
    high = up(r.high)
    if r.high not in (inf, -inf) and not r.high_in and r.high + F(1, 2) == high:
        high -= 1
    return Range(low, high)


def rounding():
    x = "MR index at screening"
    rules = [(f"rounded ({x}) {sign} {n}", lambda r, s=sign, m=n: rounded(r).compared(s, m))
             for sign, n in ((">=", 3), ("<", 3), ("=", 3), ("=", -2), ("<=", -3))]
    rules += [(f"rounded (2 * {x}) >= 5",
               lambda r: rounded(r.map(lambda v: 2 * v)).compared(">=", 5)),
              (f"2 * rounded ({x}) >= 5",
               lambda r: rounded(r).map(lambda v: 2 * v).compared(">=", 5)),
              (f"{x} >= 3", lambda r: r.compared(">=", 3))]
    values = ["2.4", "2.49999999999", "2.5", "2.6", "3.4", "3.5", "-2.4", "-2.5", "-2.50001",
              "-2.6",
              "-3.5", "<2.5", "<=2.5", ">2.5", ">2.4", ">=2.5", ">=3.5", "<-3.5", "<=-3.5", "0",
              "unknown"]
    comparing("numbers/rounded", 742, "Rounded to the nearest whole number, a half upwards.", rules,
              "data\n  MR index: number | MR index\n    may be negative\n",
              [(v, v) for v in values], ["N13", "N1"], lambda v: recorded(v, -inf),
              lambda v: {"MR index": [result(plain(v))]},
              "The number is rounded, or the range of what it can be; nothing else is rounded.")


def ranges():
    x = "ALT at screening"
    rules = ["is normal", "is outside normal", "> ULN", "<= 2 x ULN", "< LLN", ">= LLN",
             ">= 1.5 x LLN", "> ULN or ALT at screening < LLN"]
    body = VISITS + "inclusion criteria\n"
    for n, rule in enumerate(rules, 1):
        body += f"  A{n} | ALT {rule}\n    {x} {rule}\n"
    f = File("values/range-of-every-kind", 743, SCRIPT, "A value and the limits of its own range.",
             body + "data\n  ALT: measurement in U/L | ALT\n")
    limits = ("known", "none", "unknown", "not recorded")
    values = [29.9, 30, 180, 180.1]
    for low, high in product(limits, limits):
        for v in values + (["<30", ">180"] if "known" in (low, high) else []):
            r, given = recorded(v), {}
            sides = {}
            for key, kind, limit in (("low", low, 30), ("high", high, 180)):
                if kind != "not recorded":
                    given[key] = limit if kind == "known" else kind
                sides[key] = limit if kind == "known" else None
            below = r.below(30) if low == "known" else NO if low == "none" else UNKNOWN
            above = r.above(180) if high == "known" else NO if high == "none" else UNKNOWN
            outside = either(below, above)
            of_uln = (lambda s, n: r.compared(s, n * 180)) if sides["high"] else (
                lambda s, n: UNKNOWN)
            of_lln = (lambda s, n: r.compared(s, n * 30)) if sides["low"] else (
                lambda s, n: UNKNOWN)
            said = [negated(outside), outside, of_uln(">", 1), of_uln("<=", 2), of_lln("<", 1),
                    of_lln(">=", 1), of_lln(">=", F(3, 2)), either(of_uln(">", 1), of_lln("<", 1))]
            verdicts = {f"A{n}": inclusion(s) for n, s in enumerate(said, 1)}
            f.add(f"{v}, low {low}, high {high}", ["V7"] + (["V16"] if str(v)[0] in "<>" else []),
                  {"ALT": [result(v, unit="U/L", **given)]}, verdicts,
                  "A side without a limit is never passed; an unknown limit leaves its side open.",
                  outcome(verdicts))
    f.write()


def titres():
    x = "ANA at screening"
    rules = [(f"{x} {sign} 1:80", lambda r, s=sign: r.compared(s, 80))
             for sign in (">=", ">", "<=", "<", "=")]
    rules += [(f"{x} between 1:40 and 1:320", lambda r: r.between(40, 320)),
              (f"{x} >= 1:100", lambda r: r.compared(">=", 100))]
    values = [f"1:{n}" for n in (20, 40, 79, 80, 81, 99, 100, 320, 321, 1280)]
    values += ["<1:40", "<1:80", "<1:81", ">1:79", ">1:80", ">1:320", "unknown"]
    comparing("results/titres-and-bounds", 744, "Titres against limits.", rules,
              "data\n  ANA: titre | Antinuclear antibodies\n", [(v, v) for v in values],
              ["V29", "V16"], lambda v: recorded(v.replace("1:", "")),
              lambda v: {"ANA": [result(v)]}, "Compared by the number behind the colon.")


# Item, its unit, its limit, the unit as UCUM says it, and units in which it is recorded too.
QUANTITIES = [
    ("haemoglobin", "g/dL", "8", "g/dL", {"g/L": "g/L", "mg/mL": "mg/mL", "ug/dL": "ug/dL"}),
    ("neutrophils", "10^9/L", "1.5", "10*9/L", {"/uL": "/uL", "10^3/uL": "10*3/uL", "/mL": "/mL"}),
    ("glucose", "mmol/L", "5.6", "mmol/L", {"umol/L": "umol/L", "mol/L": "mol/L",
                                           "nmol/L": "nmol/L"}),
    ("body weight", "kg", "50", "kg", {"g": "g", "lb": "[lb_av]", "oz": "[oz_av]"}),
    ("body temperature", "degC", "38", "Cel", {"degF": "[degF]", "° F": "[degF]", "Cel": "Cel"}),
    ("blood pressure", "mmHg", "140", "mm[Hg]", {"kPa": "kPa", "Pa": "Pa", "mm[Hg]": "mm[Hg]"}),
    ("body height", "cm", "150", "cm", {"m": "m", "inch": "[in_i]", "ft": "[ft_i]"}),
    ("clearance", "mL/min", "60", "mL/min", {"mL/s": "mL/s", "L/h": "L/h", "L/day": "L/d"}),
    ("tumor size", "mm", "10", "mm", {"cm": "cm", "um": "um", "m": "m"}),
    ("insulin dose", "U/day", "0.5", "U/d", {"U/week": "U/wk", "U/day": "U/d", "U/24h": "U/d"}),
    ("QTc", "ms", "470", "ms", {"s": "s", "min": "min", "msec": "ms"}),
    ("albumin", "g/dL", "3.5", "g/dL", {"g/L": "g/L", "mg/dL": "mg/dL", "mg/100 mL": "mg/dL"}),
]


def written(fraction, direction):
    """The number with 12 digits behind the point; up or down where it has more."""
    scaled = fraction * 10 ** 12
    whole = floor(scaled)
    exact = scaled == whole
    if direction < 0:
        whole = whole - 1 if exact else whole
    elif direction > 0:
        whole += 1
    elif not exact:
        return None
    text = f"{Decimal(whole).scaleb(-12):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def units():
    body = VISITS + "inclusion criteria\n"
    for n, (item, unit, limit, _, _) in enumerate(QUANTITIES, 1):
        body += f"  A{n} | {item} at least {limit} {unit}\n"
        body += f"    {item} at screening >= {limit} {unit}\n"
    body += "exclusion criteria\n"
    for n, (item, unit, limit, _, _) in enumerate(QUANTITIES, 1):
        body += f"  E{n} | {item} above {limit} {unit}\n    {item} at screening > {limit} {unit}\n"
    for n, (item, unit, limit, _, _) in enumerate(QUANTITIES, 1):
        if item == "body temperature":
            continue  # twice a temperature is not the same in every unit
        body += f"  X{n} | {item} above twice ULN\n    {item} at screening > 2 x ULN\n"
    body += "data\n" + "".join(f"  {item}: measurement in {unit} | {item}\n"
                               for item, unit, _, _, _ in QUANTITIES)
    f = File("numbers/units-at-their-limits", 745, SCRIPT,
             "Results in other units than the limit, at the limit and next to it.", body)
    for column, direction in product(range(-1, 3), (-1, 0, 1)):
        data, verdicts, names = {}, {}, []
        for n, (item, unit, limit, of_unit, others) in enumerate(QUANTITIES, 1):
            name, other = (unit, of_unit) if column < 0 else list(others.items())[column]
            a, b = ucum.read(of_unit).to(ucum.read(other))
            text = written(F(Decimal(limit)) * a + b, direction)
            if text is None:
                continue
            value = F(Decimal(text))
            half = written(value / 2, 0)
            given = result(exact(text), unit=name)
            over = UNKNOWN
            if half is not None and item != "body temperature":
                given["high"] = exact(half)
                over = NO
            back_a, back_b = ucum.read(other).to(ucum.read(of_unit))
            r = recorded("0").map(lambda _: value * back_a + back_b)
            data[item] = [given]
            verdicts[f"A{n}"] = inclusion(r.compared(">=", F(Decimal(limit))))
            verdicts[f"E{n}"] = exclusion(r.above(F(Decimal(limit))))
            if item != "body temperature":
                verdicts[f"X{n}"] = exclusion(over)
            names.append(f"{text} {name}")
        where = {-1: "below", 0: "at", 1: "above"}[direction]
        which = "own units" if column < 0 else f"other units {column + 1}"
        f.add(f"{where} the limit, {which}", ["N1", "N2", "V7"], data, verdicts,
              f"Converted exactly; twice the own upper limit is not passed: {names[0]} and so on.")
    f.write()


def two_units():
    x = "creatinine at screening"
    stated = {"mg/dL": F(3, 2), "umol/L": F(133)}

    def limit(*units_of_limit):
        return lambda r, s: r[0].compared(s, stated[r[1]]) if r[1] in units_of_limit else UNKNOWN
    both = limit("mg/dL", "umol/L")
    rules = [
        (f"{x} <= 1.5 mg/dL (or 133 umol/L)", lambda r: both(r, "<=")),
        (f"{x} < 1.5 mg/dL (or 133 umol/L)", lambda r: both(r, "<")),
        (f"{x} <= 1.5 mg/dL", lambda r: limit("mg/dL")(r, "<=")),
        (f"{x} >= 133 umol/L", lambda r: limit("umol/L")(r, ">=")),
        (f"{x} <= 1.5 x ULN", lambda r: r[0].compared("<=", F(3, 2) * r[2]) if r[2] else UNKNOWN),
        (f"{x} is normal", lambda r: r[0].between(0, r[2]) if r[2] else UNKNOWN),
    ]
    values = []
    for unit, own, factor, numbers in (
            ("mg/dL", "mg/dL", F(1), ("1.4", "1.5", "1.51", "<1.5", ">1.5", "<=1.5")),
            ("umol/L", "umol/L", F(1), ("132", "133", "133.1", "<133", ">132")),
            ("mg/L", "mg/dL", F(1, 10), ("15", "15.1", "<15")),
            ("mmol/L", "umol/L", F(1000), ("0.133", "0.1331")),
            ("nmol/L", "umol/L", F(1, 1000), ("132999", "133000", "133001"))):
        for number in numbers:
            for high in (None, "1" if own == "mg/dL" else "90"):
                values.append((f"{number} {unit}" + (", with its range" if high else ""),
                               (number, unit, own, factor, high)))

    def read(v):
        number, _, own, factor, high = v
        return recorded(number).map(lambda n: n * factor), own, F(high) if high else None

    def record(v):
        number, unit, _, factor, high = v
        more = {}
        if high:
            more = {"low": "none", "high": exact(written(F(high) / factor, 0))}
        return {"creatinine": [result(plain(number), unit=unit, **more)]}

    comparing("results/two-units-and-limits", 746,
              "An item of two units and limits in one or both.", rules,
              "data\n  creatinine: measurement in mg/dL or umol/L | Creatinine\n", values,
              ["V30", "V7", "V16"], read, record,
              "The limit of the result's own unit counts; without one it is unknown.")


def scores():
    limits = [(">=", 1), (">=", 2), (">=", 4), ("<=", 0), ("<=", 2), (">", 3), ("<", 1)]
    body = VISITS + "inclusion criteria\n"
    for n, (sign, points) in enumerate(limits, 1):
        body += f"  A{n} | Points {sign} {points}\n    risk points {sign} {points}\n"
    body += """
score risk points | Points for the risk
  1 when smoker
  2.5 when asthma
  -1 when diabetes
  first of | Blood pressure
    2 when hypertension
    1 when asthma
    0 otherwise

"""
    f = File("declarations/score-of-points", 747, SCRIPT,
             "The sum of points, some of them unknown.",
             body + yes_no_data())

    def line(answer, points):
        return {YES: [points], NO: [F(0)], UNKNOWN: [F(0), points]}[answer]
    for n, (a, b, c, h) in enumerate(product(THREE, repeat=4)):
        if n % 2:
            continue
        first = line(b, F(1))
        first = {YES: [F(2)], NO: first, UNKNOWN: first + [F(2)]}[h]
        sums = [sum(p) for p in product(line(a, F(1)), line(b, F(5, 2)), line(c, F(-1)), first)]
        verdicts = {}
        for i, (sign, points) in enumerate(limits, 1):
            compare = {">=": operator.ge, "<=": operator.le, ">": operator.gt, "<": operator.lt}
            said = agreed(YES if compare[sign](s, points) else NO for s in sums)
            verdicts[f"A{i}"] = inclusion(said)
        f.add(f"{a}, {b}, {c}, {h}", ["N12", "N5", "N11"],
              answers(smoker=a, asthma=b, diabetes=c, hypertension=h), verdicts,
              f"The points are {text_of(min(sums), max(sums))}.", outcome(verdicts))
    f.write()


def text_of(low, high):
    return f"{float(low):g}" if low == high else f"from {float(low):g} to {float(high):g}"


def main():
    bounds()
    rounding()
    ranges()
    titres()
    units()
    two_units()
    scores()


if __name__ == "__main__":
    main()

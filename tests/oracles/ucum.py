"""A reader of UCUM unit expressions with exact sizes.

It knows the atoms that trials use. Where docs/reference/units.md is stricter than UCUM, the atom is
a kind of its own here: the list STRICTER says which and why.
"""

from fractions import Fraction as F

PREFIXES = {
    "M": F(10) ** 6, "k": F(10) ** 3, "d": F(1, 10), "c": F(1, 100), "m": F(1, 10 ** 3),
    "u": F(1, 10 ** 6), "n": F(1, 10 ** 9), "p": F(1, 10 ** 12), "f": F(1, 10 ** 15),
}

# UCUM would let these convert; the reference says that they do not.
STRICTER = {
    "U": "UCUM: umol/min. Reference: the U of an assay depends on its method.",
    "kat": "UCUM: mol/s. Reference: a third world beside U and IU.",
    "eq": "UCUM: mol. Reference: equivalents and moles need more than the unit.",
    "osm": "UCUM: mol. Reference: osmoles need more than the unit.",
    "%": "UCUM: 1/100. Reference: converts to itself only.",
    "mo": "UCUM: 30.4375 d. Reference: a month is no number of days.",
    "a": "UCUM: 365.25 d. Reference: a year is no number of days.",
    "mol": "UCUM: 6.02214076e23, a number. Reference: amount of substance.",
    "Gy": "UCUM: J/kg, as Sv. Reference: absorbed dose.",
    "Sv": "UCUM: J/kg, as Gy. Reference: equivalent dose.",
    "Bq": "UCUM: 1/s. Reference: radioactive decay.",
    "[HPF]": "UCUM: 1. Reference: a row of its own with cells by area.",
    "[ppb]": "UCUM: 1e-9. Reference: converts to itself only.",
    "{copies}": "UCUM: an annotation, ignored. Reference: N2, a part of the unit.",
    "[CFU]": "UCUM: arbitrary. Reference: a row of its own.",
    "annotations": "UCUM ignores {...}. Reference: N2, an annotation is part of the unit.",
}

# Atoms that take prefixes: name -> (size, dimension).
METRIC = {
    "m": (F(1), {"m": 1}),
    "g": (F(1), {"g": 1}),
    "s": (F(1), {"s": 1}),
    "L": (F(1, 1000), {"m": 3}),
    "l": (F(1, 1000), {"m": 3}),
    "mol": (F(1), {"mol": 1}),
    "Pa": (F(1000), {"g": 1, "m": -1, "s": -2}),
    "J": (F(1000), {"g": 1, "m": 2, "s": -2}),
    # UCUM: 133.3220 kPa. Reference: 13.5951 x 9.80665 Pa for the millimeter, so kPa for the meter.
    "m[Hg]": (F("13.5951") * F("9.80665") * 1000 * 1000, {"g": 1, "m": -1, "s": -2}),
    "m[H2O]": (F("9.80665") * 1000 * 1000, {"g": 1, "m": -1, "s": -2}),
    "cal": (F("4.184") * 1000, {"g": 1, "m": 2, "s": -2}),
    "V": (F(1), {"V": 1}),
    "U": (F(1), {"U": 1}),
    "kat": (F(1), {"kat": 1}),
    "[IU]": (F(1), {"IU": 1}),
    "[iU]": (F(1), {"IU": 1}),
    "eq": (F(1), {"eq": 1}),
    "osm": (F(1), {"osm": 1}),
    "Gy": (F(1), {"Gy": 1}),
    "Sv": (F(1), {"Sv": 1}),
    "Bq": (F(1), {"Bq": 1}),
    "Ci": (F(37) * 10 ** 9, {"Bq": 1}),
}

GRAIN = F("64.79891") / 1000  # g
INCH = F(254, 10000)

# Atoms without prefixes.
PLAIN = {
    "min": (F(60), {"s": 1}),
    "h": (F(3600), {"s": 1}),
    "d": (F(86400), {"s": 1}),
    "wk": (F(7 * 86400), {"s": 1}),
    "mo": (F(1), {"mo": 1}),
    "a": (F(12), {"mo": 1}),
    "[lb_av]": (GRAIN * 7000, {"g": 1}),
    "[oz_av]": (GRAIN * 7000 / 16, {"g": 1}),
    "[in_i]": (INCH, {"m": 1}),
    "[ft_i]": (INCH * 12, {"m": 1}),
    "%": (F(1), {"%": 1}),
    "[HPF]": (F(1), {"HPF": 1}),
    "[CFU]": (F(1), {"CFU": 1}),
    "[ppb]": (F(1), {"ppb": 1}),
    "B[10.nV]": (F(1), {"dB": 1}),
    "[hnsf'U]": (F(1), {"HU": 1}),
    "[GPL'U]": (F(1), {"GPL": 1}),
    "[MPL'U]": (F(1), {"MPL": 1}),
    "[APL'U]": (F(1), {"APL": 1}),
    "[MET]": (F(1), {"MET": 1}),
    "[arb'U]": (F(1), {"AU": 1}),
}

# Special units: kelvin = (value + shift) * size.
TEMPERATURES = {
    "Cel": (F(1), F("273.15")),
    "[degF]": (F(5, 9), F("459.67")),
}

# Annotations that stand for something counted are kinds; others say what a unit is related to.
COUNTED = {"{copies}", "{cigarettes}", "{drinks}", "{BAU}", "{MFI}", "{points}", "{letters}",
           "{percentile}", "{SD}", "{pack-years}", "{log10 copies}", "{log10 IU}"}
IGNORED = {"{cells}", "{beats}", "{breaths}", "{events}"}


class Size:
    """value in base = (value + shift) * factor, of a dimension, related to something."""

    def __init__(self, factor, dimension, relation="", shift=F(0)):
        self.factor = factor
        self.dimension = {k: v for k, v in dimension.items() if v != 0}
        self.relation = relation
        self.shift = shift

    def converts(self, other):
        return self.dimension == other.dimension and self.relation == other.relation

    def to(self, other):
        """(a, b) with: value in other = a * value + b."""
        a = self.factor / other.factor
        return a, self.shift * a - other.shift


def atom(text):
    if text.startswith("10*"):
        return F(10) ** int(text[3:]), {}, ""
    if text in COUNTED:
        return F(1), {text: 1}, ""
    if text in IGNORED:
        return F(1), {}, ""
    relation = ""
    if "{" in text:
        text, relation = text[:text.index("{")], text[text.index("{"):]
        if not text:
            return F(1), {}, relation
    power = 1
    while text[-1].isdigit() and text not in METRIC and text not in PLAIN:
        text, power = text[:-1], int(text[-1])
    if text in PLAIN:
        size, dimension = PLAIN[text]
    elif text in METRIC:
        size, dimension = METRIC[text]
    else:
        size, dimension = METRIC[text[1:]]
        size *= PREFIXES[text[0]]
    return size ** power, {k: v * power for k, v in dimension.items()}, relation


def read(text):
    """The size of an expression of atoms with '/' and '.'; a leading '/' divides too."""
    if text in TEMPERATURES:
        factor, shift = TEMPERATURES[text]
        return Size(factor, {"K": 1}, "", shift)
    factor, dimension, relations = F(1), {}, []
    sign, part, depth = 1, "", 0
    for c in text + "/":
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(c, 0)
        if depth == 0 and c in "/.":
            if part:
                size, of, relation = atom(part)
                factor *= size ** sign
                for k, v in of.items():
                    dimension[k] = dimension.get(k, 0) + sign * v
                if relation:
                    relations.append(relation)
            sign, part = (-1 if c == "/" else 1), ""
        else:
            part += c
    return Size(factor, dimension, "".join(relations))

"""Pairs of units: which convert, how, and a value at a limit. Writes units.csv.

Which spellings can be read is stated here by hand, from docs/reference/units.md; what they measure
and how large they are is calculated by ucum.py. An entry is a spelling, or SPELLING = UCUM.
"""

import sys
from fractions import Fraction as F

import ucum

CONVERT = {
    "mass": "kg; g; mg; ug; mcg = ug; ng; pg; lb = [lb_av]; [lb_av]; oz = [oz_av]; [oz_av]; "
            "µg = ug; grams = g; kilograms = kg; lbs = [lb_av]; micrograms = ug",
    "length": "m; cm; mm; um; [in_i]; in = [in_i]; inch = [in_i]; inches = [in_i]; [ft_i]; "
              "ft = [ft_i]; feet = [ft_i]; metres = m; centimeters = cm; μm = um",
    "area": "m2; cm2; mm2; m² = m2; cm^2 = cm2; m**2 = m2",
    "volume": "L; l; dL; mL; ml; uL; µL = uL; fL; cm3; mm3; cm³ = cm3; mcL = uL; litres = L; fl",
    "amount": "mol; mmol; umol; µmol = umol; nmol; pmol; micromoles = umol; mcmol = umol",
    "time": "days = d; d; h; hours = h; min; s; ms; wk; weeks = wk; hrs = h; minutes = min; "
            "msec = ms; seconds = s",
    "months": "months = mo; mo; years = a; yr = a; mos = mo",
    "temperature": "Cel; degC = Cel; [degF]; degF = [degF]; °C = Cel; °F = [degF]; ℃ = Cel; "
                   "deg F = [degF]",
    "pressure": "mm[Hg]; mmHg = mm[Hg]; kPa; Pa; cm[H2O]; cmH2O = cm[H2O]; mm Hg = mm[Hg]; "
                "cm H2O = cm[H2O]",
    "mass concentration": "g/L; g/dL; g/mL; mg/L; mg/dL; mg/mL; ug/L; ug/dL; ug/mL; ng/L; ng/dL; "
                          "ng/mL; pg/L; pg/dL; pg/mL; mcg/dl = ug/dL; µg/L = ug/L; "
                          "μg/mL = ug/mL; "
                          "g/l; mg/dl; mg/100 mL = mg/dL; g/100 ml = g/dL; "
                          "micrograms/L = ug/L",
    "fibrinogen equivalents": "mg/L FEU = mg/L{FEU}; ug/mL FEU = ug/mL{FEU}; "
                              "ng/mL FEU = ng/mL{FEU}; µg/ml FEU = ug/mL{FEU}",
    "amount concentration": "mol/L; mmol/L; umol/L; nmol/L; pmol/L; µmol/L = umol/L; mmol/l; "
                            "nmol/l",
    "counts by volume": "/uL; /mL; /dL; /L; 10*3/uL; 10*6/uL; 10*6/mL; 10*3/mL; 10*6/L; 10*9/L; "
                        "10*12/L; 10*3/mm3; 10*6/mm3; /mm3; 10^9/L = 10*9/L; 10⁹/L = 10*9/L; "
                        "x 10^9/L = 10*9/L; x10^9/L = 10*9/L; × 10⁹/L = 10*9/L; 10*9/l; "
                        "cells/uL = /uL; {cells}/uL; cells/mm³ = /mm3; 10³/µL = 10*3/uL; "
                        "10^12/L = 10*12/L; 10¹²/L = 10*12/L; x 10^3 cells/uL = 10*3/uL; "
                        "10^6 cells/L = 10*6/L; per mm3 = /mm3; 10^3/mcL = 10*3/uL; "
                        "cells/mL = /mL; x 10*12/L = 10*12/L",
    "rates": "/min; /s; /h; /day = /d; /d; /week = /wk; /wk; bpm = {beats}/min; "
             "beats/min = {beats}/min; events/h = {events}/h",
    "calendar rates": "/month = /mo; /mo; /year = /a; per year = /a",
    "flow": "mL/min; mL/s; mL/h; mL/day = mL/d; mL/d; L/min; L/s; L/h; L/d; ml/min; mL/24h = mL/d; "
            "L/24 hours = L/d; cm3/s",
    "flow for a standard body": "mL/min/{1.73_m2}; mL/min/1.73m2 = mL/min/{1.73_m2}; "
                                "mL/s/{1.73_m2}; mL/min/1.73 m² = mL/min/{1.73_m2}; "
                                "mL/s/1.73m^2 = mL/s/{1.73_m2}; "
                                "mL/min per 1.73 m2 = mL/min/{1.73_m2}",
    "flow by body surface": "L/min/m2 = L/min/m2{body}; mL/min/m2 = mL/min/m2{body}; "
                            "L/min/m² = L/min/m2{body}",
    "flow by body weight": "mL/kg/min = mL/kg{body}/min; mL/kg/h = mL/kg{body}/h; "
                           "mL/kg/day = mL/kg{body}/d; ml/kg/d = mL/kg{body}/d",
    "volume by body weight": "mL/kg = mL/kg{body}; L/kg = L/kg{body}",
    "mass by body surface": "mg/m2 = mg/m2{body}; ug/m2 = ug/m2{body}; g/m2 = g/m2{body}; "
                            "mcg/m² = ug/m2{body}",
    "mass by body surface and time": "mg/m2/day = mg/m2{body}/d; mg/m2/week = mg/m2{body}/wk; "
                                     "mg/m²/d = mg/m2{body}/d",
    "mass by body weight": "mg/kg = mg/kg{body}; ug/kg = ug/kg{body}; g/kg = g/kg{body}; "
                           "µg/kg = ug/kg{body}",
    "mass by body weight and time": "mg/kg/day = mg/kg{body}/d; mg/kg/week = mg/kg{body}/wk; "
                                    "g/kg/day = g/kg{body}/d; ug/kg/day = ug/kg{body}/d; "
                                    "ug/kg/h = ug/kg{body}/h; ug/kg/min = ug/kg{body}/min; "
                                    "mcg/kg/min = ug/kg{body}/min; mg/kg/wk = mg/kg{body}/wk",
    "mass by time": "mg/day = mg/d; mg/d; mg/week = mg/wk; mg/h; ug/d; ug/h; ug/min; g/d; "
                    "mg/24h = mg/d; g/24 h = g/d; mg/24 hours = mg/d; mcg/min = ug/min; "
                    "mg per day = mg/d",
    "mass by calendar time": "mg/month = mg/mo; g/mo; mg/mo",
    "amount by time": "mmol/d; umol/d; nmol/d; mmol/24h = mmol/d; µmol/24 hr = umol/d",
    "mass ratio": "mg/g = mg/g{mass}; ug/mg = ug/mg{mass}; ug/g = ug/g{mass}; g/g = g/g{mass}; "
                  "mcg/mg = ug/mg{mass}; μg/g = ug/g{mass}",
    "amount ratio": "mmol/mol = mmol/mol{amount}; mol/mol = mol/mol{amount}; "
                    "mmol/mmol = mmol/mmol{amount}",
    "mass by amount": "mg/mmol; g/mol; g/mmol",
    "osmoles by weight": "mOsm/kg = mosm/kg; mosm/kg; mOsmol/kg = mosm/kg",
    "equivalents by volume": "mEq/L = meq/L; meq/L; meq/l",
    "assay units by volume": "U/L; U/mL; U/dL; kU/L; mU/L; mU/mL; uU/mL; µU/mL = uU/mL; U/l; "
                             "units/L = U/L; units/mL = U/mL; U/ml",
    "assay units by time": "U/day = U/d; U/d; U/week = U/wk; units/day = U/d",
    "international units": "[IU]/L; [iU]/L; IU/L = [IU]/L; IU/mL = [IU]/mL; IU/dL = [IU]/dL; "
                           "kIU/L = k[IU]/L; k[IU]/L; m[IU]/L; mIU/L = m[iU]/L; m[iU]/mL; "
                           "mIU/mL = m[IU]/mL; uIU/mL = u[IU]/mL; u[iU]/mL; µIU/mL = u[IU]/mL; "
                           "[IU]/mL",
    "international units by time": "IU/day = [IU]/d; IU/week = [IU]/wk; [IU]/d",
    "catalytic activity": "ukat/L; nkat/L; µkat/L = ukat/L; μkat/l = ukat/L",
    "nucleic acid": "copies/mL = {copies}/mL; {copies}/mL; copies/uL = {copies}/uL; "
                    "copies/L = {copies}/L; copies/ml = {copies}/mL",
    "cultures": "CFU/mL = [CFU]/mL; [CFU]/mL; CFU/L = [CFU]/L; cfu/ml = [CFU]/mL",
    "speed": "m/s; cm/s; mm/h; mm/hr = mm/h",
    "energy": "kcal; kJ",
    "absorbed radiation": "Gy; cGy; gray = Gy",
    "radioactivity": "MBq; mCi",
    "habits": "drinks/day = {drinks}/d; drinks/week = {drinks}/wk; drink/d = {drinks}/d",
    "microscope": "/hpf = /[HPF]; /[HPF]; /HPF = /[HPF]",
    "per cent": "%; percent = %; per cent = %",
}

# Both are read, and they do not convert.
DIFFERENT = {
    "another dimension": "kg, cm; mg, mL; m2, m; L, m2; Cel, mm[Hg]; mm[Hg], mg/dL; h, mL; "
                         "mg/dL, mg/d; mg, mg/dL; mmol, mmol/L; mL/min, mL; mL/min, /min; "
                         "10*9/L, mg/L; g/L, U/L; ukat/L, mmol/L; kcal, kcal/d; ug/m2, ug/d; "
                         "cm/s, cm; m[IU]/mL, mm[Hg]; [degF], ft; /min, min; mg/kg, mg/m2; "
                         "mg/kg/day, mg/kg; mL/kg, mL/kg/min; Gy, kcal; mV, mm[Hg]; "
                         "mg/m2/day, mg/m2; U/L, U/day; U/mL, U; U/g, U/L; [IU]/L, [IU]/d; "
                         "mmol/d, mmol/L; /L, /h; mL/d, L; 10*12/L, /mm2; MBq, /s; kJ, mV; "
                         "kcal/d, kcal/kg/d; kg/m2, kg; U/kg, U/kg/d; IU/kg, IU/L",
    "mass and amount": "mg/dL, mmol/L; g/dL, mmol/L; ug/L, nmol/L; ng/mL, nmol/L; pg/mL, pmol/L; "
                       "mg, mmol; g/L, umol/L; mg/d, mmol/d; mg/g, mg/mmol; g/mol, mol/mol; "
                       "mg/mmol, mmol/mol; g/g, mol/mol; ug/dL, umol/L; mg/g, mmol/mmol",
    "equivalents and osmoles": "mEq/L, mmol/L; meq/L, mg/dL; mEq, mmol; mEq/day, mmol/day; "
                               "mosm/kg, mOsm/L; mOsm/L, mmol/L; mEq/L, mOsm/L",
    "three worlds": "U/L, [IU]/L; U/mL, IU/mL; U/L, ukat/L; [IU]/L, ukat/L; kU/L, kIU/L; "
                    "mU/L, mIU/L; uU/mL, uIU/mL; U, IU; U/kg, IU/kg; U/day, IU/day; nkat/L, U/L; "
                    "U/m2, U/kg",
    "arbitrary and mass": "[IU]/mL, ug/mL; U/mL, mg/mL; IU, mg; AU/mL, ug/mL; BAU/mL, g/L; "
                          "GPL, mg/dL; MFI, ug/mL; IU/L, mmol/L; [CFU]/mL, /mL; "
                          "{copies}/mL, /mL; copies/mL, IU/mL; copies/mL, pg/mL; CFU/mL, copies/mL",
    "two arbitrary units": "AU/mL, BAU/mL; AU/mL, IU/mL; GPL, MPL; MPL, APL; APL, GPL; MFI, AU/mL; "
                           "AU/mL, U/mL; GPL, AU/mL",
    "related to something else": "mL/min/{1.73_m2}, mL/min; mL/min/1.73m2, mL/s; "
                                 "mL/s/1.73m2, L/min; mL/min/m2, mL/min/1.73m2; mL/min, mL/min/m2; "
                                 "mg/kg, mg/g; g/kg, g/g; ug/kg, ug/g; mg/m2, kg/m2; g/m2, kg/m2; "
                                 "ug/mL FEU, ug/mL; mg/L FEU, mg/L; U/g, U/kg; mL/kg/min, mL/min; "
                                 "ng/mL FEU, ng/mL; mL/kg, L",
    "days and months": "days, months; weeks, months; years, days; /week, /month; /year, /day; "
                       "mg/day, mg/month; h, yr; g/month, mg/week",
    "per cent and scales": "%, g/g; %, mmol/mol; %, mol/mol; %, ppb; percentile, %; SD, points; "
                           "points, letters; dB, points; MET, kcal; HU, points; SD, percentile; "
                           "letters, %; pack-years, years; cigarettes/day, drinks/day; "
                           "cigarettes/day, /day; %, mg/g; MET, mL/kg/min; percentile, letters",
    "logarithms": "log10 copies/mL, copies/mL; log10 IU/mL, IU/mL; "
                  "log10 copies/mL, log10 IU/mL",
    "radiation": "Gy, mSv; cGy, mSv; MBq, Gy; mCi, mSv",
    "fields and areas": "/hpf, /mm2; /hpf, /uL; /mm2, /mm3",
}

# The first is no spelling of the table; the second is one.
UNREAD = {
    "thousand or kelvin": "K/uL, 10*3/uL; K/mm3, 10*3/uL; k/uL, 10*3/uL; K, Cel; M/uL, 10*6/uL; "
                          "thou/uL, 10*3/uL; G/L, 10*9/L; T/L, 10*12/L; Gpt/L, 10*9/L",
    "case": "Mg, mg; MG/DL, mg/dL; mG, mg; G/dL, g/dL; u/L, U/L; iu/L, [IU]/L; Mmol/L, mmol/L; "
            "ML, mL; KG, kg; mmhg, mm[Hg]; MMHG, mm[Hg]; KPA, kPa; cel, Cel; MOL/L, mol/L; "
            "IU/ML, [IU]/mL; pa, Pa; UG/mL, ug/mL",
    "molar": "mM, mmol/L; uM, umol/L; nM, nmol/L; M, mol/L",
    "other powers of ten": "10E3/uL, 10*3/uL; 10e9/L, 10*9/L; 1e9/L, 10*9/L; 10*5/uL, 10*6/uL; "
                           "10*4/L, 10*6/L; 1000/uL, 10*3/uL; 10^9, 10*9/L; 10*-3/uL, /uL; "
                           "10 9/L, 10*9/L; 109/L, 10*9/L; 10^9//L, 10*9/L",
    "ucum that the table lacks": "a, years; mg.dL-1, mg/dL; kg.m-2, kg/m2; 1/uL, /uL; g%, g/dL; "
                                 "mg/(24.h), mg/d; kat/L, ukat/L; mkat/L, ukat/L; "
                                 "ug{FEU}/mL, ug/mL; "
                                 "mg/g{creat}, mg/g; {titer}, %; [arb'U]/mL, IU/mL; 10*-2, %; "
                                 "1, %; "
                                 "[degR], [degF]; bar, kPa; [psi], kPa; hPa, kPa; m[H2O], cm[H2O]; "
                                 "[stone_av], kg; [gr], g; [pt_us], L; [foz_us], mL; dg, g; t, kg; "
                                 "km, m; nm, um; hL, L; m3, L; dm3, L; fmol/L, pmol/L; cal, kcal; "
                                 "mGy, Gy; Sv, mSv; Ci, mCi; kBq, MBq; V, mV; mg/mg, g/g; "
                                 "U/mg, U/g; mL/min/{173_m2}, mL/min/{1.73_m2}; "
                                 "{cells}, /uL; [pH], %; eq/L, mEq/L; osm/kg, mosm/kg",
    "multiples of a limit": "ULN, U/L; x ULN, U/L; LLN, g/dL",
    "habits of writing": "cc, mL; gm/dL, g/dL; gm, g; mgs, mg; mg%, mg/dL; mg / dL, mg/dL; "
                         "UI/L, IU/L; I.U./L, IU/L; sq m, m2; kgs, kg; lb., lb; mg/dL., mg/dL; "
                         "mg/fortnight, mg/week; 5 days, days; INR, %; "
                         "%predicted, %; % predicted, %; per mille, %; ‰, %; ppm, ppb; "
                         "ug/mL DDU, ug/mL FEU; beats, bpm; /mn, /min; torr, mm[Hg]; inHg, mm[Hg]; "
                         "mg/dL/dL, mg/dL; mg//dL, mg/dL; /, %; mg/, mg; m^3, L; kelvin, Cel; "
                         "tablets/day, mg/day; μ, um; stone, kg; mg/dL mg/dL, mg/dL; "
                        "mm**2, mm2; mcg/mcL, ug/mL; micromol/L, umol/L; um/h, mm/h",
}

# What spellings of DIFFERENT mean that stand in no row of CONVERT and are no UCUM.
OTHERS = (
    "U; U/g; U/kg = U/kg{body}; U/kg/d = U/kg{body}/d; U/m2 = U/m2{body}; mEq = meq; kg/m2; mV; "
    "/mm2; mEq/day = meq/d; mOsm/L = mosm/L; IU = [IU]; IU/kg = [IU]/kg{body}; AU/mL = [arb'U]/mL; "
    "BAU/mL = {BAU}/mL; GPL = [GPL'U]; MPL = [MPL'U]; APL = [APL'U]; MFI = {MFI}; "
    "mmol/day = mmol/d; MET = [MET]; HU = [hnsf'U]; SD = {SD}; points = {points}; "
    "letters = {letters}; mSv; mL/s/1.73m2 = mL/s/{1.73_m2}; g/month = g/mo; "
    "percentile = {percentile}; pack-years = {pack-years}; dB = B[10.nV]; ppb = [ppb]; "
    "cigarettes/day = {cigarettes}/d; log10 copies/mL = {log10 copies}/mL; "
    "log10 IU/mL = {log10 IU}/mL; kcal/d; kcal/kg/d = kcal/kg{body}/d"
)

VALUES = ["7.25", "1.5", "3", "40", "0.125", "12", "250", "98.6", "9", "0.3"]
HEADER = ["kind", "from", "to", "expected", "factor", "offset", "record", "below", "above", "limit"]


def split(text):
    return [part.strip() for part in text.split(";") if part.strip()]


def entries(text):
    """(spelling, UCUM) of the entries of a row."""
    found = []
    for entry in split(text):
        spelling, _, meaning = entry.partition(" = ")
        found.append((spelling, meaning or spelling))
    return found


def finite(number):
    rest = number.denominator
    for p in (2, 5):
        while rest % p == 0:
            rest //= p
    return rest == 1


def decimal(number):
    """The number as a plain decimal, exactly."""
    places = 0
    while (number * 10 ** places).denominator != 1:
        places += 1
    digits = str(abs(number * 10 ** places)).rjust(places + 1, "0")
    text = digits[:-places] + "." + digits[-places:] if places else digits
    assert len(text) < 39, text
    return ("-" if number < 0 else "") + text


def values(factor, offset, turn):
    """A record in the one unit and the same as a limit in the other, both finite decimals."""
    odd = factor.denominator
    for p in (2, 5):
        while odd % p == 0:
            odd //= p
    for times in (1, odd):
        for i in range(len(VALUES)):
            record = F(VALUES[(turn + i) % len(VALUES)]) * times
            limit = record * factor + offset
            if finite(limit) and limit > 0:
                step = F(1, 10 ** 9)
                while step * 100 > record or step * factor * 10 ** 9 > limit:
                    step /= 10
                return record, record - step, record + step, limit
    raise ValueError("no finite pair of values")


def converting():
    turn = 0
    for kind, text in CONVERT.items():
        row = entries(text)
        n = len(row)
        steps = sorted({1, n // 2, n // 3} - {0}) if n > 4 else [1, 2]
        seen = set()
        for step in steps:
            for i in range(n if n > 2 else n - 1):
                (a, first), (b, second) = row[i], row[(i + step) % n]
                if a == b or (b, a) in seen or (a, b) in seen:
                    continue
                seen.add((a, b))
                one, other = ucum.read(first), ucum.read(second)
                assert one.converts(other), (a, b)
                factor, offset = one.to(other)
                numbers = [decimal(v) for v in values(factor, offset, turn)]
                turn += 1
                yield [kind, a, b, "converts", str(factor), str(offset)] + numbers


def pairs(text):
    for pair in split(text):
        a, b = pair.split(", ")
        yield a, b


def refused():
    meanings = {}
    for text in list(CONVERT.values()) + [OTHERS]:
        meanings.update(entries(text))
    for kind, text in DIFFERENT.items():
        for a, b in pairs(text):
            one, other = ucum.read(meanings.get(a, a)), ucum.read(meanings.get(b, b))
            assert not one.converts(other), (a, b)
            yield [kind, a, b, "differs"] + [""] * 6
    for kind, text in UNREAD.items():
        for a, b in pairs(text):
            yield [kind, a, b, "unread"] + [""] * 6


def quoted(cell):
    assert '"' not in cell and "," not in cell and cell == cell.strip(), cell
    return cell


def main():
    rows = [HEADER] + list(converting()) + list(refused())
    lines = ["# made by tests/oracles/units.py"]
    lines += [",".join(quoted(cell) for cell in row) for row in rows]
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()

"""The size of every unit of docs/reference/units.md by ucum.py. Writes sizes.csv.

Two units convert if kind and relation are the same; value in base = (value + shift) * factor.
"""

import sys

import ucum
import units

UNITS = (
    "kg; g; mg; ug; ng; pg; lb; oz; m; cm; mm; um; inch; ft; m2; cm2; mm2; L; dL; mL; uL; fL; "
    "mol; mmol; umol; nmol; pmol; days; weeks; hours; min; s; ms; months; years; degC; degF; "
    "mmHg; kPa; Pa; cmH2O; g/L; g/dL; g/mL; mg/L; mg/dL; mg/mL; ug/L; ug/dL; ug/mL; ng/L; "
    "ng/dL; ng/mL; pg/L; pg/dL; pg/mL; mg/L FEU; ug/mL FEU; ng/mL FEU; mol/L; mmol/L; umol/L; "
    "nmol/L; pmol/L; /uL; /mL; /dL; /L; 10^3/uL; 10^6/uL; 10^6/mL; 10^3/mL; 10^6/L; 10^9/L; "
    "10^12/L; /min; /s; /h; /day; /week; /month; /year; mL/min; mL/s; mL/h; mL/day; L/min; "
    "L/s; L/h; L/day; mL/min/1.73m2; mL/s/1.73m2; L/min/m2; mL/min/m2; mL/kg/min; mL/kg/h; "
    "mL/kg/day; mL/kg; L/kg; mL/m2; kg/m2; mg/m2; ug/m2; g/m2; mg/m2/day; mg/m2/week; mg/kg; "
    "ug/kg; g/kg; mg/kg/day; mg/kg/week; g/kg/day; ug/kg/day; ug/kg/h; ug/kg/min; mg/day; "
    "mg/week; mg/h; ug/day; ug/h; ug/min; g/day; mg/month; g/month; mmol/day; umol/day; "
    "nmol/day; mg/g; ug/mg; ug/g; g/g; mmol/mol; mol/mol; mmol/mmol; mg/mmol; g/mol; g/mmol; "
    "mEq; mEq/L; mEq/day; mOsm/kg; mOsm/L; U; U/L; U/mL; U/dL; kU/L; mU/L; mU/mL; uU/mL; U/g; "
    "U/day; U/week; U/kg; U/kg/day; U/m2; IU; IU/L; IU/mL; IU/dL; kIU/L; mIU/L; mIU/mL; "
    "uIU/mL; IU/day; IU/week; IU/kg; IU/kg/day; ukat/L; nkat/L; copies/mL; copies/uL; "
    "copies/L; log10 copies/mL; log10 IU/mL; CFU/mL; CFU/L; AU/mL; BAU/mL; GPL; MPL; APL; "
    "MFI; /hpf; /mm2; m/s; cm/s; mm/h; kcal; kJ; kcal/day; kcal/kg/day; mV; Gy; cGy; mSv; "
    "MBq; mCi; points; letters; percentile; SD; dB; ppb; HU; MET; %; pack-years; "
    "cigarettes/day; drinks/day; drinks/week"
)

# What stands in no pair of units.py.
MORE = (
    "10^3/uL = 10*3/uL; 10^6/uL = 10*6/uL; 10^6/mL = 10*6/mL; 10^3/mL = 10*3/mL; "
    "10^6/L = 10*6/L; L/day = L/d; mL/m2 = mL/m2{body}; ug/day = ug/d; g/day = g/d; "
    "umol/day = umol/d; nmol/day = nmol/d; U/kg/day = U/kg{body}/d; "
    "IU/kg/day = [IU]/kg{body}/d; kcal/day = kcal/d; kcal/kg/day = kcal/kg{body}/d"
)


def main():
    meanings = {}
    for text in list(units.CONVERT.values()) + [units.OTHERS, MORE]:
        meanings.update(units.entries(text))
    rows = ["# made by tests/oracles/sizes.py", "unit,kind,relation,factor,shift"]
    for unit in units.split(UNITS):
        size = ucum.read(meanings[unit])
        kind = " ".join(f"{k}^{v}" for k, v in sorted(size.dimension.items()))
        rows.append(f"{unit},{kind},{size.relation},{size.factor},{size.shift}")
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as out:
        out.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
